/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-merge-choices.h"

#include "liaison-choice.h"
#include "liaison-error.h"
#include "liaison-merge-contacts.h"
#include "liaison-query.h"

#include <glib/gi18n.h>

/* What one chooses where two people or organizations differ. What only one has
 * is kept, and the notes of both are. */
static const struct
{
  const char *field;
  const char *label;
} choices[] = {
  { "name", N_("Name") },
  { "given_name", N_("Given Name") },
  { "family_name", N_("Family Name") },
  { "nickname", N_("Nickname") },
  { "birthday", N_("Birthday") },
  { "contact_kind", N_("Kind of Contact") },
  { "kind", N_("Kind") },
  { "sector", N_("Sector") },
  { "origin", N_("How You Met") },
  { "place", N_("Place") },
};

static gboolean
find_field (LiaisonRecord *record,
            const char    *name,
            guint         *index)
{
  guint               n_fields;
  const LiaisonField *fields = liaison_record_get_fields (record, &n_fields);

  for (*index = 0; *index < n_fields; (*index)++)
    if (g_str_equal (fields[*index].column, name))
      return TRUE;

  return FALSE;
}

/* Of a person's fields a choice of 0 says nothing; an organization's is one. */
static char *
dup_value (LiaisonRecord *record,
           guint          i)
{
  guint               n_fields;
  const LiaisonField *fields = liaison_record_get_fields (record, &n_fields);
  int                 choice;

  if (fields[i].kind != LIAISON_FIELD_CHOICE)
    return g_strdup (liaison_record_get_text (record, i));

  choice = (int) liaison_record_get_number (record, i);
  if (choice == 0 && !g_str_equal (fields[i].column, "kind"))
    return g_strdup ("");

  return g_strdup (liaison_choice_get_label (fields[i].type (), choice));
}

/**
 * liaison_merge_choices_each_difference: (skip)
 * @one: a person or an organization
 * @other: another
 * @func: called for each field in which both say something else
 * @data: for @func
 */
void
liaison_merge_choices_each_difference (LiaisonRecord        *one,
                                       LiaisonRecord        *other,
                                       LiaisonDifferenceFunc func,
                                       gpointer              data)
{
  guint field;

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (find_field (one, choices[i].field, &field))
      {
        g_autofree char *here = dup_value (one, field);
        g_autofree char *there = dup_value (other, field);

        if (*here != '\0' && *there != '\0' && !g_str_equal (here, there))
          func (choices[i].field, _(choices[i].label), here, there, data);
      }
}

/**
 * liaison_merge_choices_make_row: (skip)
 * @label: what a field is called
 * @one: what the one says
 * @other: what the other says
 *
 * Returns: (transfer floating): a row to choose in
 */
GtkWidget *
liaison_merge_choices_make_row (const char *label,
                                const char *one,
                                const char *other)
{
  const char *const values[] = { one, other, NULL };
  GtkWidget        *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) model = gtk_string_list_new (values);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (model));

  return row;
}

/**
 * liaison_merge_choices_make_merge: (skip)
 * @type: of both
 * @one: the id of the one that stays
 * @other: the id of the one that goes
 * @rows: field to row
 *
 * Returns: (transfer full): what a change is to do
 */
LiaisonMergeOfTwo *
liaison_merge_choices_make_merge (GType       type,
                                  gint64      one,
                                  gint64      other,
                                  GHashTable *rows)
{
  LiaisonMergeOfTwo *merge = g_new0 (LiaisonMergeOfTwo, 1);
  GHashTableIter     iter;
  gpointer           field, row;

  merge->type = type;
  merge->one = one;
  merge->other = other;
  merge->of_other = g_hash_table_new (g_str_hash, g_str_equal);
  g_hash_table_iter_init (&iter, rows);
  while (g_hash_table_iter_next (&iter, &field, &row))
    if (adw_combo_row_get_selected (row) == 1)
      g_hash_table_add (merge->of_other, field);

  return merge;
}

/**
 * liaison_merge_choices_free_merge: (skip)
 * @merge: (transfer full): what a change was to do
 */
void
liaison_merge_choices_free_merge (gpointer merge)
{
  g_hash_table_unref (((LiaisonMergeOfTwo *) merge)->of_other);
  g_free (merge);
}

static void
take_fields (LiaisonRecord *combined,
             LiaisonRecord *other,
             GHashTable    *names)
{
  guint               n_fields;
  const LiaisonField *fields = liaison_record_get_fields (combined, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (g_hash_table_contains (names, fields[i].column) && fields[i].kind == LIAISON_FIELD_TEXT)
      liaison_record_set_text (combined, i, liaison_record_get_text (other, i));
    else if (g_hash_table_contains (names, fields[i].column))
      liaison_record_set_number (combined, i, liaison_record_get_number (other, i));
}

/**
 * liaison_merge_choices_perform: (skip)
 * @change: the change under way
 * @merge: a #LiaisonMergeOfTwo
 * @error: return location of a failure
 *
 * A #LiaisonChangeFunc.
 *
 * Returns: whether they are one
 */
gboolean
liaison_merge_choices_perform (LiaisonChange *change,
                               gpointer       merge,
                               GError       **error)
{
  LiaisonMergeOfTwo *self = merge;
  LiaisonConnection *connection = liaison_change_get_connection (change);
  g_autoptr (LiaisonRecord) one = liaison_query_record (connection, self->type, self->one, error);
  g_autoptr (LiaisonRecord) other = one != NULL ? liaison_query_record (connection, self->type, self->other, error) : NULL;
  g_autoptr (LiaisonRecord) combined = other != NULL ? liaison_merge_contacts_combine (one, other) : NULL;

  if (combined == NULL)
    {
      if (error != NULL && *error == NULL)
        g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _("One of them was deleted meanwhile."));
      return FALSE;
    }

  take_fields (combined, other, self->of_other);

  return liaison_change_merge_contacts (change, combined, other, error);
}
