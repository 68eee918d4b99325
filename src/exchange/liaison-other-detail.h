/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LiaisonOtherDetail:
 * @name: the name of the property, "ANNIVERSARY"
 * @label: what it is, in words
 * @value: (nullable): what was written, lines as they were; %NULL for a picture or
 *   a sound in letters, which is nothing to read
 * @shown: @value as one reads it: days in words, and of a picture that it is kept
 *
 * Something that an import could not place and the export gives back.
 */
typedef struct
{
  char *name;
  char *label;
  char *value;
  char *shown;
} LiaisonOtherDetail;

void                liaison_other_detail_free (LiaisonOtherDetail *self);
LiaisonOtherDetail *liaison_other_detail_parse (const char         *line);

char *liaison_other_detail_escape (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonOtherDetail, liaison_other_detail_free)

G_END_DECLS
