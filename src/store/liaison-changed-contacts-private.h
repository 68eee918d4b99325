/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-connection-private.h"
#include "liaison-record.h"

G_BEGIN_DECLS

void    liaison_changed_contacts_add  (GArray            *keys,
                                       LiaisonRecord     *added);
void    liaison_changed_contacts_sort (GArray            *keys);
GArray *liaison_changed_contacts_find (LiaisonConnection *connection,
                                       GBytes            *changeset,
                                       GError           **error);

G_END_DECLS
