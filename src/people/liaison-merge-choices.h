/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-change.h"
#include "liaison-record.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonMergeChoices:
 *
 * What is to be chosen where contacts that become one differ, a row a field.
 */
typedef struct _LiaisonMergeChoices LiaisonMergeChoices;

LiaisonMergeChoices *liaison_merge_choices_new        (GPtrArray           *records);
void                 liaison_merge_choices_free       (LiaisonMergeChoices *self);
guint                liaison_merge_choices_get_n_rows (LiaisonMergeChoices *self);
GtkWidget           *liaison_merge_choices_get_row    (LiaisonMergeChoices *self,
                                                       guint                i);
gpointer             liaison_merge_choices_make_merge (LiaisonMergeChoices *self);
void                 liaison_merge_choices_free_merge (gpointer             merge);
gboolean             liaison_merge_choices_perform    (LiaisonChange       *change,
                                                       gpointer             merge,
                                                       GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonMergeChoices, liaison_merge_choices_free)

G_END_DECLS
