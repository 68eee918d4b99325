/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-cli-filter.h"

#include "liaison-catalog.h"
#include "liaison-choice.h"
#include "liaison-cli-find.h"
#include "liaison-contact-filter.h"
#include "liaison-contact-query.h"
#include "liaison-contact.h"
#include "liaison-error.h"
#include "liaison-fold.h"
#include "liaison-query.h"
#include "liaison-records.h"

#include <glib/gi18n.h>
#include <string.h>

static const char *const types[] = { "person", "organization", "association", NULL };
static const char *const freshness[] = { "month", "quarter", "year", "older", "never", NULL };
static const char *const closeness[] = { "0", "1", "2", "3", "4", "5", NULL };

/**
 * liaison_cli_filter_clear:
 * @self: conditions
 */
void
liaison_cli_filter_clear (LiaisonCliFilter *self)
{
  GStrv *const lists[] = {
    &self->types,
    &self->sectors,
    &self->kinds,
    &self->tags,
    &self->closeness,
    &self->freshness,
    &self->origins,
    &self->introducers,
    &self->organizations,
    &self->places,
  };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    g_clear_pointer (lists[i], g_strfreev);
  g_clear_pointer (&self->saved, g_free);
}

/**
 * liaison_cli_filter_add_options:
 * @self: where what is typed comes to
 * @options: room for %LIAISON_CLI_N_FILTER_OPTIONS and an end
 *
 * Fills in the options of a filter.
 */
void
liaison_cli_filter_add_options (LiaisonCliFilter *self,
                                GOptionEntry     *options)
{
  const GOptionEntry all[LIAISON_CLI_N_FILTER_OPTIONS] = {
    { "type", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->types, N_("Only these"), N_("person|organization|association") },
    { "sector", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->sectors, N_("Only those of a sector"), N_("ID-or-NAME") },
    { "kind", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->kinds, N_("Only this kind of contact"), N_("KIND") },
    { "tag", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->tags, N_("Only those with a tag"), N_("TAG") },
    { "closeness", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->closeness, N_("Only those so close, 0 for no tie"), N_("0…5") },
    { "last-contact", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->freshness, N_("Only those last met so long ago"), N_("month|quarter|year|older|never") },
    { "dormant", 0, 0, G_OPTION_ARG_NONE, &self->dormant, N_("Only dormant ties"), NULL },
    { "no-cadence", 0, 0, G_OPTION_ARG_NONE, &self->no_cadence, N_("Only those without a cadence"), NULL },
    { "due", 0, 0, G_OPTION_ARG_NONE, &self->due, N_("Only those with whom a contact is due"), NULL },
    { "overdue", 0, 0, G_OPTION_ARG_NONE, &self->overdue, N_("Only those with whom it is overdue"), NULL },
    { "met-through", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->origins, N_("Only those whom one met so"), N_("ORIGIN") },
    { "introduced-by", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->introducers, N_("Only those whom somebody introduced"), N_("NAME-or-UID") },
    { "organization", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->organizations, N_("Only those who are there now"), N_("NAME-or-UID") },
    { "place", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->places, N_("Only those in a place"), N_("PLACE") },
    { "filter", 0, 0, G_OPTION_ARG_STRING, &self->saved, N_("Only those whom a filter that was kept finds"), N_("NAME") },
  };

  memcpy (options, all, sizeof all);
}

/**
 * liaison_cli_filter_is_set:
 * @self: conditions
 *
 * Returns: whether there are any
 */
gboolean
liaison_cli_filter_is_set (LiaisonCliFilter *self)
{
  return self->types != NULL || self->sectors != NULL || self->kinds != NULL || self->tags != NULL || self->closeness != NULL ||
         self->freshness != NULL || self->origins != NULL || self->introducers != NULL || self->organizations != NULL ||
         self->places != NULL || self->saved != NULL || self->dormant || self->no_cadence || self->due || self->overdue;
}

/* ---- from words to conditions ---- */

typedef struct
{
  LiaisonCli   *cli;
  LiaisonStore *store;
  char         *filter;
} Making;

static void
add (Making      *making,
     LiaisonFacet facet,
     const char  *value)
{
  g_autofree char *before = g_steal_pointer (&making->filter);

  making->filter = liaison_contact_filter_dup_with (before, facet, value);
}

static gboolean
refuse (const char        *option,
        const char        *value,
        const char *const *offered,
        GError           **error)
{
  g_autofree char *list = g_strjoinv (", ", (char **) offered);

  /* Translators: an option, what was given, and what it takes */
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _("--%s: “%s” is none of: %s"), option, value, list);

  return FALSE;
}

