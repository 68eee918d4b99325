/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

cairo_status_t liaison_drawn_file_append (void                *bytes,
                                          const unsigned char *data,
                                          unsigned int         length);
gboolean       liaison_drawn_file_save   (GByteArray          *bytes,
                                          GFile               *file,
                                          GError             **error);

G_END_DECLS
