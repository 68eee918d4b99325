/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-coverage-row.h"

#include "liaison-cadence.h"
#include "liaison-chain-search.h"
#include "liaison-chain-words.h"
#include "liaison-isolate.h"
#include "liaison-meeting-places.h"

#include <glib/gi18n-lib.h>

/**
 * liaison_coverage_kind: (skip)
 * @column: 0 for the first
 *
 * Returns: its kind of contact
 */
LiaisonContactKind
liaison_coverage_kind (guint column)
{
  return (LiaisonContactKind) (LIAISON_CONTACT_KIND_INDUSTRY + column);
}

static guint
get_column (LiaisonContactKind kind)
{
  return kind == LIAISON_CONTACT_KIND_NONE ? LIAISON_COVERAGE_N_KINDS - 1 : (guint) kind - LIAISON_CONTACT_KIND_INDUSTRY;
}

static gboolean
is_known (const LiaisonTouch *touch)
{
  return touch->closeness > 0 || *touch->last_contact != '\0';
}

static LiaisonChain *
find_chain (const LiaisonCoverageBasis *basis,
            GArray                     *strangers,
            guint                      *n_paths)
{
  LiaisonChainPath paths[LIAISON_CHAIN_MOST];
  g_autoptr (GPtrArray) chains = g_ptr_array_new_with_free_func (g_object_unref);

  *n_paths = liaison_chain_search (liaison_network_get_graph (basis->network), 0, (guint *) strangers->data, strangers->len, paths);
  for (guint i = 0; i < *n_paths; i++)
    g_ptr_array_add (chains, liaison_chain_new (basis->network, &paths[i]));
  liaison_chain_words_rank (chains);

  return chains->len > 0 ? g_object_ref (g_ptr_array_index (chains, 0)) : NULL;
}

/* The one to ask in a sector: in touch, and the closest. */
static const LiaisonTouch *
choose_to_ask (const LiaisonTouch *best,
               const LiaisonTouch *touch,
               const char         *today)
{
  if (best == NULL || liaison_cadence_is_dormant (best, today) > liaison_cadence_is_dormant (touch, today))
    return touch;
  if (liaison_cadence_is_dormant (best, today) < liaison_cadence_is_dormant (touch, today))
    return best;

  return touch->closeness > best->closeness ? touch : best;
}

/* Of a row: whom the user knows, and those there whom they do not, by kind. */
typedef struct
{
  LiaisonCoverageCell *cells[LIAISON_COVERAGE_N_KINDS];
  GArray              *strangers[LIAISON_COVERAGE_N_KINDS];
  GArray              *all_strangers;
  const LiaisonTouch  *to_ask;
  guint                n_known;
  guint                n_dormant;
} Row;

static void
row_init (Row        *row,
          const char *sector)
{
  *row = (Row){ .all_strangers = g_array_new (FALSE, FALSE, sizeof (guint)) };
  for (guint i = 0; i < LIAISON_COVERAGE_N_KINDS; i++)
    {
      row->cells[i] = liaison_coverage_cell_new (sector, liaison_coverage_kind (i));
      row->strangers[i] = g_array_new (FALSE, FALSE, sizeof (guint));
    }
}

static void
row_clear (Row *row)
{
  for (guint i = 0; i < LIAISON_COVERAGE_N_KINDS; i++)
    {
      g_clear_object (&row->cells[i]);
      g_clear_pointer (&row->strangers[i], g_array_unref);
    }
  g_clear_pointer (&row->all_strangers, g_array_unref);
}

static void
row_add (Row                        *row,
         const LiaisonCoverageBasis *basis,
         gint64                      key)
{
  const LiaisonTouch *touch = g_hash_table_lookup (basis->touches, &key);
  guint               node, column;

  if (touch == NULL || !liaison_graph_find (liaison_network_get_graph (basis->network), key, &node))
    return;

  column = get_column (liaison_network_get_node (basis->network, node)->kind);
  if (is_known (touch))
    {
      gboolean is_dormant = liaison_cadence_is_dormant (touch, basis->today);

      liaison_coverage_cell_add (row->cells[column], touch, is_dormant);
      row->to_ask = choose_to_ask (row->to_ask, touch, basis->today);
      row->n_known++;
      row->n_dormant += is_dormant;
    }
  else
    {
      g_array_append_val (row->strangers[column], node);
      g_array_append_val (row->all_strangers, node);
    }
}

