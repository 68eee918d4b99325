/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-places.h"

#include <glib/gi18n.h>

static const LiaisonPlace places[] = {
  { NULL },
};

static const LiaisonDeed deeds[] = {
  { NULL },
};

/**
 * liaison_places_get_all:
 * @n_places: (out): how many there are
 *
 * Returns: (array length=n_places) (transfer none): the places of the window, in order
 */
const LiaisonPlace *
liaison_places_get_all (guint *n_places)
{
  g_return_val_if_fail (n_places != NULL, NULL);

  *n_places = G_N_ELEMENTS (places) - 1;

  return places;
}

/**
 * liaison_places_get_deeds:
 * @n_deeds: (out): how many there are
 *
 * Returns: (array length=n_deeds) (transfer none): what the places do for one another
 */
const LiaisonDeed *
liaison_places_get_deeds (guint *n_deeds)
{
  g_return_val_if_fail (n_deeds != NULL, NULL);

  *n_deeds = G_N_ELEMENTS (deeds) - 1;

  return deeds;
}

/**
 * liaison_place_find:
 * @name: the word that actions and settings know a place by
 *
 * Returns: (nullable) (transfer none): the place
 */
const LiaisonPlace *
liaison_place_find (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; places[i].name != NULL; i++)
    if (g_str_equal (places[i].name, name))
      return &places[i];

  return NULL;
}
