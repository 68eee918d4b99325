/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-colour.h"

/**
 * liaison_colour_unpack:
 * @self: (out caller-allocates): a colour
 * @packed: 0xRRGGBB
 *
 * Makes a colour without transparency of a number.
 */
void
liaison_colour_unpack (LiaisonColour *self,
                       guint32        packed)
{
  self->red = (float) ((packed >> 16) & 0xff) / 255.f;
  self->green = (float) ((packed >> 8) & 0xff) / 255.f;
  self->blue = (float) (packed & 0xff) / 255.f;
  self->alpha = 1.f;
}

/**
 * liaison_colour_set_source:
 * @self: a colour
 * @cr: what is drawn on next
 *
 * Lets what comes next be drawn in a colour.
 */
void
liaison_colour_set_source (const LiaisonColour *self,
                           cairo_t             *cr)
{
  cairo_set_source_rgba (cr, (double) self->red, (double) self->green, (double) self->blue, (double) self->alpha);
}
