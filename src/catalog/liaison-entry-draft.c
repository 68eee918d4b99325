/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-draft-part-private.h"

#include "liaison-catalog.h"
#include "liaison-fold.h"

struct _LiaisonEntryDraft
{
  GObject parent_instance;

  LiaisonEntryKind kind;
  JsonObject      *shown; /* the entry as it is to be */
  JsonObject      *said;  /* what the user says of it */
};

G_DEFINE_FINAL_TYPE (LiaisonEntryDraft, liaison_entry_draft, G_TYPE_OBJECT)

/* What the name and the summary of an entry are called in a file. */
static const struct
{
  const char *name;
  const char *summary;
} members[] = {
  [LIAISON_ENTRY_KIND_SPECIALTY] = { "name", "summary" },
  [LIAISON_ENTRY_KIND_AREA] = { "name", "summary" },
  [LIAISON_ENTRY_KIND_ROLE] = { "title", "note" },
  [LIAISON_ENTRY_KIND_SKILL] = { "name", "description" },
  [LIAISON_ENTRY_KIND_QUALIFICATION] = { "name", "facts" },
  [LIAISON_ENTRY_KIND_ASSOCIATION] = { "name", "note" },
  [LIAISON_ENTRY_KIND_SYSTEM] = { "name", "kind" },
};

static void
free_part (gpointer part)
{
  liaison_draft_part_free (part);
}

static void
free_figure (gpointer figure)
{
  liaison_figure_free (figure);
}

static void
liaison_entry_draft_finalize (GObject *object)
{
  LiaisonEntryDraft *self = LIAISON_ENTRY_DRAFT (object);

  g_clear_pointer (&self->shown, json_object_unref);
  g_clear_pointer (&self->said, json_object_unref);

  G_OBJECT_CLASS (liaison_entry_draft_parent_class)->finalize (object);
}

static void
liaison_entry_draft_class_init (LiaisonEntryDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_entry_draft_finalize;
}

static void
liaison_entry_draft_init (LiaisonEntryDraft *self)
{
}

static JsonObject *
read_said (LiaisonEntryKind       kind,
           const char            *id,
           LiaisonCatalogChanges *changes)
{
  g_autofree char *content = NULL;
  g_autoptr (JsonNode) node = NULL;
  JsonObject *said;
  guint       place;

  if (changes != NULL && liaison_catalog_changes_find (changes, kind, id, &place))
    {
      content = liaison_catalog_changes_dup_content (changes, place);
      node = json_from_string (content, NULL);
      return liaison_draft_copy_object (node);
    }

  said = json_object_new ();
  json_object_set_string_member (said, "id", id);

  return said;
}

/**
 * liaison_entry_draft_new:
 * @kind: what it is
 * @entry: (nullable): the entry as it is now; %NULL for a new one
 * @changes: (nullable): what the user said before
 *
 * Returns: (transfer full): a draft
 */
LiaisonEntryDraft *
liaison_entry_draft_new (LiaisonEntryKind       kind,
                         LiaisonEntry          *entry,
                         LiaisonCatalogChanges *changes)
{
  LiaisonEntryDraft *self = g_object_new (LIAISON_TYPE_ENTRY_DRAFT, NULL);

  self->kind = kind;
  if (entry == NULL)
    {
      self->shown = json_object_new ();
      self->said = json_object_new ();
      return self;
    }

  self->shown = liaison_draft_copy_object (liaison_entry_get_content (entry));
  self->said = read_said (kind, liaison_entry_get_id (entry), changes);
  /* In the language that the user reads. */
  json_object_set_string_member (self->shown, members[kind].name, liaison_entry_get_name (entry));
  if (json_object_has_member (self->shown, members[kind].summary))
    json_object_set_string_member (self->shown, members[kind].summary, liaison_entry_get_summary (entry));

  return self;
}

/**
 * liaison_entry_draft_get_kind:
 * @self: a draft
 *
 * Returns: what it is
 */
LiaisonEntryKind
liaison_entry_draft_get_kind (LiaisonEntryDraft *self)
{
  return self->kind;
}

/**
 * liaison_entry_draft_get_name_member:
 * @self: a draft
 *
 * Returns: the member that is its name
 */
const char *
liaison_entry_draft_get_name_member (LiaisonEntryDraft *self)
{
  return members[self->kind].name;
}

/**
 * liaison_entry_draft_get_summary_member:
 * @self: a draft
 *
 * Returns: the member that says what it is in a sentence
 */
const char *
liaison_entry_draft_get_summary_member (LiaisonEntryDraft *self)
{
  return members[self->kind].summary;
}

/* What is as it was stays unsaid. */
static void
set_member (LiaisonEntryDraft *self,
            const char        *member,
            JsonNode          *value)
{
  JsonNode *before = json_object_get_member (self->shown, member);

  if (before == NULL || !json_node_equal (before, value))
    {
      json_object_set_member (self->shown, member, json_node_copy (value));
      json_object_set_member (self->said, member, json_node_copy (value));
    }
  json_node_unref (value);
}

