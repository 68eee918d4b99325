/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-open-follow-up.h"

#include "liaison-isolate.h"

#include <glib/gi18n-lib.h>

struct _LiaisonOpenFollowUp
{
  GObject parent_instance;

  LiaisonFollowUp *record;
  GPtrArray       *people; /* of LiaisonContact */
  LiaisonContact  *organization;
  char            *names;
};

G_DEFINE_FINAL_TYPE (LiaisonOpenFollowUp, liaison_open_follow_up, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_RECORD,
  PROP_NAMES,
  PROP_SUBJECT_NAME,
  PROP_SUBJECT_KEY,
  PROP_SUBTITLE,
  PROP_LAST_CONTACT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
liaison_open_follow_up_finalize (GObject *object)
{
  LiaisonOpenFollowUp *self = LIAISON_OPEN_FOLLOW_UP (object);

  g_clear_object (&self->record);
  g_clear_object (&self->organization);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_free (self->names);

  G_OBJECT_CLASS (liaison_open_follow_up_parent_class)->finalize (object);
}

static void
liaison_open_follow_up_get_property (GObject    *object,
                                     guint       property_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  LiaisonOpenFollowUp *self = LIAISON_OPEN_FOLLOW_UP (object);
  LiaisonContact      *subject = liaison_open_follow_up_get_subject (self);

  switch (property_id)
    {
    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;
    case PROP_NAMES:
      g_value_set_string (value, self->names);
      break;
    case PROP_SUBJECT_NAME:
      g_value_set_string (value, subject != NULL ? liaison_contact_get_name (subject) : "");
      break;
    case PROP_SUBJECT_KEY:
      g_value_set_int64 (value, subject != NULL ? liaison_contact_get_key (subject) : 0);
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, subject != NULL ? liaison_contact_get_subtitle (subject) : "");
      break;
    case PROP_LAST_CONTACT:
      g_value_set_string (value, liaison_open_follow_up_get_last_contact (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
liaison_open_follow_up_class_init (LiaisonOpenFollowUpClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = liaison_open_follow_up_finalize;
  object_class->get_property = liaison_open_follow_up_get_property;

  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LIAISON_TYPE_FOLLOW_UP, flags);
  properties[PROP_NAMES] = g_param_spec_string ("names", NULL, NULL, "", flags);
  properties[PROP_SUBJECT_NAME] = g_param_spec_string ("subject-name", NULL, NULL, "", flags);
  properties[PROP_SUBJECT_KEY] = g_param_spec_int64 ("subject-key", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, "", flags);
  properties[PROP_LAST_CONTACT] = g_param_spec_string ("last-contact", NULL, NULL, "", flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
liaison_open_follow_up_init (LiaisonOpenFollowUp *self)
{
}

static char *
join_names (GPtrArray *people)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < people->len; i++)
    {
      /* Translators: stands between the names of people: "Ana Ruiz, Ben Ho" */
      if (i > 0)
        g_string_append (names, C_("between names", ", "));
      liaison_isolate_append (names, liaison_contact_get_name (g_ptr_array_index (people, i)));
    }

  return g_string_free (names, FALSE);
}

/**
 * liaison_open_follow_up_new:
 * @record: a follow-up
 * @people: (element-type LiaisonContact): with whom, in order
 * @organization: (nullable): about which organization
 *
 * Returns: (transfer full): the follow-up with whom it is about
 */
LiaisonOpenFollowUp *
liaison_open_follow_up_new (LiaisonFollowUp *record,
                            GPtrArray       *people,
                            LiaisonContact  *organization)
{
  LiaisonOpenFollowUp *self;

  g_return_val_if_fail (LIAISON_IS_FOLLOW_UP (record) && people != NULL, NULL);

  self = g_object_new (LIAISON_TYPE_OPEN_FOLLOW_UP, NULL);
  self->record = g_object_ref (record);
  self->people = g_ptr_array_ref (people);
  g_set_object (&self->organization, organization);
  self->names = join_names (people);

  return self;
}

/**
 * liaison_open_follow_up_get_id:
 * @self: an open follow-up
 *
 * Returns: the id of its record
 */
gint64
liaison_open_follow_up_get_id (LiaisonOpenFollowUp *self)
{
  return liaison_record_get_id (LIAISON_RECORD (self->record));
}

/**
 * liaison_open_follow_up_get_record:
 * @self: an open follow-up
 *
 * Returns: (transfer none): the follow-up itself, not to be changed
 */
LiaisonFollowUp *
liaison_open_follow_up_get_record (LiaisonOpenFollowUp *self)
{
  return self->record;
}

/**
 * liaison_open_follow_up_get_people:
 * @self: an open follow-up
 *
 * Returns: (transfer none) (element-type LiaisonContact): with whom, in order
 */
GPtrArray *
liaison_open_follow_up_get_people (LiaisonOpenFollowUp *self)
{
  return self->people;
}

/**
 * liaison_open_follow_up_get_organization:
 * @self: an open follow-up
 *
 * Returns: (transfer none) (nullable): about which organization
 */
LiaisonContact *
liaison_open_follow_up_get_organization (LiaisonOpenFollowUp *self)
{
  return self->organization;
}

/**
 * liaison_open_follow_up_get_names:
 * @self: an open follow-up
 *
 * Returns: the names of the people as a list in words, or ""
 */
const char *
liaison_open_follow_up_get_names (LiaisonOpenFollowUp *self)
{
  return self->names;
}

/**
 * liaison_open_follow_up_get_subject:
 * @self: an open follow-up
 *
 * Returns: (transfer none) (nullable): the first person, or the organization
 *   where there is none
 */
LiaisonContact *
liaison_open_follow_up_get_subject (LiaisonOpenFollowUp *self)
{
  return self->people->len > 0 ? g_ptr_array_index (self->people, 0) : self->organization;
}

/**
 * liaison_open_follow_up_get_last_contact:
 * @self: an open follow-up
 *
 * Returns: the newest day of contact with one of the people, or ""
 */
const char *
liaison_open_follow_up_get_last_contact (LiaisonOpenFollowUp *self)
{
  const char *newest = "";

  for (guint i = 0; i < self->people->len; i++)
    {
      const char *day = liaison_contact_get_last_contact (g_ptr_array_index (self->people, i));

      if (strcmp (day, newest) > 0)
        newest = day;
    }

  return newest;
}

static gboolean
contact_equal (LiaisonContact *a,
               LiaisonContact *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return liaison_contact_get_key (a) == liaison_contact_get_key (b) &&
         g_str_equal (liaison_contact_get_name (a), liaison_contact_get_name (b)) &&
         g_str_equal (liaison_contact_get_subtitle (a), liaison_contact_get_subtitle (b)) &&
         g_str_equal (liaison_contact_get_last_contact (a), liaison_contact_get_last_contact (b));
}

/**
 * liaison_open_follow_up_equal:
 * @self: an open follow-up
 * @other: another
 *
 * Returns: whether both are the same follow-up and show the same
 */
gboolean
liaison_open_follow_up_equal (LiaisonOpenFollowUp *self,
                              LiaisonOpenFollowUp *other)
{
  if (liaison_open_follow_up_get_id (self) != liaison_open_follow_up_get_id (other) ||
      self->people->len != other->people->len ||
      !liaison_record_equal (LIAISON_RECORD (self->record), LIAISON_RECORD (other->record)) ||
      !contact_equal (self->organization, other->organization))
    return FALSE;

  for (guint i = 0; i < self->people->len; i++)
    if (!contact_equal (g_ptr_array_index (self->people, i), g_ptr_array_index (other->people, i)))
      return FALSE;

  return TRUE;
}
