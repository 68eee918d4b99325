/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store-types.h"
#include "liaison-tag.h"

G_BEGIN_DECLS

/**
 * LiaisonTagCount:
 * @tag: a tag
 * @n_contacts: how many people and organizations have it
 *
 * How much a tag is used.
 */
typedef struct
{
  LiaisonTag *tag;
  guint       n_contacts;
} LiaisonTagCount;

GPtrArray *liaison_query_tag_counts       (LiaisonConnection *connection,
                                           GError           **error);
GPtrArray *liaison_query_tag_counts_among (LiaisonConnection *connection,
                                           GArray            *keys,
                                           GError           **error);
gboolean   liaison_change_merge_tags      (LiaisonChange     *change,
                                           gint64             kept,
                                           gint64             dropped,
                                           GError           **error);

G_END_DECLS
