/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-into-view.h"

static void
show_span (GtkAdjustment *adjustment,
           double         from,
           double         length)
{
  double value = gtk_adjustment_get_value (adjustment);

  gtk_adjustment_clamp_page (adjustment, value + from, value + from + length);
}

/* A frame is laid out after its callbacks: in the second one the card is where it
 * is to be. */
static gboolean
frame_cb (GtkWidget     *card,
          GdkFrameClock *clock,
          gpointer       data)
{
  GtkWidget      *scrolled = gtk_widget_get_ancestor (card, GTK_TYPE_SCROLLED_WINDOW);
  guint          *n_frames = data;
  graphene_rect_t area;

  if ((*n_frames)++ == 0 || gtk_widget_get_width (card) == 0)
    return G_SOURCE_CONTINUE;
  if (scrolled == NULL || !gtk_widget_compute_bounds (card, scrolled, &area))
    return G_SOURCE_REMOVE;

  show_span (gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scrolled)), area.origin.x, area.size.width);
  show_span (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled)), area.origin.y, area.size.height);

  return G_SOURCE_REMOVE;
}

/**
 * liaison_bring_into_view:
 * @card: a widget in a #GtkScrolledWindow, new or about to be moved
 *
 * Scrolls to a widget once it has its place. GTK does as much for what gets the
 * focus, but not for what has no place yet, nor for what moves with the focus.
 */
void
liaison_bring_into_view (GtkWidget *card)
{
  g_return_if_fail (GTK_IS_WIDGET (card));

  gtk_widget_add_tick_callback (card, frame_cb, g_new0 (guint, 1), g_free);
}
