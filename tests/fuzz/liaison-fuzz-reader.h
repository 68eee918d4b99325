/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LiaisonFuzzReader:
 * @bytes: a file or a line, by whomever
 * @size: its length
 *
 * Has one reader read it. Whatever it holds, this gives a sentence or what was
 * meant, and leaves the store as it was.
 *
 * Returns: whether it was read
 */
typedef gboolean (*LiaisonFuzzReader) (const guint8 *bytes,
                                       gsize         size);

gboolean liaison_fuzz_calendar (const guint8 *bytes,
                                gsize         size);
gboolean liaison_fuzz_catalog (const guint8 *bytes,
                               gsize         size);
gboolean liaison_fuzz_advert (const guint8 *bytes,
                              gsize         size);
gboolean liaison_fuzz_quick_log (const guint8 *bytes,
                                 gsize         size);
gboolean liaison_fuzz_search (const guint8 *bytes,
                              gsize         size);
gboolean liaison_fuzz_rule (const guint8 *bytes,
                            gsize         size);
gboolean liaison_fuzz_database (const guint8 *bytes,
                                gsize         size);
void     liaison_fuzz_reader_end (void);

G_END_DECLS
