/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-filter-words.h"

#include "liaison-catalog.h"
#include "liaison-choice.h"
#include "liaison-closeness-words.h"
#include "liaison-contact-words.h"
#include "liaison-isolate.h"
#include "liaison-query.h"

#include <glib/gi18n.h>

static const char *const titles[LIAISON_N_FACETS] = {
  [LIAISON_FACET_UNKNOWN] = N_("Unknown"),
  [LIAISON_FACET_TYPE] = N_("Show"),
  [LIAISON_FACET_SECTOR] = N_("Sector"),
  [LIAISON_FACET_KIND] = N_("Kind of Contact"),
  [LIAISON_FACET_TAG] = N_("Tag"),
  [LIAISON_FACET_CLOSENESS] = N_("Closeness"),
  [LIAISON_FACET_FRESHNESS] = N_("Last Contact"),
  [LIAISON_FACET_DORMANT] = N_("Dormant"),
  [LIAISON_FACET_CADENCE] = N_("Cadence"),
  [LIAISON_FACET_ORIGIN] = N_("How You Met"),
  [LIAISON_FACET_INTRODUCER] = N_("Introduced By"),
  [LIAISON_FACET_ORGANIZATION] = N_("Organization"),
  [LIAISON_FACET_PLACE] = N_("Place"),
  [LIAISON_FACET_SEARCH] = N_("Search"),
};

static const LiaisonFacetValue types[] = {
  { "person", N_("People") },
  { "organization", N_("Organizations") },
  { "association", N_("Associations") },
  { NULL, NULL },
};

static const LiaisonFacetValue freshness[] = {
  { "month", N_("In touch within a month") },
  { "quarter", N_("In touch within three months") },
  { "year", N_("In touch within a year") },
  { "older", N_("Not in touch for over a year") },
  { "never", N_("Never in touch") },
  { NULL, NULL },
};

static const LiaisonFacetValue dormant[] = {
  { "yes", N_("Dormant Tie") },
  { NULL, NULL },
};

static const LiaisonFacetValue cadence[] = {
  { "none", N_("No cadence") },
  { "due", N_("Due") },
  { "overdue", N_("Overdue") },
  { NULL, NULL },
};

/**
 * liaison_filter_words_get_title:
 * @facet: what a filter looks at
 *
 * Returns: what it is called
 */
const char *
liaison_filter_words_get_title (LiaisonFacet facet)
{
  g_return_val_if_fail (facet < LIAISON_N_FACETS, NULL);

  return _(titles[facet]);
}

/**
 * liaison_filter_words_get_values:
 * @facet: what a filter looks at
 *
 * Returns: (nullable): its values up to one without words, where they are always
 *   the same and of no enumeration
 */
const LiaisonFacetValue *
liaison_filter_words_get_values (LiaisonFacet facet)
{
  switch (facet)
    {
    case LIAISON_FACET_TYPE:
      return types;
    case LIAISON_FACET_FRESHNESS:
      return freshness;
    case LIAISON_FACET_DORMANT:
      return dormant;
    case LIAISON_FACET_CADENCE:
      return cadence;
    default:
      return NULL;
    }
}

static const char *
find_words (const LiaisonFacetValue *values,
            const char              *value)
{
  for (guint i = 0; values[i].value != NULL; i++)
    if (g_str_equal (values[i].value, value))
      return _(values[i].words);

  return value;
}

static const char *
get_choice (GType       type,
            const char *nick)
{
  int value;

  return liaison_choice_from_nick (type, nick, &value) ? liaison_choice_get_label (type, value) : nick;
}

/* The first of each says nothing beside the words of other conditions. */
static gboolean
is_unset (GType       type,
          const char *nick)
{
  int value;

  return liaison_choice_from_nick (type, nick, &value) && value == 0;
}

static const char *
get_sector (const char *id)
{
  const char *name = liaison_catalog_get_sector_name (liaison_catalog_get_default (), id);

  return name != NULL ? name : id;
}

static const char *
get_closeness (const char *value)
{
  gint64 closeness = g_ascii_strtoll (value, NULL, 10);

  return closeness > 0 ? liaison_closeness_words_get (closeness) : C_("closeness", "No tie");
}

/**
 * liaison_filter_words_dup:
 * @facet: what a filter looks at
 * @value: what is to be there
 * @name: (nullable): the name of what @value is the uid of, where it is one
 *
 * Returns: (transfer full): a condition in a word or two
 */
