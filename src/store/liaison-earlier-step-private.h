/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-connection-private.h"

G_BEGIN_DECLS

gboolean liaison_earlier_step_finish (LiaisonConnection *connection,
                                      GError           **error);
gboolean liaison_earlier_step_bring  (LiaisonConnection *connection,
                                      GError           **error);
gboolean liaison_earlier_step_before (LiaisonConnection *connection,
                                      GBytes            *changeset,
                                      GError           **error);
gboolean liaison_earlier_step_after  (LiaisonConnection *connection,
                                      GBytes            *changeset,
                                      GError           **error);

G_END_DECLS
