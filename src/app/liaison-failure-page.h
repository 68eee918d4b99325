/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonFailurePage:
 *
 * Says why a database could not be opened, and what can be done.
 */
#define LIAISON_TYPE_FAILURE_PAGE (liaison_failure_page_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonFailurePage, liaison_failure_page, LIAISON, FAILURE_PAGE, AdwBin)

void liaison_failure_page_tell (LiaisonFailurePage *self,
                                const char         *path,
                                const GError       *error);

G_END_DECLS
