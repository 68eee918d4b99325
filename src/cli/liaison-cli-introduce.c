/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-chains.h"
#include "liaison-cli-chain.h"
#include "liaison-cli-find.h"
#include "liaison-cli-name.h"
#include "liaison-cli-output.h"
#include "liaison-cli.h"
#include "liaison-contact.h"
#include "liaison-error.h"

#include <glib/gi18n.h>

/* What is asked for, and where the answer goes. */
typedef struct
{
  LiaisonTarget *target;
  gint64         from;
} Question;

static const struct
{
  LiaisonTargetKind kind;
  const char       *nick;
} kinds[] = {
  { LIAISON_TARGET_PERSON, "person" },
  { LIAISON_TARGET_ORGANIZATION, "organization" },
  { LIAISON_TARGET_SECTOR, "sector" },
  { LIAISON_TARGET_ROLE, "role" },
};

static gboolean
is_named (const char *name,
          const char *text)
{
  g_autofree char *one = g_utf8_casefold (name, -1);
  g_autofree char *other = g_utf8_casefold (text, -1);

  return g_str_equal (one, other);
}

/* The sector or role of that name, NULL for none. */
static LiaisonTarget *
find_entry (LiaisonCatalog *catalog,
            const char     *text)
{
  GListModel *sectors = liaison_catalog_get_sectors (catalog);
  GListModel *roles = liaison_catalog_get_roles (catalog);

  for (guint i = 0; i < g_list_model_get_n_items (sectors); i++)
    {
      g_autoptr (LiaisonEntry) sector = g_list_model_get_item (sectors, i);
      const char *id = liaison_entry_get_id (sector);

      if (is_named (liaison_catalog_get_sector_name (catalog, id), text))
        return liaison_target_new_for_sector (id, liaison_catalog_get_sector_name (catalog, id));
    }
  for (guint i = 0; i < g_list_model_get_n_items (roles); i++)
    {
      g_autoptr (LiaisonEntry) role = g_list_model_get_item (roles, i);

      if (is_named (liaison_entry_get_name (role), text))
        return liaison_target_new_for_role (liaison_entry_get_id (role), liaison_entry_get_name (role));
    }

  return NULL;
}

/* An id of the catalogue, else whom the words find, else a name there. */
static LiaisonTarget *
find_target (LiaisonCli   *self,
             LiaisonStore *store,
             const char   *text,
             GError      **error)
{
  LiaisonCatalog  *catalog = liaison_catalog_get_default ();
  LiaisonRole     *role = liaison_catalog_get_role (catalog, text);
  gboolean         is_sector = liaison_catalog_get_specialty (catalog, text) != NULL;
  LiaisonTarget   *target = NULL;
  g_autofree char *name = NULL;
  GError          *failure = NULL;
  gint64           key;

  if (is_sector)
    return liaison_target_new_for_sector (text, liaison_catalog_get_sector_name (catalog, text));
  if (role != NULL)
    return liaison_target_new_for_role (text, liaison_entry_get_name (LIAISON_ENTRY (role)));
  if (!liaison_cli_guess_contact (self, store, text, &key, &failure))
    {
      if (g_error_matches (failure, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND))
        target = find_entry (catalog, text);
      if (target == NULL)
        g_propagate_error (error, failure);
      else
        g_error_free (failure);
      return target;
    }

  name = liaison_cli_dup_name (self, store, key, error);

  return name != NULL ? liaison_target_new_for_contact (key, name) : NULL;
}

static JsonObject *
describe_target (LiaisonConnection   *connection,
                 const LiaisonTarget *target,
                 GError             **error)
{
  JsonObject *object;

  if (target->key != 0)
    object = liaison_cli_describe_key (connection, target->key, target->name, error);
  else
    {
      object = json_object_new ();
      json_object_set_string_member (object, "id", target->entry);
      json_object_set_string_member (object, "name", target->name);
    }
  for (guint i = 0; object != NULL && i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].kind == target->kind)
      json_object_set_string_member (object, "kind", kinds[i].nick);

  return object;
}

