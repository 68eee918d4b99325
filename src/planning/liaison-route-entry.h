/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-profile.h"
#include "liaison-step-requirement.h"
#include "liaison-step-span.h"
#include "liaison-step-takers.h"

G_BEGIN_DECLS

/**
 * LiaisonStepNeed:
 * @record: what a step requires
 * @name: of the skill or qualification
 * @is_lacking: whether the user lacks it
 *
 * What a step requires.
 */
typedef struct
{
  LiaisonStepRequirement *record;
  char                   *name;
  gboolean                is_lacking;
} LiaisonStepNeed;

/**
 * LiaisonStepEntry:
 * @record: the step
 * @span: when it is
 * @takers: (element-type LiaisonStepTaker): whom the user knows who made that
 *   very step, or have what it leads to
 * @made_by: who they are, as a sentence; "" for nobody
 * @asks_for: (element-type utf8): names of what it requires and the user lacks
 * @needs: (element-type LiaisonStepNeed): all that it requires
 * @warning: that it begins before what it waits for is done; "" where it does not
 *
 * A step with what there is to say of it.
 */
typedef struct
{
  LiaisonStep    *record;
  LiaisonStepSpan span;
  GArray         *takers;
  char           *made_by;
  GPtrArray      *asks_for;
  GPtrArray      *needs;
  char           *warning;
} LiaisonStepEntry;

char *liaison_step_entry_dup_when (const LiaisonStepEntry *self);

/**
 * LiaisonRouteEntry:
 *
 * A route of the plan with its steps, and the figures by which it is compared.
 * It never changes.
 */
#define LIAISON_TYPE_ROUTE_ENTRY (liaison_route_entry_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonRouteEntry, liaison_route_entry, LIAISON, ROUTE_ENTRY, GObject)

LiaisonRouteEntry *liaison_route_entry_new (LiaisonRoute         *record,
                                            GPtrArray            *steps,
                                            GPtrArray            *requirements,
                                            const char *const    *starts,
                                            const LiaisonProfile *profile,
                                            LiaisonStepTakers    *takers,
                                            int                   now);

LiaisonRoute           *liaison_route_entry_get_record (LiaisonRouteEntry *self);
const char             *liaison_route_entry_get_name (LiaisonRouteEntry *self);
guint                   liaison_route_entry_get_n_steps (LiaisonRouteEntry *self);
const LiaisonStepEntry *liaison_route_entry_get_step (LiaisonRouteEntry *self,
                                                      guint              place);
int                     liaison_route_entry_get_from (LiaisonRouteEntry *self);
int                     liaison_route_entry_get_until (LiaisonRouteEntry *self);
int                     liaison_route_entry_get_months (LiaisonRouteEntry *self);
const char             *liaison_route_entry_get_cost (LiaisonRouteEntry *self);
guint                   liaison_route_entry_get_n_gaps (LiaisonRouteEntry *self);
guint                   liaison_route_entry_get_n_known (LiaisonRouteEntry *self);

G_END_DECLS
