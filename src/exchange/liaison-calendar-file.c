/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-calendar-file.h"

#include "liaison-error.h"
#include "liaison-export.h"

/* An import changes many things at once: it is written when that was it. */
#define QUIET 1500 /* ms */

struct _LiaisonCalendarFile
{
  GObject parent_instance;

  LiaisonStore *store;
  char         *folder; /* "" for none */
  char         *problem;
  guint         pause;
  gboolean      is_writing;
  gboolean      is_stale; /* something changed while writing */
};

G_DEFINE_FINAL_TYPE (LiaisonCalendarFile, liaison_calendar_file, G_TYPE_OBJECT)

enum
{
  WRITTEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void write_soon (LiaisonCalendarFile *self);

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (LiaisonCalendarFile) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_written = liaison_export_finish (LIAISON_STORE (source), result, &error);

  self->is_writing = FALSE;
  g_clear_pointer (&self->problem, g_free);
  if (!is_written)
    {
      self->problem = liaison_error_dup_sentence (error);
      g_message ("The calendar for other programs was not written: %s", error->message);
    }
  g_signal_emit (self, signals[WRITTEN], 0);
  if (self->is_stale)
    write_soon (self);
}

static gboolean
pause_ended_cb (gpointer user_data)
{
  LiaisonCalendarFile *self = user_data;
  g_autofree char     *name = liaison_calendar_file_dup_name (liaison_store_get_path (self->store));
  g_autoptr (GFile) file = g_file_new_build_filename (self->folder, name, NULL);

  self->pause = 0;
  self->is_writing = TRUE;
  self->is_stale = FALSE;
  liaison_export_async (self->store, file, LIAISON_EXPORT_FORM_ICAL, NULL, NULL, written_cb, g_object_ref (self));

  return G_SOURCE_REMOVE;
}

static void
write_soon (LiaisonCalendarFile *self)
{
  g_clear_handle_id (&self->pause, g_source_remove);
  self->is_stale = self->is_writing;
  if (*self->folder != '\0' && self->store != NULL && !self->is_writing)
    self->pause = g_timeout_add (QUIET, pause_ended_cb, self);
}

static void
changed_cb (LiaisonCalendarFile *self,
            const char *const   *tables)
{
  static const char *const shown[] = { "follow_up", "follow_up_person", "event", "membership", "opening", "organization", "person" };

  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    if (tables == NULL || g_strv_contains (tables, shown[i]))
      {
        write_soon (self);
        return;
      }
}

static void
liaison_calendar_file_dispose (GObject *object)
{
  LiaisonCalendarFile *self = LIAISON_CALENDAR_FILE (object);

  g_clear_handle_id (&self->pause, g_source_remove);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (liaison_calendar_file_parent_class)->dispose (object);
}

static void
liaison_calendar_file_finalize (GObject *object)
{
  LiaisonCalendarFile *self = LIAISON_CALENDAR_FILE (object);

  g_free (self->folder);
  g_free (self->problem);

  G_OBJECT_CLASS (liaison_calendar_file_parent_class)->finalize (object);
}

static void
liaison_calendar_file_class_init (LiaisonCalendarFileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = liaison_calendar_file_dispose;
  object_class->finalize = liaison_calendar_file_finalize;

  /**
   * LiaisonCalendarFile::written:
   * @self: a calendar
   *
   * It was written, or could not be; liaison_calendar_file_get_problem().
   */
  signals[WRITTEN] = g_signal_new ("written", LIAISON_TYPE_CALENDAR_FILE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
liaison_calendar_file_init (LiaisonCalendarFile *self)
{
  self->folder = g_strdup ("");
}

/**
 * liaison_calendar_file_new:
 * @store: a store
 *
 * Returns: (transfer full): a calendar that is in no folder yet
 */
LiaisonCalendarFile *
liaison_calendar_file_new (LiaisonStore *store)
{
  LiaisonCalendarFile *self;

  g_return_val_if_fail (LIAISON_IS_STORE (store), NULL);

  self = g_object_new (LIAISON_TYPE_CALENDAR_FILE, NULL);
  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * liaison_calendar_file_set_folder:
 * @self: a calendar
 * @folder: where it is kept, "" for nowhere
 *
 * Says where the calendar is kept, and writes it. What stands in another
 * folder stays as it was.
 */
void
liaison_calendar_file_set_folder (LiaisonCalendarFile *self,
                                  const char          *folder)
{
  g_return_if_fail (LIAISON_IS_CALENDAR_FILE (self) && folder != NULL);

  if (g_str_equal (self->folder, folder))
    return;

  g_free (self->folder);
  self->folder = g_strdup (folder);
  g_clear_pointer (&self->problem, g_free);
  write_soon (self);
}

/**
 * liaison_calendar_file_get_problem:
 * @self: a calendar
 *
 * Returns: (nullable): a sentence that says why it was not written the last
 *   time, %NULL where it was
 */
const char *
liaison_calendar_file_get_problem (LiaisonCalendarFile *self)
{
  g_return_val_if_fail (LIAISON_IS_CALENDAR_FILE (self), NULL);

  return self->problem;
}

/**
 * liaison_calendar_file_dup_name:
 * @database: the true path of a database
 *
 * Returns: (transfer full): the name of its calendar, of which each database
 *   has one of its own
 */
char *
liaison_calendar_file_dup_name (const char *database)
{
  g_autofree char *usual = liaison_store_dup_default_path ();
  g_autofree char *digest = NULL;

  if (g_str_equal (database, usual))
    return g_strdup ("Liaison.ics");

  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, database, -1);

  return g_strdup_printf ("Liaison-%.8s.ics", digest);
}
