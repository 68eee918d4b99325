/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-part-private.h"

G_BEGIN_DECLS

guint *liaison_regions_find    (const LiaisonPart  *part,
                                const LiaisonGraph *graph,
                                guint              *n_regions);
void   liaison_regions_stretch (LiaisonPart        *part,
                                const LiaisonGraph *graph);
void   liaison_regions_part    (LiaisonPart        *part,
                                const guint        *regions,
                                guint               n_regions);

G_END_DECLS
