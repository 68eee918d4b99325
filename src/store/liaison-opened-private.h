/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-connection-private.h"
#include "liaison-presence-private.h"
#include "liaison-read-copy-private.h"
#include "liaison-store.h"
#include "liaison-whereabouts-private.h"

#include <sys/stat.h>

G_BEGIN_DECLS

/* What is open of a database: the file itself, or a copy of one that can only be
 * read. */
typedef struct
{
  LiaisonReadCopy    *copy;        /* NULL where it is the file */
  gboolean            is_full;     /* why there is a copy */
  LiaisonStoreUse     use;         /* likewise */
  dev_t               device;      /* of the file, where it was full */
  ino_t               number;      /* likewise */
  int                 moved;       /* likewise; LiaisonMoved, atomic */
  LiaisonConnection  *writes;      /* until a worker takes it */
  LiaisonConnection  *reads;       /* likewise */
  LiaisonPresence    *presence;    /* NULL where it is a copy */
  LiaisonWhereabouts *whereabouts; /* likewise */
} LiaisonOpened;

LiaisonOpened *liaison_opened_new      (const char    *path,
                                        LiaisonStoreUse use,
                                        GError       **error);
LiaisonOpened *liaison_opened_new_file (const char    *path,
                                        GError       **error);
LiaisonOpened *liaison_opened_return   (LiaisonOpened *full,
                                        const char    *path,
                                        GError       **error);
gboolean       liaison_opened_is_same  (LiaisonOpened     *self,
                                        LiaisonConnection *read);
void           liaison_opened_free     (LiaisonOpened *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonOpened, liaison_opened_free)

G_END_DECLS