/**
 * liaison_entry_draft_get_text:
 * @self: a draft
 * @member: a member
 *
 * Returns: the text of it, "" for none
 */
const char *
liaison_entry_draft_get_text (LiaisonEntryDraft *self,
                              const char        *member)
{
  JsonNode *node = json_object_get_member (self->shown, member);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : "";
}

/**
 * liaison_entry_draft_set_text:
 * @self: a draft
 * @member: a member
 * @text: what it is to say; "" where it said nothing stays unsaid
 */
void
liaison_entry_draft_set_text (LiaisonEntryDraft *self,
                              const char        *member,
                              const char        *text)
{
  if (!g_str_equal (text, liaison_entry_draft_get_text (self, member)))
    set_member (self, member, json_node_init_string (json_node_alloc (), text));
}

/**
 * liaison_entry_draft_get_number:
 * @self: a draft
 * @member: a member
 *
 * Returns: the number of it, 0 for none
 */
int
liaison_entry_draft_get_number (LiaisonEntryDraft *self,
                                const char        *member)
{
  JsonNode *node = json_object_get_member (self->shown, member);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_INT64 ? (int) json_node_get_int (node) : 0;
}

/**
 * liaison_entry_draft_set_number:
 * @self: a draft
 * @member: a member
 * @number: what it is to be
 */
void
liaison_entry_draft_set_number (LiaisonEntryDraft *self,
                                const char        *member,
                                int                number)
{
  if (number != liaison_entry_draft_get_number (self, member))
    set_member (self, member, json_node_init_int (json_node_alloc (), number));
}

static JsonArray *
get_list (LiaisonEntryDraft *self,
          const char        *member)
{
  JsonNode *node = json_object_get_member (self->shown, member);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static void
set_list (LiaisonEntryDraft *self,
          const char        *member,
          JsonArray         *list)
{
  JsonNode *node = json_node_init_array (json_node_alloc (), list);

  json_array_unref (list);
  if (get_list (self, member) == NULL && json_array_get_length (list) == 0)
    json_node_unref (node);
  else
    set_member (self, member, node);
}

/**
 * liaison_entry_draft_dup_words:
 * @self: a draft
 * @member: a list of words
 *
 * Returns: (transfer full): the words, parted by commas
 */
char *
liaison_entry_draft_dup_words (LiaisonEntryDraft *self,
                               const char        *member)
{
  JsonArray *list = get_list (self, member);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    g_string_append_printf (words, "%s%s", i > 0 ? ", " : "", json_array_get_string_element (list, i));

  return g_string_free (g_steal_pointer (&words), FALSE);
}

/**
 * liaison_entry_draft_set_words:
 * @self: a draft
 * @member: a list of words
 * @words: the words, parted by commas; those in brackets part nothing
 */
void
liaison_entry_draft_set_words (LiaisonEntryDraft *self,
                               const char        *member,
                               const char        *words)
{
  JsonArray  *list = json_array_new ();
  const char *start = words;
  int         depth = 0;

  for (const char *at = words;; at++)
    {
      depth += (*at == '(') - (*at == ')');
      if (*at == '\0' || (*at == ',' && depth <= 0))
        {
          g_autofree char *word = g_strstrip (g_strndup (start, (gsize) (at - start)));

          if (*word != '\0')
            json_array_add_string_element (list, word);
          start = at + 1;
        }
      if (*at == '\0')
        break;
    }
  set_list (self, member, list);
}

/* The weight of a skill is called otherwise in a role. */
static const char *
get_number_member (LiaisonEntryDraft *self)
{
  return self->kind == LIAISON_ENTRY_KIND_ROLE ? "importance" : "weight";
}

/**
 * liaison_entry_draft_dup_parts:
 * @self: a draft
 * @member: a list of what it refers to
 *
 * Returns: (transfer full) (element-type LiaisonDraftPart): the lines of the list
 */
GPtrArray *
liaison_entry_draft_dup_parts (LiaisonEntryDraft *self,
                               const char        *member)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (free_part);
  JsonArray *list = get_list (self, member);

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    g_ptr_array_add (parts, liaison_draft_part_read (json_array_get_element (list, i), get_number_member (self)));

  return parts;
}

/**
 * liaison_entry_draft_set_parts:
 * @self: a draft
 * @member: a list of what it refers to
 * @parts: (element-type LiaisonDraftPart): what its lines are to be
 */
void
liaison_entry_draft_set_parts (LiaisonEntryDraft *self,
                               const char        *member,
                               GPtrArray         *parts)
{
  JsonArray *before = get_list (self, member);
  JsonArray *list = json_array_new ();

  for (guint i = 0; i < parts->len; i++)
    json_array_add_element (list, liaison_draft_part_write (g_ptr_array_index (parts, i), before, get_number_member (self)));
  set_list (self, member, list);
}

/**
 * liaison_entry_draft_dup_figures:
 * @self: a draft
 *
 * Returns: (transfer full) (element-type LiaisonFigure): its figures on demand,
 *   in the language of the user
 */
