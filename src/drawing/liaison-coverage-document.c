/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-coverage-document.h"

#include "liaison-catalog.h"
#include "liaison-choice.h"
#include "liaison-surroundings-figure.h"

#include <glib/gi18n-lib.h>

/* So many sectors have room side by side; with more there is a second matrix. */
#define MOST_SECTORS 5

/* Of fewer people a map says nothing that the matrix does not. */
#define LEAST_ON_MAP 3

/* How wide the kinds of contact are, of the width of a sector. */
#define SHARE_OF_KINDS 1.1

static const char *
get_sector_name (LiaisonCoverage *coverage,
                 guint            sector)
{
  return liaison_catalog_get_sector_name (liaison_catalog_get_default (), liaison_coverage_get_sector (coverage, sector));
}

static const char *
get_kind_name (LiaisonContactKind kind)
{
  return liaison_choice_get_label (LIAISON_TYPE_CONTACT_KIND, (int) kind);
}

/* "3 · in touch", "nobody yet" */
static char *
dup_state (LiaisonCoverageCell *cell)
{
  const char *words = liaison_coverage_state_get_words (liaison_coverage_cell_get_state (cell));
  guint       n_people = liaison_coverage_cell_get_n_people (cell);

  return n_people > 0 ? g_strdup_printf ("%u · %s", n_people, words) : g_strdup (words);
}

/* ---- the matrix ---- */

static LiaisonDocumentTint
get_tint (LiaisonCoverageState state)
{
  switch (state)
    {
    case LIAISON_COVERAGE_EMPTY:
      return LIAISON_DOCUMENT_TINT_FAINT;
    case LIAISON_COVERAGE_DORMANT:
      return LIAISON_DOCUMENT_TINT_DASHED;
    case LIAISON_COVERAGE_SINGLE:
      return LIAISON_DOCUMENT_TINT_FRAMED;
    case LIAISON_COVERAGE_COVERED:
    default:
      return LIAISON_DOCUMENT_TINT_FILLED;
    }
}

static void
add_kind (LiaisonDocument *document,
          LiaisonCoverage *coverage,
          guint            kind,
          guint            first,
          guint            n_sectors)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  LiaisonDocumentCell   cells[1 + MOST_SECTORS] = { { get_kind_name (liaison_coverage_get_kind (coverage, kind)) } };

  for (guint i = 0; i < n_sectors; i++)
    {
      LiaisonCoverageCell *cell = liaison_coverage_get_cell (coverage, first + i, kind);
      gboolean             is_empty = liaison_coverage_cell_get_n_people (cell) == 0;
      char                *state = is_empty ? g_strdup ("–") : dup_state (cell);
      char                *names = liaison_coverage_cell_dup_names (cell);

      g_ptr_array_add (texts, state);
      g_ptr_array_add (texts, names);
      cells[1 + i] = (LiaisonDocumentCell){ state, names, get_tint (liaison_coverage_cell_get_state (cell)) };
    }
  liaison_document_add_row (document, cells);
}

static void
add_matrix (LiaisonDocument *document,
            LiaisonCoverage *coverage,
            guint            first,
            guint            n_sectors)
{
  const char *heads[2 + MOST_SECTORS] = { _ ("Kind of contact") };
  double      shares[1 + MOST_SECTORS] = { SHARE_OF_KINDS };

  for (guint i = 0; i < n_sectors; i++)
    {
      heads[1 + i] = get_sector_name (coverage, first + i);
      shares[1 + i] = 1;
    }
  liaison_document_begin_table (document, LIAISON_DOCUMENT_TABLE_TINTED, shares, heads);
  for (guint kind = 0; kind < liaison_coverage_get_n_kinds (coverage); kind++)
    add_kind (document, coverage, kind, first, n_sectors);
  liaison_document_end_table (document);
}

