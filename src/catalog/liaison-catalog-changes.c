/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-catalog-changes-private.h"

#include "liaison-catalog-entry.h"
#include "liaison-error.h"
#include "liaison-query.h"
#include "liaison-skill.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _LiaisonCatalogChanges
{
  GObject parent_instance;

  GPtrArray *entries;
  GPtrArray *readings; /* own what the entries point to */
};

G_DEFINE_FINAL_TYPE (LiaisonCatalogChanges, liaison_catalog_changes, G_TYPE_OBJECT)

/* The kinds of entries that users add and change: the list of a user's file that
 * holds them, the file of the catalogue, and what a new one has unless it says so. */
static const struct
{
  const char        *list;
  LiaisonCatalogFile file;
  const char        *defaults;
} kinds[] = {
  [LIAISON_ENTRY_KIND_SPECIALTY] = { "specialties", LIAISON_CATALOG_FILE_SPECIALTIES,
                                     "{\"kind\": \"specialty\", \"summary\": \"\", \"knowledge\": [], \"skills\": [], \"systems\": [], \"materials\": [], \"qualifications\": [],"
                                     " \"employers\": [], \"associations\": [], \"roles\": [], \"adjacent\": [], \"demand\": []}" },
  [LIAISON_ENTRY_KIND_AREA] = { "areas", LIAISON_CATALOG_FILE_AREAS,
                                "{\"kind\": \"networking_area\", \"summary\": \"\", \"skills\": [], \"systems\": [], \"qualifications\": [], \"ties\": [], \"associations\": [],"
                                " \"roles\": [], \"adjacent\": [], \"demand\": []}" },
  [LIAISON_ENTRY_KIND_ROLE] = { "roles", LIAISON_CATALOG_FILE_ROLES,
                                "{\"kind\": \"role\", \"specialties\": [], \"areas\": [], \"level\": \"mid\", \"skills\": [], \"qualifications\": [], \"next\": [], \"sidetracks\": []}" },
  [LIAISON_ENTRY_KIND_SKILL] = { "skills", LIAISON_CATALOG_FILE_SKILLS,
                                 "{\"kind\": \"skill\", \"description\": \"\", \"used_by\": [], \"roles\": [], \"source\": \"general knowledge\"}" },
  [LIAISON_ENTRY_KIND_QUALIFICATION] = { "qualifications", LIAISON_CATALOG_FILE_QUALIFICATIONS,
                                         "{\"kind\": \"certificate\", \"body\": \"\", \"facts\": \"\", \"effort\": 1, \"months\": 0, \"source\": \"general knowledge\"}" },
  [LIAISON_ENTRY_KIND_ASSOCIATION] = { "associations", LIAISON_CATALOG_FILE_ASSOCIATIONS,
                                       "{\"acronym\": \"\", \"domain\": \"\", \"country\": \"\", \"region\": \"\", \"scope\": \"\", \"focus\": [], \"note\": \"\", \"status\": \"active\","
                                       " \"source\": \"general knowledge\"}" },
  [LIAISON_ENTRY_KIND_SYSTEM] = { "systems", LIAISON_CATALOG_FILE_SYSTEMS, "{\"kind\": \"\", \"synonyms\": [], \"source\": \"general knowledge\"}" },
};

