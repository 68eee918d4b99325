/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-start.h"

#include "liaison-affiliation.h"
#include "liaison-change.h"
#include "liaison-date.h"
#include "liaison-isolate.h"
#include "liaison-query.h"
#include "liaison-role-names.h"
#include "liaison-standing.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _LiaisonStart
{
  LiaisonStartKind kind;
  GStrv            ids;
};

G_DEFINE_BOXED_TYPE (LiaisonStart, liaison_start, liaison_start_copy, liaison_start_free)

/* What is found, each kind in its order; ids of the catalogue. */
typedef struct
{
  GPtrArray *now;
  GPtrArray *before; /* one at most */
  GPtrArray *fields;
} Found;

static void
found_clear (Found *found)
{
  g_ptr_array_unref (found->now);
  g_ptr_array_unref (found->before);
  g_ptr_array_unref (found->fields);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Found, found_clear)

static void
add_id (GPtrArray    *ids,
        LiaisonEntry *entry)
{
  const char *id = liaison_entry_get_id (entry);

  if (!g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
    g_ptr_array_add (ids, g_strdup (id));
}

static gboolean
add_marked (Found             *found,
            LiaisonConnection *connection,
            GError           **error)
{
  g_auto (GStrv) ids = liaison_query_stands (connection, error);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      LiaisonEntry *entry = liaison_catalog_get_entry (liaison_catalog_get_default (), ids[i]);

      if (entry != NULL)
        add_id (LIAISON_IS_ROLE (entry) ? found->now : found->fields, entry);
    }

  return ids != NULL;
}

/* Whether what lasts until a day is over. Of a month or a year it is not known
 * when in it. */
static gboolean
is_over (const char *until,
         const char *today)
{
  int order = strncmp (until, today, strlen (until));

  return *until != '\0' && (order < 0 || (order == 0 && liaison_date_is_day (until)));
}

static LiaisonEntry *
find_role (LiaisonAffiliation *stint,
           LiaisonRoleNames   *names)
{
  LiaisonCatalog *catalog = liaison_catalog_get_default ();
  LiaisonRole    *role = liaison_catalog_get_role (catalog, liaison_affiliation_get_role (stint));

  if (role == NULL)
    role = liaison_catalog_get_role (catalog, liaison_role_names_guess (names, liaison_affiliation_get_title (stint)));

  return role != NULL ? LIAISON_ENTRY (role) : NULL;
}

/* Stints that last, and the one that ended last; those to come count as neither. */
static gboolean
add_stints (Found             *found,
            LiaisonConnection *connection,
            GError           **error)
{
  g_autoptr (GPtrArray) stints = liaison_query_own_stints (connection, error);
  g_autoptr (LiaisonRoleNames) names = stints != NULL && stints->len > 0 ? liaison_role_names_new (liaison_catalog_get_default ()) : NULL;
  g_autofree char *today = liaison_date_dup_today ();
  const char      *latest = "";

  for (guint i = 0; stints != NULL && i < stints->len; i++)
    {
      LiaisonAffiliation *stint = g_ptr_array_index (stints, i);
      LiaisonEntry       *role = find_role (stint, names);
      const char         *since = liaison_affiliation_get_since (stint);
      const char         *until = liaison_affiliation_get_until (stint);

      if (role == NULL || strncmp (since, today, strlen (since)) > 0)
        continue;
      if (!is_over (until, today))
        add_id (found->now, role);
      else if (strcmp (until, latest) > 0)
        {
          latest = until;
          g_ptr_array_set_size (found->before, 0);
          add_id (found->before, role);
        }
    }

  return stints != NULL;
}

static GStrv
take_ids (GPtrArray *ids)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < ids->len; i++)
    g_strv_builder_add (builder, g_ptr_array_index (ids, i));

  return g_strv_builder_end (builder);
}

/**
 * liaison_start_read:
 * @connection: where to read
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): where the user stands
 */
LiaisonStart *
liaison_start_read (LiaisonConnection *connection,
                    GError           **error)
{
  g_auto (Found) found = { g_ptr_array_new_with_free_func (g_free), g_ptr_array_new_with_free_func (g_free),
                           g_ptr_array_new_with_free_func (g_free) };
  GPtrArray *const of_kind[] = {
    [LIAISON_START_FIELD] = found.fields,
    [LIAISON_START_BEFORE] = found.before,
    [LIAISON_START_NOW] = found.now,
  };
  LiaisonStart *self;
  guint         kind = LIAISON_START_NOW;

  if (!add_marked (&found, connection, error) || !add_stints (&found, connection, error))
    return NULL;

  while (kind > LIAISON_START_NOWHERE && of_kind[kind]->len == 0)
    kind--;
  self = g_new0 (LiaisonStart, 1);
  self->kind = kind;
  self->ids = kind > LIAISON_START_NOWHERE ? take_ids (of_kind[kind]) : g_new0 (char *, 1);

  return self;
}

