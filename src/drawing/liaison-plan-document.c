/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-plan-document.h"

#include "liaison-catalog.h"
#include "liaison-choice.h"
#include "liaison-date.h"
#include "liaison-next-actions.h"
#include "liaison-opening-entry.h"
#include "liaison-route-proposal.h"

#include <glib/gi18n-lib.h>
#include <pango/pangocairo.h>

/* Points: a lane of the picture, its head and its bars. */
#define LANE_HEIGHT 46
#define AXIS_HEIGHT 16
#define BAR_HEIGHT 11

static char *
dup_goal (LiaisonPlan *plan)
{
  LiaisonCatalog  *catalog = liaison_catalog_get_default ();
  LiaisonEntry    *aim = liaison_catalog_get_entry (catalog, liaison_plan_get_role (plan));
  g_autofree char *until = liaison_date_dup_full (liaison_plan_get_until (plan));

  if (aim == NULL)
    aim = liaison_catalog_get_entry (catalog, liaison_plan_get_sector (plan));
  if (aim == NULL)
    return g_strdup (_ ("My Plan"));
  if (*until == '\0')
    return g_strdup (liaison_entry_get_name (aim));

  /* Translators: a role or a field, and by when: "Taxonomist by 2028". */
  return g_strdup_printf (_ ("%s by %s"), liaison_entry_get_name (aim), until);
}

/* ---- the picture ---- */

static void
show_text (cairo_t    *cairo,
           const char *font,
           const char *text,
           double      x,
           double      y,
           double      width,
           double      grey)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cairo);
  PangoFontDescription *description = pango_font_description_from_string (font);

  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_text (layout, text, -1);
  cairo_set_source_rgb (cairo, grey, grey, grey);
  cairo_move_to (cairo, x, y);
  pango_cairo_show_layout (cairo, layout);
}

static void
find_ends (LiaisonPlanEntry *plan,
           int              *first,
           int              *last)
{
  *first = liaison_plan_entry_get_now (plan);
  *last = *first + 12;
  for (guint i = 0; i < liaison_plan_entry_get_n_routes (plan); i++)
    {
      *first = MIN (*first, liaison_route_entry_get_from (liaison_plan_entry_get_route (plan, i)));
      *last = MAX (*last, liaison_route_entry_get_until (liaison_plan_entry_get_route (plan, i)));
    }
}

static void
draw_step (cairo_t                *cairo,
           const LiaisonStepEntry *step,
           double                  x,
           double                  y,
           double                  width)
{
  int      kind = liaison_step_get_kind (step->record);
  gboolean is_post = kind == LIAISON_STEP_KIND_POSITION;
  double   top = is_post ? y : y + BAR_HEIGHT + 3;

  if (is_post)
    cairo_set_source_rgb (cairo, 0.80, 0.87, 0.95);
  else if (kind == LIAISON_STEP_KIND_SIDETRACK)
    cairo_set_source_rgb (cairo, 0.96, 0.88, 0.75);
  else
    cairo_set_source_rgb (cairo, 0.84, 0.92, 0.82);
  cairo_rectangle (cairo, x, top, MAX (width - 1, 1), BAR_HEIGHT);
  cairo_fill (cairo);
  if (width > 18)
    show_text (cairo, "Sans 6.5", liaison_step_get_title (step->record), x + 2, top + 1, width - 4, 0);
}

/* What the figures of a year take. */
#define YEAR_WIDTH 22

static void
draw_years (cairo_t *cairo,
            int      first,
            int      last,
            double   scale,
            double   height)
{
  int every = last - first > 8 * 12 ? 2 : 1;

  for (int year = first / 12 + 1; year * 12 < last; year++)
    {
      double x = (year * 12 - first) * scale;
      char   text[16];

      g_snprintf (text, sizeof text, "%d", year);
      cairo_set_source_rgb (cairo, 0.88, 0.88, 0.88);
      cairo_rectangle (cairo, x, 0, 0.5, height);
      cairo_fill (cairo);
      /* Not over the edge of the page. */
      if (year % every == 0 && (last - year * 12) * scale > YEAR_WIDTH)
        show_text (cairo, "Sans 7", text, x + 2, 0, 40, 0.4);
    }
}

static void
draw_lanes (cairo_t *cairo,
            double   width,
            double   height,
            gpointer data)
{
  LiaisonPlanEntry *plan = data;
  int               first, last;
  double            scale;

  find_ends (plan, &first, &last);
  scale = width / (last - first);
  draw_years (cairo, first, last, scale, height);
  for (guint i = 0; i < liaison_plan_entry_get_n_routes (plan); i++)
    {
      LiaisonRouteEntry *route = liaison_plan_entry_get_route (plan, i);
      double             y = AXIS_HEIGHT + i * LANE_HEIGHT;

      show_text (cairo, "Sans Bold 7.5", liaison_route_entry_get_name (route), 0, y, width, 0.2);
      for (guint n = 0; n < liaison_route_entry_get_n_steps (route); n++)
        {
          const LiaisonStepEntry *step = liaison_route_entry_get_step (route, n);

          draw_step (cairo, step, (step->span.from - first) * scale, y + 12, (step->span.until - step->span.from) * scale);
        }
    }
  cairo_set_source_rgb (cairo, 0.75, 0.2, 0.15);
  cairo_rectangle (cairo, (liaison_plan_entry_get_now (plan) - first) * scale, 0, 1, height);
  cairo_fill (cairo);
}

