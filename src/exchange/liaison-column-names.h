/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-contact-columns.h"

G_BEGIN_DECLS

gboolean liaison_column_names_recognize (LiaisonColumn *column,
                                         const char    *folded);
void     liaison_column_names_settle_name (GArray     *columns,
                                           GHashTable *names);

G_END_DECLS
