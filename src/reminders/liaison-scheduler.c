/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-scheduler.h"

#include "liaison-alarm.h"
#include "liaison-change.h"
#include "liaison-clock.h"
#include "liaison-due.h"
#include "liaison-follow-up-query.h"
#include "liaison-query.h"

#define DEFAULT_HOUR 9

/* 2026-01-01: a clock before this program was written is wrong, and nothing
 * rings by it. */
#define EARLIEST_MOMENT G_GINT64_CONSTANT (1767225600)

struct _LiaisonScheduler
{
  GObject parent_instance;

  LiaisonStore *store;
  LiaisonAlarm *alarm;
  GCancellable *cancellable;
  int           reminder_hour;
  gint64        next;

  GHashTable *rung;  /* keys of what this program has announced */
  GHashTable *shown; /* keys of what was open and shown, by this program or before it */

  gboolean is_reading;
  gboolean is_stale; /* something changed while reading */
};

G_DEFINE_FINAL_TYPE (LiaisonScheduler, liaison_scheduler, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_STORE,
  PROP_REMINDER_HOUR,
  PROP_NEXT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum
{
  DUE,
  SETTLED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Reminders on their way to the screen. */
typedef struct
{
  gatomicrefcount      references;
  GWeakRef             scheduler;
  GPtrArray           *reminders;
  LiaisonReminderState state;
  gint64               moment;
} Delivery;

static Delivery *
delivery_new (LiaisonScheduler    *self,
              GPtrArray           *reminders,
              LiaisonReminderState state)
{
  Delivery *delivery = g_new0 (Delivery, 1);

  g_atomic_ref_count_init (&delivery->references);
  g_weak_ref_init (&delivery->scheduler, self);
  delivery->reminders = g_ptr_array_ref (reminders);
  delivery->state = state;
  delivery->moment = liaison_clock_now ();

  return delivery;
}

static Delivery *
delivery_ref (Delivery *delivery)
{
  g_atomic_ref_count_inc (&delivery->references);

  return delivery;
}

static void
delivery_unref (Delivery *delivery)
{
  if (!g_atomic_ref_count_dec (&delivery->references))
    return;

  g_weak_ref_clear (&delivery->scheduler);
  g_ptr_array_unref (delivery->reminders);
  g_free (delivery);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Delivery, delivery_unref)

/* Whether the follow-up still stands as it was read. This runs in a row with
 * all changes, so that nothing rings that was done a moment ago. */
static gboolean
is_current (LiaisonConnection *connection,
            LiaisonReminder   *reminder,
            GError           **error)
{
  LiaisonFollowUp *before = liaison_reminder_get_record (reminder);
  g_autoptr (LiaisonFollowUp) now =
    liaison_query_record_by_uid (connection, LIAISON_TYPE_FOLLOW_UP, liaison_reminder_get_uid (reminder), error);

  return now != NULL && liaison_follow_up_get_done (now) == 0 &&
         liaison_follow_up_get_snoozed_until (now) == liaison_follow_up_get_snoozed_until (before) &&
         g_str_equal (liaison_follow_up_get_day (now), liaison_follow_up_get_day (before)) &&
         g_str_equal (liaison_follow_up_get_clock (now), liaison_follow_up_get_clock (before));
}

static gboolean
drop_what_changed (LiaisonConnection *connection,
                   GPtrArray         *reminders,
                   GError           **error)
{
  for (guint i = reminders->len; i > 0; i--)
    {
      g_autoptr (GError) failure = NULL;

      if (is_current (connection, g_ptr_array_index (reminders, i - 1), &failure))
        continue;
      if (failure != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
      g_ptr_array_remove_index (reminders, i - 1);
    }

  return TRUE;
}

static gboolean
note_delivery (LiaisonChange *change,
               gpointer       data,
               GError       **error)
{
  Delivery *delivery = data;

  if (delivery->state == LIAISON_REMINDER_SENDING &&
      !drop_what_changed (liaison_change_get_connection (change), delivery->reminders, error))
    return FALSE;

  for (guint i = 0; i < delivery->reminders->len; i++)
    if (!liaison_change_note_reminder (change, g_ptr_array_index (delivery->reminders, i), delivery->state,
                                       delivery->moment, error))
      return FALSE;

  return TRUE;
}

static void
note (LiaisonScheduler    *self,
      GPtrArray           *reminders,
      LiaisonReminderState state,
      GAsyncReadyCallback  callback)
{
  g_autoptr (Delivery) delivery = delivery_new (self, reminders, state);

  liaison_store_note_async (self->store, note_delivery, delivery_ref (delivery), (GDestroyNotify) delivery_unref,
                            NULL, callback, delivery_ref (delivery));
}

static void
sent_noted_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (Delivery) delivery = data;
  g_autoptr (GError) error = NULL;

  if (!liaison_store_note_finish (LIAISON_STORE (source), result, &error))
    g_message ("It could not be recorded that reminders were shown: %s", error->message);
}

/* A disk that cannot be written to keeps no reminder from ringing; it may ring
 * again after a restart, and then replaces the one before. */
static void
sending_noted_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (Delivery) delivery = data;
  g_autoptr (LiaisonScheduler) self = g_weak_ref_get (&delivery->scheduler);
  g_autoptr (GError) error = NULL;

  if (!liaison_store_note_finish (LIAISON_STORE (source), result, &error))
    g_message ("It could not be recorded that reminders are to be shown: %s", error->message);
  if (self == NULL || self->store == NULL || delivery->reminders->len == 0)
    return;

  g_signal_emit (self, signals[DUE], 0, delivery->reminders);
  if (self->store != NULL)
    note (self, delivery->reminders, LIAISON_REMINDER_SENT, sent_noted_cb);
}

static void
set_next (LiaisonScheduler *self,
          gint64            next)
{
  liaison_alarm_set (self->alarm, next);
  if (self->next == next)
    return;

  self->next = next;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NEXT]);
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
        GPtrArray        *reminders)
{
  g_autoptr (GHashTable) before = g_steal_pointer (&self->shown);
  GHashTableIter iter;
  gpointer       key;

  self->shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < reminders->len; i++)
    {
      LiaisonReminder *reminder = g_ptr_array_index (reminders, i);

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
      GPtrArray        *reminders)
{
  g_autoptr (GPtrArray) due = g_ptr_array_new_with_free_func (g_object_unref);
  gint64 now = liaison_clock_now ();
  gint64 next = 0;

  for (guint i = 0; i < reminders->len; i++)
    {
      LiaisonReminder *reminder = g_ptr_array_index (reminders, i);
      gint64           moment = was_shown (self, reminder) ? 0 : liaison_due_get_moment (liaison_reminder_get_record (reminder), self->reminder_hour);

      if (moment == 0)
        continue;
      if (moment > now)
        next = next == 0 ? moment : MIN (next, moment);
      else if (now >= EARLIEST_MOMENT)
        g_ptr_array_add (due, g_object_ref (reminder));
    }

  for (guint i = 0; i < due->len; i++)
    {
      const char *key = liaison_reminder_get_key (g_ptr_array_index (due, i));

      g_hash_table_add (self->rung, g_strdup (key));
      g_hash_table_add (self->shown, g_strdup (key));
    }
  if (due->len > 0)
    note (self, due, LIAISON_REMINDER_SENDING, sending_noted_cb);
  set_next (self, next);
}

