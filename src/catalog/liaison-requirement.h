/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-catalog.h"

G_BEGIN_DECLS

#define LIAISON_SKILL_MOST 4

/**
 * LiaisonRequirement:
 * @skill: id of a skill; belongs to the catalogue
 * @importance: how much it is asked for, 1 to 5
 * @level: the level that is asked for, 1 to 4
 *
 * A skill that a role or a field asks for.
 */
typedef struct
{
  const char *skill;
  int         importance;
  int         level;
} LiaisonRequirement;

GArray *liaison_requirement_list (LiaisonCatalog *catalog,
                                  LiaisonEntry   *entry);

G_END_DECLS
