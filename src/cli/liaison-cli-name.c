/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-cli-name.h"

#include "liaison-change-label.h"
#include "liaison-cli-find.h"
#include "liaison-contact.h"
#include "liaison-error.h"
#include "liaison-query.h"

#include <glib/gi18n.h>

static gpointer
query_contact (LiaisonConnection *connection,
               gint64             key,
               GError           **error)
{
  gpointer record = liaison_query_record (connection,
                                          liaison_contact_key_is_organization (key) ? LIAISON_TYPE_ORGANIZATION : LIAISON_TYPE_PERSON,
                                          liaison_contact_key_get_id (key), error);

  if (record == NULL && (error == NULL || *error == NULL))
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _("This contact is not there any more."));

  return record;
}

static gpointer
read_name (LiaisonConnection *connection,
           gpointer           data,
           GCancellable      *cancellable,
           GError           **error)
{
  gint64 key = *(gint64 *) data;
  g_autoptr (LiaisonRecord) record = query_contact (connection, key, error);

  if (record == NULL)
    return NULL;

  if (liaison_contact_key_is_organization (key))
    return g_strdup (liaison_organization_get_name (LIAISON_ORGANIZATION (record)));

  return g_strdup (liaison_person_get_name (LIAISON_PERSON (record)));
}

/**
 * liaison_cli_dup_name:
 * @self: this run
 * @store: where to look
 * @key: a contact key
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): the name of the contact
 */
char *
liaison_cli_dup_name (LiaisonCli   *self,
                      LiaisonStore *store,
                      gint64        key,
                      GError      **error)
{
  return liaison_store_read (store, read_name, &key, self->cancellable, error);
}

/**
 * liaison_cli_dup_change_of:
 * @self: this run
 * @store: where to look
 * @format: a translated label with "%s"
 * @key: the contact whose name stands for "%s"
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): the name of a change
 */
char *
liaison_cli_dup_change_of (LiaisonCli   *self,
                           LiaisonStore *store,
                           const char   *format,
                           gint64        key,
                           GError      **error)
{
  g_autofree char *name = liaison_cli_dup_name (self, store, key, error);

  return name != NULL ? liaison_change_label_dup (format, name) : NULL;
}

/**
 * liaison_cli_find_person:
 * @self: this run
 * @store: where to look
 * @name: a uid, a name or a part of one
 * @key: (out): the person
 * @error: return location of a failure
 *
 * Finds the one person that is meant, as liaison_cli_guess_contact() does.
 *
 * Returns: whether there is exactly one contact, and that is a person
 */
gboolean
liaison_cli_find_person (LiaisonCli   *self,
                         LiaisonStore *store,
                         const char   *name,
                         gint64       *key,
                         GError      **error)
{
  if (!liaison_cli_guess_contact (self, store, name, key, error))
    return FALSE;
  if (!liaison_contact_key_is_organization (*key))
    return TRUE;

  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _("“%s” is an organization; name a person."), name);

  return FALSE;
}

/**
 * liaison_cli_describe_key:
 * @connection: where to read
 * @key: a contact key, 0 for the user
 * @name: the name
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): the uid and name of a contact; of the
 *   user, who has no uid, that it is them
 */
JsonObject *
liaison_cli_describe_key (LiaisonConnection *connection,
                          gint64             key,
                          const char        *name,
                          GError           **error)
{
  g_autoptr (LiaisonRecord) record = NULL;
  JsonObject *object;

  if (key != LIAISON_CONTACT_KEY_USER && (record = query_contact (connection, key, error)) == NULL)
    return NULL;

  object = json_object_new ();
  if (record != NULL)
    json_object_set_string_member (object, "uid", liaison_record_get_uid (record));
  else
    json_object_set_boolean_member (object, "you", TRUE);
  json_object_set_string_member (object, "name", name);

  return object;
}
