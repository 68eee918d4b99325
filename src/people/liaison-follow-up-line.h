/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-contact-editor.h"
#include "liaison-detail.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonFollowUpLine:
 *
 * A follow-up on a contact's page: done by its check, edited when activated.
 *
 * Properties: editor, entry (#LiaisonDetailEntry of a #LiaisonFollowUp).
 */
#define LIAISON_TYPE_FOLLOW_UP_LINE (liaison_follow_up_line_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonFollowUpLine, liaison_follow_up_line, LIAISON, FOLLOW_UP_LINE, AdwActionRow)

G_END_DECLS
