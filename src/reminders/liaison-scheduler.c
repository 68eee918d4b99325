/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-scheduler.h"

#include "liaison-alarm.h"
#include "liaison-change.h"
#include "liaison-clock.h"
#include "liaison-delivery-private.h"
#include "liaison-error.h"
#include "liaison-outlook-private.h"

/* 2026-11-01: a clock before this program was written is wrong, and so is one
 * a lifetime after it; nothing rings by it. */
#define EARLIEST_MOMENT G_GINT64_CONSTANT (1793491200)
#define LATEST_MOMENT (EARLIEST_MOMENT + G_GINT64_CONSTANT (30) * 365 * 86400)

/* When to try again what could not be shown, in seconds: later each time. */
#define FIRST_RETRY 60
#define LAST_RETRY 3600

/* When to try again to record what was shown, where the disk takes nothing. */
#define RECORD_RETRY 60

struct _LiaisonScheduler
{
  GObject parent_instance;

  LiaisonStore *store;
  LiaisonAlarm *alarm;
  GCancellable *cancellable;
  gint64        next;
  gint64        retry;       /* when to try again, 0 for not at all */
  int           retry_after; /* seconds, the time before */
  gint64        last;        /* when something was shown last */
  guint         n_pending;   /* reminders of which it is not yet known what became */
  GPtrArray    *unrecorded;  /* reminders that were shown, of which nothing knows */
  gint64        record;      /* when to try to record them, 0 for not at all */
  char         *problem;     /* why they are not recorded, or NULL */

  LiaisonReminderTimes times;

  GHashTable *rung;  /* keys of what this program has announced */
  GHashTable *shown; /* keys of what was open and shown, by this program or before it */
  GHashTable *held;  /* keys of what could not be shown, until `retry` */

  gboolean is_reading;
  gboolean is_stale;     /* something changed while reading */
  gboolean is_far;       /* what comes soon has rung: to read on */
  gint64   last_reading; /* what the clock showed then */
};

G_DEFINE_FINAL_TYPE (LiaisonScheduler, liaison_scheduler, G_TYPE_OBJECT)

enum
{
  DUE,
  SETTLED,
  RESTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
note (LiaisonScheduler    *self,
      GPtrArray           *reminders,
      LiaisonReminderState state,
      GAsyncReadyCallback  callback)
{
  g_autoptr (LiaisonDelivery) delivery = liaison_delivery_new (self, reminders, state);

  liaison_store_note_async (self->store, liaison_delivery_note, liaison_delivery_ref (delivery), (GDestroyNotify) liaison_delivery_unref,
                            NULL, callback, liaison_delivery_ref (delivery));
}

static void
take_rest (LiaisonScheduler *self,
           guint             n_known)
{
  self->n_pending -= MIN (n_known, self->n_pending);
  if (self->n_pending == 0 && !self->is_reading)
    g_signal_emit (self, signals[RESTED], 0);
}

static void
set_alarm (LiaisonScheduler *self)
{
  liaison_alarm_set (self->alarm, self->record == 0 ? self->next : self->next == 0 ? self->record
                                                                                   : MIN (self->next, self->record));
}

static void
keep_unrecorded (LiaisonScheduler *self,
                 GPtrArray        *reminders,
                 const GError     *error)
{
  for (guint i = 0; i < reminders->len; i++)
    g_ptr_array_add (self->unrecorded, g_object_ref (g_ptr_array_index (reminders, i)));
  g_free (self->problem);
  self->problem = liaison_error_dup_sentence (error);
  self->record = liaison_clock_now () + RECORD_RETRY;
  set_alarm (self);
}

static void
sent_noted_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (LiaisonDelivery) delivery = data;
  g_autoptr (LiaisonScheduler) self = g_weak_ref_get (&delivery->scheduler);
  g_autoptr (GError) error = NULL;

  liaison_store_note_finish (LIAISON_STORE (source), result, &error);
  if (self == NULL || self->store == NULL)
    return;

  if (error != NULL)
    keep_unrecorded (self, delivery->reminders, error);
  else if (self->unrecorded->len == 0)
    g_clear_pointer (&self->problem, g_free);
  take_rest (self, delivery->n_reminders);
}

