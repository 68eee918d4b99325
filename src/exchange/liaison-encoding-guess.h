/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *liaison_encoding_guess       (const char *text,
                                          gsize       length);
int         liaison_encoding_plausibility (const char *text);

G_END_DECLS
