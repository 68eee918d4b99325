/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-record.h"
#include "liaison-statement.h"

G_BEGIN_DECLS

/**
 * LiaisonRowImage:
 * @bytes: the values of the columns, one after the other
 * @ends: (element-type guint): where each of them ends
 *
 * A row as changesets of SQLite's session extension have it.
 */
typedef struct
{
  GByteArray *bytes;
  GArray     *ends;
} LiaisonRowImage;

void liaison_row_image_init (LiaisonRowImage *self);
void liaison_row_image_clear (LiaisonRowImage *self);
void liaison_row_image_take_record (LiaisonRowImage *self,
                                    LiaisonRecord   *record);
void liaison_row_image_take_row (LiaisonRowImage    *self,
                                 LiaisonStatement   *statement,
                                 LiaisonRecordClass *klass);

void     liaison_row_image_begin_table (GByteArray         *changeset,
                                        LiaisonRecordClass *klass);
void     liaison_row_image_insert (GByteArray            *changeset,
                                   const LiaisonRowImage *row);
void     liaison_row_image_update (GByteArray            *changeset,
                                   const LiaisonRowImage *before,
                                   const LiaisonRowImage *after);
gboolean liaison_row_image_equal (const LiaisonRowImage *self,
                                  const LiaisonRowImage *other);

G_END_DECLS
