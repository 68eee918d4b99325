/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-contact-memory-private.h"

static void
found_word_clear (LiaisonFoundWord *word)
{
  g_clear_pointer (&word->word, g_free);
  liaison_key_set_clear (&word->keys);
}

void
liaison_contact_memory_free (LiaisonContactMemory *self)
{
  for (guint i = 0; i < LIAISON_N_CONTACT_SORTS; i++)
    g_clear_pointer (&self->orders[i], g_array_unref);
  for (guint i = 0; i < LIAISON_N_FOUND_WORDS; i++)
    found_word_clear (&self->words[i]);
  liaison_key_set_clear (&self->found);
  g_clear_pointer (&self->fresh, liaison_fresh_free);
  g_free (self->sectors);
  g_free (self->filter);
  g_free (self->today);
  g_free (self);
}

/*
 * liaison_contact_memory_get:
 *
 * What a connection knows of all contacts; nothing once the database changed.
 */
LiaisonContactMemory *
liaison_contact_memory_get (LiaisonConnection *connection)
{
  LiaisonContactMemory *memory = liaison_connection_get_memory (connection);
  gint64                version = liaison_connection_number (connection, "PRAGMA data_version", NULL);

  if (memory != NULL && memory->version == version)
    return memory;

  memory = g_new0 (LiaisonContactMemory, 1);
  memory->version = version;
  liaison_connection_take_memory (connection, memory);

  return memory;
}

gboolean
liaison_contact_memory_read_fresh (LiaisonContactMemory *self,
                                   LiaisonConnection    *connection,
                                   GError              **error)
{
  if (self->fresh == NULL)
    self->fresh = liaison_fresh_read (connection, error);

  return self->fresh != NULL;
}

/* Whom a word is found in, NULL where that is not remembered. */
const LiaisonKeySet *
liaison_contact_memory_find_word (LiaisonContactMemory *self,
                                  const char           *word)
{
  for (guint i = 0; i < LIAISON_N_FOUND_WORDS; i++)
    if (g_strcmp0 (self->words[i].word, word) == 0)
      return &self->words[i].keys;

  return NULL;
}

/*
 * liaison_contact_memory_take_word:
 * @keys: (transfer full): whom the word is found in
 *
 * Remembers it in place of the word that was found the longest ago.
 */
const LiaisonKeySet *
liaison_contact_memory_take_word (LiaisonContactMemory *self,
                                  const char           *word,
                                  LiaisonKeySet        *keys)
{
  LiaisonFoundWord *place = &self->words[self->next_word];

  found_word_clear (place);
  place->word = g_strdup (word);
  place->keys.size = keys->size;
  place->keys.bits = g_steal_pointer (&keys->bits);
  self->next_word = (self->next_word + 1) % LIAISON_N_FOUND_WORDS;

  return &place->keys;
}
