/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store-types.h"

G_BEGIN_DECLS

gpointer liaison_merge_contacts_combine (gpointer kept,
                                         gpointer dropped);
gboolean liaison_change_merge_contacts (LiaisonChange *change,
                                        gpointer       kept,
                                        gpointer       dropped,
                                        GError       **error);

G_END_DECLS
