/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-rule.h"

G_BEGIN_DECLS

guint32  liaison_rule_julian_of (int year,
                                 int month,
                                 int day);
gboolean liaison_rule_has_number (GArray *numbers,
                                  int     number,
                                  int     from_end);
gboolean liaison_rule_names_day (LiaisonRule *rule,
                                 const GDate *start,
                                 guint32      julian);

G_END_DECLS
