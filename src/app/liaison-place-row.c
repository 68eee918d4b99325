/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-place-row.h"

#include "liaison-app-resources.h"
#include "liaison-shortcuts.h"

#include <glib/gi18n.h>

struct _LiaisonPlaceRow
{
  GtkListBoxRow parent_instance;

  GtkImage *image;
  GtkLabel *title;
  GtkLabel *badge;

  const LiaisonPlace *place;
  guint               count;
};

G_DEFINE_FINAL_TYPE (LiaisonPlaceRow, liaison_place_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  PROP_0,
  PROP_COUNT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* The count in words for those who do not see the badge. */
static void
name_row (LiaisonPlaceRow *self)
{
  const char      *title = _ (self->place->title);
  g_autofree char *name = NULL;

  if (self->count == 0)
    name = g_strdup (title);
  else
    /* TRANSLATORS: a place of the program and how many things are due there, for screen readers */
    name = g_strdup_printf (ngettext ("%s, %u due", "%s, %u due", self->count), title, self->count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
set_count (LiaisonPlaceRow *self,
           guint            count)
{
  g_autofree char *text = g_strdup_printf ("%u", count);

  if (self->count == count)
    return;

  self->count = count;
  gtk_label_set_label (self->badge, text);
  gtk_widget_set_visible (GTK_WIDGET (self->badge), count > 0);
  name_row (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
}

static void
liaison_place_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_PLACE_ROW);

  G_OBJECT_CLASS (liaison_place_row_parent_class)->dispose (object);
}

static void
liaison_place_row_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  LiaisonPlaceRow *self = LIAISON_PLACE_ROW (object);

  switch (prop_id)
    {
    case PROP_COUNT:
      g_value_set_uint (value, self->count);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_place_row_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  LiaisonPlaceRow *self = LIAISON_PLACE_ROW (object);

  switch (prop_id)
    {
    case PROP_COUNT:
      set_count (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_place_row_class_init (LiaisonPlaceRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  liaison_app_get_resource ();

  object_class->dispose = liaison_place_row_dispose;
  object_class->get_property = liaison_place_row_get_property;
  object_class->set_property = liaison_place_row_set_property;

  properties[PROP_COUNT] = g_param_spec_uint ("count", NULL, NULL, 0, G_MAXUINT, 0,
                                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/app/liaison-place-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonPlaceRow, image);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPlaceRow, title);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPlaceRow, badge);
}

static void
liaison_place_row_init (LiaisonPlaceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_place_row_new:
 * @place: a place, which outlives the row
 *
 * Returns: (transfer floating): a row for it
 */
GtkWidget *
liaison_place_row_new (const LiaisonPlace *place)
{
  LiaisonPlaceRow       *self = g_object_new (LIAISON_TYPE_PLACE_ROW, NULL);
  g_autofree char       *action = g_strdup_printf ("win.show-place::%s", place->name);
  const LiaisonShortcut *shortcut = liaison_shortcuts_find (action);

  self->place = place;
  gtk_image_set_from_icon_name (self->image, place->icon);
  gtk_label_set_label (self->title, _ (place->title));
  name_row (self);
  if (shortcut != NULL)
    {
      g_autoptr (GtkShortcutTrigger) trigger = gtk_shortcut_trigger_parse_string (shortcut->accelerators[0]);
      g_autofree char *keys = gtk_shortcut_trigger_to_label (trigger, gtk_widget_get_display (GTK_WIDGET (self)));

      gtk_widget_set_tooltip_text (GTK_WIDGET (self), keys);
    }

  return GTK_WIDGET (self);
}

/**
 * liaison_place_row_get_place:
 * @self: a row
 *
 * Returns: (transfer none): the place that it stands for
 */
const LiaisonPlace *
liaison_place_row_get_place (LiaisonPlaceRow *self)
{
  g_return_val_if_fail (LIAISON_IS_PLACE_ROW (self), NULL);

  return self->place;
}
