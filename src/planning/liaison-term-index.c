/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-term-index.h"

#include "liaison-advert-words.h"
#include "liaison-skill.h"
#include "liaison-term-negation.h"
#include "liaison-term-patterns.h"

#include <string.h>

#define MOST_WORDS 8

typedef enum
{
  ANY,     /* the case does not matter */
  CAPITAL, /* a name */
  UPPER,   /* an abbreviation */
} Shape;

/* One way to say a term. */
typedef struct
{
  guint   term;
  guint   n_words;
  guint   words[MOST_WORDS]; /* ids of stems */
  Shape   shapes[MOST_WORDS];
  GArray *with;    /* ids of stems, one of which must stand in the text; none for any */
  GArray *without; /* ids of stems, none of which may stand in the clause */
} Phrase;

struct _LiaisonTermIndex
{
  GObject parent_instance;

  LiaisonCatalog *catalog; /* owns the ids and names, */
  GPtrArray      *own;     /* and so do the user's own skills; may be NULL */
  GArray         *terms;
  GHashTable     *stems;  /* a stem: its id, from 1 */
  GPtrArray      *phrases;
  GPtrArray      *by_first; /* for the id of a stem the phrases that begin with it, the longest first */
  LiaisonTermPatterns *wordings;
  char          **negations;
};

G_DEFINE_FINAL_TYPE (LiaisonTermIndex, liaison_term_index, G_TYPE_OBJECT)

static void
phrase_free (gpointer data)
{
  Phrase *phrase = data;

  g_array_unref (phrase->with);
  g_array_unref (phrase->without);
  g_free (phrase);
}

static void
free_list (gpointer list)
{
  if (list != NULL)
    g_ptr_array_unref (list);
}

static void
liaison_term_index_finalize (GObject *object)
{
  LiaisonTermIndex *self = LIAISON_TERM_INDEX (object);

  g_array_unref (self->terms);
  g_hash_table_unref (self->stems);
  g_ptr_array_unref (self->by_first);
  g_ptr_array_unref (self->phrases);
  liaison_term_patterns_free (self->wordings);
  g_strfreev (self->negations);
  g_clear_pointer (&self->own, g_ptr_array_unref);
  g_clear_object (&self->catalog);

  G_OBJECT_CLASS (liaison_term_index_parent_class)->finalize (object);
}

static void
liaison_term_index_class_init (LiaisonTermIndexClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_term_index_finalize;
}

static void
liaison_term_index_init (LiaisonTermIndex *self)
{
  self->terms = g_array_new (FALSE, FALSE, sizeof (LiaisonTerm));
  self->stems = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->phrases = g_ptr_array_new_with_free_func (phrase_free);
  self->by_first = g_ptr_array_new_with_free_func (free_list);
  self->negations = liaison_term_negation_list ();
}

static guint
intern (gpointer    owner,
        const char *word,
        guint       length)
{
  LiaisonTermIndex *self = owner;
  g_autoptr (GString) stem = g_string_new (NULL);
  guint id;

  liaison_advert_words_stem (word, length, stem);
  id = GPOINTER_TO_UINT (g_hash_table_lookup (self->stems, stem->str));
  if (id == 0)
    {
      id = g_hash_table_size (self->stems) + 1;
      g_hash_table_insert (self->stems, g_strdup (stem->str), GUINT_TO_POINTER (id));
    }

  return id;
}

static void
read_context (LiaisonTermIndex *self,
              Phrase           *phrase,
              const char       *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *word = g_strstrip (parts[i]);
      gboolean    is_without = *word == '!';
      guint       id;

      word += is_without;
      if (*word == '\0')
        continue;
      /* Of several words the first stands for all. */
      id = intern (self, word, (guint) strcspn (word, " "));
      g_array_append_val (is_without ? phrase->without : phrase->with, id);
    }
}