static void
record_again (LiaisonScheduler *self)
{
  g_autoptr (GPtrArray) reminders = g_steal_pointer (&self->unrecorded);

  self->unrecorded = g_ptr_array_new_with_free_func (g_object_unref);
  self->record = 0;
  set_alarm (self);
  self->n_pending += reminders->len;
  note (self, reminders, LIAISON_REMINDER_SENT, sent_noted_cb);
}

/* A disk that cannot be written to keeps no reminder from ringing; it may ring
 * again after a restart, and then replaces the one before. */
static void
sending_noted_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (LiaisonDelivery) delivery = data;
  g_autoptr (LiaisonScheduler) self = g_weak_ref_get (&delivery->scheduler);
  g_autoptr (GError) error = NULL;

  if (!liaison_store_note_finish (LIAISON_STORE (source), result, &error))
    g_message ("It could not be recorded that reminders are to be shown: %s", error->message);
  if (self == NULL || self->store == NULL)
    return;

  if (delivery->reminders->len < delivery->n_reminders)
    take_rest (self, delivery->n_reminders - delivery->reminders->len);
  if (delivery->reminders->len == 0)
    return;

  g_signal_emit (self, signals[DUE], 0, delivery->reminders);
}

static void
set_next (LiaisonScheduler *self,
          gint64            next)
{
  self->next = next;
  set_alarm (self);
}

static gboolean
was_shown (LiaisonScheduler *self,
           LiaisonReminder  *reminder)
{
  return liaison_reminder_get_is_sent (reminder) || g_hash_table_contains (self->rung, liaison_reminder_get_key (reminder));
}

/* Says what was shown and is no longer open as it was. */
static void
settle (LiaisonScheduler *self,
        LiaisonOutlook   *outlook)
{
  g_autoptr (GHashTable) before = g_steal_pointer (&self->shown);
  GHashTableIter iter;
  gpointer       key;

  self->shown = g_hash_table_ref (outlook->standing);
  for (guint i = 0; i < outlook->reminders->len; i++)
    {
      LiaisonReminder *reminder = g_ptr_array_index (outlook->reminders, i);

      if (was_shown (self, reminder))
        g_hash_table_add (self->shown, g_strdup (liaison_reminder_get_key (reminder)));
    }

  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!g_hash_table_contains (self->shown, key))
      g_signal_emit (self, signals[SETTLED], 0, key);
}

static void
ring (LiaisonScheduler *self,
      LiaisonOutlook   *outlook)
{
  g_autoptr (GPtrArray) due = g_ptr_array_new_with_free_func (g_object_unref);
  gint64 now = liaison_clock_now ();
  gint64 next = self->retry;

  if (self->retry <= now)
    {
      self->retry = next = 0;
      g_hash_table_remove_all (self->held);
    }
  for (guint i = 0; i < outlook->reminders->len; i++)
    {
      LiaisonReminder *reminder = g_ptr_array_index (outlook->reminders, i);
      gint64           moment = was_shown (self, reminder) ? 0 : liaison_reminder_times_get_moment (&self->times, liaison_reminder_get_record (reminder));

      if (moment == 0)
        continue;
      if (moment > now)
        next = next == 0 ? moment : MIN (next, moment);
      else if (now >= EARLIEST_MOMENT && now <= LATEST_MOMENT && !g_hash_table_contains (self->held, liaison_reminder_get_key (reminder)))
        g_ptr_array_add (due, g_object_ref (reminder));
    }

  for (guint i = 0; i < due->len; i++)
    {
      const char *key = liaison_reminder_get_key (g_ptr_array_index (due, i));

      g_hash_table_add (self->rung, g_strdup (key));
      g_hash_table_add (self->shown, g_strdup (key));
    }
  self->n_pending += due->len;
  if (due->len > 0)
    note (self, due, LIAISON_REMINDER_SENDING, sending_noted_cb);
  /* A moment that is not known yet may come before one that is. */
  self->is_far = outlook->known_until != G_MAXINT64 && (next == 0 || next > outlook->known_until);
  set_next (self, next);
}

static void
outlook_read_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  GWeakRef *reference = data;
  g_autoptr (LiaisonScheduler) self = g_weak_ref_get (reference);
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonOutlook) outlook = liaison_outlook_read_finish (LIAISON_STORE (source), result, &error);

  g_weak_ref_clear (reference);
  g_free (reference);
  if (self == NULL || self->store == NULL)
    return;

  self->is_reading = FALSE;
  self->is_far = FALSE;
  if (outlook != NULL)
    {
      settle (self, outlook);
      ring (self, outlook);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_warning ("The reminders could not be read: %s", error->message);

  if (self->is_stale || self->is_far)
    liaison_scheduler_check (self);
  else
    take_rest (self, 0);
}

