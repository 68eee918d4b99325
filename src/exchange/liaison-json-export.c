/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-export-private.h"

#include "liaison-beside.h"
#include "liaison-output.h"
#include "liaison-query.h"
#include "liaison-record-json.h"

/* Text gathered before it is written. */
#define PIECE (256 * 1024)

typedef struct
{
  LiaisonOutput *output;
  GHashTable    *uids; /* "type id" as one number -> uid */
  GString       *json;
  GCancellable  *cancellable;
  gboolean       is_first;

  LiaisonProgress *progress;
} Export;

/* Few types and ids far below 2^56: one number for both. */
static gint64
uid_key (GType  type,
         gint64 id)
{
  guint                  n_types;
  const LiaisonTypeFunc *types = liaison_records_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    if (types[i]() == type)
      return id * 256 + i;

  g_return_val_if_reached (0);
}

static const char *
find_uid (GType    type,
          gint64   id,
          gpointer data)
{
  Export *export = data;
  gint64 key = uid_key (type, id);

  return g_hash_table_lookup (export->uids, &key);
}

static gboolean
flush (Export *export,
       gsize    from,
       GError **error)
{
  if (g_cancellable_set_error_if_cancelled (export->cancellable, error))
    return FALSE;
  if (export->json->len < from)
    return TRUE;
  if (!liaison_output_write (export->output, export->json->str, export->json->len, error))
    return FALSE;

  g_string_truncate (export->json, 0);

  return TRUE;
}

static gboolean
learn_uid (LiaisonRecord *record,
           gpointer       data,
           GError       **error)
{
  Export *export = data;
  gint64 key = uid_key (G_OBJECT_TYPE (record), liaison_record_get_id (record));

  g_hash_table_insert (export->uids, g_memdup2 (&key, sizeof key), g_strdup (liaison_record_get_uid (record)));

  return !g_cancellable_set_error_if_cancelled (export->cancellable, error);
}

static gboolean
write_record (LiaisonRecord *record,
              gpointer       data,
              GError       **error)
{
  Export *export = data;

  g_string_append (export->json, export->is_first ? "\n" : ",\n");
  export->is_first = FALSE;
  liaison_record_write_json (record, find_uid, export, export->json);
  liaison_progress_step (export->progress);

  return flush (export, PIECE, error);
}

static gboolean
is_linked_to (GType target)
{
  guint                  n_types;
  const LiaisonTypeFunc *types = liaison_records_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      LiaisonRecordClass *klass = g_type_class_ref (types[i]());

      for (guint j = 0; j < klass->n_fields; j++)
        if (klass->fields[j].kind == LIAISON_FIELD_LINK && klass->fields[j].type () == target)
          return TRUE;
    }

  return FALSE;
}

/* What takes the time are the records. */
static gboolean
begin_progress (Export            *export,
                LiaisonConnection *connection,
                GError           **error)
{
  guint                  n_types;
  const LiaisonTypeFunc *types = liaison_records_get_types (&n_types);
  gint64                 n_records = 0;

  for (guint i = 0; export->progress != NULL && i < n_types; i++)
    {
      gint64 count = liaison_query_count (connection, types[i](), error);

      if (count < 0)
        return FALSE;
      n_records += count;
    }
  liaison_progress_begin_part (export->progress, n_records);

  return TRUE;
}

static gboolean
write_records (Export *export,
               LiaisonConnection *connection,
               GError           **error)
{
  guint                  n_types;
  const LiaisonTypeFunc *types = liaison_records_get_types (&n_types);

  g_string_append (export->json, "\"records\": {");
  for (guint i = 0; i < n_types; i++)
    {
      LiaisonRecordClass *klass = g_type_class_ref (types[i]());

      g_string_append_printf (export->json, "%s\n\"%s\": [", i > 0 ? "," : "", klass->table);
      export->is_first = TRUE;
      if ((is_linked_to (types[i]()) && !liaison_query_each (connection, types[i](), learn_uid, export, error)) ||
          !liaison_query_each (connection, types[i](), write_record, export, error))
        return FALSE;
      g_string_append (export->json, export->is_first ? "]" : "\n]");
    }
  g_string_append (export->json, "\n}");

  return TRUE;
}