/* On the reading thread. */
static gpointer
read_answer (LiaisonConnection *connection,
             gpointer           data,
             GCancellable      *cancellable,
             GError           **error)
{
  Question *question = data;
  g_autoptr (LiaisonChains) chains = liaison_chains_read (connection, question->target, question->from, error);
  g_autoptr (JsonObject) object = json_object_new ();
  JsonArray  *array = json_array_new ();
  JsonObject *target, *from;

  json_object_set_array_member (object, "chains", array);
  if (chains == NULL || (target = describe_target (connection, question->target, error)) == NULL)
    return NULL;
  json_object_set_object_member (object, "target", target);

  from = liaison_cli_describe_key (connection, question->from, liaison_chains_get_from_name (chains), error);
  if (from == NULL)
    return NULL;
  json_object_set_object_member (object, "from", from);
  json_object_set_string_member (object, "remark", liaison_chains_get_remark (chains));
  for (guint i = 0; i < liaison_chains_get_n_chains (chains); i++)
    {
      JsonObject *chain = liaison_cli_describe_chain (connection, liaison_chains_get_chain (chains, i), error);

      if (chain == NULL)
        return NULL;
      json_object_set_int_member (chain, "rank", i + 1);
      json_array_add_object_element (array, chain);
    }

  return json_node_init_object (json_node_alloc (), object);
}

static void
print_chain (JsonObject *chain)
{
  JsonArray *people = json_object_get_array_member (chain, "people");
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *rank = g_strdup_printf ("%d", (int) json_object_get_int_member (chain, "rank"));
  g_autofree char *strength = g_strdup_printf ("%.2f", json_object_get_double_member (chain, "strength"));

  for (guint i = 0; i < json_array_get_length (people); i++)
    g_string_append_printf (names, "%s%s", i > 0 ? " → " : "",
                            json_object_get_string_member (json_array_get_object_element (people, i), "name"));
  liaison_cli_print_line (rank, names->str, strength, NULL);
  liaison_cli_print_line ("", json_object_get_string_member (chain, "sentence"), NULL);
}

static void
print_answer (JsonObject *answer)
{
  JsonArray  *chains = json_object_get_array_member (answer, "chains");
  const char *remark = json_object_get_string_member (answer, "remark");

  for (guint i = 0; i < json_array_get_length (chains); i++)
    print_chain (json_array_get_object_element (chains, i));
  if (*remark != '\0')
    liaison_cli_print_line (remark, NULL);
}

static gboolean
run_introduce (LiaisonCli *self,
               char      **argv,
               GError    **error)
{
  g_autofree char   *from = NULL;
  const GOptionEntry options[] = {
    { "from", 'f', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &from, N_("Whom to introduce, in place of yourself"), N_("NAME-or-UID") },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) arguments = liaison_cli_parse (self, argv, options, 1, 1, error);
  g_autofree char *text = arguments != NULL ? liaison_cli_dup_text (arguments[0], error) : NULL;
  g_autoptr (LiaisonStore) store = text != NULL ? liaison_cli_open_catalog (self, error) : NULL;
  g_autoptr (LiaisonTarget) target = store != NULL ? find_target (self, store, text, error) : NULL;
  Question question = { target, LIAISON_CONTACT_KEY_USER };
  g_autoptr (JsonNode) answer = NULL;

  if (target == NULL || (from != NULL && !liaison_cli_find_person (self, store, from, &question.from, error)))
    return FALSE;

  answer = liaison_store_read (store, read_answer, &question, self->cancellable, error);
  if (answer == NULL)
    return FALSE;
  if (self->json)
    liaison_cli_print_json (answer);
  else
    print_answer (json_node_get_object (answer));

  return TRUE;
}

const LiaisonCliCommand liaison_cli_introduce_commands[] = {
  { "introduce", N_("NAME-or-UID-or-ID [--from NAME]"), N_("Say who can introduce you to a person, organization, sector or role"), run_introduce },
  { NULL, NULL, NULL, NULL },
};
