/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-restore-private.h"

#include "liaison-error.h"
#include "liaison-export-head.h"
#include "liaison-json-escape.h"
#include "liaison-query.h"
#include "liaison-store-backup.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The longest record: notes of cards that were merged may be long, a note of a
 * hundred pages is a hundredth of it. */
#define MOST_RECORD_BYTES (32 * 1024 * 1024)

/* As much of a record as is shown where it has no name. */
#define BEGINNING_BYTES 80

#define RECORDS_AT_ONCE 256

/* Ids that stand for a record which the file brings. */
#define ID_IN_FILE -1

/* The file while it is compared with the store. */
typedef struct
{
  LiaisonRestore    *restore;
  LiaisonConnection *connection;
  GCancellable      *cancellable;
  const char        *start;
  GArray            *tables; /* where each of the file begins, of #Table */
  GHashTable        *in_file;  /* set of "table uid": what the file has */
  GHashTable        *in_store; /* "table uid" -> id, as far as it was asked for */
  GHashTable        *awaited;  /* set of "table uid": links to what may yet come in the file */
  GHashTable        *settings; /* those of the store */
  GType              type;
  gboolean           has_some;    /* whether the store has records of @type */
  gboolean           is_dangling; /* whether a record links to what is nowhere */
  GError            *error;
} Comparison;

typedef struct
{
  char             *name;
  guint             rank; /* among the types of records; their number for none of them */
  LiaisonJsonCursor place;
} Table;

/**
 * liaison_restore_is_meant:
 * @text: of liaison_encoding_unwrap()
 *
 * Returns: whether the text is JSON, which nothing but an export is
 */
gboolean
liaison_restore_is_meant (GBytes *text)
{
  LiaisonJsonCursor cursor;
  char              first;

  liaison_json_cursor_init (&cursor, text);
  first = liaison_json_cursor_peek (&cursor);

  return first == '{' || first == '[';
}

static void
free_table (gpointer data)
{
  g_free (((Table *) data)->name);
}

static void
free_outcome (gpointer data)
{
  liaison_row_outcome_free (data);
}

/**
 * liaison_restore_free: (skip)
 * @self: (transfer full): a restore
 */
void
liaison_restore_free (LiaisonRestore *self)
{
  g_ptr_array_unref (self->rows);
  g_bytes_unref (self->text);
  g_array_unref (self->items);
  g_array_unref (self->beside);
  g_ptr_array_unref (self->unknown);
  g_hash_table_unref (self->settings);
  g_free (self->state);
  g_free (self);
}

static gint64
find_in_store (Comparison *comparison,
               GType       type,
               const char *uid)
{
  g_autofree char *key = liaison_restore_dup_uid_key (type, uid);
  gint64          *known = g_hash_table_lookup (comparison->in_store, key);
  g_autoptr (LiaisonRecord) record = NULL;
  gint64 id;

  if (known != NULL)
    return *known;

  record = liaison_query_record_by_uid (comparison->connection, type, uid, comparison->error == NULL ? &comparison->error : NULL);
  id = record != NULL ? liaison_record_get_id (record) : 0;
  g_hash_table_insert (comparison->in_store, g_steal_pointer (&key), g_memdup2 (&id, sizeof id));

  return id;
}

static gint64
find_link (GType       type,
           const char *uid,
           gpointer    data)
{
  Comparison      *comparison = data;
  g_autofree char *key = liaison_restore_dup_uid_key (type, uid);
  gint64           id = find_in_store (comparison, type, uid);

  if (id != 0)
    return id;
  if (g_hash_table_contains (comparison->in_file, key))
    return ID_IN_FILE;
  if (type != comparison->type)
    comparison->is_dangling = TRUE;
  else
    g_hash_table_add (comparison->awaited, g_steal_pointer (&key));

  return 0;
}

static void
add_row (Comparison        *comparison,
         guint              line,
         LiaisonImportState state,
         const char        *name,
         const char        *changes,
         const char        *reason)
{
  g_ptr_array_add (comparison->restore->rows,
                   liaison_row_outcome_new (line, state, name, comparison->type == LIAISON_TYPE_ORGANIZATION, changes, reason));
  comparison->restore->counts[state]++;
}

/* Names of the fields that differ. */
static char *
describe_difference (LiaisonRecord *stored,
                     LiaisonRecord *given)
{
  GString            *names = g_string_new (NULL);
  guint               n_fields;
  const LiaisonField *fields = liaison_record_get_fields (stored, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      gboolean same = fields[i].kind == LIAISON_FIELD_TEXT   ? g_str_equal (liaison_record_get_text (stored, i), liaison_record_get_text (given, i))
                      : fields[i].kind == LIAISON_FIELD_REAL ? liaison_record_get_real (stored, i) == liaison_record_get_real (given, i)
                                                             : liaison_record_get_number (stored, i) == liaison_record_get_number (given, i);

      if (same)
        continue;
      g_string_append_printf (names, "%s%s", names->len > 0 ? " · " : "", fields[i].column);
    }
  g_string_replace (names, "_", " ", 0);

  return g_string_free (names, FALSE);
}

