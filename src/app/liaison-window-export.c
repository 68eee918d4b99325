/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-window-export.h"

#include "liaison-date.h"
#include "liaison-export.h"
#include "liaison-file-chooser.h"
#include "liaison-isolate.h"
#include "liaison-passphrase.h"
#include "liaison-toast.h"
#include "liaison-work-row.h"

#include <glib/gi18n.h>

/* What is offered: the target of the action, and what comes of it. */
typedef struct
{
  const char       *target;
  const char       *title;
  const char       *name; /* the day stands in it */
  LiaisonExportForm form;
  gboolean          has_mark;
} Offer;

static const Offer offers[] = {
  { "everything", N_ ("Export Everything"), "liaison-%s.json", LIAISON_EXPORT_FORM_JSON, FALSE },
  { "vcard", N_ ("Export Contacts as vCard"), "contacts-%s.vcf", LIAISON_EXPORT_FORM_VCARD, FALSE },
  { "csv", N_ ("Export Contacts as CSV"), "contacts-%s.csv", LIAISON_EXPORT_FORM_CSV, FALSE },
  { "excel", N_ ("Export Contacts as CSV for Excel"), "contacts-%s.csv", LIAISON_EXPORT_FORM_CSV, TRUE },
  { "network", N_ ("Export the Network as GraphML"), "network-%s.graphml", LIAISON_EXPORT_FORM_GRAPHML, FALSE },
  { "calendar", N_ ("Export What Is to Do as a Calendar"), "liaison-%s.ics", LIAISON_EXPORT_FORM_ICAL, FALSE },
  { "locked", N_ ("Export Everything, Locked"), "liaison-%s.zip", LIAISON_EXPORT_FORM_LOCKED, FALSE },
  { "folder", N_ ("Export a Folder of Open Formats"), "liaison-%s", LIAISON_EXPORT_FORM_FOLDER, FALSE },
};

typedef struct
{
  LiaisonWindow *window;
  const Offer   *offer;
  GArray        *keys; /* of the contacts, NULL for all */
  char          *passphrase;
  char          *name; /* that the file gets, unless another is chosen */
  GFile         *file;

  LiaisonWorkRow *row; /* once it is written */
} Export;

static void
free_export (Export *export)
{
  g_object_unref (export->window);
  g_clear_pointer (&export->keys, g_array_unref);
  g_clear_object (&export->file);
  g_free (export->passphrase);
  g_free (export->name);
  g_clear_pointer (&export->row, liaison_work_row_end);
  g_free (export);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, free_export)

static char *
dup_name (Export *export)
{
  g_autofree char *path = g_file_get_parse_name (export->file);

  return g_path_get_basename (path);
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Export) export = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = dup_name (export);
  g_autofree char *text = NULL;

  g_application_release (g_application_get_default ());
  if (!liaison_export_finish (LIAISON_STORE (source), result, &error))
    {
      liaison_toast_show_error (GTK_WIDGET (export->window), error);
      return;
    }

  /* TRANSLATORS: %s is the name of a file */
  text = liaison_isolate_printf (_("Exported to “%s”"), name);
  liaison_toast_show (GTK_WIDGET (export->window), text);
}

/* It is written to its end, also where the window is closed meanwhile. */
static void
write_file (Export       *export,
            LiaisonStore *store)
{
  g_autoptr (LiaisonProgress) progress = liaison_progress_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  const LiaisonExportSelection selection = {
    .keys = export->keys,
    .has_mark = export->offer->has_mark,
    .passphrase = export->passphrase,
    .progress = progress,
  };
  g_autofree char *name = dup_name (export);
  /* TRANSLATORS: %s is the name of a file */
  g_autofree char *label = liaison_isolate_printf (_("Exporting to “%s”"), name);

  g_application_hold (g_application_get_default ());
  export->row = liaison_work_row_start (GTK_WIDGET (export->window), label, progress, cancellable);
  liaison_export_async (store, export->file, export->offer->form, &selection, cancellable, exported_cb, export);
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (Export) export = user_data;
  LiaisonStore *store = liaison_window_get_store (export->window);

  export->file = liaison_file_chooser_save_finish (result);
  if (export->file != NULL && store != NULL)
    write_file (g_steal_pointer (&export), store);
}

static void
choose_file (Export *export)
{
  liaison_file_chooser_save_async (GTK_WINDOW (export->window), _ (export->offer->title), export->name, file_chosen_cb, export);
}

static void
passphrase_typed_cb (LiaisonAskDialog *dialog,
                     gpointer          user_data)
{
  Export *export = g_object_steal_data (G_OBJECT (dialog), "export");

  export->passphrase = g_strdup (liaison_passphrase_get (dialog));
  choose_file (export);
}

/* What will open it again is asked before anything else. */
static void
ask_passphrase (Export *export)
{
  GtkWidget *dialog = liaison_passphrase_ask_new (GTK_WIDGET (export->window));

  g_object_set_data_full (G_OBJECT (dialog), "export", export, (GDestroyNotify) free_export);
  g_signal_connect (dialog, "confirmed", G_CALLBACK (passphrase_typed_cb), NULL);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * liaison_window_export:
 * @self: a window with a store
 * @target: what is offered by that name, as "vcard"
 * @keys: (nullable) (element-type gint64): the contacts, %NULL for all
 *
 * Asks where to, and what locks it where that is wanted, writes it there and says so. What takes long says how far it
 * is, and can be stopped.
 */
void
liaison_window_export (LiaisonWindow *self,
                       const char    *target,
                       GArray        *keys)
{
  g_autofree char *today = liaison_date_dup_today ();

  g_return_if_fail (LIAISON_IS_WINDOW (self) && target != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (offers); i++)
    if (g_str_equal (offers[i].target, target))
      {
        g_auto (GStrv) parts = g_strsplit (offers[i].name, "%s", 2);
        Export *export = g_new0 (Export, 1);

        export->window = g_object_ref (self);
        export->offer = &offers[i];
        export->keys = keys != NULL ? g_array_ref (keys) : NULL;
        export->name = g_strconcat (parts[0], today, parts[1], NULL);
        if (offers[i].form == LIAISON_EXPORT_FORM_LOCKED)
          ask_passphrase (export);
        else
          choose_file (export);
        return;
      }
}
