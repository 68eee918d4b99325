/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-notifier.h"

#include "liaison-agenda.h"
#include "liaison-change.h"
#include "liaison-clock.h"
#include "liaison-date.h"
#include "liaison-due.h"
#include "liaison-error.h"
#include "liaison-follow-through.h"
#include "liaison-follow-up-query.h"
#include "liaison-query.h"

#include <glib/gi18n-lib.h>

/* Of more than so many at once only their number is said. */
#define MOST_AT_ONCE 3
#define DIGEST_ID "digest"
#define FAILURE_ID "failure"

#define SNOOZE_SECONDS 600      /* with a time */
#define SNOOZE_DAY_SECONDS 3600 /* without one */

/* Characters of a title; servers cut what they cannot show, but not all do. */
#define LONGEST_TITLE 500

struct _LiaisonNotifier
{
  GObject parent_instance;

  GApplication     *application;
  LiaisonScheduler *scheduler;
  GHashTable       *in_digest; /* keys of the reminders that the digest stands for */
};

G_DEFINE_FINAL_TYPE (LiaisonNotifier, liaison_notifier, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_APPLICATION,
  PROP_SCHEDULER,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* One line, cut where it would not be read on. */
static char *
dup_line (const char *text)
{
  g_autofree char *cut = g_utf8_strlen (text, -1) > LONGEST_TITLE ? g_utf8_substring (text, 0, LONGEST_TITLE) : g_strdup (text);

  return g_strstrip (g_strdelimit (g_steal_pointer (&cut), "\n\r\t\v\f", ' '));
}

static char *
dup_title (LiaisonReminder *reminder)
{
  const char      *names = liaison_reminder_get_names (reminder);
  g_autofree char *text = dup_line (liaison_follow_up_get_text (liaison_reminder_get_record (reminder)));
  g_autofree char *line = NULL;

  if (*names == '\0')
    return g_steal_pointer (&text);

  line = dup_line (names);

  /* Translators: what to do, and with whom: "Ask about the pilot · Ana Ruiz" */
  return g_strdup_printf (C_("notification", "%s · %s"), text, line);
}

/* Nothing that somebody typed stands here: some servers read markup in it. */
static char *
dup_body (LiaisonReminder *reminder)
{
  LiaisonFollowUp *record = liaison_reminder_get_record (reminder);
  g_autofree char *today = liaison_date_dup_today ();
  g_autofree char *when = NULL;

  if (g_str_equal (liaison_follow_up_get_day (record), today) && *liaison_follow_up_get_clock (record) == '\0')
    return g_strdup (_("To do today"));

  when = liaison_agenda_dup_when (liaison_follow_up_get_day (record), liaison_follow_up_get_clock (record));

  /* Translators: the argument is a time ("14:30") or how long ago ("2 days ago") */
  return g_strdup_printf (_("Due %s"), when);
}

static void
show_reminder (LiaisonNotifier *self,
               LiaisonReminder *reminder)
{
  const char      *uid = liaison_reminder_get_uid (reminder);
  g_autofree char *title = dup_title (reminder);
  g_autofree char *body = dup_body (reminder);
  g_autoptr (GNotification) notification = g_notification_new (title);

  g_notification_set_body (notification, body);
  g_notification_set_category (notification, "x-liaison.follow-up");
  g_notification_set_priority (notification, G_NOTIFICATION_PRIORITY_HIGH);
  g_notification_set_default_action_and_target (notification, "app.follow-up-open", "s", uid);
  g_notification_add_button_with_target (notification, _("Done"), "app.follow-up-done", "s", uid);
  g_notification_add_button_with_target (notification, _("Snooze"), "app.follow-up-snooze", "s", uid);
  g_notification_add_button_with_target (notification, _("Open"), "app.follow-up-open", "s", uid);
  g_application_send_notification (self->application, liaison_reminder_get_key (reminder), notification);
}

static void
show_digest (LiaisonNotifier *self,
             GPtrArray       *reminders)
{
  LiaisonFollowUp *oldest = liaison_reminder_get_record (g_ptr_array_index (reminders, 0));
  g_autofree char *title = g_strdup_printf (ngettext ("%u follow-up is due", "%u follow-ups are due", reminders->len), reminders->len);
  g_autofree char *when = liaison_agenda_dup_when (liaison_follow_up_get_day (oldest), "");
  /* Translators: the argument says when: "today", "2 days ago" */
  g_autofree char *body = g_strdup_printf (_("The oldest was due %s."), when);
  g_autoptr (GNotification) notification = g_notification_new (title);

  g_notification_set_body (notification, body);
  g_notification_set_category (notification, "x-liaison.follow-up");
  g_notification_set_default_action_and_target (notification, "app.follow-up-open", "s", "");
  g_notification_add_button_with_target (notification, _("Open"), "app.follow-up-open", "s", "");
  g_application_send_notification (self->application, DIGEST_ID, notification);

  g_hash_table_remove_all (self->in_digest);
  for (guint i = 0; i < reminders->len; i++)
    g_hash_table_add (self->in_digest, g_strdup (liaison_reminder_get_key (g_ptr_array_index (reminders, i))));
}

static void
due_cb (LiaisonScheduler *scheduler,
        GPtrArray        *reminders,
        LiaisonNotifier  *self)
{
  if (reminders->len > MOST_AT_ONCE)
    show_digest (self, reminders);
  else
    for (guint i = 0; i < reminders->len; i++)
      show_reminder (self, g_ptr_array_index (reminders, i));
}

static void
settled_cb (LiaisonScheduler *scheduler,
            const char       *key,
            LiaisonNotifier  *self)
{
  if (!g_hash_table_remove (self->in_digest, key))
    g_application_withdraw_notification (self->application, key);
  else if (g_hash_table_size (self->in_digest) == 0)
    g_application_withdraw_notification (self->application, DIGEST_ID);
}

static void
show_failure (LiaisonNotifier *self,
              const GError    *error)
{
  g_autofree char *sentence = liaison_error_dup_sentence (error);
  g_autoptr (GNotification) notification = g_notification_new (sentence);

  g_notification_set_default_action_and_target (notification, "app.follow-up-open", "s", "");
  g_application_send_notification (self->application, FAILURE_ID, notification);
}

static void
changed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (LiaisonNotifier) self = data;
  g_autoptr (GError) error = NULL;

  if (liaison_store_change_finish (LIAISON_STORE (source), result, &error) < 0)
    show_failure (self, error);
  g_application_release (self->application);
}

