/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-contact-choices.h"

#include "liaison-contact.h"
#include "liaison-isolate.h"

#include <glib/gi18n.h>
#include <gtk/gtk.h>

static char *
dup_candidate (LiaisonContact *contact)
{
  const char *subtitle = liaison_contact_get_subtitle (contact);

  if (*subtitle == '\0')
    return g_strdup (liaison_contact_get_name (contact));

  /* Translators: a person and what tells them from others of that name: "Ada Lovelace (Analyst, Royal Library)" */
  return liaison_isolate_printf (C_ ("choice of a person", "%s (%s)"), liaison_contact_get_name (contact), subtitle);
}

/**
 * liaison_contact_choices_new:
 * @name: a name that several bear
 * @candidates: (element-type LiaisonContact): them
 *
 * Returns: (transfer full): what to choose from, as text: nothing yet, each of
 *   them, and to add somebody new
 */
GListModel *
liaison_contact_choices_new (const char *name,
                             GPtrArray  *candidates)
{
  GtkStringList   *choices = gtk_string_list_new (NULL);
  g_autofree char *addition = liaison_isolate_printf (_ ("Add a new “%s”"), name);

  gtk_string_list_append (choices, C_ ("choice of a person", "Choose"));
  for (guint i = 0; i < candidates->len; i++)
    gtk_string_list_take (choices, dup_candidate (g_ptr_array_index (candidates, i)));
  gtk_string_list_append (choices, addition);

  return G_LIST_MODEL (choices);
}
