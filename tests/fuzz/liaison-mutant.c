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