static void
add_item (Comparison *comparison,
          const char *text,
          gsize       length,
          gint64      id)
{
  LiaisonRestoreItem item = { comparison->type, (gsize) (text - comparison->start), length, id };

  g_array_append_val (comparison->restore->items, item);
}

/* Tables are not read in the order in which they stand in the file. */
static void
count_at (guint *n,
          guint *first,
          guint  line)
{
  *first = *n == 0 ? line : MIN (*first, line);
  *n += 1;
}

static gboolean
compare_record (Comparison    *comparison,
                LiaisonRecord *given,
                const char    *text,
                gsize          length,
                guint          line,
                GError       **error)
{
  g_autoptr (LiaisonRecord) stored = NULL;
  g_autofree char *difference = NULL;

  if (comparison->has_some)
    {
      stored = liaison_query_record_by_uid (comparison->connection, comparison->type, liaison_record_get_uid (given), error);
      if (stored == NULL && error != NULL && *error != NULL)
        return FALSE;
    }

  if (liaison_restore_lacks_name (given) && liaison_restore_give_name (given, stored))
    count_at (&comparison->restore->n_nameless, &comparison->restore->first_nameless, line);
  if (stored == NULL)
    {
      add_item (comparison, text, length, 0);
      add_row (comparison, line, LIAISON_IMPORT_STATE_NEW, liaison_restore_get_name (given), "", "");
    }
  else if (liaison_record_equal (stored, given))
    add_row (comparison, line, LIAISON_IMPORT_STATE_SAME, liaison_restore_get_name (given), "", "");
  else
    {
      difference = describe_difference (stored, given);
      add_item (comparison, text, length, liaison_record_get_id (stored));
      add_row (comparison, line, LIAISON_IMPORT_STATE_UPDATED, liaison_restore_get_name (given), difference, "");
    }

  return TRUE;
}

static void
note_unknown (Comparison *comparison,
              JsonNode   *node,
              guint       line)
{
  LiaisonRestore *restore = comparison->restore;

  if (liaison_record_json_note_unknown (comparison->type, json_node_get_object (node), restore->unknown))
    count_at (&restore->n_unknown, &restore->first_unknown, line);
}

/* How a record begins of which nothing else is known: in a file without line ends
 * that is all that tells one from another. */
static char *
dup_beginning (const char *text,
               gsize       length)
{
  g_autofree char *beginning = NULL;
  gsize            size = MIN (length, BEGINNING_BYTES);

  while (size > 0 && size < length && (text[size] & 0xc0) == 0x80)
    size--; /* not within a character */
  beginning = g_utf8_make_valid (text, (gssize) size);
  g_strdelimit (beginning, "\n\r\t", ' ');

  return size < length ? g_strconcat (beginning, "…", NULL) : g_steal_pointer (&beginning);
}

static gboolean
visit_record (LiaisonJsonCursor *cursor,
              const char        *key,
              gpointer           data,
              GError           **error)
{
  Comparison       *comparison = data;
  LiaisonJsonCursor start = *cursor;
  gsize             length;
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (LiaisonRecord) given = NULL;
  g_autofree char *uid_key = NULL;

  if (comparison->restore->rows->len % RECORDS_AT_ONCE == 0 && g_cancellable_set_error_if_cancelled (comparison->cancellable, error))
    return FALSE;
  if (!liaison_json_cursor_skip (cursor, error))
    return FALSE;

  length = (gsize) (cursor->at - start.at);
  comparison->is_dangling = FALSE;
  if (length <= MOST_RECORD_BYTES)
    node = liaison_restore_parse_record (start.at, length, comparison->type);
  if (node != NULL)
    given = liaison_restore_read_record (node, comparison->type, comparison->restore->step, find_link, comparison);
  if (comparison->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&comparison->error));
      return FALSE;
    }
  if (given == NULL)
    {
      g_autofree char *beginning = dup_beginning (start.at, length);

      add_row (comparison, start.line, LIAISON_IMPORT_STATE_SKIPPED, beginning, "",
               length <= MOST_RECORD_BYTES ? _("This is no record that can be read.") : _("The record is longer than a record can be."));
      return TRUE;
    }

  uid_key = liaison_restore_dup_uid_key (comparison->type, liaison_record_get_uid (given));
  if (*liaison_record_get_uid (given) == '\0')
    add_row (comparison, start.line, LIAISON_IMPORT_STATE_SKIPPED, liaison_restore_get_name (given), "", _("The record has no uid."));
  else if (comparison->is_dangling)
    add_row (comparison, start.line, LIAISON_IMPORT_STATE_SKIPPED, liaison_restore_get_name (given), "",
             _("The record belongs to another that is neither in the file nor in your data."));
  else if (!g_hash_table_add (comparison->in_file, g_steal_pointer (&uid_key)))
    add_row (comparison, start.line, LIAISON_IMPORT_STATE_SKIPPED, liaison_restore_get_name (given), "", _("The record stands in the file twice."));
  else
    {
      note_unknown (comparison, node, start.line);
      return compare_record (comparison, given, start.at, length, start.line, error);
    }

  return TRUE;
}

