/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store-types.h"

G_BEGIN_DECLS

/**
 * LiaisonTargetKind:
 * @LIAISON_TARGET_PERSON: one person
 * @LIAISON_TARGET_ORGANIZATION: whoever is affiliated with an organization
 * @LIAISON_TARGET_SECTOR: whoever stands in a specialty or an area
 * @LIAISON_TARGET_ROLE: whoever has a kind of job
 *
 * What one can want to be introduced to.
 */
typedef enum
{
  LIAISON_TARGET_PERSON,
  LIAISON_TARGET_ORGANIZATION,
  LIAISON_TARGET_SECTOR,
  LIAISON_TARGET_ROLE,
} LiaisonTargetKind;

/**
 * LiaisonTarget:
 * @kind: what it is
 * @key: contact key of the person or organization, 0 for none
 * @entry: id of the sector or role in the catalogue, "" for none
 * @name: its name, as it is shown
 *
 * Whom one wants to be introduced to.
 */
typedef struct
{
  LiaisonTargetKind kind;
  gint64            key;
  char             *entry;
  char             *name;
} LiaisonTarget;

#define LIAISON_TYPE_TARGET (liaison_target_get_type ())
GType liaison_target_get_type (void);

LiaisonTarget *liaison_target_new_for_contact (gint64      key,
                                               const char *name);
LiaisonTarget *liaison_target_new_for_sector  (const char *id,
                                               const char *name);
LiaisonTarget *liaison_target_new_for_role    (const char *id,
                                               const char *name);
LiaisonTarget *liaison_target_copy            (const LiaisonTarget *self);
void           liaison_target_free            (LiaisonTarget       *self);

GArray        *liaison_query_target_people    (LiaisonConnection   *connection,
                                               const LiaisonTarget *target,
                                               GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonTarget, liaison_target_free)

G_END_DECLS
