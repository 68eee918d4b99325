/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-comparison-document.h"

#include "liaison-fit-figure.h"

#include <glib/gi18n-lib.h>

/* The items of a cell, a line each: those that differ, or those that all share. */
static char *
dup_lines (GPtrArray *cell,
           gboolean   is_shared)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < cell->len; i++)
    {
      const LiaisonComparisonItem *item = g_ptr_array_index (cell, i);

      if (!item->is_shared == !is_shared)
        g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", item->text);
    }

  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static void
add_aspect (LiaisonDocument        *document,
            LiaisonComparison      *comparison,
            LiaisonComparisonAspect aspect)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  LiaisonDocumentCell   cells[LIAISON_COMPARISON_MOST] = { { NULL } };

  for (guint i = 0; i < liaison_comparison_get_n_entries (comparison); i++)
    {
      GPtrArray *cell = liaison_comparison_get_cell (comparison, aspect, i);

      g_ptr_array_add (texts, dup_lines (cell, FALSE));
      g_ptr_array_add (texts, dup_lines (cell, TRUE));
      cells[i].text = g_ptr_array_index (texts, 2 * i);
      cells[i].note = g_ptr_array_index (texts, 2 * i + 1);
    }
  liaison_document_add_heading (document, liaison_comparison_aspect_get_label (aspect));
  liaison_document_add_row (document, cells);
}

static void
begin_table (LiaisonDocument   *document,
             LiaisonComparison *comparison)
{
  static const double shares[LIAISON_COMPARISON_MOST] = { 1, 1, 1, 1 };
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < liaison_comparison_get_n_entries (comparison); i++)
    g_ptr_array_add (names, (gpointer) liaison_entry_get_name (liaison_comparison_get_entry (comparison, i)));
  g_ptr_array_add (names, NULL);
  liaison_document_begin_table (document, LIAISON_DOCUMENT_TABLE_PLAIN, shares, (const char *const *) names->pdata);
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

  liaison_fit_figure_add (document, comparison);
  begin_table (document, comparison);
  for (guint aspect = 0; aspect < LIAISON_COMPARISON_N_ASPECTS; aspect++)
    if (!liaison_comparison_is_empty (comparison, aspect))
      add_aspect (document, comparison, aspect);
  liaison_document_end_table (document);
  add_sources (document, comparison);

  return document;
}
