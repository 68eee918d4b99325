/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-arrange-private.h"

#include "liaison-pack-private.h"
#include "liaison-regions-private.h"
#include "liaison-settle-private.h"
#include "liaison-spread-private.h"

#include <math.h>

/* Fewer nodes stand well as far from one another as they are in the network; the
 * local phase would draw a few colleagues into a knot. */
#define LEAST_SETTLED 40

/* Rounds of the local phase of a new layout: a small graph is settled sooner. */
#define LEAST_SETTLING_ROUNDS 30
#define MOST_SETTLING_ROUNDS 50
#define NODES_OF_A_ROUND 200

/* Rounds of the local phase of what is new in an old layout. */
#define ADDING_ROUNDS 40

/* Where fewer than one node in so many has a place the map is drawn anew. */
#define KNOWN_SHARE 3

/* The scale of the local forces on a map that is easy to read, map units: what
 * is more crowded is made larger, up to so many times. */
#define READABLE_SCALE 1.5f
#define MOST_ENLARGEMENT 40.f

/* From so many nodes on a map has regions. */
#define LEAST_WITH_REGIONS 300

/* How far those that stand alone are from one another, map units. */
#define LONER_DISTANCE 1.1f

/* What is moved with a node that is held: neighbours of neighbours at most. */
#define FOLLOWING_HOPS 2

/* The angle between leaves of a plant (Vogel 1979). */
#define GOLDEN_ANGLE 2.39996323f

typedef struct
{
  LiaisonGraph      *graph;
  const guint       *groups;
  const guint8      *pinned;
  float             *positions; /* x, y of every node; NaN while it has no place */
  guint             *scratch;
  LiaisonArrangeFunc step;
  gpointer           data;
  gboolean           is_shown; /* whether the part under way is where it stays */
} Arrangement;

static gboolean
has_place (const float *positions,
           guint        node)
{
  return isfinite (positions[2 * node]) && isfinite (positions[2 * node + 1]);
}

/* Pinned nodes keep the place that they have. */
static void
write_back (const LiaisonPart *part,
            const guint8      *pinned,
            float             *positions,
            float              x,
            float              y)
{
  for (guint i = 0; i < part->n_nodes; i++)
    {
      if (pinned != NULL && pinned[part->members[i]] && has_place (positions, part->members[i]))
        continue;

      positions[2 * part->members[i]] = part->positions[2 * i] + x;
      positions[2 * part->members[i] + 1] = part->positions[2 * i + 1] + y;
    }
}

static gboolean
step_cb (const LiaisonPart *part,
         gpointer           data)
{
  Arrangement *self = data;

  if (self->is_shown)
    write_back (part, self->pinned, self->positions, 0, 0);

  return self->step (self->positions, self->data);
}

/* Turns a part so that it is wider than high, and moves its middle to 0. */
static void
straighten (LiaisonPart *part)
{
  float n = (float) MAX (part->n_nodes, 1);
  float x = 0, y = 0, xx = 0, yy = 0, xy = 0;
  float angle;

  for (guint i = 0; i < part->n_nodes; i++)
    {
      x += part->positions[2 * i] / n;
      y += part->positions[2 * i + 1] / n;
    }
  for (guint i = 0; i < part->n_nodes; i++)
    {
      float dx = part->positions[2 * i] - x;
      float dy = part->positions[2 * i + 1] - y;

      xx += dx * dx;
      yy += dy * dy;
      xy += dx * dy;
    }
  angle = -.5f * atan2f (2 * xy, xx - yy);
  for (guint i = 0; i < part->n_nodes; i++)
    {
      float dx = part->positions[2 * i] - x;
      float dy = part->positions[2 * i + 1] - y;

      part->positions[2 * i] = dx * cosf (angle) - dy * sinf (angle);
      part->positions[2 * i + 1] = dx * sinf (angle) + dy * cosf (angle);
    }
}

/* Those of one group that stand alone, like the seeds of a sunflower. */
static void
arrange_loners (LiaisonPart *part)
{
  for (guint i = 0; i < part->n_nodes; i++)
    {
      float radius = LONER_DISTANCE * .6f * sqrtf ((float) i);

      part->positions[2 * i] = radius * cosf (GOLDEN_ANGLE * (float) i);
      part->positions[2 * i + 1] = radius * sinf (GOLDEN_ANGLE * (float) i);
    }
}

