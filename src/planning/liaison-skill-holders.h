/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-catalog.h"
#include "liaison-store-types.h"

G_BEGIN_DECLS

/**
 * LiaisonSkillHolder:
 * @key: contact key
 * @name: of the person
 * @role: id of the role in which they need the skill
 * @organization: where, ""
 * @is_past: whether they have left that role
 *
 * Somebody whose job asks, or asked, for a skill.
 */
typedef struct
{
  gint64   key;
  char    *name;
  char    *role;
  char    *organization;
  gboolean is_past;
} LiaisonSkillHolder;

GHashTable *liaison_skill_holders_read (LiaisonConnection *connection,
                                        LiaisonCatalog    *catalog,
                                        GError           **error);

G_END_DECLS
