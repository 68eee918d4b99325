/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One property of a vCard, "group.NAME;PARAMETER=x:value". */

gboolean liaison_card_line_is_skipped (const char *line,
                                       gsize       length);
gboolean liaison_card_line_is_quoted (const char *line,
                                      gsize       length);
gboolean liaison_card_line_is_agent (const char *line,
                                     gsize       length);
gboolean liaison_card_line_append (GString    *card,
                                   const char *line,
                                   gsize       length,
                                   guint      *n_parts);
char    *liaison_card_line_dup_value (const char *line);

G_END_DECLS