static void
append_uid (GString    *json,
            const char *name,
            const char *uid)
{
  if (*uid == '\0')
    return;

  g_string_append_printf (json, "\"%s\": ", name);
  liaison_json_append_string (json, uid);
  g_string_append (json, ", ");
}

static gboolean
write_place (const LiaisonMapPlace *place,
             gpointer               data,
             GError               **error)
{
  Export *export = data;
  char x[G_ASCII_DTOSTR_BUF_SIZE];
  char y[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (export->json, export->is_first ? "\n{" : ",\n{");
  export->is_first = FALSE;
  append_uid (export->json, "map", place->map);
  append_uid (export->json, "person", place->person);
  append_uid (export->json, "organization", place->organization);
  g_string_append_printf (export->json, "\"x\": %s, \"y\": %s%s%s}",
                          g_ascii_dtostr (x, sizeof x, place->x), g_ascii_dtostr (y, sizeof y, place->y),
                          place->pinned ? ", \"pinned\": true" : "", place->hidden ? ", \"hidden\": true" : "");

  return flush (export, PIECE, error);
}

static gboolean
write_shown (const LiaisonShownReminder *shown,
             gpointer                    data,
             GError                    **error)
{
  Export *export = data;

  g_string_append (export->json, export->is_first ? "\n{" : ",\n{");
  export->is_first = FALSE;
  append_uid (export->json, "follow_up", shown->follow_up);
  append_uid (export->json, "occurrence", shown->occurrence);
  append_uid (export->json, "state", shown->state);
  g_string_append_printf (export->json, "\"moment\": %" G_GINT64_FORMAT "}", shown->moment);

  return flush (export, PIECE, error);
}

/* What stands beside the records, and refers to them. */
static gboolean
write_beside (Export *export,
              LiaisonConnection *connection,
              GError           **error)
{
  g_string_append (export->json, ",\n\"map_places\": [");
  export->is_first = TRUE;
  if (!liaison_query_each_map_place (connection, write_place, export, error))
    return FALSE;

  g_string_append (export->json, export->is_first ? "],\n\"reminders_shown\": [" : "\n],\n\"reminders_shown\": [");
  export->is_first = TRUE;
  if (!liaison_query_each_shown_reminder (connection, write_shown, export, error))
    return FALSE;
  g_string_append (export->json, export->is_first ? "]\n}\n" : "\n]\n}\n");

  return flush (export, 0, error);
}

static gboolean
write_settings (Export *export,
                LiaisonConnection *connection,
                GError           **error)
{
  g_autoptr (GHashTable) settings = liaison_query_settings (connection, error);
  g_autoptr (GList) names = NULL;

  if (settings == NULL)
    return FALSE;

  names = g_list_sort (g_hash_table_get_keys (settings), (GCompareFunc) g_strcmp0);
  g_string_append (export->json, "\"settings\": {");
  for (GList *at = names; at != NULL; at = at->next)
    {
      g_string_append (export->json, at == names ? "\n" : ",\n");
      liaison_json_append_string (export->json, at->data);
      g_string_append (export->json, ": ");
      liaison_json_append_string (export->json, g_hash_table_lookup (settings, at->data));
    }
  g_string_append (export->json, names != NULL ? "\n},\n" : "},\n");

  return TRUE;
}

/**
 * liaison_json_export_write: (skip)
 * @connection: where to read
 * @selection: everything is written, whatever is chosen
 * @output: where to write
 * @cancellable: (nullable): stops it
 * @error: return location of a failure
 *
 * Writes every record, setting and what stands beside them as JSON
 * (data/schema/export.schema.json).
 *
 * Returns: whether it was written
 */
gboolean
liaison_json_export_write (LiaisonConnection            *connection,
                           const LiaisonExportSelection *selection,
                           LiaisonOutput                *output,
                           GCancellable                 *cancellable,
                           GError                      **error)
{
  g_autoptr (GHashTable) uids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autoptr (GString) json = g_string_new ("{\n\"format\": \"liaison-export\",\n\"version\": 1,\n");
  gint64 step = liaison_query_step (connection, error);
  Export export = { output, uids, json, cancellable, TRUE, selection->progress };

  if (step < 0)
    return FALSE;
  g_string_append_printf (json, "\"schema\": %" G_GINT64_FORMAT ",\n", step);

  return begin_progress (&export, connection, error) && write_settings (&export, connection, error) && write_records (&export, connection, error) &&
         write_beside (&export, connection, error);
}
