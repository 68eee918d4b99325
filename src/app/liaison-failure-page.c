/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-failure-page.h"

#include "liaison-app-resources.h"
#include "liaison-damaged-page.h"
#include "liaison-error.h"

#include <glib/gi18n.h>

struct _LiaisonFailurePage
{
  AdwBin parent_instance;

  AdwStatusPage *status;
  GtkLabel      *location;
  GtkWidget     *retry;
};

G_DEFINE_FINAL_TYPE (LiaisonFailurePage, liaison_failure_page, ADW_TYPE_BIN)

static const char *
name_failure (const GError *error)
{
  switch (error->domain == LIAISON_ERROR ? error->code : LIAISON_ERROR_FAILED)
    {
    case LIAISON_ERROR_BUSY:
      return _ ("Your Data Is in Use");
    case LIAISON_ERROR_FULL:
      return _ ("No Space Left");
    case LIAISON_ERROR_READ_ONLY:
      return _ ("Your Data Cannot Be Written");
    case LIAISON_ERROR_UNREADABLE:
      return _ ("Your Data Cannot Be Read");
    case LIAISON_ERROR_DAMAGED:
      return _ ("Your Data File Is Damaged");
    case LIAISON_ERROR_NEWER:
      return _ ("Made by a Newer Liaison");
    case LIAISON_ERROR_MOVED:
      return _ ("Your Data File Was Moved");
    case LIAISON_ERROR_FOREIGN:
      return _ ("Not a File of Liaison");
    default:
      return _ ("Your Data Could Not Be Opened");
    }
}

static void
liaison_failure_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_FAILURE_PAGE);

  G_OBJECT_CLASS (liaison_failure_page_parent_class)->dispose (object);
}

static void
liaison_failure_page_class_init (LiaisonFailurePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  liaison_app_get_resource ();

  G_OBJECT_CLASS (klass)->dispose = liaison_failure_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/liaisonplanner/Liaison/app/liaison-failure-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonFailurePage, status);
  gtk_widget_class_bind_template_child (widget_class, LiaisonFailurePage, location);
  gtk_widget_class_bind_template_child (widget_class, LiaisonFailurePage, retry);
}

static void
liaison_failure_page_init (LiaisonFailurePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_failure_page_tell:
 * @self: a failure page
 * @path: the database
 * @error: why it could not be opened
 *
 * Says what happened, what it means for the data and what can be done. Of a
 * damaged database a page of its own does.
 */
void
liaison_failure_page_tell (LiaisonFailurePage *self,
                           const char         *path,
                           const GError       *error)
{
  g_autofree char *sentence = NULL;
  g_autofree char *escaped = NULL;
  g_autofree char *shown_path = NULL;

  g_return_if_fail (LIAISON_IS_FAILURE_PAGE (self));
  g_return_if_fail (path != NULL);
  g_return_if_fail (error != NULL);

  if (g_error_matches (error, LIAISON_ERROR, LIAISON_ERROR_DAMAGED))
    {
      GtkWidget *page = g_object_new (LIAISON_TYPE_DAMAGED_PAGE, NULL);

      adw_bin_set_child (ADW_BIN (self), page);
      liaison_damaged_page_look (LIAISON_DAMAGED_PAGE (page), path);
      return;
    }

  sentence = liaison_error_dup_sentence (error);
  escaped = g_markup_escape_text (sentence, -1);
  shown_path = g_filename_display_name (path);
  adw_status_page_set_title (self->status, name_failure (error));
  adw_status_page_set_description (self->status, escaped);
  gtk_label_set_label (self->location, shown_path);
  gtk_widget_grab_focus (self->retry);
}
