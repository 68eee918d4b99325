/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-cli-find.h"

#include "liaison-cli-describe.h"
#include "liaison-cli-output.h"
#include "liaison-contact.h"
#include "liaison-error.h"
#include "liaison-named-contacts.h"

#include <glib/gi18n.h>

/* Most contacts that are listed where a name is ambiguous. */
#define MOST_LISTED 50

typedef struct
{
  const char *name;
  gboolean    is_sure; /* out: by a uid, or by a whole word */
} Question;

/* A uid names one; else those whom the name means; else those that the search
 * finds by parts of words. */
static gpointer
read_matches (LiaisonConnection *connection,
              gpointer           data,
              GCancellable      *cancellable,
              GError           **error)
{
  Question     *question = data;
  LiaisonNaming naming;
  gint64        key = liaison_query_contact_of_uid (connection, question->name, error);
  g_autoptr (GArray) keys = NULL;

  question->is_sure = TRUE;
  if (key < 0)
    return NULL;
  if (key > 0)
    {
      keys = g_array_new (FALSE, FALSE, sizeof key);
      g_array_append_val (keys, key);
      return g_steal_pointer (&keys);
    }

  keys = liaison_query_contacts_named (connection, question->name, FALSE, &naming, error);
  question->is_sure = naming >= LIAISON_NAMING_PARTLY;
  if (keys == NULL || question->is_sure)
    return g_steal_pointer (&keys);

  return liaison_query_contact_keys (connection, question->name, cancellable, error);
}

static gpointer
describe_matches (LiaisonConnection *connection,
                  gpointer           data,
                  GCancellable      *cancellable,
                  GError           **error)
{
  GArray *keys = data;
  g_autoptr (JsonArray) contacts = json_array_new ();

  for (guint i = 0; i < MIN (keys->len, MOST_LISTED); i++)
    {
      JsonObject *contact = liaison_cli_describe_contact (connection, g_array_index (keys, gint64, i), error);

      if (contact == NULL)
        return NULL;
      json_array_add_object_element (contacts, contact);
    }

  return json_node_init_array (json_node_alloc (), contacts);
}

static gboolean
list_matches (LiaisonCli   *self,
              LiaisonStore *store,
              GArray       *keys,
              GError      **error)
{
  g_autoptr (JsonNode) contacts = liaison_store_read (store, describe_matches, keys, self->cancellable, error);

  if (contacts == NULL)
    return FALSE;

  if (self->json)
    liaison_cli_print_json (contacts);
  else
    liaison_cli_print_contacts (json_node_get_array (contacts));

  return liaison_cli_print_end (error);
}

/* Says who could be meant. */
static gboolean
refuse (LiaisonCli   *self,
        LiaisonStore *store,
        const char   *name,
        GArray       *keys,
        GError      **error)
{
  if (list_matches (self, store, keys, error))
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
                 ngettext ("“%s” could be %u contact. Name it in full or by its uid.",
                           "“%s” could be any of %u contacts. Name one in full or by its uid.", keys->len),
                 name, keys->len);

  return FALSE;
}

static gboolean
find (LiaisonCli   *self,
      LiaisonStore *store,
      const char   *name,
      gboolean      guesses,
      gint64       *key,
      GError      **error)
{
  Question question = { name, FALSE };
  g_autoptr (GArray) keys = liaison_store_read (store, read_matches, &question, self->cancellable, error);

  if (keys == NULL)
    return FALSE;

  if (keys->len == 0)
    {
      g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _("Nobody is named “%s”."), name);
      return FALSE;
    }
  if (keys->len > 1 || (!question.is_sure && !guesses))
    return refuse (self, store, name, keys, error);

  *key = g_array_index (keys, gint64, 0);

  return TRUE;
}

/**
 * liaison_cli_find_contact:
 * @self: this run
 * @store: where to look
 * @name: a uid, a name, or a whole word of one
 * @key: (out): the contact
 * @error: return location of a failure
 *
 * Finds the one contact that is meant, to change something of it. Where several
 * could be, or one by a part of a word only, they are listed.
 *
 * Returns: whether there is exactly one
 */
gboolean
liaison_cli_find_contact (LiaisonCli   *self,
                          LiaisonStore *store,
                          const char   *name,
                          gint64       *key,
                          GError      **error)
{
  return find (self, store, name, FALSE, key, error);
}

/**
 * liaison_cli_guess_contact:
 * @self: this run
 * @store: where to look
 * @name: a uid, a name, or a part of one
 * @key: (out): the contact
 * @error: return location of a failure
 *
 * Finds the one contact that is meant, to tell of it. Where several could be,
 * they are listed.
 *
 * Returns: whether there is exactly one
 */
gboolean
liaison_cli_guess_contact (LiaisonCli   *self,
                           LiaisonStore *store,
                           const char   *name,
                           gint64       *key,
                           GError      **error)
{
  return find (self, store, name, TRUE, key, error);
}

static gpointer
describe_one (LiaisonConnection *connection,
              gpointer           data,
              GCancellable      *cancellable,
              GError           **error)
{
  JsonObject *contact = liaison_cli_describe_contact (connection, *(gint64 *) data, error);

  return contact != NULL ? json_node_init_object (json_node_alloc (), contact) : NULL;
}

/**
 * liaison_cli_tell_contact:
 * @self: this run
 * @store: where to look
 * @key: a contact that was changed
 * @error: return location of a failure
 *
 * Prints how the contact is now where JSON is asked for, and nothing otherwise.
 *
 * Returns: whether it could
 */
gboolean
liaison_cli_tell_contact (LiaisonCli   *self,
                          LiaisonStore *store,
                          gint64        key,
                          GError      **error)
{
  g_autoptr (JsonNode) contact = NULL;

  if (!self->json)
    return TRUE;

  contact = liaison_store_read (store, describe_one, &key, self->cancellable, error);
  if (contact == NULL)
    return FALSE;

  liaison_cli_print_json (contact);

  return TRUE;
}
