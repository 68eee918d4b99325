/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-recording-private.h"

#include "liaison-changed-contacts-private.h"
#include "liaison-error.h"
#include "liaison-mapper-private.h"
#include "liaison-records.h"
#include "liaison-row-image-private.h"

#include <glib/gi18n-lib.h>

/* What was written down of one table. */
typedef struct
{
  LiaisonRecordClass *klass;
  GByteArray         *changeset;
} Part;

struct _LiaisonRecording
{
  LiaisonConnection *connection;

  GArray         *parts; /* of Part */
  guint           n_noted;
  guint           n_edited;
  GArray         *added_contacts; /* of gint64: those whom what was added concerns */
  LiaisonRowImage before;
  LiaisonRowImage after;

  sqlite3_session *session; /* once something is deleted */
  GHashTable      *tables;  /* set of names, for as long as the program runs */
};

static void
clear_part (gpointer data)
{
  Part *part = data;

  g_clear_pointer (&part->changeset, g_byte_array_unref);
}

LiaisonRecording *
liaison_recording_new (LiaisonConnection *connection)
{
  LiaisonRecording *self = g_new0 (LiaisonRecording, 1);

  self->connection = connection;
  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  g_array_set_clear_func (self->parts, clear_part);
  self->added_contacts = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->tables = g_hash_table_new (g_str_hash, g_str_equal);
  liaison_row_image_init (&self->before);
  liaison_row_image_init (&self->after);

  return self;
}

void
liaison_recording_free (LiaisonRecording *self)
{
  g_clear_pointer (&self->session, sqlite3session_delete);
  g_array_unref (self->parts);
  g_array_unref (self->added_contacts);
  g_hash_table_unref (self->tables);
  liaison_row_image_clear (&self->before);
  liaison_row_image_clear (&self->after);
  g_free (self);
}

static GByteArray *
get_part (LiaisonRecording   *self,
          LiaisonRecordClass *klass)
{
  Part part = { klass, NULL };

  for (guint i = 0; i < self->parts->len; i++)
    if (g_array_index (self->parts, Part, i).klass == klass)
      return g_array_index (self->parts, Part, i).changeset;

  part.changeset = g_byte_array_new ();
  liaison_row_image_begin_table (part.changeset, klass);
  g_array_append_val (self->parts, part);
  g_hash_table_add (self->tables, (gpointer) klass->table);

  return part.changeset;
}

/*
 * liaison_recording_note_added:
 * @record: a record that was just inserted
 */
void
liaison_recording_note_added (LiaisonRecording *self,
                              LiaisonRecord    *record)
{
  if (self->session != NULL)
    return;

  liaison_row_image_take_record (&self->after, record);
  liaison_row_image_insert (get_part (self, LIAISON_RECORD_GET_CLASS (record)), &self->after);
  liaison_changed_contacts_add (self->added_contacts, record);
  self->n_noted++;
}

/*
 * liaison_recording_look_before:
 * @record: a record that is about to be saved
 *
 * Sees how the row of a record is before liaison_recording_note_edited().
 */
gboolean
liaison_recording_look_before (LiaisonRecording *self,
                               LiaisonRecord    *record,
                               GError          **error)
{
  g_autoptr (LiaisonStatement) row = NULL;

  if (self->session != NULL)
    return TRUE;

  row = liaison_mapper_prepare_row (self->connection, record, error);
  if (row == NULL)
    return FALSE;
  if (liaison_statement_next (row, error))
    liaison_row_image_take_row (&self->before, row, LIAISON_RECORD_GET_CLASS (record));

  return !liaison_statement_failed (row);
}

void
liaison_recording_note_edited (LiaisonRecording *self,
                               LiaisonRecord    *record)
{
  if (self->session != NULL)
    return;

  liaison_row_image_take_record (&self->after, record);
  if (liaison_row_image_equal (&self->before, &self->after))
    return;

  liaison_row_image_update (get_part (self, LIAISON_RECORD_GET_CLASS (record)), &self->before, &self->after);
  self->n_noted++;
  self->n_edited++;
}

static gpointer
name_tables (gpointer nothing)
{
  GHashTable            *names = g_hash_table_new (g_str_hash, g_str_equal);
  guint                  n_types;
  const LiaisonTypeFunc *types = liaison_records_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      const char *table = LIAISON_RECORD_CLASS (g_type_class_ref (types[i]()))->table;

      g_hash_table_insert (names, (gpointer) table, (gpointer) table);
    }
  g_hash_table_insert (names, (gpointer) "setting", (gpointer) "setting");

  return names;
}

/* Rule R5: our own tables, by name. The search index and the log are derived
 * from them or are about them. Asked once for each table that is written,
 * which is how the recording knows its tables. */