static Shape
get_shape (const LiaisonAdvertWord *word,
           const char              *text)
{
  if (g_ascii_isdigit (text[word->start]))
    return ANY;
  if (word->is_upper && word->is_capital && word->length <= 8)
    return UPPER;

  return word->is_capital ? CAPITAL : ANY;
}

/* "Epic (hospital, patient)": what it is called, and of which words one must
 * stand beside it; "!mater" must not. */
static void
add_phrase (LiaisonTermIndex *self,
            guint             term,
            const char       *way,
            gboolean          is_name)
{
  const char      *bracket = strstr (way, " (");
  g_autofree char *text = bracket != NULL ? g_strndup (way, (gsize) (bracket - way)) : g_strdup (way);
  g_autofree char *context = bracket != NULL ? g_strndup (bracket + 2, strcspn (bracket + 2, ")")) : NULL;
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (LiaisonAdvertWord));
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (LiaisonAdvertSentence));
  Phrase *phrase;

  liaison_advert_words_split (text, words, sentences);
  if (words->len == 0 || words->len > MOST_WORDS)
    return;

  phrase = g_new0 (Phrase, 1);
  phrase->term = term;
  phrase->n_words = words->len;
  phrase->with = g_array_new (FALSE, FALSE, sizeof (guint));
  phrase->without = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < words->len; i++)
    {
      const LiaisonAdvertWord *word = &g_array_index (words, LiaisonAdvertWord, i);

      phrase->words[i] = intern (self, text + word->start, word->length);
      phrase->shapes[i] = get_shape (word, text);
      /* An entry's name has a capital letter as every line has. */
      if (is_name && i == 0 && phrase->shapes[i] == CAPITAL)
        phrase->shapes[i] = ANY;
    }
  if (context != NULL)
    read_context (self, phrase, context);
  g_ptr_array_add (self->phrases, phrase);
}

static void
add_entries (LiaisonTermIndex *self,
             GListModel       *entries,
             LiaisonEntryKind  kind)
{
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (LiaisonEntry) entry = g_list_model_get_item (entries, i);
      const char *const *ways = liaison_entry_get_synonyms (entry);
      const char *const *wordings = liaison_entry_get_wordings (entry);
      LiaisonTerm term = { kind, liaison_entry_get_id (entry), liaison_entry_get_name (entry) };

      g_array_append_val (self->terms, term);
      /* What has a bracket in its name, or is a list, is no way to say it; that
       * of a system is, with its context, among the others. */
      if (strpbrk (liaison_entry_get_english_name (entry), "(,") == NULL && kind != LIAISON_ENTRY_KIND_SYSTEM)
        add_phrase (self, self->terms->len - 1, liaison_entry_get_english_name (entry), TRUE);
      for (guint n = 0; ways[n] != NULL; n++)
        add_phrase (self, self->terms->len - 1, ways[n], FALSE);
      for (guint n = 0; wordings[n] != NULL; n++)
        liaison_term_patterns_add (self->wordings, self->terms->len - 1, wordings[n]);
    }
}

static void
add_own (LiaisonTermIndex *self)
{
  for (guint i = 0; self->own != NULL && i < self->own->len; i++)
    {
      LiaisonSkill *skill = g_ptr_array_index (self->own, i);
      LiaisonTerm   term = { LIAISON_ENTRY_KIND_SKILL, liaison_skill_get_entry (skill), liaison_skill_get_name (skill) };
      g_auto (GStrv) ways = g_strsplit (liaison_skill_get_synonyms (skill), "\n", -1);

      if (liaison_catalog_get_skill (self->catalog, term.id) != NULL)
        continue;
      g_array_append_val (self->terms, term);
      add_phrase (self, self->terms->len - 1, term.name, FALSE);
      for (guint n = 0; ways[n] != NULL; n++)
        add_phrase (self, self->terms->len - 1, ways[n], FALSE);
    }
}

