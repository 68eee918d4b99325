/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-own-catalog.h"

#include "liaison-catalog-entry.h"
#include "liaison-error.h"
#include "liaison-following.h"
#include "liaison-query.h"
#include "liaison-skill.h"

#include <glib/gi18n-lib.h>

struct _LiaisonOwnCatalog
{
  GObject parent_instance;

  LiaisonFollowing      *following;
  LiaisonCatalogChanges *changes;
};

G_DEFINE_FINAL_TYPE (LiaisonOwnCatalog, liaison_own_catalog, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

typedef struct
{
  LiaisonCatalogChanges *changes;
  LiaisonCatalog        *catalog; /* NULL for what is built in */
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_clear_object (&reading->changes);
  g_clear_object (&reading->catalog);
  g_free (reading);
}

/* On the reading thread. */
static gpointer
read_catalog (LiaisonConnection *connection,
              gpointer           data,
              GCancellable      *cancellable,
              GError           **error)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->changes = liaison_catalog_changes_read (connection, error);
  if (reading->changes == NULL)
    g_clear_pointer (&reading, reading_free);
  else if (liaison_catalog_changes_get_n (reading->changes) > 0)
    reading->catalog = liaison_catalog_load_tolerant (NULL, reading->changes);

  return reading;
}

/* Most users change nothing: then nobody is to look at the catalogue again. */
static void
take (gpointer owner,
      gpointer answer)
{
  LiaisonOwnCatalog *self = owner;
  Reading           *reading = answer;
  guint              n_before = self->changes != NULL ? liaison_catalog_changes_get_n (self->changes) : 0;

  g_set_object (&self->changes, reading->changes);
  if (reading->catalog != NULL || n_before > 0)
    {
      liaison_catalog_set_default (reading->catalog);
      g_signal_emit (self, signals[CHANGED], 0);
    }
  reading_free (reading);
}

static const char *const tables[] = { "catalog_entry", "skill", NULL };

static const LiaisonFollowingKind kind = { "What the user added to the catalogue", tables, read_catalog, reading_free, take };

static void
liaison_own_catalog_dispose (GObject *object)
{
  LiaisonOwnCatalog *self = LIAISON_OWN_CATALOG (object);

  if (self->following != NULL)
    liaison_following_set_store (self->following, NULL);
  g_clear_object (&self->following);
  g_clear_object (&self->changes);

  G_OBJECT_CLASS (liaison_own_catalog_parent_class)->dispose (object);
}

static void
liaison_own_catalog_class_init (LiaisonOwnCatalogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_own_catalog_dispose;

  /**
   * LiaisonOwnCatalog::changed:
   * @self: the catalogue of the user
   *
   * Emitted when liaison_catalog_get_default() returns another catalogue.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
liaison_own_catalog_init (LiaisonOwnCatalog *self)
{
  self->following = liaison_following_new (&kind, self);
}

/**
 * liaison_own_catalog_new:
 *
 * Returns: (transfer full): the catalogue as it is built in, until it has a store
 */
LiaisonOwnCatalog *
liaison_own_catalog_new (void)
{
  return g_object_new (LIAISON_TYPE_OWN_CATALOG, NULL);
}

/**
 * liaison_own_catalog_get_store:
 * @self: the catalogue of the user
 *
 * Returns: (transfer none) (nullable): what it follows
 */
LiaisonStore *
liaison_own_catalog_get_store (LiaisonOwnCatalog *self)
{
  g_return_val_if_fail (LIAISON_IS_OWN_CATALOG (self), NULL);

  return liaison_following_get_store (self->following);
}

/**
 * liaison_own_catalog_set_store:
 * @self: the catalogue of the user
 * @store: (nullable): what to follow
 */
void
liaison_own_catalog_set_store (LiaisonOwnCatalog *self,
                               LiaisonStore      *store)
{
  g_return_if_fail (LIAISON_IS_OWN_CATALOG (self));

  liaison_following_set_store (self->following, store);
}

/**
 * liaison_own_catalog_get_changes:
 * @self: the catalogue of the user
 *
 * Returns: (transfer none) (nullable): what the user added and changed, until the
 *   next change
 */
LiaisonCatalogChanges *
liaison_own_catalog_get_changes (LiaisonOwnCatalog *self)
{
  g_return_val_if_fail (LIAISON_IS_OWN_CATALOG (self), NULL);

  return self->changes;
}

/**
 * liaison_own_catalog_apply:
 * @store: a store
 * @cancellable: (nullable): a way to give up
 * @error: return location of a failure
 *
 * Makes the catalogue of the user the default one, at once. For programs without
 * a window.
 *
 * Returns: whether it could be read
 */
gboolean
liaison_own_catalog_apply (LiaisonStore *store,
                           GCancellable *cancellable,
                           GError      **error)
{
  Reading *reading = liaison_store_read (store, read_catalog, NULL, cancellable, error);

  if (reading == NULL)
    return FALSE;
  if (reading->catalog != NULL)
    liaison_catalog_set_default (reading->catalog);
  reading_free (reading);

  return TRUE;
}

/**
 * liaison_own_catalog_read_file:
 * @file: a file with entries, as data/catalog/schema.json has them
 * @before: (nullable): what the user changed already
 * @cancellable: (nullable): a way to give up
 * @error: return location of a failure
 *
 * Reads it and the catalogue with it, whole: that takes some tenths of a second.
 *
 * Returns: (transfer full) (nullable): what is to be kept; %NULL where the file
 *   is broken or does not fit, with the line and what is wrong there
 */
LiaisonCatalogChanges *
liaison_own_catalog_read_file (GFile                 *file,
                               LiaisonCatalogChanges *before,
                               GCancellable          *cancellable,
                               GError               **error)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, cancellable, NULL, error);
  g_autoptr (LiaisonCatalogChanges) added = liaison_catalog_changes_new ();
  g_autoptr (LiaisonCatalogChanges) tried = liaison_catalog_changes_new ();
  g_autoptr (LiaisonCatalog) catalog = NULL;

  if (bytes == NULL || !liaison_catalog_changes_add_file (added, name, bytes, error) ||
      !liaison_catalog_changes_add_file (tried, name, bytes, error))
    return NULL;

  if (before != NULL)
    liaison_catalog_changes_add_all (tried, before);
  catalog = liaison_catalog_load_changed (NULL, tried, cancellable, error);

  return catalog != NULL ? g_steal_pointer (&added) : NULL;
}

