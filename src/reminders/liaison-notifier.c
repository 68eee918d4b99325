/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-notifier.h"

#include "liaison-agenda.h"
#include "liaison-brief.h"
#include "liaison-change-label.h"
#include "liaison-change.h"
#include "liaison-clock.h"
#include "liaison-date.h"
#include "liaison-due.h"
#include "liaison-error.h"
#include "liaison-follow-up-query.h"
#include "liaison-isolate.h"
#include "liaison-notice-board.h"
#include "liaison-occurrence.h"
#include "liaison-query.h"

#include <glib/gi18n-lib.h>

/* Of more than so many at once one notice tells, with the first of them. */
#define MOST_AT_ONCE 3
#define MOST_LINES 5
#define DIGEST_ID "digest"
#define FAILURE_ID "failure"
#define TEST_ID "test"

struct _LiaisonNotifier
{
  GObject parent_instance;

  LiaisonNoticeBoard *board;
  LiaisonScheduler   *scheduler;
  GHashTable         *in_digest; /* keys of the reminders that the digest stands for */
  gboolean            hides_names;
  char               *problem;
};

G_DEFINE_FINAL_TYPE (LiaisonNotifier, liaison_notifier, G_TYPE_OBJECT)

enum
{
  OPEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* ---- the words ---- */

static char *
dup_line (const char *text)
{
  return g_strstrip (liaison_brief_dup (text));
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
  return liaison_isolate_printf (C_("notification", "%s · %s"), text, line);
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

/* Whether words are to be left out since nobody else hides them. */
static gboolean
is_bare (LiaisonNotifier *self)
{
  return self->hides_names && !liaison_notice_board_hides_itself (self->board);
}

/* What is due, oldest first, a line each. */
static char *
dup_list (GPtrArray *reminders)
{
  GString *text = g_string_new (NULL);
  guint    n_lines = MIN (reminders->len, MOST_LINES);

  for (guint i = 0; i < n_lines; i++)
    {
      g_autofree char *title = dup_title (g_ptr_array_index (reminders, i));

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", title);
    }
  if (reminders->len > n_lines)
    {
      g_string_append_c (text, '\n');
      /* Translators: how many follow-ups are not in the list above */
      g_string_append_printf (text, ngettext ("and %u more", "and %u more", reminders->len - n_lines), reminders->len - n_lines);
    }

  return g_string_free (text, FALSE);
}

/* ---- showing ---- */

typedef struct
{
  LiaisonNotifier *self;
  GPtrArray       *reminders;
  GTask           *task; /* of who wants to know, or NULL */
} Showing;

/* What the bus says of a server that is not there is for programmers. */
static char *
dup_problem (const GError *error)
{
  if (g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_SERVICE_UNKNOWN) || g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_NAME_HAS_NO_OWNER))
    return g_strdup (_("Nothing here shows notifications."));
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT) || g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_TIMEOUT))
    return g_strdup (_("What shows notifications does not answer."));
  if (g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_NO_REPLY))
    return g_strdup (_("What shows notifications ended when it was asked."));

  /* Translators: the argument is what the desktop says, perhaps in English */
  return g_strdup_printf (_("Notifications are refused: %s"), error->message);
}

static void
shown_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autofree Showing *showing = data;
  g_autoptr (LiaisonNotifier) self = showing->self;
  g_autoptr (GPtrArray) reminders = showing->reminders;
  g_autoptr (GTask) task = showing->task;
  g_autoptr (GError) error = NULL;
  gboolean is_shown = liaison_notice_board_show_finish (LIAISON_NOTICE_BOARD (source), result, &error);

  g_clear_pointer (&self->problem, g_free);
  if (!is_shown)
    {
      g_message ("Reminders could not be shown: %s", error->message);
      self->problem = dup_problem (error);
    }
  if (reminders != NULL && self->scheduler != NULL)
    liaison_scheduler_settle_delivery (self->scheduler, reminders, is_shown);
  if (task != NULL && is_shown)
    g_task_return_boolean (task, TRUE);
  else if (task != NULL)
    g_task_return_new_error (task, LIAISON_ERROR, LIAISON_ERROR_FAILED, "%s", self->problem);
}

