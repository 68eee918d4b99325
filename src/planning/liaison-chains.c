/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-chains.h"

#include "liaison-chain-words.h"
#include "liaison-contact.h"
#include "liaison-isolate.h"
#include "liaison-meeting-places.h"

#include <glib/gi18n-lib.h>

/* Associations that a sentence names. */
#define MOST_NAMED 3

struct _LiaisonChains
{
  GObject parent_instance;

  LiaisonTarget *target;
  char          *from_name;
  char          *remark;
  GPtrArray     *chains;
};

static void liaison_chains_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LiaisonChains, liaison_chains, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, liaison_chains_list_model_init))

enum
{
  PROP_0,
  PROP_TARGET_NAME,
  PROP_FROM_NAME,
  PROP_REMARK,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static GType
liaison_chains_get_item_type (GListModel *model)
{
  return LIAISON_TYPE_CHAIN;
}

static guint
liaison_chains_get_n_items (GListModel *model)
{
  return LIAISON_CHAINS (model)->chains->len;
}

static gpointer
liaison_chains_get_item (GListModel *model,
                         guint       position)
{
  LiaisonChains *self = LIAISON_CHAINS (model);

  return position < self->chains->len ? g_object_ref (g_ptr_array_index (self->chains, position)) : NULL;
}

static void
liaison_chains_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = liaison_chains_get_item_type;
  iface->get_n_items = liaison_chains_get_n_items;
  iface->get_item = liaison_chains_get_item;
}

static void
liaison_chains_finalize (GObject *object)
{
  LiaisonChains *self = LIAISON_CHAINS (object);

  g_clear_pointer (&self->target, liaison_target_free);
  g_free (self->from_name);
  g_free (self->remark);
  g_ptr_array_unref (self->chains);

  G_OBJECT_CLASS (liaison_chains_parent_class)->finalize (object);
}

