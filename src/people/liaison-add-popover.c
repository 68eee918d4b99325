/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-add-popover.h"

#include <glib/gi18n.h>

struct _LiaisonAddPopover
{
  GtkPopover parent_instance;

  gboolean is_organization;

  GtkLabel  *title;
  GtkEntry  *name;
  GtkWidget *add_button;
};

G_DEFINE_FINAL_TYPE (LiaisonAddPopover, liaison_add_popover, GTK_TYPE_POPOVER)

enum
{
  ADD,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static char *
dup_name (LiaisonAddPopover *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
}

static void
typed_cb (LiaisonAddPopover *self)
{
  g_autofree char *name = dup_name (self);

  gtk_widget_set_sensitive (self->add_button, *name != '\0');
}

static void
add_cb (LiaisonAddPopover *self)
{
  g_autofree char *name = dup_name (self);

  if (*name == '\0')
    return;

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[ADD], 0, name, self->is_organization);
}

static void
liaison_add_popover_class_init (LiaisonAddPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[ADD] = g_signal_new ("add", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                               0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/people/liaison-add-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonAddPopover, title);
  gtk_widget_class_bind_template_child (widget_class, LiaisonAddPopover, name);
  gtk_widget_class_bind_template_child (widget_class, LiaisonAddPopover, add_button);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
liaison_add_popover_init (LiaisonAddPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_add_popover_ask:
 * @self: a popover
 * @is_organization: whether an organization is to be added, and not a person
 * @name: (nullable): what the name may be
 *
 * Opens and asks.
 */
void
liaison_add_popover_ask (LiaisonAddPopover *self,
                         gboolean           is_organization,
                         const char        *name)
{
  const char *title = is_organization ? _("Add Organization") : _("Add Person");

  g_return_if_fail (LIAISON_IS_ADD_POPOVER (self));

  self->is_organization = is_organization;
  gtk_label_set_text (self->title, title);
  gtk_editable_set_text (GTK_EDITABLE (self->name), name != NULL ? name : "");
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}
