/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-reading.h"

G_BEGIN_DECLS

/* Encodings that people may choose. */
#define LIAISON_N_DECODINGS 11

const char *liaison_decoding_get_name  (guint       index);
const char *liaison_decoding_get_label (guint       index);
gboolean    liaison_decoding_find      (const char *name,
                                        guint      *index);

GBytes *liaison_decoding_unwrap (GBytes         *bytes,
                                 const char     *chosen,
                                 LiaisonReading *reading,
                                 GError        **error);

G_END_DECLS
