/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-catalog.h"

G_BEGIN_DECLS

/**
 * LiaisonRouteEdgeKind:
 * @LIAISON_ROUTE_EDGE_PATH: a step of a named career path
 * @LIAISON_ROUTE_EDGE_NEXT: a usual step up or across
 * @LIAISON_ROUTE_EDGE_SIDETRACK: leads off the way, and perhaps back
 * @LIAISON_ROUTE_EDGE_RETURN: leads from a sidetrack back to the path it left
 * @LIAISON_ROUTE_EDGE_NEAR: across to a field that is near, by skills that both
 *   roles ask for
 *
 * What joins two roles in the catalogue, the most trodden first.
 */
typedef enum
{
  LIAISON_ROUTE_EDGE_PATH,
  LIAISON_ROUTE_EDGE_NEXT,
  LIAISON_ROUTE_EDGE_SIDETRACK,
  LIAISON_ROUTE_EDGE_RETURN,
  LIAISON_ROUTE_EDGE_NEAR,
} LiaisonRouteEdgeKind;

/**
 * LiaisonRouteEdge:
 * @from: a role
 * @to: another role
 * @kind: what joins them
 * @path: (nullable): the path that says so
 * @field: (nullable): for %LIAISON_ROUTE_EDGE_NEAR, the field one leaves
 * @near: (nullable): for %LIAISON_ROUTE_EDGE_NEAR, the field that is near it
 * @distance: how far @near is, 1 near to 5 far; 0 for another kind
 *
 * That one can go from one role to another. All of it belongs to the catalogue.
 */
typedef struct
{
  LiaisonRole         *from;
  LiaisonRole         *to;
  LiaisonRouteEdgeKind kind;
  LiaisonPath         *path;
  LiaisonSpecialty    *field;
  LiaisonSpecialty    *near;
  int                  distance;
} LiaisonRouteEdge;

GArray *liaison_route_edge_list (LiaisonCatalog *catalog,
                                 LiaisonRole    *from,
                                 gboolean        with_near);
char   *liaison_route_edge_dup_reason (const LiaisonRouteEdge *self);

G_END_DECLS
