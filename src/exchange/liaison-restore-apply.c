/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-restore-private.h"

#include "liaison-beside.h"
#include "liaison-change.h"
#include "liaison-error.h"
#include "liaison-json-escape.h"
#include "liaison-json-member.h"
#include "liaison-query.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define RECORDS_AT_ONCE 64

/* How much of the whole the writing is, in thousandths. */
#define WRITING_PERMILLE 600

typedef struct
{
  LiaisonRestore *restore;
  LiaisonChange  *change;
  const char     *text;
  GHashTable     *ids;      /* "table uid" -> id of what was written or asked for */
  GPtrArray      *pending;  /* records that link to one of their type that comes later */
  gboolean        is_early; /* whether the last record links to one that is not there yet */
  GType           type;
} Apply;

static gint64
find_id (GType       type,
         const char *uid,
         gpointer    data)
{
  Apply           *apply = data;
  g_autofree char *key = liaison_restore_dup_uid_key (type, uid);
  gint64          *known = g_hash_table_lookup (apply->ids, key);
  g_autoptr (LiaisonRecord) record = NULL;
  gint64 id;

  if (known != NULL)
    return *known;

  record = liaison_query_record_by_uid (liaison_change_get_connection (apply->change), type, uid, NULL);
  if (record == NULL)
    {
      apply->is_early |= type == apply->type;
      return 0;
    }

  id = liaison_record_get_id (record);
  g_hash_table_insert (apply->ids, g_steal_pointer (&key), g_memdup2 (&id, sizeof id));

  return id;
}

static LiaisonRecord *
read_item (Apply                    *apply,
           const LiaisonRestoreItem *item)
{
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (LiaisonRecord) stored = NULL;
  LiaisonRecord *record;

  apply->type = item->type;
  apply->is_early = FALSE;

  node = liaison_restore_parse_record (apply->text + item->offset, item->length, item->type);
  g_assert (node != NULL); /* it was read before */

  record = liaison_restore_read_record (node, item->type, apply->restore->step, find_id, apply);
  if (!liaison_restore_lacks_name (record))
    return record;

  if (item->id != 0)
    stored = liaison_query_record (liaison_change_get_connection (apply->change), item->type, item->id, NULL);
  liaison_restore_give_name (record, stored);

  return record;
}

/* A rule of the data may forbid what no Liaison has written: which record that
 * is, is all that helps. Always returns FALSE. */
static gboolean
fail_record (Apply                    *apply,
             const LiaisonRestoreItem *item,
             LiaisonRecord            *record,
             GError                   *failure,
             GError                  **error)
{
  guint line = 1;

  if (!g_error_matches (failure, LIAISON_ERROR, LIAISON_ERROR_CONSTRAINT))
    {
      g_propagate_error (error, failure);
      return FALSE;
    }

  for (gsize i = 0; i < item->offset; i++)
    line += apply->text[i] == '\n';
  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
               /* Translators: the number of a line, and a name */
               _("The record on line %u, “%s”, holds what the rules of the data forbid. Nothing was changed; mend it or take it out of the file."),
               line, liaison_restore_get_name (record));
  g_error_free (failure);

  return FALSE;
}

static gboolean
restore_record (Apply                    *apply,
                const LiaisonRestoreItem *item,
                LiaisonRecord            *record,
                GError                  **error)
{
  g_autoptr (GError) failure = NULL;

  return liaison_change_restore (apply->change, record, &failure) || fail_record (apply, item, record, g_steal_pointer (&failure), error);
}

/* A record that links to a later one of its type is written without the link
 * first, and again when all are there. */
static gboolean
write_item (Apply                    *apply,
            const LiaisonRestoreItem *item,
            GError                  **error)
{
  g_autoptr (LiaisonRecord) record = read_item (apply, item);
  gint64 id;

  if (apply->is_early)
    g_ptr_array_add (apply->pending, (gpointer) item);
  if (item->id != 0)
    liaison_record_set_identity (record, item->id, liaison_record_get_uid (record),
                                 liaison_record_get_created (record), liaison_record_get_modified (record));
  if (!restore_record (apply, item, record, error))
    return FALSE;

  id = liaison_record_get_id (record);
  g_hash_table_insert (apply->ids, liaison_restore_dup_uid_key (item->type, liaison_record_get_uid (record)), g_memdup2 (&id, sizeof id));

  return TRUE;
}

