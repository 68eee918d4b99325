/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-damaged-page.h"

#include "liaison-app-resources.h"
#include "liaison-assessment.h"
#include "liaison-damage-words.h"
#include "liaison-error.h"
#include "liaison-file-chooser.h"
#include "liaison-salvage-export.h"

#include <glib/gi18n.h>

struct _LiaisonDamagedPage
{
  AdwBin parent_instance;

  char              *path;
  char              *title;
  char              *description; /* markup */
  LiaisonAssessment *assessment;
  GCancellable      *cancellable; /* of what is under way */

  GtkStack     *stack;
  GtkWidget    *cancel;
  AdwActionRow *backup;
  GtkWidget    *restore;
  AdwActionRow *readable;
  AdwActionRow *location;
  GtkLabel     *finding;
  GtkWidget    *retry;
  GtkWidget    *go_on;
};

G_DEFINE_FINAL_TYPE (LiaisonDamagedPage, liaison_damaged_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_DESCRIPTION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
tell (LiaisonDamagedPage *self,
      const char         *title,
      const char         *sentence)
{
  g_free (self->title);
  self->title = g_strdup (title);
  g_free (self->description);
  self->description = g_markup_escape_text (sentence, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DESCRIPTION]);
}

static void
begin (LiaisonDamagedPage *self,
       const char         *sentence,
       gboolean            may_cancel)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  tell (self, _ ("Your Data File Is Damaged"), sentence);
  gtk_widget_set_visible (self->cancel, may_cancel);
  gtk_stack_set_visible_child_name (self->stack, "working");
  if (may_cancel)
    gtk_widget_grab_focus (self->cancel);
}

/* Back to what can be done. */
static void
offer (LiaisonDamagedPage *self,
       const char         *sentence)
{
  tell (self, _ ("Your Data File Is Damaged"), sentence);
  gtk_stack_set_visible_child_name (self->stack, "choices");
  gtk_widget_grab_focus (gtk_widget_get_visible (self->restore) ? self->restore : self->retry);
}

static void
offer_after_failure (LiaisonDamagedPage *self,
                     const GError       *error)
{
  g_autofree char *sentence = liaison_error_dup_sentence (error);

  offer (self, g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ? _ ("Nothing was written.") : sentence);
}

static void
assessed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (LiaisonDamagedPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonAssessment) assessment = liaison_assessment_make_finish (result, &error);
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *finding = NULL;

  if (self->path == NULL)
    return;
  if (assessment == NULL)
    {
      gtk_widget_set_visible (GTK_WIDGET (self->backup), FALSE);
      gtk_widget_set_visible (self->restore, FALSE);
      offer_after_failure (self, error);
      return;
    }

  title = liaison_damage_words_dup_title (assessment);
  subtitle = liaison_damage_words_dup_subtitle (assessment);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->backup), title);
  adw_action_row_set_subtitle (self->backup, subtitle);
  gtk_widget_set_visible (self->restore, assessment->backup != NULL);
  gtk_button_set_label (GTK_BUTTON (self->restore), assessment->is_rest ? _ ("_Go On With It") : _ ("_Restore"));
  finding = g_strjoin ("\n\n", assessment->finding, assessment->kept, NULL);
  gtk_label_set_label (self->finding, finding);
  g_clear_pointer (&self->assessment, liaison_assessment_free);
  self->assessment = g_steal_pointer (&assessment);
  offer (self, self->assessment->is_rest ? _ ("Nothing was written to it. You can go on with what is there.")
                                         : _ ("Nothing was written to it. A backup can come in its place, and what can be read of it can be saved."));
}

static char *
describe_restored (const char *kept,
                   guint       n_changed)
{
  g_autofree char *shown = g_filename_display_name (kept);
  /* Translators: %s is a folder */
  g_autofree char *sentence = g_strdup_printf (_ ("The damaged file is kept in %s."), shown);
  g_autofree char *changed = g_strdup_printf (ngettext ("%u record of the backup is not as Liaison wrote it.",
                                                        "%u records of the backup are not as Liaison wrote them.", n_changed),
                                              n_changed);

  return n_changed > 0 ? g_strjoin (" ", sentence, changed, NULL) : g_steal_pointer (&sentence);
}

static void
restored_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (LiaisonDamagedPage) self = data;
  g_autoptr (GError) error = NULL;
  guint            n_changed;
  g_autofree char *kept = liaison_recovery_restore_finish (result, &n_changed, &error);
  g_autofree char *sentence = NULL;

  if (self->path == NULL)
    return;
  if (kept == NULL)
    {
      offer_after_failure (self, error);
      return;
    }

  sentence = describe_restored (kept, n_changed);
  tell (self, self->assessment->is_rest ? _ ("What Was There Is Used") : _ ("The Backup Is Restored"), sentence);
  gtk_stack_set_visible_child_name (self->stack, "restored");
  gtk_widget_grab_focus (self->go_on);
}

