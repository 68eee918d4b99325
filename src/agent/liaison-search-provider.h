/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define LIAISON_SEARCH_PROVIDER_PATH "/org/liaisonplanner/Liaison/SearchProvider"

/**
 * LiaisonSearchProvider:
 *
 * Answers the search of the desktop (org.gnome.Shell.SearchProvider2) with
 * people, organizations and open follow-ups.
 */
typedef struct _LiaisonSearchProvider LiaisonSearchProvider;

/**
 * LiaisonErrandFunc:
 * @action: an action of the window's program
 * @parameter: its parameter, floating
 * @data: what was given with the function
 *
 * Has the window do something.
 */
typedef void (*LiaisonErrandFunc) (const char *action,
                                   GVariant   *parameter,
                                   gpointer    data);

LiaisonSearchProvider *liaison_search_provider_new (GDBusConnection  *connection,
                                                    LiaisonStore     *store,
                                                    GSettings        *settings,
                                                    LiaisonErrandFunc func,
                                                    gpointer          data);
void                   liaison_search_provider_free (LiaisonSearchProvider *self);

G_END_DECLS
