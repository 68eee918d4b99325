/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-line-words.h"

G_BEGIN_DECLS

const char *liaison_line_story_find      (const char *clause,
                                          gsize      *head_length,
                                          gboolean   *is_announced);
const char *liaison_line_story_find_next (const char *story);
gboolean    liaison_line_story_is_opened (GArray     *words,
                                          guint       i);

G_END_DECLS