static void
scatter (LiaisonPart *part)
{
  guint64 random = 1;
  float   extent = sqrtf ((float) part->n_nodes);

  for (guint i = 0; i < part->n_nodes; i++)
    {
      part->positions[2 * i] = (liaison_random_unit (&random) - .5f) * extent;
      part->positions[2 * i + 1] = (liaison_random_unit (&random) - .5f) * extent;
    }
}

static float
find_enlargement (const LiaisonPart *part)
{
  return CLAMP (READABLE_SCALE / liaison_settle_measure (part), 1, MOST_ENLARGEMENT);
}

/* Gives the pinned nodes of a part their places. Returns whether there are any. */
static gboolean
take_pins (const Arrangement *self,
           LiaisonPart       *part)
{
  gboolean any = FALSE;

  for (guint i = 0; i < part->n_nodes; i++)
    if (self->pinned != NULL && self->pinned[part->members[i]] && has_place (self->positions, part->members[i]))
      {
        part->positions[2 * i] = self->positions[2 * part->members[i]];
        part->positions[2 * i + 1] = self->positions[2 * part->members[i] + 1];
        part->fixed[i] = any = TRUE;
      }

  return any;
}

static void
enlarge (LiaisonPart   *part,
         LiaisonStress *stress)
{
  float factor = find_enlargement (part);

  for (guint i = 0; i < 2 * part->n_nodes; i++)
    if (!part->fixed[i / 2])
      part->positions[i] *= factor;
  liaison_stress_scale (stress, factor);
}

/* Lays out a connected part from nothing, around what is pinned. */
static gboolean
arrange_connected (Arrangement *self,
                   LiaisonPart *part)
{
  g_autoptr (LiaisonStress) stress = NULL;
  g_autofree guint *regions = NULL;
  guint             n_regions = 0;
  guint             n_rounds = MIN (LEAST_SETTLING_ROUNDS + part->n_nodes / NODES_OF_A_ROUND, MOST_SETTLING_ROUNDS);

  if (self->groups != NULL && part->n_nodes >= LEAST_WITH_REGIONS)
    {
      regions = liaison_regions_find (part, self->graph, &n_regions);
      liaison_regions_stretch (part, self->graph);
    }
  stress = liaison_stress_new (part);
  scatter (part);
  if (!liaison_stress_descend (stress, part, step_cb, self))
    return FALSE;

  enlarge (part, stress);
  if (take_pins (self, part) && !liaison_stress_descend (stress, part, step_cb, self))
    return FALSE;
  if (part->n_nodes >= LEAST_SETTLED && !liaison_settle_arrange (part, stress, n_rounds, step_cb, self))
    return FALSE;

  if (memchr (part->fixed, TRUE, part->n_nodes) == NULL)
    {
      enlarge (part, stress);
      straighten (part);
      if (regions != NULL)
        liaison_regions_part (part, regions, n_regions);
    }
  liaison_spread (part);

  return TRUE;
}

/* Lays out a part from nothing. Returns whether it is still wanted. */
static gboolean
arrange_part (Arrangement *self,
              LiaisonPart *part,
              LiaisonPack *pack)
{
  float x = 0, y = 0;

  if (part->n_nodes < 2)
    take_pins (self, part);
  else if (part->offsets[part->n_nodes] == 0)
    arrange_loners (part);
  else if (!arrange_connected (self, part))
    return FALSE;

  if (memchr (part->fixed, TRUE, part->n_nodes) == NULL)
    liaison_pack_place (pack, part->positions, part->n_nodes, &x, &y);
  else
    liaison_pack_cover (pack, part->positions, part->n_nodes, 0, 0);
  write_back (part, self->pinned, self->positions, x, y);

  return self->step (self->positions, self->data);
}

static guint
get_group (const Arrangement *self,
           guint              node)
{
  return self->groups != NULL ? self->groups[node] : 0;
}

static int
compare_parts (gconstpointer a,
               gconstpointer b)
{
  const LiaisonPart *one = *(LiaisonPart *const *) a;
  const LiaisonPart *two = *(LiaisonPart *const *) b;

  if (one->n_nodes != two->n_nodes)
    return one->n_nodes > two->n_nodes ? -1 : 1;

  return one->members[0] < two->members[0] ? -1 : 1;
}

/* A number for every node of what it is laid out with: its component, or the
 * others of its group that stand alone. */
