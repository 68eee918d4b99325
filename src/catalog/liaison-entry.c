/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-entry-private.h"

#include "liaison-fold.h"
#include "liaison-translation-private.h"

#include <string.h>

typedef struct
{
  char     *id;
  char     *name;
  char     *english_name;
  char     *summary;
  char     *folded_name;
  GStrv     synonyms;
  GStrv     wordings;
  GString  *words;
  JsonNode *content;
} LiaisonEntryPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (LiaisonEntry, liaison_entry, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_NAME,
  PROP_SUMMARY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static LiaisonEntryPrivate *
get_private (LiaisonEntry *self)
{
  return liaison_entry_get_instance_private (self);
}

static gboolean
has_words (const char        *folded,
           const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (folded, words[i]) == NULL)
      return FALSE;

  return TRUE;
}

static void
liaison_entry_finalize (GObject *object)
{
  LiaisonEntryPrivate *self = get_private (LIAISON_ENTRY (object));

  g_free (self->id);
  g_free (self->name);
  g_free (self->english_name);
  g_free (self->summary);
  g_free (self->folded_name);
  g_strfreev (self->synonyms);
  g_strfreev (self->wordings);
  g_string_free (self->words, TRUE);
  g_clear_pointer (&self->content, json_node_unref);

  G_OBJECT_CLASS (liaison_entry_parent_class)->finalize (object);
}

