/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-bulk-change.h"

#include "liaison-contact.h"
#include "liaison-people-change.h"
#include "liaison-query.h"
#include "liaison-records.h"

#include <glib/gi18n.h>

struct _LiaisonBulkChange
{
  LiaisonBulkDeed deed;
  GArray         *keys;
  char           *text; /* the name or uid of a tag, or a sector */
  int             days;
  GCancellable   *cancellable;

  gint64 tag;
  gint   n_done; /* atomic */
};

/**
 * liaison_bulk_change_new: (skip)
 * @deed: what to do
 * @keys: (element-type gint64): to whom
 * @text: (nullable): the name of a tag to give, the uid of one to take off, or
 *   the id of a sector
 * @days: a cadence
 * @cancellable: (nullable): stops it; then nothing of it is kept
 *
 * Returns: (transfer full): what a change is to do
 */
LiaisonBulkChange *
liaison_bulk_change_new (LiaisonBulkDeed deed,
                         GArray         *keys,
                         const char     *text,
                         int             days,
                         GCancellable   *cancellable)
{
  LiaisonBulkChange *self = g_atomic_rc_box_new0 (LiaisonBulkChange);

  self->deed = deed;
  self->keys = g_array_ref (keys);
  self->text = g_strdup (text);
  self->days = days;
  g_set_object (&self->cancellable, cancellable);

  return self;
}

/**
 * liaison_bulk_change_ref: (skip)
 * @self: what a change is to do
 *
 * Returns: (transfer full): the same
 */
LiaisonBulkChange *
liaison_bulk_change_ref (LiaisonBulkChange *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  LiaisonBulkChange *self = data;

  g_array_unref (self->keys);
  g_free (self->text);
  g_clear_object (&self->cancellable);
}

/**
 * liaison_bulk_change_unref: (skip)
 * @self: (transfer full): what a change is to do
 */