static LiaisonCatalogEntry *
find_record (GPtrArray       *records,
             LiaisonEntryKind entry_kind,
             const char      *id)
{
  for (guint i = 0; i < records->len; i++)
    {
      LiaisonCatalogEntry *record = g_ptr_array_index (records, i);

      if ((LiaisonEntryKind) liaison_catalog_entry_get_kind (record) == entry_kind && g_str_equal (liaison_catalog_entry_get_entry (record), id))
        return record;
    }

  return NULL;
}

/**
 * liaison_own_catalog_save:
 * @change: the change
 * @changes: a #LiaisonCatalogChanges with which the catalogue is whole
 * @error: return location of a failure
 *
 * Keeps what the user says of entries, each in the place of what they said before.
 *
 * Returns: whether it went well
 */
gboolean
liaison_own_catalog_save (LiaisonChange *change,
                          gpointer       changes,
                          GError       **error)
{
  g_autoptr (GPtrArray) records = liaison_query_all (liaison_change_get_connection (change), LIAISON_TYPE_CATALOG_ENTRY, error);

  for (guint i = 0; records != NULL && i < liaison_catalog_changes_get_n (changes); i++)
    {
      LiaisonEntryKind     entry_kind = liaison_catalog_changes_get_kind (changes, i);
      const char          *id = liaison_catalog_changes_get_id (changes, i);
      g_autofree char     *content = liaison_catalog_changes_dup_content (changes, i);
      LiaisonCatalogEntry *before = find_record (records, entry_kind, id);
      g_autoptr (LiaisonCatalogEntry) record = before != NULL ? g_object_ref (before) : liaison_catalog_entry_new ();

      liaison_catalog_entry_set_kind (record, (int) entry_kind);
      liaison_catalog_entry_set_entry (record, id);
      liaison_catalog_entry_set_content (record, content);
      if (!liaison_change_save (change, LIAISON_RECORD (record), error))
        return FALSE;
    }

  return records != NULL;
}

/* A skill that was met in adverts and added is kept apart from the changes. */
static gboolean
delete_skills (LiaisonChange *change,
               const char    *id,
               guint         *n,
               GError       **error)
{
  g_autoptr (GPtrArray) skills = liaison_query_all (liaison_change_get_connection (change), LIAISON_TYPE_SKILL, error);

  for (guint i = 0; skills != NULL && i < skills->len; i++)
    {
      if (!g_str_equal (liaison_skill_get_entry (g_ptr_array_index (skills, i)), id))
        continue;
      if (!liaison_change_delete (change, g_ptr_array_index (skills, i), error))
        return FALSE;
      (*n)++;
    }

  return skills != NULL;
}

/**
 * liaison_own_catalog_take_back:
 * @change: the change
 * @id: the id of an entry
 * @error: return location of a failure
 *
 * Forgets what the user said of an entry: it is as it is built in, or gone.
 *
 * Returns: whether it went well; %FALSE with %LIAISON_ERROR_NOT_FOUND where the
 *   user said nothing of it
 */
gboolean
liaison_own_catalog_take_back (LiaisonChange *change,
                               gpointer       id,
                               GError       **error)
{
  g_autoptr (GPtrArray) records = liaison_query_all (liaison_change_get_connection (change), LIAISON_TYPE_CATALOG_ENTRY, error);
  guint n = 0;

  if (records == NULL || !delete_skills (change, id, &n, error))
    return FALSE;

  for (guint i = 0; i < records->len; i++)
    {
      if (!g_str_equal (liaison_catalog_entry_get_entry (g_ptr_array_index (records, i)), id))
        continue;
      if (!liaison_change_delete (change, g_ptr_array_index (records, i), error))
        return FALSE;
      n++;
    }
  if (n == 0)
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _ ("You changed nothing of “%s”."), (const char *) id);

  return n > 0;
}
