/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-contact-view.h"

G_BEGIN_DECLS

/**
 * LiaisonPersonView:
 *
 * The page of a person.
 */
#define LIAISON_TYPE_PERSON_VIEW (liaison_person_view_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonPersonView, liaison_person_view, LIAISON, PERSON_VIEW, LiaisonContactView)

void liaison_person_view_begin (LiaisonPersonView *self);

G_END_DECLS
