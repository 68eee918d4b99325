/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LiaisonOutput:
 *
 * A file being written piece by piece, whole or not at all: it is made beside
 * the one it replaces, readable by the user alone, and takes its place when it
 * is on the disk. It may be an archive of several, which a passphrase opens.
 */
typedef struct _LiaisonOutput LiaisonOutput;

LiaisonOutput *liaison_output_new (GFile   *file,
                                   GError **error);
gboolean       liaison_output_lock (LiaisonOutput *self,
                                    const char    *passphrase,
                                    GError       **error);
gboolean       liaison_output_begin_part (LiaisonOutput *self,
                                          const char    *name,
                                          GError       **error);
gboolean       liaison_output_write (LiaisonOutput *self,
                                     const char    *text,
                                     gsize          length,
                                     GError       **error);
gboolean       liaison_output_finish (LiaisonOutput *self,
                                      GError       **error);
void           liaison_output_free (LiaisonOutput *self);

gboolean       liaison_output_fail (const char *path,
                                    int         code,
                                    GError    **error);
gboolean       liaison_output_keep_folder (const char *path,
                                           GError    **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonOutput, liaison_output_free)

G_END_DECLS
