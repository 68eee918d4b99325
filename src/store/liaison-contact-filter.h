/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store-types.h"

G_BEGIN_DECLS

/**
 * LiaisonFacet:
 * @LIAISON_FACET_UNKNOWN: of a newer Liaison; it finds nobody
 * @LIAISON_FACET_TYPE: "person", "organization" or "association"
 * @LIAISON_FACET_SECTOR: the id of a specialty or area
 * @LIAISON_FACET_KIND: the nick of a #LiaisonContactKind
 * @LIAISON_FACET_TAG: the uid of a tag
 * @LIAISON_FACET_CLOSENESS: "1" to "5", "0" for no tie
 * @LIAISON_FACET_FRESHNESS: "month", "quarter", "year", "older" or "never": how long ago the last contact was
 * @LIAISON_FACET_DORMANT: "yes": the tie sleeps
 * @LIAISON_FACET_CADENCE: "none", "due" (overdue or not) or "overdue"
 * @LIAISON_FACET_ORIGIN: the nick of a #LiaisonOrigin
 * @LIAISON_FACET_INTRODUCER: the uid of who introduced them
 * @LIAISON_FACET_ORGANIZATION: the uid of an organization where they are now
 * @LIAISON_FACET_PLACE: a part of the name of a place, without regard to case and accents
 * @LIAISON_FACET_SEARCH: words that are searched for
 *
 * What a filter looks at.
 */
typedef enum
{
  LIAISON_FACET_UNKNOWN,
  LIAISON_FACET_TYPE,
  LIAISON_FACET_SECTOR,
  LIAISON_FACET_KIND,
  LIAISON_FACET_TAG,
  LIAISON_FACET_CLOSENESS,
  LIAISON_FACET_FRESHNESS,
  LIAISON_FACET_DORMANT,
  LIAISON_FACET_CADENCE,
  LIAISON_FACET_ORIGIN,
  LIAISON_FACET_INTRODUCER,
  LIAISON_FACET_ORGANIZATION,
  LIAISON_FACET_PLACE,
  LIAISON_FACET_SEARCH,
} LiaisonFacet;

#define LIAISON_N_FACETS (LIAISON_FACET_SEARCH + 1)

/**
 * LiaisonContactCondition:
 * @facet: what it looks at
 * @value: what is to be there
 *
 * One part of a filter. Of those with one facet any is to hold, of those with
 * several each.
 */
typedef struct
{
  LiaisonFacet facet;
  char        *value;
} LiaisonContactCondition;

const char  *liaison_facet_get_nick  (LiaisonFacet facet);
LiaisonFacet liaison_facet_from_nick (const char  *nick);

/* A filter is text, a line a condition: "sector=health-sciences". */
GPtrArray *liaison_contact_filter_parse       (const char  *filter);
char      *liaison_contact_filter_format      (GPtrArray   *conditions);
gboolean   liaison_contact_filter_has         (const char  *filter,
                                               LiaisonFacet facet,
                                               const char  *value);
char      *liaison_contact_filter_dup_with    (const char  *filter,
                                               LiaisonFacet facet,
                                               const char  *value);
char      *liaison_contact_filter_dup_without (const char  *filter,
                                               LiaisonFacet facet,
                                               const char  *value);
char      *liaison_contact_filter_dup_value   (const char  *filter,
                                               LiaisonFacet facet);

G_END_DECLS
