/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-form-window.h"
#include "liaison-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonFollowUpEditor:
 *
 * A dialog in which one says what to do, with whom and when. Nothing is kept
 * before Create or Save; what was typed stays there if saving fails.
 *
 * Actions: editor.save, editor.set-day (s: words for a day).
 */
#define LIAISON_TYPE_FOLLOW_UP_EDITOR (liaison_follow_up_editor_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonFollowUpEditor, liaison_follow_up_editor, LIAISON, FOLLOW_UP_EDITOR, LiaisonFormWindow)

GtkWidget *liaison_follow_up_editor_new (LiaisonStore *store,
                                         gint64        contact_key);
GtkWidget *liaison_follow_up_editor_new_for (LiaisonStore *store,
                                             gint64        id);

G_END_DECLS
