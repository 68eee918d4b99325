/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-daily-backup.h"

#include "liaison-alarm.h"
#include "liaison-check.h"
#include "liaison-clock.h"
#include "liaison-store-backup.h"

/* Whether the data are sound is looked at once they are shown. The first backup
 * is not to hold up a start; then it is asked once an hour. In seconds. */
#define LOOK_OVER 2
#define FIRST_LOOK 20
#define NEXT_LOOK 3600

struct _LiaisonDailyBackup
{
  GObject parent_instance;

  LiaisonStore *store;
  LiaisonAlarm *alarm;
  GCancellable *looking; /* while one is made */
  GCancellable *looking_over; /* once the first look was */
  gboolean      has_failed;
};

G_DEFINE_FINAL_TYPE (LiaisonDailyBackup, liaison_daily_backup, G_TYPE_OBJECT)

enum
{
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
backed_up_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (LiaisonDailyBackup) self = data;
  g_autoptr (GError) error = NULL;
  gboolean done = liaison_store_backup_finish (LIAISON_STORE (source), result, &error);

  g_clear_object (&self->looking);
  if (self->store == NULL)
    return;
  if (!done && !self->has_failed)
    g_signal_emit (self, signals[FAILED], 0, error);
  self->has_failed = !done;
}

static void
look (LiaisonDailyBackup *self)
{
  liaison_alarm_set (self->alarm, liaison_clock_now () + NEXT_LOOK);
  if (self->looking != NULL)
    return;

  self->looking = g_cancellable_new ();
  liaison_store_back_up_if_due_async (self->store, self->looking, backed_up_cb, g_object_ref (self));
}

static void
awake_cb (LiaisonDailyBackup *self)
{
  if (self->looking_over != NULL)
    {
      look (self);
      return;
    }

  self->looking_over = g_cancellable_new ();
  liaison_store_look_over (self->store, self->looking_over);
  liaison_alarm_set (self->alarm, liaison_clock_now () + FIRST_LOOK - LOOK_OVER);
}

static void
liaison_daily_backup_dispose (GObject *object)
{
  LiaisonDailyBackup *self = LIAISON_DAILY_BACKUP (object);

  g_cancellable_cancel (self->looking);
  g_cancellable_cancel (self->looking_over);
  g_clear_object (&self->looking_over);
  g_clear_object (&self->alarm);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (liaison_daily_backup_parent_class)->dispose (object);
}

static void
liaison_daily_backup_class_init (LiaisonDailyBackupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_daily_backup_dispose;

  /**
   * LiaisonDailyBackup::failed:
   * @self: the object
   * @error: why
   *
   * A backup could not be made. Not said again until one could.
   */
  signals[FAILED] = g_signal_new ("failed", LIAISON_TYPE_DAILY_BACKUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
liaison_daily_backup_init (LiaisonDailyBackup *self)
{
  self->alarm = liaison_alarm_new ();
  g_signal_connect_object (self->alarm, "awake", G_CALLBACK (awake_cb), self, G_CONNECT_SWAPPED);
}

/**
 * liaison_daily_backup_new:
 * @store: a store
 *
 * Returns: (transfer full): what sees to its backups, for as long as it is held
 */
LiaisonDailyBackup *
liaison_daily_backup_new (LiaisonStore *store)
{
  LiaisonDailyBackup *self;

  g_return_val_if_fail (LIAISON_IS_STORE (store), NULL);

  self = g_object_new (LIAISON_TYPE_DAILY_BACKUP, NULL);
  self->store = g_object_ref (store);
  liaison_alarm_set (self->alarm, liaison_clock_now () + LOOK_OVER);

  return self;
}
