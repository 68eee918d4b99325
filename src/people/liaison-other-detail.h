/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LiaisonOtherDetail:
 * @label: what it is, in words
 * @value: as one reads it, on one line
 *
 * Something that an import could not place and the export gives back.
 */
typedef struct
{
  char *label;
  char *value;
} LiaisonOtherDetail;

void                liaison_other_detail_free  (LiaisonOtherDetail *self);
LiaisonOtherDetail *liaison_other_detail_parse (const char         *line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonOtherDetail, liaison_other_detail_free)

G_END_DECLS
