/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LiaisonNoticeButton:
 * @action: a word, "done"
 * @label: the translated label
 */
typedef struct
{
  const char *action;
  const char *label;
} LiaisonNoticeButton;

/**
 * LiaisonNotice:
 * @id: what it is known by: one with the same id takes its place
 * @target: what it is about, given back with the action
 * @title: plain text
 * @body: plain text
 * @buttons: (array length=n_buttons): what one can do; activating the notice
 *   itself is "open"
 * @n_buttons: how many there are
 * @is_private: whether nothing of it may be read on a locked screen
 *
 * Something to show on the desktop.
 */
typedef struct
{
  const char                *id;
  const char                *target;
  const char                *title;
  const char                *body;
  const LiaisonNoticeButton *buttons;
  guint                      n_buttons;
  gboolean                   is_private;
} LiaisonNotice;

G_END_DECLS
