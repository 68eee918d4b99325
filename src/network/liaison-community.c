/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-community.h"

/* Gains below this are noise of the arithmetic. */
#define LEAST_GAIN 1e-10

/* Rounds of moving at one level, and levels; few are needed. */
#define MOST_ROUNDS 100
#define MOST_LEVELS 50

/* A graph whose nodes stand for groups of those of another. */
typedef struct
{
  guint   n_nodes;
  guint  *offsets; /* n_nodes + 1 */
  guint  *neighbours;
  double *weights; /* of the edges to them */
  double *loops;   /* twice the weight within a node */
  double *totals;  /* all weights of a node, @loops with them */
  double  all;     /* twice the weight of all edges */
} Level;

static void
level_clear (Level *self)
{
  g_free (self->offsets);
  g_free (self->neighbours);
  g_free (self->weights);
  g_free (self->loops);
  g_free (self->totals);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Level, level_clear)

static void
level_allocate (Level *self,
                guint  n_nodes,
                guint  n_links)
{
  self->n_nodes = n_nodes;
  self->offsets = g_new0 (guint, n_nodes + 1);
  self->neighbours = g_new (guint, n_links + 1);
  self->weights = g_new (double, n_links + 1);
  self->loops = g_new0 (double, n_nodes + 1);
  self->totals = g_new0 (double, n_nodes + 1);
  self->all = 0;
}

static void
level_init (Level              *self,
            const LiaisonGraph *graph)
{
  const LiaisonEdge *edges = liaison_graph_get_edges (graph);
  guint              n_links = 0;

  level_allocate (self, liaison_graph_get_n_nodes (graph), 2 * liaison_graph_get_n_edges (graph));
  for (guint i = 0; i < self->n_nodes; i++)
    {
      guint        n;
      const guint *neighbours = liaison_graph_get_neighbours (graph, i, &n);
      const guint *incident = liaison_graph_get_incident (graph, i, &n);

      for (guint j = 0; j < n; j++)
        {
          double weight = edges[incident[j]].strength;

          if (!(weight > 0))
            continue;

          self->neighbours[n_links] = neighbours[j];
          self->weights[n_links++] = weight;
          self->totals[i] += weight;
        }
      self->offsets[i + 1] = n_links;
      self->all += self->totals[i];
    }
}

/* Numbers what is in @labels from 0 in the order of appearance. */
static guint
renumber (guint *labels,
          guint  n_labels)
{
  g_autofree guint *numbers = g_new (guint, n_labels + 1);
  guint             next = 0;

  memset (numbers, 0xff, (n_labels + 1) * sizeof (guint));
  for (guint i = 0; i < n_labels; i++)
    {
      if (numbers[labels[i]] == G_MAXUINT)
        numbers[labels[i]] = next++;
      labels[i] = numbers[labels[i]];
    }

  return next;
}

/* Moves a node to the community of a neighbour where modularity gains most; of
 * several to the first. Returns whether it moved. */
static gboolean
move_node (const Level *self,
           guint        node,
           guint       *labels,
           double      *sums,
           double      *ties)
{
  guint  from = labels[node], to = from;
  double best;

  for (guint e = self->offsets[node]; e < self->offsets[node + 1]; e++)
    ties[labels[self->neighbours[e]]] += self->weights[e];

  sums[from] -= self->totals[node];
  best = ties[from] - sums[from] * self->totals[node] / self->all;
  for (guint e = self->offsets[node]; e < self->offsets[node + 1]; e++)
    {
      guint  label = labels[self->neighbours[e]];
      double gain = ties[label] - sums[label] * self->totals[node] / self->all;

      if (gain > best + LEAST_GAIN * self->all)
        {
          best = gain;
          to = label;
        }
    }
  sums[to] += self->totals[node];
  labels[node] = to;

  for (guint e = self->offsets[node]; e < self->offsets[node + 1]; e++)
    ties[labels[self->neighbours[e]]] = 0;
  ties[from] = 0;

  return to != from;
}

