/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-inferred-tie.h"

#include "liaison-date.h"
#include "liaison-statement.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* organization, person, since, until of the dated stints; of those who share an
 * organization with ?1, of all where it is -1 */
static const char *const select_stints =
  "SELECT organization, coalesce (person, 0), since, until FROM affiliation "
  "WHERE organization IS NOT NULL AND since <> '' AND (?1 < 0 OR organization IN "
  "  (SELECT organization FROM affiliation WHERE since <> '' AND coalesce (person, 0) = ?1)) "
  "ORDER BY organization, id";

/* the two of every tie, of ?1 only where it is not -1 */
static const char *const select_pairs =
  "SELECT person, coalesce (other, 0) FROM tie "
  "WHERE person IS NOT NULL AND (?1 < 0 OR person = ?1 OR coalesce (other, 0) = ?1)";

static const char *const select_person_name = "SELECT name FROM person WHERE id = ?1";
static const char *const select_organization_name = "SELECT name FROM organization WHERE id = ?1";

#define EVERYBODY -1

typedef struct
{
  gint64 person;
  char  *since;
  char  *until;
} Stint;

static void
clear_stint (gpointer data)
{
  Stint *stint = data;

  g_free (stint->since);
  g_free (stint->until);
}

static void
free_tie (gpointer data)
{
  LiaisonInferredTie *tie = data;

  g_free (tie->since);
  g_free (tie->until);
  g_free (tie->other_name);
  g_free (tie->organization_name);
  g_free (tie);
}

static guint
hash_tie (gconstpointer data)
{
  const LiaisonInferredTie *tie = data;

  return g_int64_hash (&tie->person) * 31 + g_int64_hash (&tie->other);
}

static gboolean
is_same_pair (gconstpointer a,
              gconstpointer b)
{
  const LiaisonInferredTie *one = a, *other = b;

  return one->person == other->person && one->other == other->other;
}

/* Whether a day or part of one is surely before another; "" is never over. */
static gboolean
is_before (const char *since,
           const char *until)
{
  return *until == '\0' || strncmp (since, until, MIN (strlen (since), strlen (until))) < 0;
}

static gboolean
has_year (const char *day)
{
  return *day != '-' && liaison_date_is_partial (day);
}

static gboolean
is_stint (const char *since,
          const char *until)
{
  return has_year (since) &&
         (*until == '\0' || (has_year (until) && strncmp (since, until, MIN (strlen (since), strlen (until))) <= 0));
}

/* By when they came; a year or a month counts from its end. */
static int
compare_stints (gconstpointer a,
                gconstpointer b)
{
  const Stint *one = a, *other = b;
  gsize        length = strlen (one->since), other_length = strlen (other->since);
  int          order = strncmp (one->since, other->since, MIN (length, other_length));

  if (order != 0)
    return order;
  if (length != other_length)
    return length > other_length ? -1 : 1;

  return (one->person > other->person) - (one->person < other->person);
}

/* Of several stints together the last one counts. */
static void
take_tie (GHashTable  *ties,
          gint64       organization,
          const Stint *earlier,
          const Stint *later)
{
  LiaisonInferredTie *tie = g_new0 (LiaisonInferredTie, 1);
  LiaisonInferredTie *known;

  tie->person = MIN (earlier->person, later->person);
  tie->other = MAX (earlier->person, later->person);
  tie->organization = organization;
  tie->since = g_strdup (later->since);
  tie->until = g_strdup (*later->until == '\0' || (*earlier->until != '\0' && strcmp (earlier->until, later->until) < 0)
                           ? earlier->until
                           : later->until);

  known = g_hash_table_lookup (ties, tie);
  if (known != NULL && (*known->until == '\0' || (*tie->until != '\0' && strcmp (known->until, tie->until) >= 0)))
    free_tie (tie);
  else
    g_hash_table_replace (ties, tie, tie);
}

/* Goes through those of one organization as they came. Who has left before one
 * came has left before all that follow, so each is looked at in vain only once. */