/* What an entry of a kind may say, as data/catalog/schema.json has it. */
static const char *const known[] = {
  [LIAISON_ENTRY_KIND_SPECIALTY] = "|id|name|kind|summary|knowledge|skills|systems|materials|qualifications|employers|associations|roles|ties|adjacent|demand|commitment|synonyms|asked_as|",
  [LIAISON_ENTRY_KIND_AREA] = "|id|name|kind|summary|knowledge|skills|systems|materials|qualifications|employers|associations|roles|ties|adjacent|demand|commitment|synonyms|asked_as|",
  [LIAISON_ENTRY_KIND_ROLE] = "|id|title|kind|emerging|specialties|areas|level|skills|qualifications|next|sidetracks|note|source|year|onet|esco|synonyms|asked_as|",
  [LIAISON_ENTRY_KIND_SKILL] = "|id|name|kind|description|used_by|roles|synonyms|asked_as|source|year|onet|esco|evidence|",
  [LIAISON_ENTRY_KIND_QUALIFICATION] = "|id|name|body|kind|facts|effort|months|association|skills|synonyms|asked_as|source|year|",
  [LIAISON_ENTRY_KIND_ASSOCIATION] = "|id|name|acronym|domain|country|region|scope|focus|note|status|successor|source|year|courses|",
  [LIAISON_ENTRY_KIND_SYSTEM] = "|id|name|kind|synonyms|asked_as|source|year|",
};

static void
free_reading (gpointer reading)
{
  liaison_json_reading_free (reading);
}

static void
liaison_catalog_changes_finalize (GObject *object)
{
  LiaisonCatalogChanges *self = LIAISON_CATALOG_CHANGES (object);

  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->readings);

  G_OBJECT_CLASS (liaison_catalog_changes_parent_class)->finalize (object);
}

static void
liaison_catalog_changes_class_init (LiaisonCatalogChangesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_catalog_changes_finalize;
}

static void
liaison_catalog_changes_init (LiaisonCatalogChanges *self)
{
  self->entries = g_ptr_array_new_with_free_func (g_free);
  self->readings = g_ptr_array_new_with_free_func (free_reading);
}

/**
 * liaison_catalog_changes_new:
 *
 * Returns: (transfer full): no changes
 */
LiaisonCatalogChanges *
liaison_catalog_changes_new (void)
{
  return g_object_new (LIAISON_TYPE_CATALOG_CHANGES, NULL);
}

/* The file of the catalogue in which entries of a kind stand. */
LiaisonCatalogFile
liaison_catalog_changes_get_file (LiaisonEntryKind kind)
{
  return kinds[kind].file;
}

static int
find_kind (LiaisonCatalogFile file)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].file == file)
      return (int) i;

  g_return_val_if_reached (0);
}

/* What comes later takes the place of what came before. */
static void
add_entry (LiaisonCatalogChanges *self,
           LiaisonEntryKind       kind,
           LiaisonJsonReading    *reading,
           JsonObject            *object)
{
  LiaisonCatalogChangeEntry *entry;
  const char                *id = liaison_json_reading_get_text (reading, object, "id");
  guint                      before;

  if (liaison_catalog_changes_find (self, kind, id, &before))
    g_ptr_array_remove_index (self->entries, before);
  entry = g_new0 (LiaisonCatalogChangeEntry, 1);
  entry->file = kinds[kind].file;
  entry->id = id;
  entry->object = object;
  entry->reading = reading;
  g_ptr_array_add (self->entries, entry);
}

/* A word that is misspelt would be left out without a sign of it. */
static void
check_members (LiaisonJsonReading *reading,
               LiaisonEntryKind    kind,
               JsonObject         *object)
{
  JsonObjectIter names;
  const char    *name;

  json_object_iter_init (&names, object);
  while (json_object_iter_next (&names, &name, NULL))
    {
      g_autofree char *word = g_strconcat ("|", name, "|", NULL);

      if (strstr (known[kind], word) == NULL)
        /* Translators: a word of a file, and the entry that has it */
        liaison_json_reading_fail (reading, object, _ ("“%s” in “%s” is not known: is it misspelt?"), name, liaison_json_reading_get_text (reading, object, "id"));
    }
}

static void
add_list (LiaisonCatalogChanges *self,
          LiaisonJsonReading    *reading,
          LiaisonEntryKind       kind,
          JsonArray             *list)
{
  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      JsonNode *node = json_array_get_element (list, i);

      if (JSON_NODE_HOLDS_OBJECT (node))
        {
          check_members (reading, kind, json_node_get_object (node));
          add_entry (self, kind, reading, json_node_get_object (node));
        }
      else
        /* Translators: the name of a list of a file, and which of its entries it is */
        liaison_json_reading_fail (reading, NULL, _ ("“%s”: entry %u is not an object in braces"), kinds[kind].list, i + 1);
    }
}

