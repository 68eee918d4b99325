/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-term-patterns.h"

struct _LiaisonTermPatterns
{
  LiaisonTermStem stem;
  gpointer        owner;
  GHashTable     *by_first; /* a stem: array of the patterns that begin with it */
  GHashTable     *terms;    /* a pattern, which it owns: its term */
};

static void
free_pattern (gpointer pattern)
{
  liaison_term_pattern_free (pattern);
}

static void
free_list (gpointer list)
{
  g_ptr_array_unref (list);
}

/**
 * liaison_term_patterns_new:
 * @stem: numbers stems
 * @owner: what @stem is called with
 *
 * Returns: (transfer full): no patterns
 */
LiaisonTermPatterns *
liaison_term_patterns_new (LiaisonTermStem stem,
                           gpointer        owner)
{
  LiaisonTermPatterns *self = g_new0 (LiaisonTermPatterns, 1);

  self->stem = stem;
  self->owner = owner;
  self->by_first = g_hash_table_new_full (NULL, NULL, NULL, free_list);
  self->terms = g_hash_table_new_full (NULL, NULL, free_pattern, NULL);

  return self;
}

/**
 * liaison_term_patterns_free:
 * @self: (transfer full): patterns
 */
void
liaison_term_patterns_free (LiaisonTermPatterns *self)
{
  g_hash_table_unref (self->by_first);
  g_hash_table_unref (self->terms);
  g_free (self);
}

static GPtrArray *
make_list (LiaisonTermPatterns *self,
           guint                stem)
{
  GPtrArray *list = liaison_term_patterns_get (self, stem);

  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (self->by_first, GUINT_TO_POINTER (stem), list);
    }

  return list;
}

/**
 * liaison_term_patterns_add:
 * @self: patterns
 * @term: what is asked for by it
 * @text: a pattern, as of liaison_term_pattern_new(); one of no words is left out
 */
void
liaison_term_patterns_add (LiaisonTermPatterns *self,
                           guint                term,
                           const char          *text)
{
  LiaisonTermPattern *pattern = liaison_term_pattern_new (text, self->stem, self->owner);
  GArray             *first;

  if (pattern == NULL)
    return;

  g_hash_table_insert (self->terms, pattern, GUINT_TO_POINTER (term));
  first = liaison_term_pattern_get_first (pattern);
  for (guint i = 0; i < first->len; i++)
    {
      GPtrArray *list = make_list (self, g_array_index (first, guint, i));

      if (list->len == 0 || g_ptr_array_index (list, list->len - 1) != pattern)
        g_ptr_array_add (list, pattern);
    }
}

/**
 * liaison_term_patterns_get:
 * @self: patterns
 * @stem: the number of a stem
 *
 * Returns: (transfer none) (nullable) (element-type LiaisonTermPattern): those that
 *   begin with it, by term as they were added
 */
GPtrArray *
liaison_term_patterns_get (LiaisonTermPatterns *self,
                           guint                stem)
{
  return g_hash_table_lookup (self->by_first, GUINT_TO_POINTER (stem));
}

/**
 * liaison_term_patterns_get_term:
 * @self: patterns
 * @pattern: one of them
 *
 * Returns: what is asked for by it
 */
guint
liaison_term_patterns_get_term (LiaisonTermPatterns *self,
                                LiaisonTermPattern  *pattern)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->terms, pattern));
}
