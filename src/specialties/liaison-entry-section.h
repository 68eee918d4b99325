/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-entry.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonEntrySection:
 *
 * A part of an entry's page that one can fold. Its rows are made when it is
 * first unfolded.
 */
#define LIAISON_TYPE_ENTRY_SECTION (liaison_entry_section_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonEntrySection, liaison_entry_section, LIAISON, ENTRY_SECTION, AdwExpanderRow)

/**
 * LiaisonRowFunc:
 * @part: a part of @entry
 * @entry: an entry
 *
 * Returns: (transfer floating): the row that shows it
 */
typedef GtkWidget *(*LiaisonRowFunc) (gconstpointer part,
                                      LiaisonEntry *entry);

GtkWidget *liaison_entry_section_new (const char    *title,
                                      LiaisonEntry  *entry,
                                      GPtrArray     *parts,
                                      LiaisonRowFunc make_row);

G_END_DECLS