/* Puts nodes into communities from one each on. Returns whether any moved. */
static gboolean
move_nodes (const Level *self,
            guint       *labels)
{
  g_autofree double *sums = g_memdup2 (self->totals, (self->n_nodes + 1) * sizeof (double));
  g_autofree double *ties = g_new0 (double, self->n_nodes + 1);
  gboolean           any = FALSE, again = TRUE;

  for (guint i = 0; i < self->n_nodes; i++)
    labels[i] = i;
  for (guint round = 0; again && round < MOST_ROUNDS; round++)
    {
      again = FALSE;
      for (guint i = 0; i < self->n_nodes; i++)
        again |= move_node (self, i, labels, sums, ties);
      any |= again;
    }

  return any;
}

/* A community that came apart as others moved becomes several: none may be
 * held together by a node that left it (Traag, Waltman and van Eck 2019). */
static void
split_apart (const Level *self,
             guint       *labels)
{
  g_autofree guint *parts = g_new (guint, self->n_nodes + 1);
  g_autofree guint *queue = g_new (guint, self->n_nodes + 1);

  memset (parts, 0xff, (self->n_nodes + 1) * sizeof (guint));
  for (guint start = 0; start < self->n_nodes; start++)
    {
      guint head = 0, tail = 0;

      if (parts[start] != G_MAXUINT)
        continue;

      parts[start] = start;
      queue[tail++] = start;
      while (head < tail)
        {
          guint node = queue[head++];

          for (guint e = self->offsets[node]; e < self->offsets[node + 1]; e++)
            if (parts[self->neighbours[e]] == G_MAXUINT && labels[self->neighbours[e]] == labels[start])
              {
                parts[self->neighbours[e]] = start;
                queue[tail++] = self->neighbours[e];
              }
        }
    }
  memcpy (labels, parts, self->n_nodes * sizeof (guint));
}

/* Adds the ties of @node to the row under way of the level above. */
static void
add_ties (const Level *self,
          guint        node,
          const guint *labels,
          Level       *above,
          guint        start,
          guint       *n_links,
          guint       *places)
{
  guint group = labels[node];

  above->totals[group] += self->totals[node];
  above->loops[group] += self->loops[node];
  for (guint e = self->offsets[node]; e < self->offsets[node + 1]; e++)
    {
      guint other = labels[self->neighbours[e]];

      if (other == group)
        {
          above->loops[group] += self->weights[e];
          continue;
        }
      if (places[other] == G_MAXUINT || places[other] < start)
        {
          places[other] = *n_links;
          above->neighbours[*n_links] = other;
          above->weights[(*n_links)++] = 0;
        }
      above->weights[places[other]] += self->weights[e];
    }
}

/* Makes each community a node. */
static void
level_gather (const Level *self,
              const guint *labels,
              guint        n_labels,
              Level       *above)
{
  g_autofree guint *starts = g_new0 (guint, n_labels + 2);
  g_autofree guint *members = g_new (guint, self->n_nodes + 1);
  g_autofree guint *places = g_new (guint, n_labels + 1);
  guint             n_links = 0;

  level_allocate (above, n_labels, self->offsets[self->n_nodes]);
  above->all = self->all;
  memset (places, 0xff, (n_labels + 1) * sizeof (guint));
  for (guint i = 0; i < self->n_nodes; i++)
    starts[labels[i] + 2]++;
  for (guint i = 2; i < n_labels + 2; i++)
    starts[i] += starts[i - 1];
  for (guint i = 0; i < self->n_nodes; i++)
    members[starts[labels[i] + 1]++] = i;

  for (guint group = 0; group < n_labels; group++)
    {
      guint start = n_links;

      for (guint m = starts[group]; m < starts[group + 1]; m++)
        add_ties (self, members[m], labels, above, start, &n_links, places);
      above->offsets[group + 1] = n_links;
    }
}

typedef struct
{
  guint label;
  guint size;
} Community;

static int
compare_communities (gconstpointer a,
                     gconstpointer b)
{
  const Community *one = a;
  const Community *two = b;

  if (one->size != two->size)
    return one->size > two->size ? -1 : 1;

  return one->label < two->label ? -1 : one->label > two->label;
}

