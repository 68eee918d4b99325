/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-map-appearance.h"

#include "liaison-brokerage.h"
#include "liaison-catalog.h"
#include "liaison-choice.h"
#include "liaison-community.h"
#include "liaison-contact.h"
#include "liaison-enum-types.h"
#include "liaison-map-marks.h"

#include <glib/gi18n.h>
#include <math.h>

/* So many communities have a look of their own; smaller than this they share
 * the look of those who are in none. */
#define N_COMMUNITIES 12
#define LEAST_COMMUNITY 3

/* The smallest and the largest node beside an ordinary one. */
#define LEAST_SIZE .8f
#define MOST_SIZE 1.75f

/* How much is left of the colour of somebody with whom the user has not spoken for
 * ages. */
#define FADED .4f

/* How much of whom the user does not know, for these are no stronger than friends. */
#define STRANGER .7f

struct _LiaisonMapAppearance
{
  gatomicrefcount   references;
  LiaisonNetwork   *network;
  LiaisonMapColours colours;
  LiaisonMapSizes   sizes;
  guint8           *styles; /* of every node, the number of its style */
  float            *size_of;
  float            *fade_of;
  GArray           *groups; /* of LiaisonMapGroup */
};

static guint
find_style (const char *sector)
{
  const LiaisonSectorStyle *style = liaison_sector_style_get (sector);
  guint                     nth = 0;

  while (liaison_sector_style_get_nth (nth) != style)
    nth++;

  return nth;
}

/* Shapes and colours that are far from each other come first. */
static guint
get_nth_style (guint nth)
{
  static const guint8 order[LIAISON_N_SECTOR_STYLES - 1] = { 1, 10, 4, 13, 9, 14, 6, 2, 12, 5, 8, 11, 7, 3 };

  return order[nth % G_N_ELEMENTS (order)];
}

static void
colour_by_community (LiaisonMapAppearance *self,
                     LiaisonGraph         *graph)
{
  guint             n_communities = 0;
  guint             n_nodes = liaison_graph_get_n_nodes (graph);
  g_autofree guint *communities = liaison_community_find_all (graph, &n_communities);
  g_autofree guint *n_members = g_new0 (guint, n_communities + 1);

  for (guint i = 0; i < n_nodes; i++)
    n_members[communities[i]]++;
  for (guint i = 0; i < n_nodes; i++)
    if (communities[i] < N_COMMUNITIES && n_members[communities[i]] >= LEAST_COMMUNITY)
      self->styles[i] = (guint8) get_nth_style (communities[i]);
}

static void
colour (LiaisonMapAppearance *self)
{
  guint n_nodes = liaison_network_get_n_nodes (self->network);

  if (self->colours == LIAISON_MAP_COLOURS_COMMUNITY)
    {
      colour_by_community (self, liaison_network_get_graph (self->network));
      return;
    }

  for (guint i = 0; i < n_nodes; i++)
    {
      const LiaisonNetworkNode *node = liaison_network_get_node (self->network, i);

      if (self->colours == LIAISON_MAP_COLOURS_SECTOR)
        self->styles[i] = (guint8) find_style (node->sector);
      else if (node->kind != LIAISON_CONTACT_KIND_NONE)
        self->styles[i] = (guint8) get_nth_style ((guint) node->kind - 1);
    }
}

/* 0 to 1 of the most there is; the user is left out, who has all ties. */
static void
scale_sizes (LiaisonMapAppearance *self,
             float                *measures)
{
  guint n_nodes = liaison_network_get_n_nodes (self->network);
  float most = 1e-6f;

  for (guint i = 1; i < n_nodes; i++)
    most = MAX (most, measures[i]);
  for (guint i = 0; i < n_nodes; i++)
    self->size_of[i] = LEAST_SIZE + (MOST_SIZE - LEAST_SIZE) * MIN (measures[i] / most, 1);
}

/* The strength of the tie to the user, without which one is small. */
static void
measure_closeness (LiaisonMapAppearance *self,
                   LiaisonGraph         *graph,
                   float                *measures)
{
  const LiaisonEdge *edges = liaison_graph_get_edges (graph);
  guint              user, n_edges = liaison_graph_get_n_edges (graph);

  if (!liaison_graph_find (graph, LIAISON_CONTACT_KEY_USER, &user))
    return;

  for (guint i = 0; i < n_edges; i++)
    if (edges[i].source == user || edges[i].target == user)
      measures[edges[i].source == user ? edges[i].target : edges[i].source] = edges[i].strength;
}

static void
measure_brokerage (LiaisonGraph *graph,
                   float        *measures)
{
  g_autofree LiaisonBrokerage *brokerages = liaison_brokerage_measure_all (graph);
  guint                        n_nodes = liaison_graph_get_n_nodes (graph);

  for (guint i = 0; i < n_nodes; i++)
    measures[i] = isfinite (brokerages[i].effective_size) ? sqrtf (MAX ((float) brokerages[i].effective_size - 1, 0)) : 0;
}

