/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-comparison.h"

#include "liaison-comparison-cell-private.h"
#include "liaison-notice.h"
#include "liaison-sector-query.h"

#include <glib/gi18n-lib.h>

struct _LiaisonComparison
{
  GObject parent_instance;

  LiaisonCatalog *catalog;
  GPtrArray      *entries;
  GPtrArray      *fits; /* of the user's skills, one an entry */
  GPtrArray      *sources; /* of figures, with their numbers; ends with NULL */
  GPtrArray      *cells[LIAISON_COMPARISON_N_ASPECTS]; /* of lists of items, one an entry */
};

G_DEFINE_FINAL_TYPE (LiaisonComparison, liaison_comparison, G_TYPE_OBJECT)

static void
liaison_comparison_finalize (GObject *object)
{
  LiaisonComparison *self = LIAISON_COMPARISON (object);

  g_clear_object (&self->catalog);
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->fits);
  g_ptr_array_unref (self->sources);
  for (guint i = 0; i < LIAISON_COMPARISON_N_ASPECTS; i++)
    g_ptr_array_unref (self->cells[i]);

  G_OBJECT_CLASS (liaison_comparison_parent_class)->finalize (object);
}

static void
liaison_comparison_class_init (LiaisonComparisonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_comparison_finalize;
}

static void
liaison_comparison_init (LiaisonComparison *self)
{
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
  self->fits = g_ptr_array_new_with_free_func (g_object_unref);
  self->sources = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < LIAISON_COMPARISON_N_ASPECTS; i++)
    self->cells[i] = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
}

static gboolean
has_text (GPtrArray  *cell,
          const char *text)
{
  for (guint i = 0; i < cell->len; i++)
    if (g_str_equal (((LiaisonComparisonItem *) g_ptr_array_index (cell, i))->text, text))
      return TRUE;

  return FALSE;
}

static gboolean
all_have (GPtrArray  *cells,
          const char *text)
{
  for (guint i = 0; i < cells->len; i++)
    if (!has_text (g_ptr_array_index (cells, i), text))
      return FALSE;

  return TRUE;
}

static void
mark_shared (GPtrArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    {
      GPtrArray *cell = g_ptr_array_index (cells, i);

      for (guint n = 0; n < cell->len; n++)
        {
          LiaisonComparisonItem *item = g_ptr_array_index (cell, n);

          item->is_shared = all_have (cells, item->text);
        }
    }
}

/**
 * liaison_comparison_new:
 * @catalog: the catalogue
 * @ids: (array zero-terminated=1): specialties, areas, types of job and roles;
 *   what the catalogue does not know, stands there twice or comes after the
 *   fourth is left out
 * @profile: the skills of the user
 * @known: (nullable) (element-type utf8 guint): how many people the user knows, by
 *   sector
 *
 * Returns: (transfer full): them side by side
 */
LiaisonComparison *
liaison_comparison_new (LiaisonCatalog       *catalog,
                        const char *const    *ids,
                        const LiaisonProfile *profile,
                        GHashTable           *known)
{
  LiaisonComparison      *self = g_object_new (LIAISON_TYPE_COMPARISON, NULL);
  LiaisonComparisonGround ground = { catalog, profile, known, self->sources };

  self->catalog = g_object_ref (catalog);
  for (guint i = 0; ids[i] != NULL && self->entries->len < LIAISON_COMPARISON_MOST; i++)
    {
      LiaisonEntry *entry = liaison_catalog_get_entry (catalog, ids[i]);

      if (entry == NULL || g_ptr_array_find (self->entries, entry, NULL))
        continue;
      g_ptr_array_add (self->entries, g_object_ref (entry));
      g_ptr_array_add (self->fits, liaison_fit_new (catalog, entry, profile));
    }

  for (guint aspect = 0; aspect < LIAISON_COMPARISON_N_ASPECTS; aspect++)
    {
      for (guint i = 0; i < self->entries->len; i++)
        g_ptr_array_add (self->cells[aspect], liaison_comparison_cell_new (&ground, aspect, g_ptr_array_index (self->entries, i)));
      if (self->entries->len > 1)
        mark_shared (self->cells[aspect]);
    }
  g_ptr_array_add (self->sources, NULL);

  return self;
}

/**
 * liaison_comparison_read:
 * @connection: where to read the skills of the user and whom they know
 * @catalog: the catalogue
 * @ids: (array zero-terminated=1): what to compare
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): them side by side
 */