static void
liaison_entry_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  LiaisonEntryPrivate *self = get_private (LIAISON_ENTRY (object));

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_SUMMARY:
      g_value_set_string (value, self->summary);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_entry_class_init (LiaisonEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = liaison_entry_finalize;
  object_class->get_property = liaison_entry_get_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SUMMARY] = g_param_spec_string ("summary", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
liaison_entry_init (LiaisonEntry *self)
{
  get_private (self)->words = g_string_new (NULL);
}

/* Adds a text as it is shown, and as it stands in the file where that is
 * another: people search in either language. */
static void
add_both (LiaisonEntry *self,
          const char   *shown,
          const char   *english)
{
  liaison_entry_add_words (self, shown);
  if (!g_str_equal (shown, english))
    liaison_entry_add_words (self, english);
}

static char *
fold_both (const char *shown,
           const char *english)
{
  g_autofree char *both = g_strconcat (shown, "\n", english, NULL);

  return liaison_fold_dup (g_str_equal (shown, english) ? shown : both);
}

/**
 * liaison_entry_read: (skip)
 * @type: a kind of entry
 * @reading: a file
 * @object: an entry of it
 * @name: the member that names it
 * @name_context: (nullable): the context of its translation; %NULL for none
 * @summary: the member that says what it is, in a line
 * @summary_context: (nullable): the context of its translation; %NULL for none
 *
 * Returns: (transfer full): an entry with what all kinds have in common
 */
gpointer
liaison_entry_read (GType               type,
                    LiaisonJsonReading *reading,
                    JsonObject         *object,
                    const char         *name,
                    const char         *name_context,
                    const char         *summary,
                    const char         *summary_context)
{
  LiaisonEntry        *entry = g_object_new (type, NULL);
  LiaisonEntryPrivate *self = get_private (entry);
  const char          *english = liaison_json_reading_get_optional (reading, object, summary);

  self->id = g_strdup (liaison_json_reading_get_text (reading, object, "id"));
  self->english_name = g_strdup (liaison_json_reading_get_text (reading, object, name));
  self->name = g_strdup (liaison_translation_get (name_context, self->english_name));
  self->summary = g_strdup (liaison_translation_get (summary_context, english));
  self->folded_name = fold_both (self->name, self->english_name);
  self->synonyms = liaison_json_reading_dup_texts (reading, object, "synonyms");
  self->wordings = liaison_json_reading_dup_texts (reading, object, "asked_as");
  self->content = json_node_init_object (json_node_alloc (), object);
  add_both (entry, self->name, self->english_name);
  add_both (entry, self->summary, english);
  for (guint i = 0; self->synonyms[i] != NULL; i++)
    liaison_entry_add_words (entry, self->synonyms[i]);

  return entry;
}

/**
 * liaison_entry_add_words: (skip)
 * @self: an entry that nobody else has seen yet
 * @text: by what it is to be found, beside its name and summary
 */
void
liaison_entry_add_words (LiaisonEntry *self,
                         const char   *text)
{
  LiaisonEntryPrivate *priv = get_private (self);
  g_autofree char     *folded = liaison_fold_dup (text);

  g_string_append_printf (priv->words, "%s\n", folded);
}

/**
 * liaison_entry_get_id:
 * @self: an entry
 *
 * Returns: lower-case words joined by hyphens, the same in every version of the
 *   catalogue
 */
const char *
liaison_entry_get_id (LiaisonEntry *self)
{
  g_return_val_if_fail (LIAISON_IS_ENTRY (self), NULL);

  return get_private (self)->id;
}

/**
 * liaison_entry_get_name:
 * @self: an entry
 *
 * Returns: what people call it
 */
const char *
liaison_entry_get_name (LiaisonEntry *self)
{
  g_return_val_if_fail (LIAISON_IS_ENTRY (self), NULL);

  return get_private (self)->name;
}

/**
 * liaison_entry_get_english_name:
 * @self: an entry
 *
 * Returns: what English-speaking people call it, whatever language is shown
 */
const char *
liaison_entry_get_english_name (LiaisonEntry *self)
{
  g_return_val_if_fail (LIAISON_IS_ENTRY (self), NULL);

  return get_private (self)->english_name;
}

/**
 * liaison_entry_get_summary:
 * @self: an entry
 *
 * Returns: what it is, in a line; "" where the catalogue does not say
 */
const char *
liaison_entry_get_summary (LiaisonEntry *self)
{
  g_return_val_if_fail (LIAISON_IS_ENTRY (self), NULL);

  return get_private (self)->summary;
}

/**
 * liaison_entry_get_synonyms:
 * @self: an entry
 *
 * Returns: (transfer none) (array zero-terminated=1): what else it goes by. A
 *   bracket behind one lists words of which one must stand beside it, or after
 *   an exclamation mark must not: "Alma (library, !mater)"
 */
const char *const *
liaison_entry_get_synonyms (LiaisonEntry *self)
{
  g_return_val_if_fail (LIAISON_IS_ENTRY (self), NULL);

  return (const char *const *) get_private (self)->synonyms;
}

/**
 * liaison_entry_get_wordings:
 * @self: an entry
 *
 * Returns: (transfer none) (array zero-terminated=1): in what open words job
 *   adverts ask for it, for liaison_term_pattern_new()
 */
const char *const *
liaison_entry_get_wordings (LiaisonEntry *self)
{
  g_return_val_if_fail (LIAISON_IS_ENTRY (self), NULL);

  return (const char *const *) get_private (self)->wordings;
}

/**
 * liaison_entry_get_content:
 * @self: an entry
 *
 * Returns: (transfer none): the entry as it stands in the file
 */
JsonNode *
liaison_entry_get_content (LiaisonEntry *self)
{
  g_return_val_if_fail (LIAISON_IS_ENTRY (self), NULL);

  return get_private (self)->content;
}

/**
 * liaison_entry_matches:
 * @self: an entry
 * @words: (array zero-terminated=1): folded words
 *
 * Returns: whether each of @words is part of a word of its name, its summary or
 *   of what belongs to it, such as skills and systems
 */
gboolean
liaison_entry_matches (LiaisonEntry      *self,
                       const char *const *words)
{
  g_return_val_if_fail (LIAISON_IS_ENTRY (self), FALSE);

  return has_words (get_private (self)->words->str, words);
}

/**
 * liaison_entry_is_named:
 * @self: an entry
 * @words: (array zero-terminated=1): folded words
 *
 * Returns: whether each of @words is part of a word of its name, as shown or in
 *   English
 */
gboolean
liaison_entry_is_named (LiaisonEntry      *self,
                        const char *const *words)
{
  g_return_val_if_fail (LIAISON_IS_ENTRY (self), FALSE);

  return has_words (get_private (self)->folded_name, words);
}
