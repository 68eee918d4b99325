/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-suggestion.h"

#include "liaison-avatar-text.h"
#include "liaison-role.h"
#include "liaison-row.h"

#include <glib/gi18n.h>

struct _LiaisonSuggestion
{
  AdwBin parent_instance;

  GObject *item;
  gulong   contact_id;

  AdwAvatar *avatar;
  GtkImage  *icon;
  GtkLabel  *title;
  GtkLabel  *subtitle;
};

G_DEFINE_FINAL_TYPE (LiaisonSuggestion, liaison_suggestion, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_ITEM,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
show_contact (LiaisonSuggestion *self,
              LiaisonContact    *contact)
{
  const char      *name = contact != NULL ? liaison_contact_get_name (contact) : "";
  const char      *subtitle = contact != NULL ? liaison_contact_get_subtitle (contact) : "";
  gboolean         is_organization = contact != NULL && liaison_contact_get_is_organization (contact);
  g_autofree char *initialed = liaison_avatar_text_dup (name);

  adw_avatar_set_text (self->avatar, initialed);
  adw_avatar_set_show_initials (self->avatar, !is_organization);
  adw_avatar_set_icon_name (self->avatar, is_organization ? "system-users-symbolic" : NULL);
  gtk_label_set_text (self->title, name);
  gtk_label_set_text (self->subtitle, subtitle);
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), *subtitle != '\0');
}

static void
show_entry (LiaisonSuggestion *self,
            LiaisonEntry      *entry)
{
  gtk_label_set_text (self->title, liaison_entry_get_name (entry));
  gtk_label_set_text (self->subtitle, LIAISON_IS_ROLE (entry) ? C_("catalogue", "Role") : C_("catalogue", "Sector"));
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), TRUE);
}

static void
show_item (LiaisonSuggestion *self)
{
  gboolean is_words = GTK_IS_STRING_OBJECT (self->item);

  gtk_widget_set_visible (GTK_WIDGET (self->avatar), !is_words && !LIAISON_IS_ENTRY (self->item));
  gtk_widget_set_visible (GTK_WIDGET (self->icon), is_words);
  show_contact (self, LIAISON_IS_ROW (self->item) ? liaison_row_get_contact (LIAISON_ROW (self->item)) : NULL);
  if (LIAISON_IS_ENTRY (self->item))
    show_entry (self, LIAISON_ENTRY (self->item));
  if (is_words)
    gtk_label_set_text (self->title, gtk_string_object_get_string (GTK_STRING_OBJECT (self->item)));
}

static void
set_item (LiaisonSuggestion *self,
          GObject           *item)
{
  if (self->item == item)
    return;

  if (self->item != NULL)
    g_clear_signal_handler (&self->contact_id, self->item);
  g_set_object (&self->item, item);
  if (LIAISON_IS_ROW (item))
    self->contact_id = g_signal_connect_swapped (item, "notify::contact", G_CALLBACK (show_item), self);
  show_item (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}

static void
liaison_suggestion_dispose (GObject *object)
{
  LiaisonSuggestion *self = LIAISON_SUGGESTION (object);

  if (self->item != NULL)
    g_clear_signal_handler (&self->contact_id, self->item);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (liaison_suggestion_parent_class)->dispose (object);
}

static void
liaison_suggestion_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  LiaisonSuggestion *self = LIAISON_SUGGESTION (object);

  switch (prop_id)
    {
    case PROP_ITEM:
      g_value_set_object (value, self->item);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_suggestion_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  LiaisonSuggestion *self = LIAISON_SUGGESTION (object);

  switch (prop_id)
    {
    case PROP_ITEM:
      set_item (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_suggestion_class_init (LiaisonSuggestionClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = liaison_suggestion_dispose;
  object_class->get_property = liaison_suggestion_get_property;
  object_class->set_property = liaison_suggestion_set_property;

  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, G_TYPE_OBJECT,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/widgets/liaison-suggestion.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonSuggestion, avatar);
  gtk_widget_class_bind_template_child (widget_class, LiaisonSuggestion, icon);
  gtk_widget_class_bind_template_child (widget_class, LiaisonSuggestion, title);
  gtk_widget_class_bind_template_child (widget_class, LiaisonSuggestion, subtitle);
}

static void
liaison_suggestion_init (LiaisonSuggestion *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
