/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LiaisonJsonCursor:
 * @at: where it stands
 * @end: of the text
 * @line: of @at, from 1
 *
 * Walks over JSON without making anything of it: the gate before json-glib,
 * which dies of deep nesting and holds a whole document in memory.
 */
typedef struct
{
  const char *at;
  const char *end;
  guint       line;
} LiaisonJsonCursor;

/**
 * LiaisonJsonFunc:
 * @cursor: before a value, to be moved past it
 * @key: of the value, "" in an array
 * @data: what the caller gave
 * @error: return location of a failure
 *
 * Returns: whether to go on
 */
typedef gboolean (*LiaisonJsonFunc) (LiaisonJsonCursor *cursor,
                                     const char        *key,
                                     gpointer           data,
                                     GError           **error);

void     liaison_json_cursor_init (LiaisonJsonCursor *self,
                                   GBytes            *text);
char     liaison_json_cursor_peek (LiaisonJsonCursor *self);
gboolean liaison_json_cursor_skip (LiaisonJsonCursor *self,
                                   GError           **error);
char    *liaison_json_cursor_read_string (LiaisonJsonCursor *self,
                                          GError           **error);
gboolean liaison_json_cursor_each (LiaisonJsonCursor *self,
                                   LiaisonJsonFunc    func,
                                   gpointer           data,
                                   GError           **error);
gboolean liaison_json_cursor_fail (LiaisonJsonCursor *self,
                                   GError           **error);

G_END_DECLS
