/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonApplication:
 *
 * The program. One runs for each database; a second start shows the first.
 */
#define LIAISON_TYPE_APPLICATION (liaison_application_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonApplication, liaison_application, LIAISON, APPLICATION, AdwApplication)

LiaisonApplication *liaison_application_new (void);

G_END_DECLS
