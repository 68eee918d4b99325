/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-fit-figure.h"

#include "liaison-fit-words.h"
#include "liaison-page-text.h"

#include <glib/gi18n-lib.h>

/* Points: a line of the figure, its bar, and what stands on both sides of it. */
#define LINE_HEIGHT 17.
#define BAR_HEIGHT 9.
#define NAME_WIDTH 130.
#define PERCENT_WIDTH 34.
#define BLOCK_GAP 0.8

#define NAME_FONT LIAISON_PAGE_FONT " 9"

static void
draw_block (cairo_t *cairo,
            double   grey,
            double   x,
            double   y,
            double   width)
{
  cairo_set_source_rgb (cairo, grey, grey, grey);
  cairo_rectangle (cairo, x, y, width, BAR_HEIGHT);
  cairo_fill (cairo);
}

/* A block a skill, as wide as it is important and filled as far as it is there;
 * what is there stands first. As the bar of the window. */
static void
draw_bar (LiaisonFit *fit,
          cairo_t    *cairo,
          double      x,
          double      y,
          double      width)
{
  gboolean is_mirrored = liaison_page_text_is_mirrored ();
  double   done = 0;

  for (guint i = liaison_fit_get_n_parts (fit); i > 0; i--)
    {
      const LiaisonFitPart *part = liaison_fit_get_part (fit, i - 1);
      double                block = part->share * width;
      double                shown = MAX (block - BLOCK_GAP, 0.5);
      double                filled = shown * MIN (1, (double) part->level / part->required);
      double                left = is_mirrored ? x + width - done - shown : x + done;

      draw_block (cairo, 0.86, left, y, shown);
      draw_block (cairo, 0.3, is_mirrored ? left + shown - filled : left, y, filled);
      done += block;
    }
}

static void
draw_percent (LiaisonFit *fit,
              cairo_t    *cairo,
              double      y,
              double      width)
{
  g_autofree char *percent = liaison_fit_dup_percent (fit);
  g_autoptr (PangoLayout) layout = liaison_page_text_new (cairo, NAME_FONT, percent, 0);
  double text_width, height;

  liaison_page_text_measure (layout, &text_width, &height);
  liaison_page_text_show (layout, cairo, liaison_page_text_is_mirrored () ? 0 : width - text_width, y, 0);
}

static void
draw_figure (cairo_t *cairo,
             double   width,
             double   height,
             gpointer data)
{
  LiaisonComparison *comparison = data;
  gboolean           is_mirrored = liaison_page_text_is_mirrored ();
  double             bar = width - NAME_WIDTH - PERCENT_WIDTH;

  for (guint i = 0; i < liaison_comparison_get_n_entries (comparison); i++)
    {
      LiaisonFit *fit = liaison_comparison_get_fit (comparison, i);
      double      y = i * LINE_HEIGHT;
      g_autoptr (PangoLayout) name =
        liaison_page_text_new (cairo, NAME_FONT, liaison_entry_get_name (liaison_comparison_get_entry (comparison, i)), NAME_WIDTH - 8);

      pango_layout_set_ellipsize (name, PANGO_ELLIPSIZE_END);
      liaison_page_text_show (name, cairo, is_mirrored ? width - NAME_WIDTH + 8 : 0, y, 0);
      if (liaison_fit_get_n_parts (fit) == 0)
        continue;
      draw_bar (fit, cairo, is_mirrored ? PERCENT_WIDTH : NAME_WIDTH, y + 2, bar);
      draw_percent (fit, cairo, y, width);
    }
}

/**
 * liaison_fit_figure_add:
 * @document: where to add it
 * @comparison: entries of the catalogue side by side
 *
 * Adds how the skills of the user fit each entry, a bar an entry; nothing where
 * none asks for a skill.
 */
void
liaison_fit_figure_add (LiaisonDocument   *document,
                        LiaisonComparison *comparison)
{
  guint n_entries = liaison_comparison_get_n_entries (comparison);

  if (!liaison_comparison_is_empty (comparison, LIAISON_COMPARISON_HAVE))
    liaison_document_add_figure (document, n_entries * LINE_HEIGHT,
                                 _ ("What I have of what each asks for: a block is a skill, wider the more it is asked for, filled as far as I have it."),
                                 draw_figure, g_object_ref (comparison), g_object_unref);
}