LiaisonComparison *
liaison_comparison_read (LiaisonConnection *connection,
                         LiaisonCatalog    *catalog,
                         const char *const *ids,
                         GError           **error)
{
  g_autoptr (LiaisonProfile) profile = liaison_profile_read (connection, error);
  g_autoptr (GHashTable) known = profile != NULL ? liaison_sector_query_counts (connection, error) : NULL;

  return known != NULL ? liaison_comparison_new (catalog, ids, profile, known) : NULL;
}

/**
 * liaison_comparison_get_n_entries:
 * @self: a comparison
 *
 * Returns: how many entries are compared
 */
guint
liaison_comparison_get_n_entries (LiaisonComparison *self)
{
  g_return_val_if_fail (LIAISON_IS_COMPARISON (self), 0);

  return self->entries->len;
}

/**
 * liaison_comparison_get_entry:
 * @self: a comparison
 * @column: from 0
 *
 * Returns: (transfer none): what is compared there
 */
LiaisonEntry *
liaison_comparison_get_entry (LiaisonComparison *self,
                              guint              column)
{
  g_return_val_if_fail (LIAISON_IS_COMPARISON (self) && column < self->entries->len, NULL);

  return g_ptr_array_index (self->entries, column);
}

/**
 * liaison_comparison_get_fit:
 * @self: a comparison
 * @column: from 0
 *
 * Returns: (transfer none): how the skills of the user fit what is compared there
 */
LiaisonFit *
liaison_comparison_get_fit (LiaisonComparison *self,
                            guint              column)
{
  g_return_val_if_fail (LIAISON_IS_COMPARISON (self) && column < self->fits->len, NULL);

  return g_ptr_array_index (self->fits, column);
}

/**
 * liaison_comparison_get_cell:
 * @self: a comparison
 * @aspect: what it is compared by
 * @column: from 0
 *
 * Returns: (transfer none) (element-type LiaisonComparisonItem): what is so, the
 *   most important first; empty where the catalogue does not say
 */
GPtrArray *
liaison_comparison_get_cell (LiaisonComparison      *self,
                             LiaisonComparisonAspect aspect,
                             guint                   column)
{
  g_return_val_if_fail (LIAISON_IS_COMPARISON (self) && aspect < LIAISON_COMPARISON_N_ASPECTS, NULL);
  g_return_val_if_fail (column < self->entries->len, NULL);

  return g_ptr_array_index (self->cells[aspect], column);
}

/**
 * liaison_comparison_differs:
 * @self: a comparison
 * @aspect: what it is compared by
 *
 * Returns: whether something is so of one entry and not of all
 */
gboolean
liaison_comparison_differs (LiaisonComparison      *self,
                            LiaisonComparisonAspect aspect)
{
  g_return_val_if_fail (LIAISON_IS_COMPARISON (self) && aspect < LIAISON_COMPARISON_N_ASPECTS, FALSE);

  for (guint i = 0; i < self->entries->len; i++)
    {
      GPtrArray *cell = g_ptr_array_index (self->cells[aspect], i);

      for (guint n = 0; n < cell->len; n++)
        if (!((LiaisonComparisonItem *) g_ptr_array_index (cell, n))->is_shared)
          return TRUE;
    }

  return FALSE;
}

/**
 * liaison_comparison_is_empty:
 * @self: a comparison
 * @aspect: what it is compared by
 *
 * Returns: whether nothing is known of any of them
 */
gboolean
liaison_comparison_is_empty (LiaisonComparison      *self,
                             LiaisonComparisonAspect aspect)
{
  guint n_items = 0;

  g_return_val_if_fail (LIAISON_IS_COMPARISON (self) && aspect < LIAISON_COMPARISON_N_ASPECTS, TRUE);

  for (guint i = 0; i < self->entries->len; i++)
    n_items += ((GPtrArray *) g_ptr_array_index (self->cells[aspect], i))->len;

  return n_items == 0;
}

static const struct
{
  const char *key;
  const char *label;
} aspects[LIAISON_COMPARISON_N_ASPECTS] = {
  [LIAISON_COMPARISON_KIND] = { "kind", N_ ("Kind") },
  [LIAISON_COMPARISON_COMMITMENT] = { "commitment", N_ ("Commitment") },
  [LIAISON_COMPARISON_TIME] = { "time", N_ ("Time to Enter") },
  [LIAISON_COMPARISON_SIZE] = { "size", N_ ("Size of the Market") },
  [LIAISON_COMPARISON_OPENNESS] = { "openness", N_ ("How Open It Is") },
  [LIAISON_COMPARISON_HAVE] = { "have", N_ ("What I Have of It") },
  [LIAISON_COMPARISON_KNOWN] = { "known", N_ ("People I Know") },
  [LIAISON_COMPARISON_SKILLS] = { "skills", N_ ("Skills") },
  [LIAISON_COMPARISON_SYSTEMS] = { "systems", N_ ("Systems") },
  [LIAISON_COMPARISON_QUALIFICATIONS] = { "qualifications", N_ ("Qualifications") },
  [LIAISON_COMPARISON_ADJACENT] = { "adjacent", N_ ("Adjacent Moves") },
};

