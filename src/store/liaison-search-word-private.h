/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-connection-private.h"
#include "liaison-key-set-private.h"

G_BEGIN_DECLS

gboolean liaison_search_word_find (LiaisonConnection *connection,
                                   const char        *word,
                                   LiaisonKeySet     *found,
                                   GError           **error);

G_END_DECLS
