/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void  liaison_isolate_set_wanted    (gboolean    wanted);
char *liaison_isolate_dup           (const char *text);
char *liaison_isolate_dup_bare      (const char *text);
void  liaison_isolate_append        (GString    *line,
                                     const char *text);
char *liaison_isolate_printf        (const char *format,
                                     ...) G_GNUC_PRINTF (1, 2);
void  liaison_isolate_append_printf (GString    *line,
                                     const char *format,
                                     ...) G_GNUC_PRINTF (2, 3);

G_END_DECLS
