/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Closeness goes from 1 to this. */
#define LIAISON_CLOSENESS_MOST 5

const char *liaison_closeness_words_get (gint64 closeness);

G_END_DECLS
