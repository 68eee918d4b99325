/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-unknown-term.h"

#include "liaison-advert-words.h"

#include <string.h>

#define MOST_WORDS 3

/* How far the lines go, in bytes, that say whose advert it is and where. */
#define LONGEST_HEAD 300

/* Words with a capital letter that name no skill: in lower case, and of all the
 * languages of adverts, for one need not be in the reader's. */
#define COMMON "the|this|we|you|our|your|a|an|and|or|of|in|for|to|with|at|on|by|it|if|is|are|as|be|not|no|monday|tuesday|" \
               "wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|" \
               "november|december|university|college|library|libraries|department|school|hospital|trust|museum|archive|" \
               "archives|city|county|state|national|royal|street|road|uk|us|usa|eu|ltd|inc|llc|plc|pm|am|gbp|usd|eur|head|" \
               "director|manager|officer|assistant|senior|dean|professor|dr|mr|ms|europe|london|band|grade|fte|team|group|" \
               "service|services|centre|center|committee|board|council|public|international|federal|junior|lead|essential|" \
               "desirable|required|preferred|responsibilities|requirements|duties|qualifications|skills|experience|salary|" \
               "degree|master|masters|bachelor|phd|ma|ba|msc|bsc|hr|" \
               "librarian|librarians|archivist|archivists|analyst|curator|specialist|coordinator|consultant|adviser|advisor|" \
               "technician|supervisor|administrator|cataloguer|cataloger|researcher|researchers|editor|teacher|teachers|" \
               "faculty|students|staff|clinicians|lawyers|" \
               "english|french|german|spanish|italian|portuguese|dutch|latin|greek|arabic|hebrew|russian|chinese|mandarin|" \
               "japanese|korean|welsh|gaelic|irish|polish|turkish|hindi|urdu|punjabi|british|american|european|canadian|" \
               "australian|scottish|indigenous|" \
               "der|die|das|den|dem|des|ein|eine|einer|eines|wir|sie|ihr|ihre|unser|unsere|und|oder|von|im|für|zu|zum|zur|mit|" \
               "bei|auf|durch|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|januar|februar|märz|mai|juni|juli|" \
               "oktober|dezember|universität|hochschule|bibliothek|bibliotheken|bibliothekar|bibliothekarin|abteilung|schule|" \
               "klinik|krankenhaus|stiftung|archiv|stadt|land|kreis|bund|staat|straße|platz|gmbh|ag|ev|uhr|euro|leitung|" \
               "direktor|direktorin|professorin|prof|herr|frau|deutsch|deutschland|europa|berlin|stelle|bewerbung|aufgaben|" \
               "kenntnisse|erfahrung|" \
               "el|la|los|las|un|una|este|esta|nosotros|usted|nuestro|nuestra|su|y|o|de|del|en|para|con|por|lunes|martes|" \
               "miércoles|jueves|viernes|sábado|domingo|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|" \
               "noviembre|diciembre|universidad|facultad|biblioteca|bibliotecas|bibliotecario|bibliotecaria|departamento|" \
               "escuela|fundación|museo|archivo|archivos|ciudad|provincia|estado|nacional|real|calle|avenida|directora|" \
               "responsable|técnico|técnica|auxiliar|decano|decana|profesor|profesora|sr|sra|dra|inglés|español|española|" \
               "américa|madrid|" \
               "le|les|l|une|du|d|et|ou|dans|pour|par|sur|avec|chez|à|au|aux|nous|vous|notre|votre|nos|vos|ce|cette|ces|il|" \
               "elle|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janvier|février|mars|avril|juin|juillet|août|" \
               "septembre|octobre|novembre|décembre|université|école|bibliothèque|bibliothèques|bibliothécaire|médiathèque|" \
               "département|hôpital|fondation|musée|ville|région|état|ministère|nationale|rue|avenue|place|sarl|sa|sas|euros|" \
               "direction|directeur|directrice|chef|cheffe|professeur|m|mme|france|français|française|paris|poste|missions|" \
               "profil|compétences|expérience|" \
               "الجامعة|المكتبة|المكتبات|القسم|المدرسة|المستشفى|المتحف|الأرشيف|المدينة|مدير|رئيس|دكتور|أستاذ"

/**
 * liaison_unknown_term_free:
 * @self: (transfer full): a term
 */
void
liaison_unknown_term_free (LiaisonUnknownTerm *self)
{
  g_free (self->text);
  g_free (self->sentence);
  g_free (self);
}

typedef struct
{
  const char *text;
  GArray     *words;
  GArray     *sentences;
  guint       head;     /* where it begins to say what it asks for, in bytes */
  guint8     *is_known; /* for each word, whether a term covers it */
  GHashTable *common;   /* words that name nothing */
  GHashTable *terms;    /* text: LiaisonUnknownTerm */
  GHashTable *seen;     /* texts of this advert */
} Reading;

static const LiaisonAdvertWord *
get_word (const Reading *reading,
          guint          i)
{
  return &g_array_index (reading->words, LiaisonAdvertWord, i);
}

static GHashTable *
list_common (void)
{
  g_auto (GStrv) words = g_strsplit (COMMON, "|", -1);
  GHashTable *common = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; words[i] != NULL; i++)
    g_hash_table_add (common, g_strdup (words[i]));

  return common;
}

static gboolean
is_common (const Reading           *reading,
           const LiaisonAdvertWord *word)
{
  g_autofree char *copy = g_strndup (reading->text + word->start, word->length);
  g_autofree char *lower = g_utf8_strdown (copy, -1);

  return g_hash_table_contains (reading->common, lower);
}

