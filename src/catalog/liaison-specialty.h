/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-catalog-part.h"
#include "liaison-entry.h"

G_BEGIN_DECLS

/**
 * LiaisonSpecialtyKind:
 * @LIAISON_SPECIALTY_KIND_SPECIALTY: a field of the library circuit
 * @LIAISON_SPECIALTY_KIND_AREA: a place in industry to build a network
 * @LIAISON_SPECIALTY_KIND_JOB_TYPE: a type of job that digitisation opened
 *
 * What kind of field it is.
 */
typedef enum
{
  LIAISON_SPECIALTY_KIND_SPECIALTY,
  LIAISON_SPECIALTY_KIND_AREA,
  LIAISON_SPECIALTY_KIND_JOB_TYPE,
} LiaisonSpecialtyKind;

/**
 * LiaisonSpecialty:
 *
 * A field of work: one of the ten specialties that a librarian commits to, one of
 * the new areas to build a network in, or a type of job that digitisation opened.
 */
#define LIAISON_TYPE_SPECIALTY (liaison_specialty_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonSpecialty, liaison_specialty, LIAISON, SPECIALTY, LiaisonEntry)

LiaisonSpecialtyKind liaison_specialty_get_kind (LiaisonSpecialty *self);
GPtrArray           *liaison_specialty_get_knowledge (LiaisonSpecialty *self);
GPtrArray           *liaison_specialty_get_skills (LiaisonSpecialty *self);
GPtrArray           *liaison_specialty_get_systems (LiaisonSpecialty *self);
GPtrArray           *liaison_specialty_get_materials (LiaisonSpecialty *self);
GPtrArray           *liaison_specialty_get_employers (LiaisonSpecialty *self);
GPtrArray           *liaison_specialty_get_qualifications (LiaisonSpecialty *self);
const char *const   *liaison_specialty_get_associations (LiaisonSpecialty *self);
const char *const   *liaison_specialty_get_roles (LiaisonSpecialty *self);
const char *const   *liaison_specialty_get_ties (LiaisonSpecialty *self);
GPtrArray           *liaison_specialty_get_adjacent (LiaisonSpecialty *self);
GPtrArray           *liaison_specialty_get_demand (LiaisonSpecialty *self);
GPtrArray           *liaison_specialty_get_figures (LiaisonSpecialty *self);
int                  liaison_specialty_get_commitment (LiaisonSpecialty *self);
int                  liaison_specialty_get_years_to_enter (LiaisonSpecialty *self);
const char          *liaison_specialty_get_commitment_note (LiaisonSpecialty *self);

G_END_DECLS
