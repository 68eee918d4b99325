/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-line-words.h"

G_BEGIN_DECLS

/**
 * LiaisonLineName:
 * @text: what was typed where a name is expected
 * @sure: how many bytes at its beginning are a name in any case; what follows
 *   is part of it where somebody is called so, and else words: "Ada for lunch"
 * @is_told: whether the story of the line has these words too
 * @if_known: whether it is a name only where somebody is called so
 *
 * Somebody whom a line names.
 */
typedef struct
{
  char    *text;
  gsize    sure;
  gboolean is_told;
  gboolean if_known;
} LiaisonLineName;

gboolean   liaison_line_names_are_parted (GArray *words,
                                          guint   i);
GPtrArray *liaison_line_names_new        (void);
void       liaison_line_names_take       (GPtrArray *names,
                                          GArray    *words);
void       liaison_line_names_doubt      (GPtrArray *names);
void       liaison_line_names_take_told  (GPtrArray *names,
                                          GArray    *words,
                                          gboolean   if_known);

G_END_DECLS
