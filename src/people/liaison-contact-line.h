/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-contact.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonContactLine:
 *
 * What the list of people shows of a contact: avatar, name, where they are,
 * sector, and how long since the last contact. Set by hand, without expressions:
 * lines change while one types and scrolls.
 *
 * Properties: choosing (whether a box to tick stands before it), chosen (whether
 * that is ticked). The signal toggled: the user ticked it, or took the tick away.
 */
#define LIAISON_TYPE_CONTACT_LINE (liaison_contact_line_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonContactLine, liaison_contact_line, LIAISON, CONTACT_LINE, AdwBin)

char *liaison_contact_line_show      (LiaisonContactLine *self,
                                      LiaisonContact     *contact);
char *liaison_contact_line_dup_words (LiaisonContact     *contact);

G_END_DECLS
