/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-demand.h"

G_BEGIN_DECLS

/**
 * LiaisonUnknownTerm:
 * @text: as it is written
 * @n_adverts: in how many adverts it stands
 * @sentence: one in which it stands
 *
 * What adverts name and no skill, system or qualification goes by.
 */
typedef struct
{
  char *text;
  guint n_adverts;
  char *sentence;
} LiaisonUnknownTerm;

GPtrArray *liaison_unknown_term_list (LiaisonDemand      *demand,
                                      guint               least);
void       liaison_unknown_term_free (LiaisonUnknownTerm *self);

G_END_DECLS
