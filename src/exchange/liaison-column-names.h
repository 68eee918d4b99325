/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-contact-columns.h"

G_BEGIN_DECLS

/**
 * LiaisonColumnName:
 * @name: what a column may be called, folded
 * @kind: what stands in it
 * @word: (nullable): as in #LiaisonColumn
 * @group: as in #LiaisonColumn
 *
 * What one name of a column means.
 */
typedef struct
{
  const char       *name;
  LiaisonColumnKind kind;
  const char       *word;
  guint             group;
} LiaisonColumnName;

GHashTable *liaison_column_names_index       (const LiaisonColumnName *names,
                                              guint                    n_names);
gboolean    liaison_column_names_find        (GHashTable              *index,
                                              LiaisonColumn           *column,
                                              const char              *folded);
gboolean    liaison_column_names_recognize   (LiaisonColumn           *column,
                                              const char              *folded);
void        liaison_column_names_settle_name (GArray                  *columns,
                                              GHashTable              *names);

G_END_DECLS
