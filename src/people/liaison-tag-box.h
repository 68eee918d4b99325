/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-contact-editor.h"
#include "liaison-detail.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonTagBox:
 *
 * The tags of a contact as chips that can be taken off, and a row to add more.
 *
 * Properties: editor, detail (#LiaisonDetail).
 */
#define LIAISON_TYPE_TAG_BOX (liaison_tag_box_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonTagBox, liaison_tag_box, LIAISON, TAG_BOX, AdwBin)

G_END_DECLS
