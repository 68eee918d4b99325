/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-catalog-part.h"
#include "liaison-json-reading-private.h"

G_BEGIN_DECLS

gpointer liaison_fact_read (LiaisonJsonReading *reading,
                            JsonObject         *object);
gpointer liaison_system_read (LiaisonJsonReading *reading,
                              JsonObject         *object);
gpointer liaison_weight_read (LiaisonJsonReading *reading,
                              JsonObject         *object);
gpointer liaison_need_read (LiaisonJsonReading *reading,
                            JsonObject         *object);
gpointer liaison_move_read (LiaisonJsonReading *reading,
                            JsonObject         *object);
gpointer liaison_figure_read (LiaisonJsonReading *reading,
                              JsonObject         *object);
gpointer liaison_course_read (LiaisonJsonReading *reading,
                              JsonObject         *object);

G_END_DECLS
