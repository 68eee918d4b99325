/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LiaisonWrapLayout:
 *
 * Children one after the other, each as wide as it likes to be, on as many
 * lines as it takes: as words of a text stand, not in columns as in a
 * #GtkFlowBox.
 *
 * Properties: spacing (between children and between lines, px).
 */
#define LIAISON_TYPE_WRAP_LAYOUT (liaison_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonWrapLayout, liaison_wrap_layout, LIAISON, WRAP_LAYOUT, GtkLayoutManager)

GtkLayoutManager *liaison_wrap_layout_new (void);

G_END_DECLS