static void
liaison_chains_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  LiaisonChains *self = LIAISON_CHAINS (object);

  switch (prop_id)
    {
    case PROP_TARGET_NAME:
      g_value_set_string (value, self->target->name);
      break;
    case PROP_FROM_NAME:
      g_value_set_string (value, self->from_name);
      break;
    case PROP_REMARK:
      g_value_set_string (value, self->remark);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_chains_class_init (LiaisonChainsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = liaison_chains_finalize;
  object_class->get_property = liaison_chains_get_property;

  properties[PROP_TARGET_NAME] = g_param_spec_string ("target-name", NULL, NULL, "", flags);
  properties[PROP_FROM_NAME] = g_param_spec_string ("from-name", NULL, NULL, "", flags);
  properties[PROP_REMARK] = g_param_spec_string ("remark", NULL, NULL, "", flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
liaison_chains_init (LiaisonChains *self)
{
  self->chains = g_ptr_array_new_with_free_func (g_object_unref);
  self->remark = g_strdup ("");
}

/* The sectors in which those meet whom one wants to be introduced to. */
static GPtrArray *
find_associations (LiaisonNetwork      *network,
                   const LiaisonTarget *target)
{
  LiaisonCatalog *catalog = liaison_catalog_get_default ();
  LiaisonRole    *role = target->kind == LIAISON_TARGET_ROLE ? liaison_catalog_get_role (catalog, target->entry) : NULL;
  const char     *sector = target->entry;
  guint           node;

  if (role != NULL)
    sector = liaison_role_get_specialties (role)[0] != NULL ? liaison_role_get_specialties (role)[0] : liaison_role_get_areas (role)[0];
  else if (target->key != 0 && liaison_graph_find (liaison_network_get_graph (network), target->key, &node))
    sector = liaison_network_get_node (network, node)->sector;

  return liaison_meeting_places_find (catalog, sector != NULL ? sector : "");
}

/* Why there is no chain, and one thing to do. */
static char *
dup_remark (LiaisonNetwork      *network,
            const LiaisonTarget *target,
            guint                n_people,
            gboolean             is_unconnected)
{
  g_autoptr (GPtrArray) associations = find_associations (network, target);
  g_autofree char *names = liaison_meeting_places_dup_names (associations, MOST_NAMED);

  if (is_unconnected)
    return g_strdup (_("There is nobody yet to begin with: say how close you are to people you know."));
  if (n_people == 0 && associations->len > 0)
    /* Translators: whom one looks for, then names of associations */
    return liaison_isolate_printf (_("Nobody you have noted belongs to %s yet. Such people meet at: %s."), target->name, names);
  if (n_people == 0)
    return liaison_isolate_printf (_("Nobody you have noted belongs to %s yet. Add one person there and ask again."), target->name);
  if (associations->len > 0)
    return liaison_isolate_printf (_("No way of %d ties or fewer leads to %s yet. Such people meet at: %s."),
                                   LIAISON_CHAIN_MOST_TIES, target->name, names);

  return liaison_isolate_printf (_("No way of %d ties or fewer leads to %s yet. Ask the people you know best whether they know them, and note it."),
                                 LIAISON_CHAIN_MOST_TIES, target->name);
}

static gboolean
has_tie (LiaisonGraph *graph,
         guint         node)
{
  guint        n;
  const guint *incident = liaison_graph_get_incident (graph, node, &n);

  for (guint i = 0; i < n; i++)
    if (liaison_graph_get_edges (graph)[incident[i]].kind != LIAISON_EDGE_KIND_AFFILIATION)
      return TRUE;

  return FALSE;
}

/**
 * liaison_chains_find: (constructor)
 * @network: a network
 * @target: whom somebody wants to be introduced to
 * @people: (element-type gint64): who that is, as liaison_query_target_people()
 *   has it
 * @from: contact key of who wants to be introduced, 0 for the user
 *
 * Finds the chains in a network that is at hand; quick enough for any thread.
 *
 * Returns: (transfer full): them
 */
LiaisonChains *
liaison_chains_find (LiaisonNetwork      *network,
                     const LiaisonTarget *target,
                     GArray              *people,
                     gint64               from)
{
  LiaisonChains   *self = g_object_new (LIAISON_TYPE_CHAINS, NULL);
  LiaisonGraph    *graph = liaison_network_get_graph (network);
  LiaisonChainPath paths[LIAISON_CHAIN_MOST];
  g_autoptr (GArray) targets = g_array_new (FALSE, FALSE, sizeof (guint));
  guint source = 0, n_paths = 0, node;

  self->target = liaison_target_copy (target);
  for (guint i = 0; i < people->len; i++)
    if (g_array_index (people, gint64, i) != from && liaison_graph_find (graph, g_array_index (people, gint64, i), &node))
      g_array_append_val (targets, node);
  if (liaison_graph_find (graph, from, &source))
    n_paths = liaison_chain_search (graph, source, (guint *) targets->data, targets->len, paths);

  self->from_name = g_strdup (from == LIAISON_CONTACT_KEY_USER ? C_("the user", "You") : liaison_network_get_node (network, source)->name);
  for (guint i = 0; i < n_paths; i++)
    g_ptr_array_add (self->chains, liaison_chain_new (network, &paths[i]));
  liaison_chain_words_rank (self->chains);
  if (n_paths == 0)
    {
      g_free (self->remark);
      self->remark = dup_remark (network, target, targets->len, from == LIAISON_CONTACT_KEY_USER && !has_tie (graph, source));
    }

  return self;
}

/* Where nobody has the role, those who stand where it is found. */
static GArray *
query_around_role (LiaisonConnection   *connection,
                   const LiaisonTarget *target,
                   GError             **error)
{
  LiaisonRole *role = liaison_catalog_get_role (liaison_catalog_get_default (), target->entry);
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (gint64));
  const char *const *lists[] = { NULL, NULL };

  if (role != NULL)
    {
      lists[0] = liaison_role_get_specialties (role);
      lists[1] = liaison_role_get_areas (role);
    }
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; lists[i] != NULL && lists[i][j] != NULL; j++)
      {
        g_autoptr (LiaisonTarget) sector = liaison_target_new_for_sector (lists[i][j], "");
        g_autoptr (GArray) people = liaison_query_target_people (connection, sector, error);

        if (people == NULL)
          return NULL;
        g_array_append_vals (all, people->data, people->len);
      }

  return g_steal_pointer (&all);
}

/**
 * liaison_chains_read: (constructor)
 * @connection: where to read
 * @target: whom somebody wants to be introduced to
 * @from: contact key of who wants to be introduced, 0 for the user
 * @error: return location of a failure
 *
 * Reads the network and finds the chains to a target. Where nobody is known to
 * have a role, they lead to those who stand in its sectors, and the remark says
 * so.
 *
 * Returns: (transfer full) (nullable): them
 */
LiaisonChains *
liaison_chains_read (LiaisonConnection   *connection,
                     const LiaisonTarget *target,
                     gint64               from,
                     GError             **error)
{
  g_autoptr (LiaisonNetwork) network = liaison_network_read (connection, NULL, NULL, error);
  g_autoptr (GArray) people = network != NULL ? liaison_query_target_people (connection, target, error) : NULL;
  gboolean       is_around = FALSE;
  LiaisonChains *self;

  if (people == NULL)
    return NULL;
  if (target->kind == LIAISON_TARGET_ROLE && people->len == 0)
    {
      g_array_unref (people);
      people = query_around_role (connection, target, error);
      if (people == NULL)
        return NULL;
      is_around = TRUE;
    }

  self = liaison_chains_find (network, target, people, from);
  if (is_around && self->chains->len > 0)
    {
      g_free (self->remark);
      /* Translators: the name of a role */
      self->remark = liaison_isolate_printf (_("Nobody is noted as %s yet; these lead to people who work where that role is found."), target->name);
    }

  return self;
}

/* What is looked for, and for whom. */
typedef struct
{
  LiaisonTarget *target;
  gint64         from;
} Question;

static void
free_question (gpointer data)
{
  Question *question = data;

  liaison_target_free (question->target);
  g_free (question);
}

static gpointer
read_chains (LiaisonConnection *connection,
             gpointer           data,
             GCancellable      *cancellable,
             GError           **error)
{
  Question *question = data;

  return liaison_chains_read (connection, question->target, question->from, error);
}

/**
 * liaison_chains_read_async:
 * @store: a store
 * @target: whom somebody wants to be introduced to
 * @from: contact key of who wants to be introduced, 0 for the user
 * @cancellable: (nullable): stops it
 * @callback: called when they were found
 * @user_data: for @callback
 *
 * Finds the chains to a target, off the main thread.
 */
void
liaison_chains_read_async (LiaisonStore        *store,
                           const LiaisonTarget *target,
                           gint64               from,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  Question *question = g_new0 (Question, 1);

  question->target = liaison_target_copy (target);
  question->from = from;
  liaison_store_read_async (store, read_chains, question, free_question, g_object_unref, cancellable, callback, user_data);
}

/**
 * liaison_chains_read_finish:
 * @store: a store
 * @result: what the callback got
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): the chains
 */
LiaisonChains *
liaison_chains_read_finish (LiaisonStore *store,
                            GAsyncResult *result,
                            GError      **error)
{
  return liaison_store_read_finish (store, result, error);
}

/**
 * liaison_chains_get_target:
 * @self: chains
 *
 * Returns: (transfer none): to whom they lead
 */
const LiaisonTarget *
liaison_chains_get_target (LiaisonChains *self)
{
  g_return_val_if_fail (LIAISON_IS_CHAINS (self), NULL);

  return self->target;
}

/**
 * liaison_chains_get_from_name:
 * @self: chains
 *
 * Returns: who wants to be introduced, "You" for the user
 */
const char *
liaison_chains_get_from_name (LiaisonChains *self)
{
  g_return_val_if_fail (LIAISON_IS_CHAINS (self), NULL);

  return self->from_name;
}

/**
 * liaison_chains_get_remark:
 * @self: chains
 *
 * Returns: a sentence on what was looked for, or, where there is no chain, on
 *   why and what to do; "" for none
 */
const char *
liaison_chains_get_remark (LiaisonChains *self)
{
  g_return_val_if_fail (LIAISON_IS_CHAINS (self), NULL);

  return self->remark;
}

/**
 * liaison_chains_get_n_chains:
 * @self: chains
 *
 * Returns: how many there are, %LIAISON_CHAIN_MOST at most
 */
guint
liaison_chains_get_n_chains (LiaisonChains *self)
{
  g_return_val_if_fail (LIAISON_IS_CHAINS (self), 0);

  return self->chains->len;
}

/**
 * liaison_chains_get_chain:
 * @self: chains
 * @rank: 0 for the best
 *
 * Returns: (transfer none): the chain of that rank
 */
LiaisonChain *
liaison_chains_get_chain (LiaisonChains *self,
                          guint          rank)
{
  g_return_val_if_fail (LIAISON_IS_CHAINS (self) && rank < self->chains->len, NULL);

  return g_ptr_array_index (self->chains, rank);
}
