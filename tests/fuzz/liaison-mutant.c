/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-mutant.h"

#include <string.h>

#define MOST_WOUNDS 6
#define LONGEST_SPAN 200
#define MOST_COPIES 400

typedef enum
{
  FLIP,
  REPLACE,
  CUT,
  COPY,
  WORD,
  SPLICE,
  TRUNCATE,
  N_WOUNDS,
} Wound;

static guint
below (GRand *chance,
       guint  end)
{
  return end <= 1 ? 0 : (guint) g_rand_int_range (chance, 0, (gint32) end);
}

static void
insert (GByteArray   *mutant,
        guint         at,
        gconstpointer bytes,
        guint         size)
{
  guint tail = mutant->len - at;

  g_byte_array_set_size (mutant, mutant->len + size);
  memmove (mutant->data + at + size, mutant->data + at, tail);
  memcpy (mutant->data + at, bytes, size);
}

/* The same again and again: what a reader counts, nests or folds. */
static void
copy_span (GByteArray *mutant,
           guint       at,
           guint       length,
           GRand      *chance)
{
  g_autofree guint8 *span = g_memdup2 (mutant->data + at, length);
  guint              copies = 1 + below (chance, below (chance, 8) == 0 ? MOST_COPIES : 3);

  for (guint i = 0; i < copies; i++)
    insert (mutant, at, span, length);
}

static void
wound (GByteArray        *mutant,
       GBytes            *other,
       const char *const *words,
       GRand             *chance)
{
  guint         at = below (chance, mutant->len);
  guint         length = 1 + below (chance, MIN (LONGEST_SPAN, mutant->len - at));
  const char   *word = words[below (chance, g_strv_length ((char **) words))];
  gsize         size;
  const guint8 *donor = g_bytes_get_data (other, &size);
  guint         from = below (chance, (guint) size);

  switch ((Wound) below (chance, N_WOUNDS))
    {
    case FLIP:
      mutant->data[at] ^= (guint8) (1u << below (chance, 8));
      break;
    case REPLACE:
      mutant->data[at] = (guint8) below (chance, 256);
      break;
    case CUT:
      g_byte_array_remove_range (mutant, at, length);
      break;
    case COPY:
      copy_span (mutant, at, length, chance);
      break;
    case WORD:
      insert (mutant, at, word, (guint) strlen (word));
      break;
    case SPLICE:
      insert (mutant, at, donor + from, 1 + below (chance, MIN (LONGEST_SPAN, (guint) size - from)));
      break;
    case TRUNCATE:
      if (below (chance, 4) == 0)
        g_byte_array_set_size (mutant, at);
      break;
    case N_WOUNDS:
    default:
      g_assert_not_reached ();
    }
}

static gint
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * liaison_mutant_load_seeds: (skip)
 * @place: a folder of sound files, below that of the tests
 *
 * Returns: (transfer full): an array of #GBytes, in the order of their names
 */
GPtrArray *
liaison_mutant_load_seeds (const char *place)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, place, NULL);
  GPtrArray       *seeds = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) files = g_dir_open (folder, 0, &error);

  g_assert_no_error (error);
  for (const char *name = g_dir_read_name (files); name != NULL; name = g_dir_read_name (files))
    g_ptr_array_add (names, g_strdup (name));
  g_assert_cmpuint (names->len, >, 0);
  g_ptr_array_sort (names, compare_names);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, g_ptr_array_index (names, i), NULL);
      char            *text;
      gsize            size;

      g_file_get_contents (path, &text, &size, &error);
      g_assert_no_error (error);
      g_ptr_array_add (seeds, g_bytes_new_take (text, size));
    }

  return seeds;
}

/* "BEGIN:VCARD\x0d\x0a", without what stands around it. */
static char *
dup_word (const char *line)
{
  g_autoptr (GString) word = g_string_new (NULL);

  for (const char *at = line + 1; *at != '"'; at++)
    {
      g_assert (*at != '\0');
      if (*at == '\\' && at[1] == 'x')
        {
          g_string_append_c (word, (char) (g_ascii_xdigit_value (at[2]) << 4 | g_ascii_xdigit_value (at[3])));
          at += 3;
        }
      else
        g_string_append_c (word, *at == '\\' ? *++at : *at);
    }

  return g_string_free (g_steal_pointer (&word), FALSE);
}

/**
 * liaison_mutant_load_words: (skip)
 * @place: a dictionary of the form that libFuzzer and AFL read, below the
 *   folder of the tests
 *
 * Returns: (transfer full): its words; one with a zero byte ends there
 */
char **
liaison_mutant_load_words (const char *place)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, place, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    if (**line == '"')
      {
        g_autofree char *word = dup_word (*line);

        g_strv_builder_add (words, word);
      }

  return g_strv_builder_end (words);
}

/**
 * liaison_mutant_new: (skip)
 * @seed: a sound file
 * @other: another, to take pieces from
 * @words: what means something in files of this kind
 * @chance: where chance comes from
 *
 * Returns: (transfer full): the seed with one to six wounds
 */
GByteArray *
liaison_mutant_new (GBytes            *seed,
                    GBytes            *other,
                    const char *const *words,
                    GRand             *chance)
{
  GByteArray   *mutant = g_byte_array_new ();
  guint         wounds = 1 + below (chance, MOST_WOUNDS);
  gsize         size;
  const guint8 *bytes = g_bytes_get_data (seed, &size);

  g_byte_array_append (mutant, bytes, (guint) size);
  for (guint i = 0; i < wounds && mutant->len > 0; i++)
    wound (mutant, other, words, chance);

  return mutant;
}
