/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LiaisonShortcut:
 * @action: the detailed name of an action
 * @accelerators: the keys for it, the one to show first; none for what only
 *   menus and Ctrl+K reach
 * @group: the heading it stands under
 * @title: what it does
 * @yields: whether a widget that has the focus may take the keys first
 * @is_local: whether a widget gives them to the action itself, while it has the focus
 *
 * One row of the table from which menus, tooltips and the shortcuts window are
 * filled.
 */
typedef struct
{
  const char *action;
  const char *accelerators[3];
  const char *group;
  const char *title;
  gboolean    yields;
  gboolean    is_local;
} LiaisonShortcut;

const LiaisonShortcut *liaison_shortcuts_get_all (guint *n_shortcuts);
const LiaisonShortcut *liaison_shortcuts_find (const char *action);
const char            *liaison_shortcut_get_title (const LiaisonShortcut *self);
char                  *liaison_shortcut_dup_keys (const LiaisonShortcut *self,
                                                  GdkDisplay            *display);

void liaison_shortcuts_install (GtkApplication *application);
void liaison_shortcuts_add_yielding (GtkWidget *window);
void liaison_shortcuts_tell_tooltips (GtkWidget *widget);

G_END_DECLS