static int
compare_phrases (gconstpointer a,
                 gconstpointer b)
{
  const Phrase *one = *(const Phrase *const *) a;
  const Phrase *other = *(const Phrase *const *) b;

  return one->n_words != other->n_words ? (int) other->n_words - (int) one->n_words : (int) one->term - (int) other->term;
}

static GPtrArray *
make_list_at (GPtrArray *lists,
              guint      stem)
{
  GPtrArray **list = (GPtrArray **) &g_ptr_array_index (lists, stem);

  if (*list == NULL)
    *list = g_ptr_array_new ();

  return *list;
}

static void
sort_phrases (LiaisonTermIndex *self)
{
  g_ptr_array_set_size (self->by_first, (int) g_hash_table_size (self->stems) + 1);
  for (guint i = 0; i < self->phrases->len; i++)
    {
      Phrase *phrase = g_ptr_array_index (self->phrases, i);

      g_ptr_array_add (make_list_at (self->by_first, phrase->words[0]), phrase);
    }
  for (guint i = 0; i < self->by_first->len; i++)
    if (g_ptr_array_index (self->by_first, i) != NULL)
      g_ptr_array_sort (g_ptr_array_index (self->by_first, i), compare_phrases);
}

/**
 * liaison_term_index_new:
 * @catalog: the catalogue
 * @own: (nullable) (element-type LiaisonSkill): the user's own skills
 *
 * Returns: (transfer full): the skills, systems and qualifications, by their
 *   names and synonyms
 */
LiaisonTermIndex *
liaison_term_index_new (LiaisonCatalog *catalog,
                        GPtrArray      *own)
{
  LiaisonTermIndex *self = g_object_new (LIAISON_TYPE_TERM_INDEX, NULL);

  self->catalog = g_object_ref (catalog);
  self->own = own != NULL ? g_ptr_array_ref (own) : NULL;
  self->wordings = liaison_term_patterns_new (intern, self);
  add_entries (self, liaison_catalog_get_skills (catalog), LIAISON_ENTRY_KIND_SKILL);
  add_entries (self, liaison_catalog_get_systems (catalog), LIAISON_ENTRY_KIND_SYSTEM);
  add_entries (self, liaison_catalog_get_qualifications (catalog), LIAISON_ENTRY_KIND_QUALIFICATION);
  add_own (self);
  sort_phrases (self);

  return self;
}

/**
 * liaison_term_index_get_n_terms:
 * @self: an index
 *
 * Returns: how many terms there are
 */
guint
liaison_term_index_get_n_terms (LiaisonTermIndex *self)
{
  g_return_val_if_fail (LIAISON_IS_TERM_INDEX (self), 0);

  return self->terms->len;
}

/**
 * liaison_term_index_get_term:
 * @self: an index
 * @term: which, from 0
 *
 * Returns: (transfer none): the term
 */
const LiaisonTerm *
liaison_term_index_get_term (LiaisonTermIndex *self,
                             guint             term)
{
  g_return_val_if_fail (LIAISON_IS_TERM_INDEX (self) && term < self->terms->len, NULL);

  return &g_array_index (self->terms, LiaisonTerm, term);
}

/* A text being searched. */
typedef struct
{
  const char        *text;
  LiaisonTermReading found;
  GArray            *sentences;
  guint8            *present; /* for each id of a stem, whether it stands in the text */
  guint8            *denials; /* for each sentence, whether it may say that something is not asked for */
} Reading;

static const LiaisonAdvertWord *
get_word (const Reading *reading,
          guint          i)
{
  return &g_array_index (reading->found.words, LiaisonAdvertWord, i);
}

static const LiaisonAdvertSentence *
get_sentence (const Reading *reading,
              guint          at)
{
  return &g_array_index (reading->sentences, LiaisonAdvertSentence, get_word (reading, at)->sentence);
}

static guint
get_id (const Reading *reading,
        guint          i)
{
  return g_array_index (reading->found.stems, guint, i);
}

