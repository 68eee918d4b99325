/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-profile.h"
#include "liaison-requirement.h"

G_BEGIN_DECLS

/**
 * LiaisonFitState:
 * @LIAISON_FIT_HAVE: the level that is asked for is reached
 * @LIAISON_FIT_NEARLY: half of it or more
 * @LIAISON_FIT_LACK: less
 *
 * How far a skill is there.
 */
typedef enum
{
  LIAISON_FIT_HAVE,
  LIAISON_FIT_NEARLY,
  LIAISON_FIT_LACK,
} LiaisonFitState;

/**
 * LiaisonFitPart:
 * @skill: id of the skill; belongs to the catalogue
 * @importance: how much it is asked for, 1 to 5
 * @required: the level that is asked for, 1 to 4
 * @level: the level that is there, 0 to 4
 * @state: how far it is there
 * @share: what it is worth of the whole, 0 to 1
 * @adds: what closing the gap would add to the fit, 0 to 1; 0 for no gap
 *
 * What one skill has to do with a fit.
 */
typedef struct
{
  const char     *skill;
  int             importance;
  int             required;
  int             level;
  LiaisonFitState state;
  double          share;
  double          adds;
} LiaisonFitPart;

/**
 * LiaisonFit:
 *
 * How well somebody's skills fit a role or a field, and what it was made from.
 * It never changes.
 *
 * Properties: entry, score, percent.
 */
#define LIAISON_TYPE_FIT (liaison_fit_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonFit, liaison_fit, LIAISON, FIT, GObject)

LiaisonFit   *liaison_fit_new           (LiaisonCatalog        *catalog,
                                         LiaisonEntry          *entry,
                                         const LiaisonProfile  *profile);
GPtrArray    *liaison_fit_rank          (LiaisonCatalog        *catalog,
                                         GListModel            *entries,
                                         const LiaisonProfile  *profile);

LiaisonEntry *liaison_fit_get_entry     (LiaisonFit            *self);
double        liaison_fit_get_score     (LiaisonFit            *self);
int           liaison_fit_get_percent   (LiaisonFit            *self);
guint         liaison_fit_get_n_parts   (LiaisonFit            *self);
guint         liaison_fit_get_n_gaps    (LiaisonFit            *self);
guint         liaison_fit_count         (LiaisonFit            *self,
                                         LiaisonFitState        state);
const LiaisonFitPart *liaison_fit_get_part (LiaisonFit         *self,
                                         guint                  part);
const LiaisonFitPart *liaison_fit_find  (LiaisonFit            *self,
                                         const char            *skill);

G_END_DECLS
