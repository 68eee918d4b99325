/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-fixture.h"

#include "liaison-affiliation.h"

#include <glib/gstdio.h>

/* Longer than anything takes on a busy machine; a test that waits so long has failed. */
#define PATIENCE_SECONDS 30

/**
 * liaison_fixture_new: (skip)
 *
 * Returns: (transfer full): an empty store in a temporary folder
 */
LiaisonFixture *
liaison_fixture_new (void)
{
  LiaisonFixture *self = g_new0 (LiaisonFixture, 1);
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("liaison-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "liaison.db", NULL);
  self->store = liaison_store_open (self->path, &error);
  g_assert_no_error (error);

  return self;
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_folder (child);
      else
        g_assert_cmpint (g_unlink (child), ==, 0);
    }
  g_assert_cmpint (g_rmdir (path), ==, 0);
}

static gpointer
read_nothing (LiaisonConnection *connection,
              gpointer           data,
              GCancellable      *cancellable,
              GError           **error)
{
  return NULL;
}

static gboolean
change_nothing (LiaisonChange *change,
                gpointer       data,
                GError       **error)
{
  return TRUE;
}

/* Lets both threads do what they were asked for, and hears the answers. */
static void
drain (LiaisonFixture *self)
{
  do
    {
      liaison_store_read (self->store, read_nothing, NULL, NULL, NULL);
      liaison_store_change (self->store, "Nothing", change_nothing, NULL, NULL, NULL);
    }
  while (g_main_context_iteration (NULL, FALSE));
}

/* The thread of a task lets go of what it worked on a moment after its answer. */
static void
close_store (LiaisonFixture *self)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_SECONDS * G_USEC_PER_SEC;

  while (g_atomic_int_get ((gint *) &G_OBJECT (self->store)->ref_count) > 1 && g_get_monotonic_time () < end)
    g_thread_yield ();
  g_assert_finalize_object (self->store);
}

/**
 * liaison_fixture_free: (skip)
 * @self: (transfer full): a fixture
 *
 * Closes the store, which nobody else may hold, and removes its folder.
 */
void
liaison_fixture_free (LiaisonFixture *self)
{
  drain (self);
  close_store (self);
  remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->path);
  g_free (self);
}

/**
 * liaison_fixture_reopen: (skip)
 * @self: a fixture
 *
 * Closes the store and opens it again, as a restart does. What is closed is one
 * file: a journal that was left would have to be judged and read anew.
 */
void
liaison_fixture_reopen (LiaisonFixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *journal = g_strconcat (liaison_store_get_path (self->store), "-wal", NULL);

  drain (self);
  close_store (self);
  g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));
  self->store = liaison_store_open (self->path, &error);
  g_assert_no_error (error);
}

static gboolean
save (LiaisonChange *change,
      gpointer       data,
      GError       **error)
{
  return liaison_change_save (change, data, error);
}

/**
 * liaison_fixture_save: (skip)
 * @self: a fixture
 * @record: a record
 *
 * Returns: the id under which the record was saved, in a change of its own
 */
gint64
liaison_fixture_save (LiaisonFixture *self,
                      gpointer        record)
{
  g_autoptr (GError) error = NULL;

  liaison_store_change (self->store, "Save", save, record, NULL, &error);
  g_assert_no_error (error);

  return liaison_record_get_id (record);
}

/**
 * liaison_fixture_person: (skip)
 * @self: a fixture
 * @name: a name
 *
 * Returns: the id of a new person
 */
gint64
liaison_fixture_person (LiaisonFixture *self,
                        const char     *name)
{
  g_autoptr (LiaisonPerson) person = liaison_person_new ();

  liaison_person_set_name (person, name);

  return liaison_fixture_save (self, person);
}

/**
 * liaison_fixture_stint: (skip)
 * @self: a fixture
 * @person: whose, 0 for the user's own
 * @role: id of a role of the catalogue, or ""
 * @title: job title, or ""
 * @since: a day, perhaps partial
 * @until: a day, perhaps partial, or ""
 *
 * Returns: the id of a new affiliation
 */
gint64
liaison_fixture_stint (LiaisonFixture *self,
                       gint64          person,
                       const char     *role,
                       const char     *title,
                       const char     *since,
                       const char     *until)
{
  g_autoptr (LiaisonAffiliation) stint = liaison_affiliation_new ();

  liaison_affiliation_set_person (stint, person);
  liaison_affiliation_set_role (stint, role);
  liaison_affiliation_set_title (stint, title);
  liaison_affiliation_set_since (stint, since);
  liaison_affiliation_set_until (stint, until);

  return liaison_fixture_save (self, stint);
}

