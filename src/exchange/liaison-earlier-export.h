/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-record.h"

G_BEGIN_DECLS

void liaison_earlier_export_bring (LiaisonRecord *record,
                                   gint64         step);

G_END_DECLS
