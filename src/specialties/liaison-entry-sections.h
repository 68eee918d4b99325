/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-entry.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void liaison_entry_sections_fill (GtkListBox   *sections,
                                  LiaisonEntry *entry);

G_END_DECLS
