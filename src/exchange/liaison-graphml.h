/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-reading.h"

G_BEGIN_DECLS

gboolean liaison_graphml_is_meant (GBytes *bytes);
gboolean liaison_graphml_read (LiaisonReading *reading,
                               GBytes         *bytes,
                               GCancellable   *cancellable,
                               GError        **error);

G_END_DECLS
