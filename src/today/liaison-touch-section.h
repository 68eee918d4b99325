/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-reconnect.h"
#include "liaison-store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LiaisonTouchLine:
 * @person: the id of a person
 * @name: the name
 * @reason: why to be in touch, in words
 * @kind: why
 *
 * A row of the section.
 */
typedef struct
{
  gint64                 person;
  char                  *name;
  char                  *reason;
  LiaisonReconnectReason kind;
} LiaisonTouchLine;

/**
 * LiaisonTouchSection:
 *
 * Whom to be in touch with, the most pressing first, each with the reason. It
 * follows the store while it can be seen, and is not there while it is empty.
 *
 * Properties: store, has-rows.
 */
#define LIAISON_TYPE_TOUCH_SECTION (liaison_touch_section_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonTouchSection, liaison_touch_section, LIAISON, TOUCH_SECTION, GtkWidget)

GPtrArray *liaison_touch_section_get_lines (LiaisonTouchSection *self);
gboolean   liaison_touch_section_get_has_rows (LiaisonTouchSection *self);
void       liaison_touch_section_refresh      (LiaisonTouchSection *self);

G_END_DECLS