static void
add_member (LiaisonCatalogChanges *self,
            LiaisonJsonReading    *reading,
            JsonObject            *root,
            const char            *name,
            JsonNode              *node)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].list, name))
      {
        if (JSON_NODE_HOLDS_ARRAY (node))
          add_list (self, reading, i, json_node_get_array (node));
        else
          liaison_json_reading_fail (reading, root, _ ("“%s” must be a list in brackets"), name);
        return;
      }

  liaison_json_reading_fail (reading, root, _ ("“%s” is no kind of entry: there are specialties, areas, roles, skills, qualifications, associations and systems"), name);
}

/* Keeps the reading, for entries point into it; or forgets what it gave. */
static gboolean
keep_reading (LiaisonCatalogChanges *self,
              LiaisonJsonReading    *reading,
              GError               **error)
{
  if (liaison_json_reading_finish (reading, error))
    {
      g_ptr_array_add (self->readings, reading);
      return TRUE;
    }

  for (guint i = self->entries->len; i > 0; i--)
    if (liaison_catalog_changes_get (self, i - 1)->reading == reading)
      g_ptr_array_remove_index (self->entries, i - 1);
  liaison_json_reading_free (reading);

  return FALSE;
}

/**
 * liaison_catalog_changes_add:
 * @self: changes
 * @kind: what the entry is
 * @content: an object of JSON, with the id and what differs from what is built in
 * @error: return location of a failure
 *
 * Returns: whether it could be read
 */
gboolean
liaison_catalog_changes_add (LiaisonCatalogChanges *self,
                             LiaisonEntryKind       kind,
                             const char            *content,
                             GError               **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (content, strlen (content));
  LiaisonJsonReading *reading = liaison_json_reading_new (_ ("Your entry"), bytes, error);
  JsonNode           *root;

  g_return_val_if_fail (LIAISON_IS_CATALOG_CHANGES (self) && (guint) kind < G_N_ELEMENTS (kinds), FALSE);

  if (reading == NULL)
    return FALSE;

  root = liaison_json_reading_get_root (reading);
  if (JSON_NODE_HOLDS_OBJECT (root))
    add_entry (self, kind, reading, json_node_get_object (root));
  else
    liaison_json_reading_fail (reading, NULL, _ ("It must be an object in braces"));

  return keep_reading (self, reading, error);
}

/**
 * liaison_catalog_changes_add_file:
 * @self: changes
 * @name: what errors call the file
 * @bytes: an object of JSON with lists of entries by kind: "roles", "skills", ...
 * @error: return location of a failure
 *
 * Returns: whether it could be read; whether the catalogue is whole with it,
 *   liaison_catalog_load_changed() says
 */
gboolean
liaison_catalog_changes_add_file (LiaisonCatalogChanges *self,
                                  const char            *name,
                                  GBytes                *bytes,
                                  GError               **error)
{
  LiaisonJsonReading *reading = liaison_json_reading_new (name, bytes, error);
  JsonNode           *root;
  JsonObjectIter      lists;
  const char         *list;
  JsonNode           *node;

  g_return_val_if_fail (LIAISON_IS_CATALOG_CHANGES (self), FALSE);

  if (reading == NULL)
    return FALSE;

  root = liaison_json_reading_get_root (reading);
  if (!JSON_NODE_HOLDS_OBJECT (root))
    {
      liaison_json_reading_fail (reading, NULL, _ ("It must be an object in braces"));
      return keep_reading (self, reading, error);
    }
  json_object_iter_init (&lists, json_node_get_object (root));
  while (json_object_iter_next (&lists, &list, &node))
    add_member (self, reading, json_node_get_object (root), list, node);

  return keep_reading (self, reading, error);
}

