/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-open-follow-up.h"

G_BEGIN_DECLS

/* What rows show, as pure functions that templates bind to. */

char    *liaison_today_dup_line (GObject *this,
                                 const char *text);
gboolean liaison_today_has_subject (GObject *this,
                                    LiaisonOpenFollowUp *follow_up);
char    *liaison_today_dup_avatar_text (GObject *this,
                                        LiaisonOpenFollowUp *follow_up);
char    *liaison_today_dup_details (GObject *this,
                                    LiaisonOpenFollowUp *follow_up);
gboolean liaison_today_says_when_below (GObject *this,
                                        gboolean    compact,
                                        const char *note);
gboolean liaison_today_has_details (GObject *this,
                                    LiaisonOpenFollowUp *follow_up);
char    *liaison_today_dup_when (GObject *this,
                                 LiaisonOpenFollowUp *follow_up);
char    *liaison_today_dup_full_date (GObject *this,
                                      LiaisonOpenFollowUp *follow_up);
char    *liaison_today_dup_name (LiaisonOpenFollowUp *follow_up);

G_END_DECLS
