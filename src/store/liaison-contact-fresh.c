/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-contact-fresh-private.h"

#include <string.h>

void
liaison_contact_text_clear (gpointer data)
{
  LiaisonContactText *text = data;

  g_free (text->text);
  g_free (text->match);
  g_free (text->sort_key);
}

/* ---- writing ---- */

static gboolean
has_text (LiaisonStatement *row,
          int               column,
          const char       *text)
{
  return g_str_equal (liaison_statement_get_text (row, column), text);
}

/* Whether a contact is listed and found by just this already: most edits are of
 * what nobody is found by. */
static gboolean
is_known (LiaisonStatement         *known,
          const LiaisonContactText *text,
          GError                  **error)
{
  liaison_statement_bind_number (known, 1, text->key);
  if (!liaison_statement_next (known, error))
    return text->text == NULL && !liaison_statement_failed (known);

  return text->text != NULL && has_text (known, 0, text->text) && has_text (known, 1, text->match) && has_text (known, 2, text->sort_key);
}

/*
 * liaison_contact_fresh_write:
 *
 * Notes what a contact is listed and found by from now on, beside the index.
 */
gboolean
liaison_contact_fresh_write (LiaisonConnection        *connection,
                             const LiaisonContactText *text,
                             GError                  **error)
{
  g_autoptr (LiaisonStatement) known =
    liaison_connection_prepare (connection, "SELECT text, match, CAST (sort_key AS TEXT) FROM contact_current WHERE key = ?1", error);
  g_autoptr (LiaisonStatement) write = NULL;

  if (known == NULL)
    return FALSE;
  if (is_known (known, text, error))
    return TRUE;
  if (liaison_statement_failed (known))
    return FALSE;

  write = liaison_connection_prepare (connection,
                                      "INSERT INTO contact_fresh (key, text, match, sort_key, letters) VALUES (?1, ?2, ?3, ?4, ?5) "
                                      "ON CONFLICT (key) DO UPDATE SET "
                                      "text = excluded.text, match = excluded.match, sort_key = excluded.sort_key, letters = excluded.letters",
                                      error);
  if (write == NULL)
    return FALSE;

  liaison_statement_bind_number (write, 1, text->key);
  if (text->text != NULL)
    {
      liaison_statement_bind_text (write, 2, text->text);
      liaison_statement_bind_text (write, 3, text->match);
      liaison_statement_bind_blob (write, 4, text->sort_key, strlen (text->sort_key));
      liaison_statement_bind_number (write, 5, text->letters);
    }

  return liaison_statement_run (write, error);
}

/*
 * liaison_contact_fresh_is_current:
 * @is_current: (out): whether the contact is listed and found by this text
 *
 * Compares and writes nothing.
 */
gboolean
liaison_contact_fresh_is_current (LiaisonConnection        *connection,
                                  const LiaisonContactText *text,
                                  gboolean                 *is_current,
                                  GError                  **error)
{
  g_autoptr (LiaisonStatement) known =
    liaison_connection_prepare (connection, "SELECT text, match, CAST (sort_key AS TEXT), letters FROM contact_current WHERE key = ?1", error);

  *is_current = known != NULL && is_known (known, text, error) && liaison_statement_get_number (known, 3) == text->letters;

  return known != NULL && !liaison_statement_failed (known);
}

/* How many there are, -1 where that cannot be read. */
gint64
liaison_contact_fresh_count (LiaisonConnection *connection)
{
  return liaison_connection_number (connection, "SELECT count (*) FROM contact_fresh", NULL);
}

/* ---- reading ---- */

void
liaison_fresh_free (LiaisonFresh *self)
{
  g_array_unref (self->texts);
  liaison_key_set_clear (&self->keys);
  g_free (self);
}

/*
 * liaison_fresh_read:
 *
 * Reads what is to be looked at beside the index.
 */
LiaisonFresh *
liaison_fresh_read (LiaisonConnection *connection,
                    GError           **error)
{
  LiaisonFresh *self = g_new0 (LiaisonFresh, 1);
  gint64        highest = 0;
  g_autoptr (LiaisonStatement) statement =
    liaison_connection_prepare (connection, "SELECT key, text, CAST (sort_key AS TEXT), letters, text IS NULL FROM contact_fresh ORDER BY sort_key, key", error);

  self->texts = g_array_new (FALSE, FALSE, sizeof (LiaisonContactText));
  g_array_set_clear_func (self->texts, liaison_contact_text_clear);
  while (statement != NULL && liaison_statement_next (statement, error))
    {
      LiaisonContactText text = { .key = liaison_statement_get_number (statement, 0), .letters = liaison_statement_get_number (statement, 3) };

      text.text = liaison_statement_get_number (statement, 4) != 0 ? NULL : g_strdup (liaison_statement_get_text (statement, 1));
      text.sort_key = g_strdup (liaison_statement_get_text (statement, 2));
      g_array_append_val (self->texts, text);
      highest = MAX (highest, text.key);
    }
  if (statement == NULL || liaison_statement_failed (statement))
    {
      liaison_fresh_free (self);
      return NULL;
    }

  liaison_key_set_init (&self->keys, highest);
  for (guint i = 0; i < self->texts->len; i++)
    liaison_key_set_add (&self->keys, g_array_index (self->texts, LiaisonContactText, i).key);

  return self;
}

/*
 * liaison_fresh_find:
 * @word: folded
 * @found: whom the index finds by the word
 *
 * Makes of whom the index finds those who are to be found now.
 */
void
liaison_fresh_find (const LiaisonFresh *self,
                    const char         *word,
                    LiaisonKeySet      *found)
{
  for (guint i = 0; i < self->texts->len; i++)
    {
      const LiaisonContactText *text = &g_array_index (self->texts, LiaisonContactText, i);

      if (text->text != NULL && strstr (text->text, word) != NULL)
        liaison_key_set_add (found, text->key);
      else
        liaison_key_set_remove (found, text->key);
    }
}