/* The first two lines of an advert are its title, the employer and the place. */
static guint
find_head (const char *text)
{
  const char *first = strchr (text, '\n');
  const char *second = first != NULL ? strchr (first + 1, '\n') : NULL;

  if (second != NULL && second - text <= LONGEST_HEAD)
    return (guint) (second - text);

  return first != NULL && first - text <= LONGEST_HEAD ? (guint) (first - text) : 0;
}

/* A name or an abbreviation in the middle of a sentence. */
static gboolean
is_name (const Reading *reading,
         guint          i)
{
  const LiaisonAdvertWord *word = get_word (reading, i);
  gboolean                 is_first = i == 0 || get_word (reading, i - 1)->sentence != word->sentence;

  if (reading->is_known[i] || word->start < reading->head || !word->is_capital || word->length < 2 || g_ascii_isdigit (reading->text[word->start]) || is_common (reading, word))
    return FALSE;

  return !is_first || (word->is_upper && word->length <= 8);
}

static void
add_term (Reading *reading,
          guint    from,
          guint    n_words)
{
  const LiaisonAdvertWord     *first = get_word (reading, from);
  const LiaisonAdvertWord     *last = get_word (reading, from + n_words - 1);
  const LiaisonAdvertSentence *sentence = &g_array_index (reading->sentences, LiaisonAdvertSentence, first->sentence);
  g_autofree char             *text = g_strndup (reading->text + first->start, last->start + last->length - first->start);
  LiaisonUnknownTerm          *term = g_hash_table_lookup (reading->terms, text);

  if (!g_hash_table_add (reading->seen, g_strdup (text)))
    return;
  if (term == NULL)
    {
      term = g_new0 (LiaisonUnknownTerm, 1);
      term->text = g_strdup (text);
      term->sentence = g_strndup (reading->text + sentence->start, sentence->length);
      g_hash_table_insert (reading->terms, term->text, term);
    }
  term->n_adverts++;
}

static void
find_names (Reading *reading)
{
  for (guint i = 0; i < reading->words->len; i++)
    {
      guint n_words = 0;

      while (i + n_words < reading->words->len && n_words < MOST_WORDS && is_name (reading, i + n_words) &&
             (n_words == 0 || (get_word (reading, i + n_words)->start == get_word (reading, i + n_words - 1)->start + get_word (reading, i + n_words - 1)->length + 1 &&
                               reading->text[get_word (reading, i + n_words)->start - 1] == ' ')))
        n_words++;
      if (n_words == 0)
        continue;
      add_term (reading, i, n_words);
      i += n_words - 1;
    }
}

static void
mark_known (Reading *reading,
            GArray  *hits)
{
  guint word = 0;

  for (guint i = 0; i < hits->len; i++)
    {
      const LiaisonTermHit *hit = &g_array_index (hits, LiaisonTermHit, i);

      while (word > 0 && get_word (reading, word - 1)->start >= hit->start)
        word--;
      for (; word < reading->words->len && get_word (reading, word)->start < hit->start + hit->length; word++)
        reading->is_known[word] |= get_word (reading, word)->start >= hit->start;
    }
}

static void
read_advert (LiaisonDemand *demand,
             LiaisonAdvert *advert,
             Reading       *reading)
{
  g_autoptr (GArray) hits = liaison_term_index_find (liaison_demand_get_index (demand), liaison_advert_get_text (advert));
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (LiaisonAdvertWord));
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (LiaisonAdvertSentence));
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree guint8 *is_known = NULL;

  reading->text = liaison_advert_get_text (advert);
  reading->words = words;
  reading->sentences = sentences;
  reading->seen = seen;
  reading->head = find_head (reading->text);
  liaison_advert_words_split (reading->text, words, sentences);
  is_known = reading->is_known = g_new0 (guint8, words->len + 1);
  mark_known (reading, hits);
  find_names (reading);
}

static int
compare_terms (gconstpointer a,
               gconstpointer b)
{
  const LiaisonUnknownTerm *one = *(const LiaisonUnknownTerm *const *) a;
  const LiaisonUnknownTerm *other = *(const LiaisonUnknownTerm *const *) b;

  return one->n_adverts != other->n_adverts ? (int) other->n_adverts - (int) one->n_adverts : g_strcmp0 (one->text, other->text);
}

/**
 * liaison_unknown_term_list:
 * @demand: what adverts ask for
 * @least: in how many adverts a term must stand
 *
 * Finds names and abbreviations that come back and that nothing of the catalogue
 * goes by: what could be added as a skill.
 *
 * Returns: (transfer full) (element-type LiaisonUnknownTerm): them, those of the
 *   most adverts first
 */
GPtrArray *
liaison_unknown_term_list (LiaisonDemand *demand,
                           guint          least)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_unknown_term_free);
  g_autoptr (GHashTable) common = list_common ();
  g_autoptr (GHashTable) terms = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray     *adverts = liaison_demand_get_adverts (demand);
  Reading        reading = { .common = common, .terms = terms };
  GHashTableIter all;
  gpointer       term;

  for (guint i = 0; i < adverts->len; i++)
    read_advert (demand, g_ptr_array_index (adverts, i), &reading);

  g_hash_table_iter_init (&all, terms);
  while (g_hash_table_iter_next (&all, NULL, &term))
    if (((LiaisonUnknownTerm *) term)->n_adverts >= least)
      g_ptr_array_add (list, term);
    else
      liaison_unknown_term_free (term);
  g_ptr_array_sort (list, compare_terms);

  return list;
}
