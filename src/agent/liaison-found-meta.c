/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-found-meta.h"

#include "liaison-agenda.h"
#include "liaison-fold.h"
#include "liaison-follow-up-query.h"
#include "liaison-isolate.h"
#include "liaison-query.h"

#include <string.h>

/* The overview shows five of a program; more is nothing but work. */
#define MOST_CONTACTS 8
#define MOST_FOLLOW_UPS 4

#define CONTACT "contact:"
#define FOLLOW_UP "follow-up:"

static gboolean
has_all (const char        *text,
         const char *const *words)
{
  g_autofree char *folded = liaison_fold_dup (text);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (folded, words[i]) == NULL)
      return FALSE;

  return TRUE;
}

static gboolean
add_contacts (LiaisonConnection *connection,
              const char        *search,
              GStrvBuilder      *ids,
              GCancellable      *cancellable,
              GError           **error)
{
  g_autoptr (GArray) keys = liaison_query_contact_keys (connection, search, cancellable, error);

  for (guint i = 0; keys != NULL && i < MIN (keys->len, MOST_CONTACTS); i++)
    {
      g_autofree char *id = g_strdup_printf (CONTACT "%" G_GINT64_FORMAT, g_array_index (keys, gint64, i));

      g_strv_builder_add (ids, id);
    }

  return keys != NULL;
}

static gboolean
add_follow_ups (LiaisonConnection *connection,
                const char        *search,
                GStrvBuilder      *ids,
                GError           **error)
{
  g_autoptr (GPtrArray) open = liaison_query_open_follow_ups (connection, error);
  g_auto (GStrv) words = g_strsplit (search, " ", -1);
  guint n_found = 0;

  for (guint i = 0; open != NULL && i < open->len && n_found < MOST_FOLLOW_UPS; i++)
    {
      LiaisonOpenFollowUp *follow_up = g_ptr_array_index (open, i);
      LiaisonFollowUp     *record = liaison_open_follow_up_get_record (follow_up);
      g_autofree char     *text = g_strconcat (liaison_follow_up_get_text (record), "\n", liaison_open_follow_up_get_names (follow_up), NULL);
      g_autofree char     *id = g_strconcat (FOLLOW_UP, liaison_record_get_uid (LIAISON_RECORD (record)), NULL);

      if (!has_all (text, (const char *const *) words))
        continue;
      g_strv_builder_add (ids, id);
      n_found++;
    }

  return open != NULL;
}

/**
 * liaison_found_search: (skip)
 * @connection: the database
 * @terms: (array zero-terminated=1): words that were typed
 * @cancellable: (nullable): a way to give up
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): ids of the people, organizations and open
 *   follow-ups that have all words
 */
GStrv
liaison_found_search (LiaisonConnection *connection,
                      const char *const *terms,
                      GCancellable      *cancellable,
                      GError           **error)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_autofree char *typed = g_strjoinv (" ", (char **) terms);
  g_autofree char *search = liaison_fold_dup (typed);

  if (*search != '\0' &&
      (!add_contacts (connection, search, ids, cancellable, error) || !add_follow_ups (connection, search, ids, error)))
    return NULL;

  return g_strv_builder_end (ids);
}

static void
add_meta (GVariantBuilder *metas,
          const char      *id,
          const char      *name,
          const char      *description,
          const char      *icon)
{
  g_autoptr (GIcon) themed = g_themed_icon_new (icon);

  g_variant_builder_open (metas, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (metas, "{sv}", "id", g_variant_new_string (id));
  g_variant_builder_add (metas, "{sv}", "name", g_variant_new_string (name));
  g_variant_builder_add (metas, "{sv}", "description", g_variant_new_string (description));
  g_variant_builder_add (metas, "{sv}", "icon", g_icon_serialize (themed));
  g_variant_builder_close (metas);
}

static gboolean
describe_contact (LiaisonConnection *connection,
                  const char        *id,
                  GVariantBuilder   *metas,
                  GError           **error)
{
  gint64 key = liaison_found_get_contact (id);
  g_autoptr (GPtrArray) contacts = liaison_query_contacts (connection, &key, 1, error);
  LiaisonContact *contact = contacts != NULL && contacts->len > 0 ? g_ptr_array_index (contacts, 0) : NULL;

  if (contact != NULL)
    add_meta (metas, id, liaison_contact_get_name (contact), liaison_contact_get_subtitle (contact),
              liaison_contact_get_is_organization (contact) ? "x-office-address-book-symbolic" : "avatar-default-symbolic");

  return contacts != NULL;
}

static gboolean
describe_follow_up (LiaisonConnection *connection,
                    const char        *id,
                    GVariantBuilder   *metas,
                    GError           **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (LiaisonRecord) record = liaison_query_record_by_uid (connection, LIAISON_TYPE_FOLLOW_UP, liaison_found_get_follow_up (id), &failure);
  g_autoptr (LiaisonOpenFollowUp) open = record != NULL ? liaison_query_open_follow_up (connection, liaison_record_get_id (record), &failure) : NULL;
  g_autofree char *when = NULL;
  g_autofree char *description = NULL;
  const char      *names;

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (open == NULL)
    return TRUE;

  names = liaison_open_follow_up_get_names (open);
  when = liaison_agenda_dup_when (liaison_follow_up_get_day (LIAISON_FOLLOW_UP (record)), liaison_follow_up_get_clock (LIAISON_FOLLOW_UP (record)));
  description = *names != '\0' ? liaison_isolate_printf ("%s · %s", when, names) : g_strdup (when);
  add_meta (metas, id, liaison_follow_up_get_text (LIAISON_FOLLOW_UP (record)), description, "alarm-symbolic");

  return TRUE;
}

/**
 * liaison_found_describe: (skip)
 * @connection: the database
 * @ids: (array zero-terminated=1): what liaison_found_search() found
 * @error: return location of a failure
 *
 * Returns: (transfer floating) (nullable): "aa{sv}", what the desktop shows of
 *   each that is still there
 */
GVariant *
liaison_found_describe (LiaisonConnection *connection,
                        const char *const *ids,
                        GError           **error)
{
  GVariantBuilder metas;

  g_variant_builder_init (&metas, G_VARIANT_TYPE ("aa{sv}"));
  for (guint i = 0; ids[i] != NULL; i++)
    if (!(liaison_found_get_follow_up (ids[i]) != NULL ? describe_follow_up : describe_contact) (connection, ids[i], &metas, error))
      {
        g_variant_builder_clear (&metas);
        return NULL;
      }

  return g_variant_builder_end (&metas);
}

/**
 * liaison_found_get_contact: (skip)
 * @id: an id
 *
 * Returns: the key of the contact that it names, -1 for none
 */
gint64
liaison_found_get_contact (const char *id)
{
  gint64 key;

  return g_str_has_prefix (id, CONTACT) && g_ascii_string_to_signed (id + strlen (CONTACT), 10, 0, G_MAXINT64, &key, NULL) ? key : -1;
}

/**
 * liaison_found_get_follow_up: (skip)
 * @id: an id
 *
 * Returns: (nullable): the uid of the follow-up that it names
 */
const char *
liaison_found_get_follow_up (const char *id)
{
  return g_str_has_prefix (id, FOLLOW_UP) ? id + strlen (FOLLOW_UP) : NULL;
}