static gboolean
add_offered (Making            *making,
             LiaisonFacet       facet,
             const char        *option,
             GStrv              given,
             const char *const *offered,
             GError           **error)
{
  for (guint i = 0; given != NULL && given[i] != NULL; i++)
    {
      if (!g_strv_contains (offered, given[i]))
        return refuse (option, given[i], offered, error);
      add (making, facet, given[i]);
    }

  return TRUE;
}

static gboolean
add_choices (Making      *making,
             LiaisonFacet facet,
             const char  *option,
             GStrv        given,
             GType        type,
             GError     **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) offered = NULL;

  for (int value = 0; liaison_choice_get_nick (type, value) != NULL; value++)
    g_strv_builder_add (builder, liaison_choice_get_nick (type, value));
  offered = g_strv_builder_end (builder);

  return add_offered (making, facet, option, given, (const char *const *) offered, error);
}

/* The id of the sector of that id or name. */
static char *
dup_sector (const char *given)
{
  GListModel      *sectors = liaison_catalog_get_sectors (liaison_catalog_get_default ());
  g_autofree char *wanted = liaison_fold_dup (given);

  for (guint i = 0; i < g_list_model_get_n_items (sectors); i++)
    {
      g_autoptr (LiaisonEntry) sector = g_list_model_get_item (sectors, i);
      g_autofree char *name = liaison_fold_dup (liaison_entry_get_name (sector));

      if (g_str_equal (liaison_entry_get_id (sector), given) || g_str_equal (name, wanted))
        return g_strdup (liaison_entry_get_id (sector));
    }

  return NULL;
}

static gboolean
add_sectors (Making  *making,
             GStrv    given,
             GError **error)
{
  for (guint i = 0; given != NULL && given[i] != NULL; i++)
    {
      g_autofree char *id = dup_sector (given[i]);

      if (id == NULL)
        {
          g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _("There is no sector “%s”."), given[i]);
          return FALSE;
        }
      add (making, LIAISON_FACET_SECTOR, id);
    }

  return TRUE;
}

static gpointer
read_all (LiaisonConnection *connection,
          gpointer           type,
          GCancellable      *cancellable,
          GError           **error)
{
  return liaison_query_all (connection, *(GType *) type, error);
}

static gboolean
add_tags (Making  *making,
          GStrv    given,
          GError **error)
{
  GType type = LIAISON_TYPE_TAG;
  g_autoptr (GPtrArray) tags = NULL;

  if (given == NULL)
    return TRUE;
  tags = liaison_store_read (making->store, read_all, &type, making->cli->cancellable, error);
  if (tags == NULL)
    return FALSE;

  for (guint i = 0; given[i] != NULL; i++)
    {
      g_autofree char *wanted = liaison_fold_dup (given[i]);
      gboolean         found = FALSE;

      for (guint j = 0; j < tags->len; j++)
        {
          g_autofree char *name = liaison_fold_dup (liaison_tag_get_name (g_ptr_array_index (tags, j)));

          if (g_str_equal (name, wanted))
            {
              add (making, LIAISON_FACET_TAG, liaison_record_get_uid (g_ptr_array_index (tags, j)));
              found = TRUE;
            }
        }
      if (!found)
        {
          g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _("There is no tag “%s”."), given[i]);
          return FALSE;
        }
    }

  return TRUE;
}

static gpointer
read_contact (LiaisonConnection *connection,
              gpointer           key,
              GCancellable      *cancellable,
              GError           **error)
{
  GType type = liaison_contact_key_is_organization (*(gint64 *) key) ? LIAISON_TYPE_ORGANIZATION : LIAISON_TYPE_PERSON;

  return liaison_query_record (connection, type, liaison_contact_key_get_id (*(gint64 *) key), error);
}

static gboolean
add_contacts (Making      *making,
              LiaisonFacet facet,
              GStrv        given,
              GError     **error)
{
  for (guint i = 0; given != NULL && given[i] != NULL; i++)
    {
      gint64 key;
      g_autoptr (LiaisonRecord) record = NULL;

      if (!liaison_cli_guess_contact (making->cli, making->store, given[i], &key, error))
        return FALSE;
      record = liaison_store_read (making->store, read_contact, &key, making->cli->cancellable, error);
      if (record == NULL)
        return FALSE;
      if (LIAISON_IS_ORGANIZATION (record) != (facet == LIAISON_FACET_ORGANIZATION))
        {
          g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
                       facet == LIAISON_FACET_ORGANIZATION ? _("“%s” is no organization.") : _("“%s” is no person."), given[i]);
          return FALSE;
        }
      add (making, facet, liaison_record_get_uid (record));
    }

  return TRUE;
}

