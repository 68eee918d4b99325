/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-people-change.h"

#include "liaison-contact.h"
#include "liaison-date.h"
#include "liaison-error.h"
#include "liaison-fold.h"
#include "liaison-occurrence.h"
#include "liaison-people-closures.h"
#include "liaison-query.h"
#include "liaison-quick-entry.h"
#include "liaison-renewal.h"

#include <glib/gi18n.h>

/**
 * liaison_people_change_new: (skip)
 * @record: (type LiaisonRecord): what is edited or added
 * @column: (nullable): of the field to set
 * @text: (nullable): the text to set, or a name
 * @number: the number to set, where @text is %NULL
 *
 * Returns: (transfer full): what a change is to do
 */
LiaisonPeopleChange *
liaison_people_change_new (gpointer    record,
                           const char *column,
                           const char *text,
                           gint64      number)
{
  LiaisonPeopleChange *self = g_new0 (LiaisonPeopleChange, 1);

  self->record = g_object_ref (record);
  self->column = g_strdup (column);
  self->text = g_strdup (text);
  self->number = number;

  return self;
}

/**
 * liaison_people_change_free: (skip)
 * @self: (transfer full): what a change was to do
 */
void
liaison_people_change_free (LiaisonPeopleChange *self)
{
  g_object_unref (self->record);
  g_free (self->column);
  g_free (self->text);
  g_free (self);
}

static gboolean
find_field (LiaisonRecord *record,
            const char    *column,
            guint         *index)
{
  guint               n_fields;
  const LiaisonField *fields = liaison_record_get_fields (record, &n_fields);

  for (*index = 0; *index < n_fields; (*index)++)
    if (g_str_equal (fields[*index].column, column))
      return TRUE;

  return FALSE;
}

/* The record as it is in the store now: its id may be that of another by then. */
static LiaisonRecord *
read_again (LiaisonChange *change,
            LiaisonRecord *record,
            GError       **error)
{
  g_autoptr (GError) read_error = NULL;
  g_autoptr (LiaisonRecord) now = liaison_query_record (liaison_change_get_connection (change), G_OBJECT_TYPE (record),
                                                        liaison_record_get_id (record), &read_error);

  if (now != NULL && g_str_equal (liaison_record_get_uid (now), liaison_record_get_uid (record)))
    return g_steal_pointer (&now);

  if (read_error == NULL)
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _("What you edited was deleted meanwhile."));
  else
    g_propagate_error (error, g_steal_pointer (&read_error));

  return NULL;
}

/* There is one first way to reach somebody: the others step back. */
static gboolean
step_back (LiaisonChange        *change,
           LiaisonContactMethod *first,
           GError              **error)
{
  gint64 person = liaison_contact_method_get_person (first);
  g_autoptr (GPtrArray) methods =
    liaison_query_linked (liaison_change_get_connection (change), LIAISON_TYPE_CONTACT_METHOD,
                          person != 0 ? LIAISON_TYPE_PERSON : LIAISON_TYPE_ORGANIZATION,
                          person != 0 ? person : liaison_contact_method_get_organization (first), error);

  for (guint i = 0; methods != NULL && i < methods->len; i++)
    {
      LiaisonContactMethod *method = g_ptr_array_index (methods, i);

      if (!liaison_contact_method_get_preferred (method) ||
          liaison_contact_method_get_kind (method) != liaison_contact_method_get_kind (first) ||
          liaison_record_get_id (LIAISON_RECORD (method)) == liaison_record_get_id (LIAISON_RECORD (first)))
        continue;

      liaison_contact_method_set_preferred (method, FALSE);
      if (!liaison_change_save (change, method, error))
        return FALSE;
    }

  return methods != NULL;
}

/* A number is written as text too. */
static void
set_text (LiaisonRecord *record,
          guint          field,
          const char    *text)
{
  guint  n_fields;
  double number = 0;

  if (liaison_record_get_fields (record, &n_fields)[field].kind != LIAISON_FIELD_REAL)
    liaison_record_set_text (record, field, text);
  else if (liaison_people_parse_number (text, &number))
    liaison_record_set_real (record, field, number);
}

/* What has follow-ups of its own takes them along. */
static gboolean
save (LiaisonChange *change,
      LiaisonRecord *record,
      GError       **error)
{
  if (LIAISON_IS_MEMBERSHIP (record))
    return liaison_change_save_membership (change, LIAISON_MEMBERSHIP (record), error);

  return liaison_change_save (change, record, error);
}

