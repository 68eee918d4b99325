/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-timeline-year.h"

#include "liaison-interaction-line.h"

#include <glib/gi18n.h>

/* So many rows one sees at a time: more than a screen has. */
#define ROWS_AT_A_TIME 30
/* So many of them are made in one frame, which also lays out and draws the page. */
#define ROWS_IN_A_FRAME 1

struct _LiaisonTimelineYear
{
  GtkBox parent_instance;

  LiaisonContactEditor *editor;
  GtkSliceListModel    *shown;
  int                   year;
  guint                 first;
  guint                 n_items;
  guint                 n_wanted; /* rows, as long as it is unfolded */
  guint                 tick_id;  /* while there are more of them to be made */

  GtkToggleButton *heading;
  GtkLabel        *title;
  GtkImage        *arrow;
  GtkWidget       *body;
  GtkListBox      *list;
  GtkButton       *more;
};

G_DEFINE_FINAL_TYPE (LiaisonTimelineYear, liaison_timeline_year, GTK_TYPE_BOX)

static GtkWidget *
create_line (gpointer entry,
             gpointer data)
{
  LiaisonTimelineYear *self = data;
  GtkWidget           *row;

  row = g_object_new (LIAISON_TYPE_INTERACTION_LINE, "editor", self->editor, NULL);
  g_object_set (row, "entry", entry, NULL); /* not before it is known that its words are no markup */

  return row;
}

static char *
dup_title (LiaisonTimelineYear *self)
{
  if (self->year == 0)
    return g_strdup_printf (ngettext ("Without a day · %u time", "Without a day · %u times", self->n_items), self->n_items);

  /* Translators: a year, and how often the user was in touch in it */
  return g_strdup_printf (ngettext ("%d · %u time", "%d · %u times", self->n_items), self->year, self->n_items);
}

static void
show_more_label (LiaisonTimelineYear *self)
{
  guint            n_shown = MIN (self->n_wanted, self->n_items);
  guint            n_more = MIN (self->n_items - n_shown, ROWS_AT_A_TIME);
  g_autofree char *label = g_strdup_printf (ngettext ("Show %u More", "Show %u More", n_more), n_more);

  gtk_button_set_label (self->more, label);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n_more > 0);
}

static guint
count_wanted (LiaisonTimelineYear *self)
{
  return gtk_toggle_button_get_active (self->heading) ? MIN (self->n_wanted, self->n_items) : 0;
}

static gboolean
make_rows_cb (GtkWidget     *widget,
              GdkFrameClock *clock,
              gpointer       data)
{
  LiaisonTimelineYear *self = LIAISON_TIMELINE_YEAR (widget);
  guint                n_made = MIN (gtk_slice_list_model_get_size (self->shown) + ROWS_IN_A_FRAME, count_wanted (self));

  gtk_slice_list_model_set_size (self->shown, n_made);
  if (n_made < count_wanted (self))
    return G_SOURCE_CONTINUE;

  self->tick_id = 0;

  return G_SOURCE_REMOVE;
}

/* Rows come one in a frame, so that none is late. */
static void
make_rows (LiaisonTimelineYear *self)
{
  guint n_wanted = count_wanted (self);

  if (gtk_slice_list_model_get_size (self->shown) > n_wanted)
    gtk_slice_list_model_set_size (self->shown, n_wanted);
  if (gtk_slice_list_model_get_size (self->shown) < n_wanted && self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), make_rows_cb, NULL, NULL);
}

