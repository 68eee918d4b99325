/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-connection-private.h"
#include "liaison-contact-fresh-private.h"
#include "liaison-contact-query.h"
#include "liaison-key-set-private.h"

G_BEGIN_DECLS

/* A contact in the list: its key, and the letters of its text. */
typedef struct
{
  gint64 key;
  gint64 letters;
} LiaisonListed;

/* Whom a word of a search is found in. */
typedef struct
{
  char         *word;
  LiaisonKeySet keys;
} LiaisonFoundWord;

#define LIAISON_N_FOUND_WORDS 8

/* What was read of all contacts for one state of the database, so that a
 * keystroke reads only what it asks anew. */
struct _LiaisonContactMemory
{
  gint64        version;
  gint64        highest; /* key */
  LiaisonFresh *fresh;   /* what stands beside the index; NULL until it is read */
  GArray       *orders[LIAISON_N_CONTACT_SORTS]; /* LiaisonListed; ascending */
  guint         n_told[LIAISON_N_CONTACT_SORTS]; /* how many of them have what they are sorted by; the others come last */
  char         *sectors;
  char         *filter;
  char         *today;
  LiaisonKeySet found;

  LiaisonFoundWord words[LIAISON_N_FOUND_WORDS]; /* those that were searched last */
  guint            next_word;
};

void                  liaison_contact_memory_free (LiaisonContactMemory *self);
LiaisonContactMemory *liaison_contact_memory_get  (LiaisonConnection    *connection);

const LiaisonKeySet  *liaison_contact_memory_find_word (LiaisonContactMemory *self,
                                                        const char           *word);
const LiaisonKeySet  *liaison_contact_memory_take_word (LiaisonContactMemory *self,
                                                        const char           *word,
                                                        LiaisonKeySet        *keys);

/* Reads into the memory what is not there yet. */
gboolean liaison_contact_memory_read_fresh (LiaisonContactMemory *self,
                                            LiaisonConnection    *connection,
                                            GError              **error);
gboolean liaison_contact_order_read (LiaisonConnection         *connection,
                                     LiaisonContactMemory      *memory,
                                     const LiaisonContactQuery *query,
                                     GError                   **error);
gboolean liaison_contact_facets_read (LiaisonConnection    *connection,
                                      LiaisonContactMemory *memory,
                                      const char           *filter,
                                      GCancellable         *cancellable,
                                      GError              **error);

G_END_DECLS
