/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-skill-set.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonPastRolesDialog:
 *
 * Asks which roles the user has held, proposes the skills that they ask for, and
 * adds those that stay ticked, in one change.
 */
#define LIAISON_TYPE_PAST_ROLES_DIALOG (liaison_past_roles_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonPastRolesDialog, liaison_past_roles_dialog, LIAISON, PAST_ROLES_DIALOG, AdwWindow)

GtkWidget *liaison_past_roles_dialog_new      (LiaisonSkillSet        *skills);
void       liaison_past_roles_dialog_add_role (LiaisonPastRolesDialog *self,
                                               LiaisonEntry           *role);

G_END_DECLS
