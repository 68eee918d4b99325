/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonTouchRow:
 *
 * Somebody to be in touch with, and why: logged, opened, or put off.
 *
 * Properties: person (the id, to be set once).
 *
 * Actions: touch.log, touch.put-off (s: days, or "" for ever), which asks the
 * section above with "touch-section.put-off" (person, days).
 */
#define LIAISON_TYPE_TOUCH_ROW (liaison_touch_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonTouchRow, liaison_touch_row, LIAISON, TOUCH_ROW, AdwActionRow)

GtkWidget *liaison_touch_row_new (gint64      person,
                                  const char *name,
                                  const char *reason);
gint64     liaison_touch_row_get_person (LiaisonTouchRow *self);

G_END_DECLS
