/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-passphrase.h"

#include "liaison-export.h"

#include <glib/gi18n.h>

static GtkWidget *
row_new (const char *title)
{
  GtkWidget *row = adw_password_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);

  return row;
}

/* It is long enough, and was typed twice without a slip. */
static void
typed_cb (GtkEditable *again)
{
  LiaisonAskDialog *dialog = LIAISON_ASK_DIALOG (gtk_widget_get_root (GTK_WIDGET (again)));
  const char       *passphrase = liaison_passphrase_get (dialog);
  const char       *repeated = gtk_editable_get_text (again);

  if (g_str_has_prefix (passphrase, repeated))
    gtk_widget_remove_css_class (GTK_WIDGET (again), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (again), "error");
  g_object_set (dialog, "ready", g_str_equal (passphrase, repeated) && liaison_export_is_passphrase (passphrase), NULL);
}

/**
 * liaison_passphrase_ask_new:
 * @from: a widget of the window to which it belongs
 *
 * Asks for a passphrase that will lock a file, twice: what cannot be opened
 * again is lost.
 *
 * Returns: (transfer floating): a dialog to present
 */
GtkWidget *
liaison_passphrase_ask_new (GtkWidget *from)
{
  GtkWidget       *row = row_new (_("Passphrase"));
  GtkWidget       *again = row_new (_("The Passphrase Again"));
  GtkWidget       *dialog = liaison_ask_dialog_new (from, _("Lock the Export"), _("_Go On"), row);
  /* Translators: beside where a passphrase is typed */
  g_autofree char *note = g_strdup_printf (ngettext ("At least %d character. Nobody opens the file without it, you neither.",
                                                     "At least %d characters: four words that nobody would put together are good. Nobody opens the file without it, you neither.",
                                                     LIAISON_PASSPHRASE_SHORTEST),
                                           LIAISON_PASSPHRASE_SHORTEST);

  liaison_ask_dialog_add_row (LIAISON_ASK_DIALOG (dialog), again);
  liaison_ask_dialog_set_note (LIAISON_ASK_DIALOG (dialog), note);
  g_signal_connect_object (row, "changed", G_CALLBACK (typed_cb), again, G_CONNECT_SWAPPED);
  g_signal_connect (again, "changed", G_CALLBACK (typed_cb), NULL);
  typed_cb (GTK_EDITABLE (again));

  return dialog;
}

/**
 * liaison_passphrase_ask:
 * @from: a widget of the window to which it belongs
 * @why: a sentence on the file that is locked
 *
 * Asks for the passphrase of a locked file.
 *
 * Returns: (transfer floating): a dialog to present
 */
GtkWidget *
liaison_passphrase_ask (GtkWidget  *from,
                        const char *why)
{
  GtkWidget *dialog = liaison_ask_dialog_new (from, _("Locked File"), _("_Open"), row_new (_("Passphrase")));

  liaison_ask_dialog_set_note (LIAISON_ASK_DIALOG (dialog), why);

  return dialog;
}

/**
 * liaison_passphrase_get:
 * @dialog: a dialog that asks for a passphrase
 *
 * Returns: what was typed, blanks and all
 */
const char *
liaison_passphrase_get (LiaisonAskDialog *dialog)
{
  return gtk_editable_get_text (GTK_EDITABLE (liaison_ask_dialog_get_row (dialog)));
}
