/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-import-item.h"

#include "liaison-app-resources.h"
#include "liaison-isolate.h"

#include <glib/gi18n.h>

struct _LiaisonImportItem
{
  AdwBin parent_instance;

  LiaisonImportRow *row;
};

G_DEFINE_FINAL_TYPE (LiaisonImportItem, liaison_import_item, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_ROW,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static gboolean
is_set (const char *text)
{
  return text != NULL && *text != '\0';
}

/*
 * liaison_import_item_name:
 * @widget: not looked at
 * @row: (nullable): a row of a file
 *
 * Returns: whom it is about
 */
char *
liaison_import_item_name (gpointer          widget,
                          LiaisonImportRow *row)
{
  const char *name = row != NULL ? liaison_import_row_get_name (row) : "";

  return g_strdup (is_set (name) ? name : _("Without a name"));
}

/*
 * liaison_import_item_describe:
 * @widget: not looked at
 * @row: (nullable): a row of a file
 *
 * Returns: what it would do, with the reason or what it adds
 */
char *
liaison_import_item_describe (gpointer          widget,
                              LiaisonImportRow *row)
{
  const char *state, *detail;

  if (row == NULL)
    return g_strdup ("");

  state = liaison_import_state_get_label (liaison_import_row_get_state (row));
  detail = is_set (liaison_import_row_get_reason (row)) ? liaison_import_row_get_reason (row) : liaison_import_row_get_changes (row);
  if (!is_set (detail))
    return g_strdup (state);

  /* TRANSLATORS: what becomes of a row of a file, and the reason or what it adds */
  return liaison_isolate_printf (C_ ("import", "%s · %s"), state, detail);
}

/*
 * liaison_import_item_place:
 * @widget: not looked at
 * @row: (nullable): a row of a file
 *
 * Returns: where in the file it is
 */
char *
liaison_import_item_place (gpointer          widget,
                           LiaisonImportRow *row)
{
  if (row == NULL || liaison_import_row_get_line (row) == 0)
    return g_strdup ("");

  return g_strdup_printf (_("Line %u"), liaison_import_row_get_line (row));
}

static void
liaison_import_item_dispose (GObject *object)
{
  LiaisonImportItem *self = LIAISON_IMPORT_ITEM (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_IMPORT_ITEM);
  g_clear_object (&self->row);

  G_OBJECT_CLASS (liaison_import_item_parent_class)->dispose (object);
}

static void
liaison_import_item_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ROW:
      g_value_set_object (value, LIAISON_IMPORT_ITEM (object)->row);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_import_item_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_ROW:
      if (g_set_object (&LIAISON_IMPORT_ITEM (object)->row, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_import_item_class_init (LiaisonImportItemClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  liaison_app_get_resource ();

  object_class->dispose = liaison_import_item_dispose;
  object_class->get_property = liaison_import_item_get_property;
  object_class->set_property = liaison_import_item_set_property;

  properties[PROP_ROW] = g_param_spec_object ("row", NULL, NULL, LIAISON_TYPE_IMPORT_ROW,
                                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/app/liaison-import-item.ui");
  gtk_widget_class_bind_template_callback (widget_class, liaison_import_item_name);
  gtk_widget_class_bind_template_callback (widget_class, liaison_import_item_describe);
  gtk_widget_class_bind_template_callback (widget_class, liaison_import_item_place);
}

static void
liaison_import_item_init (LiaisonImportItem *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
