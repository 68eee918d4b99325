/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-ical-reader.h"
#include "liaison-record.h"

G_BEGIN_DECLS

LiaisonRecord             *liaison_ical_dup_record           (LiaisonIcalComponent *component,
                                                              char                **reason);
const LiaisonIcalProperty *liaison_ical_find_unreadable_date (LiaisonIcalComponent *component);

G_END_DECLS
