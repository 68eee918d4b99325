/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonDiscardFunc:
 * @asker: who asked
 *
 * Throws away what was typed.
 */
typedef void (*LiaisonDiscardFunc) (gpointer asker);

void liaison_discard_question_ask (GtkWindow         *window,
                                   LiaisonDiscardFunc discard,
                                   GObject           *asker);

G_END_DECLS
