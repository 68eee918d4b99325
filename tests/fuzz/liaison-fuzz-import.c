/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-fuzz-import.h"

#include "liaison-column-map.h"
#include "liaison-error.h"
#include "liaison-import-work.h"
#include "liaison-reading.h"
#include "liaison-restore.h"

/* What an import is made of, as far as it came. */
typedef struct
{
  LiaisonReading    *reading;
  LiaisonImportWork *work;
  LiaisonRestore    *restore;
} Import;

static void
free_import (Import *import)
{
  g_clear_pointer (&import->work, liaison_import_work_free);
  g_clear_pointer (&import->restore, liaison_restore_free);
  g_clear_pointer (&import->reading, liaison_reading_free);
  g_free (import);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Import, free_import)

static gpointer
compare (LiaisonConnection *connection,
         gpointer           data,
         GCancellable      *cancellable,
         GError           **error)
{
  Import *import = data;

  if (import->reading->form == LIAISON_FORM_EXPORT)
    import->restore = liaison_restore_new (import->reading->export, connection, cancellable, error);
  else
    import->work = liaison_import_work_new (g_steal_pointer (&import->reading), connection, cancellable, error);

  return import->restore != NULL || import->work != NULL ? import : NULL;
}

static gboolean
apply (LiaisonChange *change,
       gpointer       data,
       GError       **error)
{
  Import *import = data;
  int     permille = 0;

  if (import->restore != NULL)
    return liaison_restore_apply (import->restore, change, &permille, NULL, error);

  return liaison_import_work_apply (import->work, change, &permille, NULL, error);
}

/* A failure is a sentence that a label can show. */
static gboolean
assert_sentence (const GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_cmpstr (error->message, !=, "");

  return FALSE;
}

/* Nothing is forgotten: each row has one state, and says what a label can show. */
static void
assert_counted (const GPtrArray *rows,
                const guint     *counts)
{
  guint sum = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const LiaisonRowOutcome *row = g_ptr_array_index (rows, i);

      g_assert_true (g_utf8_validate (row->name, -1, NULL) && g_utf8_validate (row->changes, -1, NULL) && g_utf8_validate (row->reason, -1, NULL));
    }
  for (guint i = 0; i < LIAISON_N_IMPORT_STATES; i++)
    sum += counts[i];
  g_assert_cmpuint (sum, ==, rows->len);
}

/**
 * liaison_fuzz_import: (skip)
 * @fixture: a store
 * @bytes: a file, by whomever
 * @size: its length
 * @keep: whether to write what was read, and to undo it
 *
 * Brings a file in as a person would. Whatever it holds, this gives a sentence
 * or an import, and leaves the store as it was.
 *
 * Returns: whether it was an import
 */
gboolean
liaison_fuzz_import (LiaisonFixture *fixture,
                     const guint8   *bytes,
                     gsize           size,
                     gboolean        keep)
{
  g_autoptr (Import) import = g_new0 (Import, 1);
  g_autoptr (GBytes) file = g_bytes_new (bytes, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonColumnMap) map = liaison_column_map_new ();
  g_autofree char *undone = NULL;
  gint64           change;

  import->reading = liaison_reading_new_from_bytes ("fuzz", file, map, NULL, &error);
  if (import->reading == NULL || liaison_store_read (fixture->store, compare, import, NULL, &error) == NULL)
    return assert_sentence (error);

  if (import->restore != NULL)
    assert_counted (import->restore->rows, import->restore->counts);
  else
    assert_counted (import->work->rows, import->work->counts);
  if (!keep)
    return TRUE;

  change = liaison_store_change (fixture->store, "Import", apply, import, NULL, &error);
  if (change < 0)
    {
      /* An export may contradict itself, as in a tie of somebody to themselves. */
      g_assert_nonnull (import->restore);
      g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID);
      return assert_sentence (error);
    }
  if (change == 0)
    return TRUE; /* all of it was there already, or it was empty */
  undone = liaison_store_undo (fixture->store, 0, &error);
  g_assert_no_error (error);

  return TRUE;
}
