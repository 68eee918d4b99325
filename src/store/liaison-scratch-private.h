/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LiaisonScratch:
 * @path: the file, which is gone with this, as are journals beside it
 * @fd: a descriptor to write to it
 *
 * A file that is worked on until it gets its name, or is done with.
 */
typedef struct
{
  char *path;
  int   fd;
} LiaisonScratch;

LiaisonScratch *liaison_scratch_new   (const char     *begin,
                                       const char     *ending,
                                       GError        **error);
void            liaison_scratch_free  (LiaisonScratch *self);
void            liaison_scratch_sweep (const char     *begin);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonScratch, liaison_scratch_free)

G_END_DECLS
