/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-chain.h"
#include "liaison-touch.h"

G_BEGIN_DECLS

/**
 * LiaisonCoverageState:
 * @LIAISON_COVERAGE_EMPTY: the user knows nobody there
 * @LIAISON_COVERAGE_DORMANT: all whom they know there are dormant
 * @LIAISON_COVERAGE_SINGLE: it hangs on one person
 * @LIAISON_COVERAGE_COVERED: two or more are in touch
 *
 * How well a part of the network is covered.
 */
typedef enum
{
  LIAISON_COVERAGE_EMPTY,
  LIAISON_COVERAGE_DORMANT,
  LIAISON_COVERAGE_SINGLE,
  LIAISON_COVERAGE_COVERED,
} LiaisonCoverageState;

/**
 * LiaisonCoveragePerson:
 * @key: contact key
 * @name: as it is shown
 * @closeness: to the user, 1 to 5, 0 where no tie lasts
 * @is_dormant: whether the tie sleeps
 *
 * Somebody whom the user knows there.
 */
typedef struct
{
  gint64   key;
  char    *name;
  int      closeness;
  gboolean is_dormant;
} LiaisonCoveragePerson;

/**
 * LiaisonCoverageCell:
 *
 * One kind of contact in one sector: whom one has there, and where it is empty
 * who could introduce one and where such people meet. It never changes.
 *
 * Properties: sector (id), kind (#LiaisonContactKind), state
 * (#LiaisonCoverageState), n-people, n-dormant, sentence, chain (nullable).
 */
#define LIAISON_TYPE_COVERAGE_CELL (liaison_coverage_cell_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonCoverageCell, liaison_coverage_cell, LIAISON, COVERAGE_CELL, GObject)

LiaisonCoverageCell *liaison_coverage_cell_new (const char        *sector,
                                                LiaisonContactKind kind);
void                 liaison_coverage_cell_add (LiaisonCoverageCell *self,
                                                const LiaisonTouch  *touch,
                                                gboolean             is_dormant);
void                 liaison_coverage_cell_settle (LiaisonCoverageCell *self,
                                                   LiaisonChain        *chain,
                                                   const char          *to_ask,
                                                   GPtrArray           *associations);

const char                  *liaison_coverage_cell_get_sector (LiaisonCoverageCell *self);
LiaisonContactKind           liaison_coverage_cell_get_kind (LiaisonCoverageCell *self);
LiaisonCoverageState         liaison_coverage_cell_get_state (LiaisonCoverageCell *self);
guint                        liaison_coverage_cell_get_n_people (LiaisonCoverageCell *self);
const LiaisonCoveragePerson *liaison_coverage_cell_get_person (LiaisonCoverageCell *self,
                                                               guint                number);
LiaisonChain                *liaison_coverage_cell_get_chain (LiaisonCoverageCell *self);
GPtrArray                   *liaison_coverage_cell_get_associations (LiaisonCoverageCell *self);
const char                  *liaison_coverage_cell_get_sentence (LiaisonCoverageCell *self);
const char                  *liaison_coverage_cell_get_advice (LiaisonCoverageCell *self);
char                        *liaison_coverage_cell_dup_names (LiaisonCoverageCell *self);

const char *liaison_coverage_state_get_words (LiaisonCoverageState state);

G_END_DECLS
