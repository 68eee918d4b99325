/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonDamagedPage:
 *
 * Says what is wrong with a damaged database, and offers the newest good
 * backup with what it lacks, and to save what can be read. The damaged file is
 * kept.
 */
#define LIAISON_TYPE_DAMAGED_PAGE (liaison_damaged_page_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonDamagedPage, liaison_damaged_page, LIAISON, DAMAGED_PAGE, AdwBin)

void liaison_damaged_page_look    (LiaisonDamagedPage *self,
                                   const char         *path);
void liaison_damaged_page_save_to (LiaisonDamagedPage *self,
                                   GFile              *file);

G_END_DECLS