/* What a string stands for; NULL where it is no text. */
static char *
dup_text (const char *quoted,
          gsize       length)
{
  g_autofree char *json = g_strndup (quoted, length);
  g_autoptr (JsonNode) node = liaison_json_escape_find_odd (quoted, length) == NULL ? json_from_string (json, NULL) : NULL;

  return node != NULL ? json_node_dup_string (node) : NULL;
}

static gboolean
visit_setting (LiaisonJsonCursor *cursor,
               const char        *key,
               gpointer           data,
               GError           **error)
{
  Comparison      *comparison = data;
  guint            line = cursor->line;
  const char      *stored = g_hash_table_lookup (comparison->settings, key);
  const char      *start;
  g_autofree char *value = NULL;

  if (liaison_json_cursor_peek (cursor) != '"')
    return liaison_json_cursor_fail (cursor, error);
  start = cursor->at;
  if (!liaison_json_cursor_skip (cursor, error))
    return FALSE;

  comparison->type = G_TYPE_NONE;
  value = dup_text (start, (gsize) (cursor->at - start));
  if (value == NULL)
    {
      add_row (comparison, line, LIAISON_IMPORT_STATE_SKIPPED, key, "", _("This is no record that can be read."));
      return TRUE;
    }
  if (g_strcmp0 (stored, value) == 0)
    {
      add_row (comparison, line, LIAISON_IMPORT_STATE_SAME, key, "", "");
      return TRUE;
    }
  if (g_str_equal (key, LIAISON_SETTING_BACKUP_FOLDER))
    {
      add_row (comparison, line, LIAISON_IMPORT_STATE_SKIPPED, key, "", _("Where backups are kept is a matter of this computer, and stays as it is."));
      return TRUE;
    }

  g_hash_table_replace (comparison->restore->settings, g_strdup (key), g_strdup (value));
  add_row (comparison, line, stored == NULL ? LIAISON_IMPORT_STATE_NEW : LIAISON_IMPORT_STATE_UPDATED, key, "", "");

  return TRUE;
}

/* What stands beside the records is written after them, and has no row. */
static gboolean
visit_beside (LiaisonJsonCursor *cursor,
              const char        *key,
              gpointer           data,
              GError           **error)
{
  Comparison        *comparison = data;
  const char        *start;
  LiaisonRestoreItem item = { .type = comparison->type };

  liaison_json_cursor_peek (cursor);
  start = cursor->at;
  if (comparison->restore->beside->len % RECORDS_AT_ONCE == 0 && g_cancellable_set_error_if_cancelled (comparison->cancellable, error))
    return FALSE;
  if (!liaison_json_cursor_skip (cursor, error))
    return FALSE;

  item.offset = (gsize) (start - comparison->start);
  item.length = (gsize) (cursor->at - start);
  if (item.length <= MOST_RECORD_BYTES)
    g_array_append_val (comparison->restore->beside, item);

  return TRUE;
}

static guint
find_rank (const char *name)
{
  guint                  n_types;
  const LiaisonTypeFunc *types = liaison_records_get_types (&n_types);
  guint                  rank = 0;

  while (rank < n_types && !g_str_equal (LIAISON_RECORD_CLASS (g_type_class_ref (types[rank]()))->table, name))
    rank++;

  return rank;
}

static gboolean
note_table (LiaisonJsonCursor *cursor,
            const char        *key,
            gpointer           data,
            GError           **error)
{
  Comparison *comparison = data;
  Table       table = { g_strdup (key), find_rank (key), *cursor };

  g_array_append_val (comparison->tables, table);

  return liaison_json_cursor_skip (cursor, error);
}

static gint
compare_ranks (gconstpointer a,
               gconstpointer b)
{
  const Table *one = a, *other = b;

  return one->rank < other->rank ? -1 : one->rank > other->rank;
}

