/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-import-plan.h"
#include "liaison-import-work.h"
#include "liaison-restore.h"

G_BEGIN_DECLS

struct _LiaisonImportPlan
{
  GObject parent_instance;

  LiaisonStore      *store;
  LiaisonReading    *reading; /* owned by the work, where there is one */
  LiaisonImportWork *work;    /* a file of contacts */
  LiaisonRestore    *restore; /* or an export of ours */
  char             **remarks;
  char              *no_backup; /* why there is none from before */

  GFile            *file;
  LiaisonColumnMap *map;     /* what was said of columns, before and now */
  GListModel       *columns; /* of a table */

  /* while it is applied: written by the writing thread, told by the caller's */
  int    permille;
  double progress;
};

G_END_DECLS