typedef struct
{
  GType  type;
  gint64 id;
} Wanted;

static gpointer
read_count (LiaisonConnection *connection,
            gpointer           data,
            GCancellable      *cancellable,
            GError           **error)
{
  gint64 count = liaison_query_count (connection, ((Wanted *) data)->type, error);

  return g_memdup2 (&count, sizeof count);
}

/**
 * liaison_fixture_count: (skip)
 * @self: a fixture
 * @type: a record type
 *
 * Returns: how many there are
 */
gint64
liaison_fixture_count (LiaisonFixture *self,
                       GType           type)
{
  Wanted wanted = { type, 0 };
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *count = liaison_store_read (self->store, read_count, &wanted, NULL, &error);

  g_assert_no_error (error);

  return *count;
}

static gpointer
read_record (LiaisonConnection *connection,
             gpointer           data,
             GCancellable      *cancellable,
             GError           **error)
{
  Wanted *wanted = data;

  return liaison_query_record (connection, wanted->type, wanted->id, error);
}

/**
 * liaison_fixture_load: (skip)
 * @self: a fixture
 * @type: a record type
 * @id: which
 *
 * Returns: (transfer full) (nullable): the record
 */
gpointer
liaison_fixture_load (LiaisonFixture *self,
                      GType           type,
                      gint64          id)
{
  Wanted wanted = { type, id };
  g_autoptr (GError) error = NULL;
  gpointer record = liaison_store_read (self->store, read_record, &wanted, NULL, &error);

  g_assert_no_error (error);

  return record;
}

static gboolean
dump_record (LiaisonRecord *record,
             gpointer       data,
             GError       **error)
{
  LiaisonRecordClass *klass = LIAISON_RECORD_GET_CLASS (record);
  GString            *dump = data;

  g_string_append_printf (dump, "%s %" G_GINT64_FORMAT " %s", klass->table, liaison_record_get_id (record),
                          liaison_record_get_uid (record));
  for (guint i = 0; i < klass->n_fields; i++)
    {
      if (klass->fields[i].kind == LIAISON_FIELD_TEXT)
        g_string_append_printf (dump, " %s=%s", klass->fields[i].column, liaison_record_get_text (record, i));
      else if (klass->fields[i].kind == LIAISON_FIELD_REAL)
        g_string_append_printf (dump, " %s=%g", klass->fields[i].column, liaison_record_get_real (record, i));
      else
        g_string_append_printf (dump, " %s=%" G_GINT64_FORMAT, klass->fields[i].column, liaison_record_get_number (record, i));
    }
  g_string_append_c (dump, '\n');

  return TRUE;
}

static gpointer
read_dump (LiaisonConnection *connection,
           gpointer           data,
           GCancellable      *cancellable,
           GError           **error)
{
  g_autoptr (GString) dump = g_string_new (NULL);
  guint                  n_types;
  const LiaisonTypeFunc *types = liaison_records_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    if (!liaison_query_each (connection, types[i](), dump_record, dump, error))
      return NULL;

  return g_string_free (g_steal_pointer (&dump), FALSE);
}

/**
 * liaison_fixture_dump: (skip)
 * @self: a fixture
 *
 * Returns: (transfer full): every record as text, to be compared
 */
char *
liaison_fixture_dump (LiaisonFixture *self)
{
  g_autoptr (GError) error = NULL;
  char *dump = liaison_store_read (self->store, read_dump, NULL, NULL, &error);

  g_assert_no_error (error);

  return dump;
}

static gboolean
impatient_cb (gpointer data)
{
  g_error ("Waited too long for “%s”", (const char *) data);

  return G_SOURCE_REMOVE;
}

/**
 * liaison_fixture_wait: (skip)
 * @object: an object
 * @property: a boolean property of it
 * @value: what to wait for
 *
 * Runs the main loop until the property has the value.
 */
void
liaison_fixture_wait (GObject    *object,
                      const char *property,
                      gboolean    value)
{
  guint id = g_timeout_add_seconds (PATIENCE_SECONDS, impatient_cb, (gpointer) property);

  for (;;)
    {
      gboolean now;

      g_object_get (object, property, &now, NULL);
      if (now == value)
        break;
      g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (id);
}
