/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LiaisonStintChart:
 *
 * Stints as bars on one axis of years, in the order of the list under it; what
 * lasts is in the accent colour. It says the same in words, and is hidden where
 * fewer than two stints have a date.
 *
 * Properties: model (#GListModel of #LiaisonDetailEntry with a #LiaisonAffiliation).
 */
#define LIAISON_TYPE_STINT_CHART (liaison_stint_chart_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonStintChart, liaison_stint_chart, LIAISON, STINT_CHART, GtkWidget)

gboolean liaison_stint_chart_read_year (const char *day,
                                        gboolean    is_end,
                                        double     *year);

G_END_DECLS
