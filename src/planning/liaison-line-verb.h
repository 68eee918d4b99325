/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-enums.h"
#include "liaison-line-words.h"

G_BEGIN_DECLS

guint    liaison_line_verb_read       (GArray                 *words,
                                       guint                   from,
                                       LiaisonInteractionKind *kind);
gboolean liaison_line_verb_is_speaker (GArray                 *words,
                                       guint                   i);
gboolean liaison_line_verb_take_closing (GArray                 *words,
                                         LiaisonInteractionKind *kind);

G_END_DECLS