GPtrArray *
liaison_entry_draft_dup_figures (LiaisonEntryDraft *self)
{
  GPtrArray *figures = g_ptr_array_new_with_free_func (free_figure);
  JsonArray *list = get_list (self, "demand");

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    if (JSON_NODE_HOLDS_OBJECT (json_array_get_element (list, i)))
      g_ptr_array_add (figures, liaison_draft_figure_read (json_array_get_object_element (list, i)));

  return figures;
}

/* What a file says of a figure beside is kept while the figure is as it was. */
static JsonNode *
dup_figure_node (LiaisonEntryDraft   *self,
                 const LiaisonFigure *figure)
{
  JsonArray *list = get_list (self, "demand");
  JsonNode  *node;

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      LiaisonFigure *before = liaison_draft_figure_read (json_array_get_object_element (list, i));
      gboolean       is_same = liaison_draft_figure_is_same (before, figure);

      liaison_figure_free (before);
      if (is_same)
        return json_node_copy (json_array_get_element (list, i));
    }

  node = json_node_new (JSON_NODE_OBJECT);
  json_node_take_object (node, liaison_draft_figure_write (figure, list));

  return node;
}

/**
 * liaison_entry_draft_set_figures:
 * @self: a draft
 * @figures: (element-type LiaisonFigure): what its figures on demand are to be
 */
void
liaison_entry_draft_set_figures (LiaisonEntryDraft *self,
                                 GPtrArray         *figures)
{
  JsonArray *list = json_array_new ();

  for (guint i = 0; i < figures->len; i++)
    json_array_add_element (list, dup_figure_node (self, g_ptr_array_index (figures, i)));
  set_list (self, "demand", list);
}

/* What has a page of its own goes by one id among all that have one. */
static gboolean
is_taken (LiaisonEntryKind kind,
          const char      *id)
{
  LiaisonCatalog *catalog = liaison_catalog_get_default ();

  return liaison_catalog_get_entry_of_kind (catalog, kind, id) != NULL || liaison_catalog_get_entry (catalog, id) != NULL;
}

/* "Map librarian" is "map-librarian", or "map-librarian-2" where there is one. */
static char *
dup_new_id (LiaisonEntryKind kind,
            const char      *name)
{
  g_autofree char *folded = liaison_fold_dup (name);
  g_autoptr (GString) id = g_string_new (NULL);
  g_autofree char *base = NULL;

  for (const char *at = folded; *at != '\0'; at++)
    if (g_ascii_isalnum (*at))
      g_string_append_c (id, g_ascii_tolower (*at));
    else if (id->len > 0 && id->str[id->len - 1] != '-')
      g_string_append_c (id, '-');
  while (id->len > 0 && id->str[id->len - 1] == '-')
    g_string_truncate (id, id->len - 1);
  if (id->len == 0)
    g_string_assign (id, "own");

  base = g_strdup (id->str);
  for (guint i = 2; is_taken (kind, id->str); i++)
    g_string_printf (id, "%s-%u", base, i);

  return g_string_free (g_steal_pointer (&id), FALSE);
}

/**
 * liaison_entry_draft_dup_content:
 * @self: a draft
 *
 * Returns: (transfer full): what the user says of the entry, for
 *   liaison_catalog_changes_add(); a new one is given an id by its name
 */
char *
liaison_entry_draft_dup_content (LiaisonEntryDraft *self)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);

  g_return_val_if_fail (LIAISON_IS_ENTRY_DRAFT (self), NULL);

  if (!json_object_has_member (self->said, "id"))
    {
      g_autofree char *id = dup_new_id (self->kind, liaison_entry_draft_get_text (self, members[self->kind].name));

      json_object_set_string_member (self->said, "id", id);
    }
  json_node_set_object (node, self->said);

  return json_to_string (node, TRUE);
}

/**
 * liaison_entry_draft_set_content:
 * @self: a draft
 * @content: an object of JSON: what the user says of the entry
 * @error: return location of a failure
 *
 * Takes what is said there in the place of what was said before.
 *
 * Returns: whether it could be read
 */
gboolean
liaison_entry_draft_set_content (LiaisonEntryDraft *self,
                                 const char        *content,
                                 GError           **error)
{
  g_autoptr (LiaisonCatalogChanges) checked = liaison_catalog_changes_new ();
  g_autoptr (JsonNode) node = NULL;
  JsonObjectIter iter;
  const char    *member;
  JsonNode      *value;

  g_return_val_if_fail (LIAISON_IS_ENTRY_DRAFT (self), FALSE);

  /* It reads with the limits of depth and count that files have. */
  if (!liaison_catalog_changes_add (checked, self->kind, content, error))
    return FALSE;

  node = json_from_string (content, error);
  if (node == NULL)
    return FALSE;

  json_object_unref (self->said);
  self->said = liaison_draft_copy_object (node);
  json_object_iter_init (&iter, self->said);
  while (json_object_iter_next (&iter, &member, &value))
    json_object_set_member (self->shown, member, json_node_copy (value));

  return TRUE;
}