static void
show (LiaisonNotifier     *self,
      const LiaisonNotice *notice,
      GPtrArray           *reminders,
      GTask               *task)
{
  Showing *showing = g_new0 (Showing, 1);

  showing->self = g_object_ref (self);
  showing->reminders = reminders != NULL ? g_ptr_array_ref (reminders) : NULL;
  showing->task = task;
  liaison_notice_board_show_async (self->board, notice, shown_cb, showing);
}

static void
show_reminder (LiaisonNotifier *self,
               LiaisonReminder *reminder)
{
  const LiaisonNoticeButton buttons[] = { { "done", _("Done") }, { "snooze", _("Snooze") }, { "open", _("Open") } };
  g_autoptr (GPtrArray) reminders = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *title = is_bare (self) ? g_strdup (_("A follow-up is due")) : dup_title (reminder);
  g_autofree char *body = dup_body (reminder);

  const LiaisonNotice notice = {
    .id = liaison_reminder_get_key (reminder),
    .target = liaison_reminder_get_uid (reminder),
    .title = title,
    .body = body,
    .buttons = buttons,
    .n_buttons = G_N_ELEMENTS (buttons),
    .is_private = self->hides_names,
  };

  g_ptr_array_add (reminders, g_object_ref (reminder));
  show (self, &notice, reminders, NULL);
}

static int
compare_moments (gconstpointer a,
                 gconstpointer b)
{
  LiaisonFollowUp *one = liaison_reminder_get_record (*(LiaisonReminder *const *) a);
  LiaisonFollowUp *other = liaison_reminder_get_record (*(LiaisonReminder *const *) b);
  int              order = g_strcmp0 (liaison_follow_up_get_day (one), liaison_follow_up_get_day (other));

  return order != 0 ? order : g_strcmp0 (liaison_follow_up_get_clock (one), liaison_follow_up_get_clock (other));
}

static void
show_digest (LiaisonNotifier *self,
             GPtrArray       *reminders)
{
  const LiaisonNoticeButton buttons[] = { { "open", _("Open") } };
  g_autofree char          *title = g_strdup_printf (ngettext ("%u follow-up is due", "%u follow-ups are due", reminders->len), reminders->len);
  g_autofree char          *body = NULL;

  g_ptr_array_sort (reminders, compare_moments);
  body = is_bare (self) ? g_strdup ("") : dup_list (reminders);

  {
    const LiaisonNotice notice = {
      .id = DIGEST_ID,
      .target = "",
      .title = title,
      .body = body,
      .buttons = buttons,
      .n_buttons = G_N_ELEMENTS (buttons),
      .is_private = self->hides_names,
    };

    show (self, &notice, reminders, NULL);
  }

  g_hash_table_remove_all (self->in_digest);
  for (guint i = 0; i < reminders->len; i++)
    g_hash_table_add (self->in_digest, g_strdup (liaison_reminder_get_key (g_ptr_array_index (reminders, i))));
}

static void
due_cb (LiaisonScheduler *scheduler,
        GPtrArray        *reminders,
        LiaisonNotifier  *self)
{
  guint most = liaison_scheduler_get_times (scheduler)->is_digest ? 1 : MOST_AT_ONCE;

  if (reminders->len > most)
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
    liaison_notice_board_withdraw (self->board, key);
  else if (g_hash_table_size (self->in_digest) == 0)
    liaison_notice_board_withdraw (self->board, DIGEST_ID);
}

static void
show_failure (LiaisonNotifier *self,
              const GError    *error)
{
  g_autofree char    *sentence = liaison_error_dup_sentence (error);
  const LiaisonNotice notice = { .id = FAILURE_ID, .target = "", .title = sentence, .body = "" };

  show (self, &notice, NULL, NULL);
}

