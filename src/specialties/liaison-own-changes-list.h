/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-own-catalog.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonOwnChangesList:
 *
 * What the user added to the catalogue and changed of it, each to be changed
 * again or taken back. It hides where there is nothing.
 *
 * Signals: picked (LiaisonEntryKind, LiaisonEntry).
 */
#define LIAISON_TYPE_OWN_CHANGES_LIST (liaison_own_changes_list_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonOwnChangesList, liaison_own_changes_list, LIAISON, OWN_CHANGES_LIST, AdwBin)

void liaison_own_changes_list_set_own (LiaisonOwnChangesList *self,
                                       LiaisonOwnCatalog     *own);

G_END_DECLS
