/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-toast.h"

#include "liaison-error.h"
#include "liaison-toast-queue.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* As many as a window of 360 px has room for beside the button that closes. */
#define SENTENCE_CHARS 32

/* A deed is told in one line where there is room for so many. */
#define DEED_CHARS 60

#define SECONDS_TO_UNDO 8

static AdwToastOverlay *
find_overlay_below (GtkWidget *widget)
{
  AdwToastOverlay *found = NULL;

  if (ADW_IS_TOAST_OVERLAY (widget))
    return ADW_TOAST_OVERLAY (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_overlay_below (child);

  return found;
}

/* The overlay above a widget; where there is none, that of its window, or of
 * the window to which its own, a dialog, belongs. */
static AdwToastOverlay *
find_overlay (GtkWidget *from)
{
  GtkWidget       *above = gtk_widget_get_ancestor (from, ADW_TYPE_TOAST_OVERLAY);
  GtkRoot         *root = gtk_widget_get_root (from);
  AdwToastOverlay *overlay = above != NULL ? ADW_TOAST_OVERLAY (above) : NULL;

  for (GtkWindow *window = GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
       window != NULL && overlay == NULL;
       window = gtk_window_get_transient_for (window))
    overlay = find_overlay_below (GTK_WIDGET (window));

  return overlay;
}

/* The title of a toast is markup, what we show is text. */
static AdwToast *
make_toast (const char *text)
{
  g_autofree char *title = g_markup_escape_text (text, -1);

  return adw_toast_new (title);
}

/* A sentence that says what is wrong is read to its end, in a narrow window
 * too: it wraps, where the title of a toast is cut. */
static GtkWidget *
make_sentence (const char *text,
               int         most_chars)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), most_chars);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");

  return label;
}

static void
show (GtkWidget *from,
      AdwToast  *toast)
{
  AdwToastOverlay *overlay = find_overlay (from);

  if (overlay == NULL)
    {
      g_debug ("Nothing above the widget shows toasts");
      g_object_unref (toast);
      return;
    }

  liaison_toast_queue_add (overlay, toast);
}

/**
 * liaison_toast_show:
 * @from: a widget in the window that is to show it
 * @text: a sentence or a few words; never markup
 *
 * Shows a line at the foot of the window for a while.
 */
void
liaison_toast_show (GtkWidget  *from,
                    const char *text)
{
  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (text != NULL);

  show (from, make_toast (text));
}

/**
 * liaison_toast_offer_undo:
 * @from: a widget in the window that is to show it
 * @change: the change, as the store numbered it
 * @label: what was done; never markup
 *
 * Says that something was done, with a button that undoes it by the action
 * `win.undo-change`. A @change of 0 changed nothing and shows nothing.
 */
void
liaison_toast_offer_undo (GtkWidget  *from,
                          gint64      change,
                          const char *label)
{
  AdwToast *toast;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (label != NULL);

  if (change <= 0)
    return;

  toast = make_toast (label);
  adw_toast_set_custom_title (toast, make_sentence (label, DEED_CHARS));
  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, "win.undo-change");
  adw_toast_set_action_target_value (toast, g_variant_new_int64 (change));
  adw_toast_set_timeout (toast, SECONDS_TO_UNDO);
  show (from, toast);
}

/**
 * liaison_toast_show_sentence:
 * @from: a widget in the window that is to show it
 * @sentence: what is to be known, translated
 *
 * Says a sentence whole, however long it is, before what else is to be said.
 */
void
liaison_toast_show_sentence (GtkWidget  *from,
                             const char *sentence)
{
  AdwToast *toast;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (sentence != NULL);

  toast = make_toast (sentence);
  adw_toast_set_custom_title (toast, make_sentence (sentence, SENTENCE_CHARS));
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  adw_toast_set_timeout (toast, SECONDS_TO_UNDO);
  show (from, toast);
}

/**
 * liaison_toast_show_error:
 * @from: a widget in the window that is to show it
 * @error: what failed
 *
 * Says in a sentence what failed. What was cancelled is not said.
 */
void
liaison_toast_show_error (GtkWidget    *from,
                          const GError *error)
{
  g_autofree char *sentence = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (error != NULL);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  sentence = liaison_error_dup_sentence (error);
  liaison_toast_show_sentence (from, sentence);
}