/* ---- what the buttons do ---- */

static void
changed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (LiaisonNotifier) self = data;
  g_autoptr (GError) error = NULL;

  if (liaison_store_change_finish (LIAISON_STORE (source), result, &error) < 0)
    show_failure (self, error);
}

/* What a button asks for: the change is named by the text of the follow-up, which
 * is read first. */
typedef struct
{
  LiaisonNotifier  *self;
  char             *uid;
  const char       *format; /* of the name of the change */
  LiaisonChangeFunc change;
} Deed;

static void
deed_free (Deed *deed)
{
  g_object_unref (deed->self);
  g_free (deed->uid);
  g_free (deed);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Deed, deed_free)

/* A notice of another database, or of what was deleted meanwhile, is nobody's
 * here. */
static gpointer
read_follow_up (LiaisonConnection *connection,
                gpointer           uid,
                GCancellable      *cancellable,
                GError           **error)
{
  return liaison_query_record_by_uid (connection, LIAISON_TYPE_FOLLOW_UP, uid, error);
}

static LiaisonFollowUp *
find (LiaisonChange *change,
      const char    *uid,
      GError       **error)
{
  return read_follow_up (liaison_change_get_connection (change), (gpointer) uid, NULL, error);
}

static gboolean
finish (LiaisonChange *change,
        gpointer       uid,
        GError       **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (LiaisonFollowUp) record = find (change, uid, &failure);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  if (record == NULL)
    return error == NULL || *error == NULL;

  return liaison_change_complete_follow_up (change, liaison_record_get_id (LIAISON_RECORD (record)), liaison_clock_now (), error);
}

static gboolean
snooze (LiaisonChange *change,
        gpointer       uid,
        GError       **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (LiaisonFollowUp) record = find (change, uid, &failure);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  if (record == NULL || liaison_follow_up_get_done (record) != 0)
    return error == NULL || *error == NULL;

  return liaison_change_snooze_follow_up (change, liaison_record_get_id (LIAISON_RECORD (record)),
                                          liaison_due_get_pause_end (liaison_clock_now ()), NULL, error);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  LiaisonStore *store = LIAISON_STORE (source);
  g_autoptr (Deed) deed = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonFollowUp) record = liaison_store_read_finish (store, result, &error);
  g_autofree char *label = NULL;

  if (error != NULL)
    show_failure (deed->self, error);
  if (record == NULL)
    return;

  label = liaison_change_label_dup (_(deed->format), liaison_follow_up_get_text (record));
  liaison_store_change_async (store, label, deed->change, g_strdup (deed->uid), g_free, NULL, changed_cb, g_object_ref (deed->self));
}

static void
change_follow_up (LiaisonNotifier  *self,
                  const char       *uid,
                  const char       *format,
                  LiaisonChangeFunc change)
{
  Deed *deed = g_new0 (Deed, 1);

  deed->self = g_object_ref (self);
  deed->uid = g_strdup (uid);
  deed->format = format;
  deed->change = change;
  liaison_store_read_async (liaison_scheduler_get_store (self->scheduler), read_follow_up, g_strdup (uid), g_free,
                            g_object_unref, NULL, read_cb, deed);
}

static void
activated_cb (LiaisonNoticeBoard *board,
              const char         *action,
              const char         *uid,
              LiaisonNotifier    *self)
{
  if (g_str_equal (action, "open"))
    g_signal_emit (self, signals[OPEN], 0, uid);
  else if (g_str_equal (action, "done"))
    change_follow_up (self, uid, N_("Mark “%s” as Done"), finish);
  else if (g_str_equal (action, "snooze"))
    change_follow_up (self, uid, N_("Snooze “%s”"), snooze);
}

