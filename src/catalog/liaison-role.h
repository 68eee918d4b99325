/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-catalog-part.h"
#include "liaison-entry.h"

G_BEGIN_DECLS

/**
 * LiaisonRoleLevel:
 * @LIAISON_ROLE_LEVEL_ENTRY: a first post
 * @LIAISON_ROLE_LEVEL_MID: after some years
 * @LIAISON_ROLE_LEVEL_SENIOR: with people or a programme to answer for
 * @LIAISON_ROLE_LEVEL_LEAD: at the head
 *
 * How far up a role is.
 */
typedef enum
{
  LIAISON_ROLE_LEVEL_ENTRY,
  LIAISON_ROLE_LEVEL_MID,
  LIAISON_ROLE_LEVEL_SENIOR,
  LIAISON_ROLE_LEVEL_LEAD,
} LiaisonRoleLevel;

/**
 * LiaisonRole:
 *
 * A kind of job, or a sidetrack: a way out of the field or half out of it.
 */
#define LIAISON_TYPE_ROLE (liaison_role_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonRole, liaison_role, LIAISON, ROLE, LiaisonEntry)

LiaisonRoleLevel   liaison_role_get_level (LiaisonRole *self);
gboolean           liaison_role_is_sidetrack (LiaisonRole *self);
gboolean           liaison_role_is_emerging (LiaisonRole *self);
const char *const *liaison_role_get_specialties (LiaisonRole *self);
const char *const *liaison_role_get_areas (LiaisonRole *self);
const char *const *liaison_role_get_skills (LiaisonRole *self);
int                liaison_role_get_importance (LiaisonRole *self,
                                                guint        skill);
int                liaison_role_get_required (LiaisonRole *self,
                                              guint        skill);
GPtrArray         *liaison_role_get_qualifications (LiaisonRole *self);
const char *const *liaison_role_get_next (LiaisonRole *self);
const char *const *liaison_role_get_sidetracks (LiaisonRole *self);
const char        *liaison_role_get_onet_code (LiaisonRole *self);
const char        *liaison_role_get_onet_title (LiaisonRole *self);
int                liaison_role_get_onet_job_zone (LiaisonRole *self);
const char *const *liaison_role_get_onet_reported_titles (LiaisonRole *self);
const char *const *liaison_role_get_onet_in_demand_tools (LiaisonRole *self);
const char        *liaison_role_get_esco_label (LiaisonRole *self);
const char        *liaison_role_get_esco_group (LiaisonRole *self);

G_END_DECLS
