/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-connection-private.h"
#include "liaison-record.h"

G_BEGIN_DECLS

/**
 * LiaisonRecording:
 *
 * What a change does to the rows of our tables, as a changeset of SQLite's
 * session extension.
 *
 * What is added or edited the program knows, and it is written down as it is
 * done. A deletion takes more with it than the program knows: from the first on
 * a session watches, which costs as much for one row as the change itself.
 */
typedef struct _LiaisonRecording LiaisonRecording;

LiaisonRecording *liaison_recording_new (LiaisonConnection *connection);
void              liaison_recording_free (LiaisonRecording *self);

void     liaison_recording_note_added (LiaisonRecording *self,
                                       LiaisonRecord    *record);
gboolean liaison_recording_look_before (LiaisonRecording *self,
                                        LiaisonRecord    *record,
                                        GError          **error);
void     liaison_recording_note_edited (LiaisonRecording *self,
                                        LiaisonRecord    *record);
gboolean liaison_recording_watch (LiaisonRecording *self,
                                  GError          **error);

GBytes *liaison_recording_end (LiaisonRecording *self,
                               GError          **error);
GArray           *liaison_recording_find_contacts (LiaisonRecording *self,
                                                 GBytes            *changeset,
                                                 GError           **error);
char  **liaison_recording_dup_tables (LiaisonRecording *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonRecording, liaison_recording_free)

G_END_DECLS
