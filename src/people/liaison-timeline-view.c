/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-timeline-view.h"

#include "liaison-add-row.h"
#include "liaison-timeline-year.h"

/* So many years are made in one frame. */
#define YEARS_IN_A_FRAME 1
/* Years are unfolded until so many interactions are there to be seen. */
#define ENOUGH_ITEMS 10

struct _LiaisonTimelineView
{
  AdwBin parent_instance;

  LiaisonContactEditor *editor;
  LiaisonTimeline      *timeline;
  guint                 tick_id; /* while there are years still to be made */

  GtkBox *years;
};

G_DEFINE_FINAL_TYPE (LiaisonTimelineView, liaison_timeline_view, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_EDITOR,
  PROP_TIMELINE,
  N_PROPS,
};

enum
{
  LOG,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

static GtkWidget *
find_year (LiaisonTimelineView *self,
           int                  year)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->years)); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (liaison_timeline_year_get_year (LIAISON_TIMELINE_YEAR (child)) == year)
      return child;

  return NULL;
}

static gboolean
has_year (LiaisonTimelineView *self,
          int                  year)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->timeline));

  for (guint i = 0; i < n_items; i += liaison_timeline_get_n_of_year (self->timeline, i))
    if (liaison_timeline_get_year (self->timeline, i) == year)
      return TRUE;

  return FALSE;
}

static void
remove_years (LiaisonTimelineView *self)
{
  GtkWidget *next;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->years)); child != NULL; child = next)
    {
      next = gtk_widget_get_next_sibling (child);
      if (self->timeline == NULL || !has_year (self, liaison_timeline_year_get_year (LIAISON_TIMELINE_YEAR (child))))
        gtk_box_remove (self->years, child);
    }
}

static GtkWidget *
make_year (LiaisonTimelineView *self,
           int                  year,
           gboolean             is_unfolded)
{
  GtkWidget *child = liaison_timeline_year_new (self->timeline, self->editor, year);

  gtk_box_append (self->years, child);
  liaison_timeline_year_set_unfolded (LIAISON_TIMELINE_YEAR (child), is_unfolded);

  return child;
}

/* A year that is there stays as one folded it. Returns whether all are there. */
static gboolean
make_years (LiaisonTimelineView *self)
{
  guint      n_items = g_list_model_get_n_items (G_LIST_MODEL (self->timeline));
  guint      n_made = 0;
  GtkWidget *before = NULL;

  for (guint i = 0, n_of_year; i < n_items; i += n_of_year)
    {
      int        year = liaison_timeline_get_year (self->timeline, i);
      GtkWidget *child = find_year (self, year);

      n_of_year = liaison_timeline_get_n_of_year (self->timeline, i);
      if (child == NULL && n_made++ < YEARS_IN_A_FRAME)
        child = make_year (self, year, i < ENOUGH_ITEMS);
      if (child == NULL)
        continue;
      gtk_box_reorder_child_after (self->years, child, before);
      liaison_timeline_year_set_place (LIAISON_TIMELINE_YEAR (child), i, n_of_year);
      before = child;
    }

  return n_made <= YEARS_IN_A_FRAME;
}

static gboolean
make_years_cb (GtkWidget     *widget,
               GdkFrameClock *clock,
               gpointer       data)
{
  LiaisonTimelineView *self = LIAISON_TIMELINE_VIEW (widget);

  if (self->timeline != NULL && !make_years (self))
    return G_SOURCE_CONTINUE;

  self->tick_id = 0;

  return G_SOURCE_REMOVE;
}

static void
show_years (LiaisonTimelineView *self)
{
  remove_years (self);
  if (!make_years (self) && self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), make_years_cb, NULL, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->years), g_list_model_get_n_items (G_LIST_MODEL (self->timeline)) > 0);
}

static void
set_timeline (LiaisonTimelineView *self,
              LiaisonTimeline     *timeline)
{
  if (self->timeline == timeline)
    return;

  if (self->timeline != NULL)
    g_signal_handlers_disconnect_by_func (self->timeline, show_years, self);
  g_clear_object (&self->timeline);
  if (self->years != NULL)
    remove_years (self);
  if (timeline == NULL)
    return;

  self->timeline = g_object_ref (timeline);
  g_signal_connect_object (timeline, "items-changed", G_CALLBACK (show_years), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  show_years (self);
}

static void
logged_cb (LiaisonTimelineView *self,
           const char          *line,
           LiaisonAddRow       *row)
{
  g_signal_emit (self, signals[LOG], 0, line, row);
}

static void
liaison_timeline_view_dispose (GObject *object)
{
  LiaisonTimelineView *self = LIAISON_TIMELINE_VIEW (object);

  set_timeline (self, NULL);
  g_clear_object (&self->editor);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_TIMELINE_VIEW);

  G_OBJECT_CLASS (liaison_timeline_view_parent_class)->dispose (object);
}

static void
liaison_timeline_view_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  LiaisonTimelineView *self = LIAISON_TIMELINE_VIEW (object);

  switch (prop_id)
    {
    case PROP_EDITOR:
      g_value_set_object (value, self->editor);
      break;
    case PROP_TIMELINE:
      g_value_set_object (value, self->timeline);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_timeline_view_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  LiaisonTimelineView *self = LIAISON_TIMELINE_VIEW (object);

  switch (prop_id)
    {
    case PROP_EDITOR:
      g_set_object (&self->editor, g_value_get_object (value));
      break;
    case PROP_TIMELINE:
      set_timeline (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_timeline_view_class_init (LiaisonTimelineViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     both = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  g_type_ensure (LIAISON_TYPE_ADD_ROW);

  object_class->dispose = liaison_timeline_view_dispose;
  object_class->get_property = liaison_timeline_view_get_property;
  object_class->set_property = liaison_timeline_view_set_property;

  properties[PROP_EDITOR] = g_param_spec_object ("editor", NULL, NULL, LIAISON_TYPE_CONTACT_EDITOR, both);
  properties[PROP_TIMELINE] = g_param_spec_object ("timeline", NULL, NULL, LIAISON_TYPE_TIMELINE, both);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[LOG] = g_signal_new ("log", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                               0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, LIAISON_TYPE_ADD_ROW);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/people/liaison-timeline-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonTimelineView, years);
  gtk_widget_class_bind_template_callback (widget_class, logged_cb);
}

static void
liaison_timeline_view_init (LiaisonTimelineView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
