/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-contact-choices.h"

#include "liaison-contact.h"
#include "liaison-date.h"
#include "liaison-isolate.h"

#include <glib/gi18n.h>
#include <gtk/gtk.h>

static char *
dup_with_hint (LiaisonContact *contact,
               const char     *hint)
{
  if (*hint == '\0')
    return g_strdup (liaison_contact_get_name (contact));

  /* Translators: a person and what tells them from others of that name: "Ada Lovelace (Analyst, Royal Library)" */
  return liaison_isolate_printf (C_ ("choice of a person", "%s (%s)"), liaison_contact_get_name (contact), hint);
}

/* Whether another has the same name and the same title and organization. */
static gboolean
looks_like_another (LiaisonContact *contact,
                    GPtrArray      *candidates)
{
  for (guint i = 0; i < candidates->len; i++)
    {
      LiaisonContact *other = g_ptr_array_index (candidates, i);

      if (other != contact && g_str_equal (liaison_contact_get_name (other), liaison_contact_get_name (contact)) &&
          g_str_equal (liaison_contact_get_subtitle (other), liaison_contact_get_subtitle (contact)))
        return TRUE;
    }

  return FALSE;
}

/* When one was last in touch tells namesakes apart of whom nothing else does. */
static char *
dup_candidate (LiaisonContact *contact,
               GPtrArray      *candidates)
{
  const char      *subtitle = liaison_contact_get_subtitle (contact);
  g_autofree char *phrase = NULL;
  g_autofree char *last = NULL;
  g_autofree char *both = NULL;

  if (!looks_like_another (contact, candidates))
    return dup_with_hint (contact, subtitle);

  phrase = liaison_date_dup_phrase (liaison_contact_get_last_contact (contact));
  last = *phrase != '\0' ? g_strdup_printf (_("Last contact %s"), phrase) : g_strdup (_("No contact noted yet"));
  both = *subtitle != '\0' ? liaison_isolate_printf ("%s · %s", subtitle, last) : g_strdup (last);

  return dup_with_hint (contact, both);
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
    gtk_string_list_take (choices, dup_candidate (g_ptr_array_index (candidates, i), candidates));
  gtk_string_list_append (choices, addition);

  return G_LIST_MODEL (choices);
}
