/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-fixture.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* It is Tuesday morning. */
#define TODAY "2026-11-24"

/**
 * LiaisonTodayFixture:
 * @store: a store in a temporary folder
 * @window: a window with a toast overlay
 * @asked: what was asked of the window: its actions and what they are for
 *
 * A window over a store, for what stands in Today.
 */
typedef struct
{
  LiaisonFixture  *store;
  GtkWindow       *window;
  AdwToastOverlay *overlay;
  GString         *asked;
} LiaisonTodayFixture;

void       liaison_today_fixture_init (int    *argc,
                                       char ***argv);
void       liaison_today_fixture_set_up (LiaisonTodayFixture *self,
                                         gconstpointer        data);
void       liaison_today_fixture_tear_down (LiaisonTodayFixture *self,
                                            gconstpointer        data);
gint64     liaison_today_fixture_add (LiaisonTodayFixture *self,
                                      const char          *text,
                                      const char          *day,
                                      const char          *clock);
void       liaison_today_fixture_settle (LiaisonTodayFixture *self);
GtkWidget *liaison_today_fixture_find (GtkWidget  *from,
                                       GType       type,
                                       const char *text);

G_END_DECLS