static void
join_colleagues (GHashTable *ties,
                 gint64      organization,
                 GArray     *stints,
                 gint64      person)
{
  g_autoptr (GPtrArray) present = g_ptr_array_new ();

  g_array_sort (stints, compare_stints);
  for (guint i = 0; i < stints->len; i++)
    {
      Stint *stint = &g_array_index (stints, Stint, i);
      guint  n_tied = 0;

      for (guint j = present->len; j > 0 && n_tied < LIAISON_INFERRED_MOST; j--)
        {
          Stint *earlier = g_ptr_array_index (present, j - 1);

          if (!is_before (stint->since, earlier->until))
            {
              g_ptr_array_remove_index (present, j - 1);
              continue;
            }
          if (earlier->person == stint->person || !is_before (earlier->since, stint->until))
            continue;
          n_tied++;
          if (person == EVERYBODY || earlier->person == person || stint->person == person)
            take_tie (ties, organization, earlier, stint);
        }
      g_ptr_array_add (present, stint);
    }
  g_array_set_size (stints, 0);
}

static gboolean
read_stints (LiaisonConnection *connection,
             gint64             person,
             GHashTable        *ties,
             GError           **error)
{
  g_autoptr (LiaisonStatement) statement = liaison_connection_prepare (connection, select_stints, error);
  g_autoptr (GArray) stints = g_array_new (FALSE, TRUE, sizeof (Stint));
  gint64 organization = 0;

  g_array_set_clear_func (stints, clear_stint);
  if (statement == NULL)
    return FALSE;

  liaison_statement_bind_number (statement, 1, person);
  while (liaison_statement_next (statement, error))
    {
      const char *since = liaison_statement_get_text (statement, 2);
      const char *until = liaison_statement_get_text (statement, 3);
      gint64      here = liaison_statement_get_number (statement, 0);
      Stint       stint;

      if (here != organization)
        join_colleagues (ties, organization, stints, person);
      organization = here;
      if (!is_stint (since, until))
        continue;

      stint = (Stint){ liaison_statement_get_number (statement, 1), g_strdup (since), g_strdup (until) };
      g_array_append_val (stints, stint);
    }
  join_colleagues (ties, organization, stints, person);

  return !liaison_statement_failed (statement);
}

/* What somebody noted of two people says more. */
static gboolean
leave_out_noted (LiaisonConnection *connection,
                 gint64             person,
                 GHashTable        *ties,
                 GError           **error)
{
  g_autoptr (LiaisonStatement) statement = NULL;

  if (g_hash_table_size (ties) == 0)
    return TRUE;
  statement = liaison_connection_prepare (connection, select_pairs, error);
  if (statement == NULL)
    return FALSE;

  liaison_statement_bind_number (statement, 1, person);
  while (liaison_statement_next (statement, error))
    {
      gint64             one = liaison_statement_get_number (statement, 0);
      gint64             other = liaison_statement_get_number (statement, 1);
      LiaisonInferredTie pair = { MIN (one, other), MAX (one, other), 0, NULL, NULL, NULL, NULL };

      g_hash_table_remove (ties, &pair);
    }

  return !liaison_statement_failed (statement);
}

static int
compare_ties (gconstpointer a,
              gconstpointer b)
{
  const LiaisonInferredTie *one = *(LiaisonInferredTie *const *) a;
  const LiaisonInferredTie *other = *(LiaisonInferredTie *const *) b;

  if (one->person != other->person)
    return one->person < other->person ? -1 : 1;

  return (one->other > other->other) - (one->other < other->other);
}

static GPtrArray *
query_ties (LiaisonConnection *connection,
            gint64             person,
            GError           **error)
{
  g_autoptr (GHashTable) ties = g_hash_table_new_full (hash_tie, is_same_pair, free_tie, NULL);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (free_tie);
  GHashTableIter iter;
  gpointer       tie;

  if (!read_stints (connection, person, ties, error) || !leave_out_noted (connection, person, ties, error))
    return NULL;

  g_hash_table_iter_init (&iter, ties);
  while (g_hash_table_iter_next (&iter, &tie, NULL))
    {
      g_ptr_array_add (list, tie);
      g_hash_table_iter_steal (&iter);
    }
  g_ptr_array_sort (list, compare_ties);

  return g_steal_pointer (&list);
}

/**
 * liaison_query_inferred_ties:
 * @connection: where to read
 * @error: return location of a failure
 *
 * Works out, for everybody and the user, who has been at one organization with
 * whom. Stints count whose beginning is known, by a year at least; one year in
 * which one left and the other came is not counted. Two people have one such
 * tie, by where they were together last, and none where a tie of theirs is
 * noted. There are %LIAISON_INFERRED_MOST at most for a stint.
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonInferredTie): them,
 *   without names
 */
