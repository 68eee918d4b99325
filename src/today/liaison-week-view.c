/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-week-view.h"

#include "liaison-agenda.h"
#include "liaison-date.h"
#include "liaison-due.h"
#include "liaison-follow-up-deed.h"
#include "liaison-today-resources.h"
#include "liaison-week.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#define DAYS 7

/* Lines in a short column. */
#define MOST_LINES 6

struct _LiaisonWeekView
{
  GtkWidget parent_instance;

  LiaisonTodayAgenda *agenda;
  guint               source;

  GtkWidget *heading;
  GtkBox    *days;
};

G_DEFINE_FINAL_TYPE (LiaisonWeekView, liaison_week_view, GTK_TYPE_WIDGET)

static GtkWidget *
add_label (GtkWidget  *column,
           const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (column), label);

  return label;
}

static void
add_line (GtkWidget           *column,
          LiaisonOpenFollowUp *follow_up)
{
  const char      *text = liaison_follow_up_get_text (liaison_open_follow_up_get_record (follow_up));
  g_autofree char *shown = liaison_follow_up_deed_dup_short (text);
  GtkWidget       *button = gtk_button_new ();
  GtkWidget       *label = gtk_label_new (shown);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_width_chars (GTK_LABEL (label), 2);
  gtk_widget_add_css_class (label, "caption");
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "week-line");
  gtk_widget_set_tooltip_text (button, shown);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, shown, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", liaison_open_follow_up_get_id (follow_up));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.edit-follow-up");
  gtk_box_append (GTK_BOX (column), button);
}

/* What is to do on the day: it may be overdue, today or ahead. */
static GPtrArray *
list_day (LiaisonWeekView *self,
          const char      *day)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < LIAISON_AGENDA_LATER; i++)
    {
      GListModel *model = liaison_today_agenda_get_section (self->agenda, i);

      for (guint k = 0; k < g_list_model_get_n_items (model); k++)
        {
          g_autoptr (LiaisonOpenFollowUp) follow_up = g_list_model_get_item (model, k);
          g_autofree char *due = liaison_due_dup_day (liaison_open_follow_up_get_record (follow_up));

          if (g_strcmp0 (due, day) == 0)
            g_ptr_array_add (found, g_steal_pointer (&follow_up));
        }
    }

  return found;
}

static GtkWidget *
make_column (LiaisonWeekView *self,
             const char      *day,
             gboolean         is_today)
{
  g_autoptr (GDateTime) noon = g_date_time_new_utc (atoi (day), atoi (day + 5), atoi (day + 8), 12, 0, 0);
  g_autoptr (GPtrArray) found = list_day (self, day);
  g_autofree char *date = liaison_agenda_dup_date (day);
  g_autofree char *weekday = g_date_time_format (noon, "%a");
  g_autofree char *number = g_date_time_format (noon, "%-d");
  /* Translators: a day of the week view for who cannot see it: the date, and how much is to do */
  g_autofree char *name = g_strdup_printf (ngettext ("%s: %u to do", "%s: %u to do", found->len), date, found->len);
  GtkWidget       *column = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 3,
                                          "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (column), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (column, "week-day");
  if (is_today)
    gtk_widget_add_css_class (column, "week-today");
  add_label (column, weekday, "caption");
  add_label (column, number, "heading");
  for (guint i = 0; i < MIN (found->len, MOST_LINES); i++)
    add_line (column, g_ptr_array_index (found, i));
  if (found->len > MOST_LINES)
    {
      /* Translators: how many more there are */
      g_autofree char *more = g_strdup_printf (_ ("+%u"), found->len - MOST_LINES);

      add_label (column, more, "dim-label");
    }

  return column;
}

/* ---- the keys ---- */

static GtkWidget *
find_line (GtkWidget *from,
           gboolean   is_down)
{
  while (from != NULL && !GTK_IS_BUTTON (from))
    from = is_down ? gtk_widget_get_next_sibling (from) : gtk_widget_get_prev_sibling (from);

  return from;
}

/* The line of a day that stands as far down, or the last. */
static GtkWidget *
find_line_at (GtkWidget *column,
              guint      place)
{
  GtkWidget *line = find_line (gtk_widget_get_first_child (column), TRUE);

  for (GtkWidget *next; place > 0 && line != NULL && (next = find_line (gtk_widget_get_next_sibling (line), TRUE)) != NULL; place--)
    line = next;

  return line;
}

static guint
get_place (GtkWidget *line)
{
  guint place = 0;

  while ((line = find_line (gtk_widget_get_prev_sibling (line), FALSE)) != NULL)
    place++;

  return place;
}

