/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-catalog-part.h"
#include "liaison-entry.h"

G_BEGIN_DECLS

/**
 * LiaisonAssociation:
 *
 * A professional body or community.
 */
#define LIAISON_TYPE_ASSOCIATION (liaison_association_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonAssociation, liaison_association, LIAISON, ASSOCIATION, LiaisonEntry)

const char        *liaison_association_get_acronym (LiaisonAssociation *self);
const char        *liaison_association_get_domain (LiaisonAssociation *self);
const char        *liaison_association_get_country (LiaisonAssociation *self);
const char        *liaison_association_get_region (LiaisonAssociation *self);
const char        *liaison_association_get_scope (LiaisonAssociation *self);
const char        *liaison_association_get_status (LiaisonAssociation *self);
const char *const *liaison_association_get_focus (LiaisonAssociation *self);
GPtrArray         *liaison_association_get_courses (LiaisonAssociation *self);

G_END_DECLS