static guint *
number_parts (const Arrangement *self,
              guint             *n_parts)
{
  guint  n_nodes = liaison_graph_get_n_nodes (self->graph);
  guint *part_of = liaison_graph_find_components (self->graph, n_parts);
  g_autoptr (GHashTable) of_group = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n_nodes; i++)
    {
      gpointer group = GUINT_TO_POINTER (get_group (self, i));
      gpointer first;

      if (liaison_graph_get_degree (self->graph, i) > 0 || (self->pinned != NULL && self->pinned[i]))
        continue;

      if (g_hash_table_lookup_extended (of_group, group, NULL, &first))
        part_of[i] = GPOINTER_TO_UINT (first);
      else
        g_hash_table_insert (of_group, group, GUINT_TO_POINTER (part_of[i]));
    }

  return part_of;
}

/* The parts in which no node but a pinned one has a place, the largest first. */
static GPtrArray *
find_new_parts (Arrangement *self,
                gboolean     everything)
{
  guint               n_nodes = liaison_graph_get_n_nodes (self->graph);
  GPtrArray          *parts = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_part_free);
  guint               n_parts;
  g_autofree guint   *part_of = number_parts (self, &n_parts);
  g_autofree GArray **members = g_new0 (GArray *, MAX (n_parts, 1));
  g_autofree guint8  *is_old = g_new0 (guint8, MAX (n_parts, 1));

  for (guint i = 0; i < n_nodes; i++)
    {
      gboolean is_loner = liaison_graph_get_degree (self->graph, i) == 0;

      if (!everything && has_place (self->positions, i))
        {
          if (!is_loner)
            is_old[part_of[i]] = TRUE;
          continue;
        }
      if (members[part_of[i]] == NULL)
        members[part_of[i]] = g_array_new (FALSE, FALSE, sizeof (guint));
      g_array_append_val (members[part_of[i]], i);
    }

  for (guint p = 0; p < n_parts; p++)
    {
      if (members[p] == NULL)
        continue;

      if (!is_old[p])
        g_ptr_array_add (parts, liaison_part_new (self->graph, (guint *) members[p]->data, members[p]->len, self->scratch));
      g_array_unref (members[p]);
    }
  g_ptr_array_sort (parts, compare_parts);

  return parts;
}

static gboolean
arrange_parts (Arrangement *self,
               LiaisonPack *pack,
               gboolean     everything)
{
  g_autoptr (GPtrArray) parts = find_new_parts (self, everything);

  for (guint i = 0; i < parts->len; i++)
    {
      self->is_shown = everything && i == 0;
      if (!arrange_part (self, g_ptr_array_index (parts, i), pack))
        return FALSE;
    }

  return TRUE;
}

/* Puts @node among those of its neighbours that have a place. */
static gboolean
put_beside_neighbours (Arrangement *self,
                       guint        node)
{
  guint        n, n_placed = 0;
  const guint *neighbours = liaison_graph_get_neighbours (self->graph, node, &n);
  float        x = 0, y = 0;

  for (guint i = 0; i < n; i++)
    if (has_place (self->positions, neighbours[i]))
      {
        x += self->positions[2 * neighbours[i]];
        y += self->positions[2 * neighbours[i] + 1];
        n_placed++;
      }
  if (n_placed == 0)
    return FALSE;

  self->positions[2 * node] = x / (float) n_placed + .6f * cosf (GOLDEN_ANGLE * (float) node);
  self->positions[2 * node + 1] = y / (float) n_placed + .6f * sinf (GOLDEN_ANGLE * (float) node);

  return TRUE;
}

/* Whether @node is new or next to one that is; those that are next to a hub
 * are not, for its other neighbours need not make room. */
static gboolean
may_move (Arrangement  *self,
          const guint8 *is_new,
          guint         node)
{
  guint        n;
  const guint *neighbours = liaison_graph_get_neighbours (self->graph, node, &n);

  if (is_new[node])
    return TRUE;
  if (self->pinned != NULL && self->pinned[node])
    return FALSE;

  for (guint i = 0; i < n; i++)
    if (is_new[neighbours[i]] && n <= 2 * liaison_graph_get_degree (self->graph, neighbours[i]))
      return TRUE;

  return FALSE;
}

