/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-coming-date.h"
#include "liaison-store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void liaison_touch_deed_put_off (GtkWidget    *widget,
                                 LiaisonStore *store,
                                 gint64        person,
                                 const char   *name,
                                 int           days);
void liaison_touch_deed_note (GtkWidget    *widget,
                              LiaisonStore *store,
                              gint64        person,
                              const char   *name);
void liaison_touch_deed_meet_date (GtkWidget               *widget,
                                   LiaisonStore            *store,
                                   const LiaisonComingDate *date);
void liaison_touch_deed_put_off_date (GtkWidget               *widget,
                                      LiaisonStore            *store,
                                      const LiaisonComingDate *date,
                                      int                      days);

G_END_DECLS
