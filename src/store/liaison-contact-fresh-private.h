/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-connection-private.h"
#include "liaison-key-set-private.h"

G_BEGIN_DECLS

/* What a contact is listed and found by. */
typedef struct
{
  gint64 key;
  char  *text; /* NULL: who is no longer there */
  char  *match;
  char  *sort_key;
  gint64 letters;
} LiaisonContactText;

/* Those whose texts changed since the index was last written. */
typedef struct
{
  GArray       *texts; /* LiaisonContactText, in the order of the list */
  LiaisonKeySet keys;
} LiaisonFresh;

/* How many changed texts are kept beside the index: as many as can be looked
 * through for every key that is typed without being noticed. */
#define LIAISON_MOST_FRESH 100

void     liaison_contact_text_clear  (gpointer                  data);
gboolean liaison_contact_fresh_write (LiaisonConnection        *connection,
                                      const LiaisonContactText *text,
                                      GError                  **error);
gboolean liaison_contact_fresh_is_current (LiaisonConnection        *connection,
                                           const LiaisonContactText *text,
                                           gboolean                 *is_current,
                                           GError                  **error);
gint64   liaison_contact_fresh_count (LiaisonConnection        *connection);

LiaisonFresh *liaison_fresh_read (LiaisonConnection  *connection,
                                  GError            **error);
void          liaison_fresh_free (LiaisonFresh       *self);
void          liaison_fresh_find (const LiaisonFresh *self,
                                  const char         *word,
                                  LiaisonKeySet      *found);

G_END_DECLS
