/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-node-row.h"

#include "liaison-catalog.h"
#include "liaison-chain-words.h"
#include "liaison-choice.h"
#include "liaison-contact.h"
#include "liaison-isolate.h"

#include <glib/gi18n-lib.h>

/* Neighbours that a sentence names. */
#define MOST_NAMED 8

struct _LiaisonNodeRow
{
  GObject parent_instance;

  LiaisonNetwork     *network;
  guint               node;
  LiaisonNodeMeasures measures;
  char               *circle;
};

G_DEFINE_FINAL_TYPE (LiaisonNodeRow, liaison_node_row, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_KEY,
  PROP_NAME,
  PROP_SECTOR,
  PROP_KIND,
  PROP_NEIGHBOURS,
  PROP_CLOSENESS,
  PROP_DAYS,
  PROP_EFFECTIVE_SIZE,
  PROP_BETWEENNESS,
  PROP_CIRCLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
liaison_node_row_finalize (GObject *object)
{
  LiaisonNodeRow *self = LIAISON_NODE_ROW (object);

  liaison_network_unref (self->network);
  g_free (self->circle);

  G_OBJECT_CLASS (liaison_node_row_parent_class)->finalize (object);
}

static void
liaison_node_row_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  LiaisonNodeRow *self = LIAISON_NODE_ROW (object);

  switch (prop_id)
    {
    case PROP_KEY:
      g_value_set_int64 (value, liaison_node_row_get_key (self));
      break;
    case PROP_NAME:
      g_value_set_string (value, liaison_node_row_get_name (self));
      break;
    case PROP_SECTOR:
      g_value_set_string (value, liaison_node_row_get_sector (self));
      break;
    case PROP_KIND:
      g_value_set_string (value, liaison_node_row_get_kind (self));
      break;
    case PROP_NEIGHBOURS:
      g_value_set_uint (value, liaison_node_row_get_n_neighbours (self));
      break;
    case PROP_CLOSENESS:
      g_value_set_int (value, self->measures.closeness);
      break;
    case PROP_DAYS:
      g_value_set_int (value, self->measures.days < 0 ? G_MAXINT : self->measures.days);
      break;
    case PROP_EFFECTIVE_SIZE:
      g_value_set_double (value, self->measures.effective_size);
      break;
    case PROP_BETWEENNESS:
      g_value_set_double (value, self->measures.betweenness);
      break;
    case PROP_CIRCLE:
      g_value_set_string (value, self->circle);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_node_row_class_init (LiaisonNodeRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = liaison_node_row_finalize;
  object_class->get_property = liaison_node_row_get_property;

  properties[PROP_KEY] = g_param_spec_int64 ("key", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, "", flags);
  properties[PROP_SECTOR] = g_param_spec_string ("sector", NULL, NULL, "", flags);
  properties[PROP_KIND] = g_param_spec_string ("kind", NULL, NULL, "", flags);
  properties[PROP_NEIGHBOURS] = g_param_spec_uint ("neighbours", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_CLOSENESS] = g_param_spec_int ("closeness", NULL, NULL, 0, 5, 0, flags);
  properties[PROP_DAYS] = g_param_spec_int ("days", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_EFFECTIVE_SIZE] = g_param_spec_double ("effective-size", NULL, NULL, 0, G_MAXDOUBLE, 0, flags);
  properties[PROP_BETWEENNESS] = g_param_spec_double ("betweenness", NULL, NULL, -1, G_MAXDOUBLE, 0, flags);
  properties[PROP_CIRCLE] = g_param_spec_string ("circle", NULL, NULL, "", flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
liaison_node_row_init (LiaisonNodeRow *self)
{
}

/**
 * liaison_node_row_new: (constructor)
 * @network: a network
 * @node: index of a node of it
 * @measures: what it is, in numbers
 *
 * Returns: (transfer full): its row
 */
LiaisonNodeRow *
liaison_node_row_new (LiaisonNetwork            *network,
                      guint                      node,
                      const LiaisonNodeMeasures *measures)
{
  LiaisonNodeRow *self = g_object_new (LIAISON_TYPE_NODE_ROW, NULL);

  self->network = liaison_network_ref (network);
  self->node = node;
  self->measures = *measures;
  self->circle = g_strdup (measures->circle != NULL ? measures->circle : "");
  self->measures.circle = self->circle;

  return self;
}

static const LiaisonNetworkNode *
get_node (LiaisonNodeRow *self)
{
  return liaison_network_get_node (self->network, self->node);
}

static const char *
get_name (const LiaisonNetworkNode *node)
{
  return node->key == LIAISON_CONTACT_KEY_USER ? C_("the user", "You") : node->name;
}

/**
 * liaison_node_row_get_key:
 * @self: a row
 *
 * Returns: its contact key
 */
gint64
liaison_node_row_get_key (LiaisonNodeRow *self)
{
  g_return_val_if_fail (LIAISON_IS_NODE_ROW (self), 0);

  return get_node (self)->key;
}

/**
 * liaison_node_row_get_name:
 * @self: a row
 *
 * Returns: its name
 */
const char *
liaison_node_row_get_name (LiaisonNodeRow *self)
{
  g_return_val_if_fail (LIAISON_IS_NODE_ROW (self), NULL);

  return get_name (get_node (self));
}

/**
 * liaison_node_row_get_sector:
 * @self: a row
 *
 * Returns: the name of its sector, "" for none
 */
const char *
liaison_node_row_get_sector (LiaisonNodeRow *self)
{
  g_return_val_if_fail (LIAISON_IS_NODE_ROW (self), NULL);

  return *get_node (self)->sector != '\0' ? liaison_catalog_get_sector_name (liaison_catalog_get_default (), get_node (self)->sector) : "";
}

/**
 * liaison_node_row_get_kind:
 * @self: a row
 *
 * Returns: what kind of contact it is, in words; "" for none
 */
const char *
liaison_node_row_get_kind (LiaisonNodeRow *self)
{
  const LiaisonNetworkNode *node;

  g_return_val_if_fail (LIAISON_IS_NODE_ROW (self), NULL);

  node = get_node (self);
  if (liaison_contact_key_is_organization (node->key))
    return liaison_choice_get_label (LIAISON_TYPE_ORGANIZATION_KIND,
                                     node->is_association ? LIAISON_ORGANIZATION_KIND_ASSOCIATION : LIAISON_ORGANIZATION_KIND_ORGANIZATION);

  return node->kind != LIAISON_CONTACT_KIND_NONE ? liaison_choice_get_label (LIAISON_TYPE_CONTACT_KIND, (int) node->kind) : "";
}

/**
 * liaison_node_row_get_n_neighbours:
 * @self: a row
 *
 * Returns: with how many it is joined
 */
guint
liaison_node_row_get_n_neighbours (LiaisonNodeRow *self)
{
  g_return_val_if_fail (LIAISON_IS_NODE_ROW (self), 0);

  return liaison_graph_get_degree (liaison_network_get_graph (self->network), self->node);
}

typedef struct
{
  guint node;
  float strength;
} Neighbour;

static int
compare_strengths (gconstpointer a,
                   gconstpointer b)
{
  const Neighbour *one = a, *other = b;

  if (one->strength != other->strength)
    return one->strength < other->strength ? 1 : -1;

  return (one->node > other->node) - (one->node < other->node);
}

static GArray *
sort_neighbours (LiaisonNodeRow *self)
{
  LiaisonGraph *graph = liaison_network_get_graph (self->network);
  guint         n;
  const guint  *neighbours = liaison_graph_get_neighbours (graph, self->node, &n);
  const guint  *edges = liaison_graph_get_incident (graph, self->node, &n);
  GArray       *sorted = g_array_sized_new (FALSE, FALSE, sizeof (Neighbour), n);

  for (guint i = 0; i < n; i++)
    {
      Neighbour neighbour = { neighbours[i], liaison_graph_get_edges (graph)[edges[i]].strength };

      g_array_append_val (sorted, neighbour);
    }
  g_array_sort (sorted, compare_strengths);

  return sorted;
}

/**
 * liaison_node_row_list_neighbours:
 * @self: a row
 *
 * Returns: (transfer full) (element-type guint): the nodes with which it is
 *   joined, the strongest tie first
 */
GArray *
liaison_node_row_list_neighbours (LiaisonNodeRow *self)
{
  g_autoptr (GArray) sorted = NULL;
  GArray *nodes = g_array_new (FALSE, FALSE, sizeof (guint));

  g_return_val_if_fail (LIAISON_IS_NODE_ROW (self), nodes);

  sorted = sort_neighbours (self);
  for (guint i = 0; i < sorted->len; i++)
    g_array_append_val (nodes, g_array_index (sorted, Neighbour, i).node);

  return nodes;
}

/**
 * liaison_node_row_dup_neighbours:
 * @self: a row
 * @most: how many to name
 *
 * Returns: (transfer full): with whom it is joined, the strongest tie first:
 *   "Ana, Ben and 3 more"; "" for nobody
 */
char *
liaison_node_row_dup_neighbours (LiaisonNodeRow *self,
                                 guint           most)
{
  g_autoptr (GArray) sorted = NULL;
  GString *names = g_string_new (NULL);

  g_return_val_if_fail (LIAISON_IS_NODE_ROW (self), g_string_free (names, FALSE));

  sorted = sort_neighbours (self);
  for (guint i = 0; i < MIN (sorted->len, most); i++)
    {
      if (i > 0)
        g_string_append (names, C_("list", ", "));
      liaison_isolate_append (names, get_name (liaison_network_get_node (self->network, g_array_index (sorted, Neighbour, i).node)));
    }
  if (sorted->len > most)
    g_string_append_printf (names, ngettext (" and %u more", " and %u more", sorted->len - most), sorted->len - most);

  return g_string_free (names, FALSE);
}

/**
 * liaison_node_row_get_circle:
 * @self: a row
 *
 * Returns: who is in the middle of its circle, "" where it is in none
 */
const char *
liaison_node_row_get_circle (LiaisonNodeRow *self)
{
  g_return_val_if_fail (LIAISON_IS_NODE_ROW (self), NULL);

  return self->circle;
}

/**
 * liaison_node_row_get_measures:
 * @self: a row
 *
 * Returns: (transfer none): what it is, in numbers
 */
const LiaisonNodeMeasures *
liaison_node_row_get_measures (LiaisonNodeRow *self)
{
  g_return_val_if_fail (LIAISON_IS_NODE_ROW (self), NULL);

  return &self->measures;
}

static void
add_part (GString    *sentence,
          const char *part)
{
  if (*part == '\0')
    return;
  if (sentence->len > 0)
    g_string_append (sentence, C_("list", ", "));
  liaison_isolate_append (sentence, part);
}

/**
 * liaison_node_row_dup_sentence:
 * @self: a row
 *
 * Returns: (transfer full): all that stands in it, as one says it
 */
char *
liaison_node_row_dup_sentence (LiaisonNodeRow *self)
{
  GString         *sentence;
  guint            n;
  g_autofree char *names = NULL;
  g_autofree char *number = NULL;

  g_return_val_if_fail (LIAISON_IS_NODE_ROW (self), NULL);

  n = liaison_node_row_get_n_neighbours (self);
  sentence = g_string_new (NULL);
  liaison_isolate_append (sentence, liaison_node_row_get_name (self));
  names = liaison_node_row_dup_neighbours (self, MOST_NAMED);
  number = g_strdup_printf (ngettext ("%u neighbour", "%u neighbours", n), n);
  add_part (sentence, liaison_node_row_get_kind (self));
  add_part (sentence, liaison_node_row_get_sector (self));
  add_part (sentence, number);
  if (*names != '\0')
    liaison_isolate_append_printf (sentence, C_("list", ": %s"), names);
  if (self->measures.days >= 0)
    {
      g_autofree char *span = liaison_chain_words_dup_span (self->measures.days);

      /* Translators: a time: "3 weeks" */
      g_string_append_printf (sentence, _("; last contact %s ago"), span);
    }

  return g_string_free (sentence, FALSE);
}
