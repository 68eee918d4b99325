/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-map-export.h"

#include "liaison-date.h"
#include "liaison-file-chooser.h"
#include "liaison-map-sheet.h"
#include "liaison-map-view-private.h"
#include "liaison-toast.h"

#include <glib/gi18n.h>

/* The map as it stands, all of it. */
static LiaisonMapSheet *
make_sheet (LiaisonMapView *view)
{
  if (view->network == NULL)
    return NULL;

  return liaison_map_sheet_new (liaison_map_scene_new (liaison_map_view_get_appearance (view), view->positions), _("My network"));
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
  g_autoptr (LiaisonMapView) view = data;
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

  sheet = make_sheet (view);
  if (sheet != NULL)
    liaison_map_sheet_write_async (sheet, file, form, NULL, written_cb, g_object_ref (view));
}

/**
 * liaison_map_export_ask:
 * @view: a map
 *
 * Asks for a file, and writes a picture of the map there, as SVG, PNG or PDF by
 * the end of its name.
 */
void
liaison_map_export_ask (LiaisonMapView *view)
{
  g_autofree char *today = liaison_date_dup_today ();
  /* Translators: the name of a file, with the day: ends with .svg */
  g_autofree char *name = g_strdup_printf (_("network-%s.svg"), today);

  g_return_if_fail (LIAISON_IS_MAP_VIEW (view));

  liaison_file_chooser_save_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (view))), _("Export the Map as SVG, PNG or PDF"), name,
                                   chosen_cb, g_object_ref (view));
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

/**
 * liaison_map_export_print:
 * @view: a map
 *
 * Prints a picture of the map on a page on its side.
 */
void
liaison_map_export_print (LiaisonMapView *view)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) page = gtk_page_setup_new ();
  g_autoptr (GError) error = NULL;
  LiaisonMapSheet *sheet;

  g_return_if_fail (LIAISON_IS_MAP_VIEW (view));

  sheet = make_sheet (view);
  if (sheet == NULL)
    return;

  gtk_page_setup_set_orientation (page, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_print_operation_set_default_page_setup (operation, page);
  gtk_print_operation_set_n_pages (operation, 1);
  gtk_print_operation_set_job_name (operation, _("My network"));
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), sheet, free_sheet, 0);
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), view, 0);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                               GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (view))), &error) == GTK_PRINT_OPERATION_RESULT_ERROR)
    liaison_toast_show_error (GTK_WIDGET (view), error);
}
