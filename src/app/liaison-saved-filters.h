/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonSavedFilters:
 *
 * The filters that were kept, below the places of the sidebar: each shows whom
 * it finds, and is renamed with F2 and deleted with Delete or by its menu.
 *
 * Properties: store.
 */
#define LIAISON_TYPE_SAVED_FILTERS (liaison_saved_filters_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonSavedFilters, liaison_saved_filters, LIAISON, SAVED_FILTERS, AdwBin)

void       liaison_saved_filters_ask      (LiaisonSavedFilters *self,
                                           const char          *filter);
GPtrArray *liaison_saved_filters_read     (LiaisonConnection   *connection,
                                           GError             **error);
void       liaison_saved_filters_show_nth (LiaisonSavedFilters *self,
                                           guint                n);

G_END_DECLS
