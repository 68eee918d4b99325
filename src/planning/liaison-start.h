/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store-types.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * LiaisonStartKind:
 * @LIAISON_START_NOWHERE: nothing is known
 * @LIAISON_START_FIELD: fields alone are marked
 * @LIAISON_START_BEFORE: the position that the user had last
 * @LIAISON_START_NOW: the positions that the user has now
 *
 * What is known of where the user stands, the best last.
 */
typedef enum
{
  LIAISON_START_NOWHERE,
  LIAISON_START_FIELD,
  LIAISON_START_BEFORE,
  LIAISON_START_NOW,
} LiaisonStartKind;

/**
 * LiaisonStart:
 *
 * Where the user stands, as the start of routes: the positions they have now,
 * which are roles that they marked and stints of theirs that last; else their
 * last position; else the fields that they marked. It never changes.
 */
typedef struct _LiaisonStart LiaisonStart;

#define LIAISON_TYPE_START (liaison_start_get_type ())
GType liaison_start_get_type (void);

LiaisonStart *liaison_start_read (LiaisonConnection  *connection,
                                  GError            **error);
LiaisonStart *liaison_start_copy (const LiaisonStart *self);
void          liaison_start_free (LiaisonStart       *self);

LiaisonStartKind   liaison_start_get_kind     (const LiaisonStart *self);
const char *const *liaison_start_get_ids      (const LiaisonStart *self);
const char *const *liaison_start_get_roles    (const LiaisonStart *self);
char              *liaison_start_dup_sentence (const LiaisonStart *self);

gboolean liaison_change_hold_role (LiaisonChange *change,
                                   const char    *role,
                                   gboolean       holds,
                                   GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonStart, liaison_start_free)

G_END_DECLS
