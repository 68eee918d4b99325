/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-marks.h"

#define N_MARKS 5

struct _LiaisonMarks
{
  GtkWidget parent_instance;

  GtkWidget *marks[N_MARKS];
};

G_DEFINE_FINAL_TYPE (LiaisonMarks, liaison_marks, GTK_TYPE_WIDGET)

static void
liaison_marks_dispose (GObject *object)
{
  LiaisonMarks *self = LIAISON_MARKS (object);

  for (guint i = 0; i < N_MARKS; i++)
    g_clear_pointer (&self->marks[i], gtk_widget_unparent);

  G_OBJECT_CLASS (liaison_marks_parent_class)->dispose (object);
}

static void
liaison_marks_class_init (LiaisonMarksClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_marks_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "marks");
}

static void
liaison_marks_init (LiaisonMarks *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  for (guint i = 0; i < N_MARKS; i++)
    {
      self->marks[i] = g_object_new (GTK_TYPE_BOX, "css-name", "mark", "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
      gtk_widget_set_parent (self->marks[i], GTK_WIDGET (self));
    }
}

/**
 * liaison_marks_new:
 * @level: how many of the five are filled
 * @words: what that means
 *
 * Returns: (transfer floating): five marks
 */
GtkWidget *
liaison_marks_new (int         level,
                   const char *words)
{
  LiaisonMarks *self = g_object_new (LIAISON_TYPE_MARKS, NULL);

  liaison_marks_set (self, level, words);

  return GTK_WIDGET (self);
}

/**
 * liaison_marks_set:
 * @self: five marks
 * @level: how many of the five are filled
 * @words: what that means
 */
void
liaison_marks_set (LiaisonMarks *self,
                   int           level,
                   const char   *words)
{
  g_return_if_fail (LIAISON_IS_MARKS (self));

  for (int i = 0; i < N_MARKS; i++)
    if (i < level)
      gtk_widget_add_css_class (self->marks[i], "filled");
    else
      gtk_widget_remove_css_class (self->marks[i], "filled");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}
