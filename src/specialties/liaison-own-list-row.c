/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-own-list-row.h"

#include "liaison-specialties-resources.h"

#include <glib/gi18n.h>

struct _LiaisonOwnListRow
{
  AdwActionRow parent_instance;

  GtkDropDown *level;
  GtkWidget   *remove;

  LiaisonOwnListChoice choice;
  char                *id;
  char                *note; /* how the catalogue says it where that is no choice */
};

G_DEFINE_FINAL_TYPE (LiaisonOwnListRow, liaison_own_list_row, ADW_TYPE_ACTION_ROW)

enum
{
  REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *const importances[] = {
  NC_ ("importance", "1, helpful"),
  NC_ ("importance", "2, useful"),
  NC_ ("importance", "3, important"),
  NC_ ("importance", "4, very important"),
  NC_ ("importance", "5, essential"),
};

/* As they stand in the files of the catalogue, and as they are shown. */
static const struct
{
  const char *need;
  const char *label;
} needs[] = {
  { "required", NC_ ("qualification", "Required") },
  { "preferred", NC_ ("qualification", "Preferred") },
  { "helpful", NC_ ("qualification", "Helpful") },
};

static void
remove_cb (LiaisonOwnListRow *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

static void
liaison_own_list_row_finalize (GObject *object)
{
  LiaisonOwnListRow *self = LIAISON_OWN_LIST_ROW (object);

  g_free (self->id);
  g_free (self->note);

  G_OBJECT_CLASS (liaison_own_list_row_parent_class)->finalize (object);
}

static void
liaison_own_list_row_class_init (LiaisonOwnListRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = liaison_own_list_row_finalize;

  /**
   * LiaisonOwnListRow::removed:
   * @self: a row
   *
   * Emitted when the line is to go.
   */
  signals[REMOVED] = g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  liaison_specialties_get_resource ();
  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/specialties/liaison-own-list-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonOwnListRow, level);
  gtk_widget_class_bind_template_child (widget_class, LiaisonOwnListRow, remove);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
liaison_own_list_row_init (LiaisonOwnListRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static guint
find_need (const char *note)
{
  guint need = 0;

  while (need < G_N_ELEMENTS (needs) && !g_str_equal (needs[need].need, note))
    need++;

  return need;
}

static void
show_needs (LiaisonOwnListRow *self,
            GtkStringList     *labels)
{
  for (guint i = 0; i < G_N_ELEMENTS (needs); i++)
    gtk_string_list_append (labels, g_dpgettext2 (NULL, "qualification", needs[i].label));
  if (*self->note != '\0' && find_need (self->note) == G_N_ELEMENTS (needs))
    gtk_string_list_append (labels, self->note);
  gtk_drop_down_set_model (self->level, G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (self->level, *self->note != '\0' ? find_need (self->note) : 0);
}

static void
show_importances (LiaisonOwnListRow *self,
                  GtkStringList     *labels,
                  int                number)
{
  gboolean has_field = self->choice == LIAISON_OWN_LIST_IMPORTANCE_OR_FIELD;

  if (has_field)
    gtk_string_list_append (labels, C_ ("importance", "As in its field"));
  for (guint i = 0; i < G_N_ELEMENTS (importances); i++)
    gtk_string_list_append (labels, g_dpgettext2 (NULL, "importance", importances[i]));
  gtk_drop_down_set_model (self->level, G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (self->level, (guint) CLAMP (has_field ? number : number - 1, 0, 5));
}

static void
name_controls (LiaisonOwnListRow *self,
               const char        *name)
{
  /* Translators: %s is a skill or a qualification. */
  g_autofree char *level = g_strdup_printf (_ ("How much “%s” is asked for"), name);
  /* Translators: %s is a line of a list, such as a skill. */
  g_autofree char *remove = g_strdup_printf (_ ("Remove “%s”"), name);

  gtk_widget_set_tooltip_text (GTK_WIDGET (self->level), level);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->level), GTK_ACCESSIBLE_PROPERTY_LABEL, level, -1);
  gtk_widget_set_tooltip_text (self->remove, remove);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove), GTK_ACCESSIBLE_PROPERTY_LABEL, remove, -1);
}

/**
 * liaison_own_list_row_new:
 * @choice: what is said of the line
 * @part: the line
 * @name: what it is called
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
liaison_own_list_row_new (LiaisonOwnListChoice    choice,
                          const LiaisonDraftPart *part,
                          const char             *name)
{
  LiaisonOwnListRow *self = g_object_new (LIAISON_TYPE_OWN_LIST_ROW, NULL);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  self->choice = choice;
  self->id = g_strdup (part->id);
  self->note = g_strdup (part->note);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name);
  name_controls (self, name);
  if (choice == LIAISON_OWN_LIST_NEED)
    show_needs (self, labels);
  else if (choice != LIAISON_OWN_LIST_PLAIN)
    show_importances (self, labels, part->number);
  gtk_widget_set_visible (GTK_WIDGET (self->level), choice != LIAISON_OWN_LIST_PLAIN);

  return GTK_WIDGET (self);
}

/**
 * liaison_own_list_row_get_id:
 * @self: a row
 *
 * Returns: the id of what it names
 */
const char *
liaison_own_list_row_get_id (LiaisonOwnListRow *self)
{
  g_return_val_if_fail (LIAISON_IS_OWN_LIST_ROW (self), NULL);

  return self->id;
}

/**
 * liaison_own_list_row_dup_part:
 * @self: a row
 *
 * Returns: (transfer full): the line as the row says it
 */
LiaisonDraftPart *
liaison_own_list_row_dup_part (LiaisonOwnListRow *self)
{
  guint selected;

  g_return_val_if_fail (LIAISON_IS_OWN_LIST_ROW (self), NULL);

  selected = gtk_drop_down_get_selected (self->level);
  switch (self->choice)
    {
    case LIAISON_OWN_LIST_NEED:
      return liaison_draft_part_new (self->id, 0, selected < G_N_ELEMENTS (needs) ? needs[selected].need : self->note);
    case LIAISON_OWN_LIST_IMPORTANCE:
      return liaison_draft_part_new (self->id, (int) selected + 1, "");
    case LIAISON_OWN_LIST_IMPORTANCE_OR_FIELD:
      return liaison_draft_part_new (self->id, (int) selected, "");
    case LIAISON_OWN_LIST_PLAIN:
    default:
      return liaison_draft_part_new (self->id, 0, "");
    }
}
