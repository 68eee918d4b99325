/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-column-use.h"
#include "liaison-normal.h"

G_BEGIN_DECLS

LiaisonColumnMap *liaison_column_map_new (void);
LiaisonColumnMap *liaison_column_map_copy (LiaisonColumnMap *self);
void              liaison_column_map_free (LiaisonColumnMap *self);

void liaison_column_map_add_settings (LiaisonColumnMap *self,
                                      GHashTable       *settings);
void liaison_column_map_choose (LiaisonColumnMap *self,
                                const char       *key,
                                const char       *uses);
void liaison_column_map_name (LiaisonColumnMap *self,
                              const char       *header,
                              LiaisonColumnUse  use);

void             liaison_column_map_set_encoding (LiaisonColumnMap *self,
                                                  const char       *name);
const char      *liaison_column_map_get_encoding (LiaisonColumnMap *self);
void             liaison_column_map_set_passphrase (LiaisonColumnMap *self,
                                                    const char       *passphrase);
const char      *liaison_column_map_get_passphrase (LiaisonColumnMap *self);
void             liaison_column_map_set_order (LiaisonColumnMap *self,
                                               LiaisonDateOrder  order);
LiaisonDateOrder liaison_column_map_get_order (LiaisonColumnMap *self);

guint    liaison_column_map_count_named (LiaisonColumnMap *self,
                                         GPtrArray        *headers);
char    *liaison_column_map_dup_missing (LiaisonColumnMap *self,
                                         GArray           *columns);
gboolean liaison_column_map_apply (LiaisonColumnMap *self,
                                   const char       *key,
                                   GArray           *columns,
                                   gboolean         *is_chosen);
gboolean liaison_column_map_has (LiaisonColumnMap *self,
                                 const char       *key);

char *liaison_column_map_dup_key (GPtrArray *headers);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonColumnMap, liaison_column_map_free)

G_END_DECLS
