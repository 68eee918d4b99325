/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-connection-private.h"

G_BEGIN_DECLS

gboolean liaison_contact_index_refresh (LiaisonConnection *connection,
                                        GArray            *keys,
                                        GError           **error);
gboolean liaison_contact_index_follow  (LiaisonConnection *connection,
                                        GBytes            *changeset,
                                        GError           **error);
gboolean liaison_contact_index_fold_in (LiaisonConnection *connection,
                                        GArray            *keys,
                                        GError           **error);
gboolean liaison_contact_index_find_wrong (LiaisonConnection *connection,
                                           GArray            *wrong,
                                           GError           **error);
gboolean liaison_contact_index_read_keys (LiaisonConnection *connection,
                                          const char        *sql,
                                          GArray            *keys,
                                          GError           **error);

/* liaison-contact-upkeep.c */
gboolean liaison_contact_index_adapt   (LiaisonConnection *connection,
                                        GError           **error);

gboolean liaison_contact_index_is_behind (LiaisonConnection *connection);
gboolean liaison_contact_index_fold      (LiaisonConnection *connection,
                                          GError           **error);

G_END_DECLS
