/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

char    *liaison_cli_dup_visible (const char *text);
void     liaison_cli_print (const char *format,
                            ...) G_GNUC_PRINTF (1, 2);
void     liaison_cli_print_line (const char *first,
                                 ...) G_GNUC_NULL_TERMINATED;
void     liaison_cli_print_json (JsonNode *node);
void     liaison_cli_set_texts (JsonObject *object,
                                const char *member,
                                char      **texts);
void     liaison_cli_print_uid (gboolean    as_json,
                                const char *uid);
gboolean liaison_cli_print_end (GError **error);

G_END_DECLS
