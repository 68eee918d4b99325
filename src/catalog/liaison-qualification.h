/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-catalog-part.h"
#include "liaison-entry.h"

G_BEGIN_DECLS

/**
 * LiaisonQualification:
 *
 * A degree, certification, licence or vetting.
 */
#define LIAISON_TYPE_QUALIFICATION (liaison_qualification_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonQualification, liaison_qualification, LIAISON, QUALIFICATION, LiaisonEntry)

const char *liaison_qualification_get_kind (LiaisonQualification *self);
const char *liaison_qualification_get_body (LiaisonQualification *self);
int         liaison_qualification_get_months (LiaisonQualification *self);
int         liaison_qualification_get_effort (LiaisonQualification *self);
const char *liaison_qualification_get_source (LiaisonQualification *self);
int         liaison_qualification_get_year (LiaisonQualification *self);

const char *const *liaison_qualification_get_skills (LiaisonQualification *self);

G_END_DECLS
