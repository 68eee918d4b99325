/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-catalog-file-private.h"

#include "liaison-catalog-changes-private.h"
#include "liaison-catalog-types-private.h"
#include "liaison-entry-private.h"
#include "liaison-json-member.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define BIT(file) (1u << LIAISON_CATALOG_FILE_##file)

typedef struct
{
  const char         *name;
  LiaisonJsonPartFunc read;
} Kind;

static const Kind kinds[LIAISON_CATALOG_N_FILES] = {
  [LIAISON_CATALOG_FILE_SOURCES] = { "sources.json", liaison_source_read },
  [LIAISON_CATALOG_FILE_ADVICE] = { "ties.json", liaison_advice_read },
  [LIAISON_CATALOG_FILE_ASSOCIATIONS] = { "associations.json", liaison_association_read },
  [LIAISON_CATALOG_FILE_SKILLS] = { "skills.json", liaison_catalog_skill_read },
  [LIAISON_CATALOG_FILE_SYSTEMS] = { "systems.json", liaison_system_entry_read },
  [LIAISON_CATALOG_FILE_QUALIFICATIONS] = { "qualifications.json", liaison_qualification_read },
  [LIAISON_CATALOG_FILE_SPECIALTIES] = { "specialties.json", liaison_specialty_read },
  [LIAISON_CATALOG_FILE_AREAS] = { "areas.json", liaison_specialty_read },
  [LIAISON_CATALOG_FILE_ROLES] = { "roles.json", liaison_role_read },
  [LIAISON_CATALOG_FILE_PATHS] = { "paths.json", liaison_path_read },
};

/* Which member of which file refers to entries of which files. */
static const struct
{
  guint       from;
  const char *member;
  guint       to;
  gboolean    searched;
} references[] = {
  { BIT (SPECIALTIES) | BIT (AREAS) | BIT (ROLES), "skills", BIT (SKILLS), TRUE },
  { BIT (SPECIALTIES) | BIT (AREAS) | BIT (ROLES), "qualifications", BIT (QUALIFICATIONS), TRUE },
  { BIT (SPECIALTIES) | BIT (AREAS), "associations", BIT (ASSOCIATIONS), TRUE },
  { BIT (SPECIALTIES) | BIT (AREAS), "roles", BIT (ROLES), TRUE },
  { BIT (SPECIALTIES) | BIT (AREAS), "adjacent", BIT (SPECIALTIES) | BIT (AREAS), FALSE },
  { BIT (AREAS), "ties", BIT (ADVICE), FALSE },
  { BIT (ROLES), "specialties", BIT (SPECIALTIES), TRUE },
  { BIT (ROLES), "areas", BIT (AREAS), TRUE },
  { BIT (ROLES), "next", BIT (ROLES), FALSE },
  { BIT (ROLES), "sidetracks", BIT (ROLES), FALSE },
  { BIT (SKILLS), "used_by", BIT (SPECIALTIES) | BIT (AREAS), FALSE },
  { BIT (SKILLS), "roles", BIT (ROLES), FALSE },
  { BIT (QUALIFICATIONS), "skills", BIT (SKILLS), TRUE },
  { BIT (QUALIFICATIONS), "association", BIT (ASSOCIATIONS), FALSE },
  { BIT (ASSOCIATIONS), "focus", BIT (SPECIALTIES) | BIT (AREAS), FALSE },
  { BIT (ASSOCIATIONS), "successor", BIT (ASSOCIATIONS), FALSE },
  { BIT (PATHS), "steps", BIT (ROLES), FALSE },
  { BIT (PATHS), "sidetracks", BIT (ROLES), FALSE },
};

static LiaisonEntry *
look_up (LiaisonCatalogTable *tables,
         guint                files,
         const char          *id)
{
  LiaisonEntry *entry = NULL;

  for (guint i = 0; i < LIAISON_CATALOG_N_FILES && entry == NULL; i++)
    if ((files & (1u << i)) != 0)
      entry = g_hash_table_lookup (tables[i].by_id, id);

  return entry;
}

static void
take_entry (LiaisonJsonReading  *reading,
            LiaisonCatalogTable *tables,
            guint                file,
            JsonObject          *object)
{
  const guint fields = BIT (SPECIALTIES) | BIT (AREAS);
  guint       bit = 1u << file;
  g_autoptr (LiaisonEntry) entry = kinds[file].read (reading, object);
  const char *id = liaison_entry_get_id (entry);

  if (look_up (tables, (bit & fields) != 0 ? fields : bit, id) != NULL)
    {
      liaison_json_reading_fail (reading, object, _ ("There are two entries with the id “%s”"), id);
      return;
    }

  g_list_store_append (tables[file].list, entry);
  g_hash_table_insert (tables[file].by_id, (gpointer) id, entry);
}

/* An entry with what the user says of it; what is wrong is said of the user's line. */
static void
take_change (LiaisonCatalogTable             *tables,
             const LiaisonCatalogChangeEntry *change,
             JsonObject                      *built_in)
{
  JsonObject *merged = liaison_catalog_change_merge (change, built_in);

  liaison_json_reading_place (change->reading, merged, change->object);
  take_entry (change->reading, tables, change->file, merged);
  json_object_unref (merged);
}