static void
measure (LiaisonMapAppearance *self)
{
  LiaisonGraph     *graph = liaison_network_get_graph (self->network);
  guint             n_nodes = liaison_graph_get_n_nodes (graph);
  g_autofree float *measures = g_new0 (float, MAX (n_nodes, 1));

  switch (self->sizes)
    {
    case LIAISON_MAP_SIZES_CLOSENESS:
      measure_closeness (self, graph, measures);
      scale_sizes (self, measures);
      break;
    case LIAISON_MAP_SIZES_BROKERAGE:
      measure_brokerage (graph, measures);
      scale_sizes (self, measures);
      break;
    case LIAISON_MAP_SIZES_TIES:
    default:
      for (guint i = 0; i < n_nodes; i++)
        self->size_of[i] = .9f + .06f * MIN (log2f (1 + (float) liaison_graph_get_degree (graph, i)), 7);
    }
}

/* People fade with the tie of the user to them. */
static void
fade (LiaisonMapAppearance *self)
{
  LiaisonGraph *graph = liaison_network_get_graph (self->network);
  guint         user, n = 0;
  const guint  *neighbours = NULL, *incident = NULL;

  if (liaison_graph_find (graph, LIAISON_CONTACT_KEY_USER, &user))
    {
      neighbours = liaison_graph_get_neighbours (graph, user, &n);
      incident = liaison_graph_get_incident (graph, user, &n);
    }
  for (guint i = 0; i < liaison_network_get_n_nodes (self->network); i++)
    {
      gint64 key = liaison_graph_get_key (graph, i);

      self->fade_of[i] = n == 0 || key == LIAISON_CONTACT_KEY_USER || liaison_contact_key_is_organization (key) ? 1 : STRANGER;
    }
  for (guint i = 0; i < n; i++)
    if (liaison_graph_get_edges (graph)[incident[i]].kind != LIAISON_EDGE_KIND_AFFILIATION)
      self->fade_of[neighbours[i]] = FADED + (1 - FADED) * liaison_graph_get_edges (graph)[incident[i]].freshness;
}

static int
compare_groups (gconstpointer a,
                gconstpointer b)
{
  const LiaisonMapGroup *one = a;
  const LiaisonMapGroup *two = b;

  if (one->is_rest != two->is_rest)
    return one->is_rest ? 1 : -1;

  return one->n_members > two->n_members ? -1 : one->n_members < two->n_members;
}

/* The group of a node. Two sectors that the user made may share a style, and are
 * two groups. */
static LiaisonMapGroup *
get_group_of (LiaisonMapAppearance *self,
              GHashTable           *numbers,
              guint                 node)
{
  const LiaisonSectorStyle *style = liaison_map_appearance_get_style (self, node);
  const char               *name = style->sector;
  gpointer                  number;

  if (self->colours == LIAISON_MAP_COLOURS_SECTOR)
    name = liaison_network_get_node (self->network, node)->sector;
  if (!g_hash_table_lookup_extended (numbers, name, NULL, &number))
    {
      LiaisonMapGroup group = { .style = style, .hub = node, .is_rest = self->styles[node] == 0 };

      number = GUINT_TO_POINTER (self->groups->len);
      g_hash_table_insert (numbers, (gpointer) name, number);
      g_array_append_val (self->groups, group);
    }

  return &g_array_index (self->groups, LiaisonMapGroup, GPOINTER_TO_UINT (number));
}

/* The largest first, then those who are in none. */
static void
find_groups (LiaisonMapAppearance *self)
{
  LiaisonGraph *graph = liaison_network_get_graph (self->network);
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 1; i < liaison_network_get_n_nodes (self->network); i++)
    {
      LiaisonMapGroup *group = get_group_of (self, numbers, i);

      group->n_members++;
      if (liaison_graph_get_degree (graph, i) > liaison_graph_get_degree (graph, group->hub))
        group->hub = i;
    }
  g_array_sort (self->groups, compare_groups);
}

/**
 * liaison_map_appearance_new:
 * @network: who is on the map
 * @colours: what colours tell
 * @sizes: what sizes tell
 *
 * Decides how everybody looks, in any thread; communities and brokerage take
 * their time in large networks.
 *
 * Returns: (transfer full): how they look
 */
LiaisonMapAppearance *
liaison_map_appearance_new (LiaisonNetwork   *network,
                            LiaisonMapColours colours,
                            LiaisonMapSizes   sizes)
{
  LiaisonMapAppearance *self = g_new0 (LiaisonMapAppearance, 1);
  guint                 n_nodes = liaison_network_get_n_nodes (network);

  g_atomic_ref_count_init (&self->references);
  self->network = liaison_network_ref (network);
  self->colours = colours;
  self->sizes = sizes;
  self->styles = g_new0 (guint8, MAX (n_nodes, 1));
  self->size_of = g_new0 (float, MAX (n_nodes, 1));
  self->fade_of = g_new (float, MAX (n_nodes, 1));
  self->groups = g_array_new (FALSE, TRUE, sizeof (LiaisonMapGroup));
  colour (self);
  measure (self);
  fade (self);
  find_groups (self);

  return self;
}

