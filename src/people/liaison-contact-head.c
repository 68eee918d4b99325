/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-contact-head.h"

#include "liaison-avatar-text.h"
#include "liaison-people-closures.h"

struct _LiaisonContactHead
{
  AdwBin parent_instance;

  AdwAvatar *avatar;
  GtkLabel  *name;
  GtkLabel  *line;
  GtkLabel  *last_contact;
  GtkWidget *log;
};

G_DEFINE_FINAL_TYPE (LiaisonContactHead, liaison_contact_head, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_IS_ORGANIZATION,
  N_PROPS,
};

enum
{
  EDIT_NAME,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

static void
name_clicked_cb (LiaisonContactHead *self)
{
  g_signal_emit (self, signals[EDIT_NAME], 0);
}

static void
liaison_contact_head_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  LiaisonContactHead *self = LIAISON_CONTACT_HEAD (object);

  switch (prop_id)
    {
    case PROP_IS_ORGANIZATION:
      adw_avatar_set_show_initials (self->avatar, !g_value_get_boolean (value));
      gtk_widget_set_visible (self->log, !g_value_get_boolean (value));
      adw_avatar_set_icon_name (self->avatar, g_value_get_boolean (value) ? "liaison-organization-symbolic" : NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_contact_head_class_init (LiaisonContactHeadClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = liaison_contact_head_set_property;

  properties[PROP_IS_ORGANIZATION] = g_param_spec_boolean ("is-organization", NULL, NULL, FALSE, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[EDIT_NAME] = g_signal_new ("edit-name", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/people/liaison-contact-head.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonContactHead, avatar);
  gtk_widget_class_bind_template_child (widget_class, LiaisonContactHead, name);
  gtk_widget_class_bind_template_child (widget_class, LiaisonContactHead, line);
  gtk_widget_class_bind_template_child (widget_class, LiaisonContactHead, last_contact);
  gtk_widget_class_bind_template_child (widget_class, LiaisonContactHead, log);
  gtk_widget_class_bind_template_callback (widget_class, name_clicked_cb);
}

static void
liaison_contact_head_init (LiaisonContactHead *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_text (GtkLabel   *label,
           const char *text)
{
  g_autofree char *line = liaison_people_single_line (NULL, text);

  gtk_label_set_text (label, line);
  gtk_widget_set_visible (GTK_WIDGET (label), *line != '\0');
}

/**
 * liaison_contact_head_show:
 * @self: the top of a page
 * @name: the name of the contact
 * @line: who this is, "" for nothing known
 * @last_contact: when the last contact was, in words, "" to say nothing
 */
void
liaison_contact_head_show (LiaisonContactHead *self,
                           const char         *name,
                           const char         *line,
                           const char         *last_contact)
{
  g_autofree char *initialed = NULL;

  g_return_if_fail (LIAISON_IS_CONTACT_HEAD (self));

  initialed = liaison_avatar_text_dup (name);
  adw_avatar_set_text (self->avatar, initialed);
  show_text (self->name, name);
  show_text (self->line, line);
  show_text (self->last_contact, last_contact);
}
