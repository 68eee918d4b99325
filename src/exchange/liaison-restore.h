/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-import-work.h"

G_BEGIN_DECLS

/**
 * LiaisonRestore:
 * @rows: (element-type LiaisonRowOutcome): a record or setting each, in the
 *   order of the file
 * @counts: how many rows of each state
 * @unknown: (element-type utf8): what records hold that this version does not
 *   know, as far as it is named
 * @n_unknown: how many records hold some
 * @first_unknown: the line of the first
 * @n_loose: how many that records name are neither in the file nor in the store
 * @n_nameless: how many contacts have no name, and get a stand-in
 * @first_nameless: the line of the first
 *
 * What is to be done to restore an export of Liaison: records are known by
 * their uid; those that differ become as the file has them, those that the
 * file does not have stay.
 */
typedef struct
{
  GPtrArray *rows;
  guint      counts[LIAISON_N_IMPORT_STATES];
  GPtrArray *unknown;
  guint      n_unknown;
  guint      first_unknown;
  guint      n_loose;
  guint      n_nameless;
  guint      first_nameless;

  /*< private >*/
  GBytes     *text;
  GArray     *items;    /* Item: what is to be written */
  GArray     *beside;   /* Item: what is written after them, by the type that it goes with */
  GHashTable *settings; /* name -> value: to be set */
  char       *state;
  gint64      step; /* of the schema whose fields the records have, 0 where the file does not say */
} LiaisonRestore;

gboolean        liaison_restore_is_meant (GBytes *text);
LiaisonRestore *liaison_restore_new (GBytes            *text,
                                     LiaisonConnection *connection,
                                     GCancellable      *cancellable,
                                     GError           **error);
void            liaison_restore_free (LiaisonRestore *self);
gboolean        liaison_restore_apply (LiaisonRestore *self,
                                       LiaisonChange  *change,
                                       int            *permille,
                                       GCancellable   *cancellable,
                                       GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonRestore, liaison_restore_free)

G_END_DECLS
