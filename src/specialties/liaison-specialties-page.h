/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonSpecialtiesPage:
 *
 * The place where one looks at specialties, areas and roles, and says where one
 * stands and what one aims for.
 *
 * Properties: store, folded.
 */
#define LIAISON_TYPE_SPECIALTIES_PAGE (liaison_specialties_page_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonSpecialtiesPage, liaison_specialties_page, LIAISON, SPECIALTIES_PAGE, AdwBin)

GtkWidget    *liaison_specialties_page_new (void);
LiaisonStore *liaison_specialties_page_get_store (LiaisonSpecialtiesPage *self);
void          liaison_specialties_page_set_store (LiaisonSpecialtiesPage *self,
                                                  LiaisonStore           *store);
gboolean      liaison_specialties_page_get_folded (LiaisonSpecialtiesPage *self);
void          liaison_specialties_page_set_folded (LiaisonSpecialtiesPage *self,
                                                   gboolean                folded);
void          liaison_specialties_page_show_entry (LiaisonSpecialtiesPage *self,
                                                   const char             *id);
void          liaison_specialties_page_start_search (LiaisonSpecialtiesPage *self);

G_END_DECLS
