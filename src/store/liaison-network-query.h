/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

G_BEGIN_DECLS

/**
 * LiaisonNetworkNode:
 * @key: a contact key, 0 for the user
 * @name: as it is shown
 * @sector: id of a specialty or area, or ""
 * @kind: what kind of contact a person is
 * @is_association: whether it is an association
 * @is_placed: whether it has a kept position
 * @is_pinned: whether the user put it there
 * @is_hidden: whether the user took it off the map
 * @x: kept position, map units
 * @y: kept position, map units
 *
 * A person, an organization or the user as a node of the network.
 */
typedef struct
{
  gint64 key;
  char *name;
  char *sector;
  LiaisonContactKind kind;
  gboolean is_association;
  gboolean is_placed;
  gboolean is_pinned;
  gboolean is_hidden;
  float x;
  float y;
} LiaisonNetworkNode;

/**
 * LiaisonNetworkLink:
 * @from: contact key of one side
 * @to: contact key of the other side
 * @is_affiliation: whether it joins a person and an organization
 * @is_inferred: whether it is a tie that nobody noted (liaison-inferred-tie.h)
 * @is_past: whether it has ended
 * @organization: contact key of where both were, for an inferred tie
 * @closeness: 1 to 5 for a tie, 0 for an affiliation
 * @days: since the last interaction of both, since it was added where there
 *   was none; since its end where that is known
 *
 * A tie, noted or inferred, or an affiliation.
 */
typedef struct
{
  gint64 from;
  gint64 to;
  gboolean is_affiliation;
  gboolean is_inferred;
  gboolean is_past;
  gint64 organization;
  int closeness;
  int days;
} LiaisonNetworkLink;

/**
 * LiaisonNetworkIntroduction:
 * @introducer: contact key of who brought the two together
 * @person: contact key of whom the user came to know so
 *
 * An introduction that came about.
 */
typedef struct
{
  gint64 introducer;
  gint64 person;
} LiaisonNetworkIntroduction;

/**
 * LiaisonNetworkCamera:
 * @x: the middle of what is seen, map units
 * @y: the middle of what is seen, map units
 * @zoom: px for a map unit, 0 for none that was kept
 *
 * What is seen of a map.
 */
typedef struct
{
  float x;
  float y;
  float zoom;
} LiaisonNetworkCamera;

/**
 * LiaisonNetworkRows:
 * @nodes: (element-type LiaisonNetworkNode): the user first
 * @links: (element-type LiaisonNetworkLink): ties, affiliations, inferred ties
 * @introductions: (element-type LiaisonNetworkIntroduction): who introduced whom
 * @camera: what was seen of the map last
 *
 * The whole network as the store has it.
 */
typedef struct
{
  GArray *nodes;
  GArray *links;
  GArray *introductions;
  LiaisonNetworkCamera camera;
} LiaisonNetworkRows;

/**
 * LiaisonNetworkPlace:
 * @key: a contact key, 0 for the user
 * @x: map units
 * @y: map units
 * @is_pinned: whether the user put it there
 * @is_hidden: whether the user took it off the map
 *
 * Where a node stands on a map.
 */
typedef struct
{
  gint64 key;
  float x;
  float y;
  gboolean is_pinned;
  gboolean is_hidden;
} LiaisonNetworkPlace;

/* The map of everybody, which is always there. */
#define LIAISON_NETWORK_MAP 0

LiaisonNetworkRows *liaison_query_network             (LiaisonConnection         *connection,
                                                       gint64                     map,
                                                       GError                   **error);
LiaisonNetworkRows *liaison_network_rows_new          (void);
void                liaison_network_rows_free         (LiaisonNetworkRows        *self);

void                liaison_store_keep_places_async   (LiaisonStore              *store,
                                                       gint64                     map,
                                                       const LiaisonNetworkPlace *places,
                                                       guint                      n_places,
                                                       const LiaisonNetworkCamera *camera,
                                                       GAsyncReadyCallback        callback,
                                                       gpointer                   user_data);
gboolean            liaison_store_keep_places_finish  (LiaisonStore              *store,
                                                       GAsyncResult              *result,
                                                       GError                   **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonNetworkRows, liaison_network_rows_free)

G_END_DECLS
