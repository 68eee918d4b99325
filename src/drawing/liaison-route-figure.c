/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-route-figure.h"

#include "liaison-page-text.h"

#include <glib/gi18n-lib.h>

/* Points: the years above, the name of a route, its bars, and what parts it from the next. */
#define AXIS_HEIGHT 18.
#define NAME_HEIGHT 15.
#define ROW_HEIGHT 14.
#define BAR_HEIGHT 12.
#define LANE_GAP 9.

/* Points: what a number takes in a bar, and the figures of a year. */
#define NUMBER_WIDTH 10.
#define YEAR_WIDTH 26.

/* Routes that are higher together go on in another figure, points. */
#define MOST_HEIGHT 380.

#define NAME_FONT LIAISON_PAGE_FONT " Bold 9.5"
#define STEP_FONT LIAISON_PAGE_FONT " 8"
#define NUMBER_FONT LIAISON_PAGE_FONT " Bold 8"
#define YEAR_FONT LIAISON_PAGE_FONT " 8.5"

/* A few routes of a plan, one below the other. */
typedef struct
{
  LiaisonPlanEntry *plan;
  guint             first_route;
  guint             n_routes;
  int               first; /* month */
  int               last;
} Figure;

static void
figure_free (gpointer data)
{
  Figure *self = data;

  g_object_unref (self->plan);
  g_free (self);
}

/* ---- rows ---- */

/* In which row each step stands: no two of a row at the same time. Returns how
 * many rows there are. */
static guint
place_steps (LiaisonRouteEntry *route,
             guint             *rows)
{
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (int)); /* of each row */

  for (guint i = 0; i < liaison_route_entry_get_n_steps (route); i++)
    {
      const LiaisonStepEntry *step = liaison_route_entry_get_step (route, i);
      guint                   row = 0;

      while (row < ends->len && g_array_index (ends, int, row) > step->span.from)
        row++;
      if (row == ends->len)
        g_array_append_val (ends, step->span.until);
      g_array_index (ends, int, row) = step->span.until;
      if (rows != NULL)
        rows[i] = row;
    }

  return ends->len;
}

static double
get_lane_height (LiaisonRouteEntry *route)
{
  return NAME_HEIGHT + place_steps (route, NULL) * ROW_HEIGHT + LANE_GAP;
}

/* ---- drawing ---- */

/* Where a month is: time goes where one reads. */
static double
get_x (const Figure *self,
       double        width,
       double        month)
{
  double x = (month - self->first) * width / (self->last - self->first);

  return liaison_page_text_is_mirrored () ? width - x : x;
}

/* A text in one line, from the side that is read first. */
static void
show_text (cairo_t    *cairo,
           const char *font,
           const char *text,
           double      x,
           double      y,
           double      width,
           double      grey)
{
  g_autoptr (PangoLayout) layout = liaison_page_text_new (cairo, font, text, width);

  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  liaison_page_text_show (layout, cairo, x, y, grey);
}

static void
set_colour (cairo_t        *cairo,
            LiaisonStepKind kind)
{
  if (kind == LIAISON_STEP_KIND_POSITION)
    cairo_set_source_rgb (cairo, 0.80, 0.87, 0.95);
  else if (kind == LIAISON_STEP_KIND_SIDETRACK)
    cairo_set_source_rgb (cairo, 0.96, 0.88, 0.75);
  else
    cairo_set_source_rgb (cairo, 0.84, 0.92, 0.82);
}

static void
draw_step (const Figure           *self,
           const LiaisonStepEntry *step,
           guint                   number,
           cairo_t                *cairo,
           double                  y,
           double                  width)
{
  gboolean         is_mirrored = liaison_page_text_is_mirrored ();
  double           begin = get_x (self, width, step->span.from), end = get_x (self, width, step->span.until);
  double           left = MIN (begin, end), length = MAX (ABS (end - begin) - 1, 2);
  g_autofree char *label = g_strdup_printf ("%u", number);
  double           number_width = number < 10 ? NUMBER_WIDTH : 1.5 * NUMBER_WIDTH;

  set_colour (cairo, (LiaisonStepKind) liaison_step_get_kind (step->record));
  cairo_rectangle (cairo, left, y, length, BAR_HEIGHT);
  cairo_fill (cairo);
  show_text (cairo, NUMBER_FONT, label, is_mirrored ? left + length - 2 - number_width : left + 2, y + 1, number_width, 0);
  if (length > number_width + 20)
    show_text (cairo, STEP_FONT, liaison_step_get_title (step->record), is_mirrored ? left + 2 : left + 2 + number_width, y + 1,
               length - number_width - 4, 0.1);
}

