/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *liaison_json_number_find_long (const char *text,
                                           gsize       length);

G_END_DECLS
