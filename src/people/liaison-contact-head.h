/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonContactHead:
 *
 * The top of a contact's page: avatar, name, one line on who this is, and what
 * one can do, by the actions of #LiaisonContactView.
 *
 * Properties: is-organization. Signals: edit-name.
 */
#define LIAISON_TYPE_CONTACT_HEAD (liaison_contact_head_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonContactHead, liaison_contact_head, LIAISON, CONTACT_HEAD, AdwBin)

void liaison_contact_head_show (LiaisonContactHead *self,
                                const char         *name,
                                const char         *line,
                                const char         *last_contact);

G_END_DECLS
