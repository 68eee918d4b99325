/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

G_BEGIN_DECLS

gboolean liaison_advert_change_add         (LiaisonChange      *change,
                                            gpointer            adverts,
                                            GError            **error);
void     liaison_advert_change_add_skill_async (LiaisonStore   *store,
                                            const char         *name,
                                            GAsyncReadyCallback callback,
                                            gpointer            user_data);

G_END_DECLS
