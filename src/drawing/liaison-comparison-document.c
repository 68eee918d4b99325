/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-comparison-document.h"

#include <glib/gi18n-lib.h>

/* About so many letters of the table's font are as wide as the page, and so many
 * lines are kept together: a row with more goes on in another, at any place. */
#define PAGE_LETTERS 84
#define LINES_TOGETHER 8

/* A column on its way to the page. */
typedef struct
{
  GPtrArray *cell;
  guint      next[2]; /* item, of those that differ and of those that are shared */
} Column;

static guint
count_lines (const char *text,
             guint       letters)
{
  return 1 + (guint) g_utf8_strlen (text, -1) / letters;
}

/* Takes the next items off a column, a line each, as long as there is room. */
static char *
take_lines (Column  *column,
            gboolean is_shared,
            guint    letters,
            guint   *n_lines)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  guint *next = &column->next[is_shared];

  for (; *next < column->cell->len; (*next)++)
    {
      const LiaisonComparisonItem *item = g_ptr_array_index (column->cell, *next);

      if (!item->is_shared != !is_shared)
        continue;
      if (*n_lines > 0 && *n_lines + count_lines (item->text, letters) > LINES_TOGETHER)
        break;
      *n_lines += count_lines (item->text, letters);
      g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", item->text);
    }

  return g_string_free (g_steal_pointer (&lines), FALSE);
}

/* Adds a row of what is left, and says whether there was anything. */
static gboolean
add_row (LiaisonDocument *document,
         Column          *columns,
         guint            n_columns)
{
  g_auto (GStrv) texts = g_new0 (char *, n_columns + 1);
  g_auto (GStrv) notes = g_new0 (char *, n_columns + 1);
  gboolean has_text = FALSE;

  for (guint i = 0; i < n_columns; i++)
    {
      guint n_lines = 0;

      texts[i] = take_lines (&columns[i], FALSE, PAGE_LETTERS / n_columns, &n_lines);
      notes[i] = take_lines (&columns[i], TRUE, PAGE_LETTERS / n_columns, &n_lines);
      has_text = has_text || n_lines > 0;
    }
  if (has_text)
    liaison_document_add_columns (document, (const char *const *) texts, (const char *const *) notes);

  return has_text;
}

static void
add_aspect (LiaisonDocument        *document,
            LiaisonComparison      *comparison,
            LiaisonComparisonAspect aspect)
{
  Column columns[LIAISON_COMPARISON_MOST] = { { NULL } };
  guint  n_columns = liaison_comparison_get_n_entries (comparison);

  for (guint i = 0; i < n_columns; i++)
    columns[i].cell = liaison_comparison_get_cell (comparison, aspect, i);
  liaison_document_add_heading (document, liaison_comparison_aspect_get_label (aspect));
  while (add_row (document, columns, n_columns))
    continue;
}

static void
add_heads (LiaisonDocument   *document,
           LiaisonComparison *comparison)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < liaison_comparison_get_n_entries (comparison); i++)
    g_ptr_array_add (names, (gpointer) liaison_entry_get_name (liaison_comparison_get_entry (comparison, i)));
  g_ptr_array_add (names, NULL);
  liaison_document_add_column_heads (document, (const char *const *) names->pdata);
}

static void
add_sources (LiaisonDocument   *document,
             LiaisonComparison *comparison)
{
  const char *const *sources = liaison_comparison_get_sources (comparison);
  g_autofree char   *lines = g_strjoinv ("\n", (char **) sources);
  g_autofree char   *notices = liaison_comparison_dup_notices (comparison);

  if (sources[0] == NULL && *notices == '\0')
    return;
  liaison_document_add_heading (document, _ ("Sources"));
  liaison_document_add_line (document, "", "", lines);
  liaison_document_add_line (document, "", "", notices);
}

/**
 * liaison_document_new_for_comparison:
 * @comparison: entries of the catalogue side by side
 *
 * Returns: (transfer full): it as a table, a heading an aspect; what is so of all
 *   stands below the rest and is paler
 */
LiaisonDocument *
liaison_document_new_for_comparison (LiaisonComparison *comparison)
{
  g_autofree char *names = liaison_comparison_dup_title (comparison);
  /* Translators: the title of a table; %s are the names of what it compares */
  g_autofree char *title = g_strdup_printf (_ ("Compared: %s"), names);
  LiaisonDocument *document = liaison_document_new (title);

  add_heads (document, comparison);
  for (guint aspect = 0; aspect < LIAISON_COMPARISON_N_ASPECTS; aspect++)
    if (!liaison_comparison_is_empty (comparison, aspect))
      add_aspect (document, comparison, aspect);
  add_sources (document, comparison);

  return document;
}
