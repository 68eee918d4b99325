/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-quick-log.h"
#include "liaison-store.h"

G_BEGIN_DECLS

/**
 * LiaisonLogName:
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
} LiaisonLogName;

/**
 * LiaisonLogEntry:
 * @log: what the line says
 * @names: (element-type LiaisonLogName): with whom
 *
 * A quick log with the people it means.
 */
typedef struct
{
  LiaisonQuickLog *log;
  GPtrArray       *names;
} LiaisonLogEntry;

GPtrArray       *liaison_log_names_new       (void);
void             liaison_log_names_add       (GPtrArray         *names,
                                              const char        *typed,
                                              gint64             person,
                                              gboolean           is_new);
LiaisonLogEntry *liaison_query_log_entry     (LiaisonConnection *connection,
                                              LiaisonQuickLog   *log,
                                              GCancellable      *cancellable,
                                              GError           **error);
gboolean         liaison_change_save_log_entry (LiaisonChange   *change,
                                              LiaisonLogEntry   *entry,
                                              char             **uid,
                                              GError           **error);
char            *liaison_log_entry_dup_label (LiaisonLogEntry   *self);
LiaisonLogName  *liaison_log_entry_get_open  (LiaisonLogEntry   *self);
void             liaison_log_entry_free      (LiaisonLogEntry   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonLogEntry, liaison_log_entry_free)

G_END_DECLS