GPtrArray *
liaison_query_inferred_ties (LiaisonConnection *connection,
                             GError           **error)
{
  return query_ties (connection, EVERYBODY, error);
}

static char *
query_name (LiaisonConnection *connection,
            const char        *sql,
            gint64             id,
            GError           **error)
{
  g_autoptr (LiaisonStatement) statement = liaison_connection_prepare (connection, sql, error);
  g_autofree char *name = NULL;

  if (statement == NULL)
    return NULL;

  liaison_statement_bind_number (statement, 1, id);
  name = g_strdup (liaison_statement_next (statement, error) ? liaison_statement_get_text (statement, 0) : "");

  return liaison_statement_failed (statement) ? NULL : g_steal_pointer (&name);
}

/**
 * liaison_query_inferred_ties_of:
 * @connection: where to read
 * @person: the id of a person, 0 for the user
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonInferredTie): the
 *   ties of liaison_query_inferred_ties() that one person has, this one being
 *   their @person, with the names of the others and of the organizations
 */
GPtrArray *
liaison_query_inferred_ties_of (LiaisonConnection *connection,
                                gint64             person,
                                GError           **error)
{
  g_autoptr (GPtrArray) ties = NULL;

  g_return_val_if_fail (person >= 0, NULL);

  ties = query_ties (connection, person, error);
  for (guint i = 0; ties != NULL && i < ties->len; i++)
    {
      LiaisonInferredTie *tie = g_ptr_array_index (ties, i);

      tie->other = tie->person == person ? tie->other : tie->person;
      tie->person = person;
      tie->other_name = query_name (connection, select_person_name, tie->other, error);
      if (tie->other_name != NULL)
        tie->organization_name = query_name (connection, select_organization_name, tie->organization, error);
      if (tie->organization_name == NULL)
        return NULL;
    }

  return g_steal_pointer (&ties);
}

static gpointer
read_ties (LiaisonConnection *connection,
           gpointer           data,
           GCancellable      *cancellable,
           GError           **error)
{
  return liaison_query_inferred_ties_of (connection, *(gint64 *) data, error);
}

/**
 * liaison_inferred_ties_read_async:
 * @store: a store
 * @person: the id of a person, 0 for the user
 * @cancellable: (nullable): stops it
 * @callback: called when they were read
 * @user_data: for @callback
 *
 * Works out the inferred ties of one person, off the main thread.
 */
void
liaison_inferred_ties_read_async (LiaisonStore       *store,
                                  gint64              person,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  liaison_store_read_async (store, read_ties, g_memdup2 (&person, sizeof person), g_free, (GDestroyNotify) g_ptr_array_unref,
                            cancellable, callback, user_data);
}

/**
 * liaison_inferred_ties_read_finish:
 * @store: a store
 * @result: what the callback got
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonInferredTie): as
 *   liaison_query_inferred_ties_of() has them
 */
GPtrArray *
liaison_inferred_ties_read_finish (LiaisonStore *store,
                                   GAsyncResult *result,
                                   GError      **error)
{
  return liaison_store_read_finish (store, result, error);
}

/**
 * liaison_inferred_tie_dup_sentence:
 * @self: a tie with names
 *
 * Returns: (transfer full): why there is a tie, that it is inferred, and when
 *   the two were together
 */
char *
liaison_inferred_tie_dup_sentence (const LiaisonInferredTie *self)
{
  g_autofree char *since = liaison_date_dup_full (self->since);
  g_autofree char *until = NULL;

  g_return_val_if_fail (self->organization_name != NULL, NULL);

  if (*self->until == '\0')
    /* Translators: an organization and a day or a year */
    return g_strdup_printf (_("Inferred: both at %s since %s"), self->organization_name, since);

  until = liaison_date_dup_full (self->until);
  if (g_str_equal (since, until))
    /* Translators: an organization and a day or a year */
    return g_strdup_printf (_("Inferred: both at %s in %s"), self->organization_name, since);

  /* Translators: an organization, then days or years */
  return g_strdup_printf (_("Inferred: both at %s, %s to %s"), self->organization_name, since, until);
}
