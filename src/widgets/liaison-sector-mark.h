/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_SECTOR_MARK (liaison_sector_mark_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonSectorMark, liaison_sector_mark, LIAISON, SECTOR_MARK, GtkWidget)

GtkWidget  *liaison_sector_mark_new        (const char        *sector);
const char *liaison_sector_mark_get_sector (LiaisonSectorMark *self);
void        liaison_sector_mark_set_sector (LiaisonSectorMark *self,
                                            const char        *sector);

G_END_DECLS
