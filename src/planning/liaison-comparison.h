/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-catalog.h"
#include "liaison-fit.h"
#include "liaison-profile.h"

G_BEGIN_DECLS

/* So many entries can stand side by side. */
#define LIAISON_COMPARISON_MOST 4

/**
 * LiaisonComparisonAspect:
 * @LIAISON_COMPARISON_KIND: what kind of field or role it is
 * @LIAISON_COMPARISON_COMMITMENT: how much it asks of somebody
 * @LIAISON_COMPARISON_TIME: how long it takes to enter
 * @LIAISON_COMPARISON_SIZE: how large the market is, with the source of each figure
 * @LIAISON_COMPARISON_OPENNESS: by how many doors one gets in
 * @LIAISON_COMPARISON_HAVE: what the user has of it
 * @LIAISON_COMPARISON_KNOWN: whom the user knows there
 * @LIAISON_COMPARISON_SKILLS: what it asks for, the weightiest first
 * @LIAISON_COMPARISON_SYSTEMS: programs and databases in use
 * @LIAISON_COMPARISON_QUALIFICATIONS: what is required or helps
 * @LIAISON_COMPARISON_ADJACENT: where one goes from there
 * @LIAISON_COMPARISON_N_ASPECTS: how many there are
 *
 * What entries of the catalogue are compared by.
 */
typedef enum
{
  LIAISON_COMPARISON_KIND,
  LIAISON_COMPARISON_COMMITMENT,
  LIAISON_COMPARISON_TIME,
  LIAISON_COMPARISON_SIZE,
  LIAISON_COMPARISON_OPENNESS,
  LIAISON_COMPARISON_HAVE,
  LIAISON_COMPARISON_KNOWN,
  LIAISON_COMPARISON_SKILLS,
  LIAISON_COMPARISON_SYSTEMS,
  LIAISON_COMPARISON_QUALIFICATIONS,
  LIAISON_COMPARISON_ADJACENT,
  LIAISON_COMPARISON_N_ASPECTS,
} LiaisonComparisonAspect;

/**
 * LiaisonComparisonItem:
 * @text: what is so of an entry
 * @is_shared: whether it is so of all that are compared
 *
 * A line of a cell.
 */
typedef struct
{
  char    *text;
  gboolean is_shared;
} LiaisonComparisonItem;

/**
 * LiaisonComparison:
 *
 * Specialties, areas and roles side by side. It never changes.
 */
#define LIAISON_TYPE_COMPARISON (liaison_comparison_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonComparison, liaison_comparison, LIAISON, COMPARISON, GObject)

LiaisonComparison *liaison_comparison_new (LiaisonCatalog       *catalog,
                                           const char *const    *ids,
                                           const LiaisonProfile *profile,
                                           GHashTable           *known);
LiaisonComparison *liaison_comparison_read (LiaisonConnection *connection,
                                            LiaisonCatalog    *catalog,
                                            const char *const *ids,
                                            GError           **error);

guint         liaison_comparison_get_n_entries (LiaisonComparison *self);
LiaisonEntry *liaison_comparison_get_entry (LiaisonComparison *self,
                                            guint              column);
GPtrArray    *liaison_comparison_get_cell (LiaisonComparison      *self,
                                           LiaisonComparisonAspect aspect,
                                           guint                   column);
LiaisonFit   *liaison_comparison_get_fit (LiaisonComparison *self,
                                          guint              column);
gboolean      liaison_comparison_differs (LiaisonComparison      *self,
                                          LiaisonComparisonAspect aspect);
gboolean      liaison_comparison_is_empty (LiaisonComparison      *self,
                                           LiaisonComparisonAspect aspect);

const char *liaison_comparison_aspect_get_label (LiaisonComparisonAspect aspect);
const char *liaison_comparison_aspect_get_key (LiaisonComparisonAspect aspect);
char       *liaison_comparison_dup_title (LiaisonComparison *self);
const char *const *liaison_comparison_get_sources (LiaisonComparison *self);
char       *liaison_comparison_dup_notices (LiaisonComparison *self);
char       *liaison_comparison_dup_sentence (LiaisonComparison      *self,
                                             LiaisonComparisonAspect aspect);

G_END_DECLS