static int
is_recorded (void       *recording,
             const char *table)
{
  static GOnce      once = G_ONCE_INIT;
  LiaisonRecording *self = recording;
  const char       *name = g_hash_table_lookup (g_once (&once, name_tables, NULL), table);

  if (name == NULL)
    return FALSE;

  g_hash_table_add (self->tables, (gpointer) name);

  return TRUE;
}

/*
 * liaison_recording_watch:
 *
 * From now on SQLite records: to be called before anything is written that is
 * not noted.
 */
gboolean
liaison_recording_watch (LiaisonRecording *self,
                         GError          **error)
{
  int code;

  if (self->session != NULL)
    return TRUE;

  code = sqlite3session_create (liaison_connection_get_handle (self->connection), "main", &self->session);
  if (code == SQLITE_OK)
    {
      sqlite3session_table_filter (self->session, is_recorded, self);
      code = sqlite3session_attach (self->session, NULL);
    }

  return code == SQLITE_OK || liaison_connection_fail (self->connection, code, error);
}

static GBytes *
take_sqlite_bytes (void *data,
                   int   size)
{
  return g_bytes_new_with_free_func (data, (gsize) size, sqlite3_free, data);
}

static GBytes *
join_parts (LiaisonRecording *self)
{
  GByteArray *joined;

  if (self->parts->len == 0)
    return g_bytes_new (NULL, 0);

  joined = g_byte_array_ref (g_array_index (self->parts, Part, 0).changeset);
  for (guint i = 1; i < self->parts->len; i++)
    {
      GByteArray *part = g_array_index (self->parts, Part, i).changeset;

      g_byte_array_append (joined, part->data, part->len);
    }
  g_array_set_size (self->parts, 0);

  return g_byte_array_free_to_bytes (joined);
}

static int
add_to_group (sqlite3_changegroup *group,
              GBytes              *changeset)
{
  gsize size = g_bytes_get_size (changeset);

  if (size > G_MAXINT)
    return SQLITE_TOOBIG;

  return sqlite3changegroup_add (group, (int) size, (void *) g_bytes_get_data (changeset, NULL));
}

/* One change of each row, of what was done one after the other. */
static GBytes *
fold (LiaisonRecording *self,
      GBytes           *first,
      GBytes           *second,
      GError          **error)
{
  sqlite3_changegroup *group = NULL;
  void                *changeset = NULL;
  int                  size = 0;
  int                  code = sqlite3changegroup_new (&group);

  if (code == SQLITE_OK)
    code = add_to_group (group, first);
  if (code == SQLITE_OK && second != NULL)
    code = add_to_group (group, second);
  if (code == SQLITE_OK)
    code = sqlite3changegroup_output (group, &size, &changeset);
  g_clear_pointer (&group, sqlite3changegroup_delete);
  if (code != SQLITE_OK)
    {
      liaison_connection_fail (self->connection, code, error);
      return NULL;
    }

  return take_sqlite_bytes (changeset, size);
}

static GBytes *
end_session (LiaisonRecording *self,
             GError          **error)
{
  void *changeset = NULL;
  int   size = 0;
  int   code = sqlite3session_changeset (self->session, &size, &changeset);

  if (code != SQLITE_OK)
    {
      liaison_connection_fail (self->connection, code, error);
      return NULL;
    }

  return take_sqlite_bytes (changeset, size);
}

/*
 * liaison_recording_end:
 *
 * Returns: (transfer full) (nullable): the changeset, empty where nothing was
 *   changed
 */
GBytes *
liaison_recording_end (LiaisonRecording *self,
                       GError          **error)
{
  g_autoptr (GBytes) noted = join_parts (self);
  g_autoptr (GBytes) watched = NULL;

  if (self->session == NULL && (self->n_edited == 0 || self->n_noted == 1))
    return g_steal_pointer (&noted);

  if (self->session != NULL && (watched = end_session (self, error)) == NULL)
    return NULL;

  return g_bytes_get_size (noted) > 0 ? fold (self, noted, watched, error) : g_steal_pointer (&watched);
}

/*
 * liaison_recording_find_contacts:
 * @changeset: what liaison_recording_end() returned
 *
 * Returns: (transfer full) (element-type gint64) (nullable): the keys of all
 *   whom the change concerns, in order
 */
GArray *
liaison_recording_find_contacts (LiaisonRecording *self,
                                 GBytes           *changeset,
                                 GError          **error)
{
  if (self->session != NULL || self->n_edited > 0)
    return liaison_changed_contacts_find (self->connection, changeset, error);

  liaison_changed_contacts_sort (self->added_contacts);

  return g_array_ref (self->added_contacts);
}

/* The tables that the change touched. */
char **
liaison_recording_dup_tables (LiaisonRecording *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer       name;

  g_hash_table_iter_init (&iter, self->tables);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_add (names, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&names), FALSE);
}
