/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-contact-editor.h"
#include "liaison-detail.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonPersonFacts:
 *
 * What is known of a person by themselves: name, kind of contact, origin,
 * sector, place, birthday.
 *
 * Properties: editor, detail (#LiaisonDetail of a person), record (of the
 * detail).
 */
#define LIAISON_TYPE_PERSON_FACTS (liaison_person_facts_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonPersonFacts, liaison_person_facts, LIAISON, PERSON_FACTS, AdwBin)

void liaison_person_facts_edit_name (LiaisonPersonFacts *self);

G_END_DECLS