char *
liaison_filter_words_dup (LiaisonFacet facet,
                          const char  *value,
                          const char  *name)
{
  g_autofree char *line = liaison_contact_words_dup_line (name != NULL ? name : value);

  switch (facet)
    {
    case LIAISON_FACET_SECTOR:
      return g_strdup (get_sector (value));
    case LIAISON_FACET_KIND:
      /* Translators: a filter: people of whom it is not noted */
      return g_strdup (is_unset (LIAISON_TYPE_CONTACT_KIND, value) ? _("Kind of contact not set") : get_choice (LIAISON_TYPE_CONTACT_KIND, value));
    case LIAISON_FACET_ORIGIN:
      /* Translators: a filter: people of whom it is not noted */
      return g_strdup (is_unset (LIAISON_TYPE_ORIGIN, value) ? _("How you met not set") : get_choice (LIAISON_TYPE_ORIGIN, value));
    case LIAISON_FACET_CLOSENESS:
      return g_strdup (get_closeness (value));
    case LIAISON_FACET_TAG:
      /* Translators: a filter: people with this tag */
      return liaison_isolate_printf (_("Tag: %s"), name != NULL ? line : "…");
    case LIAISON_FACET_INTRODUCER:
      /* Translators: a filter: people whom this person introduced */
      return liaison_isolate_printf (_("Through %s"), name != NULL ? line : "…");
    case LIAISON_FACET_ORGANIZATION:
      /* Translators: a filter: people who are at this organization */
      return liaison_isolate_printf (_("At %s"), name != NULL ? line : "…");
    case LIAISON_FACET_PLACE:
      /* Translators: a filter: people who are in this place */
      return liaison_isolate_printf (_("In %s"), line);
    case LIAISON_FACET_SEARCH:
      /* Translators: a filter: what was searched for */
      return liaison_isolate_printf (_("“%s”"), line);
    default:
      return liaison_filter_words_get_values (facet) != NULL
               ? g_strdup (find_words (liaison_filter_words_get_values (facet), value))
               : g_steal_pointer (&line);
    }
}

/* What was deleted since the filter was made. */
static char *
dup_or_gone (LiaisonRecord *record,
             const char    *name)
{
  return g_strdup (record != NULL ? name : C_("filter", "deleted"));
}

static char *
read_name (LiaisonConnection             *connection,
           const LiaisonContactCondition *condition)
{
  g_autoptr (LiaisonRecord) record = NULL;

  switch (condition->facet)
    {
    case LIAISON_FACET_TAG:
      record = liaison_query_record_by_uid (connection, LIAISON_TYPE_TAG, condition->value, NULL);
      return dup_or_gone (record, record != NULL ? liaison_tag_get_name (LIAISON_TAG (record)) : NULL);
    case LIAISON_FACET_INTRODUCER:
      record = liaison_query_record_by_uid (connection, LIAISON_TYPE_PERSON, condition->value, NULL);
      return dup_or_gone (record, record != NULL ? liaison_person_get_name (LIAISON_PERSON (record)) : NULL);
    case LIAISON_FACET_ORGANIZATION:
      record = liaison_query_record_by_uid (connection, LIAISON_TYPE_ORGANIZATION, condition->value, NULL);
      return dup_or_gone (record, record != NULL ? liaison_organization_get_name (LIAISON_ORGANIZATION (record)) : NULL);
    default:
      return NULL;
    }
}

/**
 * liaison_filter_words_read_names: (skip)
 * @connection: where to read
 * @filter: a filter
 * @cancellable: (nullable): whether it is still wanted
 * @error: return location of a failure
 *
 * A #LiaisonReadFunc.
 *
 * Returns: (transfer full) (element-type utf8): what each condition of the filter
 *   is in words
 */
gpointer
liaison_filter_words_read_names (LiaisonConnection *connection,
                                 gpointer           filter,
                                 GCancellable      *cancellable,
                                 GError           **error)
{
  g_autoptr (GPtrArray) conditions = liaison_contact_filter_parse (filter);
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < conditions->len; i++)
    {
      const LiaisonContactCondition *condition = g_ptr_array_index (conditions, i);
      g_autofree char               *name = read_name (connection, condition);

      g_ptr_array_add (words, liaison_filter_words_dup (condition->facet, condition->value, name));
    }

  return words;
}

static int
compare_sectors (gconstpointer a,
                 gconstpointer b)
{
  return g_utf8_collate (liaison_entry_get_name (*(LiaisonEntry *const *) a), liaison_entry_get_name (*(LiaisonEntry *const *) b));
}

/**
 * liaison_filter_words_dup_sectors:
 *
 * Returns: (transfer full): the ids of the sectors in the order of their names
 */
GStrv
liaison_filter_words_dup_sectors (void)
{
  GListModel *sectors = liaison_catalog_get_sectors (liaison_catalog_get_default ());
  g_autoptr (GPtrArray) sorted = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < g_list_model_get_n_items (sectors); i++)
    g_ptr_array_add (sorted, g_list_model_get_item (sectors, i));
  g_ptr_array_sort (sorted, compare_sectors);
  for (guint i = 0; i < sorted->len; i++)
    g_strv_builder_add (ids, liaison_entry_get_id (g_ptr_array_index (sorted, i)));

  return g_strv_builder_end (ids);
}