static void
take_built_in (LiaisonJsonReading    *reading,
               LiaisonCatalogTable   *tables,
               guint                  file,
               JsonObject            *object,
               LiaisonCatalogChanges *changes)
{
  const LiaisonCatalogChangeEntry *change = NULL;
  const char                      *id = liaison_json_member_get_text (object, "id", NULL);

  if (changes != NULL && id != NULL)
    change = liaison_catalog_changes_look_up (changes, file, id);
  if (change != NULL)
    take_change (tables, change, object);
  else
    take_entry (reading, tables, file, object);
}

/* Those that are not built in come last. */
static gboolean
take_added (LiaisonCatalogTable   *tables,
            guint                  file,
            LiaisonCatalogChanges *changes,
            GError               **error)
{
  for (guint i = 0; changes != NULL && i < liaison_catalog_changes_get_n (changes); i++)
    {
      const LiaisonCatalogChangeEntry *change = liaison_catalog_changes_get (changes, i);

      if (change->file != file)
        continue;
      if (!g_hash_table_contains (tables[file].by_id, change->id))
        take_change (tables, change, NULL);
      if (!liaison_json_reading_finish (change->reading, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_entries (LiaisonJsonReading    *reading,
              LiaisonCatalogTable   *tables,
              guint                  file,
              LiaisonCatalogChanges *changes,
              GError               **error)
{
  JsonNode  *root = liaison_json_reading_get_root (reading);
  JsonArray *entries = JSON_NODE_HOLDS_ARRAY (root) ? json_node_get_array (root) : NULL;
  guint      length = entries != NULL ? json_array_get_length (entries) : 0;

  if (entries == NULL)
    liaison_json_reading_fail (reading, NULL, _ ("The file must be a list in brackets"));

  for (guint i = 0; i < length; i++)
    {
      JsonNode *node = json_array_get_element (entries, i);

      if (JSON_NODE_HOLDS_OBJECT (node))
        take_built_in (reading, tables, file, json_node_get_object (node), changes);
      else
        liaison_json_reading_fail (reading, NULL, _ ("Entry %u is not an object in braces"), i + 1);
    }

  return liaison_json_reading_finish (reading, error) && take_added (tables, file, changes, error);
}

/* A reference is the id itself, or an object that has it as "id" or "to". */
static const char *
peek_id (JsonNode *node)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;

  if (object == NULL)
    return JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;

  return liaison_json_member_get_text (object, json_object_has_member (object, "to") ? "to" : "id", NULL);
}

static void
check_reference (LiaisonJsonReading  *reading,
                 LiaisonCatalogTable *tables,
                 LiaisonEntry        *entry,
                 guint                i,
                 JsonNode            *node)
{
  JsonObject   *object = json_node_get_object (liaison_entry_get_content (entry));
  const char   *id = peek_id (node);
  LiaisonEntry *found = id != NULL ? look_up (tables, references[i].to, id) : NULL;

  if (found == NULL)
    liaison_json_reading_fail (reading, object, _ ("“%s” of “%s” refers to “%s”, which is not there"), references[i].member, liaison_entry_get_id (entry), id != NULL ? id : "?");
  else if (references[i].searched)
    {
      const char *name = liaison_entry_get_name (found);
      const char *english = liaison_entry_get_english_name (found);

      liaison_entry_add_words (entry, name);
      if (!g_str_equal (name, english))
        liaison_entry_add_words (entry, english);
    }
}

static void
check_references (LiaisonJsonReading  *reading,
                  LiaisonCatalogTable *tables,
                  LiaisonEntry        *entry,
                  guint                i)
{
  JsonNode  *node = json_object_get_member (json_node_get_object (liaison_entry_get_content (entry)), references[i].member);
  JsonArray *list = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  for (guint n = 0; list != NULL && n < json_array_get_length (list); n++)
    check_reference (reading, tables, entry, i, json_array_get_element (list, n));
  if (node != NULL && JSON_NODE_HOLDS_VALUE (node))
    check_reference (reading, tables, entry, i, node);
}

/* Users cite in their own words; what has the form of an id is to be one. */
static gboolean
is_cited (GHashTable *sources,
          const char *source)
{
  return g_hash_table_contains (sources, source) || strspn (source, "abcdefghijklmnopqrstuvwxyz0123456789-") < strlen (source);
}

static void
check_sources (LiaisonJsonReading *reading,
               GHashTable         *sources,
               JsonNode           *node)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *list = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (list); i++)
        check_sources (reading, sources, json_array_get_element (list, i));
    }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject    *object = json_node_get_object (node);
      const char    *source = liaison_json_member_get_text (object, "source", NULL);
      JsonObjectIter members;
      JsonNode      *member;

      if (source != NULL && !is_cited (sources, source))
        liaison_json_reading_fail (reading, object, _ ("There is no source “%s”"), source);

      json_object_iter_init (&members, object);
      while (json_object_iter_next (&members, NULL, &member))
        check_sources (reading, sources, member);
    }
}

