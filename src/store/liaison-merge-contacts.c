/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-merge-contacts.h"

#include "liaison-change.h"
#include "liaison-error.h"
#include "liaison-follow-up-query.h"
#include "liaison-query.h"
#include "liaison-records.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* ---- fields ---- */

static gboolean
is_empty (LiaisonRecord      *record,
          const LiaisonField *field,
          guint               i)
{
  return field->kind == LIAISON_FIELD_TEXT ? *liaison_record_get_text (record, i) == '\0'
                                           : liaison_record_get_number (record, i) == 0;
}

/* Notes and what an import could not place are of both. */
static gboolean
is_joined (const LiaisonField *field)
{
  return g_str_equal (field->column, "notes") || g_str_equal (field->column, "extra");
}

static void
join_texts (LiaisonRecord      *into,
            LiaisonRecord      *from,
            const LiaisonField *field,
            guint               i)
{
  const char      *here = liaison_record_get_text (into, i);
  const char      *there = liaison_record_get_text (from, i);
  const char      *joint = g_str_equal (field->column, "notes") ? "\n\n" : "\n";
  g_autofree char *both = NULL;

  if (*there == '\0' || strstr (here, there) != NULL)
    return;

  both = *here != '\0' ? g_strconcat (here, joint, there, NULL) : g_strdup (there);
  liaison_record_set_text (into, i, both);
}

/**
 * liaison_merge_contacts_combine:
 * @kept: a person or organization
 * @dropped: another of the same type
 *
 * Returns: (transfer full): a copy of @kept whose empty fields are those of
 *   @dropped, with the notes of both
 */
