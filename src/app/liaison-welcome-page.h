/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonWelcomePage:
 *
 * What a first start shows: two questions that need no answer, and three ways
 * on. It is shown once.
 *
 * Properties: store.
 * Signals: done (when the user chose to go on with the database).
 */
#define LIAISON_TYPE_WELCOME_PAGE (liaison_welcome_page_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonWelcomePage, liaison_welcome_page, LIAISON, WELCOME_PAGE, AdwBin)

void     liaison_welcome_page_is_due_async (LiaisonStore       *store,
                                            GCancellable       *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer            user_data);
gboolean liaison_welcome_page_is_due_finish (LiaisonStore *store,
                                             GAsyncResult *result,
                                             GError      **error);
void     liaison_welcome_page_fill (LiaisonWelcomePage *self);

G_END_DECLS
