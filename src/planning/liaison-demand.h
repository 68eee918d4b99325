/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-advert.h"
#include "liaison-store-types.h"
#include "liaison-term-index.h"

G_BEGIN_DECLS

/**
 * LiaisonDemandFilter:
 * @role: (nullable): id of a role
 * @sector: (nullable): id of a specialty or area
 * @month: (nullable): "2026-11", or a year
 *
 * Of which adverts to count: %NULL or "" for any.
 */
typedef struct
{
  const char *role;
  const char *sector;
  const char *month;
} LiaisonDemandFilter;

/**
 * LiaisonDemandCount:
 * @term: which term of the index
 * @n_adverts: in how many adverts it stands
 *
 * How often a term is asked for.
 */
typedef struct
{
  guint term;
  guint n_adverts;
} LiaisonDemandCount;

/**
 * LiaisonDemandGroup:
 * @key: id of a role or sector, or a month; "" for none
 * @n_adverts: how many adverts it has
 *
 * Adverts that have something in common.
 */
typedef struct
{
  char *key;
  guint n_adverts;
} LiaisonDemandGroup;

/**
 * LiaisonDemandGrouping:
 * @LIAISON_DEMAND_BY_ROLE: by the role
 * @LIAISON_DEMAND_BY_SECTOR: by the specialty or area
 * @LIAISON_DEMAND_BY_MONTH: by the month in which it was seen
 *
 * By what to group adverts.
 */
typedef enum
{
  LIAISON_DEMAND_BY_ROLE,
  LIAISON_DEMAND_BY_SECTOR,
  LIAISON_DEMAND_BY_MONTH,
} LiaisonDemandGrouping;

/**
 * LiaisonDemandEvidence:
 * @advert: the advert
 * @sentence: the sentence in it
 * @start: byte in @sentence where the term stands
 * @length: bytes
 *
 * What a figure was counted from.
 */
typedef struct
{
  LiaisonAdvert *advert;
  char          *sentence;
  guint          start;
  guint          length;
} LiaisonDemandEvidence;

/**
 * LiaisonDemand:
 *
 * What the job adverts that the user saw ask for. It never changes.
 */
#define LIAISON_TYPE_DEMAND (liaison_demand_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonDemand, liaison_demand, LIAISON, DEMAND, GObject)

LiaisonDemand    *liaison_demand_new           (LiaisonTermIndex          *index,
                                                GPtrArray                 *adverts);
LiaisonDemand    *liaison_demand_read          (LiaisonConnection         *connection,
                                                LiaisonCatalog            *catalog,
                                                GError                   **error);

LiaisonTermIndex *liaison_demand_get_index     (LiaisonDemand             *self);
GPtrArray        *liaison_demand_get_adverts   (LiaisonDemand             *self);
guint             liaison_demand_get_n_adverts (LiaisonDemand             *self,
                                                const LiaisonDemandFilter *filter);
GArray           *liaison_demand_count         (LiaisonDemand             *self,
                                                const LiaisonDemandFilter *filter);
GPtrArray        *liaison_demand_group         (LiaisonDemand             *self,
                                                LiaisonDemandGrouping      grouping,
                                                const LiaisonDemandFilter *filter);
GPtrArray        *liaison_demand_group_term    (LiaisonDemand             *self,
                                                LiaisonDemandGrouping      grouping,
                                                guint                      term);
GPtrArray        *liaison_demand_list_evidence (LiaisonDemand             *self,
                                                guint                      term,
                                                const LiaisonDemandFilter *filter);

void              liaison_demand_group_free    (LiaisonDemandGroup        *group);
void              liaison_demand_evidence_free (LiaisonDemandEvidence     *evidence);

G_END_DECLS