gpointer
liaison_merge_contacts_combine (gpointer kept,
                                gpointer dropped)
{
  LiaisonRecord      *combined = liaison_record_copy (kept);
  guint               n_fields;
  const LiaisonField *fields = liaison_record_get_fields (kept, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (is_joined (&fields[i]))
      join_texts (combined, dropped, &fields[i], i);
    else if (is_empty (combined, &fields[i], i) && fields[i].kind == LIAISON_FIELD_TEXT)
      liaison_record_set_text (combined, i, liaison_record_get_text (dropped, i));
    else if (is_empty (combined, &fields[i], i))
      liaison_record_set_number (combined, i, liaison_record_get_number (dropped, i));

  return combined;
}

/* ---- what links to them ---- */

typedef struct
{
  LiaisonChange *change;
  GType          owner; /* the type of both */
  gint64         kept;
  gint64         dropped;
} Merge;

static gboolean
leads_to (LiaisonRecord *record,
          guint          i,
          GType          owner,
          gint64         id)
{
  guint               n_fields;
  const LiaisonField *fields = liaison_record_get_fields (record, &n_fields);

  return fields[i].kind == LIAISON_FIELD_LINK && fields[i].type () == owner && liaison_record_get_number (record, i) == id;
}

static void
redirect (Merge         *merge,
          LiaisonRecord *record)
{
  guint n_fields;

  liaison_record_get_fields (record, &n_fields);
  for (guint i = 0; i < n_fields; i++)
    if (leads_to (record, i, merge->owner, merge->dropped))
      liaison_record_set_number (record, i, merge->kept);
}

/* A tie to oneself, "introduced by" oneself, a pair that was told apart. */
static gboolean
is_of_itself (Merge         *merge,
              LiaisonRecord *record)
{
  guint n_fields, n_ends = 0;

  liaison_record_get_fields (record, &n_fields);
  for (guint i = 0; i < n_fields; i++)
    n_ends += leads_to (record, i, merge->owner, merge->kept) ? 1 : 0;

  return n_ends > 1;
}

/* What only says that two things belong together says it once: a tag on a
 * person, a person at a meeting. */
static gboolean
says_the_same (LiaisonRecord *one,
               LiaisonRecord *other)
{
  guint               n_fields;
  const LiaisonField *fields = liaison_record_get_fields (one, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      if (g_str_equal (fields[i].column, "position") || g_str_equal (fields[i].column, "preferred") ||
          g_str_equal (fields[i].column, "imported"))
        continue;
      if (fields[i].kind == LIAISON_FIELD_TEXT ? strcmp (liaison_record_get_text (one, i), liaison_record_get_text (other, i)) != 0
          : fields[i].kind == LIAISON_FIELD_REAL
            ? liaison_record_get_real (one, i) != liaison_record_get_real (other, i)
            : liaison_record_get_number (one, i) != liaison_record_get_number (other, i))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_said (GPtrArray     *records,
         LiaisonRecord *record)
{
  for (guint i = 0; i < records->len; i++)
    if (says_the_same (g_ptr_array_index (records, i), record))
      return TRUE;

  return FALSE;
}

/* Nobody is asked for an introduction to themselves: what was to do for one goes with it. */
static gboolean
drop (Merge         *merge,
      LiaisonRecord *record,
      GError       **error)
{
  if (LIAISON_IS_INTRODUCTION (record) && is_of_itself (merge, record) &&
      !liaison_change_delete_introduction_tasks (merge->change, liaison_record_get_id (record), error))
    return FALSE;

  return liaison_change_delete (merge->change, record, error);
}

static gboolean
move_records (Merge   *merge,
              GType    type,
              GError **error)
{
  LiaisonConnection *connection = liaison_change_get_connection (merge->change);
  g_autoptr (GPtrArray) there = liaison_query_linked (connection, type, merge->owner, merge->dropped, error);
  g_autoptr (GPtrArray) here = there != NULL ? liaison_query_linked (connection, type, merge->owner, merge->kept, error) : NULL;

  if (here == NULL)
    return FALSE;

  for (guint i = 0; i < there->len; i++)
    {
      LiaisonRecord *record = g_ptr_array_index (there, i);

      if (type == merge->owner && liaison_record_get_id (record) == merge->kept)
        continue; /* who was introduced by the other: the caller saves that one */
      redirect (merge, record);
      if (is_of_itself (merge, record) || is_said (here, record))
        {
          if (!drop (merge, record, error))
            return FALSE;
        }
      else if (!liaison_change_save (merge->change, record, error))
        return FALSE;
      else
        g_ptr_array_add (here, g_object_ref (record));
    }

  return TRUE;
}

static gboolean
links_to (GType type,
          GType owner)
{
  LiaisonRecordClass *klass = g_type_class_ref (type);
  gboolean            links = FALSE;

  for (guint i = 0; i < klass->n_fields; i++)
    links |= klass->fields[i].kind == LIAISON_FIELD_LINK && klass->fields[i].type () == owner;
  g_type_class_unref (klass);

  return links;
}

static gboolean
move_all (Merge   *merge,
          GError **error)
{
  guint                  n_types;
  const LiaisonTypeFunc *types = liaison_records_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    if (links_to (types[i](), merge->owner) && !move_records (merge, types[i](), error))
      return FALSE;

  return TRUE;
}

static gboolean
keep_uid (LiaisonChange *change,
          LiaisonRecord *kept,
          LiaisonRecord *dropped,
          GError       **error)
{
  g_autoptr (LiaisonFormerUid) former = liaison_former_uid_new ();

  liaison_former_uid_set_former (former, liaison_record_get_uid (dropped));
  if (LIAISON_IS_ORGANIZATION (kept))
    liaison_former_uid_set_organization (former, liaison_record_get_id (kept));
  else
    liaison_former_uid_set_person (former, liaison_record_get_id (kept));

  return liaison_change_save (change, former, error);
}

/* A merged person is not introduced by themselves. */
static void
mend_introducer (LiaisonRecord *kept,
                 gint64         dropped)
{
  gint64 introducer = LIAISON_IS_PERSON (kept) ? liaison_person_get_introduced_by (LIAISON_PERSON (kept)) : 0;

  if (introducer != 0 && (introducer == dropped || introducer == liaison_record_get_id (kept)))
    liaison_person_set_introduced_by (LIAISON_PERSON (kept), 0);
}

/**
 * liaison_change_merge_contacts:
 * @change: the change under way
 * @kept: a #LiaisonPerson or #LiaisonOrganization with the fields it is to have
 * @dropped: another of the same type, which goes
 * @error: return location of a failure
 *
 * Makes two contacts one: all that belongs to or speaks of the one that goes
 * belongs to the one that stays, what both have is there once, and the uid
 * that goes still leads to the one that stays. What would be of somebody with
 * themselves goes: a tie, an introduction with what was still to do for it.
 *
 * Returns: whether it was done
 */
gboolean
liaison_change_merge_contacts (LiaisonChange *change,
                               gpointer       kept,
                               gpointer       dropped,
                               GError       **error)
{
  Merge merge = { change, G_OBJECT_TYPE (kept), liaison_record_get_id (kept), liaison_record_get_id (dropped) };

  g_return_val_if_fail (G_OBJECT_TYPE (kept) == G_OBJECT_TYPE (dropped), FALSE);
  g_return_val_if_fail (LIAISON_IS_PERSON (kept) || LIAISON_IS_ORGANIZATION (kept), FALSE);

  if (merge.kept == merge.dropped)
    {
      g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _("That is the same contact twice. Nothing was changed."));
      return FALSE;
    }

  mend_introducer (kept, merge.dropped);

  return liaison_change_save (change, kept, error) && move_all (&merge, error) && keep_uid (change, kept, dropped, error) &&
         liaison_change_delete (change, dropped, error);
}
