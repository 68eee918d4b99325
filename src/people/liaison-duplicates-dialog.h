/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonDuplicatesDialog:
 *
 * People who may be entered twice, the surest first, to merge them or tell them
 * apart. It follows the store.
 */
#define LIAISON_TYPE_DUPLICATES_DIALOG (liaison_duplicates_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonDuplicatesDialog, liaison_duplicates_dialog, LIAISON, DUPLICATES_DIALOG, AdwWindow)

GtkWidget *liaison_duplicates_dialog_new (LiaisonStore *store);

G_END_DECLS
