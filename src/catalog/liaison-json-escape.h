/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *liaison_json_escape_find_odd (const char *text,
                                          gsize       length);
const char *liaison_json_escape_skip_string (const char *at,
                                             const char *end);

G_END_DECLS
