/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A copy of a database to read from; nobody else works on it while it is there. */
typedef struct
{
  char *path;
  char *folder;
  int   lock;
} LiaisonReadCopy;

gboolean         liaison_read_copy_is_needed (const char      *path);
LiaisonReadCopy *liaison_read_copy_new       (const char      *path,
                                              GError         **error);
void             liaison_read_copy_sweep     (void);
void             liaison_read_copy_remove    (LiaisonReadCopy *self);
void             liaison_read_copy_free      (LiaisonReadCopy *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonReadCopy, liaison_read_copy_free)

G_END_DECLS
