/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-work-row.h"

#include "liaison-app-resources.h"

/* What is done sooner is not told. */
#define PATIENCE 500 /* ms */

/* Between two looks at how far it is. */
#define LOOK 100 /* ms */

/* The box at the foot of a window, by its style. */
#define WORKS "works"

struct _LiaisonWorkRow
{
  AdwBin parent_instance;

  LiaisonProgress *progress;
  GCancellable    *cancellable;
  guint            source;

  GtkLabel       *label;
  GtkProgressBar *bar;
  GtkWidget      *cancel;
};

G_DEFINE_FINAL_TYPE (LiaisonWorkRow, liaison_work_row, ADW_TYPE_BIN)

static gboolean
look_cb (gpointer data)
{
  LiaisonWorkRow *self = data;
  double          fraction = self->progress != NULL ? liaison_progress_get_fraction (self->progress) : -1;

  /* At its end it is still written to the disk. */
  if (fraction >= 0 && fraction < 1)
    gtk_progress_bar_set_fraction (self->bar, fraction);
  else
    gtk_progress_bar_pulse (self->bar);

  return G_SOURCE_CONTINUE;
}

static gboolean
show_cb (gpointer data)
{
  LiaisonWorkRow *self = data;

  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  self->source = g_timeout_add (LOOK, look_cb, self);

  return G_SOURCE_REMOVE;
}

static void
cancel_cb (LiaisonWorkRow *self)
{
  g_cancellable_cancel (self->cancellable);
  gtk_widget_set_sensitive (self->cancel, FALSE);
}

static void
liaison_work_row_dispose (GObject *object)
{
  LiaisonWorkRow *self = LIAISON_WORK_ROW (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->progress, liaison_progress_unref);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (liaison_work_row_parent_class)->dispose (object);
}

static void
liaison_work_row_class_init (LiaisonWorkRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  liaison_app_get_resource ();
  G_OBJECT_CLASS (klass)->dispose = liaison_work_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/app/liaison-work-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonWorkRow, label);
  gtk_widget_class_bind_template_child (widget_class, LiaisonWorkRow, bar);
  gtk_widget_class_bind_template_child (widget_class, LiaisonWorkRow, cancel);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
liaison_work_row_init (LiaisonWorkRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
find_works (GtkWidget *widget)
{
  GtkWidget *found = gtk_widget_has_css_class (widget, WORKS) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_works (child);

  return found;
}

/**
 * liaison_work_row_start:
 * @window: a window with a box for such rows
 * @label: what is being done
 * @progress: (nullable): how far it is
 * @cancellable: what stops it
 *
 * Returns: (transfer full): a row, to be ended when it is done
 */
LiaisonWorkRow *
liaison_work_row_start (GtkWidget       *window,
                        const char      *label,
                        LiaisonProgress *progress,
                        GCancellable    *cancellable)
{
  LiaisonWorkRow *self = g_object_ref_sink (g_object_new (LIAISON_TYPE_WORK_ROW, NULL));
  GtkWidget      *works = find_works (window);

  g_return_val_if_fail (GTK_IS_BOX (works), self);

  self->progress = progress != NULL ? liaison_progress_ref (progress) : NULL;
  self->cancellable = g_object_ref (cancellable);
  gtk_label_set_text (self->label, label);
  gtk_box_append (GTK_BOX (works), GTK_WIDGET (self));
  self->source = g_timeout_add (PATIENCE, show_cb, self);

  return self;
}

/**
 * liaison_work_row_end:
 * @self: (transfer full): a row
 *
 * It is done, or was stopped.
 */
void
liaison_work_row_end (LiaisonWorkRow *self)
{
  GtkWidget *works = gtk_widget_get_parent (GTK_WIDGET (self));

  g_clear_handle_id (&self->source, g_source_remove);
  if (GTK_IS_BOX (works))
    gtk_box_remove (GTK_BOX (works), GTK_WIDGET (self));
  g_object_unref (self);
}
