/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** What keeps a notice from being seen at once, as the agent says it on the bus. */
#define LIAISON_HINDRANCE_NONE ""
#define LIAISON_HINDRANCE_NOBODY "nobody"
#define LIAISON_HINDRANCE_SILENCE "silence"

/**
 * LiaisonNoticeHindrance: (skip)
 *
 * Watches what keeps the notices of the desktop from being seen: that nobody
 * shows them, or that the user asked for silence.
 */
typedef struct _LiaisonNoticeHindrance LiaisonNoticeHindrance;

LiaisonNoticeHindrance *liaison_notice_hindrance_new (GDBusConnection *connection);
void                    liaison_notice_hindrance_free (LiaisonNoticeHindrance *self);
const char             *liaison_notice_hindrance_get (LiaisonNoticeHindrance *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonNoticeHindrance, liaison_notice_hindrance_free)

G_END_DECLS
