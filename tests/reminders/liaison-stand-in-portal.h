/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What the portal says to a request to run in the background. */
typedef enum
{
  LIAISON_STAND_IN_ALLOWS,
  LIAISON_STAND_IN_DENIES,
  LIAISON_STAND_IN_CANCELS,
  LIAISON_STAND_IN_FAILS,
} LiaisonStandInAnswer;

/* The portals of a desktop, on a bus of their own, which keep what they are
 * asked for. */
typedef struct
{
  GTestDBus       *bus;
  GDBusConnection *connection;
  GDBusNodeInfo   *node;
  guint32          version; /* of the notification portal */

  LiaisonStandInAnswer answer;
  gboolean             refuses;  /* notifications */
  GPtrArray           *requests; /* a{sv} each, of RequestBackground */
  GPtrArray           *added;    /* (sa{sv}) each, of AddNotification */
  GPtrArray           *removed;  /* ids */
} LiaisonStandInPortal;

LiaisonStandInPortal *liaison_stand_in_portal_new (guint32 version);
void                  liaison_stand_in_portal_free (LiaisonStandInPortal *self);
GDBusConnection      *liaison_stand_in_portal_connect (LiaisonStandInPortal *self);
void                  liaison_stand_in_portal_press (LiaisonStandInPortal *self,
                                                     const char           *id,
                                                     const char           *action);
char                 *liaison_stand_in_portal_dup_button (LiaisonStandInPortal *self,
                                                          guint                 number,
                                                          const char           *label);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonStandInPortal, liaison_stand_in_portal_free)

G_END_DECLS
