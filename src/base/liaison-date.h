/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A day is written "2026-11-24"; where only a part is known "2026-11", "2026"
 * or, without the year, "--11-24". "" stands for no day. */

gboolean liaison_date_is_day         (const char *text);
gboolean liaison_date_is_partial     (const char *text);
char    *liaison_date_dup_today      (void);
char    *liaison_date_dup_plus_days  (const char *day,
                                      int         days);
int      liaison_date_days_between   (const char *from,
                                      const char *until);
char    *liaison_date_dup_from_local (GDateTime  *moment);
GDateTime *liaison_date_new_local    (const char *day);
char    *liaison_date_dup_phrase     (const char *day);
char    *liaison_date_dup_full       (const char *day);

gboolean liaison_time_is_clock       (const char *text);
gint64   liaison_time_to_moment      (const char *day,
                                      const char *clock,
                                      const char *zone);

G_END_DECLS
