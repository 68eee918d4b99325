/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-demand.h"

#include "liaison-query.h"
#include "liaison-skill.h"

#include <string.h>

typedef struct
{
  guint          advert;
  LiaisonTermHit hit;
} Found;

struct _LiaisonDemand
{
  GObject parent_instance;

  LiaisonTermIndex *index;
  GPtrArray        *adverts;
  GArray           *found; /* in the order of the adverts */
};

G_DEFINE_FINAL_TYPE (LiaisonDemand, liaison_demand, G_TYPE_OBJECT)

static void
liaison_demand_finalize (GObject *object)
{
  LiaisonDemand *self = LIAISON_DEMAND (object);

  g_array_unref (self->found);
  g_clear_pointer (&self->adverts, g_ptr_array_unref);
  g_clear_object (&self->index);

  G_OBJECT_CLASS (liaison_demand_parent_class)->finalize (object);
}

static void
liaison_demand_class_init (LiaisonDemandClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_demand_finalize;
}

static void
liaison_demand_init (LiaisonDemand *self)
{
  self->found = g_array_new (FALSE, FALSE, sizeof (Found));
}

/**
 * liaison_demand_new:
 * @index: what to look for
 * @adverts: (element-type LiaisonAdvert): the adverts
 *
 * Reads all adverts: some tenths of a second for a thousand.
 *
 * Returns: (transfer full): what they ask for
 */
LiaisonDemand *
liaison_demand_new (LiaisonTermIndex *index,
                    GPtrArray        *adverts)
{
  LiaisonDemand *self = g_object_new (LIAISON_TYPE_DEMAND, NULL);

  self->index = g_object_ref (index);
  self->adverts = g_ptr_array_ref (adverts);
  for (guint i = 0; i < adverts->len; i++)
    {
      g_autoptr (GArray) hits = liaison_term_index_find (index, liaison_advert_get_text (g_ptr_array_index (adverts, i)));

      for (guint n = 0; n < hits->len; n++)
        {
          Found found = { i, g_array_index (hits, LiaisonTermHit, n) };

          g_array_append_val (self->found, found);
        }
    }

  return self;
}

/**
 * liaison_demand_read:
 * @connection: where to read
 * @catalog: what to look for, beside the user's own skills
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): what the adverts ask for that are there
 */
LiaisonDemand *
liaison_demand_read (LiaisonConnection *connection,
                     LiaisonCatalog    *catalog,
                     GError           **error)
{
  g_autoptr (GPtrArray) adverts = liaison_query_all (connection, LIAISON_TYPE_ADVERT, error);
  g_autoptr (GPtrArray) own = adverts != NULL ? liaison_query_all (connection, LIAISON_TYPE_SKILL, error) : NULL;
  g_autoptr (LiaisonTermIndex) index = own != NULL ? liaison_term_index_new (catalog, own) : NULL;

  return index != NULL ? liaison_demand_new (index, adverts) : NULL;
}

/**
 * liaison_demand_get_index:
 * @self: what adverts ask for
 *
 * Returns: (transfer none): what was looked for
 */
LiaisonTermIndex *
liaison_demand_get_index (LiaisonDemand *self)
{
  g_return_val_if_fail (LIAISON_IS_DEMAND (self), NULL);

  return self->index;
}

/**
 * liaison_demand_get_adverts:
 * @self: what adverts ask for
 *
 * Returns: (transfer none) (element-type LiaisonAdvert): the adverts
 */
GPtrArray *
liaison_demand_get_adverts (LiaisonDemand *self)
{
  g_return_val_if_fail (LIAISON_IS_DEMAND (self), NULL);

  return self->adverts;
}

static gboolean
is_any (const char *wanted)
{
  return wanted == NULL || *wanted == '\0';
}

static gboolean
passes (LiaisonAdvert             *advert,
        const LiaisonDemandFilter *filter)
{
  if (filter == NULL)
    return TRUE;

  return (is_any (filter->role) || g_str_equal (liaison_advert_get_role (advert), filter->role)) &&
         (is_any (filter->sector) || g_str_equal (liaison_advert_get_sector (advert), filter->sector)) &&
         (is_any (filter->month) || g_str_has_prefix (liaison_advert_get_seen_on (advert), filter->month));
}

