/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-form-window.h"
#include "liaison-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonTagsDialog:
 *
 * The tags, how much each is used and how often those who have it are to be
 * heard of; to rename, merge and delete them.
 */
#define LIAISON_TYPE_TAGS_DIALOG (liaison_tags_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonTagsDialog, liaison_tags_dialog, LIAISON, TAGS_DIALOG, LiaisonFormWindow)

GtkWidget *liaison_tags_dialog_new (LiaisonStore *store);

G_END_DECLS
