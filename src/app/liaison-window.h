/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store-opening.h"
#include "liaison-sidebar.h"
#include "liaison-store.h"

G_BEGIN_DECLS

/**
 * LiaisonWindow:
 *
 * The window: a database, and the places to see it from.
 *
 * Properties: store (%NULL until a database is open).
 */
#define LIAISON_TYPE_WINDOW (liaison_window_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonWindow, liaison_window, LIAISON, WINDOW, AdwApplicationWindow)

LiaisonWindow *liaison_window_new (GtkApplication *application);

LiaisonStore   *liaison_window_get_store (LiaisonWindow *self);
LiaisonSidebar *liaison_window_get_sidebar (LiaisonWindow *self);
const char     *liaison_window_get_place (LiaisonWindow *self);

void       liaison_window_await (LiaisonWindow  *self,
                                 LiaisonStoreOpening *opening);
void       liaison_window_open (LiaisonWindow *self,
                                const char    *path);
void       liaison_window_open_again (LiaisonWindow *self);
GtkWidget *liaison_window_show_place (LiaisonWindow *self,
                                      const char    *name);
void       liaison_window_show_sidebar (LiaisonWindow *self);
void       liaison_window_import (LiaisonWindow *self,
                                  GListModel    *files);

G_END_DECLS
