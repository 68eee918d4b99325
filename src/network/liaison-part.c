/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-part-private.h"

/* @scratch has room for every node of the graph. */
LiaisonPart *
liaison_part_new (const LiaisonGraph *graph,
                  const guint        *members,
                  guint               n_members,
                  guint              *scratch)
{
  LiaisonPart       *self = g_new0 (LiaisonPart, 1);
  const LiaisonEdge *edges = liaison_graph_get_edges (graph);
  guint              n_links = 0;

  self->n_nodes = n_members;
  self->members = g_memdup2 (members, n_members * sizeof (guint));
  self->offsets = g_new0 (guint, n_members + 1);
  self->positions = g_new0 (float, 2 * n_members);
  self->fixed = g_new0 (guint8, n_members);
  for (guint i = 0; i < n_members; i++)
    {
      scratch[members[i]] = i;
      n_links += liaison_graph_get_degree (graph, members[i]);
      self->offsets[i + 1] = n_links;
    }

  self->neighbours = g_new (guint, MAX (n_links, 1));
  self->lengths = g_new (guint16, MAX (n_links, 1));
  for (guint i = 0; i < n_members; i++)
    {
      guint        n;
      const guint *neighbours = liaison_graph_get_neighbours (graph, members[i], &n);
      const guint *incident = liaison_graph_get_incident (graph, members[i], &n);

      for (guint j = 0; j < n; j++)
        {
          self->neighbours[self->offsets[i] + j] = scratch[neighbours[j]];
          self->lengths[self->offsets[i] + j] = (guint16) MIN (edges[incident[j]].length, G_MAXUINT8);
        }
    }
  self->length = n_links > 0 ? self->lengths[0] : 0;
  for (guint i = 0; i < n_links; i++)
    if (self->lengths[i] != self->length)
      self->length = 0;

  return self;
}

void
liaison_part_free (LiaisonPart *self)
{
  g_free (self->members);
  g_free (self->offsets);
  g_free (self->neighbours);
  g_free (self->lengths);
  g_free (self->positions);
  g_free (self->fixed);
  g_free (self);
}

/* Breadth-first search, where all edges are alike. */
static void
walk_alike (const LiaisonPart *self,
            guint              start,
            guint16           *distances)
{
  g_autofree guint *queue = g_new (guint, self->n_nodes);
  guint             head = 0, tail = 0;

  queue[tail++] = start;
  while (head < tail)
    {
      guint node = queue[head++];
      guint through = MIN (distances[node] + self->length, G_MAXUINT16 - 1);

      for (guint i = self->offsets[node]; i < self->offsets[node + 1]; i++)
        if (distances[self->neighbours[i]] == G_MAXUINT16)
          {
            distances[self->neighbours[i]] = (guint16) through;
            queue[tail++] = self->neighbours[i];
          }
    }
}

/* Dijkstra with a bucket a distance (Dial 1969). */
static void
walk_mixed (const LiaisonPart *self,
            guint              start,
            guint16           *distances)
{
  GArray *buckets[G_MAXUINT8 + 1] = { NULL };
  guint   n_waiting = 1;

  buckets[0] = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (buckets[0], start);

  for (guint now = 0; n_waiting > 0 && now < G_MAXUINT16; now++)
    {
      GArray *bucket = buckets[now % G_N_ELEMENTS (buckets)];

      for (guint b = 0; bucket != NULL && b < bucket->len; b++)
        {
          guint node = g_array_index (bucket, guint, b);

          n_waiting--;
          if (distances[node] != now)
            continue;

          for (guint i = self->offsets[node]; i < self->offsets[node + 1]; i++)
            {
              guint    other = self->neighbours[i];
              guint    through = now + self->lengths[i];
              GArray **next = &buckets[through % G_N_ELEMENTS (buckets)];

              if (through >= distances[other])
                continue;

              distances[other] = (guint16) through;
              if (*next == NULL)
                *next = g_array_new (FALSE, FALSE, sizeof (guint));
              g_array_append_val (*next, other);
              n_waiting++;
            }
        }
      if (bucket != NULL)
        g_array_set_size (bucket, 0);
    }

  for (guint i = 0; i < G_N_ELEMENTS (buckets); i++)
    g_clear_pointer (&buckets[i], g_array_unref);
}

/* The distance of every node from @start, in parts of LIAISON_EDGE_LENGTH. */
void
liaison_part_walk (const LiaisonPart *self,
                   guint              start,
                   guint16           *distances)
{
  memset (distances, 0xff, self->n_nodes * sizeof (guint16));
  distances[start] = 0;
  if (self->length > 0)
    walk_alike (self, start, distances);
  else
    walk_mixed (self, start, distances);
}