static void
store_changed_cb (LiaisonStore      *store,
                  const char *const *tables,
                  LiaisonScheduler  *self)
{
  if (tables == NULL || g_strv_contains (tables, "follow_up") || g_strv_contains (tables, "follow_up_person"))
    liaison_scheduler_check (self);
}

static void
liaison_scheduler_dispose (GObject *object)
{
  LiaisonScheduler *self = LIAISON_SCHEDULER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->alarm);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (liaison_scheduler_parent_class)->dispose (object);
}

static void
liaison_scheduler_finalize (GObject *object)
{
  LiaisonScheduler *self = LIAISON_SCHEDULER (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->rung, g_hash_table_unref);
  g_clear_pointer (&self->shown, g_hash_table_unref);
  g_clear_pointer (&self->held, g_hash_table_unref);
  g_clear_pointer (&self->unrecorded, g_ptr_array_unref);
  g_free (self->problem);

  G_OBJECT_CLASS (liaison_scheduler_parent_class)->finalize (object);
}

static void
liaison_scheduler_class_init (LiaisonSchedulerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = liaison_scheduler_dispose;
  object_class->finalize = liaison_scheduler_finalize;

  /**
   * LiaisonScheduler::due:
   * @self: a scheduler
   * @reminders: (element-type LiaisonReminder): what is to be shown, by day and time
   *
   * The moment of these has come, or had come while no program ran. Who shows
   * them says so by liaison_scheduler_settle_delivery().
   */
  signals[DUE] = g_signal_new ("due", LIAISON_TYPE_SCHEDULER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);

  /**
   * LiaisonScheduler::settled:
   * @self: a scheduler
   * @key: the key of a reminder that was shown, liaison_reminder_get_key()
   *
   * There is nothing to be reminded of any more.
   */
  signals[SETTLED] = g_signal_new ("settled", LIAISON_TYPE_SCHEDULER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * LiaisonScheduler::rested:
   * @self: a scheduler
   *
   * It has looked, what was due is seen to, and it waits for the next.
   */
  signals[RESTED] = g_signal_new ("rested", LIAISON_TYPE_SCHEDULER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
liaison_scheduler_init (LiaisonScheduler *self)
{
  self->times = (LiaisonReminderTimes) LIAISON_REMINDER_TIMES_DEFAULT;
  self->cancellable = g_cancellable_new ();
  self->rung = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->held = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->unrecorded = g_ptr_array_new_with_free_func (g_object_unref);
  self->alarm = liaison_alarm_new ();
  g_signal_connect_object (self->alarm, "awake", G_CALLBACK (liaison_scheduler_check), self, G_CONNECT_SWAPPED);
}

/**
 * liaison_scheduler_new:
 * @store: a store
 *
 * Returns: (transfer full): a scheduler at work, on the main context of the
 *   calling thread
 */
LiaisonScheduler *
liaison_scheduler_new (LiaisonStore *store)
{
  LiaisonScheduler *self;

  g_return_val_if_fail (LIAISON_IS_STORE (store), NULL);

  self = g_object_new (LIAISON_TYPE_SCHEDULER, NULL);
  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, 0);
  liaison_scheduler_check (self);

  return self;
}

/**
 * liaison_scheduler_get_store:
 * @self: a scheduler
 *
 * Returns: (transfer none): the store whose follow-ups ring
 */
LiaisonStore *
liaison_scheduler_get_store (LiaisonScheduler *self)
{
  g_return_val_if_fail (LIAISON_IS_SCHEDULER (self), NULL);

  return self->store;
}

/**
 * liaison_scheduler_get_next:
 * @self: a scheduler
 *
 * Returns: when the next reminder rings, UTC seconds; 0 for none
 */
gint64
liaison_scheduler_get_next (LiaisonScheduler *self)
{
  g_return_val_if_fail (LIAISON_IS_SCHEDULER (self), 0);

  return self->next;
}

/**
 * liaison_scheduler_set_times: (skip)
 * @self: a scheduler
 * @times: when the user wants to be reminded
 *
 * What has rung does not ring again.
 */
void
liaison_scheduler_set_times (LiaisonScheduler           *self,
                             const LiaisonReminderTimes *times)
{
  g_return_if_fail (LIAISON_IS_SCHEDULER (self));

  self->times = *times;
  liaison_scheduler_check (self);
}

/**
 * liaison_scheduler_get_times: (skip)
 * @self: a scheduler
 *
 * Returns: when the user wants to be reminded
 */
const LiaisonReminderTimes *
liaison_scheduler_get_times (LiaisonScheduler *self)
{
  g_return_val_if_fail (LIAISON_IS_SCHEDULER (self), NULL);

  return &self->times;
}

/**
 * liaison_scheduler_get_last:
 * @self: a scheduler
 *
 * Returns: when it showed something last, UTC seconds; 0 for not yet
 */
gint64
liaison_scheduler_get_last (LiaisonScheduler *self)
{
  g_return_val_if_fail (LIAISON_IS_SCHEDULER (self), 0);

  return self->last;
}

/**
 * liaison_scheduler_get_problem:
 * @self: a scheduler
 *
 * Returns: (nullable): why it cannot be recorded what was shown, a sentence;
 *   it is tried again, once a minute at most
 */
const char *
liaison_scheduler_get_problem (LiaisonScheduler *self)
{
  g_return_val_if_fail (LIAISON_IS_SCHEDULER (self), NULL);

  return self->problem;
}

/**
 * liaison_scheduler_settle_delivery:
 * @self: a scheduler
 * @reminders: (element-type LiaisonReminder): what it said was due
 * @is_shown: whether somebody saw to it
 *
 * Says what became of reminders. Those that were shown are recorded and never
 * ring again; the others ring again in a minute, and later each time, or when
 * liaison_scheduler_retry() says so.
 */
void
liaison_scheduler_settle_delivery (LiaisonScheduler *self,
                                   GPtrArray        *reminders,
                                   gboolean          is_shown)
{
  g_return_if_fail (LIAISON_IS_SCHEDULER (self));

  if (self->store == NULL)
    return;

  if (is_shown)
    {
      self->last = liaison_clock_now ();
      self->retry_after = 0;
      note (self, reminders, LIAISON_REMINDER_SENT, sent_noted_cb);
      return;
    }

  for (guint i = 0; i < reminders->len; i++)
    {
      const char *key = liaison_reminder_get_key (g_ptr_array_index (reminders, i));

      g_hash_table_remove (self->rung, key);
      g_hash_table_remove (self->shown, key);
      g_hash_table_add (self->held, g_strdup (key));
    }
  self->retry_after = self->retry_after == 0 ? FIRST_RETRY : MIN (self->retry_after * 2, LAST_RETRY);
  self->retry = liaison_clock_now () + self->retry_after;
  set_next (self, self->next == 0 ? self->retry : MIN (self->next, self->retry));
  take_rest (self, reminders->len);
}

/**
 * liaison_scheduler_retry:
 * @self: a scheduler
 *
 * Says that what could not be shown may be shown now.
 */
void
liaison_scheduler_retry (LiaisonScheduler *self)
{
  g_return_if_fail (LIAISON_IS_SCHEDULER (self));

  self->retry = 0;
  self->retry_after = 0;
  g_hash_table_remove_all (self->held);
  liaison_scheduler_check (self);
}

/**
 * liaison_scheduler_check:
 * @self: a scheduler
 *
 * Looks at the clock and the follow-ups anew. Happens by itself whenever one
 * of them says that it is another.
 */
void
liaison_scheduler_check (LiaisonScheduler *self)
{
  GWeakRef *reference;

  g_return_if_fail (LIAISON_IS_SCHEDULER (self));

  self->is_stale = self->is_reading;
  if (self->is_reading || self->store == NULL)
    return;

  if (self->record != 0 && self->record <= liaison_clock_now ())
    record_again (self);

  self->is_reading = TRUE;
  reference = g_new0 (GWeakRef, 1);
  g_weak_ref_init (reference, self);
  /* Where the clock was set back, what has rung may lie beyond the near days. */
  liaison_outlook_read_async (self->store, &self->times, self->is_far || liaison_clock_now () < self->last_reading,
                              self->cancellable, outlook_read_cb, reference);
  self->last_reading = liaison_clock_now ();
}
