/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

char *liaison_drawn_text_dup (const char  *text);
void  liaison_drawn_text_set (PangoLayout *layout,
                              const char  *text);
void  liaison_drawn_text_set_name (PangoLayout *layout,
                                   const char  *name);

G_END_DECLS
