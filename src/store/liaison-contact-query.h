/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store-types.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LiaisonContactSort:
 * @LIAISON_CONTACT_SORT_NAME: by name
 * @LIAISON_CONTACT_SORT_ORGANIZATION: by where they are
 * @LIAISON_CONTACT_SORT_SECTOR: by sector
 * @LIAISON_CONTACT_SORT_KIND: by kind of contact
 * @LIAISON_CONTACT_SORT_CLOSENESS: by closeness
 * @LIAISON_CONTACT_SORT_LAST_CONTACT: by the day of the last contact
 * @LIAISON_CONTACT_SORT_NEXT_DUE: by the day of the next contact
 * @LIAISON_CONTACT_SORT_PLACE: by place
 *
 * What a list of contacts is in the order of; by name where that is the same.
 */
typedef enum
{
  LIAISON_CONTACT_SORT_NAME,
  LIAISON_CONTACT_SORT_ORGANIZATION,
  LIAISON_CONTACT_SORT_SECTOR,
  LIAISON_CONTACT_SORT_KIND,
  LIAISON_CONTACT_SORT_CLOSENESS,
  LIAISON_CONTACT_SORT_LAST_CONTACT,
  LIAISON_CONTACT_SORT_NEXT_DUE,
  LIAISON_CONTACT_SORT_PLACE,
} LiaisonContactSort;

#define LIAISON_N_CONTACT_SORTS (LIAISON_CONTACT_SORT_PLACE + 1)

/**
 * LiaisonContactQuery:
 * @search: (nullable): words, each to be found in any part of a word of the
 *   contact, without regard to case and accents
 * @filter: (nullable): conditions (liaison-contact-filter.h)
 * @sort: what to sort by
 * @descending: whether the other way round; those without come last either way
 * @sectors: (nullable) (array zero-terminated=1): the ids of sectors in the order of their names
 *
 * What is asked of all contacts.
 */
typedef struct
{
  const char        *search;
  const char        *filter;
  LiaisonContactSort sort;
  gboolean           descending;
  const char *const *sectors;
} LiaisonContactQuery;

GArray *liaison_query_found_keys (LiaisonConnection         *connection,
                                  const LiaisonContactQuery *query,
                                  GCancellable              *cancellable,
                                  GError                   **error);

G_END_DECLS
