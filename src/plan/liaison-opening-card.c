/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-opening-card.h"

#include "liaison-choice.h"
#include "liaison-isolate.h"
#include "liaison-plan-resources.h"

#include <glib/gi18n.h>

struct _LiaisonOpeningCard
{
  GtkButton parent_instance;

  GtkLabel *title;
  GtkLabel *employer;
  GtkLabel *deadline;
  GtkLabel *people;

  LiaisonOpeningEntry *entry;
};

G_DEFINE_FINAL_TYPE (LiaisonOpeningCard, liaison_opening_card, GTK_TYPE_BUTTON)

static GdkContentProvider *
prepare_cb (LiaisonOpeningCard *self,
            double              x,
            double              y,
            GtkDragSource      *source)
{
  gint64 id = liaison_record_get_id (LIAISON_RECORD (liaison_opening_entry_get_record (self->entry)));

  return gdk_content_provider_new_typed (G_TYPE_INT64, id);
}

static void
drag_begin_cb (LiaisonOpeningCard *self,
               GdkDrag            *drag,
               GtkDragSource      *source)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

static void
liaison_opening_card_dispose (GObject *object)
{
  LiaisonOpeningCard *self = LIAISON_OPENING_CARD (object);

  g_clear_object (&self->entry);

  G_OBJECT_CLASS (liaison_opening_card_parent_class)->dispose (object);
}

static void
liaison_opening_card_class_init (LiaisonOpeningCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_opening_card_dispose;

  liaison_plan_get_resource ();
  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/plan/liaison-opening-card.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonOpeningCard, title);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOpeningCard, employer);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOpeningCard, deadline);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOpeningCard, people);
}

static void
liaison_opening_card_init (LiaisonOpeningCard *self)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  /* Before the button takes the press for a click. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (source), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (source, "prepare", G_CALLBACK (prepare_cb), self);
  g_signal_connect_swapped (source, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
}

static void
show_line (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

static char *
dup_people (LiaisonOpeningEntry *entry)
{
  GArray *people = liaison_opening_entry_get_people (entry);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < MIN (people->len, 3); i++)
    {
      g_string_append (names, i > 0 ? C_ ("list", ", ") : "");
      liaison_isolate_append (names, g_array_index (people, LiaisonOpeningContact, i).name);
    }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

/**
 * liaison_opening_card_new:
 * @entry: an opening
 *
 * Returns: (transfer floating): a card for it
 */
GtkWidget *
liaison_opening_card_new (LiaisonOpeningEntry *entry)
{
  LiaisonOpeningCard *self = g_object_new (LIAISON_TYPE_OPENING_CARD, NULL);
  int                 stage = liaison_opening_get_stage (liaison_opening_entry_get_record (entry));
  g_autofree char    *deadline = liaison_opening_entry_dup_deadline (entry);
  g_autofree char    *people = dup_people (entry);
  g_autofree char    *words = NULL;

  self->entry = g_object_ref (entry);
  show_line (self->title, liaison_opening_entry_get_title (entry));
  show_line (self->employer, liaison_opening_entry_get_employer (entry));
  show_line (self->deadline, deadline);
  show_line (self->people, people);
  /* Translators: a job, its employer, and how far the application is */
  words = liaison_isolate_printf (C_ ("opening", "%s, %s: %s. %s"), liaison_opening_entry_get_title (entry),
                                  liaison_opening_entry_get_employer (entry), liaison_choice_get_label (LIAISON_TYPE_OPENING_STAGE, stage), deadline);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, "Alt+Left Alt+Right Alt+Up Alt+Down", -1);

  return GTK_WIDGET (self);
}

/**
 * liaison_opening_card_get_entry:
 * @self: a card
 *
 * Returns: (transfer none): the opening that it shows
 */
LiaisonOpeningEntry *
liaison_opening_card_get_entry (LiaisonOpeningCard *self)
{
  g_return_val_if_fail (LIAISON_IS_OPENING_CARD (self), NULL);

  return self->entry;
}
