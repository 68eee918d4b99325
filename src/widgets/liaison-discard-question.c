/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-discard-question.h"

#include "liaison-isolate.h"

#include <glib/gi18n.h>

/* Later versions of libadwaita have AdwAlertDialog in place of
 * AdwMessageDialog: this file is the only one to know. */

typedef struct
{
  LiaisonDiscardFunc discard;
  GWeakRef           asker;
} Answer;

static void
answer_free (gpointer  data,
             GClosure *closure)
{
  Answer *answer = data;

  g_weak_ref_clear (&answer->asker);
  g_free (answer);
}

/* libadwaita's dialog still holds on to the window below while it answers. */
static gboolean
discard_cb (gpointer data)
{
  Answer *answer = data;
  g_autoptr (GObject) asker = g_weak_ref_get (&answer->asker);

  if (asker != NULL)
    answer->discard (asker);
  answer_free (answer, NULL);

  return G_SOURCE_REMOVE;
}

static Answer *
answer_new (LiaisonDiscardFunc discard,
            GObject           *asker)
{
  Answer *answer = g_new0 (Answer, 1);

  answer->discard = discard;
  g_weak_ref_init (&answer->asker, asker);

  return answer;
}

static void
response_cb (AdwMessageDialog *dialog,
             const char       *response,
             Answer           *answer)
{
  g_autoptr (GObject) asker = g_weak_ref_get (&answer->asker);

  if (asker != NULL)
    g_idle_add (discard_cb, answer_new (answer->discard, asker));
}

/* Of two questions about the same text the later one is meant. */
static void
take_back (GtkWindow *window)
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();

  for (GList *link = toplevels; link != NULL; link = link->next)
    if (ADW_IS_MESSAGE_DIALOG (link->data) && gtk_window_get_transient_for (link->data) == window)
      gtk_window_destroy (link->data);
}

/**
 * liaison_discard_question_ask:
 * @window: the window that holds what was typed
 * @discard: called with @asker where it may go
 * @asker: who asks; where it is gone nothing is called
 *
 * Asks whether what was typed in a window is to be thrown away. Where one
 * rather goes on with it, nothing happens. A question that is open already
 * gives way to this one.
 */
void
liaison_discard_question_ask (GtkWindow         *window,
                              LiaisonDiscardFunc discard,
                              GObject           *asker)
{
  AdwMessageDialog *dialog;
  g_autofree char  *body = NULL;

  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (G_IS_OBJECT (asker));

  take_back (window);
  /* Translators: %s is the title of a window, as “Log What Happened” */
  body = liaison_isolate_printf (_("“%s” holds text that is not saved. If you discard it, it is lost."), gtk_window_get_title (window));
  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (window, _("Discard What You Typed?"), body));
  adw_message_dialog_add_responses (dialog, "keep", _("_Keep Editing"), "discard", _("_Discard"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "keep");
  adw_message_dialog_set_close_response (dialog, "keep");
  g_signal_connect_data (dialog, "response::discard", G_CALLBACK (response_cb), answer_new (discard, asker), answer_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
