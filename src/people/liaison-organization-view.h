/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-contact-view.h"

G_BEGIN_DECLS

/**
 * LiaisonOrganizationView:
 *
 * The page of an organization or an association.
 */
#define LIAISON_TYPE_ORGANIZATION_VIEW (liaison_organization_view_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonOrganizationView, liaison_organization_view, LIAISON, ORGANIZATION_VIEW, LiaisonContactView)

void liaison_organization_view_begin (LiaisonOrganizationView *self);

G_END_DECLS
