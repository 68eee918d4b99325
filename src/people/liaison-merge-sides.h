/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GPtrArray *liaison_merge_sides_read        (LiaisonConnection *connection,
                                            gpointer           keys,
                                            GError           **error);
GPtrArray *liaison_merge_sides_dup_records (GPtrArray         *details);
GtkWidget *liaison_merge_sides_new         (GPtrArray         *details);

G_END_DECLS