static gboolean
has_shape (const LiaisonAdvertWord *word,
           Shape                    shape)
{
  return shape == ANY || (shape == CAPITAL ? word->is_capital : word->is_upper);
}

static gboolean
stands_at (const Reading *reading,
           const Phrase  *phrase,
           guint          at)
{
  if (at + phrase->n_words > reading->found.words->len || get_word (reading, at)->clause != get_word (reading, at + phrase->n_words - 1)->clause)
    return FALSE;
  for (guint i = 0; i < phrase->n_words; i++)
    if (get_id (reading, at + i) != phrase->words[i] || !has_shape (get_word (reading, at + i), phrase->shapes[i]))
      return FALSE;

  return TRUE;
}

static gboolean
has_context (const Reading *reading,
             const Phrase  *phrase,
             guint          at)
{
  gboolean is_there = phrase->with->len == 0;

  for (guint i = 0; i < phrase->without->len; i++)
    if (liaison_term_reading_is_beside (&reading->found, at, g_array_index (phrase->without, guint, i), LIAISON_TERM_REACH_CLAUSE))
      return FALSE;
  for (guint i = 0; !is_there && i < phrase->with->len; i++)
    is_there = reading->present[g_array_index (phrase->with, guint, i)];

  return is_there;
}

/* What a sentence asks for from @start on, it need not ask for again. */
static gboolean
is_found_in (GArray                      *hits,
             guint                        term,
             const LiaisonAdvertSentence *sentence,
             guint                        start)
{
  for (guint i = hits->len; i > 0; i--)
    {
      const LiaisonTermHit *hit = &g_array_index (hits, LiaisonTermHit, i - 1);

      if (hit->sentence_start != sentence->start)
        return FALSE;
      if (hit->term == term && hit->start + hit->length > start)
        return TRUE;
    }

  return FALSE;
}

/* Which sentences say of anything that it is not asked for. */
static guint8 *
find_denials (LiaisonTermIndex *self,
              const char       *text,
              GArray           *sentences)
{
  guint8 *denials = g_new0 (guint8, sentences->len);

  for (guint i = 0; i < sentences->len; i++)
    {
      const LiaisonAdvertSentence *sentence = &g_array_index (sentences, LiaisonAdvertSentence, i);

      denials[i] = liaison_term_negation_is_any ((const char *const *) self->negations, text + sentence->start, sentence->length);
    }

  return denials;
}

static gboolean
is_denied (LiaisonTermIndex     *self,
           const char           *text,
           const LiaisonTermHit *hit)
{
  return liaison_term_negation_is_there ((const char *const *) self->negations, text + hit->sentence_start, hit->sentence_length,
                                         hit->start - hit->sentence_start);
}

/* "We use Koha; no experience of Koha is needed": the first asks for nothing, too. */
static void
take_back (GArray               *hits,
           const LiaisonTermHit *denied)
{
  for (guint i = hits->len; i > 0; i--)
    {
      const LiaisonTermHit *hit = &g_array_index (hits, LiaisonTermHit, i - 1);

      if (hit->sentence_start != denied->sentence_start)
        return;
      if (hit->term == denied->term)
        g_array_remove_index (hits, i - 1);
    }
}

static void
add_hit (LiaisonTermIndex *self,
         const Reading    *reading,
         guint             term,
         guint             at,
         guint             end,
         GArray           *hits)
{
  const LiaisonAdvertWord     *first = get_word (reading, at);
  const LiaisonAdvertWord     *last = get_word (reading, end);
  const LiaisonAdvertSentence *sentence = get_sentence (reading, at);
  LiaisonTermHit               hit = { term, first->start, last->start + last->length - first->start, sentence->start, sentence->length };

  if (is_found_in (hits, term, sentence, first->start))
    return;
  if (!reading->denials[first->sentence] || !is_denied (self, reading->text, &hit))
    g_array_append_val (hits, hit);
  else
    take_back (hits, &hit);
}

