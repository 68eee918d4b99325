/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-import-failure.h"

#include "liaison-app-resources.h"
#include "liaison-error.h"

struct _LiaisonImportFailure
{
  AdwBin parent_instance;

  AdwStatusPage *page;
  GtkWidget     *again_button;
};

G_DEFINE_FINAL_TYPE (LiaisonImportFailure, liaison_import_failure, ADW_TYPE_BIN)

enum
{
  AGAIN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
again_cb (LiaisonImportFailure *self)
{
  g_signal_emit (self, signals[AGAIN], 0);
}

static gboolean
liaison_import_failure_grab_focus (GtkWidget *widget)
{
  LiaisonImportFailure *self = LIAISON_IMPORT_FAILURE (widget);

  return gtk_widget_get_visible (self->again_button) && gtk_widget_grab_focus (self->again_button);
}

static void
liaison_import_failure_class_init (LiaisonImportFailureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  liaison_app_get_resource ();

  widget_class->grab_focus = liaison_import_failure_grab_focus;

  /**
   * LiaisonImportFailure::again:
   * @self: the failure
   *
   * The same is to be tried once more.
   */
  signals[AGAIN] = g_signal_new ("again", LIAISON_TYPE_IMPORT_FAILURE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/app/liaison-import-failure.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonImportFailure, page);
  gtk_widget_class_bind_template_child (widget_class, LiaisonImportFailure, again_button);
  gtk_widget_class_bind_template_callback (widget_class, again_cb);
}

static void
liaison_import_failure_init (LiaisonImportFailure *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_import_failure_set_error:
 * @self: a failure
 * @error: why nothing was imported
 * @can_try_again: whether the file itself was read
 */
void
liaison_import_failure_set_error (LiaisonImportFailure *self,
                                  const GError         *error,
                                  gboolean              can_try_again)
{
  g_autofree char *sentence = NULL;
  g_autofree char *escaped = NULL;

  g_return_if_fail (LIAISON_IS_IMPORT_FAILURE (self) && error != NULL);

  sentence = liaison_error_dup_sentence (error);
  escaped = g_markup_escape_text (sentence, -1);
  adw_status_page_set_description (self->page, escaped);
  gtk_widget_set_visible (self->again_button, can_try_again);
}
