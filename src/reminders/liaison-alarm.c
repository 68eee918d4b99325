/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-alarm.h"

#include "liaison-clock.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib-unix.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

/* A timer that is not armed does not say when the clock is set. The kernel
 * counts nanoseconds in 63 bits, to the year 2262. */
#define LAST_MOMENT G_GINT64_CONSTANT (9223372036)

/* The link that says which zone the computer is in. */
#define ZONE_LINK "/etc/localtime"

struct _LiaisonAlarm
{
  GObject parent_instance;

  int           timer;
  GSource      *source;
  GFileMonitor *zone;
};

G_DEFINE_FINAL_TYPE (LiaisonAlarm, liaison_alarm, G_TYPE_OBJECT)

enum
{
  AWAKE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
timer_cb (int          timer,
          GIOCondition condition,
          gpointer     data)
{
  guint64 expirations;
  gssize  size = read (timer, &expirations, sizeof expirations);

  /* ECANCELED says that the clock was set; nothing to read, that another turn
   * of the loop was first. */
  if (size >= 0 || errno == ECANCELED)
    g_signal_emit (data, signals[AWAKE], 0);
  else if (errno != EAGAIN && errno != EINTR)
    {
      g_warning ("The timer for reminders failed: %s", g_strerror (errno));
      return G_SOURCE_REMOVE;
    }

  return G_SOURCE_CONTINUE;
}

static void
zone_changed_cb (GFileMonitor     *monitor,
                 GFile            *file,
                 GFile            *other,
                 GFileMonitorEvent event,
                 LiaisonAlarm     *self)
{
  tzset ();
  g_signal_emit (self, signals[AWAKE], 0);
}

static void
watch_zone (LiaisonAlarm *self)
{
  g_autoptr (GFile) file = g_file_new_for_path (ZONE_LINK);

  /* Without it a new zone is seen at the next change or start. */
  self->zone = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->zone != NULL)
    g_signal_connect_object (self->zone, "changed", G_CALLBACK (zone_changed_cb), self, 0);
}

static void
liaison_alarm_finalize (GObject *object)
{
  LiaisonAlarm *self = LIAISON_ALARM (object);

  if (self->source != NULL)
    g_source_destroy (self->source);
  g_clear_pointer (&self->source, g_source_unref);
  g_clear_object (&self->zone);
  if (self->timer >= 0)
    close (self->timer);

  G_OBJECT_CLASS (liaison_alarm_parent_class)->finalize (object);
}

static void
liaison_alarm_class_init (LiaisonAlarmClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_alarm_finalize;

  /**
   * LiaisonAlarm::awake:
   * @self: an alarm
   *
   * The moment has come, or the clock or the zone is another.
   */
  signals[AWAKE] = g_signal_new ("awake", LIAISON_TYPE_ALARM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
liaison_alarm_init (LiaisonAlarm *self)
{
  self->timer = timerfd_create (CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC);
  if (self->timer < 0)
    {
      g_warning ("There is no timer for reminders: %s", g_strerror (errno));
      return;
    }

  self->source = g_unix_fd_source_new (self->timer, G_IO_IN);
  g_source_set_callback (self->source, G_SOURCE_FUNC (timer_cb), self, NULL);
  g_source_attach (self->source, g_main_context_get_thread_default ());
  liaison_alarm_set (self, 0);
  watch_zone (self);
}

/**
 * liaison_alarm_new:
 *
 * Returns: (transfer full): an alarm that waits for nothing but the clock
 *   being set
 */
LiaisonAlarm *
liaison_alarm_new (void)
{
  return g_object_new (LIAISON_TYPE_ALARM, NULL);
}

/* How far the clock of a test stands from that of the computer, which is what
 * the kernel waits by. */
static gint64
clock_offset (void)
{
  gint64 offset = g_get_real_time () / G_USEC_PER_SEC - liaison_clock_now ();

  return ABS (offset) <= 1 ? 0 : offset;
}

/**
 * liaison_alarm_set:
 * @self: an alarm
 * @moment: UTC seconds, 0 for none; one that has passed comes at once
 *
 * Says what to wait for, in place of what was waited for before.
 */
void
liaison_alarm_set (LiaisonAlarm *self,
                   gint64        moment)
{
  struct itimerspec spec = { 0 };

  g_return_if_fail (LIAISON_IS_ALARM (self));

  if (self->timer < 0)
    return;

  spec.it_value.tv_sec = moment > 0 ? CLAMP (moment + clock_offset (), 1, LAST_MOMENT) : LAST_MOMENT;

  /* ECANCELED: the clock was set since the last time, and the timer that
   * would have said so is this one: it is to come at once. */
  if (timerfd_settime (self->timer, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &spec, NULL) == 0)
    return;
  if (errno != ECANCELED)
    g_warning ("The timer for reminders was not set: %s", g_strerror (errno));
  else
    {
      spec.it_value.tv_sec = 1;
      timerfd_settime (self->timer, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &spec, NULL);
    }
}