/**
 * liaison_map_appearance_ref:
 * @self: an appearance
 *
 * Returns: (transfer full): the same, held once more
 */
LiaisonMapAppearance *
liaison_map_appearance_ref (LiaisonMapAppearance *self)
{
  g_atomic_ref_count_inc (&self->references);

  return self;
}

/**
 * liaison_map_appearance_unref:
 * @self: (transfer full): an appearance
 *
 * Lets an appearance go.
 */
void
liaison_map_appearance_unref (LiaisonMapAppearance *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;

  liaison_network_unref (self->network);
  g_free (self->styles);
  g_free (self->size_of);
  g_free (self->fade_of);
  g_array_unref (self->groups);
  g_free (self);
}

/**
 * liaison_map_appearance_get_colours:
 * @self: an appearance
 *
 * Returns: what colours tell
 */
LiaisonMapColours
liaison_map_appearance_get_colours (const LiaisonMapAppearance *self)
{
  return self->colours;
}

/**
 * liaison_map_appearance_get_sizes:
 * @self: an appearance
 *
 * Returns: what sizes tell
 */
LiaisonMapSizes
liaison_map_appearance_get_sizes (const LiaisonMapAppearance *self)
{
  return self->sizes;
}

/**
 * liaison_map_appearance_get_network:
 * @self: an appearance
 *
 * Returns: (transfer none): whose appearance it is
 */
LiaisonNetwork *
liaison_map_appearance_get_network (const LiaisonMapAppearance *self)
{
  return self->network;
}

/**
 * liaison_map_appearance_get_style:
 * @self: an appearance
 * @node: index of a node
 *
 * Returns: (transfer none): the colour and the shape of a node
 */
const LiaisonSectorStyle *
liaison_map_appearance_get_style (const LiaisonMapAppearance *self,
                                  guint                       node)
{
  return liaison_sector_style_get_nth (self->styles[node]);
}

/**
 * liaison_map_appearance_get_size:
 * @self: an appearance
 * @node: index of a node
 *
 * Returns: how large a node is beside others, 1 for an ordinary one
 */
float
liaison_map_appearance_get_size (const LiaisonMapAppearance *self,
                                 guint                       node)
{
  return self->size_of[node];
}

/**
 * liaison_map_appearance_get_fade:
 * @self: an appearance
 * @node: index of a node
 *
 * Returns: how much of its colour a node shows: the less, the longer ago the user
 *   spoke with them
 */
float
liaison_map_appearance_get_fade (const LiaisonMapAppearance *self,
                                 guint                       node)
{
  return self->fade_of[node];
}

/**
 * liaison_map_appearance_get_n_groups:
 * @self: an appearance
 *
 * Returns: how many looks there are on the map
 */
guint
liaison_map_appearance_get_n_groups (const LiaisonMapAppearance *self)
{
  return self->groups->len;
}

/**
 * liaison_map_appearance_get_group:
 * @self: an appearance
 * @nth: from 0, the largest first
 *
 * Returns: (transfer none): those who look alike
 */
const LiaisonMapGroup *
liaison_map_appearance_get_group (const LiaisonMapAppearance *self,
                                  guint                       nth)
{
  g_return_val_if_fail (nth < self->groups->len, NULL);

  return &g_array_index (self->groups, LiaisonMapGroup, nth);
}

static char *
dup_sector_label (const LiaisonMapGroup    *group,
                  const LiaisonNetworkNode *member)
{
  const char *name = liaison_catalog_get_sector_name (liaison_catalog_get_default (), group->is_rest ? "" : member->sector);

  if (group->is_rest)
    return g_strdup (_("No sector"));

  return g_strdup (name != NULL ? name : member->sector);
}

/**
 * liaison_map_appearance_dup_label:
 * @self: an appearance
 * @nth: from 0, the largest first
 *
 * Says what those who look alike have in common, on the main thread.
 *
 * Returns: (transfer full): for a legend
 */
char *
liaison_map_appearance_dup_label (const LiaisonMapAppearance *self,
                                  guint                       nth)
{
  const LiaisonMapGroup    *group = liaison_map_appearance_get_group (self, nth);
  const LiaisonNetworkNode *hub = liaison_network_get_node (self->network, group->hub);

  switch (self->colours)
    {
    case LIAISON_MAP_COLOURS_COMMUNITY:
      if (group->is_rest)
        return g_strdup (_("Small groups"));
      /* Translators: a group of people who know each other, named by who is best connected there; %s is a name */
      return g_strdup_printf (_("Around %s"), liaison_map_node_get_name (hub));
    case LIAISON_MAP_COLOURS_KIND:
      if (group->is_rest)
        /* Translators: people who are contacts of no particular kind, and organizations, on the map */
        return g_strdup (C_("map", "No kind"));
      return g_strdup (liaison_choice_get_label (LIAISON_TYPE_CONTACT_KIND, (int) hub->kind));
    case LIAISON_MAP_COLOURS_SECTOR:
    default:
      return dup_sector_label (group, hub);
    }
}