static void
update (LiaisonTimelineYear *self)
{
  gboolean         is_unfolded = gtk_toggle_button_get_active (self->heading);
  g_autofree char *title = dup_title (self);

  if (is_unfolded && self->n_wanted == 0)
    self->n_wanted = ROWS_AT_A_TIME;
  if (gtk_slice_list_model_get_offset (self->shown) != self->first)
    {
      guint n_made = gtk_slice_list_model_get_size (self->shown);

      gtk_slice_list_model_set_size (self->shown, 0); /* no rows of another year meanwhile */
      gtk_slice_list_model_set_offset (self->shown, self->first);
      gtk_slice_list_model_set_size (self->shown, MIN (n_made, count_wanted (self)));
    }
  make_rows (self);
  gtk_label_set_label (self->title, title);
  gtk_image_set_from_icon_name (self->arrow, is_unfolded ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_widget_set_visible (self->body, is_unfolded);
  show_more_label (self);
}

static void
more_cb (LiaisonTimelineYear *self)
{
  self->n_wanted += ROWS_AT_A_TIME;
  make_rows (self);
  show_more_label (self);
}

static void
liaison_timeline_year_dispose (GObject *object)
{
  LiaisonTimelineYear *self = LIAISON_TIMELINE_YEAR (object);

  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  g_clear_object (&self->shown);
  g_clear_object (&self->editor);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_TIMELINE_YEAR);

  G_OBJECT_CLASS (liaison_timeline_year_parent_class)->dispose (object);
}

static void
liaison_timeline_year_class_init (LiaisonTimelineYearClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_timeline_year_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/people/liaison-timeline-year.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonTimelineYear, heading);
  gtk_widget_class_bind_template_child (widget_class, LiaisonTimelineYear, title);
  gtk_widget_class_bind_template_child (widget_class, LiaisonTimelineYear, arrow);
  gtk_widget_class_bind_template_child (widget_class, LiaisonTimelineYear, body);
  gtk_widget_class_bind_template_child (widget_class, LiaisonTimelineYear, list);
  gtk_widget_class_bind_template_child (widget_class, LiaisonTimelineYear, more);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static void
liaison_timeline_year_init (LiaisonTimelineYear *self)
{
  self->shown = gtk_slice_list_model_new (NULL, 0, 0);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_timeline_year_new:
 * @timeline: what happened
 * @editor: what makes changes
 * @year: of which year it is, 0 for what has no day
 *
 * Returns: (transfer floating): a folded year
 */
GtkWidget *
liaison_timeline_year_new (LiaisonTimeline      *timeline,
                           LiaisonContactEditor *editor,
                           int                   year)
{
  LiaisonTimelineYear *self = g_object_new (LIAISON_TYPE_TIMELINE_YEAR, NULL);

  self->editor = g_object_ref (editor);
  self->year = year;
  gtk_slice_list_model_set_model (self->shown, G_LIST_MODEL (timeline));
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->shown), create_line, self, NULL);

  return GTK_WIDGET (self);
}

/**
 * liaison_timeline_year_get_year:
 * @self: a year
 *
 * Returns: which it is
 */
int
liaison_timeline_year_get_year (LiaisonTimelineYear *self)
{
  g_return_val_if_fail (LIAISON_IS_TIMELINE_YEAR (self), 0);

  return self->year;
}

/**
 * liaison_timeline_year_get_n_shown:
 * @self: a year
 *
 * Returns: how many rows it has now
 */
guint
liaison_timeline_year_get_n_shown (LiaisonTimelineYear *self)
{
  g_return_val_if_fail (LIAISON_IS_TIMELINE_YEAR (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->shown));
}

/**
 * liaison_timeline_year_set_place:
 * @self: a year
 * @first: where it begins in the timeline
 * @n_items: how many interactions it has
 *
 * Says where the year stands; rows that stay as they are are not made anew.
 */
void
liaison_timeline_year_set_place (LiaisonTimelineYear *self,
                                 guint                first,
                                 guint                n_items)
{
  g_return_if_fail (LIAISON_IS_TIMELINE_YEAR (self));

  if (self->first == first && self->n_items == n_items)
    return;

  self->first = first;
  self->n_items = n_items;
  update (self);
}

/**
 * liaison_timeline_year_set_unfolded:
 * @self: a year
 * @unfolded: whether its interactions are shown
 */
void
liaison_timeline_year_set_unfolded (LiaisonTimelineYear *self,
                                    gboolean             unfolded)
{
  g_return_if_fail (LIAISON_IS_TIMELINE_YEAR (self));

  gtk_toggle_button_set_active (self->heading, unfolded);
}
