/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LiaisonColumnsLayout:
 *
 * Sets its children side by side in columns as wide as one another, as many as
 * there is room for; the rest goes on below, each line as high as it must be.
 */
#define LIAISON_TYPE_COLUMNS_LAYOUT (liaison_columns_layout_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonColumnsLayout, liaison_columns_layout, LIAISON, COLUMNS_LAYOUT, GtkLayoutManager)

G_END_DECLS
