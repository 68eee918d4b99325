/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-errand.h"

static const struct
{
  const char *name;
  const char *action;
} errands[] = {
  { "log", "win.log(int64 0)" },
  { "add-person", "win.add-person" },
  { "show-today", "win.show-place::today" },
  { "show-contact", "win.show-contact" },
  { "find-people", "win.find-people" },
};

/* What is to be done as soon as there is a database. */
typedef struct
{
  char     *action;
  GVariant *parameter;
  gulong    handler;
} Errand;

static void
errand_free (gpointer  data,
             GClosure *closure)
{
  Errand *errand = data;

  g_free (errand->action);
  g_clear_pointer (&errand->parameter, g_variant_unref);
  g_free (errand);
}

static void
store_changed_cb (LiaisonWindow *window,
                  GParamSpec    *pspec,
                  Errand        *errand)
{
  g_autofree char *action = NULL;
  g_autoptr (GVariant) parameter = NULL;

  if (liaison_window_get_store (window) == NULL)
    return;

  action = g_steal_pointer (&errand->action);
  parameter = g_steal_pointer (&errand->parameter);
  g_signal_handler_disconnect (window, errand->handler);
  gtk_widget_activate_action_variant (GTK_WIDGET (window), action, parameter);
}

/**
 * liaison_errand_run:
 * @window: a window
 * @name: what the desktop asks for: log, add-person, show-today, show-contact
 *   or find-people
 * @parameter: (nullable): the key of the contact for show-contact, the text for
 *   find-people
 *
 * Does what a launcher or the search of the desktop asked for; where the
 * database is still being opened, then when it is.
 */
void
liaison_errand_run (LiaisonWindow *window,
                    const char    *name,
                    GVariant      *parameter)
{
  Errand *errand = g_new0 (Errand, 1);

  g_return_if_fail (LIAISON_IS_WINDOW (window));

  for (guint i = 0; i < G_N_ELEMENTS (errands) && errand->action == NULL; i++)
    if (g_str_equal (errands[i].name, name))
      g_action_parse_detailed_name (errands[i].action, &errand->action, &errand->parameter, NULL);
  g_return_if_fail (errand->action != NULL);

  if (parameter != NULL)
    errand->parameter = g_variant_ref_sink (parameter);
  errand->handler = g_signal_connect_data (window, "notify::store", G_CALLBACK (store_changed_cb), errand, errand_free, 0);
  store_changed_cb (window, NULL, errand);
}
