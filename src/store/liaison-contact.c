/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-contact.h"

#include "liaison-choice.h"
#include "liaison-fold.h"
#include "liaison-isolate.h"
#include "liaison-search-private.h"

#include <glib/gi18n.h>

struct _LiaisonContact
{
  GObject parent_instance;

  gint64 key;
  char *name;
  char *organization; /* where a person is, "" for none */
  char *subtitle;
  char *sector;
  char *last_contact;
  char *place;
  char *added;
  char *paused_until;
  int cadence;
  int tag_cadence;
  int kind;
  int closeness;
  gboolean is_association;
};

G_DEFINE_FINAL_TYPE (LiaisonContact, liaison_contact, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_KEY,
  PROP_NAME,
  PROP_SUBTITLE,
  PROP_SECTOR,
  PROP_KIND,
  PROP_IS_ORGANIZATION,
  PROP_IS_ASSOCIATION,
  PROP_LAST_CONTACT,
  PROP_CLOSENESS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* The columns of both statements, in order: id, name, title and organization of
 * the first stint, sector, kind, last contact, closeness, association, place,
 * cadence, that of the tags, the day it rests until, the day of adding. Several ids
 * at once, as a JSON list. */
static const char *const person_rows =
  "SELECT person.id, person.name, coalesce (stint.title, ''), coalesce (organization.name, ''), "
  "  person.sector, person.contact_kind, "
  "  coalesce ((SELECT max (interaction.day) FROM interaction_person "
  "             JOIN interaction ON interaction.id = interaction_person.interaction "
  "             WHERE interaction_person.person = person.id), ''), "
  "  coalesce ((SELECT max (tie.closeness) FROM tie "
  "             WHERE tie.person = person.id AND tie.other IS NULL AND tie.until = ''), 0), 0, person.place, person.cadence, "
  "  coalesce ((SELECT min (tag.cadence) FROM tagging JOIN tag ON tag.id = tagging.tag "
  "             WHERE tagging.person = person.id AND tag.cadence > 0), 0), "
  "  person.paused_until, date (person.created, 'unixepoch', 'localtime') "
  "FROM person "
  "LEFT JOIN affiliation AS stint ON stint.id = ("
  "  SELECT id FROM affiliation WHERE person = person.id AND organization IS NOT NULL "
  "  ORDER BY until <> '', until DESC, since DESC, id LIMIT 1) "
  "LEFT JOIN organization ON organization.id = stint.organization "
  "WHERE person.id IN (SELECT value FROM json_each (?1))";

static const char *const organization_rows =
  "SELECT id, name, '', '', sector, '', '', 0, kind = 'association', place, 0, 0, '', '' "
  "FROM organization WHERE id IN (SELECT value FROM json_each (?1))";

static void
liaison_contact_finalize (GObject *object)
{
  LiaisonContact *self = LIAISON_CONTACT (object);

  g_free (self->name);
  g_free (self->organization);
  g_free (self->subtitle);
  g_free (self->sector);
  g_free (self->last_contact);
  g_free (self->place);
  g_free (self->added);
  g_free (self->paused_until);

  G_OBJECT_CLASS (liaison_contact_parent_class)->finalize (object);
}

static void
liaison_contact_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  LiaisonContact *self = LIAISON_CONTACT (object);

  switch (prop_id)
    {
    case PROP_KEY:
      g_value_set_int64 (value, self->key);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, self->subtitle);
      break;
    case PROP_SECTOR:
      g_value_set_string (value, self->sector);
      break;
    case PROP_KIND:
      g_value_set_enum (value, self->kind);
      break;
    case PROP_IS_ORGANIZATION:
      g_value_set_boolean (value, liaison_contact_get_is_organization (self));
      break;
    case PROP_IS_ASSOCIATION:
      g_value_set_boolean (value, self->is_association);
      break;
    case PROP_LAST_CONTACT:
      g_value_set_string (value, self->last_contact);
      break;
    case PROP_CLOSENESS:
      g_value_set_int (value, self->closeness);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_contact_class_init (LiaisonContactClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = liaison_contact_finalize;
  object_class->get_property = liaison_contact_get_property;

  properties[PROP_KEY] = g_param_spec_int64 ("key", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, "", flags);
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, "", flags);
  properties[PROP_SECTOR] = g_param_spec_string ("sector", NULL, NULL, "", flags);
  properties[PROP_KIND] = g_param_spec_enum ("kind", NULL, NULL, LIAISON_TYPE_CONTACT_KIND, 0, flags);
  properties[PROP_IS_ORGANIZATION] = g_param_spec_boolean ("is-organization", NULL, NULL, FALSE, flags);
  properties[PROP_IS_ASSOCIATION] = g_param_spec_boolean ("is-association", NULL, NULL, FALSE, flags);
  properties[PROP_LAST_CONTACT] = g_param_spec_string ("last-contact", NULL, NULL, "", flags);
  properties[PROP_CLOSENESS] = g_param_spec_int ("closeness", NULL, NULL, 0, 5, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
liaison_contact_init (LiaisonContact *self)
{
}

/**
 * liaison_contact_get_key:
 * @self: a contact
 *
 * Returns: its contact key
 */
gint64
liaison_contact_get_key (LiaisonContact *self)
{
  return self->key;
}

/**
 * liaison_contact_get_name:
 * @self: a contact
 *
 * Returns: the name as it is shown
 */
const char *
liaison_contact_get_name (LiaisonContact *self)
{
  return self->name;
}

/**
 * liaison_contact_get_subtitle:
 * @self: a contact
 *
 * Returns: title and organization of a person, the place of an organization,
 *   or ""
 */
const char *
liaison_contact_get_subtitle (LiaisonContact *self)
{
  return self->subtitle;
}

/**
 * liaison_contact_get_organization:
 * @self: a contact
 *
 * Returns: the name of the organization a person is at, or was last; ""
 *   where none is known and for an organization
 */
const char *
liaison_contact_get_organization (LiaisonContact *self)
{
  return self->organization;
}

/**
 * liaison_contact_get_sector:
 * @self: a contact
 *
 * Returns: the id of a specialty or area, or ""
 */
const char *
liaison_contact_get_sector (LiaisonContact *self)
{
  return self->sector;
}

/**
 * liaison_contact_get_kind:
 * @self: a contact
 *
 * Returns: what kind of contact a person is
 */
LiaisonContactKind
liaison_contact_get_kind (LiaisonContact *self)
{
  return self->kind;
}

/**
 * liaison_contact_get_is_organization:
 * @self: a contact
 *
 * Returns: whether it is an organization
 */
gboolean
liaison_contact_get_is_organization (LiaisonContact *self)
{
  return liaison_contact_key_is_organization (self->key);
}

/**
 * liaison_contact_get_is_association:
 * @self: a contact
 *
 * Returns: whether it is an association
 */
gboolean
liaison_contact_get_is_association (LiaisonContact *self)
{
  return self->is_association;
}

/**
 * liaison_contact_get_last_contact:
 * @self: a contact
 *
 * Returns: the day of the last interaction, or ""
 */
const char *
liaison_contact_get_last_contact (LiaisonContact *self)
{
  return self->last_contact;
}

/**
 * liaison_contact_get_closeness:
 * @self: a contact
 *
 * Returns: how close the user is to a person, 1 to 5, or 0 for no tie
 */
int
liaison_contact_get_closeness (LiaisonContact *self)
{
  return self->closeness;
}

/**
 * liaison_contact_get_place:
 * @self: a contact
 *
 * Returns: where they are, or ""
 */
const char *
liaison_contact_get_place (LiaisonContact *self)
{
  return self->place;
}

/**
 * liaison_contact_get_touch:
 * @self: a person
 * @touch: (out caller-allocates): what is known here of how the user is in
 *   touch with them, for src/planning; its texts are those of @self
 */
void
liaison_contact_get_touch (LiaisonContact *self,
                           LiaisonTouch   *touch)
{
  *touch = (LiaisonTouch){
    .person = liaison_contact_key_get_id (self->key),
    .name = self->name,
    .added = self->added,
    .last_contact = self->last_contact,
    .cadence = self->cadence,
    .tag_cadence = self->tag_cadence,
    .paused_until = self->paused_until,
    .closeness = self->closeness,
  };
}

/* What stands below a name: what they do and where, or the place they are at. */
static char *
dup_subtitle (LiaisonContact *self,
              const char     *title)
{
  if (*self->organization == '\0')
    return g_strdup (self->place);
  if (*title == '\0')
    return g_strdup (self->organization);

  /* Translators: what somebody does and the organization they do it at. */
  return liaison_isolate_printf (C_("position", "%s, %s"), title, self->organization);
}

static LiaisonContact *
read_contact (LiaisonStatement *statement,
              gboolean          is_organization)
{
  LiaisonContact *self = g_object_new (LIAISON_TYPE_CONTACT, NULL);
  gint64 id = liaison_statement_get_number (statement, 0);

  self->key = is_organization ? liaison_contact_key_of_organization (id) : liaison_contact_key_of_person (id);
  self->name = g_strdup (liaison_statement_get_text (statement, 1));
  self->organization = g_strdup (liaison_statement_get_text (statement, 3));
  self->sector = g_strdup (liaison_statement_get_text (statement, 4));
  liaison_choice_from_nick (LIAISON_TYPE_CONTACT_KIND, liaison_statement_get_text (statement, 5), &self->kind);
  self->last_contact = g_strdup (liaison_statement_get_text (statement, 6));
  self->closeness = CLAMP ((int) liaison_statement_get_number (statement, 7), 0, 5);
  self->is_association = liaison_statement_get_number (statement, 8) != 0;
  self->place = g_strdup (liaison_statement_get_text (statement, 9));
  self->cadence = (int) liaison_statement_get_number (statement, 10);
  self->tag_cadence = (int) liaison_statement_get_number (statement, 11);
  self->paused_until = g_strdup (liaison_statement_get_text (statement, 12));
  self->added = g_strdup (liaison_statement_get_text (statement, 13));
  self->subtitle = dup_subtitle (self, liaison_statement_get_text (statement, 2));

  return self;
}

static gboolean
read_kind (LiaisonConnection *connection,
           const gint64      *keys,
           guint              n_keys,
           gboolean           is_organization,
           GPtrArray         *contacts,
           GError           **error)
{
  g_autoptr (GString) ids = g_string_new ("[");
  g_autoptr (LiaisonStatement) statement = NULL;

  for (guint i = 0; i < n_keys; i++)
    if (liaison_contact_key_is_organization (keys[i]) == is_organization)
      g_string_append_printf (ids, "%s%" G_GINT64_FORMAT, ids->len > 1 ? "," : "", liaison_contact_key_get_id (keys[i]));
  g_string_append_c (ids, ']');
  if (ids->len == 2)
    return TRUE;

  statement = liaison_connection_prepare (connection, is_organization ? organization_rows : person_rows, error);
  if (statement == NULL)
    return FALSE;

  liaison_statement_bind_text (statement, 1, ids->str);
  while (liaison_statement_next (statement, error))
    g_ptr_array_add (contacts, read_contact (statement, is_organization));

  return !liaison_statement_failed (statement);
}

/**
 * liaison_query_contacts:
 * @connection: where to read
 * @keys: (array length=n_keys): contact keys
 * @n_keys: how many
 * @error: return location of a failure
 *
 * Reads several contacts in two statements.
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonContact): those of
 *   them that are there, in no order
 */
GPtrArray *
liaison_query_contacts (LiaisonConnection *connection,
                        const gint64      *keys,
                        guint              n_keys,
                        GError           **error)
{
  g_autoptr (GPtrArray) contacts = g_ptr_array_new_with_free_func (g_object_unref);

  if (!read_kind (connection, keys, n_keys, FALSE, contacts, error) ||
      !read_kind (connection, keys, n_keys, TRUE, contacts, error))
    return NULL;

  return g_steal_pointer (&contacts);
}

/**
 * liaison_query_contact_keys:
 * @connection: where to read
 * @search: (nullable): words, each to be found in any part of a word of the
 *   contact, without regard to case and accents
 * @cancellable: (nullable): stops it
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable) (element-type gint64): the keys of the
 *   contacts that are found, or of all, in the order of their names
 */
GArray *
liaison_query_contact_keys (LiaisonConnection *connection,
                            const char        *search,
                            GCancellable      *cancellable,
                            GError           **error)
{
  return liaison_search_contacts (connection, search, cancellable, error);
}

/**
 * liaison_query_contact_matches:
 * @connection: where to read
 * @name: a name
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable) (element-type gint64): the keys of the
 *   people and organizations that bear this name, without regard to case,
 *   accents and punctuation
 */
GArray *
liaison_query_contact_matches (LiaisonConnection *connection,
                               const char        *name,
                               GError           **error)
{
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *match = liaison_fold_dup (name);
  g_autoptr (LiaisonStatement) statement =
    liaison_connection_prepare (connection, "SELECT key FROM contact_current WHERE match = ?1 ORDER BY key", error);

  if (statement == NULL)
    return NULL;

  liaison_statement_bind_text (statement, 1, match);
  while (liaison_statement_next (statement, error))
    {
      gint64 key = liaison_statement_get_number (statement, 0);

      g_array_append_val (keys, key);
    }

  return liaison_statement_failed (statement) ? NULL : g_steal_pointer (&keys);
}