/* The largest community becomes 0; of several as large, that of the first node. */
static void
number_by_size (guint *labels,
                guint  n_nodes,
                guint  n_communities)
{
  g_autofree Community *communities = g_new0 (Community, n_communities + 1);
  g_autofree guint     *numbers = g_new (guint, n_communities + 1);

  for (guint i = 0; i < n_communities; i++)
    communities[i].label = i;
  for (guint i = 0; i < n_nodes; i++)
    communities[labels[i]].size++;
  qsort (communities, n_communities, sizeof (Community), compare_communities);
  for (guint i = 0; i < n_communities; i++)
    numbers[communities[i].label] = i;
  for (guint i = 0; i < n_nodes; i++)
    labels[i] = numbers[labels[i]];
}

/**
 * liaison_community_find_at:
 * @graph: a graph; strengths may be of any unit
 * @resolution: 1 for modularity as it is; below that fewer, larger ones (Reichardt
 *   and Bornholdt 2006, doi:10.1103/PhysRevE.74.016110)
 * @n_communities: (out): how many there are
 *
 * As liaison_community_find_all(), as seen from nearer or farther.
 *
 * Returns: (transfer full): for every node the number of its community, the
 *   largest from 0 on
 */
guint *
liaison_community_find_at (const LiaisonGraph *graph,
                           double              resolution,
                           guint              *n_communities)
{
  guint  n_nodes = liaison_graph_get_n_nodes (graph);
  guint *communities = g_new (guint, n_nodes + 1);
  g_auto (Level) level = { 0 };
  gboolean again = TRUE;

  level_init (&level, graph);
  level.all /= resolution;
  for (guint i = 0; i < n_nodes; i++)
    communities[i] = i;
  *n_communities = n_nodes;

  for (guint round = 0; again && level.all > 0 && round < MOST_LEVELS; round++)
    {
      g_autofree guint *labels = g_new (guint, level.n_nodes + 1);
      Level             above = { 0 };

      again = move_nodes (&level, labels);
      split_apart (&level, labels);
      *n_communities = renumber (labels, level.n_nodes);
      again = again && *n_communities < level.n_nodes;
      for (guint i = 0; i < n_nodes; i++)
        communities[i] = labels[communities[i]];
      level_gather (&level, labels, *n_communities, &above);
      level_clear (&level);
      level = above;
    }
  number_by_size (communities, n_nodes, *n_communities);

  return communities;
}

/**
 * liaison_community_find_all:
 * @graph: a graph; strengths may be of any unit
 * @n_communities: (out): how many there are
 *
 * Finds groups whose members have more ties, and stronger ones, with each other
 * than chance would give (modularity; Blondel, Guillaume, Lambiotte and
 * Lefebvre 2008, doi:10.1088/1742-5468/2008/10/P10008), each connected in
 * itself. The same graph always gives the same.
 *
 * Returns: (transfer full): for every node the number of its community, the
 *   largest from 0 on
 */
guint *
liaison_community_find_all (const LiaisonGraph *graph,
                            guint              *n_communities)
{
  return liaison_community_find_at (graph, 1, n_communities);
}

/**
 * liaison_community_measure_modularity:
 * @graph: a graph
 * @communities: a number for every node, below the number of nodes
 *
 * Returns: by how much the share of strength within the communities exceeds
 *   what chance would give (Newman and Girvan 2004); 0 without any ties
 */
double
liaison_community_measure_modularity (const LiaisonGraph *graph,
                                      const guint        *communities)
{
  g_auto (Level) level = { 0 };
  g_autofree double *sums = NULL;
  double             modularity = 0;

  level_init (&level, graph);
  sums = g_new0 (double, level.n_nodes + 1);
  for (guint i = 0; i < level.n_nodes; i++)
    {
      sums[communities[i]] += level.totals[i];
      for (guint e = level.offsets[i]; e < level.offsets[i + 1]; e++)
        if (communities[i] == communities[level.neighbours[e]])
          modularity += level.weights[e] / level.all;
    }
  for (guint i = 0; i < level.n_nodes && level.all > 0; i++)
    modularity -= sums[i] / level.all * (sums[i] / level.all);

  return modularity;
}
