/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-fit-bar.h"

#include "liaison-fit-words.h"
#include "liaison-specialties-resources.h"

/* Between blocks, px. */
#define GAP 2.0f

struct _LiaisonFitBar
{
  GtkWidget parent_instance;

  LiaisonFit *fit;
};

G_DEFINE_FINAL_TYPE (LiaisonFitBar, liaison_fit_bar, GTK_TYPE_WIDGET)

static void
append_block (GtkSnapshot   *snapshot,
              const GdkRGBA *colour,
              float          alpha,
              float          x,
              float          width,
              float          height)
{
  GdkRGBA         faded = *colour;
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (x, 0, width, height);

  faded.alpha *= alpha;
  gtk_snapshot_append_color (snapshot, &faded, &bounds);
}

static void
liaison_fit_bar_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  LiaisonFitBar *self = LIAISON_FIT_BAR (widget);
  float          width = (float) gtk_widget_get_width (widget);
  float          height = (float) gtk_widget_get_height (widget);
  gboolean       is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  float          x = 0;
  GskRoundedRect round;
  GdkRGBA        colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  gsk_rounded_rect_init_from_rect (&round, &GRAPHENE_RECT_INIT (0, 0, width, height), height / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &round);
  for (guint i = 0; self->fit != NULL && i < liaison_fit_get_n_parts (self->fit); i++)
    {
      /* What is there stands first. */
      guint                 n = liaison_fit_get_n_parts (self->fit) - 1 - i;
      const LiaisonFitPart *part = liaison_fit_get_part (self->fit, n);
      float                 block = (float) part->share * width;
      float                 filled = MIN (1.0f, (float) part->level / (float) part->required);
      float                 shown = MAX (1.0f, block - GAP);
      float                 start = is_mirrored ? width - x - shown : x;

      append_block (snapshot, &colour, 0.2f, start, shown, height);
      append_block (snapshot, &colour, 1, is_mirrored ? start + shown * (1 - filled) : start, shown * filled, height);
      x += block;
    }
  gtk_snapshot_pop (snapshot);
}

static void
liaison_fit_bar_dispose (GObject *object)
{
  g_clear_object (&LIAISON_FIT_BAR (object)->fit);

  G_OBJECT_CLASS (liaison_fit_bar_parent_class)->dispose (object);
}

static void
liaison_fit_bar_class_init (LiaisonFitBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_fit_bar_dispose;
  widget_class->snapshot = liaison_fit_bar_snapshot;

  liaison_specialties_get_resource ();
  gtk_widget_class_set_css_name (widget_class, "fit-bar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
liaison_fit_bar_init (LiaisonFitBar *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * liaison_fit_bar_new:
 *
 * Returns: (transfer floating): an empty picture
 */
GtkWidget *
liaison_fit_bar_new (void)
{
  return g_object_new (LIAISON_TYPE_FIT_BAR, NULL);
}

/**
 * liaison_fit_bar_set_fit:
 * @self: a picture
 * @fit: (nullable): what it is to show
 */
void
liaison_fit_bar_set_fit (LiaisonFitBar *self,
                         LiaisonFit    *fit)
{
  g_autofree char *percent = NULL;

  g_return_if_fail (LIAISON_IS_FIT_BAR (self));

  g_set_object (&self->fit, fit);
  percent = fit != NULL ? liaison_fit_dup_percent (fit) : g_strdup ("");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, percent, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