/* How the sector stands as a whole, and what of it hangs on one person. */
static char *
dup_row_sentence (const char   *sector,
                  const Row    *row,
                  LiaisonChain *chain,
                  guint         n_paths)
{
  guint    n_active = row->n_known - row->n_dormant;
  GString *sentence = g_string_new (NULL);

  if (row->n_known == 0)
    liaison_isolate_append_printf (sentence, _("You know nobody in %s yet."), sector);
  else if (n_active == 0)
    liaison_isolate_append_printf (sentence, _("All you know in %s are dormant: write to %s first."), sector, row->to_ask->name);
  else if (n_active == 1)
    liaison_isolate_append_printf (sentence, _("All you have in %s hangs on %s."), sector, row->to_ask->name);
  else
    liaison_isolate_append_printf (sentence, ngettext ("You are in touch with %u person in %s.", "You are in touch with %u people in %s.", n_active), n_active, sector);
  if (n_active > 0 && row->n_dormant > 0)
    g_string_append_printf (sentence, ngettext (" %u is dormant.", " %u are dormant.", row->n_dormant), row->n_dormant);
  if (n_paths == 1 && liaison_chain_get_n_people (chain) > 2)
    liaison_isolate_append_printf (sentence, ngettext (" The way to %u other there leads through %s alone.", " Ways to %u others there lead through %s alone.", row->all_strangers->len),
                                   row->all_strangers->len, liaison_chain_get_name (chain, 1));

  return g_string_free (sentence, FALSE);
}

static void
settle_cell (const LiaisonCoverageBasis *basis,
             Row                        *row,
             guint                       column,
             LiaisonChain               *chain_of_row,
             GPtrArray                  *associations,
             GPtrArray                  *cells)
{
  LiaisonCoverageCell *cell = row->cells[column];
  guint                n_paths = 0;
  g_autoptr (LiaisonChain) chain = NULL;

  if (liaison_coverage_cell_get_n_people (cell) == 0 && row->strangers[column]->len > 0)
    chain = find_chain (basis, row->strangers[column], &n_paths);
  liaison_coverage_cell_settle (cell, chain != NULL ? chain : chain_of_row, row->to_ask != NULL ? row->to_ask->name : NULL, associations);
  g_ptr_array_add (cells, g_steal_pointer (&row->cells[column]));
}

/**
 * liaison_coverage_row_fill: (skip)
 * @basis: what it is worked out from
 * @sector: id of a specialty or area
 * @name: its name
 * @people: (element-type gint64): contact keys of those who stand there
 * @cells: (element-type LiaisonCoverageCell): where to add a cell for each kind
 *
 * Returns: (transfer full): how the sector stands as a whole, in a sentence
 */
char *
liaison_coverage_row_fill (const LiaisonCoverageBasis *basis,
                           const char                 *sector,
                           const char                 *name,
                           GArray                     *people,
                           GPtrArray                  *cells)
{
  g_autoptr (GPtrArray) associations = liaison_meeting_places_find (liaison_catalog_get_default (), sector);
  g_autoptr (LiaisonChain) chain = NULL;
  char *sentence;
  guint n_paths;
  Row   row;

  row_init (&row, sector);
  for (guint i = 0; i < people->len; i++)
    row_add (&row, basis, g_array_index (people, gint64, i));
  chain = find_chain (basis, row.all_strangers, &n_paths);
  sentence = dup_row_sentence (name, &row, chain, n_paths);
  for (guint column = 0; column < LIAISON_COVERAGE_N_KINDS; column++)
    settle_cell (basis, &row, column, chain, associations, cells);
  row_clear (&row);

  return sentence;
}