/* What belongs to an entry without being one: it is found by these too. */
static void
add_names (LiaisonEntry *entry,
           guint         file)
{
  GPtrArray *systems = LIAISON_IS_SPECIALTY (entry) ? liaison_specialty_get_systems (LIAISON_SPECIALTY (entry)) : NULL;

  for (guint i = 0; systems != NULL && i < systems->len; i++)
    liaison_entry_add_words (entry, ((LiaisonFact *) g_ptr_array_index (systems, i))->text);

  if (LIAISON_IS_ASSOCIATION (entry))
    liaison_entry_add_words (entry, liaison_association_get_acronym (LIAISON_ASSOCIATION (entry)));
}

static void
check_courses (LiaisonJsonReading  *reading,
               LiaisonCatalogTable *tables,
               LiaisonAssociation  *association)
{
  GPtrArray *courses = liaison_association_get_courses (association);

  for (guint i = 0; i < courses->len; i++)
    {
      const LiaisonCourse *course = g_ptr_array_index (courses, i);

      for (guint n = 0; course->skills[n] != NULL; n++)
        if (!g_hash_table_contains (tables[LIAISON_CATALOG_FILE_SKILLS].by_id, course->skills[n]))
          liaison_json_reading_fail (reading, json_node_get_object (liaison_entry_get_content (LIAISON_ENTRY (association))),
                                     /* Translators: the name of a course, and the id of a skill that it names. */
                                     _ ("The course “%s” refers to “%s”, which is not there"), course->name, course->skills[n]);
    }
}

static gboolean
check_file (LiaisonJsonReading    *reading,
            LiaisonCatalogTable   *tables,
            guint                  file,
            LiaisonCatalogChanges *changes,
            GError               **error)
{
  guint n_entries = g_list_model_get_n_items (G_LIST_MODEL (tables[file].list));

  for (guint n = 0; n < n_entries; n++)
    {
      g_autoptr (LiaisonEntry) entry = g_list_model_get_item (G_LIST_MODEL (tables[file].list), n);

      const LiaisonCatalogChangeEntry *change = changes != NULL ? liaison_catalog_changes_look_up (changes, file, liaison_entry_get_id (entry)) : NULL;
      LiaisonJsonReading *source = change != NULL ? change->reading : reading;

      for (guint i = 0; i < G_N_ELEMENTS (references); i++)
        if ((references[i].from & (1u << file)) != 0)
          check_references (source, tables, entry, i);
      if (change != NULL)
        check_sources (source, tables[LIAISON_CATALOG_FILE_SOURCES].by_id, liaison_entry_get_content (entry));
      if (LIAISON_IS_ASSOCIATION (entry))
        check_courses (source, tables, LIAISON_ASSOCIATION (entry));
      add_names (entry, file);
      if (change != NULL && !liaison_json_reading_finish (source, error))
        return FALSE;
    }
  check_sources (reading, tables[LIAISON_CATALOG_FILE_SOURCES].by_id, liaison_json_reading_get_root (reading));

  return liaison_json_reading_finish (reading, error);
}

static LiaisonJsonReading *
open_file (GFile        *folder,
           const char   *name,
           GCancellable *cancellable,
           GError      **error)
{
  g_autoptr (GFile) file = g_file_get_child (folder, name);
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, cancellable, NULL, error);

  return bytes != NULL ? liaison_json_reading_new (name, bytes, error) : NULL;
}

static void
free_reading (gpointer reading)
{
  liaison_json_reading_free (reading);
}

/**
 * liaison_catalog_read_files: (skip)
 * @folder: where the files are
 * @changes: (nullable): what the user added and changed
 * @tables: what receives the entries, empty so far
 * @cancellable: (nullable): a way to give up
 * @error: return location of a failure
 *
 * Reads all files, then sees that whatever one entry refers to is there.
 *
 * Returns: whether all was well; %FALSE with %LIAISON_ERROR_INVALID and the
 *   file and line in @error, %LIAISON_ERROR_TOO_LARGE, or an error of GIO
 */
gboolean
liaison_catalog_read_files (GFile                 *folder,
                            LiaisonCatalogChanges *changes,
                            LiaisonCatalogTable    tables[LIAISON_CATALOG_N_FILES],
                            GCancellable          *cancellable,
                            GError               **error)
{
  g_autoptr (GPtrArray) readings = g_ptr_array_new_with_free_func (free_reading);

  for (guint i = 0; i < LIAISON_CATALOG_N_FILES; i++)
    {
      LiaisonJsonReading *reading = open_file (folder, kinds[i].name, cancellable, error);

      if (reading == NULL)
        return FALSE;

      g_ptr_array_add (readings, reading);
      if (!read_entries (reading, tables, i, changes, error))
        return FALSE;
    }

  for (guint i = 0; i < LIAISON_CATALOG_N_FILES; i++)
    if (!check_file (g_ptr_array_index (readings, i), tables, i, changes, error))
      return FALSE;

  return TRUE;
}
