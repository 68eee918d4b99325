/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-contact.h"
#include "liaison-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonContactLookupFunc:
 * @key: one of the keys that were asked for
 * @contact: (nullable): whom it is the key of; %NULL where nobody is
 * @owner: who asked
 */
typedef void (*LiaisonContactLookupFunc) (gint64          key,
                                          LiaisonContact *contact,
                                          GObject        *owner);

void liaison_contact_lookup          (LiaisonStore            *store,
                                      GArray                  *keys,
                                      LiaisonContactLookupFunc func,
                                      GObject                 *owner);
void liaison_contact_lookup_say_gone (AdwActionRow            *row,
                                      gboolean                 is_gone);

G_END_DECLS
