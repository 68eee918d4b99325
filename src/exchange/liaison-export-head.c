/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-export-head.h"

#include "liaison-error.h"
#include "liaison-json-cursor.h"

#include <glib/gi18n-lib.h>

/* The newest format that this program reads. */
#define VERSION 1

typedef struct
{
  gboolean is_ours;
  gint64   version;
  gint64   step;
} Head;

static gboolean
fail_foreign (GError **error)
{
  g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
                       _("The file is JSON, but no export of Liaison. Nothing was changed."));

  return FALSE;
}

static gboolean
visit_member (LiaisonJsonCursor *cursor,
              const char        *key,
              gpointer           data,
              GError           **error)
{
  Head *head = data;

  if (g_str_equal (key, "format") && liaison_json_cursor_peek (cursor) == '"')
    {
      g_autofree char *format = liaison_json_cursor_read_string (cursor, error);

      head->is_ours = g_strcmp0 (format, "liaison-export") == 0;

      return format != NULL;
    }
  if (g_str_equal (key, "version"))
    head->version = g_ascii_strtoll (cursor->at, NULL, 10);
  else if (g_str_equal (key, "schema"))
    head->step = g_ascii_strtoll (cursor->at, NULL, 10);

  return liaison_json_cursor_skip (cursor, error);
}

/**
 * liaison_export_head_read: (skip)
 * @text: what may be an export
 * @newest: the newest step of the schema that is known
 * @step: (out): the step of the schema that it was made by, 0 for an early one
 * @error: return location of a failure, which names the line
 *
 * Looks for what is to be known of an export before the rest is read. A program
 * that sorted the members may have put it anywhere.
 *
 * Returns: whether the whole of it is JSON, and an export of a known format
 */
gboolean
liaison_export_head_read (GBytes  *text,
                          gint64   newest,
                          gint64  *step,
                          GError **error)
{
  LiaisonJsonCursor cursor;
  Head              head = { FALSE, 0, 0 };

  liaison_json_cursor_init (&cursor, text);
  if (liaison_json_cursor_peek (&cursor) != '{')
    return fail_foreign (error);
  if (!liaison_json_cursor_each (&cursor, visit_member, &head, error))
    return FALSE;
  if (!head.is_ours)
    return fail_foreign (error);

  *step = head.step;
  if (head.version <= VERSION && head.step <= newest)
    return TRUE;

  g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_NEWER,
                       _("The export was made by a newer Liaison. Nothing was changed; update Liaison to bring it in."));

  return FALSE;
}
