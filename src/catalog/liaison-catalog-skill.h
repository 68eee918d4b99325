/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-catalog-part.h"
#include "liaison-entry.h"

G_BEGIN_DECLS

/**
 * LiaisonCatalogSkill:
 *
 * Something a person can do or know, a tool or a standard.
 */
#define LIAISON_TYPE_CATALOG_SKILL (liaison_catalog_skill_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonCatalogSkill, liaison_catalog_skill, LIAISON, CATALOG_SKILL, LiaisonEntry)

const char        *liaison_catalog_skill_get_kind (LiaisonCatalogSkill *self);
GPtrArray         *liaison_catalog_skill_get_used_by (LiaisonCatalogSkill *self);
const char *const *liaison_catalog_skill_get_roles (LiaisonCatalogSkill *self);

G_END_DECLS
