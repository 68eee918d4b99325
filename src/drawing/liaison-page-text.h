/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* What is printed is set in, before its size in points. */
#define LIAISON_PAGE_FONT "Adwaita Sans, Cantarell, Sans"

gboolean      liaison_page_text_is_mirrored (void);
PangoContext *liaison_page_text_new_context (cairo_t     *cairo,
                                             const char  *font);
PangoLayout  *liaison_page_text_new         (cairo_t     *cairo,
                                             const char  *font,
                                             const char  *text,
                                             double       width);
void          liaison_page_text_measure     (PangoLayout *layout,
                                             double      *width,
                                             double      *height);
void          liaison_page_text_show        (PangoLayout *layout,
                                             cairo_t     *cairo,
                                             double       x,
                                             double       y,
                                             double       grey);

G_END_DECLS
