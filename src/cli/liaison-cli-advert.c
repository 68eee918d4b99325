/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-advert-change.h"
#include "liaison-advert-text.h"
#include "liaison-cli-output.h"
#include "liaison-cli.h"
#include "liaison-date.h"
#include "liaison-error.h"
#include "liaison-term-index.h"

#include <glib/gi18n.h>

typedef struct
{
  char *role;
  char *sector;
  char *seen;
} Options;

static LiaisonAdvert *
read_advert (const char    *path,
             const Options *options,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, cancellable, NULL, error);
  g_autofree char *text = bytes != NULL ? liaison_advert_text_dup (bytes, error) : NULL;
  g_autofree char *today = liaison_date_dup_today ();
  LiaisonAdvert   *advert;

  if (text == NULL)
    {
      g_prefix_error (error, "%s: ", path);
      return NULL;
    }

  advert = liaison_advert_new ();
  liaison_advert_set_text (advert, text);
  liaison_advert_set_role (advert, options->role != NULL ? options->role : "");
  liaison_advert_set_sector (advert, options->sector != NULL ? options->sector : "");
  liaison_advert_set_seen_on (advert, options->seen != NULL ? options->seen : today);
  liaison_advert_text_guess (advert, liaison_catalog_get_default ());

  return advert;
}

static JsonArray *
describe_terms (LiaisonTermIndex *index,
                LiaisonAdvert    *advert)
{
  g_autoptr (GArray) hits = liaison_term_index_find (index, liaison_advert_get_text (advert));
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < hits->len; i++)
    {
      guint              number = g_array_index (hits, LiaisonTermHit, i).term;
      const LiaisonTerm *term = liaison_term_index_get_term (index, number);
      JsonObject        *object;

      if (!g_hash_table_add (seen, GUINT_TO_POINTER (number)))
        continue;
      object = json_object_new ();
      json_object_set_string_member (object, "id", term->id);
      json_object_set_string_member (object, "name", term->name);
      json_array_add_object_element (array, object);
    }

  return array;
}

static JsonNode *
describe_adverts (GPtrArray *adverts)
{
  g_autoptr (LiaisonTermIndex) index = liaison_term_index_new (liaison_catalog_get_default (), NULL);
  g_autoptr (JsonArray) array = json_array_new ();

  for (guint i = 0; i < adverts->len; i++)
    {
      LiaisonAdvert *advert = g_ptr_array_index (adverts, i);
      JsonObject    *object = json_object_new ();

      json_object_set_boolean_member (object, "new", liaison_record_get_id (LIAISON_RECORD (advert)) != 0);
      json_object_set_string_member (object, "title", liaison_advert_get_title (advert));
      json_object_set_string_member (object, "role", liaison_advert_get_role (advert));
      json_object_set_string_member (object, "sector", liaison_advert_get_sector (advert));
      json_object_set_string_member (object, "seen", liaison_advert_get_seen_on (advert));
      json_object_set_array_member (object, "terms", describe_terms (index, advert));
      json_array_add_object_element (array, object);
    }

  return json_node_init_array (json_node_alloc (), array);
}

static void
print_adverts (JsonArray *adverts)
{
  for (guint i = 0; i < json_array_get_length (adverts); i++)
    {
      JsonObject *advert = json_array_get_object_element (adverts, i);
      JsonArray  *terms = json_object_get_array_member (advert, "terms");
      g_autoptr (GString) names = g_string_new (NULL);

      for (guint n = 0; n < json_array_get_length (terms); n++)
        g_string_append_printf (names, "%s%s", n > 0 ? ", " : "", json_object_get_string_member (json_array_get_object_element (terms, n), "name"));
      liaison_cli_print_line (json_object_get_string_member (advert, "title"), json_object_get_string_member (advert, "role"),
                              json_object_get_boolean_member (advert, "new") ? names->str : _ ("was there already"), NULL);
    }
}

static gboolean
check_options (const Options *options,
               GError       **error)
{
  LiaisonCatalog *catalog = liaison_catalog_get_default ();
  const char     *missing = NULL;

  if (options->role != NULL && liaison_catalog_get_role (catalog, options->role) == NULL)
    missing = options->role;
  if (options->sector != NULL && liaison_catalog_get_specialty (catalog, options->sector) == NULL)
    missing = options->sector;
  if (missing != NULL)
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _ ("The catalogue has no entry “%s”. “liaison-cli catalog” lists them."), missing);
  else if (options->seen != NULL && !liaison_date_is_day (options->seen))
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _ ("“%s” is no day"), options->seen);
  else
    return TRUE;

  return FALSE;
}

static gboolean
run_advert (LiaisonCli *self,
            char      **argv,
            GError    **error)
{
  g_autofree char *role = NULL;
  g_autofree char *sector = NULL;
  g_autofree char *seen = NULL;
  const GOptionEntry entries[] = {
    { "role", 0, 0, G_OPTION_ARG_STRING, &role, N_ ("The role, where its title does not tell"), N_ ("ID") },
    { "sector", 0, 0, G_OPTION_ARG_STRING, &sector, N_ ("The specialty or area, where the role does not tell"), N_ ("ID") },
    { "seen", 0, 0, G_OPTION_ARG_STRING, &seen, N_ ("When it was seen; today if left out"), N_ ("DAY") },
    { NULL },
  };
  g_auto (GStrv) arguments = liaison_cli_parse (self, argv, entries, 1, 1000, error);
  Options options = { role, sector, seen };
  g_autoptr (GPtrArray) adverts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LiaisonStore) store = NULL;
  g_autoptr (JsonNode) answer = NULL;

  if (arguments == NULL || !check_options (&options, error))
    return FALSE;
  for (guint i = 0; arguments[i] != NULL; i++)
    {
      LiaisonAdvert *advert = read_advert (arguments[i], &options, self->cancellable, error);

      if (advert == NULL)
        return FALSE;
      g_ptr_array_add (adverts, advert);
    }
  store = liaison_cli_open_catalog (self, error);
  if (store == NULL ||
      liaison_store_change (store, ngettext ("Add Job Advert", "Add Job Adverts", adverts->len), liaison_advert_change_add, adverts, self->cancellable, error) < 0)
    return FALSE;

  answer = describe_adverts (adverts);
  if (self->json)
    liaison_cli_print_json (answer);
  else
    print_adverts (json_node_get_array (answer));

  return TRUE;
}

const LiaisonCliCommand liaison_cli_advert_commands[] = {
  { "advert", N_ ("FILE..."), N_ ("Keep job adverts, text or HTML, and say what they ask for"), run_advert },
  { NULL, NULL, NULL, NULL },
};
