/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store-types.h"

G_BEGIN_DECLS

/**
 * LiaisonLogEntry:
 *
 * A change that was made, as the undo history lists it. Properties: id, label,
 * made (UTC seconds), undone.
 */
#define LIAISON_TYPE_LOG_ENTRY (liaison_log_entry_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonLogEntry, liaison_log_entry, LIAISON, LOG_ENTRY, GObject)

/* The setting that says how many changes are kept for undo; 0 for all. */
#define LIAISON_SETTING_UNDO_LIMIT "undo-limit"
#define LIAISON_UNDO_LIMIT_DEFAULT 1000

gint64      liaison_log_entry_get_id     (LiaisonLogEntry   *self);
const char *liaison_log_entry_get_label  (LiaisonLogEntry   *self);
gint64      liaison_log_entry_get_made   (LiaisonLogEntry   *self);
gboolean    liaison_log_entry_get_undone (LiaisonLogEntry   *self);

GPtrArray  *liaison_query_changes        (LiaisonConnection *connection,
                                          guint              most,
                                          GError           **error);
guint       liaison_query_undo_limit     (LiaisonConnection *connection);

G_END_DECLS
