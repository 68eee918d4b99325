/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-contact-editor.h"
#include "liaison-timeline.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonTimelineView:
 *
 * What happened with a person, by year, the newest unfolded. Rows are made as
 * they are shown, so that a long history opens as fast as a short one.
 *
 * Properties: editor, timeline (#LiaisonTimeline). Signals: log (a line of plain
 * words, and the #LiaisonAddRow in which it was typed).
 */
#define LIAISON_TYPE_TIMELINE_VIEW (liaison_timeline_view_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonTimelineView, liaison_timeline_view, LIAISON, TIMELINE_VIEW, AdwBin)

G_END_DECLS
