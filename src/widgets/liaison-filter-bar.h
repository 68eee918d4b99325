/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonFilterBar:
 *
 * The conditions of a filter as chips, each of which goes by a click, with a way
 * to keep the filter and to be rid of it. There is no bar without a filter.
 *
 * Properties: store, filter. Actions that it asks for: people.filter (a
 * condition), people.save-filter, people.clear-filter.
 */
#define LIAISON_TYPE_FILTER_BAR (liaison_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonFilterBar, liaison_filter_bar, LIAISON, FILTER_BAR, AdwBin)

G_END_DECLS
