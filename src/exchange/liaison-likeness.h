/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store-types.h"

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean liaison_likeness_remark (GPtrArray         *rows,
                                  LiaisonConnection *connection,
                                  GCancellable      *cancellable,
                                  GError           **error);

G_END_DECLS
