/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-touch-deed.h"

#include "liaison-date.h"
#include "liaison-interaction-person.h"
#include "liaison-interaction.h"
#include "liaison-isolate.h"
#include "liaison-opening-change.h"
#include "liaison-renewal.h"
#include "liaison-toast.h"
#include "liaison-touch.h"

#include <glib/gi18n.h>

/* A change under way, and where its toast is shown. */
typedef struct
{
  gint64            person;
  char             *day;
  LiaisonComingDate date;
} Deed;

static void
deed_free (gpointer data)
{
  Deed *deed = data;

  g_free (deed->day);
  g_free (deed);
}

static gboolean
put_off (LiaisonChange *change,
         gpointer       data,
         GError       **error)
{
  Deed *deed = data;

  return liaison_change_put_off (change, deed->person, deed->day, error);
}

static gboolean
note (LiaisonChange *change,
      gpointer       data,
      GError       **error)
{
  Deed *deed = data;
  g_autoptr (LiaisonInteraction) interaction = liaison_interaction_new ();
  g_autoptr (LiaisonInteractionPerson) link = liaison_interaction_person_new ();

  liaison_interaction_set_kind (interaction, LIAISON_INTERACTION_KIND_OTHER);
  liaison_interaction_set_day (interaction, deed->day);
  if (!liaison_change_save (change, interaction, error))
    return FALSE;

  liaison_interaction_person_set_interaction (link, liaison_record_get_id (LIAISON_RECORD (interaction)));
  liaison_interaction_person_set_person (link, deed->person);

  return liaison_change_save (change, link, error);
}

static gboolean
meet_date (LiaisonChange *change,
           gpointer       data,
           GError       **error)
{
  const LiaisonComingDate *date = &((Deed *) data)->date;

  /* A renewal takes its follow-up along. */
  if (date->kind == LIAISON_COMING_RENEWAL)
    return liaison_change_renew_membership (change, date->id, error);

  return liaison_change_meet_date (change, date, error);
}

static gboolean
put_off_date (LiaisonChange *change,
              gpointer       data,
              GError       **error)
{
  Deed *deed = data;

  if (deed->date.kind == LIAISON_COMING_RENEWAL)
    return liaison_change_put_off_renewal (change, deed->date.id, deed->day, error);

  return liaison_change_put_off_deadline (change, deed->date.id, deed->day, error);
}

/* The row that asked is gone by then; what holds the page is not. */
static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GtkWidget) widget = data;
  g_autoptr (GError) error = NULL;
  gint64 change = liaison_store_change_finish (LIAISON_STORE (source), result, &error);

  if (change < 0)
    liaison_toast_show_error (widget, error);
  else if (change > 0)
    liaison_toast_offer_undo (widget, change, liaison_store_get_undo_label (LIAISON_STORE (source)));
}

static void
perform (GtkWidget        *widget,
         LiaisonStore     *store,
         const char       *label,
         LiaisonChangeFunc func,
         Deed             *deed)
{
  liaison_store_change_async (store, label, func, deed, deed_free, NULL, done_cb, g_object_ref (widget));
}

/**
 * liaison_touch_deed_put_off:
 * @widget: where its toast is shown
 * @store: a store
 * @person: the id of a person
 * @name: the name
 * @days: for how long, 0 for ever
 *
 * Puts off suggesting a person.
 */
void
liaison_touch_deed_put_off (GtkWidget    *widget,
                            LiaisonStore *store,
                            gint64        person,
                            const char   *name,
                            int           days)
{
  g_autofree char *today = liaison_date_dup_today ();
  /* Translators: names of changes, %s is a person */
  g_autofree char *label = liaison_isolate_printf (days > 0 ? _ ("Put Off %s") : _ ("Never Suggest %s"), name);
  Deed            *deed = g_new0 (Deed, 1);

  deed->person = person;
  deed->day = days > 0 ? liaison_date_dup_plus_days (today, days) : g_strdup ("");
  perform (widget, store, label, put_off, deed);
}

/**
 * liaison_touch_deed_note:
 * @widget: where its toast is shown
 * @store: a store
 * @person: the id of a person
 * @name: the name
 *
 * Notes that the user was in touch with a person today.
 */
void
liaison_touch_deed_note (GtkWidget    *widget,
                         LiaisonStore *store,
                         gint64        person,
                         const char   *name)
{
  /* Translators: the name of a change, %s is a person */
  g_autofree char *label = liaison_isolate_printf (_ ("Log Contact with %s"), name);
  Deed            *deed = g_new0 (Deed, 1);

  deed->person = person;
  deed->day = liaison_date_dup_today ();
  perform (widget, store, label, note, deed);
}

/**
 * liaison_touch_deed_meet_date:
 * @widget: where its toast is shown
 * @store: a store
 * @date: a renewal or a deadline
 *
 * Notes that a membership was renewed, or an opening applied for.
 */
void
liaison_touch_deed_meet_date (GtkWidget               *widget,
                              LiaisonStore            *store,
                              const LiaisonComingDate *date)
{
  /* Translators: names of changes; an association, and a job */
  g_autofree char *label = liaison_isolate_printf (date->kind == LIAISON_COMING_RENEWAL ? _ ("Renew %s") : _ ("Apply for %s"), date->title);
  Deed            *deed = g_new0 (Deed, 1);

  deed->date.kind = date->kind;
  deed->date.id = date->id;
  perform (widget, store, label, meet_date, deed);
}

/**
 * liaison_touch_deed_put_off_date:
 * @widget: where its toast is shown
 * @store: a store
 * @date: a renewal or a deadline
 * @days: for how long
 *
 * Makes it a follow-up of so many days from now.
 */
void
liaison_touch_deed_put_off_date (GtkWidget               *widget,
                                 LiaisonStore            *store,
                                 const LiaisonComingDate *date,
                                 int                      days)
{
  g_autofree char *today = liaison_date_dup_today ();
  /* Translators: the name of a change, %s is an association or a job */
  g_autofree char *label = liaison_isolate_printf (_ ("Put Off %s"), date->title);
  Deed            *deed = g_new0 (Deed, 1);

  deed->date.kind = date->kind;
  deed->date.id = date->id;
  deed->day = liaison_date_dup_plus_days (today, days);
  perform (widget, store, label, put_off_date, deed);
}