static void
restore_cb (LiaisonDamagedPage *self)
{
  begin (self, self->assessment->is_rest ? _ ("Making a database of what is there…") : _ ("Restoring the backup…"), FALSE);
  liaison_recovery_restore_async (self->path, liaison_backup_get_path (self->assessment->backup), restored_cb, g_object_ref (self));
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (LiaisonDamagedPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  LiaisonSalvage   counts;
  gboolean         saved = liaison_salvage_export_finish (result, &counts, &error);

  if (self->path == NULL)
    return;
  if (!saved)
    {
      offer_after_failure (self, error);
      return;
    }

  sentence = liaison_damage_words_dup_salvaged (&counts);
  adw_action_row_set_subtitle (self->readable, sentence);
  offer (self, sentence);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (LiaisonDamagedPage) self = data;
  g_autoptr (GFile) file = liaison_file_chooser_save_finish (result);

  if (file != NULL && self->path != NULL)
    liaison_damaged_page_save_to (self, file);
}

static void
save_cb (LiaisonDamagedPage *self)
{
  GtkRoot *window = gtk_widget_get_root (GTK_WIDGET (self));

  liaison_file_chooser_save_async (GTK_WINDOW (window), _ ("Save What Can Be Read"),
                                   /* Translators: the name of a file, with its ending .json */
                                   _ ("Liaison rescued.json"), chosen_cb, g_object_ref (self));
}

static void
cancel_cb (LiaisonDamagedPage *self)
{
  g_cancellable_cancel (self->cancellable);
}

static void
liaison_damaged_page_dispose (GObject *object)
{
  LiaisonDamagedPage *self = LIAISON_DAMAGED_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->path, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_DAMAGED_PAGE);

  G_OBJECT_CLASS (liaison_damaged_page_parent_class)->dispose (object);
}

static void
liaison_damaged_page_finalize (GObject *object)
{
  LiaisonDamagedPage *self = LIAISON_DAMAGED_PAGE (object);

  g_clear_pointer (&self->assessment, liaison_assessment_free);
  g_clear_object (&self->cancellable);
  g_free (self->title);
  g_free (self->description);

  G_OBJECT_CLASS (liaison_damaged_page_parent_class)->finalize (object);
}

static void
liaison_damaged_page_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  LiaisonDamagedPage *self = LIAISON_DAMAGED_PAGE (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_DESCRIPTION:
      g_value_set_string (value, self->description);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_damaged_page_class_init (LiaisonDamagedPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  liaison_app_get_resource ();

  object_class->dispose = liaison_damaged_page_dispose;
  object_class->finalize = liaison_damaged_page_finalize;
  object_class->get_property = liaison_damaged_page_get_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_DESCRIPTION] = g_param_spec_string ("description", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/app/liaison-damaged-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonDamagedPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDamagedPage, cancel);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDamagedPage, backup);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDamagedPage, restore);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDamagedPage, readable);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDamagedPage, location);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDamagedPage, finding);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDamagedPage, retry);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDamagedPage, go_on);
  gtk_widget_class_bind_template_callback (widget_class, restore_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
liaison_damaged_page_init (LiaisonDamagedPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_damaged_page_look:
 * @self: a page
 * @path: a damaged database, which nothing has open
 *
 * Finds out what is wrong and what can be done, and shows it.
 */
void
liaison_damaged_page_look (LiaisonDamagedPage *self,
                           const char         *path)
{
  g_autofree char *shown = NULL;

  g_return_if_fail (LIAISON_IS_DAMAGED_PAGE (self));
  g_return_if_fail (path != NULL);

  g_free (self->path);
  self->path = g_strdup (path);
  shown = g_filename_display_name (path);
  adw_action_row_set_subtitle (self->location, shown);
  begin (self, _ ("Looking at the file and its backups…"), TRUE);
  liaison_assessment_make_async (path, self->cancellable, assessed_cb, g_object_ref (self));
}

/**
 * liaison_damaged_page_save_to:
 * @self: a page that has looked
 * @file: where to write
 *
 * Saves what can be read of the database.
 */
void
liaison_damaged_page_save_to (LiaisonDamagedPage *self,
                              GFile              *file)
{
  g_return_if_fail (LIAISON_IS_DAMAGED_PAGE (self));
  g_return_if_fail (G_IS_FILE (file));

  begin (self, _ ("Saving what can be read…"), TRUE);
  liaison_salvage_export_async (self->path, file, self->cancellable, saved_cb, g_object_ref (self));
}
