/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-catalog-part.h"
#include "liaison-entry.h"

G_BEGIN_DECLS

/**
 * LiaisonPath:
 *
 * A career path that people have taken: roles in order.
 */
#define LIAISON_TYPE_PATH (liaison_path_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonPath, liaison_path, LIAISON, PATH, LiaisonEntry)

const char *const *liaison_path_get_steps (LiaisonPath *self);
const char *const *liaison_path_get_sidetracks (LiaisonPath *self);

G_END_DECLS
