/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-target.h"

#include "liaison-contact.h"
#include "liaison-date.h"
#include "liaison-fold.h"
#include "liaison-statement.h"

#include <string.h>

/* What ends this year or this month, or has no end, lasts.
 * ?1 is the organization, ?2 today; those who have left only where nobody is left */
static const char *const select_affiliated =
  "WITH stint AS (SELECT DISTINCT person, until >= substr (?2, 1, length (until)) AS lasts FROM affiliation "
  "               WHERE organization = ?1 AND person IS NOT NULL) "
  "SELECT DISTINCT person FROM stint WHERE lasts OR NOT EXISTS (SELECT 1 FROM stint WHERE lasts) ORDER BY person";

/* ?1 is the sector, ?2 today; who stands there, or is where it is */
static const char *const select_in_sector =
  "SELECT id FROM person WHERE sector = ?1 "
  "UNION SELECT affiliation.person FROM affiliation JOIN organization ON organization.id = affiliation.organization "
  "  WHERE organization.sector = ?1 AND affiliation.person IS NOT NULL "
  "  AND affiliation.until >= substr (?2, 1, length (affiliation.until)) ORDER BY 1";

/* ?2 is today: person, role, title of the jobs that last */
static const char *const select_jobs =
  "SELECT person, role, title FROM affiliation WHERE person IS NOT NULL AND (role <> '' OR title <> '') "
  "AND until >= substr (?2, 1, length (until)) ORDER BY person";

G_DEFINE_BOXED_TYPE (LiaisonTarget, liaison_target, liaison_target_copy, liaison_target_free)

static LiaisonTarget *
make_target (LiaisonTargetKind kind,
             gint64            key,
             const char       *entry,
             const char       *name)
{
  LiaisonTarget *self = g_new0 (LiaisonTarget, 1);

  self->kind = kind;
  self->key = key;
  self->entry = g_strdup (entry);
  self->name = g_strdup (name);

  return self;
}

/**
 * liaison_target_new_for_contact:
 * @key: contact key of a person or an organization
 * @name: its name
 *
 * Returns: (transfer full): that person, or whoever is at that organization
 */
LiaisonTarget *
liaison_target_new_for_contact (gint64      key,
                                const char *name)
{
  return make_target (liaison_contact_key_is_organization (key) ? LIAISON_TARGET_ORGANIZATION : LIAISON_TARGET_PERSON,
                      key, "", name);
}

/**
 * liaison_target_new_for_sector:
 * @id: of a specialty or area
 * @name: its name
 *
 * Returns: (transfer full): whoever stands in it
 */
LiaisonTarget *
liaison_target_new_for_sector (const char *id,
                               const char *name)
{
  return make_target (LIAISON_TARGET_SECTOR, 0, id, name);
}

/**
 * liaison_target_new_for_role:
 * @id: of a role
 * @name: its name
 *
 * Returns: (transfer full): whoever has it
 */
LiaisonTarget *
liaison_target_new_for_role (const char *id,
                             const char *name)
{
  return make_target (LIAISON_TARGET_ROLE, 0, id, name);
}

/**
 * liaison_target_copy:
 * @self: a target
 *
 * Returns: (transfer full): another like it
 */
LiaisonTarget *
liaison_target_copy (const LiaisonTarget *self)
{
  return make_target (self->kind, self->key, self->entry, self->name);
}

/**
 * liaison_target_free:
 * @self: (transfer full): a target
 */
void
liaison_target_free (LiaisonTarget *self)
{
  g_free (self->entry);
  g_free (self->name);
  g_free (self);
}

static void
append_person (GArray *keys,
               gint64  id)
{
  gint64 key = liaison_contact_key_of_person (id);

  if (keys->len == 0 || g_array_index (keys, gint64, keys->len - 1) != key)
    g_array_append_val (keys, key);
}

/* Whether all of the name stands in the title, "senior" or not. */
static gboolean
is_titled (const char *title,
           const char *folded_name)
{
  g_autofree char *folded = liaison_fold_dup (title);

  return *folded_name != '\0' && strstr (folded, folded_name) != NULL;
}

static const char *
get_statement (LiaisonTargetKind kind)
{
  switch (kind)
    {
    case LIAISON_TARGET_ORGANIZATION:
      return select_affiliated;
    case LIAISON_TARGET_SECTOR:
      return select_in_sector;
    case LIAISON_TARGET_PERSON:
    case LIAISON_TARGET_ROLE:
    default:
      return select_jobs;
    }
}

/**
 * liaison_query_target_people:
 * @connection: where to read
 * @target: whom one wants to be introduced to
 * @error: return location of a failure
 *
 * Finds who is meant: of an organization those who are there, where nobody is
 * left those who were; of a sector those who stand in it, or are at an
 * organization that does; of a role those whose job is that role, or bears its
 * name in the title.
 *
 * Returns: (transfer full) (nullable) (element-type gint64): their contact keys
 */
GArray *
liaison_query_target_people (LiaisonConnection   *connection,
                             const LiaisonTarget *target,
                             GError             **error)
{
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (LiaisonStatement) statement = NULL;
  g_autofree char *today = liaison_date_dup_today ();
  g_autofree char *name = liaison_fold_dup (target->name);

  if (target->kind == LIAISON_TARGET_PERSON)
    {
      g_array_append_val (keys, target->key);
      return g_steal_pointer (&keys);
    }

  g_strstrip (name);
  statement = liaison_connection_prepare (connection, get_statement (target->kind), error);
  if (statement == NULL)
    return NULL;

  if (target->kind == LIAISON_TARGET_ORGANIZATION)
    liaison_statement_bind_number (statement, 1, liaison_contact_key_get_id (target->key));
  else if (target->kind == LIAISON_TARGET_SECTOR)
    liaison_statement_bind_text (statement, 1, target->entry);
  liaison_statement_bind_text (statement, 2, today);
  while (liaison_statement_next (statement, error))
    if (target->kind != LIAISON_TARGET_ROLE || g_str_equal (liaison_statement_get_text (statement, 1), target->entry) ||
        is_titled (liaison_statement_get_text (statement, 2), name))
      append_person (keys, liaison_statement_get_number (statement, 0));

  return liaison_statement_failed (statement) ? NULL : g_steal_pointer (&keys);
}