/* ---- the words ---- */

static void
add_route (LiaisonDocument   *document,
           LiaisonRouteEntry *route,
           gboolean           is_taken)
{
  guint            n_gaps = liaison_route_entry_get_n_gaps (route);
  guint            n_known = liaison_route_entry_get_n_known (route);
  g_autofree char *span = liaison_route_dup_span (liaison_route_entry_get_months (route));
  g_autofree char *gaps = g_strdup_printf (ngettext ("%u gap", "%u gaps", n_gaps), n_gaps);
  g_autofree char *known = g_strdup_printf (ngettext ("%u person I know", "%u people I know", n_known), n_known);
  g_autofree char *figures = g_strjoin (" · ", span, gaps, known, *liaison_route_entry_get_cost (route) != '\0' ? liaison_route_entry_get_cost (route) : NULL, NULL);
  /* Translators: the route that the user takes; %s is its name */
  g_autofree char *taken = g_strdup_printf (_ ("%s (the one I take)"), liaison_route_entry_get_name (route));

  liaison_document_add_heading (document, is_taken ? taken : liaison_route_entry_get_name (route));
  liaison_document_add_paragraph (document, figures);
  for (guint i = 0; i < liaison_route_entry_get_n_steps (route); i++)
    {
      const LiaisonStepEntry *step = liaison_route_entry_get_step (route, i);
      g_autofree char *when = liaison_step_entry_dup_when (step);
      g_autoptr (GString) note = g_string_new (liaison_choice_get_label (LIAISON_TYPE_STEP_KIND, liaison_step_get_kind (step->record)));

      g_string_append_printf (note, " · %s", liaison_choice_get_label (LIAISON_TYPE_STEP_STATUS, liaison_step_get_status (step->record)));
      if (*liaison_step_get_notes (step->record) != '\0')
        g_string_append_printf (note, " · %s", liaison_step_get_notes (step->record));
      if (*step->made_by != '\0')
        g_string_append_printf (note, " · %s", step->made_by);
      if (*step->warning != '\0')
        g_string_append_printf (note, " · %s", step->warning);
      liaison_document_add_line (document, liaison_step_get_title (step->record), when, note->str);
    }
}

static void
add_openings (LiaisonDocument *document,
              GPtrArray       *openings)
{
  gboolean is_headed = FALSE;

  for (guint i = 0; openings != NULL && i < openings->len; i++)
    {
      LiaisonOpeningEntry *entry = g_ptr_array_index (openings, i);
      int                  stage = liaison_opening_get_stage (liaison_opening_entry_get_record (entry));
      g_autofree char     *deadline = liaison_opening_entry_dup_deadline (entry);
      g_autofree char     *note = g_strjoin (*liaison_opening_entry_get_employer (entry) != '\0' && *deadline != '\0' ? " · " : "",
                                             liaison_opening_entry_get_employer (entry), deadline, NULL);

      if (stage == LIAISON_OPENING_STAGE_CLOSED)
        continue;
      if (!is_headed)
        liaison_document_add_heading (document, _ ("Openings"));
      is_headed = TRUE;
      liaison_document_add_line (document, liaison_opening_entry_get_title (entry),
                                 liaison_choice_get_label (LIAISON_TYPE_OPENING_STAGE, stage), note);
    }
}

/**
 * liaison_document_new_for_plan:
 * @plan: the plan
 * @openings: (nullable) (element-type LiaisonOpeningEntry): openings to list
 *
 * Returns: (transfer full): the plan as one would hand it to a mentor
 */
LiaisonDocument *
liaison_document_new_for_plan (LiaisonPlanEntry *plan,
                               GPtrArray        *openings)
{
  g_autofree char *goal = dup_goal (liaison_plan_entry_get_record (plan));
  LiaisonDocument *document = liaison_document_new (goal);
  GArray          *actions = liaison_plan_entry_get_next_actions (plan);
  guint            n_routes = liaison_plan_entry_get_n_routes (plan);

  liaison_document_add_paragraph (document, liaison_plan_get_notes (liaison_plan_entry_get_record (plan)));
  if (n_routes > 0)
    liaison_document_add_figure (document, AXIS_HEIGHT + n_routes * LANE_HEIGHT, "", draw_lanes, g_object_ref (plan), g_object_unref);
  if (actions->len > 0)
    liaison_document_add_heading (document, _ ("What to Do Next"));
  for (guint i = 0; i < actions->len; i++)
    {
      const LiaisonNextAction *action = &g_array_index (actions, LiaisonNextAction, i);
      g_autofree char         *day = liaison_date_dup_full (action->day);

      liaison_document_add_line (document, action->text, day, "");
    }
  for (guint i = 0; i < n_routes; i++)
    add_route (document, liaison_plan_entry_get_route (plan, i), i == 0);
  if (n_routes == 0)
    liaison_document_add_paragraph (document, _ ("No route is planned yet."));
  add_openings (document, openings);

  return document;
}

/**
 * liaison_document_read_plan:
 * @connection: where to read
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): the plan with the openings, on paper
 */
LiaisonDocument *
liaison_document_read_plan (LiaisonConnection *connection,
                            GError           **error)
{
  g_autoptr (LiaisonPlanEntry) plan = liaison_plan_entry_read (connection, error);
  g_autoptr (GPtrArray) openings = plan != NULL ? liaison_query_openings (connection, error) : NULL;

  return openings != NULL ? liaison_document_new_for_plan (plan, openings) : NULL;
}
