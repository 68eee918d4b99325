/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-step-card.h"

#include "liaison-choice.h"
#include "liaison-isolate.h"
#include "liaison-plan-resources.h"

#include <glib/gi18n.h>

struct _LiaisonStepCard
{
  GtkButton parent_instance;

  GtkLabel *title;
  GtkLabel *when;

  LiaisonStep    *step;
  LiaisonStepSpan span;
};

G_DEFINE_FINAL_TYPE (LiaisonStepCard, liaison_step_card, GTK_TYPE_BUTTON)

static void
liaison_step_card_dispose (GObject *object)
{
  LiaisonStepCard *self = LIAISON_STEP_CARD (object);

  g_clear_object (&self->step);

  G_OBJECT_CLASS (liaison_step_card_parent_class)->dispose (object);
}

static void
liaison_step_card_class_init (LiaisonStepCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_step_card_dispose;

  liaison_plan_get_resource ();
  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/plan/liaison-step-card.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonStepCard, title);
  gtk_widget_class_bind_template_child (widget_class, LiaisonStepCard, when);
}

static void
liaison_step_card_init (LiaisonStepCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_step_card_new:
 *
 * Returns: (transfer floating): a card of no step
 */
GtkWidget *
liaison_step_card_new (void)
{
  return g_object_new (LIAISON_TYPE_STEP_CARD, NULL);
}

/**
 * liaison_step_card_get_step:
 * @self: a card
 *
 * Returns: (transfer none) (nullable): the step it shows
 */
LiaisonStep *
liaison_step_card_get_step (LiaisonStepCard *self)
{
  g_return_val_if_fail (LIAISON_IS_STEP_CARD (self), NULL);

  return self->step;
}

/**
 * liaison_step_card_get_span:
 * @self: a card
 *
 * Returns: (transfer none): when it says that the step is
 */
const LiaisonStepSpan *
liaison_step_card_get_span (LiaisonStepCard *self)
{
  g_return_val_if_fail (LIAISON_IS_STEP_CARD (self), NULL);

  return &self->span;
}

/* The kind of a step and how far it is are also classes of its style. */
static void
set_classes (LiaisonStepCard *self)
{
  const char *classes[] = {
    "card",
    "step-card",
    liaison_choice_get_nick (LIAISON_TYPE_STEP_KIND, liaison_step_get_kind (self->step)),
    liaison_choice_get_nick (LIAISON_TYPE_STEP_STATUS, liaison_step_get_status (self->step)),
    NULL,
  };

  gtk_widget_set_css_classes (GTK_WIDGET (self), classes);
}

/* All that the picture says, in words. */
static void
say (LiaisonStepCard        *self,
     const LiaisonStepEntry *step,
     const char             *when)
{
  const char      *kind = liaison_choice_get_label (LIAISON_TYPE_STEP_KIND, liaison_step_get_kind (step->record));
  const char      *status = liaison_choice_get_label (LIAISON_TYPE_STEP_STATUS, liaison_step_get_status (step->record));
  g_autofree char *words = NULL;

  /* Translators: a step, its kind, how far it is, and from when to when */
  words = liaison_isolate_printf (_ ("%s: %s, %s, %s"), liaison_step_get_title (step->record), kind, status, when);
  if (*step->warning != '\0')
    {
      g_autofree char *more = g_strconcat (words, "\n", step->warning, NULL);

      g_free (words);
      words = g_steal_pointer (&more);
    }
  if (*step->made_by != '\0')
    {
      g_autofree char *more = g_strconcat (words, "\n", step->made_by, NULL);

      g_free (g_steal_pointer (&words));
      words = g_steal_pointer (&more);
    }
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, "Alt+Left Alt+Right Alt+Shift+Left Alt+Shift+Right", -1);
}

/**
 * liaison_step_card_show:
 * @self: a card
 * @step: the step it is to show
 */
void
liaison_step_card_show (LiaisonStepCard        *self,
                        const LiaisonStepEntry *step)
{
  g_autofree char *when = liaison_step_entry_dup_when (step);

  g_return_if_fail (LIAISON_IS_STEP_CARD (self));

  g_set_object (&self->step, step->record);
  self->span = step->span;
  gtk_label_set_text (self->title, liaison_step_get_title (step->record));
  if (*step->warning != '\0')
    gtk_label_set_text (self->when, step->warning);
  else
    gtk_label_set_text (self->when, *step->made_by != '\0' ? step->made_by : when);
  if (*step->warning != '\0')
    gtk_widget_add_css_class (GTK_WIDGET (self->when), "warning");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->when), "warning");
  set_classes (self);
  say (self, step, when);
}

/**
 * liaison_step_card_preview:
 * @self: a card
 * @from: the month in which the step would begin
 * @until: the month before which it would end
 *
 * Shows where a step would be if it was let go now.
 */
void
liaison_step_card_preview (LiaisonStepCard *self,
                           int              from,
                           int              until)
{
  g_autofree char *first = liaison_month_dup_words (from);
  g_autofree char *last = liaison_month_dup_words (until - 1);
  /* Translators: two months between which something is */
  g_autofree char *when = g_strdup_printf (_ ("%s to %s"), first, last);

  g_return_if_fail (LIAISON_IS_STEP_CARD (self));

  self->span.from = from;
  self->span.until = MAX (until, from + 1);
  gtk_label_set_text (self->when, when);
}
