/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-tag-query.h"

#include "liaison-change.h"
#include "liaison-contact.h"
#include "liaison-contact-filter.h"
#include "liaison-error.h"
#include "liaison-fold.h"
#include "liaison-query.h"
#include "liaison-saved-filter.h"
#include "liaison-statement.h"
#include "liaison-tagging.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
free_count (gpointer data)
{
  LiaisonTagCount *count = data;

  g_object_unref (count->tag);
  g_free (count);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  const LiaisonTagCount *one = *(const LiaisonTagCount *const *) a;
  const LiaisonTagCount *other = *(const LiaisonTagCount *const *) b;
  g_autofree char       *here = liaison_fold_dup_sort_key (liaison_tag_get_name (one->tag));
  g_autofree char       *there = liaison_fold_dup_sort_key (liaison_tag_get_name (other->tag));

  return strcmp (here, there);
}

/**
 * liaison_query_tag_counts:
 * @connection: where to read
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonTagCount): all tags in
 *   the order of their names, and how much each is used
 */
GPtrArray *
liaison_query_tag_counts (LiaisonConnection *connection,
                          GError           **error)
{
  g_autoptr (GPtrArray) tags = liaison_query_all (connection, LIAISON_TYPE_TAG, error);
  g_autoptr (GPtrArray) counts = g_ptr_array_new_with_free_func (free_count);
  g_autoptr (LiaisonStatement) statement = NULL;

  if (tags == NULL)
    return NULL;
  statement = liaison_connection_prepare (connection, "SELECT count (*) FROM tagging WHERE tag = ?1", error);
  if (statement == NULL)
    return NULL;

  for (guint i = 0; i < tags->len; i++)
    {
      LiaisonTagCount *count = g_new0 (LiaisonTagCount, 1);

      count->tag = g_object_ref (g_ptr_array_index (tags, i));
      g_ptr_array_add (counts, count);
      liaison_statement_bind_number (statement, 1, liaison_record_get_id (LIAISON_RECORD (count->tag)));
      if (!liaison_statement_next (statement, error))
        return NULL;
      count->n_contacts = (guint) liaison_statement_get_number (statement, 0);
      if (!liaison_statement_run (statement, error))
        return NULL;
    }
  g_ptr_array_sort (counts, compare_names);

  return g_steal_pointer (&counts);
}

/* A tagging is of a person, else of an organization. */
static gint64
get_contact_key (LiaisonStatement *statement)
{
  gint64 person = liaison_statement_get_number (statement, 1);

  return person != 0 ? liaison_contact_key_of_person (person)
                     : liaison_contact_key_of_organization (liaison_statement_get_number (statement, 2));
}

static GHashTable *
hash_keys (GArray *keys)
{
  GHashTable *wanted = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < keys->len; i++)
    g_hash_table_add (wanted, &g_array_index (keys, gint64, i));

  return wanted;
}

static LiaisonTagCount *
find_count (GPtrArray *counts,
            gint64     tag)
{
  for (guint i = 0; i < counts->len; i++)
    if (liaison_record_get_id (LIAISON_RECORD (((LiaisonTagCount *) g_ptr_array_index (counts, i))->tag)) == tag)
      return g_ptr_array_index (counts, i);

  return NULL;
}

/**
 * liaison_query_tag_counts_among:
 * @connection: where to read
 * @keys: (element-type gint64): contact keys
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonTagCount): the tags
 *   that any of these contacts has, in the order of their names, and how many of
 *   them have it
 */
GPtrArray *
liaison_query_tag_counts_among (LiaisonConnection *connection,
                                GArray            *keys,
                                GError           **error)
{
  g_autoptr (GPtrArray) counts = liaison_query_tag_counts (connection, error);
  g_autoptr (GHashTable) wanted = hash_keys (keys);
  g_autoptr (LiaisonStatement) statement = NULL;
  LiaisonTagCount *count = NULL;
  gint64           last = 0;

  if (counts == NULL)
    return NULL;
  statement = liaison_connection_prepare (connection, "SELECT tag, person, organization FROM tagging ORDER BY tag", error);
  if (statement == NULL)
    return NULL;

  for (guint i = 0; i < counts->len; i++)
    ((LiaisonTagCount *) g_ptr_array_index (counts, i))->n_contacts = 0;
  while (liaison_statement_next (statement, error))
    {
      gint64 key = get_contact_key (statement);
      gint64 tag = liaison_statement_get_number (statement, 0);

      if (tag != last)
        count = find_count (counts, last = tag);
      if (count != NULL && g_hash_table_contains (wanted, &key))
        count->n_contacts++;
    }
  if (liaison_statement_failed (statement))
    return NULL;

  for (guint i = counts->len; i > 0; i--)
    if (((LiaisonTagCount *) g_ptr_array_index (counts, i - 1))->n_contacts == 0)
      g_ptr_array_remove_index (counts, i - 1);

  return g_steal_pointer (&counts);
}