/* The nearest line before or after one, up and down or on another day. */
static GtkWidget *
find_next (GtkWidget       *line,
           GtkDirectionType direction)
{
  GtkWidget *column = gtk_widget_get_parent (line);
  GtkWidget *other = NULL;
  gboolean   is_on = (direction == GTK_DIR_RIGHT) == (gtk_widget_get_direction (line) != GTK_TEXT_DIR_RTL);

  if (direction == GTK_DIR_DOWN)
    return find_line (gtk_widget_get_next_sibling (line), TRUE);
  if (direction == GTK_DIR_UP)
    return find_line (gtk_widget_get_prev_sibling (line), FALSE);
  while (other == NULL && (column = is_on ? gtk_widget_get_next_sibling (column) : gtk_widget_get_prev_sibling (column)) != NULL)
    other = find_line_at (column, get_place (line));

  return other;
}

/* The arrows walk the week, and stay in it at its ends; Tab leaves it. */
static gboolean
liaison_week_view_focus (GtkWidget       *widget,
                         GtkDirectionType direction)
{
  GtkRoot   *root = gtk_widget_get_root (widget);
  GtkWidget *line = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *next;

  if (line == NULL || !GTK_IS_BUTTON (line) || !gtk_widget_is_ancestor (line, widget) ||
      direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (liaison_week_view_parent_class)->focus (widget, direction);

  next = find_next (line, direction);
  if (next != NULL)
    gtk_widget_grab_focus (next);

  return TRUE;
}

/* Where the keys are: the day and how far down. */
static gboolean
get_focus (LiaisonWeekView *self,
           guint           *day,
           guint           *place)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *line = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (line == NULL || !GTK_IS_BUTTON (line) || !gtk_widget_is_ancestor (line, GTK_WIDGET (self)))
    return FALSE;

  *day = 0;
  *place = get_place (line);
  for (GtkWidget *column = gtk_widget_get_parent (line); (column = gtk_widget_get_prev_sibling (column)) != NULL;)
    (*day)++;

  return TRUE;
}

/* On the same day, else the nearest that has a line. */
static void
set_focus (LiaisonWeekView *self,
           guint            day,
           guint            place)
{
  GtkWidget *nearest = NULL;
  guint      least = G_MAXUINT, i = 0;

  for (GtkWidget *column = gtk_widget_get_first_child (GTK_WIDGET (self->days)); column != NULL; column = gtk_widget_get_next_sibling (column), i++)
    {
      GtkWidget *line = find_line_at (column, place);
      guint      distance = i > day ? i - day : day - i;

      if (line == NULL || distance >= least)
        continue;
      nearest = line;
      least = distance;
    }
  if (nearest != NULL)
    gtk_widget_grab_focus (nearest);
}

/* ---- filling ---- */

static gboolean
fill_cb (gpointer data)
{
  LiaisonWeekView *self = data;
  guint            focused_day = 0, focused_place = 0;
  gboolean         has_focus = get_focus (self, &focused_day, &focused_place);
  LiaisonWeek      week = liaison_week_get_local ();
  g_autofree char *today = liaison_date_dup_today ();
  g_autofree char *start = liaison_week_dup_start (today, week.first_day);
  GtkWidget       *column;

  self->source = 0;
  while ((column = gtk_widget_get_first_child (GTK_WIDGET (self->days))) != NULL)
    gtk_box_remove (self->days, column);
  for (int i = 0; i < DAYS; i++)
    {
      g_autofree char *day = liaison_date_dup_plus_days (start, i);

      gtk_box_append (self->days, make_column (self, day, g_str_equal (day, today)));
    }
  if (has_focus)
    set_focus (self, focused_day, focused_place);

  return G_SOURCE_REMOVE;
}

static void
fill_soon (LiaisonWeekView *self)
{
  if (self->source == 0)
    self->source = g_idle_add (fill_cb, self);
}

static void
liaison_week_view_dispose (GObject *object)
{
  LiaisonWeekView *self = LIAISON_WEEK_VIEW (object);

  g_clear_handle_id (&self->source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_WEEK_VIEW);
  g_clear_object (&self->agenda);

  G_OBJECT_CLASS (liaison_week_view_parent_class)->dispose (object);
}

static void
liaison_week_view_class_init (LiaisonWeekViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  liaison_today_get_resource ();
  G_OBJECT_CLASS (klass)->dispose = liaison_week_view_dispose;
  widget_class->focus = liaison_week_view_focus;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/today/liaison-week-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonWeekView, heading);
  gtk_widget_class_bind_template_child (widget_class, LiaisonWeekView, days);
}

static void
liaison_week_view_init (LiaisonWeekView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_week_view_follow:
 * @self: a view that follows nothing yet
 * @agenda: the follow-ups
 *
 * Shows the follow-ups of this week, and anew whenever they change.
 */
void
liaison_week_view_follow (LiaisonWeekView    *self,
                          LiaisonTodayAgenda *agenda)
{
  g_return_if_fail (LIAISON_IS_WEEK_VIEW (self) && self->agenda == NULL);

  self->agenda = g_object_ref (agenda);
  for (guint i = 0; i < LIAISON_AGENDA_LATER; i++)
    g_signal_connect_object (liaison_today_agenda_get_section (agenda, i), "items-changed", G_CALLBACK (fill_soon), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (agenda, "notify::date", G_CALLBACK (fill_soon), self, G_CONNECT_SWAPPED);
  fill_soon (self);
}
