/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-touch-row.h"

#include "liaison-avatar-text.h"
#include "liaison-contact.h"
#include "liaison-today-resources.h"

#include <glib/gi18n.h>

struct _LiaisonTouchRow
{
  AdwActionRow parent_instance;

  gint64     person;
  AdwAvatar *avatar;

  GtkMenuButton *more;
};

G_DEFINE_FINAL_TYPE (LiaisonTouchRow, liaison_touch_row, ADW_TYPE_ACTION_ROW)

static void
log_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.log", "x", liaison_contact_key_of_person (LIAISON_TOUCH_ROW (widget)->person));
}

static void
follow_up_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.add-follow-up", "x", liaison_contact_key_of_person (LIAISON_TOUCH_ROW (widget)->person));
}

static void
put_off_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "touch-section.put-off", "(xsi)", LIAISON_TOUCH_ROW (widget)->person,
                              adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), g_variant_get_int32 (parameter));
}

static void
done_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "touch-section.done", "(xs)", LIAISON_TOUCH_ROW (widget)->person,
                              adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)));
}

static void
menu_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  gtk_menu_button_popup (LIAISON_TOUCH_ROW (widget)->more);
}

static void
activated_cb (LiaisonTouchRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-contact", "x", liaison_contact_key_of_person (self->person));
}

static void
liaison_touch_row_class_init (LiaisonTouchRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  liaison_today_get_resource ();
  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/today/liaison-touch-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonTouchRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, LiaisonTouchRow, more);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);

  gtk_widget_class_install_action (widget_class, "touch.log", NULL, log_cb);
  gtk_widget_class_install_action (widget_class, "touch.follow-up", NULL, follow_up_cb);
  gtk_widget_class_install_action (widget_class, "touch.put-off", "i", put_off_cb);
  gtk_widget_class_install_action (widget_class, "touch.done", NULL, done_cb);
  gtk_widget_class_install_action (widget_class, "touch.menu", NULL, menu_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "touch.done", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, 0, "touch.done", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, 0, "touch.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_l, 0, "touch.log", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, 0, "touch.follow-up", NULL);
}

static void
liaison_touch_row_init (LiaisonTouchRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_touch_row_new:
 * @person: the id of a person
 * @name: the name
 * @reason: why to be in touch, in words
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
liaison_touch_row_new (gint64      person,
                       const char *name,
                       const char *reason)
{
  LiaisonTouchRow *self = g_object_new (LIAISON_TYPE_TOUCH_ROW, NULL);
  g_autofree char *initialed = liaison_avatar_text_dup (name);

  self->person = person;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), reason);
  adw_avatar_set_text (self->avatar, initialed);

  return GTK_WIDGET (self);
}

/**
 * liaison_touch_row_get_person:
 * @self: a row
 *
 * Returns: the id of the person
 */
gint64
liaison_touch_row_get_person (LiaisonTouchRow *self)
{
  g_return_val_if_fail (LIAISON_IS_TOUCH_ROW (self), 0);

  return self->person;
}