/* Links within a type may point forward: who is in the file is learned first. */
static gboolean
visit_table (Comparison *comparison,
             Table      *table,
             GError    **error)
{
  guint                  n_types;
  const LiaisonTypeFunc *types = liaison_records_get_types (&n_types);
  gint64                 count;

  if (table->rank == n_types)
    {
      add_row (comparison, table->place.line, LIAISON_IMPORT_STATE_SKIPPED, table->name, "", _("This version of Liaison knows no records of this kind."));
      return TRUE;
    }

  comparison->type = types[table->rank]();
  count = liaison_query_count (comparison->connection, comparison->type, error);
  comparison->has_some = count > 0;

  return count >= 0 && liaison_json_cursor_each (&table->place, visit_record, comparison, error);
}

/* Records come after those that they link to, whichever order a program wrote
 * them in; what is no table of ours is last. */
static gboolean
visit_records (LiaisonJsonCursor *cursor,
               Comparison        *comparison,
               GError           **error)
{
  g_array_set_size (comparison->tables, 0);
  if (liaison_json_cursor_peek (cursor) != '{')
    return liaison_json_cursor_fail (cursor, error);
  if (!liaison_json_cursor_each (cursor, note_table, comparison, error))
    return FALSE;

  g_array_sort (comparison->tables, compare_ranks);
  for (guint i = 0; i < comparison->tables->len; i++)
    if (!visit_table (comparison, &g_array_index (comparison->tables, Table, i), error))
      return FALSE;

  return TRUE;
}

static gboolean
visit_member (LiaisonJsonCursor *cursor,
              const char        *key,
              gpointer           data,
              GError           **error)
{
  Comparison *comparison = data;

  if (g_str_equal (key, "settings"))
    return liaison_json_cursor_each (cursor, visit_setting, comparison, error);
  if (g_str_equal (key, "records"))
    return visit_records (cursor, comparison, error);
  if (g_str_equal (key, "map_places") || g_str_equal (key, "reminders_shown"))
    {
      comparison->type = *key == 'm' ? LIAISON_TYPE_MAP : LIAISON_TYPE_FOLLOW_UP;
      return liaison_json_cursor_each (cursor, visit_beside, comparison, error);
    }

  return liaison_json_cursor_skip (cursor, error);
}

/* Links that are left out, for nothing that they name has come. */
static guint
count_loose (Comparison *comparison)
{
  GHashTableIter iter;
  gpointer       key;
  guint          n = 0;

  g_hash_table_iter_init (&iter, comparison->awaited);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    n += !g_hash_table_contains (comparison->in_file, key);

  return n;
}

static gboolean
compare (Comparison *comparison,
         GError    **error)
{
  LiaisonJsonCursor cursor;

  gint64            newest = liaison_query_step (comparison->connection, error);

  if (newest < 0 || !liaison_export_head_read (comparison->restore->text, newest, &comparison->restore->step, error))
    return FALSE;

  liaison_json_cursor_init (&cursor, comparison->restore->text);
  if (!liaison_json_cursor_each (&cursor, visit_member, comparison, error))
    return FALSE;
  comparison->restore->n_loose = count_loose (comparison);

  return liaison_json_cursor_peek (&cursor) == '\0' || liaison_json_cursor_fail (&cursor, error);
}

/**
 * liaison_restore_new: (skip)
 * @text: an export of Liaison
 * @connection: where to read
 * @cancellable: (nullable): stops it
 * @error: return location of a failure, which names the line
 *
 * Compares an export with the store.
 *
 * Returns: (transfer full) (nullable): what is to be done
 */
LiaisonRestore *
liaison_restore_new (GBytes            *text,
                     LiaisonConnection *connection,
                     GCancellable      *cancellable,
                     GError           **error)
{
  g_autoptr (LiaisonRestore) self = g_new0 (LiaisonRestore, 1);
  g_autoptr (GHashTable) in_file = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) in_store = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) awaited = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) settings = liaison_query_settings (connection, error);
  g_autoptr (GArray) tables = g_array_new (FALSE, FALSE, sizeof (Table));
  Comparison comparison = {
    .restore = self,
    .connection = connection,
    .cancellable = cancellable,
    .start = g_bytes_get_data (text, NULL),
    .in_file = in_file,
    .in_store = in_store,
    .awaited = awaited,
    .settings = settings,
    .tables = tables,
  };

  g_array_set_clear_func (tables, free_table);
  self->rows = g_ptr_array_new_with_free_func (free_outcome);
  self->text = g_bytes_ref (text);
  self->items = g_array_new (FALSE, FALSE, sizeof (LiaisonRestoreItem));
  self->beside = g_array_new (FALSE, FALSE, sizeof (LiaisonRestoreItem));
  self->settings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->unknown = g_ptr_array_new_with_free_func (g_free);
  self->state = settings != NULL ? liaison_known_dup_state (connection, error) : NULL;

  return self->state != NULL && compare (&comparison, error) ? g_steal_pointer (&self) : NULL;
}
