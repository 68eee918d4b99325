/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-coverage-cell.h"

G_BEGIN_DECLS

/* From industry contact to other; those of no kind are with the other. */
#define LIAISON_COVERAGE_N_KINDS ((guint) LIAISON_CONTACT_KIND_OTHER)

/**
 * LiaisonCoverageBasis:
 * @network: the network
 * @touches: (element-type gint64 LiaisonTouch): how the user is in touch with
 *   people, by contact key
 * @today: the day it is
 *
 * What a coverage is worked out from.
 */
typedef struct
{
  LiaisonNetwork *network;
  GHashTable     *touches;
  const char     *today;
} LiaisonCoverageBasis;

LiaisonContactKind liaison_coverage_kind     (guint                       column);
char              *liaison_coverage_row_fill (const LiaisonCoverageBasis *basis,
                                              const char                 *sector,
                                              const char                 *name,
                                              GArray                     *people,
                                              GPtrArray                  *cells);

G_END_DECLS
