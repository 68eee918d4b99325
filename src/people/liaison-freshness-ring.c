/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-freshness-ring.h"

#include "liaison-cadence.h"
#include "liaison-date.h"

#include <glib/gi18n.h>

/* How far the ring lasts where no cadence says it. */
#define DAYS_WITHOUT_CADENCE 365

#define SIZE 16      /* px */
#define THICKNESS 2  /* px */
#define DOT_RADIUS 3 /* px */

struct _LiaisonFreshnessRing
{
  GtkWidget parent_instance;

  double              fullness;
  LiaisonCadenceState state;
  char               *words;
};

G_DEFINE_FINAL_TYPE (LiaisonFreshnessRing, liaison_freshness_ring, GTK_TYPE_WIDGET)

static void
draw_ring (LiaisonFreshnessRing *self,
           cairo_t              *cr,
           const GdkRGBA        *colour)
{
  double middle = SIZE / 2.0, radius = (SIZE - THICKNESS) / 2.0;
  double top = -G_PI / 2;

  cairo_set_line_width (cr, THICKNESS);
  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, colour->alpha * 0.25);
  cairo_arc (cr, middle, middle, radius, 0, 2 * G_PI);
  cairo_stroke (cr);
  gdk_cairo_set_source_rgba (cr, colour);
  if (self->fullness > 0)
    {
      cairo_arc (cr, middle, middle, radius, top, top + 2 * G_PI * self->fullness);
      cairo_stroke (cr);
    }
  if (self->state == LIAISON_CADENCE_DUE || self->state == LIAISON_CADENCE_OVERDUE)
    {
      cairo_arc (cr, middle, middle, DOT_RADIUS, 0, 2 * G_PI);
      cairo_fill (cr);
    }
}

static void
liaison_freshness_ring_snapshot (GtkWidget   *widget,
                                 GtkSnapshot *snapshot)
{
  int      width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  GdkRGBA  colour;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  cairo_translate (cr, (width - SIZE) / 2.0, (height - SIZE) / 2.0);
  draw_ring (LIAISON_FRESHNESS_RING (widget), cr, &colour);
  cairo_destroy (cr);
}

static void
liaison_freshness_ring_size (GtkWidget     *widget,
                             GtkOrientation orientation,
                             int            for_size,
                             int           *minimum,
                             int           *natural,
                             int           *minimum_baseline,
                             int           *natural_baseline)
{
  *minimum = *natural = SIZE;
}

/* Setting a text instead would ask the X server where the pointer is, for each
 * line of a list that changes. */
static gboolean
liaison_freshness_ring_query_tooltip (GtkWidget  *widget,
                                      int         x,
                                      int         y,
                                      gboolean    keyboard_mode,
                                      GtkTooltip *tooltip)
{
  gtk_tooltip_set_text (tooltip, LIAISON_FRESHNESS_RING (widget)->words);

  return TRUE;
}

static void
liaison_freshness_ring_finalize (GObject *object)
{
  g_free (LIAISON_FRESHNESS_RING (object)->words);

  G_OBJECT_CLASS (liaison_freshness_ring_parent_class)->finalize (object);
}

static void
liaison_freshness_ring_class_init (LiaisonFreshnessRingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = liaison_freshness_ring_finalize;
  widget_class->query_tooltip = liaison_freshness_ring_query_tooltip;
  widget_class->snapshot = liaison_freshness_ring_snapshot;
  widget_class->measure = liaison_freshness_ring_size;

  gtk_widget_class_set_css_name (widget_class, "freshness");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
liaison_freshness_ring_init (LiaisonFreshnessRing *self)
{
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_END);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

/**
 * liaison_freshness_ring_measure:
 * @contact: a person
 * @today: the day it is
 *
 * Returns: how full the ring is, from 0 to 1
 */
double
liaison_freshness_ring_measure (LiaisonContact *contact,
                                const char     *today)
{
  LiaisonTouch touch;
  double       days, horizon;

  liaison_contact_get_touch (contact, &touch);
  if (*touch.last_contact == '\0')
    return 0;

  days = liaison_cadence_get_idle_days (&touch, today);
  horizon = liaison_cadence_get_days (&touch) > 0 ? 1.5 * liaison_cadence_get_days (&touch) : DAYS_WITHOUT_CADENCE;

  return CLAMP (1 - days / horizon, 0, 1);
}

/**
 * liaison_freshness_ring_dup_words:
 * @contact: a person
 * @today: the day it is
 *
 * Returns: (transfer full): what the ring says
 */
char *
liaison_freshness_ring_dup_words (LiaisonContact *contact,
                                  const char     *today)
{
  LiaisonTouch touch;
  g_autofree char *last = NULL;
  const char      *due = "";

  liaison_contact_get_touch (contact, &touch);
  if (liaison_cadence_get_state (&touch, today) == LIAISON_CADENCE_DUE)
    due = _("due");
  else if (liaison_cadence_get_state (&touch, today) == LIAISON_CADENCE_OVERDUE)
    due = _("overdue");

  if (*touch.last_contact != '\0')
    {
      g_autofree char *phrase = liaison_date_dup_phrase (touch.last_contact);

      /* Translators: when the user was last in touch with a person: "last contact 3 weeks ago" */
      last = g_strdup_printf (_("last contact %s"), phrase);
    }
  else
    last = g_strdup (_("no contact yet"));

  return g_strconcat (last, *due != '\0' ? ", " : "", due, NULL);
}

static void
set_words (LiaisonFreshnessRing *self,
           char                 *words)
{
  g_free (self->words);
  self->words = words;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
show_touch (LiaisonFreshnessRing *self,
            LiaisonContact       *contact)
{
  g_autofree char *today = liaison_date_dup_today ();
  LiaisonTouch     touch;

  liaison_contact_get_touch (contact, &touch);
  self->fullness = liaison_freshness_ring_measure (contact, today);
  self->state = liaison_cadence_get_state (&touch, today);
  set_words (self, liaison_freshness_ring_dup_words (contact, today));
}

/**
 * liaison_freshness_ring_set_contact:
 * @self: a ring
 * @contact: (nullable): a contact; the ring is of people only
 */
void
liaison_freshness_ring_set_contact (LiaisonFreshnessRing *self,
                                    LiaisonContact       *contact)
{
  gboolean is_person = contact != NULL && !liaison_contact_get_is_organization (contact);

  g_return_if_fail (LIAISON_IS_FRESHNESS_RING (self));

  gtk_widget_set_visible (GTK_WIDGET (self), is_person);
  if (is_person)
    show_touch (self, contact);
  else
    set_words (self, g_strdup (""));
  if (self->state == LIAISON_CADENCE_OVERDUE && is_person)
    gtk_widget_add_css_class (GTK_WIDGET (self), "overdue");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "overdue");
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * liaison_freshness_ring_get_words:
 * @self: a ring
 *
 * Returns: what it says, "" of an organization
 */
const char *
liaison_freshness_ring_get_words (LiaisonFreshnessRing *self)
{
  g_return_val_if_fail (LIAISON_IS_FRESHNESS_RING (self), "");

  return self->words != NULL ? self->words : "";
}