/**
 * liaison_people_change_set_field: (skip)
 * @change: the change under way
 * @data: a #LiaisonPeopleChange with a saved record
 * @error: return location of a failure
 *
 * Sets one field of a record. Where it is so already, nothing is changed.
 *
 * Returns: whether it was set; %LIAISON_ERROR_NOT_FOUND where the record is gone
 */
gboolean
liaison_people_change_set_field (LiaisonChange *change,
                                 gpointer       data,
                                 GError       **error)
{
  LiaisonPeopleChange *self = data;
  g_autoptr (LiaisonRecord) now = read_again (change, self->record, error);
  g_autoptr (LiaisonRecord) before = NULL;
  guint field;

  if (now == NULL)
    return FALSE;
  g_return_val_if_fail (find_field (now, self->column, &field), FALSE);

  before = liaison_record_copy (now);
  if (self->text != NULL)
    set_text (now, field, self->text);
  else
    liaison_record_set_number (now, field, self->number);
  if (liaison_record_equal (now, before))
    return TRUE;
  if (LIAISON_IS_CONTACT_METHOD (now) && g_str_equal (self->column, "preferred") && self->number != 0 &&
      !step_back (change, LIAISON_CONTACT_METHOD (now), error))
    return FALSE;

  return save (change, now, error);
}

/* The organization of that name, made where there is none; 0 on a failure. */
static gint64
find_or_add_organization (LiaisonChange *change,
                          const char    *name,
                          GError       **error)
{
  g_autoptr (GArray) keys = liaison_query_contact_matches (liaison_change_get_connection (change), name, error);
  g_autoptr (LiaisonOrganization) organization = NULL;

  if (keys == NULL)
    return 0;
  for (guint i = 0; i < keys->len; i++)
    if (liaison_contact_key_is_organization (g_array_index (keys, gint64, i)))
      return liaison_contact_key_get_id (g_array_index (keys, gint64, i));

  organization = liaison_organization_new ();
  liaison_organization_set_name (organization, name);

  return liaison_change_save (change, organization, error) ? liaison_record_get_id (LIAISON_RECORD (organization)) : 0;
}

/**
 * liaison_people_change_affiliate: (skip)
 * @change: the change under way
 * @data: a #LiaisonPeopleChange with an affiliation, new or saved, and the name
 *   of an organization
 * @error: return location of a failure
 *
 * Joins an affiliation to the organization of a name, folded as the search
 * folds it, and adds the organization where there is none.
 *
 * Returns: whether it was done
 */
gboolean
liaison_people_change_affiliate (LiaisonChange *change,
                                 gpointer       data,
                                 GError       **error)
{
  LiaisonPeopleChange *self = data;
  gboolean             is_new = liaison_record_get_id (self->record) == 0;
  g_autoptr (LiaisonRecord) now = is_new ? g_object_ref (self->record) : read_again (change, self->record, error);
  gint64 organization = now != NULL ? find_or_add_organization (change, self->text, error) : 0;

  if (organization == 0)
    return FALSE;
  if (liaison_affiliation_get_organization (LIAISON_AFFILIATION (now)) == organization)
    return TRUE;

  liaison_affiliation_set_organization (LIAISON_AFFILIATION (now), organization);

  return liaison_change_save (change, now, error);
}

/**
 * liaison_people_change_find_tag: (skip)
 * @change: the change under way
 * @name: the name of a tag
 * @error: return location of a failure
 *
 * Returns: the id of the tag of that name, which is made where there is none; 0
 *   on a failure
 */
gint64
liaison_people_change_find_tag (LiaisonChange *change,
                                const char    *name,
                                GError       **error)
{
  g_autoptr (GPtrArray) tags = liaison_query_all (liaison_change_get_connection (change), LIAISON_TYPE_TAG, error);
  g_autofree char *wanted = g_utf8_casefold (name, -1);
  g_autoptr (LiaisonTag) tag = NULL;

  if (tags == NULL)
    return 0;
  for (guint i = 0; i < tags->len; i++)
    {
      LiaisonTag      *there = g_ptr_array_index (tags, i);
      g_autofree char *folded = g_utf8_casefold (liaison_tag_get_name (there), -1);

      if (g_str_equal (folded, wanted))
        return liaison_record_get_id (LIAISON_RECORD (there));
    }

  tag = liaison_tag_new ();
  liaison_tag_set_name (tag, name);

  return liaison_change_save (change, tag, error) ? liaison_record_get_id (LIAISON_RECORD (tag)) : 0;
}

