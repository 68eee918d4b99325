/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-notice.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LiaisonNoticeBoard:
 *
 * Where notices are put up: the notification server of the desktop, or in a
 * sandbox the portal. Unlike #GApplication it says whether that succeeded, and
 * it knows a notice again that a program before it put up.
 *
 * Signals: available, when a server has appeared; activated (action, target),
 * when somebody pressed a button or the notice itself.
 */
#define LIAISON_TYPE_NOTICE_BOARD (liaison_notice_board_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonNoticeBoard, liaison_notice_board, LIAISON, NOTICE_BOARD, GObject)

LiaisonNoticeBoard *liaison_notice_board_new (GDBusConnection *connection);

void     liaison_notice_board_show_async (LiaisonNoticeBoard  *self,
                                          const LiaisonNotice *notice,
                                          GAsyncReadyCallback  callback,
                                          gpointer             user_data);
gboolean liaison_notice_board_show_finish (LiaisonNoticeBoard *self,
                                           GAsyncResult       *result,
                                           GError            **error);
void     liaison_notice_board_withdraw (LiaisonNoticeBoard *self,
                                        const char         *id);
gboolean liaison_notice_board_hides_itself (LiaisonNoticeBoard *self);

G_END_DECLS
