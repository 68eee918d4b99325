/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-asked-private.h"
#include "liaison-journal-private.h"
#include "liaison-opened-private.h"
#include "liaison-presence-private.h"
#include "liaison-store.h"
#include "liaison-whereabouts-private.h"
#include "liaison-worker-private.h"

G_BEGIN_DECLS

LiaisonWorker *liaison_store_get_writer (LiaisonStore *self);
LiaisonWorker *liaison_store_get_reader (LiaisonStore *self);
LiaisonOpened *liaison_store_get_opened (LiaisonStore *self);
const char    *liaison_store_get_open_path (LiaisonStore *self);
GMainContext  *liaison_store_get_elsewhere (LiaisonStore *self);
void           liaison_store_announce   (LiaisonStore *self,
                                         const char   *undo_label,
                                         const char   *redo_label,
                                         char        **tables);
void           liaison_store_tell_damaged (LiaisonStore *self,
                                           const GError *error);
void           liaison_store_leave_damage (LiaisonStore *self,
                                           gboolean      is_damaged);
LiaisonWhereabouts *liaison_store_get_whereabouts (LiaisonStore *self);
LiaisonPresence *liaison_store_get_presence (LiaisonStore *self);
LiaisonJournal *liaison_store_get_journal (LiaisonStore *self);
LiaisonAsked  *liaison_store_get_asked   (LiaisonStore *self);
gboolean       liaison_store_stands      (LiaisonStore      *self,
                                          LiaisonConnection *writer,
                                          GError           **error);
void           liaison_store_settle      (LiaisonStore      *self,
                                          LiaisonConnection *writer);
LiaisonConnection *liaison_store_return (LiaisonStore      *self,
                                         LiaisonConnection *read,
                                         gboolean          *is_same,
                                         GError           **error);
LiaisonMoved   liaison_store_get_copy_moved (LiaisonStore *self);
void           liaison_store_tell_returned (LiaisonStore *self);
void           liaison_store_tell_moved  (LiaisonStore *self,
                                          const GError *error);
void           liaison_store_look_once_more (LiaisonConnection *connection,
                                             gpointer           self);
GFileMonitor  *liaison_store_watch_place (LiaisonStore *self);

G_END_DECLS
