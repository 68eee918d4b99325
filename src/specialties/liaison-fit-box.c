/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-fit-box.h"

#include "liaison-fit-bar.h"
#include "liaison-fit-words.h"
#include "liaison-gap-row.h"
#include "liaison-specialties-resources.h"
#include "liaison-toast.h"

#include <glib/gi18n.h>

struct _LiaisonFitBox
{
  AdwBin parent_instance;

  GtkWidget     *content;
  GtkLabel      *percent;
  LiaisonFitBar *bar;
  GtkLabel      *sentence;
  GtkWidget     *what_if;
  GtkLabel      *gain;
  GtkListBox    *gaps;
  GtkListBox    *there;
  GtkWidget     *fill_in;

  LiaisonSkillSet *skills;
  LiaisonEntry    *entry;
  LiaisonFit      *now;
  LiaisonRemedies *remedies;
  GCancellable    *reading;
};

G_DEFINE_FINAL_TYPE (LiaisonFitBox, liaison_fit_box, ADW_TYPE_BIN)

static void
clear_list (GtkListBox *list)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, child);
}

static void
fill_row (LiaisonFitBox *self,
          LiaisonGapRow *row)
{
  g_autoptr (GPtrArray) found = liaison_remedies_find (self->remedies, self->now, liaison_skill_set_get_profile (self->skills), liaison_gap_row_get_skill (row));

  liaison_gap_row_set_remedies (row, found);
}

static void
remedies_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (LiaisonFitBox) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonRemedies) remedies = liaison_store_read_finish (LIAISON_STORE (source), result, &error);

  if (remedies == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        liaison_toast_show_error (GTK_WIDGET (self), error);
      return;
    }

  g_set_object (&self->remedies, remedies);
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->gaps)); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)))
      fill_row (self, LIAISON_GAP_ROW (row));
}

static void
asked_cb (LiaisonFitBox *self,
          LiaisonGapRow *row)
{
  if (self->remedies != NULL)
    {
      fill_row (self, row);
      return;
    }
  if (self->reading != NULL)
    return;

  self->reading = g_cancellable_new ();
  liaison_skill_set_read_remedies_async (self->skills, self->reading, remedies_cb, g_object_ref (self));
}

static GtkWidget *
make_there (const LiaisonFitPart *part)
{
  LiaisonCatalogSkill *skill = liaison_catalog_get_skill (liaison_catalog_get_default (), part->skill);
  AdwActionRow        *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title-lines", 0, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), skill != NULL ? liaison_entry_get_name (LIAISON_ENTRY (skill)) : part->skill);
  adw_action_row_set_subtitle (row, liaison_skill_level_get_label (part->level));
  adw_action_row_add_prefix (row, gtk_image_new_from_icon_name ("object-select-symbolic"));

  return GTK_WIDGET (row);
}

static void
fill_lists (LiaisonFitBox *self)
{
  clear_list (self->gaps);
  clear_list (self->there);
  for (guint i = 0; i < liaison_fit_get_n_parts (self->now); i++)
    {
      const LiaisonFitPart *part = liaison_fit_get_part (self->now, i);

      if (part->state == LIAISON_FIT_HAVE)
        gtk_list_box_append (self->there, make_there (part));
      else
        {
          GtkWidget *row = liaison_gap_row_new (self->skills, part);

          g_signal_connect_object (row, "asked", G_CALLBACK (asked_cb), self, G_CONNECT_SWAPPED);
          gtk_list_box_append (self->gaps, row);
        }
    }
  gtk_widget_set_visible (GTK_WIDGET (self->gaps), liaison_fit_get_n_gaps (self->now) > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->there), liaison_fit_get_n_gaps (self->now) < liaison_fit_get_n_parts (self->now));
}

static void
show_imagined (LiaisonFitBox *self)
{
  LiaisonCatalog *catalog = liaison_catalog_get_default ();
  g_autoptr (LiaisonFit) then = liaison_fit_new (catalog, self->entry, liaison_skill_set_get_imagined (self->skills));
  g_autofree char *percent = liaison_fit_dup_percent (then);
  g_autofree char *sentence = liaison_fit_dup_sentence (then, catalog);
  g_autofree char *before = liaison_fit_dup_percent (self->now);
  /* Translators: a share of a hundred now, “62 %”, and what it would be. */
  g_autofree char *gain = g_strdup_printf (_ ("If you had what is ticked; now it is %s"), before);

  gtk_label_set_text (self->percent, percent);
  gtk_label_set_text (self->sentence, sentence);
  liaison_fit_bar_set_fit (self->bar, then);
  gtk_label_set_text (self->gain, gain);
  gtk_widget_set_visible (self->what_if, liaison_skill_set_is_imagining (self->skills));
}

