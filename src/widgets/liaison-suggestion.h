/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonSuggestion:
 *
 * A line in a list of suggestions: a contact (#LiaisonRow) with its avatar, or
 * words (#GtkStringObject) with a plus.
 *
 * Properties: item.
 */
#define LIAISON_TYPE_SUGGESTION (liaison_suggestion_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonSuggestion, liaison_suggestion, LIAISON, SUGGESTION, AdwBin)

G_END_DECLS