static gpointer
read_reminders (LiaisonConnection *connection,
                gpointer           data,
                GCancellable      *cancellable,
                GError           **error)
{
  return liaison_query_reminders (connection, error);
}

static void
reminders_read_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      data)
{
  GWeakRef *reference = data;
  g_autoptr (LiaisonScheduler) self = g_weak_ref_get (reference);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) reminders = liaison_store_read_finish (LIAISON_STORE (source), result, &error);

  g_weak_ref_clear (reference);
  g_free (reference);
  if (self == NULL || self->store == NULL)
    return;

  self->is_reading = FALSE;
  if (reminders != NULL)
    {
      settle (self, reminders);
      ring (self, reminders);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_warning ("The reminders could not be read: %s", error->message);

  if (self->is_stale)
    liaison_scheduler_check (self);
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

  G_OBJECT_CLASS (liaison_scheduler_parent_class)->finalize (object);
}

static void
liaison_scheduler_constructed (GObject *object)
{
  LiaisonScheduler *self = LIAISON_SCHEDULER (object);

  G_OBJECT_CLASS (liaison_scheduler_parent_class)->constructed (object);

  g_signal_connect_object (self->store, "changed", G_CALLBACK (store_changed_cb), self, 0);
  liaison_scheduler_check (self);
}

