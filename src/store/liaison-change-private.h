/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-change.h"
#include "liaison-connection-private.h"
#include "liaison-store.h"

G_BEGIN_DECLS

/**
 * LiaisonOutcome:
 * @change: the change in the log, 0 where nothing changed
 * @label: its name
 * @tables: (array zero-terminated=1) (nullable): the tables it touched; %NULL
 *   where that is not known
 * @is_index_behind: whether the index is to be folded when there is time
 *
 * What came of a change, an undo or a redo.
 */
typedef struct
{
  gint64 change;
  char *label;
  char **tables;
  gboolean is_index_behind;
} LiaisonOutcome;

void            liaison_outcome_free  (LiaisonOutcome    *self);

LiaisonOutcome *liaison_change_run    (LiaisonConnection *connection,
                                       const char        *label,
                                       LiaisonChangeFunc  func,
                                       gpointer           data,
                                       GError           **error);
gboolean        liaison_change_note   (LiaisonConnection *connection,
                                       LiaisonChangeFunc  func,
                                       gpointer           data,
                                       GError           **error);
LiaisonOutcome *liaison_change_undo   (LiaisonConnection *connection,
                                       gint64             change,
                                       GError           **error);
LiaisonOutcome *liaison_change_redo   (LiaisonConnection *connection,
                                       GError           **error);

GBytes         *liaison_change_log_get_next    (LiaisonConnection *connection,
                                                gboolean           undone,
                                                LiaisonOutcome    *outcome,
                                                GError           **error);
gboolean        liaison_change_log_add         (LiaisonConnection *connection,
                                                LiaisonOutcome    *outcome,
                                                GBytes            *changeset,
                                                GError           **error);
gboolean        liaison_change_log_set_undone  (LiaisonConnection *connection,
                                                gint64             change,
                                                gboolean           undone,
                                                GError           **error);
gint64          liaison_change_log_get_highest (LiaisonConnection *connection,
                                                GError           **error);
gboolean        liaison_change_log_skip        (LiaisonConnection *connection,
                                                gint64             least,
                                                GError           **error);
gboolean        liaison_change_log_clear       (LiaisonConnection *connection,
                                                GError           **error);
char           *liaison_change_log_dup_label   (LiaisonConnection *connection,
                                                gboolean           undone);
gboolean        liaison_change_watch (LiaisonChange *self,
                                      GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonOutcome, liaison_outcome_free)

G_END_DECLS