/* The longest that stand here; several terms may go by the same words. */
static guint
find_at (LiaisonTermIndex *self,
         const Reading    *reading,
         guint             at,
         GArray           *hits)
{
  guint      id = get_id (reading, at);
  GPtrArray *phrases = id > 0 ? g_ptr_array_index (self->by_first, id) : NULL;
  guint      found = 0;
  guint      last = G_MAXUINT;

  for (guint i = 0; phrases != NULL && i < phrases->len; i++)
    {
      const Phrase *phrase = g_ptr_array_index (phrases, i);

      if (phrase->n_words < found)
        break;
      if (phrase->term == last || !stands_at (reading, phrase, at) || !has_context (reading, phrase, at))
        continue;
      found = phrase->n_words;
      last = phrase->term;
      add_hit (self, reading, phrase->term, at, at + phrase->n_words - 1, hits);
    }

  return MAX (found, 1);
}

/* Those that end behind @start, for a part of what a phrase says is something
 * else; what stands between the words of a wording is read on its own as well. */
static void
find_wordings (LiaisonTermIndex *self,
               const Reading    *reading,
               guint             at,
               guint             start,
               GArray           *hits)
{
  guint      id = get_id (reading, at);
  GPtrArray *patterns = id > 0 ? liaison_term_patterns_get (self->wordings, id) : NULL;

  for (guint i = 0; patterns != NULL && i < patterns->len; i++)
    {
      LiaisonTermPattern *pattern = g_ptr_array_index (patterns, i);
      guint               term = liaison_term_patterns_get_term (self->wordings, pattern);
      guint               end;

      if (!is_found_in (hits, term, get_sentence (reading, at), 0) && liaison_term_pattern_match (pattern, &reading->found, at, &end) && end >= start)
        add_hit (self, reading, term, at, end, hits);
    }
}

static void
recognize (LiaisonTermIndex *self,
           Reading          *reading)
{
  g_autoptr (GString) stem = g_string_new (NULL);

  for (guint i = 0; i < reading->found.words->len; i++)
    {
      const LiaisonAdvertWord *word = get_word (reading, i);
      guint                    id;

      liaison_advert_words_stem (reading->text + word->start, word->length, stem);
      id = GPOINTER_TO_UINT (g_hash_table_lookup (self->stems, stem->str));
      reading->present[id] = TRUE;
      g_array_append_val (reading->found.stems, id);
    }
}

/**
 * liaison_term_index_find:
 * @self: an index
 * @text: a text, UTF-8
 *
 * Finds whole words alone: the longest that a term goes by, abbreviations and
 * names only with their capital letters, what has several meanings only beside
 * a word that tells which, and nothing in a sentence that says it is not asked
 * for. Beside these, sentences that ask for something in open words
 * (#LiaisonTermPattern).
 *
 * Returns: (transfer full) (element-type LiaisonTermHit): where terms stand, in
 *   the order of the text
 */
GArray *
liaison_term_index_find (LiaisonTermIndex *self,
                         const char       *text)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (LiaisonTermHit));
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (LiaisonAdvertWord));
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (LiaisonAdvertSentence));
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree guint8 *present = NULL;
  g_autofree guint8 *denials = NULL;
  Reading reading = { text, { words, ids }, sentences, NULL, NULL };

  g_return_val_if_fail (LIAISON_IS_TERM_INDEX (self), hits);

  present = reading.present = g_new0 (guint8, g_hash_table_size (self->stems) + 1);
  liaison_advert_words_split (text, words, sentences);
  denials = reading.denials = find_denials (self, text, sentences);
  recognize (self, &reading);
  for (guint at = 0, end; at < words->len; at = end)
    {
      end = at + find_at (self, &reading, at, hits);
      for (guint i = at; i < end; i++)
        find_wordings (self, &reading, i, end - at > 1 ? end : 0, hits);
    }

  return hits;
}