/* All sectors, in as few tables of about the same width as they have room in. */
static void
add_matrices (LiaisonDocument *document,
              LiaisonCoverage *coverage)
{
  guint n_sectors = liaison_coverage_get_n_sectors (coverage);
  guint n_tables = (n_sectors + MOST_SECTORS - 1) / MOST_SECTORS;

  for (guint table = 0; table < n_tables; table++)
    {
      guint first = table * n_sectors / n_tables;

      add_matrix (document, coverage, first, (table + 1) * n_sectors / n_tables - first);
    }
}

/* ---- the sectors ---- */

static void
add_kinds_of_people (LiaisonDocument *document,
                     LiaisonCoverage *coverage,
                     guint            sector)
{
  for (guint kind = 0; kind < liaison_coverage_get_n_kinds (coverage); kind++)
    {
      LiaisonCoverageCell *cell = liaison_coverage_get_cell (coverage, sector, kind);
      g_autofree char     *state = dup_state (cell);

      if (liaison_coverage_cell_get_n_people (cell) > 0)
        liaison_document_add_line (document, get_kind_name (liaison_coverage_cell_get_kind (cell)), state, liaison_coverage_cell_get_sentence (cell));
    }
}

/* Kinds of which one knows nobody, and for which the same is to be done. */
static char *
dup_kinds (LiaisonCoverage *coverage,
           guint            sector,
           const char      *advice)
{
  GString *kinds = g_string_new (NULL);

  for (guint kind = 0; kind < liaison_coverage_get_n_kinds (coverage); kind++)
    {
      LiaisonCoverageCell *cell = liaison_coverage_get_cell (coverage, sector, kind);

      if (liaison_coverage_cell_get_n_people (cell) == 0 && g_str_equal (liaison_coverage_cell_get_advice (cell), advice))
        g_string_append_printf (kinds, "%s%s", kinds->len > 0 ? C_ ("list", ", ") : "", get_kind_name (liaison_coverage_cell_get_kind (cell)));
    }

  return g_string_free (kinds, FALSE);
}

/* What is to be done is said once for all kinds of which it is true. */
static void
add_empty_kinds (LiaisonDocument *document,
                 LiaisonCoverage *coverage,
                 guint            sector)
{
  g_autoptr (GPtrArray) said = g_ptr_array_new ();

  for (guint kind = 0; kind < liaison_coverage_get_n_kinds (coverage); kind++)
    {
      LiaisonCoverageCell *cell = liaison_coverage_get_cell (coverage, sector, kind);
      const char          *advice = liaison_coverage_cell_get_advice (cell);
      g_autofree char     *kinds = dup_kinds (coverage, sector, advice);

      if (liaison_coverage_cell_get_n_people (cell) > 0 || g_ptr_array_find_with_equal_func (said, advice, g_str_equal, NULL))
        continue;
      g_ptr_array_add (said, (gpointer) advice);
      liaison_document_add_line (document, kinds, liaison_coverage_state_get_words (LIAISON_COVERAGE_EMPTY), advice);
    }
}

static void
add_map (LiaisonDocument     *document,
         LiaisonSurroundings *known)
{
  guint    n_more = known->n_neighbours - known->neighbours->len;
  GString *caption = g_string_new (_ ("Whom I know in these fields: the wider a line, the closer the tie. Thin lines join those who know each other."));

  if (n_more > 0)
    g_string_append_printf (caption, ngettext (" The closest are shown, and %u is not.", " The closest are shown, and %u are not.", n_more), n_more);
  liaison_surroundings_figure_add (document, known, caption->str);
  g_string_free (caption, TRUE);
}

/**
 * liaison_document_new_for_coverage:
 * @coverage: what of the network there is for an aim
 * @known: (transfer full): whom of it the user knows
 *
 * Returns: (transfer full): it as a report: a matrix of whom the user knows, a
 *   small map of them, and what there is to do in each sector
 */