/**
 * liaison_comparison_aspect_get_label:
 * @aspect: what entries are compared by
 *
 * Returns: its name, as a heading
 */
const char *
liaison_comparison_aspect_get_label (LiaisonComparisonAspect aspect)
{
  g_return_val_if_fail (aspect < LIAISON_COMPARISON_N_ASPECTS, "");

  return _ (aspects[aspect].label);
}

/**
 * liaison_comparison_aspect_get_key:
 * @aspect: what entries are compared by
 *
 * Returns: its name in JSON
 */
const char *
liaison_comparison_aspect_get_key (LiaisonComparisonAspect aspect)
{
  g_return_val_if_fail (aspect < LIAISON_COMPARISON_N_ASPECTS, "");

  return aspects[aspect].key;
}

/**
 * liaison_comparison_dup_title:
 * @self: a comparison
 *
 * Returns: (transfer full): the names of what is compared, "Law, Medical"
 */
char *
liaison_comparison_dup_title (LiaisonComparison *self)
{
  g_autoptr (GString) title = g_string_new (NULL);

  g_return_val_if_fail (LIAISON_IS_COMPARISON (self), NULL);

  for (guint i = 0; i < self->entries->len; i++)
    {
      if (i > 0)
        /* Translators: parts the items of a list */
        g_string_append (title, C_ ("list", ", "));
      g_string_append (title, liaison_entry_get_name (g_ptr_array_index (self->entries, i)));
    }

  return g_string_free (g_steal_pointer (&title), FALSE);
}

/**
 * liaison_comparison_get_sources:
 * @self: a comparison
 *
 * Returns: (transfer none) (array zero-terminated=1): where its figures are from,
 *   by the numbers that stand in brackets behind them: "[1] A survey"
 */
const char *const *
liaison_comparison_get_sources (LiaisonComparison *self)
{
  g_return_val_if_fail (LIAISON_IS_COMPARISON (self), NULL);

  return (const char *const *) self->sources->pdata;
}

/**
 * liaison_comparison_dup_notices:
 * @self: a comparison
 *
 * Returns: (transfer full): what the licences of its sources ask to be shown
 *   beside it, a line each; "" for nothing
 */
char *
liaison_comparison_dup_notices (LiaisonComparison *self)
{
  g_return_val_if_fail (LIAISON_IS_COMPARISON (self), NULL);

  return liaison_notice_dup (self->catalog, (LiaisonEntry *const *) self->entries->pdata, self->entries->len);
}

static void
append_cell (GString   *sentence,
             GPtrArray *cell)
{
  for (guint i = 0; i < cell->len; i++)
    g_string_append_printf (sentence, "%s%s", i > 0 ? C_ ("list", ", ") : "", ((LiaisonComparisonItem *) g_ptr_array_index (cell, i))->text);
  if (cell->len == 0)
    g_string_append (sentence, C_ ("comparison", "nothing known"));
}

/**
 * liaison_comparison_dup_sentence:
 * @self: a comparison
 * @aspect: what it is compared by
 *
 * Returns: (transfer full): the row as it is read out: "Commitment. Law:
 *   5 of 5. Medical: 4 of 5."
 */
char *
liaison_comparison_dup_sentence (LiaisonComparison      *self,
                                 LiaisonComparisonAspect aspect)
{
  g_autoptr (GString) sentence = g_string_new (NULL);

  g_return_val_if_fail (LIAISON_IS_COMPARISON (self) && aspect < LIAISON_COMPARISON_N_ASPECTS, NULL);

  g_string_append (sentence, liaison_comparison_aspect_get_label (aspect));
  for (guint i = 0; i < self->entries->len; i++)
    {
      g_string_append_printf (sentence, ". %s: ", liaison_entry_get_name (g_ptr_array_index (self->entries, i)));
      append_cell (sentence, g_ptr_array_index (self->cells[aspect], i));
    }
  g_string_append_c (sentence, '.');

  return g_string_free (g_steal_pointer (&sentence), FALSE);
}