/* The lists are made anew only when what is really there has changed: whoever
 * ticks a gap keeps the row under the pointer. */
static gboolean
is_same_fit (LiaisonFit *one,
             LiaisonFit *other)
{
  if (one == NULL || liaison_fit_get_entry (one) != liaison_fit_get_entry (other) || liaison_fit_get_n_parts (one) != liaison_fit_get_n_parts (other))
    return FALSE;
  for (guint i = 0; i < liaison_fit_get_n_parts (one); i++)
    if (liaison_fit_get_part (one, i)->skill != liaison_fit_get_part (other, i)->skill ||
        liaison_fit_get_part (one, i)->level != liaison_fit_get_part (other, i)->level)
      return FALSE;

  return TRUE;
}

static void
changed_cb (LiaisonFitBox *self)
{
  LiaisonCatalog *catalog = liaison_catalog_get_default ();
  g_autoptr (LiaisonFit) now = NULL;

  if (self->entry == NULL)
    return;

  now = liaison_fit_new (catalog, self->entry, liaison_skill_set_get_profile (self->skills));
  gtk_widget_set_visible (GTK_WIDGET (self), liaison_fit_get_n_parts (now) > 0);
  gtk_widget_set_visible (self->fill_in, liaison_skill_set_get_loaded (self->skills) && liaison_profile_get_n_skills (liaison_skill_set_get_profile (self->skills)) == 0);
  if (!is_same_fit (self->now, now))
    {
      g_set_object (&self->now, now);
      fill_lists (self);
    }
  show_imagined (self);
}

static void
forget_remedies (LiaisonFitBox *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->remedies);
}

static void
clear_cb (LiaisonFitBox *self)
{
  liaison_skill_set_stop_imagining (self->skills);
  g_clear_object (&self->now);
  changed_cb (self);
}

static void
liaison_fit_box_dispose (GObject *object)
{
  LiaisonFitBox *self = LIAISON_FIT_BOX (object);

  forget_remedies (self);
  if (self->skills != NULL)
    g_signal_handlers_disconnect_by_func (self->skills, changed_cb, self);
  g_clear_object (&self->skills);
  g_clear_object (&self->entry);
  g_clear_object (&self->now);

  G_OBJECT_CLASS (liaison_fit_box_parent_class)->dispose (object);
}

static void
liaison_fit_box_class_init (LiaisonFitBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_fit_box_dispose;

  g_type_ensure (LIAISON_TYPE_FIT_BAR);
  liaison_specialties_get_resource ();
  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/specialties/liaison-fit-box.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonFitBox, content);
  gtk_widget_class_bind_template_child (widget_class, LiaisonFitBox, percent);
  gtk_widget_class_bind_template_child (widget_class, LiaisonFitBox, bar);
  gtk_widget_class_bind_template_child (widget_class, LiaisonFitBox, sentence);
  gtk_widget_class_bind_template_child (widget_class, LiaisonFitBox, what_if);
  gtk_widget_class_bind_template_child (widget_class, LiaisonFitBox, gain);
  gtk_widget_class_bind_template_child (widget_class, LiaisonFitBox, gaps);
  gtk_widget_class_bind_template_child (widget_class, LiaisonFitBox, there);
  gtk_widget_class_bind_template_child (widget_class, LiaisonFitBox, fill_in);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
}

static void
liaison_fit_box_init (LiaisonFitBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_fit_box_set_skills:
 * @self: a box
 * @skills: the skills of the user; set once
 */
void
liaison_fit_box_set_skills (LiaisonFitBox   *self,
                            LiaisonSkillSet *skills)
{
  g_return_if_fail (LIAISON_IS_FIT_BOX (self) && self->skills == NULL);

  self->skills = g_object_ref (skills);
  g_signal_connect_swapped (skills, "changed", G_CALLBACK (changed_cb), self);
}

/**
 * liaison_fit_box_show:
 * @self: a box
 * @entry: a role or field
 */
void
liaison_fit_box_show (LiaisonFitBox *self,
                      LiaisonEntry  *entry)
{
  g_return_if_fail (LIAISON_IS_FIT_BOX (self));

  forget_remedies (self);
  g_set_object (&self->entry, entry);
  changed_cb (self);
}
