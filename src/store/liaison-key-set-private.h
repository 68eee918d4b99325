/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A set of contact keys, a bit each; without bits it is no set at all. */
typedef struct
{
  guint8 *bits;
  gsize   size; /* bytes */
} LiaisonKeySet;

/* Keys are given one after the other: only in a damaged database one is higher,
 * and such a one is in no set. */
#define LIAISON_KEY_SET_HIGHEST (G_GINT64_CONSTANT (1) << 28)

static inline void
liaison_key_set_init (LiaisonKeySet *set,
                      gint64         highest)
{
  set->size = (gsize) CLAMP (highest, 0, LIAISON_KEY_SET_HIGHEST) / 8 + 1;
  set->bits = g_malloc0 (set->size);
}

static inline void
liaison_key_set_clear (LiaisonKeySet *set)
{
  g_clear_pointer (&set->bits, g_free);
}

static inline gboolean
liaison_key_set_has (const LiaisonKeySet *set,
                     gint64               key)
{
  guint64 at = (guint64) key;

  return at / 8 < set->size && (set->bits[at / 8] & 1 << at % 8) != 0;
}

static inline void
liaison_key_set_add (LiaisonKeySet *set,
                     gint64         key)
{
  guint64 at = (guint64) key;

  if (at / 8 < set->size)
    set->bits[at / 8] |= (guint8) (1 << at % 8);
}

static inline void
liaison_key_set_remove (LiaisonKeySet *set,
                        gint64         key)
{
  guint64 at = (guint64) key;

  if (at / 8 < set->size)
    set->bits[at / 8] &= (guint8) ~(1 << at % 8);
}

/* Leaves those that are in both; all of @other where @set is none yet. */
static inline void
liaison_key_set_narrow (LiaisonKeySet       *set,
                        const LiaisonKeySet *other)
{
  if (set->bits == NULL)
    {
      set->size = other->size;
      set->bits = g_memdup2 (other->bits, other->size);
      return;
    }

  for (gsize i = 0; i < set->size; i++)
    set->bits[i] &= i < other->size ? other->bits[i] : 0;
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LiaisonKeySet, liaison_key_set_clear)

G_END_DECLS
