/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-cli-draw.h"

#include "liaison-contact.h"
#include "liaison-layout.h"
#include "liaison-map-sheet.h"

#include <glib/gi18n.h>
#include <math.h>

/* Where everybody stands: as the window keeps it, found for whom it has not. */
static float *
find_positions (LiaisonNetwork *network)
{
  guint             n_nodes = liaison_network_get_n_nodes (network);
  float            *positions = g_new (float, MAX (2 * n_nodes, 1));
  g_autofree guint8 *pinned = g_new0 (guint8, MAX (n_nodes, 1));
  gboolean          is_new = FALSE;

  for (guint i = 0; i < n_nodes; i++)
    {
      const LiaisonNetworkNode *node = liaison_network_get_node (network, i);

      positions[2 * i] = node->is_placed ? node->x : NAN;
      positions[2 * i + 1] = node->is_placed ? node->y : NAN;
      pinned[i] = node->is_placed && node->is_pinned;
      is_new |= !node->is_placed;
    }
  if (is_new)
    liaison_layout_compute (liaison_network_get_graph (network), liaison_network_get_groups (network), pinned, positions);

  return positions;
}

static guint8 *
find_hidden (LiaisonNetwork *network,
             GArray         *keys)
{
  guint8 *hidden = g_new (guint8, MAX (liaison_network_get_n_nodes (network), 1));
  guint   node;

  memset (hidden, 1, MAX (liaison_network_get_n_nodes (network), 1));
  if (liaison_graph_find (liaison_network_get_graph (network), LIAISON_CONTACT_KEY_USER, &node))
    hidden[node] = 0;
  for (guint i = 0; i < keys->len; i++)
    if (liaison_graph_find (liaison_network_get_graph (network), g_array_index (keys, gint64, i), &node))
      hidden[node] = 0;

  return hidden;
}

/**
 * liaison_cli_draw_is_picture:
 * @file: where to
 *
 * Returns: whether a picture of the map is meant, by the end of the name
 */
gboolean
liaison_cli_draw_is_picture (GFile *file)
{
  return liaison_map_sheet_guess_form (file) != LIAISON_MAP_SHEET_UNKNOWN;
}

/**
 * liaison_cli_draw:
 * @self: the program
 * @store: the database
 * @keys: (nullable) (element-type gint64): the contacts to draw beside the
 *   user, %NULL for all
 * @title: (nullable): what stands above the picture
 * @file: where to
 * @error: return location of a failure
 *
 * Writes a picture of the map as the window draws it, with a title, the date and
 * a legend.
 *
 * Returns: whether it was written
 */
gboolean
liaison_cli_draw (LiaisonCli   *self,
                  LiaisonStore *store,
                  GArray       *keys,
                  const char   *title,
                  GFile        *file,
                  GError      **error)
{
  g_autoptr (LiaisonNetwork) network = liaison_store_read (store, (LiaisonReadFunc) liaison_network_read, NULL, self->cancellable, error);
  g_autoptr (LiaisonMapAppearance) appearance = NULL;
  g_autoptr (LiaisonMapSheet) sheet = NULL;
  g_autofree float *positions = NULL;
  LiaisonMapScene  *scene;

  if (network == NULL)
    return FALSE;

  appearance = liaison_map_appearance_new (network, LIAISON_MAP_COLOURS_SECTOR, LIAISON_MAP_SIZES_TIES);
  positions = find_positions (network);
  scene = liaison_map_scene_new (appearance, positions);
  if (keys != NULL)
    scene->hidden = find_hidden (network, keys);
  sheet = liaison_map_sheet_new (scene, title != NULL ? title : _("My network"));

  return liaison_map_sheet_write (sheet, file, liaison_map_sheet_guess_form (file), self->cancellable, error);
}