static LiaisonFollowUp *
find (LiaisonChange *change,
      const char    *uid,
      GError       **error)
{
  g_autoptr (GError) failure = NULL;
  LiaisonFollowUp *record =
    liaison_query_record_by_uid (liaison_change_get_connection (change), LIAISON_TYPE_FOLLOW_UP, uid, &failure);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (record == NULL)
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _("This follow-up was deleted."));

  return record;
}

static gboolean
finish (LiaisonChange *change,
        gpointer       uid,
        GError       **error)
{
  g_autoptr (LiaisonFollowUp) record = find (change, uid, error);

  return record != NULL &&
         liaison_change_follow_through (change, liaison_record_get_id (LIAISON_RECORD (record)), liaison_clock_now (), error);
}

static gboolean
snooze (LiaisonChange *change,
        gpointer       uid,
        GError       **error)
{
  g_autoptr (LiaisonFollowUp) record = find (change, uid, error);
  int seconds;

  if (record == NULL)
    return FALSE;

  seconds = *liaison_follow_up_get_clock (record) != '\0' ? SNOOZE_SECONDS : SNOOZE_DAY_SECONDS;

  return liaison_follow_up_get_done (record) != 0 ||
         liaison_change_snooze_follow_up (change, liaison_record_get_id (LIAISON_RECORD (record)),
                                          liaison_clock_now () + seconds, error);
}

