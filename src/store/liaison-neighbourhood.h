/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LiaisonNeighbourhood:
 * @LIAISON_NEIGHBOURHOOD_SAFE: nothing speaks against it
 * @LIAISON_NEIGHBOURHOOD_NETWORK: it is a folder of another computer
 * @LIAISON_NEIGHBOURHOOD_SYNCED: a service keeps it like folders elsewhere
 *
 * Whether the folder of a database is safe for it.
 */
typedef enum
{
  LIAISON_NEIGHBOURHOOD_SAFE,
  LIAISON_NEIGHBOURHOOD_NETWORK,
  LIAISON_NEIGHBOURHOOD_SYNCED,
} LiaisonNeighbourhood;

LiaisonNeighbourhood liaison_neighbourhood_judge                (const char *path);
char               **liaison_neighbourhood_find_conflict_copies (const char *path);
char               **liaison_neighbourhood_find_kept_journals   (const char *path);
char               **liaison_neighbourhood_find_risks           (const char *path);

G_END_DECLS
