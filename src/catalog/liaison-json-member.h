/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

const char *liaison_json_member_get_text   (JsonObject *object,
                                            const char *name,
                                            const char *otherwise);
gint64      liaison_json_member_get_number (JsonObject *object,
                                            const char *name);
double      liaison_json_member_get_real   (JsonObject *object,
                                            const char *name);

G_END_DECLS
