/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LiaisonDateOrder:
 * @LIAISON_DATE_ORDER_UNKNOWN: nothing is known of it
 * @LIAISON_DATE_ORDER_DAY_FIRST: 24/12/1970
 * @LIAISON_DATE_ORDER_MONTH_FIRST: 12/24/1970
 *
 * In which order a date written with slashes or points is to be read.
 */
typedef enum
{
  LIAISON_DATE_ORDER_UNKNOWN,
  LIAISON_DATE_ORDER_DAY_FIRST,
  LIAISON_DATE_ORDER_MONTH_FIRST,
} LiaisonDateOrder;

char            *liaison_normal_dup_text (const char *text);
char            *liaison_normal_dup_email (const char *text);
char            *liaison_normal_dup_phone (const char *text);
char            *liaison_normal_dup_url (const char *text);
gboolean         liaison_normal_is_oneself (const char *key);
gboolean         liaison_normal_is_profile (const char *url);
char            *liaison_normal_dup_uid (const char *text);
char            *liaison_normal_dup_name (const char *text);
char            *liaison_normal_dup_organization (const char *text);
char            *liaison_normal_dup_date (const char      *text,
                                          LiaisonDateOrder order);
LiaisonDateOrder liaison_normal_guess_order (const char *text);
LiaisonDateOrder liaison_normal_get_region_order (void);

G_END_DECLS