static gboolean
add_saved (Making     *making,
           const char *name,
           GError    **error)
{
  GType type = LIAISON_TYPE_SAVED_FILTER;
  g_autoptr (GPtrArray) saved = NULL;
  g_autofree char *wanted = NULL;

  if (name == NULL)
    return TRUE;
  saved = liaison_store_read (making->store, read_all, &type, making->cli->cancellable, error);
  if (saved == NULL)
    return FALSE;

  wanted = liaison_fold_dup (name);
  for (guint i = 0; i < saved->len; i++)
    {
      LiaisonSavedFilter *filter = g_ptr_array_index (saved, i);
      g_autofree char    *folded = liaison_fold_dup (liaison_saved_filter_get_name (filter));
      g_autoptr (GPtrArray) conditions = liaison_contact_filter_parse (liaison_saved_filter_get_filter (filter));

      for (guint j = 0; g_str_equal (folded, wanted) && j < conditions->len; j++)
        {
          const LiaisonContactCondition *condition = g_ptr_array_index (conditions, j);

          add (making, condition->facet, condition->value);
        }
      if (g_str_equal (folded, wanted))
        return TRUE;
    }
  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _("There is no filter “%s”."), name);

  return FALSE;
}

/**
 * liaison_cli_filter_dup:
 * @self: conditions as they were typed
 * @cli: this run
 * @store: where names are looked up
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): the filter; %NULL where a name is of
 *   nobody or a value none
 */
char *
liaison_cli_filter_dup (LiaisonCliFilter *self,
                        LiaisonCli       *cli,
                        LiaisonStore     *store,
                        GError          **error)
{
  Making making = { cli, store, g_strdup ("") };

  if (!add_offered (&making, LIAISON_FACET_TYPE, "type", self->types, types, error) ||
      !add_sectors (&making, self->sectors, error) ||
      !add_choices (&making, LIAISON_FACET_KIND, "kind", self->kinds, LIAISON_TYPE_CONTACT_KIND, error) ||
      !add_tags (&making, self->tags, error) ||
      !add_offered (&making, LIAISON_FACET_CLOSENESS, "closeness", self->closeness, closeness, error) ||
      !add_offered (&making, LIAISON_FACET_FRESHNESS, "last-contact", self->freshness, freshness, error) ||
      !add_choices (&making, LIAISON_FACET_ORIGIN, "met-through", self->origins, LIAISON_TYPE_ORIGIN, error) ||
      !add_contacts (&making, LIAISON_FACET_INTRODUCER, self->introducers, error) ||
      !add_contacts (&making, LIAISON_FACET_ORGANIZATION, self->organizations, error) ||
      !add_saved (&making, self->saved, error))
    {
      g_free (making.filter);
      return NULL;
    }

  for (guint i = 0; self->places != NULL && self->places[i] != NULL; i++)
    add (&making, LIAISON_FACET_PLACE, self->places[i]);
  if (self->dormant)
    add (&making, LIAISON_FACET_DORMANT, "yes");
  if (self->no_cadence)
    add (&making, LIAISON_FACET_CADENCE, "none");
  if (self->due)
    add (&making, LIAISON_FACET_CADENCE, "due");
  if (self->overdue)
    add (&making, LIAISON_FACET_CADENCE, "overdue");

  return making.filter;
}

static gpointer
read_keys (LiaisonConnection *connection,
           gpointer           query,
           GCancellable      *cancellable,
           GError           **error)
{
  return liaison_query_found_keys (connection, query, cancellable, error);
}

/**
 * liaison_cli_filter_find:
 * @cli: this run
 * @store: where to find
 * @query: (nullable): words to search for
 * @filter: (nullable): a filter
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable) (element-type gint64): the keys of the
 *   contacts that are found
 */
GArray *
liaison_cli_filter_find (LiaisonCli   *cli,
                         LiaisonStore *store,
                         const char   *query,
                         const char   *filter,
                         GError      **error)
{
  LiaisonContactQuery asked = { .search = query, .filter = filter };

  return liaison_store_read (store, read_keys, &asked, cli->cancellable, error);
}
