/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-catalog.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void liaison_plan_needs_show (GtkListBox   *list,
                              LiaisonEntry *aim);

G_END_DECLS
