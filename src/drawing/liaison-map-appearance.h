/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-network.h"
#include "liaison-sector-style.h"

G_BEGIN_DECLS

/**
 * LiaisonMapColours:
 * @LIAISON_MAP_COLOURS_SECTOR: by specialty or area
 * @LIAISON_MAP_COLOURS_KIND: by kind of contact
 * @LIAISON_MAP_COLOURS_COMMUNITY: by the group in which people know each other
 *
 * What colours and shapes on the map tell.
 */
typedef enum
{
  LIAISON_MAP_COLOURS_SECTOR,
  LIAISON_MAP_COLOURS_KIND,
  LIAISON_MAP_COLOURS_COMMUNITY,
} LiaisonMapColours;

/**
 * LiaisonMapSizes:
 * @LIAISON_MAP_SIZES_TIES: by how many ties somebody has
 * @LIAISON_MAP_SIZES_CLOSENESS: by how close somebody is to the user
 * @LIAISON_MAP_SIZES_BROKERAGE: by how many separate circles somebody joins
 *
 * What the size of nodes tells.
 */
typedef enum
{
  LIAISON_MAP_SIZES_TIES,
  LIAISON_MAP_SIZES_CLOSENESS,
  LIAISON_MAP_SIZES_BROKERAGE,
} LiaisonMapSizes;

/**
 * LiaisonMapGroup:
 * @style: the colour and the shape of its members
 * @n_members: how many they are
 * @hub: of a community the index of the member who is best connected in it, of
 *   others the index of any member
 * @is_rest: whether it is those who belong nowhere, or to small communities
 *
 * Those on a map who look alike: a line of its legend.
 */
typedef struct
{
  const LiaisonSectorStyle *style;
  guint n_members;
  guint hub;
  gboolean is_rest;
} LiaisonMapGroup;

/**
 * LiaisonMapAppearance:
 *
 * How everybody on a map looks: colour, shape and size. It never changes, and
 * may be shared by threads.
 */
typedef struct _LiaisonMapAppearance LiaisonMapAppearance;

LiaisonMapAppearance     *liaison_map_appearance_new          (LiaisonNetwork             *network,
                                                               LiaisonMapColours           colours,
                                                               LiaisonMapSizes             sizes);
LiaisonMapAppearance     *liaison_map_appearance_ref          (LiaisonMapAppearance       *self);
void                      liaison_map_appearance_unref        (LiaisonMapAppearance       *self);

LiaisonMapColours         liaison_map_appearance_get_colours  (const LiaisonMapAppearance *self);
LiaisonMapSizes           liaison_map_appearance_get_sizes    (const LiaisonMapAppearance *self);
LiaisonNetwork           *liaison_map_appearance_get_network  (const LiaisonMapAppearance *self);
const LiaisonSectorStyle *liaison_map_appearance_get_style    (const LiaisonMapAppearance *self,
                                                               guint                       node);
float                     liaison_map_appearance_get_size     (const LiaisonMapAppearance *self,
                                                               guint                       node);
float                     liaison_map_appearance_get_fade     (const LiaisonMapAppearance *self,
                                                               guint                       node);
guint                     liaison_map_appearance_get_n_groups (const LiaisonMapAppearance *self);
const LiaisonMapGroup    *liaison_map_appearance_get_group    (const LiaisonMapAppearance *self,
                                                               guint                       nth);
char                     *liaison_map_appearance_dup_label    (const LiaisonMapAppearance *self,
                                                               guint                       nth);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonMapAppearance, liaison_map_appearance_unref)

G_END_DECLS
