/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store-types.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * LiaisonProfile:
 *
 * How well somebody does what: the level of each skill, 0 to 4. What is not in
 * it is at level 0.
 */
typedef struct _LiaisonProfile LiaisonProfile;

#define LIAISON_TYPE_PROFILE (liaison_profile_get_type ())
GType liaison_profile_get_type (void);

LiaisonProfile *liaison_profile_new       (void);
LiaisonProfile *liaison_profile_read      (LiaisonConnection    *connection,
                                           GError              **error);
LiaisonProfile *liaison_profile_copy      (const LiaisonProfile *self);
void            liaison_profile_free      (LiaisonProfile       *self);

int             liaison_profile_get_level (const LiaisonProfile *self,
                                           const char           *skill);
guint           liaison_profile_get_n_skills (const LiaisonProfile *self);
void            liaison_profile_raise     (LiaisonProfile       *self,
                                           const char           *skill,
                                           int                   level);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonProfile, liaison_profile_free)

G_END_DECLS
