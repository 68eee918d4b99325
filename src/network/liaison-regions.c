/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 *
 * The countries of a large map. The user is everybody's neighbour, and draws all
 * into one ball; what one looks for in it are those who belong together. So the
 * ties of the user are longer there, and communities, as seen from afar, move
 * away from one another as they are, until there is room between them.
 */

#include "config.h"

#include "liaison-regions-private.h"

#include "liaison-community.h"

/* How much longer the ties of the user are. */
#define OF_USER 2

/* How coarsely communities are seen: 1 finds as many as there are. */
#define RESOLUTION 0.2

/* How much farther from the middle a community is put. */
#define GAP 1.45f

static gboolean
is_user (const LiaisonPart  *part,
         const LiaisonGraph *graph,
         guint               node)
{
  return liaison_graph_get_key (graph, part->members[node]) == 0;
}

/* The part without the user, of the same nodes. */
static LiaisonGraph *
make_graph (const LiaisonPart  *part,
            const LiaisonGraph *graph)
{
  g_autofree gint64 *keys = g_new (gint64, part->n_nodes);
  g_autoptr (GArray) edges = g_array_new (FALSE, FALSE, sizeof (LiaisonEdge));

  for (guint i = 0; i < part->n_nodes; i++)
    {
      guint        n;
      const guint *incident = liaison_graph_get_incident (graph, part->members[i], &n);

      keys[i] = (gint64) i;
      for (guint e = part->offsets[i]; e < part->offsets[i + 1]; e++)
        if (part->neighbours[e] > i && !is_user (part, graph, i) && !is_user (part, graph, part->neighbours[e]))
          {
            LiaisonEdge edge = liaison_graph_get_edges (graph)[incident[e - part->offsets[i]]];

            edge.source = i;
            edge.target = part->neighbours[e];
            g_array_append_val (edges, edge);
          }
    }

  return liaison_graph_new (keys, part->n_nodes, (LiaisonEdge *) (gpointer) edges->data, edges->len);
}

/* The community of every node of a part, as seen from afar. */
guint *
liaison_regions_find (const LiaisonPart  *part,
                      const LiaisonGraph *graph,
                      guint              *n_regions)
{
  g_autoptr (LiaisonGraph) ties = make_graph (part, graph);

  return liaison_community_find_at (ties, RESOLUTION, n_regions);
}

/* Makes the ties of the user longer. */
void
liaison_regions_stretch (LiaisonPart        *part,
                         const LiaisonGraph *graph)
{
  for (guint i = 0; i < part->n_nodes; i++)
    for (guint e = part->offsets[i]; e < part->offsets[i + 1]; e++)
      if (is_user (part, graph, i) || is_user (part, graph, part->neighbours[e]))
        {
          part->lengths[e] = (guint16) (part->lengths[e] * OF_USER);
          part->length = 0;
        }
}

/* Moves every region away from the middle, as it is, so that there is room
 * between them. */
void
liaison_regions_part (LiaisonPart *part,
                      const guint *regions,
                      guint        n_regions)
{
  g_autofree float *middles = g_new0 (float, 3 * n_regions);

  for (guint i = 0; i < part->n_nodes; i++)
    {
      middles[3 * regions[i]] += part->positions[2 * i];
      middles[3 * regions[i] + 1] += part->positions[2 * i + 1];
      middles[3 * regions[i] + 2]++;
    }
  for (guint i = 0; i < part->n_nodes; i++)
    if (!part->fixed[i])
      {
        part->positions[2 * i] += (GAP - 1) * middles[3 * regions[i]] / middles[3 * regions[i] + 2];
        part->positions[2 * i + 1] += (GAP - 1) * middles[3 * regions[i] + 1] / middles[3 * regions[i] + 2];
      }
}