/* The program is held until the change is durable, in case the last window
 * closes meanwhile. */
static void
change (LiaisonNotifier  *self,
        const char       *label,
        LiaisonChangeFunc func,
        GVariant         *uid)
{
  g_application_hold (self->application);
  liaison_store_change_async (liaison_scheduler_get_store (self->scheduler), label, func, g_variant_dup_string (uid, NULL), g_free,
                              NULL, changed_cb, g_object_ref (self));
}

static void
done_cb (GSimpleAction   *action,
         GVariant        *uid,
         LiaisonNotifier *self)
{
  change (self, _("Mark as Done"), finish, uid);
}

static void
snooze_cb (GSimpleAction   *action,
           GVariant        *uid,
           LiaisonNotifier *self)
{
  change (self, _("Snooze"), snooze, uid);
}

static void
add_action (LiaisonNotifier *self,
            const char      *name,
            GCallback        callback)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new (name, G_VARIANT_TYPE_STRING);

  g_signal_connect_object (action, "activate", callback, self, 0);
  g_action_map_add_action (G_ACTION_MAP (self->application), G_ACTION (action));
}

static void
liaison_notifier_dispose (GObject *object)
{
  LiaisonNotifier *self = LIAISON_NOTIFIER (object);

  if (self->application != NULL)
    {
      g_action_map_remove_action (G_ACTION_MAP (self->application), "follow-up-done");
      g_action_map_remove_action (G_ACTION_MAP (self->application), "follow-up-snooze");
    }
  g_clear_object (&self->application);
  g_clear_object (&self->scheduler);

  G_OBJECT_CLASS (liaison_notifier_parent_class)->dispose (object);
}

static void
liaison_notifier_finalize (GObject *object)
{
  g_hash_table_unref (LIAISON_NOTIFIER (object)->in_digest);

  G_OBJECT_CLASS (liaison_notifier_parent_class)->finalize (object);
}

static void
liaison_notifier_constructed (GObject *object)
{
  LiaisonNotifier *self = LIAISON_NOTIFIER (object);

  G_OBJECT_CLASS (liaison_notifier_parent_class)->constructed (object);

  add_action (self, "follow-up-done", G_CALLBACK (done_cb));
  add_action (self, "follow-up-snooze", G_CALLBACK (snooze_cb));
  g_signal_connect_object (self->scheduler, "due", G_CALLBACK (due_cb), self, 0);
  g_signal_connect_object (self->scheduler, "settled", G_CALLBACK (settled_cb), self, 0);
}

static void
liaison_notifier_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  LiaisonNotifier *self = LIAISON_NOTIFIER (object);

  switch (property_id)
    {
    case PROP_APPLICATION:
      self->application = g_value_dup_object (value);
      break;
    case PROP_SCHEDULER:
      self->scheduler = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
liaison_notifier_class_init (LiaisonNotifierClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = liaison_notifier_dispose;
  object_class->finalize = liaison_notifier_finalize;
  object_class->constructed = liaison_notifier_constructed;
  object_class->set_property = liaison_notifier_set_property;

  properties[PROP_APPLICATION] = g_param_spec_object ("application", NULL, NULL, G_TYPE_APPLICATION, flags);
  properties[PROP_SCHEDULER] = g_param_spec_object ("scheduler", NULL, NULL, LIAISON_TYPE_SCHEDULER, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
liaison_notifier_init (LiaisonNotifier *self)
{
  self->in_digest = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * liaison_notifier_new:
 * @application: a registered application, whose notifications they are
 * @scheduler: says what is due
 *
 * Returns: (transfer full): a notifier at work
 */
LiaisonNotifier *
liaison_notifier_new (GApplication     *application,
                      LiaisonScheduler *scheduler)
{
  g_return_val_if_fail (G_IS_APPLICATION (application) && LIAISON_IS_SCHEDULER (scheduler), NULL);

  return g_object_new (LIAISON_TYPE_NOTIFIER, "application", application, "scheduler", scheduler, NULL);
}