static void
draw_route (const Figure      *self,
            LiaisonRouteEntry *route,
            cairo_t           *cairo,
            double             y,
            double             width)
{
  guint            n_steps = liaison_route_entry_get_n_steps (route);
  g_autofree guint *rows = g_new0 (guint, n_steps + 1);

  show_text (cairo, NAME_FONT, liaison_route_entry_get_name (route), 0, y, width, 0);
  place_steps (route, rows);
  for (guint i = 0; i < n_steps; i++)
    draw_step (self, liaison_route_entry_get_step (route, i), i + 1, cairo, y + NAME_HEIGHT + rows[i] * ROW_HEIGHT, width);
}

static void
draw_years (const Figure *self,
            cairo_t      *cairo,
            double        width,
            double        height)
{
  double year_width = 12 * width / (self->last - self->first);
  int    every = 1 + (int) (YEAR_WIDTH / year_width);

  for (int year = self->first / 12 + 1; year * 12 < self->last; year++)
    {
      double           x = get_x (self, width, year * 12);
      gboolean         is_mirrored = liaison_page_text_is_mirrored ();
      double           room = is_mirrored ? x : width - x;
      g_autofree char *text = g_strdup_printf ("%d", year);

      cairo_set_source_rgb (cairo, 0.85, 0.85, 0.85);
      cairo_rectangle (cairo, x, 0, 0.5, height);
      cairo_fill (cairo);
      if (year % every == 0 && room > YEAR_WIDTH) /* not over the edge */
        show_text (cairo, YEAR_FONT, text, is_mirrored ? x - YEAR_WIDTH - 2 : x + 3, 0, YEAR_WIDTH, 0.35);
    }
}

/* Today, in the axis and behind the bars, not through words. */
static void
draw_today (const Figure *self,
            cairo_t      *cairo,
            double        width,
            double        y,
            double        height)
{
  double x = get_x (self, width, liaison_plan_entry_get_now (self->plan));

  cairo_set_source_rgb (cairo, 0.75, 0.2, 0.15);
  cairo_rectangle (cairo, x - 0.5, y, 1, height);
  cairo_fill (cairo);
}

static void
draw_figure (cairo_t *cairo,
             double   width,
             double   height,
             gpointer data)
{
  Figure *self = data;
  double  y = AXIS_HEIGHT;

  draw_years (self, cairo, width, height);
  draw_today (self, cairo, width, 0, AXIS_HEIGHT - 4);
  for (guint i = 0; i < self->n_routes; i++)
    {
      LiaisonRouteEntry *route = liaison_plan_entry_get_route (self->plan, self->first_route + i);
      double             lane = get_lane_height (route);

      cairo_set_source_rgb (cairo, 1, 1, 1);
      cairo_rectangle (cairo, 0, y - 1, width, NAME_HEIGHT);
      cairo_fill (cairo);
      draw_today (self, cairo, width, y + NAME_HEIGHT - 2, lane - NAME_HEIGHT - LANE_GAP + 4);
      draw_route (self, route, cairo, y, width);
      y += lane;
    }
}

/* ---- adding ---- */

static void
find_ends (Figure *self)
{
  self->first = liaison_plan_entry_get_now (self->plan);
  self->last = self->first + 12;
  for (guint i = 0; i < liaison_plan_entry_get_n_routes (self->plan); i++)
    {
      self->first = MIN (self->first, liaison_route_entry_get_from (liaison_plan_entry_get_route (self->plan, i)));
      self->last = MAX (self->last, liaison_route_entry_get_until (liaison_plan_entry_get_route (self->plan, i)));
    }
}

/* Adds as many routes as have room in a figure; returns the next. */
static guint
add_part (LiaisonDocument  *document,
          LiaisonPlanEntry *plan,
          guint             first)
{
  Figure     *self = g_new0 (Figure, 1);
  guint       n_routes = liaison_plan_entry_get_n_routes (plan);
  const char *caption = "";
  double      height = AXIS_HEIGHT;

  self->plan = g_object_ref (plan);
  self->first_route = first;
  find_ends (self);
  for (guint i = first; i < n_routes; i++)
    {
      double lane = get_lane_height (liaison_plan_entry_get_route (plan, i));

      if (self->n_routes > 0 && height + lane > MOST_HEIGHT)
        break;
      height += lane;
      self->n_routes++;
    }
  first += self->n_routes;
  if (first == n_routes) /* below the last figure */
    caption = _ ("The numbers are those of the steps below; the red line is today.");
  liaison_document_add_figure (document, height, caption, draw_figure, self, figure_free);

  return first;
}

/**
 * liaison_route_figure_add:
 * @document: where to add it
 * @plan: a plan
 *
 * Adds the routes of a plan side by side in time, in as many figures as they
 * need; nothing where there is no route.
 */
void
liaison_route_figure_add (LiaisonDocument  *document,
                          LiaisonPlanEntry *plan)
{
  for (guint route = 0; route < liaison_plan_entry_get_n_routes (plan);)
    route = add_part (document, plan, route);
}
