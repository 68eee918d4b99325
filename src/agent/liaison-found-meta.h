/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

G_BEGIN_DECLS

GStrv       liaison_found_search (LiaisonConnection *connection,
                                  const char *const *terms,
                                  GCancellable      *cancellable,
                                  GError           **error);
GVariant   *liaison_found_describe (LiaisonConnection *connection,
                                    const char *const *ids,
                                    GError           **error);
gint64      liaison_found_get_contact (const char *id);
const char *liaison_found_get_follow_up (const char *id);

G_END_DECLS
