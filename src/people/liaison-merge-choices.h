/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-change.h"
#include "liaison-record.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonDifferenceFunc:
 * @field: the field in which two contacts differ
 * @label: what it is called
 * @one: what the one says
 * @other: what the other says
 * @data: what the caller gave
 */
typedef void (*LiaisonDifferenceFunc) (const char *field,
                                       const char *label,
                                       const char *one,
                                       const char *other,
                                       gpointer    data);

/**
 * LiaisonMergeOfTwo:
 * @type: of both
 * @one: the id of the one that stays
 * @other: the id of the one that goes
 * @of_other: the fields that are kept of the other
 *
 * How two contacts become one.
 */
typedef struct
{
  GType       type;
  gint64      one;
  gint64      other;
  GHashTable *of_other;
} LiaisonMergeOfTwo;

void               liaison_merge_choices_each_difference (LiaisonRecord        *one,
                                                          LiaisonRecord        *other,
                                                          LiaisonDifferenceFunc func,
                                                          gpointer              data);
GtkWidget         *liaison_merge_choices_make_row        (const char           *label,
                                                          const char           *one,
                                                          const char           *other);
LiaisonMergeOfTwo *liaison_merge_choices_make_merge      (GType                 type,
                                                          gint64                one,
                                                          gint64                other,
                                                          GHashTable           *rows);
void               liaison_merge_choices_free_merge      (gpointer              merge);
gboolean           liaison_merge_choices_perform         (LiaisonChange        *change,
                                                          gpointer              merge,
                                                          GError              **error);

G_END_DECLS