static LiaisonAdvert *
get_advert (LiaisonDemand *self,
            guint          advert)
{
  return g_ptr_array_index (self->adverts, advert);
}

/**
 * liaison_demand_get_n_adverts:
 * @self: what adverts ask for
 * @filter: (nullable): of which
 *
 * Returns: how many there are
 */
guint
liaison_demand_get_n_adverts (LiaisonDemand             *self,
                              const LiaisonDemandFilter *filter)
{
  guint n = 0;

  g_return_val_if_fail (LIAISON_IS_DEMAND (self), 0);

  for (guint i = 0; i < self->adverts->len; i++)
    n += passes (get_advert (self, i), filter);

  return n;
}

static int
compare_counts (gconstpointer a,
                gconstpointer b,
                gpointer      index)
{
  const LiaisonDemandCount *one = a;
  const LiaisonDemandCount *other = b;

  if (one->n_adverts != other->n_adverts)
    return one->n_adverts < other->n_adverts ? 1 : -1;

  return g_strcmp0 (liaison_term_index_get_term (index, one->term)->name, liaison_term_index_get_term (index, other->term)->name);
}

/**
 * liaison_demand_count:
 * @self: what adverts ask for
 * @filter: (nullable): of which
 *
 * An advert counts once for a term, however often it names it.
 *
 * Returns: (transfer full) (element-type LiaisonDemandCount): each term that is
 *   asked for, the most wanted first, equal ones by name
 */
GArray *
liaison_demand_count (LiaisonDemand             *self,
                      const LiaisonDemandFilter *filter)
{
  GArray *counts = g_array_new (FALSE, FALSE, sizeof (LiaisonDemandCount));
  guint   n_terms = liaison_term_index_get_n_terms (self->index);
  g_autofree guint *sums = g_new0 (guint, n_terms);
  g_autofree guint *last = g_new0 (guint, n_terms); /* the advert in which it was seen last, from 1 */

  for (guint i = 0; i < self->found->len; i++)
    {
      const Found *found = &g_array_index (self->found, Found, i);

      if (last[found->hit.term] == found->advert + 1 || !passes (get_advert (self, found->advert), filter))
        continue;
      last[found->hit.term] = found->advert + 1;
      sums[found->hit.term]++;
    }

  for (guint i = 0; i < n_terms; i++)
    {
      LiaisonDemandCount count = { i, sums[i] };

      if (sums[i] > 0)
        g_array_append_val (counts, count);
    }
  g_array_sort_with_data (counts, compare_counts, self->index);

  return counts;
}

/**
 * liaison_demand_group_free:
 * @group: (transfer full): a group
 */
void
liaison_demand_group_free (LiaisonDemandGroup *group)
{
  g_free (group->key);
  g_free (group);
}

/**
 * liaison_demand_evidence_free:
 * @evidence: (transfer full): a piece of evidence
 */
void
liaison_demand_evidence_free (LiaisonDemandEvidence *evidence)
{
  g_object_unref (evidence->advert);
  g_free (evidence->sentence);
  g_free (evidence);
}

static char *
dup_key (LiaisonAdvert        *advert,
         LiaisonDemandGrouping grouping)
{
  switch (grouping)
    {
    case LIAISON_DEMAND_BY_ROLE:
      return g_strdup (liaison_advert_get_role (advert));
    case LIAISON_DEMAND_BY_SECTOR:
      return g_strdup (liaison_advert_get_sector (advert));
    case LIAISON_DEMAND_BY_MONTH:
    default:
      return g_strndup (liaison_advert_get_seen_on (advert), 7);
    }
}

static void
add_to_group (GPtrArray            *groups,
              LiaisonAdvert        *advert,
              LiaisonDemandGrouping grouping)
{
  g_autofree char    *key = dup_key (advert, grouping);
  LiaisonDemandGroup *group = NULL;

  for (guint i = 0; i < groups->len && group == NULL; i++)
    if (g_str_equal (((LiaisonDemandGroup *) g_ptr_array_index (groups, i))->key, key))
      group = g_ptr_array_index (groups, i);
  if (group == NULL)
    {
      group = g_new0 (LiaisonDemandGroup, 1);
      group->key = g_steal_pointer (&key);
      g_ptr_array_add (groups, group);
    }
  group->n_adverts++;
}

