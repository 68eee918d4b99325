/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-date-row.h"

#include "liaison-contact.h"
#include "liaison-date.h"
#include "liaison-isolate.h"
#include "liaison-today-resources.h"
#include "liaison-touch-deed.h"

#include <glib/gi18n.h>

struct _LiaisonDateRow
{
  AdwActionRow parent_instance;

  LiaisonComingDate date;
  LiaisonStore     *store;

  GtkImage  *icon;
  GtkWidget *done;

  GtkMenuButton *more;
};

G_DEFINE_FINAL_TYPE (LiaisonDateRow, liaison_date_row, ADW_TYPE_ACTION_ROW)

static gint64
get_contact (LiaisonDateRow *self)
{
  return self->date.organization > 0 ? liaison_contact_key_of_organization (self->date.organization) : 0;
}

/* Where toasts are shown once the row is gone. */
static GtkWidget *
get_place (GtkWidget *row)
{
  GtkWidget *place = gtk_widget_get_ancestor (row, GTK_TYPE_STACK);

  return place != NULL ? place : row;
}

static void
done_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  LiaisonDateRow *self = LIAISON_DATE_ROW (widget);

  liaison_touch_deed_meet_date (get_place (widget), self->store, &self->date);
}

static void
put_off_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  LiaisonDateRow *self = LIAISON_DATE_ROW (widget);

  liaison_touch_deed_put_off_date (get_place (widget), self->store, &self->date, g_variant_get_int32 (parameter));
}

static void
menu_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  gtk_menu_button_popup (LIAISON_DATE_ROW (widget)->more);
}

static void
log_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.log", "x", (gint64) 0);
}

static void
follow_up_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.add-follow-up", "x", get_contact (LIAISON_DATE_ROW (widget)));
}

static void
activated_cb (LiaisonDateRow *self)
{
  if (self->date.kind == LIAISON_COMING_RENEWAL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-contact", "x", get_contact (self));
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-place", "s", "plan");
}

static void
liaison_date_row_dispose (GObject *object)
{
  g_clear_object (&LIAISON_DATE_ROW (object)->store);

  G_OBJECT_CLASS (liaison_date_row_parent_class)->dispose (object);
}

static void
liaison_date_row_finalize (GObject *object)
{
  LiaisonDateRow *self = LIAISON_DATE_ROW (object);

  g_free (self->date.title);
  g_free (self->date.name);
  g_free (self->date.day);

  G_OBJECT_CLASS (liaison_date_row_parent_class)->finalize (object);
}

static void
liaison_date_row_class_init (LiaisonDateRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  liaison_today_get_resource ();
  G_OBJECT_CLASS (klass)->dispose = liaison_date_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = liaison_date_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/today/liaison-date-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonDateRow, icon);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDateRow, done);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDateRow, more);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);

  gtk_widget_class_install_action (widget_class, "date.done", NULL, done_cb);
  gtk_widget_class_install_action (widget_class, "date.log", NULL, log_cb);
  gtk_widget_class_install_action (widget_class, "date.follow-up", NULL, follow_up_cb);
  gtk_widget_class_install_action (widget_class, "date.put-off", "i", put_off_cb);
  gtk_widget_class_install_action (widget_class, "date.menu", NULL, menu_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "date.done", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, 0, "date.done", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, 0, "date.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_l, 0, "date.log", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, 0, "date.follow-up", NULL);
}

static void
liaison_date_row_init (LiaisonDateRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_date_row_dup_reason:
 * @date: a renewal or a deadline
 *
 * Returns: (transfer full): what is to be done by when, in words
 */
char *
liaison_date_row_dup_reason (const LiaisonComingDate *date)
{
  g_autofree char *phrase = liaison_date_dup_phrase (date->day);

  if (date->kind == LIAISON_COMING_RENEWAL)
    /* Translators: %s says when, as "in 3 weeks" */
    return g_strdup_printf (_ ("Your membership is to be renewed %s"), phrase);
  if (*date->name == '\0')
    /* Translators: %s says when, as "in 3 weeks" */
    return g_strdup_printf (_ ("Applications close %s"), phrase);

  /* Translators: an organization, and when, as "in 3 weeks" */
  return liaison_isolate_printf (_ ("%s · applications close %s"), date->name, phrase);
}

/**
 * liaison_date_row_new:
 * @date: a renewal or a deadline
 * @store: where it is
 * @note: (nullable): what stands below the title in place of the reason
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
liaison_date_row_new (const LiaisonComingDate *date,
                      LiaisonStore            *store,
                      const char              *note)
{
  LiaisonDateRow  *self = g_object_new (LIAISON_TYPE_DATE_ROW, NULL);
  gboolean         is_renewal = date->kind == LIAISON_COMING_RENEWAL;
  const char      *deed = is_renewal ? _ ("Mark as Renewed") : _ ("Mark as Applied For");
  g_autofree char *reason = note == NULL ? liaison_date_row_dup_reason (date) : NULL;
  g_autofree char *full = liaison_date_dup_full (date->day);

  self->date = (LiaisonComingDate){ date->kind, date->id, date->organization, g_strdup (date->title), g_strdup (date->name), g_strdup (date->day) };
  self->store = g_object_ref (store);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), date->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), note != NULL ? note : reason);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), full);
  gtk_image_set_from_icon_name (self->icon, is_renewal ? "view-refresh-symbolic" : "alarm-symbolic");
  gtk_widget_set_tooltip_text (self->done, deed);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->done), GTK_ACCESSIBLE_PROPERTY_LABEL, deed, -1);

  return GTK_WIDGET (self);
}
