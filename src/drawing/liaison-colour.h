/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * LiaisonColour:
 * @red: 0 to 1
 * @green: 0 to 1
 * @blue: 0 to 1
 * @alpha: 0 to 1
 *
 * A colour, not multiplied by its alpha.
 */
typedef struct
{
  float red;
  float green;
  float blue;
  float alpha;
} LiaisonColour;

void liaison_colour_unpack     (LiaisonColour       *self,
                                guint32              packed);
void liaison_colour_set_source (const LiaisonColour *self,
                                cairo_t             *cr);

G_END_DECLS