static gboolean
write_pending (Apply   *apply,
               GError **error)
{
  for (guint i = 0; i < apply->pending->len; i++)
    {
      const LiaisonRestoreItem *item = g_ptr_array_index (apply->pending, i);
      g_autoptr (LiaisonRecord) record = read_item (apply, item);
      gint64 id = find_id (item->type, liaison_record_get_uid (record), apply);

      liaison_record_set_identity (record, id, liaison_record_get_uid (record),
                                   liaison_record_get_created (record), liaison_record_get_modified (record));
      if (!restore_record (apply, item, record, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_settings (Apply   *apply,
                GError **error)
{
  GHashTableIter iter;
  gpointer       name, value;

  g_hash_table_iter_init (&iter, apply->restore->settings);
  while (g_hash_table_iter_next (&iter, &name, &value))
    if (!liaison_change_set_setting (apply->change, name, value, error))
      return FALSE;

  return TRUE;
}

static gboolean
write_place (Apply      *apply,
             JsonObject *object,
             GError    **error)
{
  LiaisonMapPlace place = {
    .map = liaison_json_member_get_text (object, "map", ""),
    .person = liaison_json_member_get_text (object, "person", ""),
    .organization = liaison_json_member_get_text (object, "organization", ""),
    .x = liaison_json_member_get_real (object, "x"),
    .y = liaison_json_member_get_real (object, "y"),
    .pinned = liaison_json_member_get_number (object, "pinned") != 0,
    .hidden = liaison_json_member_get_number (object, "hidden") != 0,
  };

  return !isfinite (place.x) || !isfinite (place.y) || liaison_change_add_map_place (apply->change, &place, error);
}

static gboolean
write_shown (Apply      *apply,
             JsonObject *object,
             GError    **error)
{
  LiaisonShownReminder shown = {
    .follow_up = liaison_json_member_get_text (object, "follow_up", ""),
    .occurrence = liaison_json_member_get_text (object, "occurrence", ""),
    .state = liaison_json_member_get_text (object, "state", ""),
    .moment = liaison_json_member_get_number (object, "moment"),
  };

  return liaison_change_add_shown_reminder (apply->change, &shown, error);
}

static gboolean
write_beside (Apply        *apply,
              GCancellable *cancellable,
              GError      **error)
{
  GArray *beside = apply->restore->beside;
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();

  for (guint i = 0; i < beside->len; i++)
    {
      const LiaisonRestoreItem *item = &g_array_index (beside, LiaisonRestoreItem, i);
      JsonNode                 *root;

      if (i % RECORDS_AT_ONCE == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (liaison_json_escape_find_odd (apply->text + item->offset, item->length) != NULL ||
          !json_parser_load_from_data (parser, apply->text + item->offset, (gssize) item->length, NULL))
        continue;
      root = json_parser_get_root (parser);
      if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
        continue;
      if (!(item->type == LIAISON_TYPE_MAP ? write_place : write_shown) (apply, json_node_get_object (root), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_items (Apply        *apply,
             int          *permille,
             GCancellable *cancellable,
             GError      **error)
{
  GArray *items = apply->restore->items;

  for (guint i = 0; i < items->len; i++)
    {
      if (i % RECORDS_AT_ONCE == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (!write_item (apply, &g_array_index (items, LiaisonRestoreItem, i), error))
        return FALSE;
      g_atomic_int_set (permille, (int) ((gint64) (i + 1) * WRITING_PERMILLE / items->len));
    }

  return TRUE;
}

/**
 * liaison_restore_apply: (skip)
 * @self: a restore
 * @change: the change in which it is done
 * @permille: (inout): how much is done, set atomically
 * @cancellable: (nullable): stops it
 * @error: return location of a failure
 *
 * Writes what differs, row for row, with its uids. Fails where the store
 * changed since.
 *
 * Returns: whether all of it was done
 */
gboolean
liaison_restore_apply (LiaisonRestore *self,
                       LiaisonChange  *change,
                       int            *permille,
                       GCancellable   *cancellable,
                       GError        **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GPtrArray) pending = g_ptr_array_new ();
  Apply            apply = { self, change, g_bytes_get_data (self->text, NULL), ids, pending, FALSE, G_TYPE_NONE };

  if (!liaison_known_is_current (liaison_change_get_connection (change), self->state, error))
    return FALSE;

  return liaison_change_expect_rows (change, self->items->len, error) && write_settings (&apply, error) && write_items (&apply, permille, cancellable, error) && write_pending (&apply, error) &&
         write_beside (&apply, cancellable, error);
}
