/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-catalog.h"

#include "liaison-catalog-changes-private.h"
#include "liaison-catalog-file-private.h"
#include "liaison-catalog-resources.h"
#include "liaison-fold.h"

#define BUILT_IN "resource:///org/liaisonplanner/Liaison/catalog"

struct _LiaisonCatalog
{
  GObject parent_instance;

  LiaisonCatalogTable tables[LIAISON_CATALOG_N_FILES];
  GListStore         *areas;
  GListStore         *job_types;
  GListStore         *sectors;
};

G_DEFINE_FINAL_TYPE (LiaisonCatalog, liaison_catalog, G_TYPE_OBJECT)

static void
liaison_catalog_finalize (GObject *object)
{
  LiaisonCatalog *self = LIAISON_CATALOG (object);

  for (guint i = 0; i < LIAISON_CATALOG_N_FILES; i++)
    {
      g_hash_table_unref (self->tables[i].by_id);
      g_object_unref (self->tables[i].list);
    }
  g_object_unref (self->areas);
  g_object_unref (self->job_types);
  g_object_unref (self->sectors);

  G_OBJECT_CLASS (liaison_catalog_parent_class)->finalize (object);
}

static void
liaison_catalog_class_init (LiaisonCatalogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_catalog_finalize;
}

static void
liaison_catalog_init (LiaisonCatalog *self)
{
  for (guint i = 0; i < LIAISON_CATALOG_N_FILES; i++)
    {
      self->tables[i].list = g_list_store_new (LIAISON_TYPE_ENTRY);
      self->tables[i].by_id = g_hash_table_new (g_str_hash, g_str_equal);
    }
  self->areas = g_list_store_new (LIAISON_TYPE_ENTRY);
  self->job_types = g_list_store_new (LIAISON_TYPE_ENTRY);
  self->sectors = g_list_store_new (LIAISON_TYPE_ENTRY);
}

static void
sort_out_fields (LiaisonCatalog *self)
{
  const LiaisonCatalogFile files[] = { LIAISON_CATALOG_FILE_SPECIALTIES, LIAISON_CATALOG_FILE_AREAS };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      GListModel *fields = G_LIST_MODEL (self->tables[files[i]].list);

      for (guint n = 0; n < g_list_model_get_n_items (fields); n++)
        {
          g_autoptr (LiaisonSpecialty) field = g_list_model_get_item (fields, n);
          LiaisonSpecialtyKind kind = liaison_specialty_get_kind (field);

          if (kind == LIAISON_SPECIALTY_KIND_AREA)
            g_list_store_append (self->areas, field);
          if (kind == LIAISON_SPECIALTY_KIND_JOB_TYPE)
            g_list_store_append (self->job_types, field);
          else
            g_list_store_append (self->sectors, field);
        }
    }
}

/**
 * liaison_catalog_load:
 * @folder: (nullable): where the JSON files are; %NULL for those built in
 * @cancellable: (nullable): a way to give up
 * @error: return location of a failure
 *
 * Reads a catalogue and sees that it is whole: every id is unique, whatever an
 * entry refers to is there, and every fact says where it is from.
 *
 * Returns: (transfer full) (nullable): the catalogue; %NULL with
 *   %LIAISON_ERROR_INVALID and the file and line in the message,
 *   %LIAISON_ERROR_TOO_LARGE, or an error of GIO
 */
LiaisonCatalog *
liaison_catalog_load (GFile        *folder,
                      GCancellable *cancellable,
                      GError      **error)
{
  return liaison_catalog_load_changed (folder, NULL, cancellable, error);
}

/**
 * liaison_catalog_load_changed:
 * @folder: (nullable): where the JSON files are; %NULL for those built in
 * @changes: (nullable): what the user added and changed
 * @cancellable: (nullable): a way to give up
 * @error: return location of a failure
 *
 * Does what liaison_catalog_load() does, with what the user says in place of what
 * the files say.
 *
 * Returns: (transfer full) (nullable): the catalogue; %NULL as in
 *   liaison_catalog_load(), with the line of the user's file where that is wrong
 */
LiaisonCatalog *
liaison_catalog_load_changed (GFile                 *folder,
                              LiaisonCatalogChanges *changes,
                              GCancellable          *cancellable,
                              GError               **error)
{
  g_autoptr (LiaisonCatalog) self = g_object_new (LIAISON_TYPE_CATALOG, NULL);
  g_autoptr (GFile) built_in = NULL;

  if (folder == NULL)
    {
      g_resources_register (liaison_catalog_get_resource ());
      folder = built_in = g_file_new_for_uri (BUILT_IN);
    }

  if (!liaison_catalog_read_files (folder, changes, self->tables, cancellable, error))
    return NULL;

  sort_out_fields (self);

  return g_steal_pointer (&self);
}