static GPtrArray *
read_taggings (LiaisonChange  *change,
               LiaisonTagging *like,
               GError        **error)
{
  gint64 person = liaison_tagging_get_person (like);

  return liaison_query_linked (liaison_change_get_connection (change), LIAISON_TYPE_TAGGING,
                               person != 0 ? LIAISON_TYPE_PERSON : LIAISON_TYPE_ORGANIZATION,
                               person != 0 ? person : liaison_tagging_get_organization (like), error);
}

/**
 * liaison_people_change_tag: (skip)
 * @change: the change under way
 * @data: a #LiaisonPeopleChange with a new tagging and the name of a tag
 * @error: return location of a failure
 *
 * Tags a contact, and adds the tag where there is none of that name. A contact
 * that has the tag already stays as it is.
 *
 * Returns: whether it was done
 */
gboolean
liaison_people_change_tag (LiaisonChange *change,
                           gpointer       data,
                           GError       **error)
{
  LiaisonPeopleChange *self = data;
  LiaisonTagging      *tagging = LIAISON_TAGGING (self->record);
  gint64               tag = liaison_people_change_find_tag (change, self->text, error);
  g_autoptr (GPtrArray) taggings = tag != 0 ? read_taggings (change, tagging, error) : NULL;

  if (taggings == NULL)
    return FALSE;
  for (guint i = 0; i < taggings->len; i++)
    if (liaison_tagging_get_tag (g_ptr_array_index (taggings, i)) == tag)
      return TRUE;

  liaison_tagging_set_tag (tagging, tag);

  return liaison_change_save (change, tagging, error);
}

/**
 * liaison_people_change_complete: (skip)
 * @change: the change under way
 * @data: a #LiaisonPeopleChange with a follow-up, and when it was done
 * @error: return location of a failure
 *
 * Marks a follow-up done, with what that means for what made it.
 *
 * Returns: whether it was done
 */
gboolean
liaison_people_change_complete (LiaisonChange *change,
                                gpointer       data,
                                GError       **error)
{
  LiaisonPeopleChange *self = data;

  return liaison_change_complete_follow_up (change, liaison_record_get_id (self->record), self->number, error);
}

/**
 * liaison_people_change_renew: (skip)
 * @change: the change under way
 * @data: a #LiaisonPeopleChange with a membership
 * @error: return location of a failure
 *
 * Says that a membership was renewed.
 *
 * Returns: whether it was done
 */
gboolean
liaison_people_change_renew (LiaisonChange *change,
                             gpointer       data,
                             GError       **error)
{
  LiaisonPeopleChange *self = data;

  return liaison_change_renew_membership (change, liaison_record_get_id (self->record), error);
}

/* On the page of a person, others are named only who are known: a name that
 * nobody has would add somebody unseen. */
static gboolean
are_known (LiaisonQuickEntry *entry,
           GError           **error)
{
  for (guint i = 0; i < entry->names->len; i++)
    {
      LiaisonQuickName *name = g_ptr_array_index (entry->names, i);

      if (name->person != 0)
        continue;
      /* Translators: %s is a name that somebody typed */
      g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _("It is open who “%s” is: choose by Log What Happened."), name->name);
      return FALSE;
    }

  return TRUE;
}

static gboolean
has_name_of (LiaisonQuickEntry *entry,
             gint64             person)
{
  for (guint i = 0; i < entry->names->len; i++)
    if (((LiaisonQuickName *) g_ptr_array_index (entry->names, i))->person == person)
      return TRUE;

  return FALSE;
}

/**
 * liaison_people_change_log: (skip)
 * @change: the change under way
 * @data: a #LiaisonPeopleChange with a person, and a line of plain words
 * @error: return location of a failure
 *
 * Logs what happened with a person, and with others whom the line names.
 *
 * Returns: whether it was done; %LIAISON_ERROR_INVALID where it is open who is meant
 */
gboolean
liaison_people_change_log (LiaisonChange *change,
                           gpointer       data,
                           GError       **error)
{
  LiaisonPeopleChange *self = data;
  LiaisonWeek          week = liaison_week_get_local ();
  gint64               person = liaison_record_get_id (self->record);
  g_autofree char     *today = liaison_date_dup_today ();
  g_autoptr (LiaisonQuickEntry) entry =
    liaison_query_quick_entry (liaison_change_get_connection (change), liaison_quick_log_new (self->text, today, &week), NULL, error);

  if (entry == NULL || !are_known (entry, error))
    return FALSE;
  if (!has_name_of (entry, person))
    liaison_quick_names_add (entry->names, liaison_person_get_name (LIAISON_PERSON (self->record)), person, FALSE);

  return liaison_change_save_quick_entry (change, entry, NULL, error);
}
