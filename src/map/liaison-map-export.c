/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-map-export.h"

#include "liaison-ask-dialog.h"
#include "liaison-date.h"
#include "liaison-file-chooser.h"
#include "liaison-map-sheet.h"
#include "liaison-map-view-private.h"
#include "liaison-toast.h"

#include <glib/gi18n.h>

/* The map as it stands, but for what is hidden. */
static LiaisonMapSheet *
make_sheet (LiaisonMapView *view,
            const char     *title)
{
  LiaisonMapScene *scene;

  if (view->network == NULL)
    return NULL;

  scene = liaison_map_scene_new (liaison_map_view_get_appearance (view), view->positions);
  if (liaison_map_view_get_n_hidden (view) > 0)
    scene->hidden = g_memdup2 (view->hidden, liaison_network_get_n_nodes (view->network));
  liaison_map_view_fill_lifted (view, scene);

  return liaison_map_sheet_new (scene, title);
}

/* What is to stand above the picture, and where it is to go. */
typedef struct
{
  LiaisonMapView *view;
  char           *title;
} Export;

static void
export_free (Export *self)
{
  g_object_unref (self->view);
  g_free (self->title);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

/* Asks for the title, which is @title unless somebody writes another. */
static void
ask_title (LiaisonMapView *view,
           const char     *question,
           const char     *confirm,
           const char     *title,
           GCallback       confirmed_cb)
{
  GtkWidget *row = adw_entry_row_new ();
  GtkWidget *dialog;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Title"));
  gtk_editable_set_text (GTK_EDITABLE (row), title);
  dialog = liaison_ask_dialog_new (GTK_WIDGET (view), question, confirm, row);
  g_signal_connect_object (dialog, "confirmed", confirmed_cb, view, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* ---- files ---- */

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GtkWidget) view = data;
  g_autoptr (GError) error = NULL;

  if (liaison_map_sheet_write_finish (result, &error))
    liaison_toast_show (view, _("The map was exported"));
  else
    liaison_toast_show_error (view, error);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (Export) self = data;
  LiaisonMapView *view = self->view;
  g_autoptr (GFile) file = liaison_file_chooser_save_finish (result);
  LiaisonMapSheetForm form = file != NULL ? liaison_map_sheet_guess_form (file) : LIAISON_MAP_SHEET_UNKNOWN;
  LiaisonMapSheet    *sheet;

  if (file == NULL)
    return;
  if (form == LIAISON_MAP_SHEET_UNKNOWN)
    {
      liaison_toast_show (GTK_WIDGET (view), _("The name of a picture ends with .svg, .png or .pdf"));
      return;
    }

  sheet = make_sheet (view, self->title);
  if (sheet != NULL)
    liaison_map_sheet_write_async (sheet, file, form, NULL, written_cb, g_object_ref (view));
}

static void
titled_cb (LiaisonAskDialog *dialog,
           LiaisonMapView   *view)
{
  g_autofree char *today = liaison_date_dup_today ();
  /* Translators: the name of a file, with the day: ends with .svg */
  g_autofree char *name = g_strdup_printf (_("network-%s.svg"), today);
  Export          *self = g_new0 (Export, 1);

  self->view = g_object_ref (view);
  self->title = liaison_ask_dialog_dup_text (dialog);
  liaison_file_chooser_save_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (view))), _("Export the Map as SVG, PNG or PDF"), name,
                                   chosen_cb, self);
}

/**
 * liaison_map_export_ask:
 * @view: a map
 * @title: what stands above it unless somebody writes another title
 *
 * Asks for a title and a file, and writes a picture of the map there, of all who
 * are not hidden, as SVG, PNG or PDF by the end of its name.
 */
void
liaison_map_export_ask (LiaisonMapView *view,
                        const char     *title)
{
  g_return_if_fail (LIAISON_IS_MAP_VIEW (view) && title != NULL);

  ask_title (view, _("Export the Map"), _("_Export…"), title, G_CALLBACK (titled_cb));
}

/* ---- paper ---- */

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              LiaisonMapSheet   *sheet)
{
  liaison_map_sheet_draw (sheet, gtk_print_context_get_cairo_context (context),
                          gtk_print_context_get_width (context), gtk_print_context_get_height (context));
}

static void
done_cb (GtkPrintOperation      *operation,
         GtkPrintOperationResult result,
         GtkWidget              *view)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;

  gtk_print_operation_get_error (operation, &error);
  liaison_toast_show_error (view, error);
}

static void
free_sheet (gpointer  sheet,
            GClosure *closure)
{
  liaison_map_sheet_free (sheet);
}

static void
print_titled_cb (LiaisonAskDialog *dialog,
                 LiaisonMapView   *view)
{
  g_autofree char *title = liaison_ask_dialog_dup_text (dialog);
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) page = gtk_page_setup_new ();
  g_autoptr (GError) error = NULL;
  LiaisonMapSheet *sheet = make_sheet (view, title);

  if (sheet == NULL)
    return;

  gtk_page_setup_set_orientation (page, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_print_operation_set_default_page_setup (operation, page);
  gtk_print_operation_set_n_pages (operation, 1);
  gtk_print_operation_set_job_name (operation, title);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), sheet, free_sheet, 0);
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), view, 0);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                               GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (view))), &error) == GTK_PRINT_OPERATION_RESULT_ERROR)
    liaison_toast_show_error (GTK_WIDGET (view), error);
}

/**
 * liaison_map_export_print:
 * @view: a map
 * @title: what stands above it unless somebody writes another title
 *
 * Asks for a title, and prints a picture of the map on a page on its side.
 */
void
liaison_map_export_print (LiaisonMapView *view,
                          const char     *title)
{
  g_return_if_fail (LIAISON_IS_MAP_VIEW (view) && title != NULL);

  ask_title (view, _("Print the Map"), _("_Print…"), title, G_CALLBACK (print_titled_cb));
}
