/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-entry.h"
#include "liaison-own-catalog.h"
#include "liaison-skill-set.h"
#include "liaison-standing.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonEntryPage:
 *
 * The page of a specialty, an area or a role.
 */
#define LIAISON_TYPE_ENTRY_PAGE (liaison_entry_page_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonEntryPage, liaison_entry_page, LIAISON, ENTRY_PAGE, AdwBin)

void          liaison_entry_page_set_standing (LiaisonEntryPage *self,
                                               LiaisonStanding  *standing);
void          liaison_entry_page_set_skills (LiaisonEntryPage *self,
                                             LiaisonSkillSet  *skills);
void          liaison_entry_page_set_own (LiaisonEntryPage  *self,
                                          LiaisonOwnCatalog *own);
void          liaison_entry_page_show (LiaisonEntryPage *self,
                                       LiaisonEntry     *entry);
LiaisonEntry *liaison_entry_page_get_entry (LiaisonEntryPage *self);

G_END_DECLS
