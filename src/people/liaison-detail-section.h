/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-contact-editor.h"
#include "liaison-detail.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonDetailSection:
 *
 * A heading over a list of a contact's page, whose last row adds to it. Without
 * such a row it is hidden while the list is empty.
 *
 * Properties: title, model (of #LiaisonDetailEntry), row-type (of the rows,
 * which have the properties editor and entry), editor, adder (the last row),
 * suffix (a widget beside the heading), shows-empty (the heading stays for it).
 */
#define LIAISON_TYPE_DETAIL_SECTION (liaison_detail_section_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonDetailSection, liaison_detail_section, LIAISON, DETAIL_SECTION, AdwBin)

void liaison_detail_section_open (LiaisonDetailSection *self,
                                  gint64                id);

G_END_DECLS