LiaisonDocument *
liaison_document_new_for_coverage (LiaisonCoverage     *coverage,
                                   LiaisonSurroundings *known)
{
  /* Translators: a report on one's network; %s is what one aims for */
  g_autofree char *title = g_strdup_printf (_ ("Whom I Know: %s"), liaison_coverage_get_name (coverage));
  LiaisonDocument *document = liaison_document_new (title);

  liaison_document_add_paragraph (document, _ ("A cell says how many I know, and who they are, the closest first: filled where two or more are in touch, framed where it hangs on one person, dashed where all are dormant."));
  add_matrices (document, coverage);
  if (known->n_neighbours >= LEAST_ON_MAP)
    add_map (document, known);
  else
    liaison_surroundings_free (known);
  for (guint sector = 0; sector < liaison_coverage_get_n_sectors (coverage); sector++)
    {
      liaison_document_add_heading (document, get_sector_name (coverage, sector));
      liaison_document_add_paragraph (document, liaison_coverage_get_sentence (coverage, sector));
      add_kinds_of_people (document, coverage, sector);
      add_empty_kinds (document, coverage, sector);
    }

  return document;
}

/* ---- reading ---- */

/* Somebody whom the user knows, with the sector where they were found first. */
typedef struct
{
  const LiaisonCoveragePerson *person;
  const char                  *sector;
} Known;

static int
compare_known (gconstpointer a,
               gconstpointer b)
{
  const LiaisonCoveragePerson *one = ((const Known *) a)->person, *other = ((const Known *) b)->person;

  if (one->closeness != other->closeness)
    return other->closeness - one->closeness;
  if (one->is_dormant != other->is_dormant)
    return one->is_dormant - other->is_dormant;

  return (one->key > other->key) - (one->key < other->key);
}

static GArray *
list_known (LiaisonCoverage *coverage)
{
  g_autoptr (GHashTable) keys = g_hash_table_new (g_int64_hash, g_int64_equal);
  GArray *known = g_array_new (FALSE, FALSE, sizeof (Known));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (coverage)); i++)
    {
      g_autoptr (LiaisonCoverageCell) cell = g_list_model_get_item (G_LIST_MODEL (coverage), i);

      for (guint n = 0; n < liaison_coverage_cell_get_n_people (cell); n++)
        {
          Known one = { liaison_coverage_cell_get_person (cell, n), liaison_coverage_cell_get_sector (cell) };

          if (g_hash_table_add (keys, (gpointer) &one.person->key))
            g_array_append_val (known, one);
        }
    }
  g_array_sort (known, compare_known);

  return known;
}

/* Whom the user knows in all sectors, as the surroundings of the user. */
static LiaisonSurroundings *
read_known (LiaisonConnection *connection,
            LiaisonCoverage   *coverage,
            GError           **error)
{
  g_autoptr (LiaisonSurroundings) around = liaison_surroundings_new ();
  g_autoptr (GArray) known = list_known (coverage);

  around->n_neighbours = known->len;
  for (guint i = 0; i < MIN (known->len, LIAISON_SURROUNDINGS_MOST); i++)
    {
      const Known     *one = &g_array_index (known, Known, i);
      LiaisonNeighbour neighbour = { one->person->key, g_strdup (one->person->name), g_strdup (one->sector), one->person->closeness, FALSE };

      g_array_append_val (around->neighbours, neighbour);
    }

  return liaison_surroundings_read_pairs (around, connection, error) ? g_steal_pointer (&around) : NULL;
}

/**
 * liaison_document_read_coverage:
 * @connection: where to read
 * @id: of what one aims for
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): the report on whom one knows for it
 */
LiaisonDocument *
liaison_document_read_coverage (LiaisonConnection *connection,
                                const char        *id,
                                GError           **error)
{
  g_autoptr (LiaisonCoverage) coverage = liaison_coverage_read (connection, id, error);
  LiaisonSurroundings *known = coverage != NULL ? read_known (connection, coverage, error) : NULL;

  return known != NULL ? liaison_document_new_for_coverage (coverage, known) : NULL;
}
