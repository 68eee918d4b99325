/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GListModel *liaison_contact_choices_new (const char *name,
                                         GPtrArray  *candidates);

G_END_DECLS
