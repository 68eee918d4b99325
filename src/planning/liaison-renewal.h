/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-membership.h"
#include "liaison-store-types.h"

G_BEGIN_DECLS

char    *liaison_renewal_dup_day          (LiaisonMembership *membership,
                                           const char        *today);
char    *liaison_renewal_dup_next         (const char        *day,
                                           const char        *today);

gboolean liaison_change_save_membership   (LiaisonChange     *change,
                                           LiaisonMembership *membership,
                                           GError           **error);
gboolean liaison_change_renew_membership  (LiaisonChange     *change,
                                           gint64             id,
                                           GError           **error);
gboolean liaison_change_put_off_renewal   (LiaisonChange     *change,
                                           gint64             id,
                                           const char        *day,
                                           GError           **error);

G_END_DECLS
