/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-catalog.h"
#include "liaison-store.h"

G_BEGIN_DECLS

/**
 * LiaisonStepTaker:
 * @key: contact key
 * @name: as it is shown
 * @year: the year in which they made the step, or took up the role; 0 where it
 *   is not known
 *
 * Somebody whom the user knows and who went that way.
 */
typedef struct
{
  gint64 key;
  char  *name;
  int    year;
} LiaisonStepTaker;

/**
 * LiaisonStepTakers:
 *
 * Who of the people whom the user knows made which step from role to role, by their
 * dated stints. It never changes, and may be used from any thread.
 */
#define LIAISON_TYPE_STEP_TAKERS (liaison_step_takers_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonStepTakers, liaison_step_takers, LIAISON, STEP_TAKERS, GObject)

LiaisonStepTakers *liaison_step_takers_read (LiaisonConnection *connection,
                                             LiaisonCatalog    *catalog,
                                             GError           **error);

GArray *liaison_step_takers_find (LiaisonStepTakers *self,
                                  const char *const *from,
                                  const char        *to);
GArray *liaison_step_takers_find_in_role (LiaisonStepTakers *self,
                                          const char        *role);

char *liaison_step_takers_dup_sentence (GArray *takers);

G_END_DECLS
