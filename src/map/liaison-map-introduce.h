/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"
#include "liaison-target.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonMapIntroduce:
 *
 * Who can introduce the user to a person, an organization, a sector or a role:
 * up to three chains, each with why it ranks there and what is weak in it.
 *
 * Properties: store. Signals: lifted (#GArray of contact keys, the first who
 * asks; empty for none), opened (the same, when it is to be seen now).
 */
#define LIAISON_TYPE_MAP_INTRODUCE (liaison_map_introduce_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonMapIntroduce, liaison_map_introduce, LIAISON, MAP_INTRODUCE, AdwBin)

void liaison_map_introduce_ask (LiaisonMapIntroduce *self,
                                const LiaisonTarget *target);

void liaison_map_introduce_put_down (LiaisonMapIntroduce *self);

G_END_DECLS