/* Finds a place for nodes that were added, and moves only what is near them. */
static gboolean
arrange_additions (Arrangement *self)
{
  guint              n_nodes = liaison_graph_get_n_nodes (self->graph);
  g_autofree guint8 *is_new = g_new0 (guint8, n_nodes);
  g_autofree guint  *everybody = g_new (guint, n_nodes);
  g_autoptr (LiaisonPack) pack = liaison_pack_new ();
  g_autoptr (LiaisonPart) part = NULL;
  gboolean again = TRUE, any_new = FALSE;

  for (guint i = 0; i < n_nodes; i++)
    {
      everybody[i] = i;
      if (has_place (self->positions, i))
        liaison_pack_cover (pack, self->positions + 2 * i, 1, 0, 0);
    }
  if (!arrange_parts (self, pack, FALSE))
    return FALSE;

  while (again)
    {
      again = FALSE;
      for (guint i = 0; i < n_nodes; i++)
        if (!has_place (self->positions, i) && put_beside_neighbours (self, i))
          is_new[i] = again = any_new = TRUE;
    }
  if (!any_new)
    return self->step (self->positions, self->data);

  part = liaison_part_new (self->graph, everybody, n_nodes, self->scratch);
  memcpy (part->positions, self->positions, 2 * n_nodes * sizeof (float));
  for (guint i = 0; i < n_nodes; i++)
    part->fixed[i] = !may_move (self, is_new, i);
  self->is_shown = TRUE;

  if (!liaison_settle_arrange (part, NULL, ADDING_ROUNDS, step_cb, self))
    return FALSE;
  liaison_spread (part);

  return step_cb (part, self);
}

/* Finds a place for every node that has none. Where most have one they keep
 * it but for those near to what is new; otherwise all but the pinned get
 * another. Returns FALSE if @step wanted no more. */
gboolean
liaison_arrange (LiaisonGraph      *graph,
                 const guint       *groups,
                 const guint8      *pinned,
                 float             *positions,
                 LiaisonArrangeFunc step,
                 gpointer           data)
{
  guint             n_nodes = liaison_graph_get_n_nodes (graph);
  g_autofree guint *scratch = g_new (guint, MAX (n_nodes, 1));
  g_autofree guint8 *pins = g_new0 (guint8, MAX (n_nodes, 1));
  g_autoptr (LiaisonPack) pack = NULL;
  Arrangement self = { graph, groups, pins, positions, scratch, step, data, FALSE };
  guint       n_known = 0;

  for (guint i = 0; i < n_nodes; i++)
    {
      n_known += has_place (positions, i);
      pins[i] = pinned != NULL && pinned[i] && has_place (positions, i);
    }
  if (n_known * KNOWN_SHARE >= n_nodes)
    return n_nodes == 0 || arrange_additions (&self);

  for (guint i = 0; i < n_nodes; i++)
    if (!pins[i])
      positions[2 * i] = positions[2 * i + 1] = NAN;
  pack = liaison_pack_new ();

  return arrange_parts (&self, pack, TRUE);
}

/* Marks what follows @node: neighbours with no more neighbours than it has. */
static void
mark_followers (LiaisonGraph *graph,
                guint         node,
                const guint8 *pinned,
                guint         hops,
                guint8       *fixed)
{
  guint        n;
  const guint *neighbours = liaison_graph_get_neighbours (graph, node, &n);

  for (guint i = 0; hops > 0 && i < n; i++)
    if (fixed[neighbours[i]] && !(pinned != NULL && pinned[neighbours[i]]) &&
        liaison_graph_get_degree (graph, neighbours[i]) <= n && liaison_graph_get_key (graph, neighbours[i]) != 0)
      {
        fixed[neighbours[i]] = FALSE;
        mark_followers (graph, neighbours[i], pinned, hops - 1, fixed);
      }
}

/* Lets what is near to @held, and less than it, follow where it is. */
void
liaison_arrange_around (LiaisonGraph *graph,
                        guint         held,
                        const guint8 *pinned,
                        guint         n_rounds,
                        float        *positions)
{
  guint             n_nodes = liaison_graph_get_n_nodes (graph);
  g_autofree guint *everybody = g_new (guint, n_nodes);
  g_autofree guint *scratch = g_new (guint, n_nodes);
  g_autoptr (LiaisonPart) part = NULL;

  for (guint i = 0; i < n_nodes; i++)
    everybody[i] = i;
  part = liaison_part_new (graph, everybody, n_nodes, scratch);
  memcpy (part->positions, positions, 2 * n_nodes * sizeof (float));
  memset (part->fixed, TRUE, n_nodes);
  mark_followers (graph, held, pinned, FOLLOWING_HOPS, part->fixed);
  part->fixed[held] = TRUE;
  liaison_settle_arrange (part, NULL, n_rounds, NULL, NULL);
  liaison_spread (part);
  write_back (part, NULL, positions, 0, 0);
}
