/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-today-section.h"

#include "liaison-today-resources.h"
#include "liaison-today-walk.h"

/* More rows than anybody plans by. */
#define ROWS_AT_FIRST 50

struct _LiaisonTodaySection
{
  GtkWidget parent_instance;

  char              *title;
  gboolean           compact;
  GListModel        *model;
  GtkSliceListModel *shown;
  gint64             focused; /* the follow-up that had the focus before a change, or 0 */

  GtkWidget  *heading;
  GtkListBox *list;
  GtkWidget  *more;
};

G_DEFINE_FINAL_TYPE (LiaisonTodaySection, liaison_today_section, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_COMPACT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static GtkWidget *
make_row (gpointer item,
          gpointer data)
{
  GtkWidget *row = liaison_follow_up_row_new (item);

  g_object_bind_property (data, "compact", row, "compact", G_BINDING_SYNC_CREATE);

  return row;
}

static void
items_changed_cb (LiaisonTodaySection *self)
{
  guint length = g_list_model_get_n_items (self->model);

  gtk_widget_set_visible (GTK_WIDGET (self), length > 0);
  gtk_widget_set_visible (self->more, length > gtk_slice_list_model_get_size (self->shown));
}

/* A slice of a model has changed to its end whatever goes or comes, and the list
 * makes those rows anew: who had the focus gets it back. */
static void
shown_change_cb (LiaisonTodaySection *self)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->list));

  self->focused = row != NULL ? liaison_open_follow_up_get_id (liaison_follow_up_row_get_follow_up (LIAISON_FOLLOW_UP_ROW (row))) : 0;
}

static void
shown_changed_cb (LiaisonTodaySection *self)
{
  LiaisonFollowUpRow *row = self->focused != 0 ? liaison_today_section_find_row (self, self->focused) : NULL;

  if (row != NULL && gtk_widget_get_focus_child (GTK_WIDGET (self->list)) != GTK_WIDGET (row))
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
more_clicked_cb (LiaisonTodaySection *self)
{
  gtk_slice_list_model_set_size (self->shown, G_MAXUINT);
  items_changed_cb (self);
}

static void
row_activated_cb (GtkListBox         *list,
                  LiaisonFollowUpRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (row), "follow-up.edit", NULL);
}

/* The arrows walk on from one section to the next. */
static gboolean
keynav_failed_cb (LiaisonTodaySection *self,
                  GtkDirectionType     direction)
{
  return liaison_today_walk (GTK_WIDGET (self), direction);
}

static void
liaison_today_section_dispose (GObject *object)
{
  LiaisonTodaySection *self = LIAISON_TODAY_SECTION (object);

  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_TODAY_SECTION);
  g_clear_object (&self->shown);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (liaison_today_section_parent_class)->dispose (object);
}

static void
liaison_today_section_finalize (GObject *object)
{
  g_free (LIAISON_TODAY_SECTION (object)->title);

  G_OBJECT_CLASS (liaison_today_section_parent_class)->finalize (object);
}

static void
liaison_today_section_get_property (GObject    *object,
                                    guint       property_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  LiaisonTodaySection *self = LIAISON_TODAY_SECTION (object);

  switch (property_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_COMPACT:
      g_value_set_boolean (value, self->compact);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
liaison_today_section_set_property (GObject      *object,
                                    guint         property_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  LiaisonTodaySection *self = LIAISON_TODAY_SECTION (object);

  switch (property_id)
    {
    case PROP_TITLE:
      g_free (self->title);
      self->title = g_value_dup_string (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_COMPACT:
      if (self->compact == g_value_get_boolean (value))
        break;
      self->compact = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
liaison_today_section_class_init (LiaisonTodaySectionClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  liaison_today_get_resource ();

  object_class->dispose = liaison_today_section_dispose;
  object_class->finalize = liaison_today_section_finalize;
  object_class->get_property = liaison_today_section_get_property;
  object_class->set_property = liaison_today_section_set_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "",
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE,
                                                   G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/today/liaison-today-section.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonTodaySection, heading);
  gtk_widget_class_bind_template_child (widget_class, LiaisonTodaySection, list);
  gtk_widget_class_bind_template_child (widget_class, LiaisonTodaySection, more);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, keynav_failed_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_clicked_cb);
}

static void
liaison_today_section_init (LiaisonTodaySection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_today_section_set_model:
 * @self: a section without a model
 * @model: what it shows, #LiaisonOpenFollowUp
 */
void
liaison_today_section_set_model (LiaisonTodaySection *self,
                                 GListModel          *model)
{
  g_return_if_fail (LIAISON_IS_TODAY_SECTION (self) && self->model == NULL && G_IS_LIST_MODEL (model));

  self->model = g_object_ref (model);
  self->shown = gtk_slice_list_model_new (g_object_ref (model), 0, ROWS_AT_FIRST);
  g_signal_connect_object (self->shown, "items-changed", G_CALLBACK (shown_change_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->shown), make_row, self, NULL);
  g_signal_connect_object (self->shown, "items-changed", G_CALLBACK (shown_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  items_changed_cb (self);
}

/**
 * liaison_today_section_find_row:
 * @self: a section
 * @id: a follow-up
 *
 * Returns: (transfer none) (nullable): the row that shows it
 */
LiaisonFollowUpRow *
liaison_today_section_find_row (LiaisonTodaySection *self,
                                gint64               id)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (liaison_open_follow_up_get_id (liaison_follow_up_row_get_follow_up (LIAISON_FOLLOW_UP_ROW (row))) == id)
      return LIAISON_FOLLOW_UP_ROW (row);

  return NULL;
}
