/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-column-map.h"

G_BEGIN_DECLS

gboolean liaison_contact_table_read (LiaisonReading   *reading,
                                     GBytes           *bytes,
                                     LiaisonColumnMap *map,
                                     GCancellable     *cancellable,
                                     GError          **error);

G_END_DECLS
