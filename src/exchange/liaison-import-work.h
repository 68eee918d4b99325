/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-import-row.h"
#include "liaison-known.h"
#include "liaison-matcher.h"

G_BEGIN_DECLS

/**
 * LiaisonRowOutcome:
 *
 * What becomes of one row of a file; a #LiaisonImportRow before it is asked for.
 */
typedef struct
{
  guint              line;
  LiaisonImportState state;
  char              *name;
  gboolean           is_organization;
  char              *changes;
  char              *reason;
} LiaisonRowOutcome;

/**
 * LiaisonPlannedTie:
 * @person: one side, the first where the kind has a direction
 * @other: (nullable): the other side, %NULL for the user
 * @kind: what joins them
 * @closeness: 1 to 5
 * @since: a day or part of one, or ""
 * @until: a day or part of one, or ""
 */
typedef struct
{
  LiaisonDraft  *person;
  LiaisonDraft  *other;
  LiaisonTieKind kind;
  int            closeness;
  const char    *since;
  const char    *until;
} LiaisonPlannedTie;

/**
 * LiaisonImportWork:
 * @reading: the file
 * @known: what the store has that the file speaks of
 * @rows: (element-type LiaisonRowOutcome): in the order of the file
 * @counts: how many rows of each state
 * @fresh: (element-type LiaisonDraft): those that the store does not have
 * @organizations: (element-type LiaisonDraft): those to be written
 * @people: (element-type LiaisonDraft): those to be written
 * @ties: (element-type LiaisonPlannedTie): to be written
 * @n_kept: rows that say something otherwise than the store, which stays
 *
 * What is to be done to bring a file in, worked out and not yet done.
 */
typedef struct
{
  LiaisonReading *reading;
  LiaisonKnown   *known;
  LiaisonMatcher *matcher; /* of those whom the store or the file has */
  GPtrArray      *rows;
  guint           counts[LIAISON_N_IMPORT_STATES];
  GPtrArray      *fresh;
  GPtrArray      *organizations;
  GPtrArray      *people;
  GPtrArray      *ties;
  guint           n_kept;
  GPtrArray      *made; /* organizations that only jobs name; owned here */
} LiaisonImportWork;

LiaisonImportWork *liaison_import_work_new (LiaisonReading    *reading,
                                            LiaisonConnection *connection,
                                            GCancellable      *cancellable,
                                            GError           **error);
void               liaison_import_work_free (LiaisonImportWork *self);
void               liaison_import_work_free_apart (LiaisonImportWork *self);
gboolean           liaison_import_work_apply (LiaisonImportWork *self,
                                              LiaisonChange     *change,
                                              int               *permille,
                                              GCancellable      *cancellable,
                                              GError           **error);

LiaisonRowOutcome *liaison_row_outcome_new (guint              line,
                                            LiaisonImportState state,
                                            const char        *name,
                                            gboolean           is_organization,
                                            const char        *changes,
                                            const char        *reason);
void               liaison_row_outcome_free (LiaisonRowOutcome *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonImportWork, liaison_import_work_free)

G_END_DECLS
