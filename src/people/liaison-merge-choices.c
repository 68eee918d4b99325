/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-merge-choices.h"

#include "liaison-catalog.h"
#include "liaison-choice.h"
#include "liaison-error.h"
#include "liaison-merge-contacts.h"
#include "liaison-query.h"

#include <glib/gi18n.h>

/* What one chooses where people or organizations differ. What only one has is
 * kept, and the notes of all are. */
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

static char *
dup_sector_name (const char *sector)
{
  const char *name = *sector != '\0' ? liaison_catalog_get_sector_name (liaison_catalog_get_default (), sector) : NULL;

  return g_strdup (name != NULL ? name : sector);
}

/* Of a person's fields a choice of 0 says nothing; an organization's is one. */
static char *
dup_value (LiaisonRecord *record,
           guint          i)
{
  guint               n_fields;
  const LiaisonField *fields = liaison_record_get_fields (record, &n_fields);
  int                 choice;

  if (g_str_equal (fields[i].column, "sector"))
    return dup_sector_name (liaison_record_get_text (record, i));
  if (fields[i].kind != LIAISON_FIELD_CHOICE)
    return g_strdup (liaison_record_get_text (record, i));

  choice = (int) liaison_record_get_number (record, i);
  if (choice == 0 && !g_str_equal (fields[i].column, "kind"))
    return g_strdup ("");

  return g_strdup (liaison_choice_get_label (fields[i].type (), choice));
}

/* ---- choosing ---- */

typedef struct
{
  const char *field;
  GtkWidget  *row;
  GArray     *owners; /* for each line of it the id of who says so first */
} Choice;

struct _LiaisonMergeChoices
{
  GType      type;
  GArray    *ids; /* of the contacts, the one that stays first */
  GPtrArray *choices;
};

static void
free_choice (gpointer data)
{
  Choice *choice = data;

  g_array_unref (choice->owners);
  g_free (choice);
}

static GtkWidget *
make_row (const char    *label,
          GtkStringList *values)
{
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (values));

  return row;
}

static gboolean
has_line (GtkStringList *values,
          const char    *value)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (values)); i++)
    if (g_str_equal (gtk_string_list_get_string (values, i), value))
      return TRUE;

  return FALSE;
}

/* A row where they say more than one thing. */
static void
add_choice (LiaisonMergeChoices *self,
            GPtrArray           *records,
            const char          *name,
            const char          *label)
{
  g_autoptr (GtkStringList) values = gtk_string_list_new (NULL);
  g_autoptr (GArray) owners = g_array_new (FALSE, FALSE, sizeof (gint64));
  Choice *choice;
  guint   field;

  if (!find_field (g_ptr_array_index (records, 0), name, &field))
    return;

  for (guint i = 0; i < records->len; i++)
    {
      g_autofree char *value = dup_value (g_ptr_array_index (records, i), field);
      gint64           id = liaison_record_get_id (g_ptr_array_index (records, i));

      if (*value == '\0' || has_line (values, value))
        continue;
      gtk_string_list_append (values, value);
      g_array_append_val (owners, id);
    }
  if (owners->len < 2)
    return;

  choice = g_new0 (Choice, 1);
  choice->field = name;
  choice->row = make_row (label, values);
  choice->owners = g_steal_pointer (&owners);
  g_ptr_array_add (self->choices, choice);
}

/**
 * liaison_merge_choices_new: (skip)
 * @records: (element-type LiaisonRecord): people, or organizations, the one that
 *   stays first
 *
 * Returns: (transfer full): a row to choose in for each field in which they say
 *   several things
 */
LiaisonMergeChoices *
liaison_merge_choices_new (GPtrArray *records)
{
  LiaisonMergeChoices *self = g_new0 (LiaisonMergeChoices, 1);

  g_return_val_if_fail (records->len > 0, self);

  self->type = G_OBJECT_TYPE (g_ptr_array_index (records, 0));
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->choices = g_ptr_array_new_with_free_func (free_choice);
  for (guint i = 0; i < records->len; i++)
    {
      gint64 id = liaison_record_get_id (g_ptr_array_index (records, i));

      g_array_append_val (self->ids, id);
    }
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    add_choice (self, records, choices[i].field, _(choices[i].label));

  return self;
}

/**
 * liaison_merge_choices_free: (skip)
 * @self: (transfer full): choices
 */
