/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-contact-question-private.h"

/* Contacts that are read together with the keys, so that the first rows are
 * there with the list. */
#define FIRST_CONTACTS 40

void
liaison_contact_question_free (gpointer data)
{
  LiaisonContactQuestion *question = data;

  g_free (question->search);
  g_free (question->filter);
  g_strfreev (question->sectors);
  g_free (question);
}

void
liaison_contact_answer_free (gpointer data)
{
  LiaisonContactAnswer *answer = data;

  g_clear_pointer (&answer->keys, g_array_unref);
  g_clear_pointer (&answer->contacts, g_ptr_array_unref);
  g_free (answer);
}

static GArray *
narrow_keys (GArray                       *keys,
             const LiaisonContactQuestion *question)
{
  guint kept = 0;

  for (guint i = 0; i < keys->len; i++)
    {
      gint64   key = g_array_index (keys, gint64, i);
      gboolean is_organization = liaison_contact_key_is_organization (key);

      if ((question->only_people && is_organization) || (question->only_organizations && !is_organization))
        continue;
      g_array_index (keys, gint64, kept++) = key;
    }

  return g_array_set_size (keys, kept);
}

/* Reads the keys that a question finds, and the first of their contacts. */
gpointer
liaison_contact_question_read (LiaisonConnection *connection,
                               gpointer           data,
                               GCancellable      *cancellable,
                               GError           **error)
{
  g_autoptr (LiaisonContactAnswer) answer = g_new0 (LiaisonContactAnswer, 1);
  const LiaisonContactQuestion *question = data;
  const LiaisonContactQuery     query = {
        .search = question->search,
        .filter = question->filter,
        .sort = question->sort,
        .descending = question->descending,
        .sectors = (const char *const *) question->sectors,
  };

  answer->keys = liaison_query_found_keys (connection, &query, cancellable, error);
  if (answer->keys == NULL)
    return NULL;
  narrow_keys (answer->keys, question);

  answer->contacts = liaison_query_contacts (connection, (const gint64 *) answer->keys->data,
                                             MIN (answer->keys->len, FIRST_CONTACTS), error);

  return answer->contacts != NULL ? g_steal_pointer (&answer) : NULL;
}

/* Reads the contacts of the keys in @data. */
gpointer
liaison_contact_question_read_contacts (LiaisonConnection *connection,
                                        gpointer           data,
                                        GCancellable      *cancellable,
                                        GError           **error)
{
  g_autoptr (LiaisonContactAnswer) answer = g_new0 (LiaisonContactAnswer, 1);
  GArray *keys = data;

  answer->contacts = liaison_query_contacts (connection, (const gint64 *) keys->data, keys->len, error);

  return answer->contacts != NULL ? g_steal_pointer (&answer) : NULL;
}