static int
compare_groups (gconstpointer a,
                gconstpointer b,
                gpointer      grouping)
{
  const LiaisonDemandGroup *one = *(const LiaisonDemandGroup *const *) a;
  const LiaisonDemandGroup *other = *(const LiaisonDemandGroup *const *) b;

  if (GPOINTER_TO_INT (grouping) != LIAISON_DEMAND_BY_MONTH && one->n_adverts != other->n_adverts)
    return one->n_adverts < other->n_adverts ? 1 : -1;

  return g_strcmp0 (one->key, other->key);
}

static GPtrArray *
new_groups (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_demand_group_free);
}

/**
 * liaison_demand_group:
 * @self: what adverts ask for
 * @grouping: by what
 * @filter: (nullable): of which
 *
 * Returns: (transfer full) (element-type LiaisonDemandGroup): how many adverts
 *   there are of each role or sector, the most first, or of each month in order
 */
GPtrArray *
liaison_demand_group (LiaisonDemand             *self,
                      LiaisonDemandGrouping      grouping,
                      const LiaisonDemandFilter *filter)
{
  GPtrArray *groups = new_groups ();

  for (guint i = 0; i < self->adverts->len; i++)
    if (passes (get_advert (self, i), filter))
      add_to_group (groups, get_advert (self, i), grouping);
  g_ptr_array_sort_with_data (groups, compare_groups, GINT_TO_POINTER (grouping));

  return groups;
}

/**
 * liaison_demand_group_term:
 * @self: what adverts ask for
 * @grouping: by what
 * @term: a term of the index
 *
 * Returns: (transfer full) (element-type LiaisonDemandGroup): in how many adverts
 *   of each role, sector or month the term stands
 */
GPtrArray *
liaison_demand_group_term (LiaisonDemand        *self,
                           LiaisonDemandGrouping grouping,
                           guint                 term)
{
  GPtrArray *groups = new_groups ();
  guint      last = G_MAXUINT;

  for (guint i = 0; i < self->found->len; i++)
    {
      const Found *found = &g_array_index (self->found, Found, i);

      if (found->hit.term != term || found->advert == last)
        continue;
      last = found->advert;
      add_to_group (groups, get_advert (self, last), grouping);
    }
  g_ptr_array_sort_with_data (groups, compare_groups, GINT_TO_POINTER (grouping));

  return groups;
}

/**
 * liaison_demand_list_evidence:
 * @self: what adverts ask for
 * @term: a term of the index
 * @filter: (nullable): of which adverts
 *
 * Returns: (transfer full) (element-type LiaisonDemandEvidence): the sentences in
 *   which the term stands, each once, with the first place in it
 */
GPtrArray *
liaison_demand_list_evidence (LiaisonDemand             *self,
                              guint                      term,
                              const LiaisonDemandFilter *filter)
{
  GPtrArray   *list = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_demand_evidence_free);
  const Found *last = NULL;

  for (guint i = 0; i < self->found->len; i++)
    {
      const Found           *found = &g_array_index (self->found, Found, i);
      LiaisonAdvert         *advert = get_advert (self, found->advert);
      LiaisonDemandEvidence *evidence;

      if (found->hit.term != term || !passes (advert, filter) ||
          (last != NULL && last->advert == found->advert && last->hit.sentence_start == found->hit.sentence_start))
        continue;
      last = found;
      evidence = g_new0 (LiaisonDemandEvidence, 1);
      evidence->advert = g_object_ref (advert);
      evidence->sentence = g_strndup (liaison_advert_get_text (advert) + found->hit.sentence_start, found->hit.sentence_length);
      evidence->start = found->hit.start - found->hit.sentence_start;
      evidence->length = found->hit.length;
      g_ptr_array_add (list, evidence);
    }

  return list;
}
