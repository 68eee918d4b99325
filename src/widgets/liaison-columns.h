/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LiaisonColumns:
 *
 * Two children side by side where there is room for both, one under the other
 * where there is not. One alone has all of it.
 *
 * Properties: start, end, column-width (px that a column wants), spacing (px
 * between them).
 */
#define LIAISON_TYPE_COLUMNS (liaison_columns_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonColumns, liaison_columns, LIAISON, COLUMNS, GtkWidget)

G_END_DECLS
