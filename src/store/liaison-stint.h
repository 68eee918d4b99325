/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store-types.h"

G_BEGIN_DECLS

/**
 * LiaisonStint:
 * @key: contact key of the person
 * @name: of the person, as it is shown
 * @role: id of a role of the catalogue, "" for none
 * @title: of the job
 * @since: day, "" where it is not known
 * @until: day, "" where it lasts
 *
 * A job that somebody has or had.
 */
typedef struct
{
  gint64 key;
  char  *name;
  char  *role;
  char  *title;
  char  *since;
  char  *until;
} LiaisonStint;

GArray *liaison_query_stints (LiaisonConnection *connection,
                              GError           **error);

G_END_DECLS
