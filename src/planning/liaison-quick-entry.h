/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-quick-log.h"
#include "liaison-store.h"

G_BEGIN_DECLS

/**
 * LiaisonQuickName:
 * @name: as it was typed
 * @candidates: (element-type LiaisonContact): the people it may mean, the
 *   closest first
 * @person: the id of whom it means; 0 where that is open, or nobody of that
 *   name is there
 * @is_new: whether a person of that name is to be added
 *
 * Somebody whom a quick log names.
 */
typedef struct
{
  char      *name;
  GPtrArray *candidates;
  gint64     person;
  gboolean   is_new;
} LiaisonQuickName;

/**
 * LiaisonQuickEntry:
 * @log: what the line says
 * @names: (element-type LiaisonQuickName): with whom
 *
 * A quick log with the people it means.
 */
typedef struct
{
  LiaisonQuickLog *log;
  GPtrArray       *names;
} LiaisonQuickEntry;

GPtrArray       *liaison_quick_names_new       (void);
void             liaison_quick_names_add       (GPtrArray         *names,
                                              const char        *typed,
                                              gint64             person,
                                              gboolean           is_new);
LiaisonQuickEntry *liaison_query_quick_entry     (LiaisonConnection *connection,
                                              LiaisonQuickLog   *log,
                                              GCancellable      *cancellable,
                                              GError           **error);
gboolean         liaison_change_save_quick_entry (LiaisonChange   *change,
                                              LiaisonQuickEntry   *entry,
                                              char             **uid,
                                              GError           **error);
char            *liaison_quick_entry_dup_label (LiaisonQuickEntry   *self);
LiaisonQuickName  *liaison_quick_entry_get_open  (LiaisonQuickEntry   *self);
void             liaison_quick_entry_free      (LiaisonQuickEntry   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonQuickEntry, liaison_quick_entry_free)

G_END_DECLS