void
liaison_bulk_change_unref (LiaisonBulkChange *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * liaison_bulk_change_get_progress: (skip)
 * @self: what a change is to do
 *
 * Returns: which part of it is done, from 0 to 1
 */
double
liaison_bulk_change_get_progress (LiaisonBulkChange *self)
{
  return self->keys->len > 0 ? (double) g_atomic_int_get (&self->n_done) / self->keys->len : 1;
}

/**
 * liaison_bulk_change_dup_label: (skip)
 * @self: what a change is to do
 *
 * Returns: (transfer full): the name of the change
 */
char *
liaison_bulk_change_dup_label (LiaisonBulkChange *self)
{
  guint n = self->keys->len;

  /* Translators: names of changes, as Undo shows them */
  switch (self->deed)
    {
    case LIAISON_BULK_TAG:
      return g_strdup_printf (ngettext ("Tag %u Contact", "Tag %u Contacts", n), n);
    case LIAISON_BULK_UNTAG:
      return g_strdup_printf (ngettext ("Take a Tag Off %u Contact", "Take a Tag Off %u Contacts", n), n);
    case LIAISON_BULK_CADENCE:
      return g_strdup_printf (ngettext ("Set Cadence of %u Contact", "Set Cadence of %u Contacts", n), n);
    case LIAISON_BULK_SECTOR:
      return g_strdup_printf (ngettext ("Set Sector of %u Contact", "Set Sector of %u Contacts", n), n);
    case LIAISON_BULK_DELETE:
      return g_strdup_printf (ngettext ("Delete %u Contact", "Delete %u Contacts", n), n);
    default:
      g_return_val_if_reached (NULL);
    }
}

static GPtrArray *
read_taggings (LiaisonChange *change,
               LiaisonRecord *contact,
               GError       **error)
{
  return liaison_query_linked (liaison_change_get_connection (change), LIAISON_TYPE_TAGGING, G_OBJECT_TYPE (contact),
                               liaison_record_get_id (contact), error);
}

static gboolean
tag (LiaisonBulkChange *self,
     LiaisonChange     *change,
     LiaisonRecord     *contact,
     GError           **error)
{
  g_autoptr (GPtrArray) taggings = read_taggings (change, contact, error);
  g_autoptr (LiaisonTagging) tagging = NULL;

  if (taggings == NULL)
    return FALSE;
  for (guint i = 0; i < taggings->len; i++)
    if (liaison_tagging_get_tag (g_ptr_array_index (taggings, i)) == self->tag)
      return TRUE;

  tagging = liaison_tagging_new ();
  liaison_tagging_set_tag (tagging, self->tag);
  if (LIAISON_IS_PERSON (contact))
    liaison_tagging_set_person (tagging, liaison_record_get_id (contact));
  else
    liaison_tagging_set_organization (tagging, liaison_record_get_id (contact));

  return liaison_change_save (change, tagging, error);
}

static gboolean
untag (LiaisonBulkChange *self,
       LiaisonChange     *change,
       LiaisonRecord     *contact,
       GError           **error)
{
  g_autoptr (GPtrArray) taggings = read_taggings (change, contact, error);

  for (guint i = 0; taggings != NULL && i < taggings->len; i++)
    if (liaison_tagging_get_tag (g_ptr_array_index (taggings, i)) == self->tag &&
        !liaison_change_delete (change, g_ptr_array_index (taggings, i), error))
      return FALSE;

  return taggings != NULL;
}

static gboolean
set_field (LiaisonBulkChange *self,
           LiaisonChange     *change,
           LiaisonRecord     *contact,
           GError           **error)
{
  g_autoptr (LiaisonRecord) before = liaison_record_copy (contact);

  if (self->deed == LIAISON_BULK_CADENCE && LIAISON_IS_PERSON (contact))
    liaison_person_set_cadence (LIAISON_PERSON (contact), self->days);
  else if (self->deed == LIAISON_BULK_SECTOR && LIAISON_IS_PERSON (contact))
    liaison_person_set_sector (LIAISON_PERSON (contact), self->text);
  else if (self->deed == LIAISON_BULK_SECTOR)
    liaison_organization_set_sector (LIAISON_ORGANIZATION (contact), self->text);

  return liaison_record_equal (contact, before) || liaison_change_save (change, contact, error);
}

/* Who was deleted meanwhile is passed over. */
static gboolean
perform_one (LiaisonBulkChange *self,
             LiaisonChange     *change,
             gint64             key,
             GError           **error)
{
  GType type = liaison_contact_key_is_organization (key) ? LIAISON_TYPE_ORGANIZATION : LIAISON_TYPE_PERSON;
  g_autoptr (GError) read_error = NULL;
  g_autoptr (LiaisonRecord) contact =
    liaison_query_record (liaison_change_get_connection (change), type, liaison_contact_key_get_id (key), &read_error);

  if (read_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&read_error));
      return FALSE;
    }
  if (contact == NULL)
    return TRUE;

  switch (self->deed)
    {
    case LIAISON_BULK_TAG:
      return tag (self, change, contact, error);
    case LIAISON_BULK_UNTAG:
      return untag (self, change, contact, error);
    case LIAISON_BULK_CADENCE:
    case LIAISON_BULK_SECTOR:
      return set_field (self, change, contact, error);
    case LIAISON_BULK_DELETE:
      return liaison_change_delete (change, contact, error);
    default:
      g_return_val_if_reached (FALSE);
    }
}

/* A tag that was deleted meanwhile nobody has. */
static gboolean
find_tag (LiaisonBulkChange *self,
          LiaisonChange     *change,
          GError           **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (LiaisonRecord) tag = NULL;

  if (self->deed == LIAISON_BULK_TAG)
    return (self->tag = liaison_people_change_find_tag (change, self->text, error)) != 0;
  if (self->deed != LIAISON_BULK_UNTAG)
    return TRUE;

  tag = liaison_query_record_by_uid (liaison_change_get_connection (change), LIAISON_TYPE_TAG, self->text, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  self->tag = tag != NULL ? liaison_record_get_id (tag) : 0;

  return TRUE;
}

/**
 * liaison_bulk_change_perform: (skip)
 * @change: the change under way
 * @data: a #LiaisonBulkChange
 * @error: return location of a failure
 *
 * A #LiaisonChangeFunc.
 *
 * Returns: whether it was done to all
 */
gboolean
liaison_bulk_change_perform (LiaisonChange *change,
                             gpointer       data,
                             GError       **error)
{
  LiaisonBulkChange *self = data;

  if (!find_tag (self, change, error))
    return FALSE;

  for (guint i = 0; i < self->keys->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (self->cancellable, error) ||
          !perform_one (self, change, g_array_index (self->keys, gint64, i), error))
        return FALSE;
      g_atomic_int_inc (&self->n_done);
    }

  return TRUE;
}
