/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-contact-editor.h"
#include "liaison-detail.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonInteractionLine:
 *
 * Something that happened, on a contact's page.
 *
 * Properties: editor, entry (#LiaisonDetailEntry of a #LiaisonInteraction).
 */
#define LIAISON_TYPE_INTERACTION_LINE (liaison_interaction_line_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonInteractionLine, liaison_interaction_line, LIAISON, INTERACTION_LINE, AdwActionRow)

G_END_DECLS
