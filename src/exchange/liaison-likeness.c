/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-likeness.h"

#include "liaison-import-work.h"
#include "liaison-name-fit.h"
#include "liaison-query.h"

#include <glib/gi18n-lib.h>

/* A key that more people share says nothing of any of them. */
#define MOST_SHARING 40

/* People read, or rows compared, between two looks at the cancellable. */
#define AT_ONCE 1024

/* Somebody who is in the store. */
typedef struct
{
  char *name;
  GStrv words;
} Known;

typedef struct
{
  GPtrArray    *people; /* Known */
  GHashTable   *wanted; /* keys of the rows -> GPtrArray of Known, owned by people */
  Known        *adding;
  GCancellable *cancellable;
} Index;

/* Whom a row looks like most. */
typedef struct
{
  Index         *index;
  GStrv          words;
  Known         *best;
  LiaisonNameFit fit;
} Look;

static void
free_known (gpointer data)
{
  Known *known = data;

  g_free (known->name);
  g_strfreev (known->words);
  g_free (known);
}

static gboolean
is_in_question (const LiaisonRowOutcome *row)
{
  return row->state == LIAISON_IMPORT_STATE_NEW && !row->is_organization && *row->reason == '\0';
}

static void
want_key (const char *key,
          gpointer    data)
{
  Index *index = data;

  if (!g_hash_table_contains (index->wanted, key))
    g_hash_table_insert (index->wanted, g_strdup (key), g_ptr_array_new ());
}

static void
add_key (const char *key,
         gpointer    data)
{
  Index     *index = data;
  GPtrArray *sharing = g_hash_table_lookup (index->wanted, key);

  if (sharing != NULL && sharing->len <= MOST_SHARING)
    g_ptr_array_add (sharing, index->adding);
}

static gboolean
take_person (LiaisonRecord *record,
             gpointer       data,
             GError       **error)
{
  Index *index = data;
  Known *known = g_new0 (Known, 1);

  known->name = g_strdup (liaison_person_get_name (LIAISON_PERSON (record)));
  known->words = liaison_name_fit_dup_words (known->name);
  g_ptr_array_add (index->people, known);
  index->adding = known;
  liaison_name_fit_each_key (known->words, add_key, index);

  return index->people->len % AT_ONCE != 0 || !g_cancellable_set_error_if_cancelled (index->cancellable, error);
}

static void
look_at_key (const char *key,
             gpointer    data)
{
  Look      *look = data;
  GPtrArray *sharing = g_hash_table_lookup (look->index->wanted, key);

  for (guint i = 0; sharing->len <= MOST_SHARING && i < sharing->len; i++)
    {
      Known         *known = g_ptr_array_index (sharing, i);
      LiaisonNameFit fit = liaison_name_fit_compare (look->words, known->words);

      if (fit > look->fit)
        {
          look->fit = fit;
          look->best = known;
        }
    }
}

static void
remark_row (LiaisonRowOutcome *row,
            Index             *index)
{
  g_auto (GStrv) words = liaison_name_fit_dup_words (row->name);
  Look look = { index, words, NULL, LIAISON_NAME_FIT_NONE };

  liaison_name_fit_each_key (words, look_at_key, &look);
  if (look.best == NULL)
    return;

  g_free (row->reason);
  /* Translators: the name of a contact that is there already */
  row->reason = g_strdup_printf (_ ("Looks like “%s”. If it is the same person, merge the two after the import."), look.best->name);
}

/**
 * liaison_likeness_remark: (skip)
 * @rows: (element-type LiaisonRowOutcome): what becomes of the rows of a file
 * @connection: where to read
 * @cancellable: (nullable): stops it
 * @error: return location of a failure
 *
 * Says of people who would be added whom in the store they look like: whose
 * name is the same in another order, with initials or with a short form. They
 * are added all the same, for names alone do not tell.
 *
 * Returns: whether all were compared
 */
gboolean
liaison_likeness_remark (GPtrArray         *rows,
                         LiaisonConnection *connection,
                         GCancellable      *cancellable,
                         GError           **error)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (free_known);
  g_autoptr (GHashTable) wanted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  Index  index = { people, wanted, NULL, cancellable };
  gint64 n_people = liaison_query_count (connection, LIAISON_TYPE_PERSON, error);

  if (n_people <= 0)
    return n_people == 0;

  for (guint i = 0; i < rows->len; i++)
    if (is_in_question (g_ptr_array_index (rows, i)))
      {
        g_auto (GStrv) words = liaison_name_fit_dup_words (((LiaisonRowOutcome *) g_ptr_array_index (rows, i))->name);

        liaison_name_fit_each_key (words, want_key, &index);
      }
  if (g_hash_table_size (wanted) == 0)
    return TRUE;
  if (!liaison_query_each (connection, LIAISON_TYPE_PERSON, take_person, &index, error))
    return FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      if (i % AT_ONCE == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (is_in_question (g_ptr_array_index (rows, i)))
        remark_row (g_ptr_array_index (rows, i), &index);
    }

  return TRUE;
}