void
liaison_merge_choices_free (LiaisonMergeChoices *self)
{
  g_array_unref (self->ids);
  g_ptr_array_unref (self->choices);
  g_free (self);
}

/**
 * liaison_merge_choices_get_n_rows: (skip)
 * @self: choices
 *
 * Returns: how many there are to make
 */
guint
liaison_merge_choices_get_n_rows (LiaisonMergeChoices *self)
{
  return self->choices->len;
}

/**
 * liaison_merge_choices_get_row: (skip)
 * @self: choices
 * @i: which
 *
 * Returns: (transfer none): a row, floating until somebody takes it
 */
GtkWidget *
liaison_merge_choices_get_row (LiaisonMergeChoices *self,
                               guint                i)
{
  return ((Choice *) g_ptr_array_index (self->choices, i))->row;
}

/* ---- merging ---- */

typedef struct
{
  GType       type;
  GArray     *ids;
  GHashTable *owners; /* field to the id of whose it is to be */
} Merge;

/**
 * liaison_merge_choices_make_merge: (skip)
 * @self: choices
 *
 * Returns: (transfer full): what a change is to do, as it is chosen now
 */
gpointer
liaison_merge_choices_make_merge (LiaisonMergeChoices *self)
{
  Merge *merge = g_new0 (Merge, 1);

  merge->type = self->type;
  merge->ids = g_array_ref (self->ids);
  merge->owners = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  for (guint i = 0; i < self->choices->len; i++)
    {
      Choice *choice = g_ptr_array_index (self->choices, i);
      guint   line = adw_combo_row_get_selected (ADW_COMBO_ROW (choice->row));

      if (line < choice->owners->len)
        g_hash_table_insert (merge->owners, (gpointer) choice->field,
                             g_memdup2 (&g_array_index (choice->owners, gint64, line), sizeof (gint64)));
    }

  return merge;
}

/**
 * liaison_merge_choices_free_merge: (skip)
 * @merge: (transfer full): what a change was to do
 */
void
liaison_merge_choices_free_merge (gpointer merge)
{
  g_array_unref (((Merge *) merge)->ids);
  g_hash_table_unref (((Merge *) merge)->owners);
  g_free (merge);
}

static void
take_fields (LiaisonRecord *combined,
             LiaisonRecord *from,
             GHashTable    *owners)
{
  guint               n_fields;
  const LiaisonField *fields = liaison_record_get_fields (combined, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      gint64 *owner = g_hash_table_lookup (owners, fields[i].column);

      if (owner == NULL || *owner != liaison_record_get_id (from))
        continue;
      if (fields[i].kind == LIAISON_FIELD_TEXT)
        liaison_record_set_text (combined, i, liaison_record_get_text (from, i));
      else
        liaison_record_set_number (combined, i, liaison_record_get_number (from, i));
    }
}

static GPtrArray *
read_records (LiaisonChange *change,
              Merge         *self,
              GError       **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->ids->len; i++)
    {
      gpointer record = liaison_query_record (liaison_change_get_connection (change), self->type, g_array_index (self->ids, gint64, i), error);

      if (record == NULL)
        {
          if (error != NULL && *error == NULL)
            g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _("One of them was deleted meanwhile."));
          return NULL;
        }
      g_ptr_array_add (records, record);
    }

  return g_steal_pointer (&records);
}

/* The first with what it lacks of the others, and what was chosen of them. */
static LiaisonRecord *
combine (Merge     *self,
         GPtrArray *records)
{
  LiaisonRecord *combined = g_object_ref (g_ptr_array_index (records, 0));

  for (guint i = 1; i < records->len; i++)
    {
      LiaisonRecord *more = liaison_merge_contacts_combine (combined, g_ptr_array_index (records, i));

      g_object_unref (combined);
      combined = more;
    }
  for (guint i = 0; i < records->len; i++)
    take_fields (combined, g_ptr_array_index (records, i), self->owners);

  return combined;
}

/**
 * liaison_merge_choices_perform: (skip)
 * @change: the change under way
 * @merge: what liaison_merge_choices_make_merge() made
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
  Merge *self = merge;
  g_autoptr (GPtrArray) records = read_records (change, self, error);
  g_autoptr (LiaisonRecord) combined = records != NULL ? combine (self, records) : NULL;

  for (guint i = 1; combined != NULL && i < records->len; i++)
    if (!liaison_change_merge_contacts (change, combined, g_ptr_array_index (records, i), error))
      return FALSE;

  return combined != NULL;
}
