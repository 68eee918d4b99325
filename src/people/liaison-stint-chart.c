/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-stint-chart.h"

#include "liaison-date.h"
#include "liaison-detail-entry.h"
#include "liaison-isolate.h"
#include "liaison-people-closures.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdio.h>

#define BAR_HEIGHT 8
#define BAR_GAP 4

struct _LiaisonStintChart
{
  GtkWidget parent_instance;

  GListModel *model;
  GArray     *stints;
};

G_DEFINE_FINAL_TYPE (LiaisonStintChart, liaison_stint_chart, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_MODEL,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* A bar, in years with their fractions. */
typedef struct
{
  double   since;
  double   until;
  gboolean lasts;
} Stint;

/**
 * liaison_stint_chart_read_year: (skip)
 * @day: a day, whole or in part
 * @is_end: whether the whole part that is known belongs to it
 * @year: (out): the year with its fraction: 2019.5 is the middle of 2019
 *
 * Returns: whether a year is known
 */
gboolean
liaison_stint_chart_read_year (const char *day,
                               gboolean    is_end,
                               double     *year)
{
  int whole = 0, month = 0, dom = 0;
  int n_parts = *day != '-' ? sscanf (day, "%4d-%2d-%2d", &whole, &month, &dom) : 0;

  if (n_parts < 1 || whole < 1)
    return FALSE;

  *year = whole;
  if (n_parts == 1)
    *year += is_end ? 1 : 0;
  else if (n_parts == 2)
    *year += (month - (is_end ? 0 : 1)) / 12.0;
  else
    *year += (month - 1) / 12.0 + dom / 372.0;

  return TRUE;
}

static void
add_stint (LiaisonStintChart  *self,
           LiaisonAffiliation *affiliation,
           double              now)
{
  Stint stint = { .lasts = *liaison_affiliation_get_until (affiliation) == '\0' };

  if (!liaison_stint_chart_read_year (liaison_affiliation_get_since (affiliation), FALSE, &stint.since))
    return;
  if (!liaison_stint_chart_read_year (liaison_affiliation_get_until (affiliation), TRUE, &stint.until))
    stint.until = MAX (now, stint.since);
  stint.until = MAX (stint.until, stint.since);
  g_array_append_val (self->stints, stint);
}

static void
say (LiaisonStintChart *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  g_autofree char *words = NULL;

  for (guint i = 0; self->model != NULL && i < g_list_model_get_n_items (self->model); i++)
    {
      g_autoptr (LiaisonDetailEntry) entry = g_list_model_get_item (self->model, i);
      LiaisonAffiliation *affiliation = liaison_detail_entry_get_record (entry);
      g_autofree char *span = liaison_people_span (liaison_affiliation_get_since (affiliation), liaison_affiliation_get_until (affiliation));
      /* Translators: an organization, and from when until when somebody was there */
      g_autofree char *part = liaison_isolate_printf (C_("stint", "%s %s"), liaison_detail_entry_get_name (entry), span);

      g_strv_builder_add (builder, part);
    }
  parts = g_strv_builder_end (builder);
  words = g_strjoinv ("; ", parts);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
read_model (LiaisonStintChart *self)
{
  g_autofree char *today = liaison_date_dup_today ();
  double           now = 0;

  liaison_stint_chart_read_year (today, FALSE, &now);
  g_array_set_size (self->stints, 0);
  for (guint i = 0; self->model != NULL && i < g_list_model_get_n_items (self->model); i++)
    {
      g_autoptr (LiaisonDetailEntry) entry = g_list_model_get_item (self->model, i);

      add_stint (self, liaison_detail_entry_get_record (entry), now);
    }
  say (self);
  gtk_widget_set_visible (GTK_WIDGET (self), self->stints->len >= 2);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* A date of an entry may change while the list stays. */
static void
items_changed_cb (LiaisonStintChart *self,
                  guint              position,
                  guint              removed,
                  guint              added)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (LiaisonDetailEntry) entry = g_list_model_get_item (self->model, i);

      g_signal_connect_object (entry, "notify", G_CALLBACK (read_model), self, G_CONNECT_SWAPPED);
    }
  read_model (self);
}

static void
set_model (LiaisonStintChart *self,
           GListModel        *model)
{
  if (self->model == model)
    return;

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_func (self->model, items_changed_cb, self);
  g_set_object (&self->model, model);
  if (model != NULL)
    {
      g_signal_connect_object (model, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
      items_changed_cb (self, 0, 0, g_list_model_get_n_items (model));
    }
  else
    read_model (self);
}

/* ---- drawing ---- */

static void
find_span (LiaisonStintChart *self,
           double            *first,
           double            *last)
{
  *first = G_MAXDOUBLE;
  *last = 0;
  for (guint i = 0; i < self->stints->len; i++)
    {
      const Stint *stint = &g_array_index (self->stints, Stint, i);

      *first = MIN (*first, floor (stint->since));
      *last = MAX (*last, ceil (stint->until));
    }
  *last = MAX (*last, *first + 1);
}

static PangoLayout *
make_year (LiaisonStintChart *self,
           double             year)
{
  g_autofree char *text = g_strdup_printf ("%.0f", year);

  return gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
}

static void
draw_years (LiaisonStintChart *self,
            GtkSnapshot       *snapshot,
            const GdkRGBA     *colour,
            double             first,
            double             last)
{
  g_autoptr (PangoLayout) start = make_year (self, first);
  g_autoptr (PangoLayout) end = make_year (self, last);
  float top = self->stints->len * (BAR_HEIGHT + BAR_GAP);
  int   width;

  pango_layout_get_pixel_size (end, &width, NULL);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, top));
  gtk_snapshot_append_layout (snapshot, start, colour);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (gtk_widget_get_width (GTK_WIDGET (self)) - width, 0));
  gtk_snapshot_append_layout (snapshot, end, colour);
}