static void
liaison_notifier_dispose (GObject *object)
{
  LiaisonNotifier *self = LIAISON_NOTIFIER (object);

  g_clear_object (&self->board);
  g_clear_object (&self->scheduler);

  G_OBJECT_CLASS (liaison_notifier_parent_class)->dispose (object);
}

static void
liaison_notifier_finalize (GObject *object)
{
  g_hash_table_unref (LIAISON_NOTIFIER (object)->in_digest);
  g_free (LIAISON_NOTIFIER (object)->problem);

  G_OBJECT_CLASS (liaison_notifier_parent_class)->finalize (object);
}

static void
liaison_notifier_class_init (LiaisonNotifierClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = liaison_notifier_dispose;
  object_class->finalize = liaison_notifier_finalize;

  /**
   * LiaisonNotifier::open:
   * @self: a notifier
   * @uid: the follow-up, "" for all that is due
   *
   * Somebody wants to see what a notice tells of.
   */
  signals[OPEN] = g_signal_new ("open", LIAISON_TYPE_NOTIFIER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
liaison_notifier_init (LiaisonNotifier *self)
{
  self->in_digest = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * liaison_notifier_new:
 * @connection: the session bus
 * @scheduler: says what is due
 *
 * Returns: (transfer full): a notifier at work
 */
LiaisonNotifier *
liaison_notifier_new (GDBusConnection  *connection,
                      LiaisonScheduler *scheduler)
{
  LiaisonNotifier *self;

  g_return_val_if_fail (G_IS_DBUS_CONNECTION (connection) && LIAISON_IS_SCHEDULER (scheduler), NULL);

  self = g_object_new (LIAISON_TYPE_NOTIFIER, NULL);
  self->scheduler = g_object_ref (scheduler);
  self->board = liaison_notice_board_new (connection);
  g_signal_connect_object (scheduler, "due", G_CALLBACK (due_cb), self, 0);
  g_signal_connect_object (scheduler, "settled", G_CALLBACK (settled_cb), self, 0);
  g_signal_connect_object (self->board, "activated", G_CALLBACK (activated_cb), self, 0);
  g_signal_connect_object (self->board, "available", G_CALLBACK (liaison_scheduler_retry), scheduler, G_CONNECT_SWAPPED);

  return self;
}

/**
 * liaison_notifier_set_hides_names:
 * @self: a notifier
 * @hides_names: whether a locked screen may show nothing that somebody typed
 */
void
liaison_notifier_set_hides_names (LiaisonNotifier *self,
                                  gboolean         hides_names)
{
  g_return_if_fail (LIAISON_IS_NOTIFIER (self));

  self->hides_names = hides_names;
}

/**
 * liaison_notifier_get_problem:
 * @self: a notifier
 *
 * Returns: (nullable): why the last notice could not be shown, a sentence; %NULL
 *   where it was
 */
const char *
liaison_notifier_get_problem (LiaisonNotifier *self)
{
  g_return_val_if_fail (LIAISON_IS_NOTIFIER (self), NULL);

  return self->problem;
}

/**
 * liaison_notifier_show_test_async:
 * @self: a notifier
 * @callback: (nullable): called when it is shown, or could not be
 * @user_data: for @callback
 *
 * Shows that reminders arrive.
 */
void
liaison_notifier_show_test_async (LiaisonNotifier    *self,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  const LiaisonNotice notice = {
    .id = TEST_ID,
    .target = "",
    .title = _("Reminders arrive"),
    .body = _("This is the test that you asked for."),
  };

  GTask *task;

  g_return_if_fail (LIAISON_IS_NOTIFIER (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, liaison_notifier_show_test_async);
  show (self, &notice, NULL, task);
}

/**
 * liaison_notifier_show_test_finish:
 * @self: a notifier
 * @result: what the callback got
 * @error: return location of a failure, whose message is a sentence
 *
 * Returns: whether the desktop has it
 */
gboolean
liaison_notifier_show_test_finish (LiaisonNotifier *self,
                                   GAsyncResult    *result,
                                   GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
