/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-fit.h"
#include "liaison-profile-skill.h"
#include "liaison-remedy.h"
#include "liaison-start.h"
#include "liaison-store.h"

G_BEGIN_DECLS

/**
 * LiaisonSkillSet:
 *
 * The skills of the user as they are, and as they would be if some more were
 * learnt. It follows the store.
 *
 * Signals: changed.
 */
#define LIAISON_TYPE_SKILL_SET (liaison_skill_set_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonSkillSet, liaison_skill_set, LIAISON, SKILL_SET, GObject)

LiaisonSkillSet *liaison_skill_set_new          (void);
LiaisonStore    *liaison_skill_set_get_store    (LiaisonSkillSet     *self);
void             liaison_skill_set_set_store    (LiaisonSkillSet     *self,
                                                 LiaisonStore        *store);
gboolean         liaison_skill_set_get_loaded   (LiaisonSkillSet     *self);

GListModel      *liaison_skill_set_get_records  (LiaisonSkillSet     *self);
GPtrArray       *liaison_skill_set_get_stints   (LiaisonSkillSet     *self);
const char *const *liaison_skill_set_get_positions (LiaisonSkillSet  *self);
const LiaisonProfile *liaison_skill_set_get_profile (LiaisonSkillSet *self);

gboolean         liaison_skill_set_imagines     (LiaisonSkillSet     *self,
                                                 const char          *skill);
gboolean         liaison_skill_set_is_imagining (LiaisonSkillSet     *self);
void             liaison_skill_set_imagine      (LiaisonSkillSet     *self,
                                                 const char          *skill,
                                                 gboolean             learnt);
void             liaison_skill_set_stop_imagining (LiaisonSkillSet   *self);
const LiaisonProfile *liaison_skill_set_get_imagined (LiaisonSkillSet *self);

void             liaison_skill_set_add_async    (LiaisonSkillSet     *self,
                                                 const char          *label,
                                                 GPtrArray           *records,
                                                 const char *const   *gained,
                                                 const char *const   *left,
                                                 GCancellable        *cancellable,
                                                 GAsyncReadyCallback  callback,
                                                 gpointer             user_data);

void             liaison_skill_set_read_remedies_async (LiaisonSkillSet *self,
                                                 GCancellable        *cancellable,
                                                 GAsyncReadyCallback  callback,
                                                 gpointer             user_data);
LiaisonRemedies *liaison_skill_set_read_remedies_finish (LiaisonSkillSet *self,
                                                 GAsyncResult        *result,
                                                 GError             **error);

G_END_DECLS