static void
draw_bar (GtkSnapshot   *snapshot,
          const GdkRGBA *colour,
          float          x,
          float          y,
          float          width)
{
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded, &GRAPHENE_RECT_INIT (x, y, MAX (width, BAR_HEIGHT), BAR_HEIGHT), BAR_HEIGHT / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, colour, &rounded.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
liaison_stint_chart_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  LiaisonStintChart *self = LIAISON_STINT_CHART (widget);
  GtkStyleContext   *context = gtk_widget_get_style_context (widget);
  double             first, last, scale;
  GdkRGBA            text, accent, dim;

  if (self->stints->len == 0)
    return;

  gtk_style_context_get_color (context, &text);
  if (!gtk_style_context_lookup_color (context, "accent_bg_color", &accent))
    accent = text;
  dim = text;
  dim.alpha *= 0.3f;
  find_span (self, &first, &last);
  scale = gtk_widget_get_width (widget) / (last - first);
  for (guint i = 0; i < self->stints->len; i++)
    {
      const Stint *stint = &g_array_index (self->stints, Stint, i);

      draw_bar (snapshot, stint->lasts ? &accent : &dim, (float) ((stint->since - first) * scale), i * (BAR_HEIGHT + BAR_GAP),
                (float) ((stint->until - stint->since) * scale));
    }
  draw_years (self, snapshot, &text, first, last);
}

static void
liaison_stint_chart_measure (GtkWidget     *widget,
                             GtkOrientation orientation,
                             int            for_size,
                             int           *minimum,
                             int           *natural,
                             int           *minimum_baseline,
                             int           *natural_baseline)
{
  LiaisonStintChart *self = LIAISON_STINT_CHART (widget);
  g_autoptr (PangoLayout) year = make_year (self, 2000);
  int width, height;

  pango_layout_get_pixel_size (year, &width, &height);
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 2 * width
                                                                  : (int) self->stints->len * (BAR_HEIGHT + BAR_GAP) + height;
}

/* ---- the widget ---- */

static void
liaison_stint_chart_dispose (GObject *object)
{
  set_model (LIAISON_STINT_CHART (object), NULL);

  G_OBJECT_CLASS (liaison_stint_chart_parent_class)->dispose (object);
}

static void
liaison_stint_chart_finalize (GObject *object)
{
  g_array_unref (LIAISON_STINT_CHART (object)->stints);

  G_OBJECT_CLASS (liaison_stint_chart_parent_class)->finalize (object);
}

static void
liaison_stint_chart_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_MODEL:
      set_model (LIAISON_STINT_CHART (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_stint_chart_class_init (LiaisonStintChartClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = liaison_stint_chart_dispose;
  object_class->finalize = liaison_stint_chart_finalize;
  object_class->set_property = liaison_stint_chart_set_property;
  widget_class->snapshot = liaison_stint_chart_snapshot;
  widget_class->measure = liaison_stint_chart_measure;

  properties[PROP_MODEL] = g_param_spec_object ("model", NULL, NULL, G_TYPE_LIST_MODEL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
liaison_stint_chart_init (LiaisonStintChart *self)
{
  self->stints = g_array_new (FALSE, FALSE, sizeof (Stint));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "caption");
}
