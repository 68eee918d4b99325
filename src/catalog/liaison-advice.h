/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-catalog-part.h"
#include "liaison-entry.h"

G_BEGIN_DECLS

/**
 * LiaisonAdvice:
 *
 * What one kind of contact is good for, and how to begin.
 */
#define LIAISON_TYPE_ADVICE (liaison_advice_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonAdvice, liaison_advice, LIAISON, ADVICE, LiaisonEntry)

const char *const *liaison_advice_get_examples (LiaisonAdvice *self);
const char *const *liaison_advice_get_gives (LiaisonAdvice *self);

G_END_DECLS
