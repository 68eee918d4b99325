/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonIntroductionList:
 *
 * The introductions of a contact, or all with a heading for each state. It
 * follows the store, and rows stay as long as their introduction is there.
 *
 * Properties: store, key (a contact key, 0 for all), n-items (how many are
 * shown), loaded (whether they were read).
 */
#define LIAISON_TYPE_INTRODUCTION_LIST (liaison_introduction_list_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonIntroductionList, liaison_introduction_list, LIAISON, INTRODUCTION_LIST, AdwBin)

void  liaison_introduction_list_set_store (LiaisonIntroductionList *self,
                                           LiaisonStore            *store);
void  liaison_introduction_list_set_key (LiaisonIntroductionList *self,
                                         gint64                   key);
guint liaison_introduction_list_get_n_items (LiaisonIntroductionList *self);

G_END_DECLS