/**
 * liaison_catalog_load_tolerant:
 * @folder: (nullable): where its files are, or %NULL for what is built in
 * @changes: what the user added and changed
 *
 * Loads the catalogue with as many of @changes as fit: what an update of the
 * catalogue took the ground from is left out, and stays where it is kept.
 *
 * Returns: (transfer full) (nullable): the catalogue, %NULL only where that of
 *   @folder cannot be read at all
 */
LiaisonCatalog *
liaison_catalog_load_tolerant (GFile                 *folder,
                               LiaisonCatalogChanges *changes)
{
  g_autoptr (LiaisonCatalog) self = liaison_catalog_load_changed (folder, changes, NULL, NULL);
  g_autoptr (LiaisonCatalogChanges) fitting = liaison_catalog_changes_new ();

  for (guint i = 0; self == NULL && i < liaison_catalog_changes_get_n (changes); i++)
    {
      g_autoptr (LiaisonCatalogChanges) tried = liaison_catalog_changes_new ();
      g_autoptr (LiaisonCatalog) catalog = NULL;
      g_autofree char *content = liaison_catalog_changes_dup_content (changes, i);

      liaison_catalog_changes_add_all (tried, fitting);
      liaison_catalog_changes_add (tried, liaison_catalog_changes_get_kind (changes, i), content, NULL);
      catalog = liaison_catalog_load_changed (folder, tried, NULL, NULL);
      if (catalog != NULL)
        g_set_object (&fitting, tried);
      else
        g_info ("What the user says of “%s” does not fit the catalogue", liaison_catalog_changes_get_id (changes, i));
    }
  if (self == NULL)
    self = liaison_catalog_load_changed (folder, fitting, NULL, NULL);

  return g_steal_pointer (&self);
}

