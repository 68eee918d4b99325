/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-record.h"

G_BEGIN_DECLS

const char *liaison_choice_get_label (GType       type,
                                      int         value);
const char *liaison_choice_get_nick  (GType       type,
                                      int         value);
gboolean    liaison_choice_from_nick (GType       type,
                                      const char *nick,
                                      int        *value);

G_END_DECLS
