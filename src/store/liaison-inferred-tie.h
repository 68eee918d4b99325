/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

G_BEGIN_DECLS

/* How close those are who only were at one organization at one time. */
#define LIAISON_INFERRED_CLOSENESS 1

/* With how many of those who came before them, the last to come first, people
 * of one organization are tied: thirteen are all tied to one another, and of a
 * thousand each to those with whom they arrived. */
#define LIAISON_INFERRED_MOST 12

/**
 * LiaisonInferredTie:
 * @person: the id of one, 0 for the user
 * @other: the id of the other, greater than @person
 * @organization: the id of where both were
 * @since: since when both were there, a day or a part of one
 * @until: until when both were, "" where both still are
 * @other_name: (nullable): of the other, "" for the user
 * @organization_name: (nullable): of the organization
 *
 * That two people, who have no tie that somebody noted, have been at one
 * organization at the same time. It is worked out and never kept.
 */
typedef struct
{
  gint64 person;
  gint64 other;
  gint64 organization;
  char  *since;
  char  *until;
  char  *other_name;
  char  *organization_name;
} LiaisonInferredTie;

GPtrArray *liaison_query_inferred_ties        (LiaisonConnection *connection,
                                               GError           **error);
GPtrArray *liaison_query_inferred_ties_of     (LiaisonConnection *connection,
                                               gint64             person,
                                               GError           **error);
void       liaison_inferred_ties_read_async   (LiaisonStore       *store,
                                               gint64              person,
                                               GCancellable       *cancellable,
                                               GAsyncReadyCallback callback,
                                               gpointer            user_data);
GPtrArray *liaison_inferred_ties_read_finish  (LiaisonStore *store,
                                               GAsyncResult *result,
                                               GError      **error);

char      *liaison_inferred_tie_dup_sentence  (const LiaisonInferredTie *self);

G_END_DECLS