/**
 * liaison_start_copy:
 * @self: where the user stands
 *
 * Returns: (transfer full): the same
 */
LiaisonStart *
liaison_start_copy (const LiaisonStart *self)
{
  LiaisonStart *copy = g_new0 (LiaisonStart, 1);

  copy->kind = self->kind;
  copy->ids = g_strdupv (self->ids);

  return copy;
}

/**
 * liaison_start_free:
 * @self: (transfer full): where the user stands
 */
void
liaison_start_free (LiaisonStart *self)
{
  g_strfreev (self->ids);
  g_free (self);
}

/**
 * liaison_start_get_kind:
 * @self: where the user stands
 *
 * Returns: what is known of it
 */
LiaisonStartKind
liaison_start_get_kind (const LiaisonStart *self)
{
  return self->kind;
}

/**
 * liaison_start_get_ids:
 * @self: where the user stands
 *
 * Returns: (transfer none): ids of roles, or of fields where no role is known
 */
const char *const *
liaison_start_get_ids (const LiaisonStart *self)
{
  return (const char *const *) self->ids;
}

/**
 * liaison_start_get_roles:
 * @self: where the user stands
 *
 * Returns: (transfer none): ids of roles, none where fields alone are known
 */
const char *const *
liaison_start_get_roles (const LiaisonStart *self)
{
  static const char *const none[] = { NULL };

  return self->kind >= LIAISON_START_BEFORE ? liaison_start_get_ids (self) : none;
}

/**
 * liaison_start_dup_sentence:
 * @self: where the user stands
 *
 * Returns: (transfer full): where routes start, "" where nothing is known
 */
char *
liaison_start_dup_sentence (const LiaisonStart *self)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n = g_strv_length (self->ids);

  for (guint i = 0; i < n; i++)
    {
      LiaisonEntry *entry = liaison_catalog_get_entry (liaison_catalog_get_default (), self->ids[i]);

      if (i > 0)
        /* Translators: parts the items of a list */
        g_string_append (names, C_ ("list", ", "));
      g_string_append (names, entry != NULL ? liaison_entry_get_name (entry) : self->ids[i]);
    }

  switch (self->kind)
    {
    case LIAISON_START_NOW:
      /* Translators: roles, in a list */
      return liaison_isolate_printf (ngettext ("Starting from the position you have now: %s", "Starting from the positions you have now: %s", n), names->str);
    case LIAISON_START_BEFORE:
      /* Translators: a role */
      return liaison_isolate_printf (_ ("Starting from the position you had last: %s"), names->str);
    case LIAISON_START_FIELD:
      /* Translators: fields of work, in a list */
      return liaison_isolate_printf (ngettext ("Starting from any role in your field: %s", "Starting from any role in your fields: %s", n), names->str);
    case LIAISON_START_NOWHERE:
    default:
      return g_strdup ("");
    }
}

/* Stints of the user in that role that last end today. */
static gboolean
end_stints (LiaisonChange *change,
            const char    *role,
            GError       **error)
{
  g_autoptr (GPtrArray) stints = liaison_query_own_stints (liaison_change_get_connection (change), error);
  g_autoptr (LiaisonRoleNames) names = liaison_role_names_new (liaison_catalog_get_default ());
  g_autofree char *today = liaison_date_dup_today ();

  for (guint i = 0; stints != NULL && i < stints->len; i++)
    {
      LiaisonAffiliation *stint = g_ptr_array_index (stints, i);
      LiaisonEntry       *entry = find_role (stint, names);

      if (entry == NULL || !g_str_equal (liaison_entry_get_id (entry), role) || is_over (liaison_affiliation_get_until (stint), today))
        continue;
      liaison_affiliation_set_until (stint, today);
      if (!liaison_change_save (change, stint, error))
        return FALSE;
    }

  return stints != NULL;
}

/**
 * liaison_change_hold_role:
 * @change: the change under way
 * @role: id of a role
 * @holds: whether the user has that position now
 * @error: return location of a failure
 *
 * Notes that the user has a position now, or no longer: a stint of theirs that
 * lasts then ends today.
 *
 * Returns: whether it was noted
 */
gboolean
liaison_change_hold_role (LiaisonChange *change,
                          const char    *role,
                          gboolean       holds,
                          GError       **error)
{
  return liaison_change_stand (change, role, holds, error) && (holds || end_stints (change, role, error));
}