/**
 * liaison_catalog_changes_add_all:
 * @self: changes
 * @others: others; where both change an entry, those of @self count
 */
void
liaison_catalog_changes_add_all (LiaisonCatalogChanges *self,
                                 LiaisonCatalogChanges *others)
{
  for (guint i = 0; i < others->entries->len; i++)
    {
      LiaisonEntryKind kind = liaison_catalog_changes_get_kind (others, i);
      g_autofree char *content = liaison_catalog_changes_dup_content (others, i);
      guint            place;

      if (!liaison_catalog_changes_find (self, kind, liaison_catalog_changes_get_id (others, i), &place))
        liaison_catalog_changes_add (self, kind, content, NULL);
    }
}

/* A skill that the user added, as an entry of the catalogue. */
static char *
dup_skill_content (LiaisonSkill *skill)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  JsonObject    *object = json_object_new ();
  JsonArray     *synonyms = json_array_new ();
  g_auto (GStrv) lines = g_strsplit (liaison_skill_get_synonyms (skill), "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      json_array_add_string_element (synonyms, lines[i]);
  json_object_set_string_member (object, "id", liaison_skill_get_entry (skill));
  json_object_set_string_member (object, "name", liaison_skill_get_name (skill));
  json_object_set_string_member (object, "description", liaison_skill_get_description (skill));
  json_object_set_array_member (object, "synonyms", synonyms);
  json_node_take_object (node, object);

  return json_to_string (node, FALSE);
}

static gboolean
add_skills (LiaisonCatalogChanges *self,
            LiaisonConnection     *connection,
            GError               **error)
{
  g_autoptr (GPtrArray) skills = liaison_query_all (connection, LIAISON_TYPE_SKILL, error);

  for (guint i = 0; skills != NULL && i < skills->len; i++)
    {
      g_autofree char *content = dup_skill_content (g_ptr_array_index (skills, i));

      liaison_catalog_changes_add (self, LIAISON_ENTRY_KIND_SKILL, content, NULL);
    }

  return skills != NULL;
}

/**
 * liaison_catalog_changes_read:
 * @connection: where to read
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): the changes of the user, and the skills
 *   that they added
 */
LiaisonCatalogChanges *
liaison_catalog_changes_read (LiaisonConnection *connection,
                              GError           **error)
{
  g_autoptr (LiaisonCatalogChanges) self = liaison_catalog_changes_new ();
  g_autoptr (GPtrArray) records = NULL;

  if (add_skills (self, connection, error))
    records = liaison_query_all (connection, LIAISON_TYPE_CATALOG_ENTRY, error);
  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      LiaisonCatalogEntry *record = g_ptr_array_index (records, i);
      g_autoptr (GError) reason = NULL;

      /* Written by another program: left out, and kept. */
      if (!liaison_catalog_changes_add (self, liaison_catalog_entry_get_kind (record), liaison_catalog_entry_get_content (record), &reason))
        g_info ("An entry of the user is left out: %s", reason->message);
    }

  return records != NULL ? g_steal_pointer (&self) : NULL;
}

/**
 * liaison_catalog_changes_get_n:
 * @self: changes
 *
 * Returns: how many there are
 */
guint
liaison_catalog_changes_get_n (LiaisonCatalogChanges *self)
{
  g_return_val_if_fail (LIAISON_IS_CATALOG_CHANGES (self), 0);

  return self->entries->len;
}

/**
 * liaison_catalog_changes_get: (skip)
 * @self: changes
 * @change: from 0
 *
 * Returns: (transfer none): one of them
 */
const LiaisonCatalogChangeEntry *
liaison_catalog_changes_get (LiaisonCatalogChanges *self,
                             guint                  change)
{
  return g_ptr_array_index (self->entries, change);
}

/**
 * liaison_catalog_changes_get_kind:
 * @self: changes
 * @change: from 0
 *
 * Returns: what the entry is
 */
