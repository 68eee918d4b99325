/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonReadOnlyBar:
 *
 * Says that a database can only be read, and why, and opens it again once that
 * is no longer so.
 *
 * Properties: store.
 */
#define LIAISON_TYPE_READ_ONLY_BAR (liaison_read_only_bar_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonReadOnlyBar, liaison_read_only_bar, LIAISON, READ_ONLY_BAR, AdwBin)

G_END_DECLS