static gboolean
is_tagged (GPtrArray      *taggings,
           LiaisonTagging *like)
{
  for (guint i = 0; i < taggings->len; i++)
    {
      LiaisonTagging *tagging = g_ptr_array_index (taggings, i);

      if (liaison_tagging_get_person (tagging) == liaison_tagging_get_person (like) &&
          liaison_tagging_get_organization (tagging) == liaison_tagging_get_organization (like))
        return TRUE;
    }

  return FALSE;
}

/* Who has both has the one. */
static gboolean
move_taggings (LiaisonChange *change,
               gint64         kept,
               gint64         dropped,
               GError       **error)
{
  LiaisonConnection *connection = liaison_change_get_connection (change);
  g_autoptr (GPtrArray) here = liaison_query_linked (connection, LIAISON_TYPE_TAGGING, LIAISON_TYPE_TAG, kept, error);
  g_autoptr (GPtrArray) there = here != NULL ? liaison_query_linked (connection, LIAISON_TYPE_TAGGING, LIAISON_TYPE_TAG, dropped, error) : NULL;

  if (there == NULL)
    return FALSE;

  for (guint i = 0; i < there->len; i++)
    {
      LiaisonTagging *tagging = g_ptr_array_index (there, i);

      if (is_tagged (here, tagging))
        continue; /* it goes with the tag */
      liaison_tagging_set_tag (tagging, kept);
      if (!liaison_change_save (change, tagging, error))
        return FALSE;
    }

  return TRUE;
}

/* Filters that were kept ask for the tag that stays. */
static gboolean
mend_filters (LiaisonChange *change,
              LiaisonTag    *kept,
              LiaisonTag    *dropped,
              GError       **error)
{
  g_autoptr (GPtrArray) filters = liaison_query_all (liaison_change_get_connection (change), LIAISON_TYPE_SAVED_FILTER, error);
  const char *old = liaison_record_get_uid (LIAISON_RECORD (dropped));

  for (guint i = 0; filters != NULL && i < filters->len; i++)
    {
      LiaisonSavedFilter *filter = g_ptr_array_index (filters, i);
      const char         *text = liaison_saved_filter_get_filter (filter);
      g_autofree char    *without = liaison_contact_filter_dup_without (text, LIAISON_FACET_TAG, old);
      g_autofree char    *with =
        liaison_contact_filter_dup_with (without, LIAISON_FACET_TAG, liaison_record_get_uid (LIAISON_RECORD (kept)));

      if (!liaison_contact_filter_has (text, LIAISON_FACET_TAG, old))
        continue;
      liaison_saved_filter_set_filter (filter, with);
      if (!liaison_change_save (change, filter, error))
        return FALSE;
    }

  return filters != NULL;
}

/**
 * liaison_change_merge_tags:
 * @change: the change under way
 * @kept: the id of the tag that stays
 * @dropped: the id of the tag that goes
 * @error: return location of a failure
 *
 * Makes two tags one: who had the one that goes has the one that stays, which
 * takes its cadence where it had none.
 *
 * Returns: whether it was done
 */
gboolean
liaison_change_merge_tags (LiaisonChange *change,
                           gint64         kept,
                           gint64         dropped,
                           GError       **error)
{
  LiaisonConnection *connection = liaison_change_get_connection (change);
  g_autoptr (LiaisonTag) stays = liaison_query_record (connection, LIAISON_TYPE_TAG, kept, error);
  g_autoptr (LiaisonTag) goes = stays != NULL ? liaison_query_record (connection, LIAISON_TYPE_TAG, dropped, error) : NULL;

  if (goes == NULL || kept == dropped)
    {
      if (error != NULL && *error == NULL)
        g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _("There is no such tag any more."));
      return FALSE;
    }

  if (liaison_tag_get_cadence (stays) == 0 && liaison_tag_get_cadence (goes) != 0)
    {
      liaison_tag_set_cadence (stays, liaison_tag_get_cadence (goes));
      if (!liaison_change_save (change, stays, error))
        return FALSE;
    }

  return move_taggings (change, kept, dropped, error) && mend_filters (change, stays, goes, error) &&
         liaison_change_delete (change, goes, error);
}
