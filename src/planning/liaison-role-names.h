/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-catalog.h"

G_BEGIN_DECLS

/**
 * LiaisonRoleNames:
 *
 * The roles of the catalogue under the names by which titles are known to mean
 * them. To be used from one thread at a time.
 */
typedef struct _LiaisonRoleNames LiaisonRoleNames;

LiaisonRoleNames *liaison_role_names_new   (LiaisonCatalog   *catalog);
void              liaison_role_names_free  (LiaisonRoleNames *self);
const char       *liaison_role_names_guess (LiaisonRoleNames *self,
                                            const char       *title);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonRoleNames, liaison_role_names_free)

G_END_DECLS
