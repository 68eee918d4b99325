/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

G_BEGIN_DECLS

/* So many neighbours a small picture holds. */
#define LIAISON_SURROUNDINGS_MOST 16

/**
 * LiaisonNeighbour:
 * @key: a contact key, 0 for the user
 * @name: the name, "" for the user
 * @sector: id of a specialty or area, or ""
 * @closeness: of the tie to the one in the middle, 1 to 5; 0 for a stint
 * @is_association: whether it is an association
 *
 * Somebody or something that stands around a contact.
 */
typedef struct
{
  gint64   key;
  char    *name;
  char    *sector;
  int      closeness;
  gboolean is_association;
} LiaisonNeighbour;

/**
 * LiaisonSurroundings:
 * @sector: (nullable): of the contact in the middle
 * @neighbours: (element-type LiaisonNeighbour): the closest first
 * @n_neighbours: how many there are in all
 * @pairs: (element-type guint): indices of neighbours who know each other, two
 *   for each pair
 *
 * Whom and what a contact is tied to directly, and who of them know each other.
 */
typedef struct
{
  char   *sector;
  GArray *neighbours;
  guint   n_neighbours;
  GArray *pairs;
} LiaisonSurroundings;

LiaisonSurroundings *liaison_surroundings_new          (void);
gboolean             liaison_surroundings_read_pairs   (LiaisonSurroundings *self,
                                                        LiaisonConnection  *connection,
                                                        GError            **error);
LiaisonSurroundings *liaison_query_surroundings        (LiaisonConnection  *connection,
                                                        gint64              key,
                                                        GError            **error);
void                 liaison_surroundings_free         (LiaisonSurroundings *self);
void                 liaison_surroundings_read_async   (LiaisonStore       *store,
                                                        gint64              key,
                                                        GCancellable       *cancellable,
                                                        GAsyncReadyCallback callback,
                                                        gpointer            user_data);
LiaisonSurroundings *liaison_surroundings_read_finish  (LiaisonStore       *store,
                                                        GAsyncResult       *result,
                                                        GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonSurroundings, liaison_surroundings_free)

G_END_DECLS
