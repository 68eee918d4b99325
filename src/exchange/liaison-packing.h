/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LiaisonPacking:
 *
 * A ZIP archive being written, whose files open with a passphrase: AES with 256
 * bits as WinZip has it, which other programs read as well. Names and lengths of
 * the files are not hidden.
 */
typedef struct _LiaisonPacking LiaisonPacking;

/**
 * LiaisonPackingFunc:
 * @bytes: (array length=length): the next piece of the archive
 * @length: how many bytes
 * @data: what the caller gave
 * @error: return location of a failure
 *
 * Returns: whether it was written
 */
typedef gboolean (*LiaisonPackingFunc) (const char *bytes,
                                        gsize       length,
                                        gpointer    data,
                                        GError    **error);

LiaisonPacking *liaison_packing_new    (const char        *passphrase,
                                        LiaisonPackingFunc write,
                                        gpointer           data,
                                        GError           **error);
gboolean        liaison_packing_begin  (LiaisonPacking    *self,
                                        const char        *name,
                                        GError           **error);
gboolean        liaison_packing_write  (LiaisonPacking    *self,
                                        const char        *text,
                                        gsize              length,
                                        GError           **error);
gboolean        liaison_packing_finish (LiaisonPacking    *self,
                                        GError           **error);
void            liaison_packing_free   (LiaisonPacking    *self);

G_END_DECLS
