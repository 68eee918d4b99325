/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-import-columns.h"

#include "liaison-app-resources.h"
#include "liaison-import-column.h"

#include <glib/gi18n.h>

/* More columns than anybody goes through; those beyond are read as they are. */
#define MOST_SHOWN 200

struct _LiaisonImportColumns
{
  AdwBin parent_instance;

  GtkListBox *rows;
  GtkWidget  *incomplete;

  GListModel *columns;
  GPtrArray  *followed; /* the columns whose uses are followed */
  gboolean    is_complete;
};

G_DEFINE_FINAL_TYPE (LiaisonImportColumns, liaison_import_columns, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_COLUMNS,
  PROP_IS_COMPLETE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* The choices stand in the order of the enumeration; what the name says is the
 * last, and only where it says something. */
static GListModel *
list_choices (LiaisonImportColumn *column)
{
  GtkStringList *choices = gtk_string_list_new (NULL);

  for (LiaisonColumnUse use = 0; use < LIAISON_N_COLUMN_USES; use++)
    if (use != LIAISON_COLUMN_USE_OTHER || liaison_import_column_get_says (column))
      gtk_string_list_append (choices, liaison_column_use_get_label (use));

  return G_LIST_MODEL (choices);
}

static void
chosen_cb (LiaisonImportColumn *column,
           GParamSpec          *pspec,
           AdwComboRow         *row)
{
  guint selected = adw_combo_row_get_selected (row);

  if (selected != GTK_INVALID_LIST_POSITION)
    liaison_import_column_set_use (column, selected);
}

static GtkWidget *
make_row (gpointer item,
          gpointer user_data)
{
  LiaisonImportColumn *column = item;
  const char          *header = liaison_import_column_get_header (column);
  const char          *samples = liaison_import_column_get_samples (column);
  g_autoptr (GListModel) choices = list_choices (column);
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), *header != '\0' ? header : _("Without a Name"));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), *samples != '\0' ? samples : _("Empty in the first rows"));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), choices);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), liaison_import_column_get_use (column));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (chosen_cb), column, G_CONNECT_SWAPPED);

  return row;
}

static void
set_complete (LiaisonImportColumns *self,
              gboolean              is_complete)
{
  gtk_widget_set_visible (self->incomplete, !is_complete);
  if (self->is_complete == is_complete)
    return;

  self->is_complete = is_complete;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_COMPLETE]);
}

static void
use_changed_cb (LiaisonImportColumns *self)
{
  set_complete (self, self->columns != NULL && liaison_import_column_list_names_somebody (self->columns));
}

static void
unfollow (LiaisonImportColumns *self)
{
  for (guint i = 0; i < self->followed->len; i++)
    g_signal_handlers_disconnect_by_func (g_ptr_array_index (self->followed, i), use_changed_cb, self);
  g_ptr_array_set_size (self->followed, 0);
}

static void
liaison_import_columns_dispose (GObject *object)
{
  LiaisonImportColumns *self = LIAISON_IMPORT_COLUMNS (object);

  if (self->followed != NULL)
    unfollow (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_IMPORT_COLUMNS);
  g_clear_pointer (&self->followed, g_ptr_array_unref);
  g_clear_object (&self->columns);

  G_OBJECT_CLASS (liaison_import_columns_parent_class)->dispose (object);
}

static void
liaison_import_columns_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  LiaisonImportColumns *self = LIAISON_IMPORT_COLUMNS (object);

  switch (prop_id)
    {
    case PROP_COLUMNS:
      g_value_set_object (value, self->columns);
      break;
    case PROP_IS_COMPLETE:
      g_value_set_boolean (value, self->is_complete);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_import_columns_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_COLUMNS:
      liaison_import_columns_set_columns (LIAISON_IMPORT_COLUMNS (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_import_columns_class_init (LiaisonImportColumnsClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  liaison_app_get_resource ();

  object_class->dispose = liaison_import_columns_dispose;
  object_class->get_property = liaison_import_columns_get_property;
  object_class->set_property = liaison_import_columns_set_property;

  properties[PROP_COLUMNS] = g_param_spec_object ("columns", NULL, NULL, G_TYPE_LIST_MODEL,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_IS_COMPLETE] = g_param_spec_boolean ("is-complete", NULL, NULL, FALSE,
                                                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/app/liaison-import-columns.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonImportColumns, rows);
  gtk_widget_class_bind_template_child (widget_class, LiaisonImportColumns, incomplete);
}

static void
liaison_import_columns_init (LiaisonImportColumns *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->followed = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * liaison_import_columns_set_columns:
 * @self: a page of columns
 * @columns: (nullable): a list of #LiaisonImportColumn
 *
 * Shows the columns; what the user chooses goes into them.
 */
void
liaison_import_columns_set_columns (LiaisonImportColumns *self,
                                    GListModel           *columns)
{
  g_autoptr (GListModel) shown = NULL;

  g_return_if_fail (LIAISON_IS_IMPORT_COLUMNS (self));
  g_return_if_fail (columns == NULL || G_IS_LIST_MODEL (columns));

  if (!g_set_object (&self->columns, columns))
    return;

  unfollow (self);
  for (guint i = 0; columns != NULL && i < g_list_model_get_n_items (columns); i++)
    {
      LiaisonImportColumn *column = g_list_model_get_item (columns, i);

      g_signal_connect_object (column, "notify::use", G_CALLBACK (use_changed_cb), self, G_CONNECT_SWAPPED);
      g_ptr_array_add (self->followed, column);
    }
  if (columns != NULL)
    shown = G_LIST_MODEL (gtk_slice_list_model_new (g_object_ref (columns), 0, MOST_SHOWN));
  gtk_list_box_bind_model (self->rows, shown, make_row, NULL, NULL);
  use_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLUMNS]);
}
