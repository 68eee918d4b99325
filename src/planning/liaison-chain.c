/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-chain.h"

#include "liaison-contact.h"
#include "liaison-isolate.h"

#include <glib/gi18n-lib.h>

struct _LiaisonChain
{
  GObject parent_instance;

  guint           n_ties;
  gint64          keys[LIAISON_CHAIN_MOST_TIES + 1];
  char           *people[LIAISON_CHAIN_MOST_TIES + 1];
  LiaisonChainTie ties[LIAISON_CHAIN_MOST_TIES];
  double          strength;
  char           *names;
  char           *why;
  char           *weak;
  char           *sentence;
};

G_DEFINE_FINAL_TYPE (LiaisonChain, liaison_chain, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_NAMES,
  PROP_STRENGTH,
  PROP_N_PEOPLE,
  PROP_WHY,
  PROP_WEAK,
  PROP_SENTENCE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
liaison_chain_finalize (GObject *object)
{
  LiaisonChain *self = LIAISON_CHAIN (object);

  for (guint i = 0; i <= self->n_ties; i++)
    g_free (self->people[i]);
  for (guint i = 0; i < self->n_ties; i++)
    g_free (self->ties[i].organization);
  g_free (self->names);
  g_free (self->why);
  g_free (self->weak);
  g_free (self->sentence);

  G_OBJECT_CLASS (liaison_chain_parent_class)->finalize (object);
}

static void
liaison_chain_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  LiaisonChain *self = LIAISON_CHAIN (object);

  switch (prop_id)
    {
    case PROP_NAMES:
      g_value_set_string (value, self->names);
      break;
    case PROP_STRENGTH:
      g_value_set_double (value, self->strength);
      break;
    case PROP_N_PEOPLE:
      g_value_set_uint (value, liaison_chain_get_n_people (self));
      break;
    case PROP_WHY:
      g_value_set_string (value, self->why);
      break;
    case PROP_WEAK:
      g_value_set_string (value, self->weak);
      break;
    case PROP_SENTENCE:
      g_value_set_string (value, self->sentence);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_chain_class_init (LiaisonChainClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = liaison_chain_finalize;
  object_class->get_property = liaison_chain_get_property;

  properties[PROP_NAMES] = g_param_spec_string ("names", NULL, NULL, "", flags);
  properties[PROP_STRENGTH] = g_param_spec_double ("strength", NULL, NULL, 0, 1, 0, flags);
  properties[PROP_N_PEOPLE] = g_param_spec_uint ("n-people", NULL, NULL, 0, LIAISON_CHAIN_MOST_TIES + 1, 0, flags);
  properties[PROP_WHY] = g_param_spec_string ("why", NULL, NULL, "", flags);
  properties[PROP_WEAK] = g_param_spec_string ("weak", NULL, NULL, "", flags);
  properties[PROP_SENTENCE] = g_param_spec_string ("sentence", NULL, NULL, "", flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
liaison_chain_init (LiaisonChain *self)
{
}

static char *
dup_name (const LiaisonNetworkNode *node)
{
  return g_strdup (node->key == LIAISON_CONTACT_KEY_USER ? C_("the user", "You") : node->name);
}

static LiaisonChainTie
describe_tie (LiaisonNetwork *network,
              guint           edge)
{
  LiaisonGraph             *graph = liaison_network_get_graph (network);
  const LiaisonNetworkLink *link = liaison_network_get_link (network, edge);
  LiaisonChainTie           tie = { .closeness = link->closeness, .days = link->days };
  guint                     node;

  tie.strength = liaison_graph_get_edges (graph)[edge].strength;
  tie.is_inferred = link->is_inferred;
  tie.is_past = link->is_past;
  tie.organization = g_strdup (link->is_inferred && liaison_graph_find (graph, link->organization, &node)
                                 ? liaison_network_get_node (network, node)->name
                                 : "");

  return tie;
}

/**
 * liaison_chain_new: (constructor)
 * @network: a network
 * @path: a chain of its nodes
 *
 * Returns: (transfer full): the chain, with names and without words yet
 */
LiaisonChain *
liaison_chain_new (LiaisonNetwork         *network,
                   const LiaisonChainPath *path)
{
  LiaisonChain *self = g_object_new (LIAISON_TYPE_CHAIN, NULL);
  char         *people[LIAISON_CHAIN_MOST_TIES + 2] = { NULL };

  self->n_ties = path->n_ties;
  self->strength = path->strength;
  for (guint i = 0; i <= path->n_ties; i++)
    {
      const LiaisonNetworkNode *node = liaison_network_get_node (network, path->nodes[i]);

      self->keys[i] = node->key;
      self->people[i] = dup_name (node);
      people[i] = self->people[i];
    }
  for (guint i = 0; i < path->n_ties; i++)
    self->ties[i] = describe_tie (network, path->edges[i]);
  self->names = g_strjoinv (" → ", people);

  return self;
}

/**
 * liaison_chain_dup_line:
 * @self: a chain
 *
 * Returns: (transfer full): the names as liaison_chain_get_names() has them, as
 *   a line to look at
 */
char *
liaison_chain_dup_line (LiaisonChain *self)
{
  GString *line = g_string_new (NULL);

  g_return_val_if_fail (LIAISON_IS_CHAIN (self), g_string_free (line, FALSE));

  for (guint i = 0; i <= self->n_ties; i++)
    liaison_isolate_append_printf (line, i > 0 ? " → %s" : "%s", self->people[i]);

  return g_string_free (line, FALSE);
}

/**
 * liaison_chain_set_words: (skip)
 * @self: a chain that nobody else has seen yet
 * @why: (transfer full): why it ranks where it does
 * @weak: (transfer full): what is weak in it
 * @sentence: (transfer full): all there is to say
 */
void
liaison_chain_set_words (LiaisonChain *self,
                         char         *why,
                         char         *weak,
                         char         *sentence)
{
  g_return_if_fail (LIAISON_IS_CHAIN (self) && self->sentence == NULL);

  self->why = why;
  self->weak = weak;
  self->sentence = sentence;
}

/**
 * liaison_chain_get_n_people:
 * @self: a chain
 *
 * Returns: how many people it has, one more than ties
 */
guint
liaison_chain_get_n_people (LiaisonChain *self)
{
  g_return_val_if_fail (LIAISON_IS_CHAIN (self), 0);

  return self->n_ties + 1;
}

/**
 * liaison_chain_get_key:
 * @self: a chain
 * @person: 0 for who asks, the last for whom they want to meet
 *
 * Returns: the contact key, 0 for the user
 */
gint64
liaison_chain_get_key (LiaisonChain *self,
                       guint         person)
{
  g_return_val_if_fail (LIAISON_IS_CHAIN (self) && person <= self->n_ties, 0);

  return self->keys[person];
}

/**
 * liaison_chain_get_name:
 * @self: a chain
 * @person: 0 for who asks, the last for whom they want to meet
 *
 * Returns: the name, "You" for the user
 */
const char *
liaison_chain_get_name (LiaisonChain *self,
                        guint         person)
{
  g_return_val_if_fail (LIAISON_IS_CHAIN (self) && person <= self->n_ties, NULL);

  return self->people[person];
}

/**
 * liaison_chain_get_tie:
 * @self: a chain
 * @tie: 0 for the first
 *
 * Returns: (transfer none): the tie between the person of that number and the
 *   next
 */
const LiaisonChainTie *
liaison_chain_get_tie (LiaisonChain *self,
                       guint         tie)
{
  g_return_val_if_fail (LIAISON_IS_CHAIN (self) && tie < self->n_ties, NULL);

  return &self->ties[tie];
}

/**
 * liaison_chain_get_weakest:
 * @self: a chain
 *
 * Returns: the number of its weakest tie
 */
guint
liaison_chain_get_weakest (LiaisonChain *self)
{
  guint weakest = 0;

  g_return_val_if_fail (LIAISON_IS_CHAIN (self), 0);

  for (guint i = 1; i < self->n_ties; i++)
    if (self->ties[i].strength < self->ties[weakest].strength)
      weakest = i;

  return weakest;
}

/**
 * liaison_chain_get_strength:
 * @self: a chain
 *
 * Returns: the product of the strengths of its ties
 */
double
liaison_chain_get_strength (LiaisonChain *self)
{
  g_return_val_if_fail (LIAISON_IS_CHAIN (self), 0);

  return self->strength;
}

/**
 * liaison_chain_get_names:
 * @self: a chain
 *
 * Returns: the names of all, from who asks to whom they want to meet, parted by
 *   arrows
 */
const char *
liaison_chain_get_names (LiaisonChain *self)
{
  g_return_val_if_fail (LIAISON_IS_CHAIN (self), NULL);

  return self->names;
}

/**
 * liaison_chain_get_why:
 * @self: a chain
 *
 * Returns: a sentence on why it ranks where it does
 */
const char *
liaison_chain_get_why (LiaisonChain *self)
{
  g_return_val_if_fail (LIAISON_IS_CHAIN (self), NULL);

  return self->why;
}

/**
 * liaison_chain_get_weak:
 * @self: a chain
 *
 * Returns: a sentence on what is weak in it
 */
const char *
liaison_chain_get_weak (LiaisonChain *self)
{
  g_return_val_if_fail (LIAISON_IS_CHAIN (self), NULL);

  return self->weak;
}

/**
 * liaison_chain_get_sentence:
 * @self: a chain
 *
 * Returns: why it ranks where it does, how well each knows the next, and what
 *   is weak in it
 */
const char *
liaison_chain_get_sentence (LiaisonChain *self)
{
  g_return_val_if_fail (LIAISON_IS_CHAIN (self), NULL);

  return self->sentence;
}