LiaisonEntryKind
liaison_catalog_changes_get_kind (LiaisonCatalogChanges *self,
                                  guint                  change)
{
  g_return_val_if_fail (LIAISON_IS_CATALOG_CHANGES (self) && change < self->entries->len, 0);

  return find_kind (liaison_catalog_changes_get (self, change)->file);
}

/**
 * liaison_catalog_changes_get_id:
 * @self: changes
 * @change: from 0
 *
 * Returns: id of the entry
 */
const char *
liaison_catalog_changes_get_id (LiaisonCatalogChanges *self,
                                guint                  change)
{
  g_return_val_if_fail (LIAISON_IS_CATALOG_CHANGES (self) && change < self->entries->len, NULL);

  return liaison_catalog_changes_get (self, change)->id;
}

/**
 * liaison_catalog_changes_dup_content:
 * @self: changes
 * @change: from 0
 *
 * Returns: (transfer full): what the user says of the entry, as JSON
 */
char *
liaison_catalog_changes_dup_content (LiaisonCatalogChanges *self,
                                     guint                  change)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);

  g_return_val_if_fail (LIAISON_IS_CATALOG_CHANGES (self) && change < self->entries->len, NULL);

  json_node_set_object (node, liaison_catalog_changes_get (self, change)->object);

  return json_to_string (node, FALSE);
}

/**
 * liaison_catalog_changes_find:
 * @self: changes
 * @kind: what the entry is
 * @id: its id
 * @change: (out): where it stands
 *
 * Returns: whether the user changed or added it
 */
gboolean
liaison_catalog_changes_find (LiaisonCatalogChanges *self,
                              LiaisonEntryKind       kind,
                              const char            *id,
                              guint                 *change)
{
  g_return_val_if_fail (LIAISON_IS_CATALOG_CHANGES (self), FALSE);

  for (*change = 0; *change < self->entries->len; (*change)++)
    {
      const LiaisonCatalogChangeEntry *entry = liaison_catalog_changes_get (self, *change);

      if (entry->file == kinds[kind].file && g_str_equal (entry->id, id))
        return TRUE;
    }

  return FALSE;
}

/**
 * liaison_catalog_changes_look_up: (skip)
 * @self: changes
 * @file: a file of the catalogue
 * @id: id of an entry
 *
 * Returns: (transfer none) (nullable): what the user says of it
 */
const LiaisonCatalogChangeEntry *
liaison_catalog_changes_look_up (LiaisonCatalogChanges *self,
                                 LiaisonCatalogFile     file,
                                 const char            *id)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const LiaisonCatalogChangeEntry *entry = liaison_catalog_changes_get (self, i);

      if (entry->file == file && g_str_equal (entry->id, id))
        return entry;
    }

  return NULL;
}

static void
set_members (JsonObject *merged,
             JsonObject *from)
{
  JsonObjectIter members;
  const char    *name;
  JsonNode      *node;

  json_object_iter_init (&members, from);
  while (json_object_iter_next (&members, &name, &node))
    json_object_set_member (merged, name, json_node_copy (node));
}

/**
 * liaison_catalog_change_merge: (skip)
 * @change: what the user says of an entry
 * @built_in: (nullable): what the catalogue says of it; %NULL for a new one
 *
 * Returns: (transfer full): the entry, with the members that the user gives and
 *   the others of the catalogue
 */
JsonObject *
liaison_catalog_change_merge (const LiaisonCatalogChangeEntry *change,
                              JsonObject                      *built_in)
{
  JsonObject *merged = json_object_new ();

  if (built_in != NULL)
    {
      set_members (merged, built_in);
    }
  else
    {
      g_autoptr (JsonNode) defaults = json_from_string (kinds[find_kind (change->file)].defaults, NULL);

      set_members (merged, json_node_get_object (defaults));
    }
  set_members (merged, change->object);

  return merged;
}
