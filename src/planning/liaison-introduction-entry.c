/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-introduction-entry.h"

#include "liaison-contact.h"
#include "liaison-introduction-change.h"
#include "liaison-isolate.h"
#include "liaison-organization.h"
#include "liaison-person.h"
#include "liaison-query.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _LiaisonIntroductionEntry
{
  GObject parent_instance;

  LiaisonIntroduction *record;
  char                *introducer;
  char                *target;
};

G_DEFINE_FINAL_TYPE (LiaisonIntroductionEntry, liaison_introduction_entry, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_RECORD,
  PROP_INTRODUCER,
  PROP_TARGET,
  PROP_INTRODUCER_KEY,
  PROP_TARGET_KEY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
liaison_introduction_entry_finalize (GObject *object)
{
  LiaisonIntroductionEntry *self = LIAISON_INTRODUCTION_ENTRY (object);

  g_clear_object (&self->record);
  g_free (self->introducer);
  g_free (self->target);

  G_OBJECT_CLASS (liaison_introduction_entry_parent_class)->finalize (object);
}

static void
liaison_introduction_entry_get_property (GObject    *object,
                                         guint       prop_id,
                                         GValue     *value,
                                         GParamSpec *pspec)
{
  LiaisonIntroductionEntry *self = LIAISON_INTRODUCTION_ENTRY (object);

  switch (prop_id)
    {
    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;
    case PROP_INTRODUCER:
      g_value_set_string (value, self->introducer);
      break;
    case PROP_TARGET:
      g_value_set_string (value, self->target);
      break;
    case PROP_INTRODUCER_KEY:
      g_value_set_int64 (value, liaison_introduction_entry_get_introducer_key (self));
      break;
    case PROP_TARGET_KEY:
      g_value_set_int64 (value, liaison_introduction_entry_get_target_key (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_introduction_entry_class_init (LiaisonIntroductionEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = liaison_introduction_entry_finalize;
  object_class->get_property = liaison_introduction_entry_get_property;

  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LIAISON_TYPE_INTRODUCTION, flags);
  properties[PROP_INTRODUCER] = g_param_spec_string ("introducer", NULL, NULL, "", flags);
  properties[PROP_TARGET] = g_param_spec_string ("target", NULL, NULL, "", flags);
  properties[PROP_INTRODUCER_KEY] = g_param_spec_int64 ("introducer-key", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_TARGET_KEY] = g_param_spec_int64 ("target-key", NULL, NULL, 0, G_MAXINT64, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
liaison_introduction_entry_init (LiaisonIntroductionEntry *self)
{
}

/**
 * liaison_introduction_entry_get_record:
 * @self: an entry
 *
 * Returns: (transfer none): its record, not to be changed
 */
LiaisonIntroduction *
liaison_introduction_entry_get_record (LiaisonIntroductionEntry *self)
{
  g_return_val_if_fail (LIAISON_IS_INTRODUCTION_ENTRY (self), NULL);

  return self->record;
}

/**
 * liaison_introduction_entry_get_introducer:
 * @self: an entry
 *
 * Returns: the name of who introduces
 */
const char *
liaison_introduction_entry_get_introducer (LiaisonIntroductionEntry *self)
{
  g_return_val_if_fail (LIAISON_IS_INTRODUCTION_ENTRY (self), NULL);

  return self->introducer;
}

/**
 * liaison_introduction_entry_get_target:
 * @self: an entry
 *
 * Returns: the name of whom to meet, or of where
 */
const char *
liaison_introduction_entry_get_target (LiaisonIntroductionEntry *self)
{
  g_return_val_if_fail (LIAISON_IS_INTRODUCTION_ENTRY (self), NULL);

  return self->target;
}

/**
 * liaison_introduction_entry_get_introducer_key:
 * @self: an entry
 *
 * Returns: the contact key of who introduces, 0 for nobody
 */
gint64
liaison_introduction_entry_get_introducer_key (LiaisonIntroductionEntry *self)
{
  gint64 id;

  g_return_val_if_fail (LIAISON_IS_INTRODUCTION_ENTRY (self), 0);

  id = liaison_introduction_get_introducer (self->record);

  return id != 0 ? liaison_contact_key_of_person (id) : 0;
}

/**
 * liaison_introduction_entry_get_target_key:
 * @self: an entry
 *
 * Returns: the contact key of whom to meet or where, 0 for a sector
 */
gint64
liaison_introduction_entry_get_target_key (LiaisonIntroductionEntry *self)
{
  g_return_val_if_fail (LIAISON_IS_INTRODUCTION_ENTRY (self), 0);

  if (liaison_introduction_get_person (self->record) != 0)
    return liaison_contact_key_of_person (liaison_introduction_get_person (self->record));
  if (liaison_introduction_get_organization (self->record) != 0)
    return liaison_contact_key_of_organization (liaison_introduction_get_organization (self->record));

  return 0;
}

/**
 * liaison_introduction_entry_equal:
 * @self: an entry
 * @other: another
 *
 * Returns: whether both say the same
 */
gboolean
liaison_introduction_entry_equal (LiaisonIntroductionEntry *self,
                                  LiaisonIntroductionEntry *other)
{
  return liaison_record_equal (LIAISON_RECORD (self->record), LIAISON_RECORD (other->record)) &&
         strcmp (self->introducer, other->introducer) == 0 && strcmp (self->target, other->target) == 0;
}

/**
 * liaison_introduction_entry_dup_sentence:
 * @self: an entry
 *
 * Returns: (transfer full): who introduces the user to whom
 */
char *
liaison_introduction_entry_dup_sentence (LiaisonIntroductionEntry *self)
{
  g_return_val_if_fail (LIAISON_IS_INTRODUCTION_ENTRY (self), NULL);

  /* Translators: the first is a person, the second a person, an organization or a sector */
  return liaison_isolate_printf (_("%s introduces you to %s"), self->introducer, self->target);
}

/* ---- reading ---- */

static char *
dup_introducer (LiaisonConnection   *connection,
                LiaisonIntroduction *record,
                GError             **error)
{
  g_autoptr (GError) failure = NULL;
  gint64 id = liaison_introduction_get_introducer (record);
  g_autoptr (LiaisonPerson) person = id != 0 ? liaison_query_record (connection, LIAISON_TYPE_PERSON, id, &failure) : NULL;

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  return g_strdup (person != NULL ? liaison_person_get_name (person) : "");
}

static LiaisonIntroductionEntry *
read_entry (LiaisonConnection   *connection,
            LiaisonIntroduction *record,
            GError             **error)
{
  g_autoptr (LiaisonIntroductionEntry) self = g_object_new (LIAISON_TYPE_INTRODUCTION_ENTRY, NULL);

  self->record = g_object_ref (record);
  self->introducer = dup_introducer (connection, record, error);
  self->target = self->introducer != NULL ? liaison_query_introduction_target (connection, record, error) : NULL;

  return self->target != NULL ? g_steal_pointer (&self) : NULL;
}

/* By state; of one state those first that wait the longest. */
static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  LiaisonIntroduction *one = (*(LiaisonIntroductionEntry *const *) a)->record;
  LiaisonIntroduction *other = (*(LiaisonIntroductionEntry *const *) b)->record;
  int                  order = liaison_introduction_get_state (one) - liaison_introduction_get_state (other);

  if (order != 0)
    return order;

  return liaison_record_get_id (LIAISON_RECORD (one)) < liaison_record_get_id (LIAISON_RECORD (other)) ? -1 : 1;
}

/**
 * liaison_query_introductions:
 * @connection: where to read
 * @key: a contact key, or 0 for all
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonIntroductionEntry):
 *   the introductions that a contact makes or that lead to it, by state
 */
GPtrArray *
liaison_query_introductions (LiaisonConnection *connection,
                             gint64             key,
                             GError           **error)
{
  GType type = liaison_contact_key_is_organization (key) ? LIAISON_TYPE_ORGANIZATION : LIAISON_TYPE_PERSON;
  g_autoptr (GPtrArray) records =
    key == 0 ? liaison_query_all (connection, LIAISON_TYPE_INTRODUCTION, error)
             : liaison_query_linked (connection, LIAISON_TYPE_INTRODUCTION, type, liaison_contact_key_get_id (key), error);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);

  if (records == NULL)
    return NULL;

  for (guint i = 0; i < records->len; i++)
    {
      LiaisonIntroductionEntry *entry = read_entry (connection, g_ptr_array_index (records, i), error);

      if (entry == NULL)
        return NULL;
      g_ptr_array_add (entries, entry);
    }
  g_ptr_array_sort (entries, compare_entries);

  return g_steal_pointer (&entries);
}

static gpointer
read_entries (LiaisonConnection *connection,
              gpointer           data,
              GCancellable      *cancellable,
              GError           **error)
{
  return liaison_query_introductions (connection, *(gint64 *) data, error);
}

/**
 * liaison_introductions_read_async:
 * @store: a store
 * @key: a contact key, or 0 for all
 * @cancellable: (nullable): stops it
 * @callback: called when they were read
 * @user_data: for @callback
 *
 * Reads introductions as liaison_query_introductions() does, off the main thread.
 */
void
liaison_introductions_read_async (LiaisonStore       *store,
                                  gint64              key,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  liaison_store_read_async (store, read_entries, g_memdup2 (&key, sizeof key), g_free, (GDestroyNotify) g_ptr_array_unref,
                            cancellable, callback, user_data);
}

/**
 * liaison_introductions_read_finish:
 * @store: a store
 * @result: what the callback got
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonIntroductionEntry): the introductions
 */
GPtrArray *
liaison_introductions_read_finish (LiaisonStore *store,
                                   GAsyncResult *result,
                                   GError      **error)
{
  return liaison_store_read_finish (store, result, error);
}
