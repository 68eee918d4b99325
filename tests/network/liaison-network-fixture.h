/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-network.h"

G_BEGIN_DECLS

LiaisonNetworkRows *liaison_network_fixture_rows (guint n_people,
                                                  guint n_ties);
LiaisonNetwork     *liaison_network_fixture_new  (guint n_people,
                                                  guint n_ties);

G_END_DECLS