static void
load_in_thread (GTask        *task,
                gpointer      source,
                gpointer      folder,
                GCancellable *cancellable)
{
  GError         *error = NULL;
  LiaisonCatalog *self = liaison_catalog_load (folder, cancellable, &error);

  if (self != NULL)
    g_task_return_pointer (task, self, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * liaison_catalog_load_async:
 * @folder: (nullable): where the JSON files are; %NULL for those built in
 * @cancellable: (nullable): a way to give up
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Does what liaison_catalog_load() does, in another thread.
 */
void
liaison_catalog_load_async (GFile              *folder,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, liaison_catalog_load_async);
  if (folder != NULL)
    g_task_set_task_data (task, g_object_ref (folder), g_object_unref);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * liaison_catalog_load_finish:
 * @result: what the callback got
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): the catalogue; %NULL as in
 *   liaison_catalog_load()
 */
LiaisonCatalog *
liaison_catalog_load_finish (GAsyncResult *result,
                             GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * liaison_catalog_get_sectors:
 * @self: a catalogue
 *
 * Returns: (transfer none): the ten specialties, then the four areas, each a
 *   #LiaisonSpecialty: where a person or an organization can stand
 */
GListModel *
liaison_catalog_get_sectors (LiaisonCatalog *self)
{
  g_return_val_if_fail (LIAISON_IS_CATALOG (self), NULL);

  return G_LIST_MODEL (self->sectors);
}

/**
 * liaison_catalog_get_specialties:
 * @self: a catalogue
 *
 * Returns: (transfer none): the specialties, each a #LiaisonSpecialty
 */
GListModel *
liaison_catalog_get_specialties (LiaisonCatalog *self)
{
  g_return_val_if_fail (LIAISON_IS_CATALOG (self), NULL);

  return G_LIST_MODEL (self->tables[LIAISON_CATALOG_FILE_SPECIALTIES].list);
}

/**
 * liaison_catalog_get_areas:
 * @self: a catalogue
 *
 * Returns: (transfer none): the new areas, each a #LiaisonSpecialty
 */
GListModel *
liaison_catalog_get_areas (LiaisonCatalog *self)
{
  g_return_val_if_fail (LIAISON_IS_CATALOG (self), NULL);

  return G_LIST_MODEL (self->areas);
}

/**
 * liaison_catalog_get_job_types:
 * @self: a catalogue
 *
 * Returns: (transfer none): the types of job that digitisation opened, each a
 *   #LiaisonSpecialty
 */
GListModel *
liaison_catalog_get_job_types (LiaisonCatalog *self)
{
  g_return_val_if_fail (LIAISON_IS_CATALOG (self), NULL);

  return G_LIST_MODEL (self->job_types);
}

/**
 * liaison_catalog_get_roles:
 * @self: a catalogue
 *
 * Returns: (transfer none): roles and sidetracks, each a #LiaisonRole
 */
GListModel *
liaison_catalog_get_roles (LiaisonCatalog *self)
{
  g_return_val_if_fail (LIAISON_IS_CATALOG (self), NULL);

  return G_LIST_MODEL (self->tables[LIAISON_CATALOG_FILE_ROLES].list);
}

/**
 * liaison_catalog_get_qualifications:
 * @self: a catalogue
 *
 * Returns: (transfer none): qualifications, each a #LiaisonQualification
 */
GListModel *
liaison_catalog_get_qualifications (LiaisonCatalog *self)
{
  g_return_val_if_fail (LIAISON_IS_CATALOG (self), NULL);

  return G_LIST_MODEL (self->tables[LIAISON_CATALOG_FILE_QUALIFICATIONS].list);
}

/**
 * liaison_catalog_get_associations:
 * @self: a catalogue
 *
 * Returns: (transfer none): associations, each a #LiaisonAssociation
 */
GListModel *
liaison_catalog_get_associations (LiaisonCatalog *self)
{
  g_return_val_if_fail (LIAISON_IS_CATALOG (self), NULL);

  return G_LIST_MODEL (self->tables[LIAISON_CATALOG_FILE_ASSOCIATIONS].list);
}

/**
 * liaison_catalog_get_skills:
 * @self: a catalogue
 *
 * Returns: (transfer none): skills, each a #LiaisonCatalogSkill
 */
GListModel *
liaison_catalog_get_skills (LiaisonCatalog *self)
{
  g_return_val_if_fail (LIAISON_IS_CATALOG (self), NULL);

  return G_LIST_MODEL (self->tables[LIAISON_CATALOG_FILE_SKILLS].list);
}

/**
 * liaison_catalog_get_systems:
 * @self: a catalogue
 *
 * Returns: (transfer none): programs and databases, each a #LiaisonSystem
 */
GListModel *
liaison_catalog_get_systems (LiaisonCatalog *self)
{
  g_return_val_if_fail (LIAISON_IS_CATALOG (self), NULL);

  return G_LIST_MODEL (self->tables[LIAISON_CATALOG_FILE_SYSTEMS].list);
}

/**
 * liaison_catalog_get_paths:
 * @self: a catalogue
 *
 * Returns: (transfer none): career paths, each a #LiaisonPath
 */
GListModel *
liaison_catalog_get_paths (LiaisonCatalog *self)
{
  g_return_val_if_fail (LIAISON_IS_CATALOG (self), NULL);

  return G_LIST_MODEL (self->tables[LIAISON_CATALOG_FILE_PATHS].list);
}

/**
 * liaison_catalog_dup_found:
 * @self: a catalogue
 * @entries: one of its lists
 * @text: what to search for
 *
 * Case and accents do not matter, and any part of a word will do; each word of
 * @text must be found in the name of an entry, its summary, or the names of its
 * skills, systems, qualifications, associations and so on.
 *
 * Returns: (transfer full): the entries that match, those first where all words
 *   are in the name, else in the order of @entries
 */
GListModel *
liaison_catalog_dup_found (LiaisonCatalog *self,
                           GListModel     *entries,
                           const char     *text)
{
  GListStore      *found = g_list_store_new (LIAISON_TYPE_ENTRY);
  g_autofree char *folded = liaison_fold_dup (text);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  guint n_named = 0;

  g_return_val_if_fail (LIAISON_IS_CATALOG (self), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (LiaisonEntry) entry = g_list_model_get_item (entries, i);

      if (liaison_entry_is_named (entry, (const char *const *) words))
        g_list_store_insert (found, n_named++, entry);
      else if (liaison_entry_matches (entry, (const char *const *) words))
        g_list_store_append (found, entry);
    }

  return G_LIST_MODEL (found);
}

static gpointer
look_up (LiaisonCatalog    *self,
         LiaisonCatalogFile file,
         const char        *id)
{
  return id != NULL ? g_hash_table_lookup (self->tables[file].by_id, id) : NULL;
}

/**
 * liaison_catalog_get_sector_name:
 * @self: a catalogue
 * @id: (nullable): id of a sector
 *
 * Returns: the name of the sector; @id itself where the catalogue does not have
 *   it, "" for none
 */
const char *
liaison_catalog_get_sector_name (LiaisonCatalog *self,
                                 const char     *id)
{
  LiaisonSpecialty *sector = liaison_catalog_get_specialty (self, id);

  if (sector != NULL)
    return liaison_entry_get_name (LIAISON_ENTRY (sector));

  return id != NULL ? id : "";
}

/**
 * liaison_catalog_get_entry_of_kind:
 * @self: a catalogue
 * @kind: what it is
 * @id: (nullable): its id
 *
 * Returns: (transfer none) (nullable): the entry
 */
LiaisonEntry *
liaison_catalog_get_entry_of_kind (LiaisonCatalog  *self,
                                   LiaisonEntryKind kind,
                                   const char      *id)
{
  return look_up (self, liaison_catalog_changes_get_file (kind), id);
}

/**
 * liaison_catalog_get_entry:
 * @self: a catalogue
 * @id: (nullable): id of a specialty, an area, a type of job or a role
 *
 * Returns: (transfer none) (nullable): what has a page of its own
 */
LiaisonEntry *
liaison_catalog_get_entry (LiaisonCatalog *self,
                           const char     *id)
{
  LiaisonSpecialty *specialty = liaison_catalog_get_specialty (self, id);

  return specialty != NULL ? LIAISON_ENTRY (specialty) : look_up (self, LIAISON_CATALOG_FILE_ROLES, id);
}

/**
 * liaison_catalog_get_specialty:
 * @self: a catalogue
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the specialty, area or type of job
 */
LiaisonSpecialty *
liaison_catalog_get_specialty (LiaisonCatalog *self,
                               const char     *id)
{
  LiaisonSpecialty *specialty;

  g_return_val_if_fail (LIAISON_IS_CATALOG (self), NULL);

  specialty = look_up (self, LIAISON_CATALOG_FILE_SPECIALTIES, id);

  return specialty != NULL ? specialty : look_up (self, LIAISON_CATALOG_FILE_AREAS, id);
}

/**
 * liaison_catalog_get_role:
 * @self: a catalogue
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the role or sidetrack
 */
LiaisonRole *
liaison_catalog_get_role (LiaisonCatalog *self,
                          const char     *id)
{
  g_return_val_if_fail (LIAISON_IS_CATALOG (self), NULL);

  return look_up (self, LIAISON_CATALOG_FILE_ROLES, id);
}

/**
 * liaison_catalog_get_skill:
 * @self: a catalogue
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the skill
 */
LiaisonCatalogSkill *
liaison_catalog_get_skill (LiaisonCatalog *self,
                           const char     *id)
{
  g_return_val_if_fail (LIAISON_IS_CATALOG (self), NULL);

  return look_up (self, LIAISON_CATALOG_FILE_SKILLS, id);
}

/**
 * liaison_catalog_get_qualification:
 * @self: a catalogue
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the qualification
 */
LiaisonQualification *
liaison_catalog_get_qualification (LiaisonCatalog *self,
                                   const char     *id)
{
  g_return_val_if_fail (LIAISON_IS_CATALOG (self), NULL);

  return look_up (self, LIAISON_CATALOG_FILE_QUALIFICATIONS, id);
}

/**
 * liaison_catalog_get_association:
 * @self: a catalogue
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the association
 */
LiaisonAssociation *
liaison_catalog_get_association (LiaisonCatalog *self,
                                 const char     *id)
{
  g_return_val_if_fail (LIAISON_IS_CATALOG (self), NULL);

  return look_up (self, LIAISON_CATALOG_FILE_ASSOCIATIONS, id);
}

/**
 * liaison_catalog_get_advice:
 * @self: a catalogue
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the advice on a kind of contact
 */
LiaisonAdvice *
liaison_catalog_get_advice (LiaisonCatalog *self,
                            const char     *id)
{
  g_return_val_if_fail (LIAISON_IS_CATALOG (self), NULL);

  return look_up (self, LIAISON_CATALOG_FILE_ADVICE, id);
}

/**
 * liaison_catalog_get_source:
 * @self: a catalogue
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the source
 */
LiaisonSource *
liaison_catalog_get_source (LiaisonCatalog *self,
                            const char     *id)
{
  g_return_val_if_fail (LIAISON_IS_CATALOG (self), NULL);

  return look_up (self, LIAISON_CATALOG_FILE_SOURCES, id);
}
