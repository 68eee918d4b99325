/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-delivery-private.h"

#include "liaison-clock.h"
#include "liaison-query.h"

LiaisonDelivery *
liaison_delivery_new (gpointer             scheduler,
                      GPtrArray           *reminders,
                      LiaisonReminderState state)
{
  LiaisonDelivery *delivery = g_new0 (LiaisonDelivery, 1);

  g_atomic_ref_count_init (&delivery->references);
  g_weak_ref_init (&delivery->scheduler, scheduler);
  delivery->reminders = g_ptr_array_ref (reminders);
  delivery->n_reminders = reminders->len;
  delivery->state = state;
  delivery->moment = liaison_clock_now ();

  return delivery;
}

LiaisonDelivery *
liaison_delivery_ref (LiaisonDelivery *delivery)
{
  g_atomic_ref_count_inc (&delivery->references);

  return delivery;
}

void
liaison_delivery_unref (LiaisonDelivery *delivery)
{
  if (!g_atomic_ref_count_dec (&delivery->references))
    return;

  g_weak_ref_clear (&delivery->scheduler);
  g_ptr_array_unref (delivery->reminders);
  g_free (delivery);
}

/* Whether the follow-up still stands as it was read. This runs in a row with
 * all changes, so that nothing rings that was done a moment ago. */
static gboolean
is_current (LiaisonConnection *connection,
            LiaisonReminder   *reminder,
            GError           **error)
{
  LiaisonFollowUp *before = liaison_reminder_get_origin (reminder);
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

gboolean
liaison_delivery_note (LiaisonChange *change,
                       gpointer       data,
                       GError       **error)
{
  LiaisonDelivery *delivery = data;

  if (delivery->state == LIAISON_REMINDER_SENDING &&
      !drop_what_changed (liaison_change_get_connection (change), delivery->reminders, error))
    return FALSE;

  for (guint i = 0; i < delivery->reminders->len; i++)
    if (!liaison_change_note_reminder (change, g_ptr_array_index (delivery->reminders, i), delivery->state,
                                       delivery->moment, error))
      return FALSE;

  return TRUE;
}
