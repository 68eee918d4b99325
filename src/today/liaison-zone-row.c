/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-zone-row.h"

#include "liaison-drop-down-search.h"
#include "liaison-today-resources.h"
#include "liaison-zone.h"

#include <glib/gi18n.h>

struct _LiaisonZoneRow
{
  AdwActionRow parent_instance;

  char        *zone;
  GStrv        names; /* beside the lines of the choice, the first of which has none */
  gboolean     is_setting;
  GtkDropDown *choice;
};

G_DEFINE_FINAL_TYPE (LiaisonZoneRow, liaison_zone_row, ADW_TYPE_ACTION_ROW)

enum
{
  PROP_0,
  PROP_ZONE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* Shows the zone that counts; one that is in no table has a line of its own. */
static void
show_zone (LiaisonZoneRow *self)
{
  g_autoptr (GtkStringList) lines = gtk_string_list_new (NULL);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  gboolean is_listed = *self->zone == '\0' || (self->names != NULL && g_strv_contains ((const char *const *) self->names, self->zone));
  guint    position = 0;

  g_strv_builder_add (names, "");
  /* Translators: in place of a time zone: the time is read from the clock of wherever the user is */
  gtk_string_list_append (lines, _ ("Where I Am"));
  if (!is_listed)
    g_strv_builder_add (names, self->zone);
  if (self->names != NULL)
    g_strv_builder_addv (names, (const char **) (*self->names != NULL && **self->names == '\0' ? self->names + 1 : self->names));

  g_strfreev (self->names);
  self->names = g_strv_builder_end (names);
  for (guint i = 1; self->names[i] != NULL; i++)
    {
      g_autofree char *title = liaison_zone_dup_title (self->names[i]);

      gtk_string_list_append (lines, title);
      if (g_str_equal (self->names[i], self->zone))
        position = i;
    }

  self->is_setting = TRUE;
  gtk_drop_down_set_model (self->choice, G_LIST_MODEL (lines));
  gtk_drop_down_set_selected (self->choice, position);
  self->is_setting = FALSE;
}

static void
list_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  g_task_return_pointer (task, liaison_zone_list (), (GDestroyNotify) g_strfreev);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (LiaisonZoneRow) self = data;

  g_strfreev (self->names);
  self->names = g_task_propagate_pointer (G_TASK (result), NULL);
  if (self->choice != NULL)
    show_zone (self);
}

static void
selected_cb (LiaisonZoneRow *self)
{
  guint position = gtk_drop_down_get_selected (self->choice);

  if (self->is_setting || position == GTK_INVALID_LIST_POSITION || g_str_equal (self->names[position], self->zone))
    return;

  g_free (self->zone);
  self->zone = g_strdup (self->names[position]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZONE]);
}

static void
liaison_zone_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_ZONE_ROW);

  G_OBJECT_CLASS (liaison_zone_row_parent_class)->dispose (object);
}

static void
liaison_zone_row_finalize (GObject *object)
{
  LiaisonZoneRow *self = LIAISON_ZONE_ROW (object);

  g_free (self->zone);
  g_strfreev (self->names);

  G_OBJECT_CLASS (liaison_zone_row_parent_class)->finalize (object);
}

static void
liaison_zone_row_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_ZONE:
      g_value_set_string (value, LIAISON_ZONE_ROW (object)->zone);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
liaison_zone_row_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_ZONE:
      liaison_zone_row_set_zone (LIAISON_ZONE_ROW (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
liaison_zone_row_class_init (LiaisonZoneRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  liaison_today_get_resource ();

  object_class->dispose = liaison_zone_row_dispose;
  object_class->finalize = liaison_zone_row_finalize;
  object_class->get_property = liaison_zone_row_get_property;
  object_class->set_property = liaison_zone_row_set_property;

  properties[PROP_ZONE] = g_param_spec_string ("zone", NULL, NULL, "",
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/today/liaison-zone-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonZoneRow, choice);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
liaison_zone_row_init (LiaisonZoneRow *self)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, listed_cb, g_object_ref (self)); /* a source might go on the thread */

  self->zone = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  liaison_drop_down_search_anywhere (self->choice);
  show_zone (self);
  g_task_run_in_thread (task, list_in_thread);
}

/**
 * liaison_zone_row_new:
 *
 * Returns: (transfer floating): a row that says "where I am"
 */
GtkWidget *
liaison_zone_row_new (void)
{
  return g_object_new (LIAISON_TYPE_ZONE_ROW, NULL);
}

/**
 * liaison_zone_row_get_zone:
 * @self: a row
 *
 * Returns: an Olson name, "" for where the user is
 */
const char *
liaison_zone_row_get_zone (LiaisonZoneRow *self)
{
  g_return_val_if_fail (LIAISON_IS_ZONE_ROW (self), NULL);

  return self->zone;
}

/**
 * liaison_zone_row_set_zone:
 * @self: a row
 * @zone: an Olson name, "" for where the user is
 *
 * Says whose clock counts. A name that this computer does not know stays.
 */
void
liaison_zone_row_set_zone (LiaisonZoneRow *self,
                           const char     *zone)
{
  g_return_if_fail (LIAISON_IS_ZONE_ROW (self) && zone != NULL);

  if (g_str_equal (self->zone, zone))
    return;

  g_free (self->zone);
  self->zone = g_strdup (zone);
  show_zone (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZONE]);
}