static void
liaison_scheduler_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  LiaisonScheduler *self = LIAISON_SCHEDULER (object);

  switch (property_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_REMINDER_HOUR:
      g_value_set_int (value, self->reminder_hour);
      break;
    case PROP_NEXT:
      g_value_set_int64 (value, self->next);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
liaison_scheduler_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  LiaisonScheduler *self = LIAISON_SCHEDULER (object);

  switch (property_id)
    {
    case PROP_STORE:
      self->store = g_value_dup_object (value);
      break;
    case PROP_REMINDER_HOUR:
      liaison_scheduler_set_reminder_hour (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
liaison_scheduler_class_init (LiaisonSchedulerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = liaison_scheduler_dispose;
  object_class->finalize = liaison_scheduler_finalize;
  object_class->constructed = liaison_scheduler_constructed;
  object_class->get_property = liaison_scheduler_get_property;
  object_class->set_property = liaison_scheduler_set_property;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, LIAISON_TYPE_STORE,
                                                G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_REMINDER_HOUR] = g_param_spec_int ("reminder-hour", NULL, NULL, 0, 23, DEFAULT_HOUR,
                                                     G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_NEXT] = g_param_spec_int64 ("next", NULL, NULL, 0, G_MAXINT64, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * LiaisonScheduler::due:
   * @self: a scheduler
   * @reminders: (element-type LiaisonReminder): what is to be shown, by day and time
   *
   * The moment of these has come, or had come while no program ran. They are
   * recorded as shown when the handlers return.
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
}

static void
liaison_scheduler_init (LiaisonScheduler *self)
{
  self->reminder_hour = DEFAULT_HOUR;
  self->cancellable = g_cancellable_new ();
  self->rung = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
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
  g_return_val_if_fail (LIAISON_IS_STORE (store), NULL);

  return g_object_new (LIAISON_TYPE_SCHEDULER, "store", store, NULL);
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
 * liaison_scheduler_get_reminder_hour:
 * @self: a scheduler
 *
 * Returns: the hour at which follow-ups without a time ring
 */
int
liaison_scheduler_get_reminder_hour (LiaisonScheduler *self)
{
  g_return_val_if_fail (LIAISON_IS_SCHEDULER (self), 0);

  return self->reminder_hour;
}

/**
 * liaison_scheduler_set_reminder_hour:
 * @self: a scheduler
 * @hour: 0 to 23
 *
 * Says at which hour follow-ups without a time ring. What has rung today does
 * not ring again.
 */
void
liaison_scheduler_set_reminder_hour (LiaisonScheduler *self,
                                     int               hour)
{
  g_return_if_fail (LIAISON_IS_SCHEDULER (self));
  g_return_if_fail (hour >= 0 && hour < 24);

  if (self->reminder_hour == hour)
    return;

  self->reminder_hour = hour;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REMINDER_HOUR]);
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

  self->is_reading = TRUE;
  reference = g_new0 (GWeakRef, 1);
  g_weak_ref_init (reference, self);
  liaison_store_read_async (self->store, read_reminders, NULL, NULL, (GDestroyNotify) g_ptr_array_unref,
                            self->cancellable, reminders_read_cb, reference);
}
