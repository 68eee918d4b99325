/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-paper.h"

#include "liaison-file-chooser.h"
#include "liaison-toast.h"

#include <glib/gi18n.h>

/* A document on its way to a file; the widget may be gone before it is there. */
typedef struct
{
  LiaisonDocument *document;
  GFile           *file;
  GtkWidget       *from;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_object_unref (saving->document);
  g_clear_object (&saving->file);
  g_object_unref (saving->from);
  g_free (saving);
}

static GtkWindow *
get_window (GtkWidget *from)
{
  GtkRoot *root = gtk_widget_get_root (from);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

/* ---- printing ---- */

static void
begin_print_cb (LiaisonDocument   *document,
                GtkPrintContext   *context,
                GtkPrintOperation *operation)
{
  guint n_pages = liaison_document_lay_out (document, gtk_print_context_get_width (context), gtk_print_context_get_height (context));

  gtk_print_operation_set_n_pages (operation, (int) n_pages);
}

static void
draw_page_cb (LiaisonDocument   *document,
              GtkPrintContext   *context,
              int                page,
              GtkPrintOperation *operation)
{
  liaison_document_draw_page (document, gtk_print_context_get_cairo_context (context), (guint) page);
}

static void
release_cb (gpointer  document,
            GClosure *closure)
{
  g_object_unref (document);
}

/**
 * liaison_paper_print:
 * @from: the widget from which one prints
 * @document: what to print
 *
 * Asks for a printer and prints on it.
 */
void
liaison_paper_print (GtkWidget       *from,
                     LiaisonDocument *document)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GError) error = NULL;

  gtk_print_operation_set_job_name (operation, liaison_document_get_title (document));
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE); /* a document has margins of its own */
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  /* The document is there as long as it prints. */
  g_signal_connect_data (operation, "begin-print", G_CALLBACK (begin_print_cb), g_object_ref (document), release_cb, G_CONNECT_SWAPPED);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), g_object_ref (document), release_cb, G_CONNECT_SWAPPED);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, get_window (from), &error) == GTK_PRINT_OPERATION_RESULT_ERROR)
    liaison_toast_show_error (from, error);
}

/* ---- saving ---- */

static void
save_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Saving *saving = data;
  GError *error = NULL;

  if (liaison_document_save (saving->document, saving->file, LIAISON_DOCUMENT_PAPER_LOCAL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      nothing)
{
  Saving *saving = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autofree char *base = g_file_get_basename (saving->file);
  g_autofree char *name = g_filename_display_name (base);
  /* Translators: the name of a file */
  g_autofree char *words = g_strdup_printf (_("Saved as “%s”"), name);

  if (g_task_propagate_boolean (G_TASK (result), &error))
    liaison_toast_show (saving->from, words);
  else
    liaison_toast_show_error (saving->from, error);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Saving *saving = data;
  g_autoptr (GTask) task = NULL;

  saving->file = liaison_file_chooser_save_finish (result);
  if (saving->file == NULL)
    {
      saving_free (saving);
      return;
    }

  task = g_task_new (NULL, NULL, saved_cb, NULL);
  g_task_set_source_tag (task, liaison_paper_save);
  g_task_set_task_data (task, saving, saving_free);
  g_task_run_in_thread (task, save_in_thread);
}

/**
 * liaison_paper_save:
 * @from: the widget from which one saves
 * @document: what to save
 *
 * Asks for a file and saves a PDF there.
 */
void
liaison_paper_save (GtkWidget       *from,
                    LiaisonDocument *document)
{
  Saving          *saving = g_new0 (Saving, 1);
  g_autofree char *name = g_strconcat (liaison_document_get_title (document), ".pdf", NULL);

  saving->document = g_object_ref (document);
  saving->from = g_object_ref (from);
  g_strdelimit (name, "/", '-');
  liaison_file_chooser_save_async (get_window (from), _("Save as PDF"), name, chosen_cb, saving);
}

/* ---- reading ---- */

typedef struct
{
  GtkWidget       *from;
  LiaisonPaperDeed deed;
} Errand;

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autofree Errand *errand = data;
  g_autoptr (GtkWidget) from = errand->from;
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonDocument) document = liaison_store_read_finish (LIAISON_STORE (source), result, &error);

  if (document == NULL)
    liaison_toast_show_error (from, error);
  else if (errand->deed == LIAISON_PAPER_PRINT)
    liaison_paper_print (from, document);
  else
    liaison_paper_save (from, document);
}

/**
 * liaison_paper_start:
 * @from: the widget from which it is asked for
 * @store: a store
 * @deed: what to do
 * @read: makes a #LiaisonDocument of what is in the store; not on the main thread
 * @data: (transfer full): for @read
 * @destroy: (nullable): frees @data
 *
 * Prints what is read, or saves it as PDF, after asking where.
 */
void
liaison_paper_start (GtkWidget       *from,
                     LiaisonStore    *store,
                     LiaisonPaperDeed deed,
                     LiaisonReadFunc  read,
                     gpointer         data,
                     GDestroyNotify   destroy)
{
  Errand *errand = g_new0 (Errand, 1);

  errand->from = g_object_ref (from);
  errand->deed = deed;
  liaison_store_read_async (store, read, data, destroy, g_object_unref, NULL, read_cb, errand);
}
