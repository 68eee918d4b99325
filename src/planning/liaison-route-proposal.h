/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-profile.h"
#include "liaison-route-edge.h"

G_BEGIN_DECLS

/* The least that one looks for a post, in months. */
#define LIAISON_ROUTE_LOOKING_MONTHS 3

/* How long one stays on a sidetrack, in months. */
#define LIAISON_ROUTE_SIDETRACK_MONTHS 18

/**
 * LiaisonRouteMove:
 * @edge: from which role to which, and what in the catalogue says so
 * @reason: the same as a sentence
 * @qualifications: (element-type LiaisonQualification): what the role requires
 *   and none before it did, to be got first
 * @from_month: months from today until one starts towards it
 * @month: months from today until one is there
 *
 * A move of a proposed route.
 */
typedef struct
{
  LiaisonRouteEdge edge;
  char            *reason;
  GPtrArray       *qualifications;
  int              from_month;
  int              month;
} LiaisonRouteMove;

/**
 * LiaisonRouteProposal:
 *
 * A route that the catalogue offers: moves from role to role, each an edge of
 * it. It never changes.
 */
#define LIAISON_TYPE_ROUTE_PROPOSAL (liaison_route_proposal_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonRouteProposal, liaison_route_proposal, LIAISON, ROUTE_PROPOSAL, GObject)

LiaisonRouteProposal *liaison_route_proposal_new (const LiaisonRouteEdge *edges,
                                                  guint                   n_edges,
                                                  const LiaisonProfile   *profile);

int liaison_route_role_get_stay (LiaisonRole *role);

LiaisonRole            *liaison_route_proposal_get_start (LiaisonRouteProposal *self);
LiaisonRole            *liaison_route_proposal_get_goal (LiaisonRouteProposal *self);
guint                   liaison_route_proposal_get_n_moves (LiaisonRouteProposal *self);
const LiaisonRouteMove *liaison_route_proposal_get_move (LiaisonRouteProposal *self,
                                                         guint                 place);
int                     liaison_route_proposal_get_months (LiaisonRouteProposal *self);
GPtrArray              *liaison_route_proposal_get_gaps (LiaisonRouteProposal *self);
const char             *liaison_route_proposal_get_name (LiaisonRouteProposal *self);
const char             *liaison_route_proposal_get_sentence (LiaisonRouteProposal *self);
gboolean                liaison_route_proposal_has_sidetrack (LiaisonRouteProposal *self);
gboolean                liaison_route_proposal_passes (LiaisonRouteProposal *self,
                                                       LiaisonRole          *role);

char *liaison_route_dup_span (int months);

G_END_DECLS
