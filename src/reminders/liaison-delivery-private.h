/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-change.h"
#include "liaison-reminder-query.h"

G_BEGIN_DECLS

/* Reminders on their way to the screen. */
typedef struct
{
  gatomicrefcount      references;
  GWeakRef             scheduler;
  GPtrArray           *reminders;
  guint                n_reminders; /* before what changed was dropped */
  LiaisonReminderState state;
  gint64               moment;
} LiaisonDelivery;

LiaisonDelivery *liaison_delivery_new (gpointer             scheduler,
                                       GPtrArray           *reminders,
                                       LiaisonReminderState state);
LiaisonDelivery *liaison_delivery_ref (LiaisonDelivery *delivery);
void             liaison_delivery_unref (LiaisonDelivery *delivery);
gboolean         liaison_delivery_note (LiaisonChange *change,
                                        gpointer       delivery,
                                        GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonDelivery, liaison_delivery_unref)

G_END_DECLS
