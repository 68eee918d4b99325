/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-contact-editor.h"
#include "liaison-detail.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonRelatedLine:
 *
 * A line of a page that leads to another person and is not edited: whom the
 * person introduced, or a tie that is inferred, marked as such, which one can
 * note as a tie of its own.
 *
 * Properties: editor, entry (#LiaisonDetailEntry of a person or of a tie).
 */
#define LIAISON_TYPE_RELATED_LINE (liaison_related_line_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonRelatedLine, liaison_related_line, LIAISON, RELATED_LINE, AdwActionRow)

G_END_DECLS
