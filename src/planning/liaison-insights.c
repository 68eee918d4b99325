/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-insights.h"

#include "liaison-brokerage.h"
#include "liaison-circles.h"
#include "liaison-contact.h"
#include "liaison-cut.h"
#include "liaison-date.h"
#include "liaison-isolate.h"
#include "liaison-reconnect.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* With fewer contacts the measures say nothing. */
#define LEAST_CONTACTS 5

/* People that a sentence names, and sentences of a kind. */
#define MOST_NAMED 3
#define MOST_OF_A_KIND 3

/* From how much redundancy two contacts are said to repeat each other, and from
 * which constraint contacts are said to lead to one another. */
#define REDUNDANT 0.05
#define CONSTRAINED 0.4

#define USER 0

/* The network of people with the ties that are noted; what is only inferred
 * says nothing of who knows whom. */
typedef struct
{
  LiaisonNetwork *network;
  LiaisonGraph   *graph;
  LiaisonGraph   *others; /* the same without the ties of the user */
  GListStore     *list;
  double          modularity; /* how far the others fall into circles */
} Finding;

static const char *
get_name (Finding *self,
          guint    node)
{
  return liaison_network_get_node (self->network, node)->name;
}

static void
add_person (Finding        *self,
            LiaisonInsight *insight,
            guint           node)
{
  liaison_insight_add_person (insight, liaison_network_get_node (self->network, node)->key, get_name (self, node));
}

static void
take (Finding        *self,
      LiaisonInsight *insight)
{
  g_list_store_append (self->list, insight);
  g_object_unref (insight);
}

/* "Ana, Ben and 3 more" */
static char *
dup_names (Finding *self,
           GArray  *nodes)
{
  GString *names = g_string_new (NULL);
  guint    n_named = nodes->len == MOST_NAMED + 1 ? MOST_NAMED + 1 : MIN (nodes->len, MOST_NAMED);

  for (guint i = 0; i < n_named; i++)
    {
      if (i > 0)
        g_string_append (names, C_("list", ", "));
      liaison_isolate_append (names, get_name (self, g_array_index (nodes, guint, i)));
    }
  if (nodes->len > n_named)
    g_string_append_printf (names, ngettext (" and %u more", " and %u more", nodes->len - n_named), nodes->len - n_named);

  return g_string_free (names, FALSE);
}

/* The contact of the user who knows the fewest of the others, the strongest of
 * these: a way out of the circle. */
static const char *
find_way_out (Finding *self)
{
  guint        n, best = 0;
  guint        least = G_MAXUINT;
  const guint *contacts = liaison_graph_get_neighbours (self->graph, USER, &n);

  for (guint i = 0; i < n; i++)
    {
      guint degree = liaison_graph_get_degree (self->others, contacts[i]);

      if (degree < least)
        {
          least = degree;
          best = contacts[i];
        }
    }

  return n > 0 ? get_name (self, best) : "";
}

/* How many pairs of contacts are noted to know each other. */
static guint
count_pairs (Finding *self)
{
  guint             n, n_pairs = 0;
  const guint      *contacts = liaison_graph_get_neighbours (self->graph, USER, &n);
  g_autofree guint8 *is_contact = g_new0 (guint8, liaison_graph_get_n_nodes (self->graph) + 1);

  for (guint i = 0; i < n; i++)
    is_contact[contacts[i]] = 1;
  for (guint i = 0; i < liaison_graph_get_n_edges (self->others); i++)
    {
      const LiaisonEdge *edge = &liaison_graph_get_edges (self->others)[i];

      n_pairs += is_contact[edge->source] && is_contact[edge->target];
    }

  return n_pairs;
}

static void
tell_reach (Finding                 *self,
            const LiaisonBrokerage *mine)
{
  guint            n = mine->n_contacts, n_pairs = count_pairs (self);
  guint            size = (guint) lround (mine->effective_size);
  g_autofree char *measure = g_strdup_printf (_("Effective size %.1f of %u, efficiency %.2f (Burt 1992); %u pairs of them are noted to know each other"),
                                              mine->effective_size, n, mine->efficiency, n_pairs);
  char *sentence, *advice = NULL;

  if (n_pairs == 0)
    {
      sentence = g_strdup_printf (_("You know %u people, and of no two is it noted that they know each other."), n);
      advice = g_strdup (_("Note who knows whom: until then nobody can tell how far your network reaches."));
    }
  else
    {
      sentence = g_strdup_printf (_("Your %u contacts reach as far as %u who do not know each other would."), n, size);
      if (mine->efficiency < 0.5)
        advice = liaison_isolate_printf (_("%s leads where few others do: a word there goes furthest."), find_way_out (self));
    }
  take (self, liaison_insight_new (LIAISON_INSIGHT_REACH, sentence, measure, mine->effective_size, advice));
}

static void
tell_constraint (Finding                 *self,
                 const LiaisonBrokerage *mine)
{
  g_autofree char *measure = g_strdup_printf (_("Constraint %.2f (Burt 1992); 1 is a single contact"), mine->constraint);
  char            *sentence, *advice = NULL;

  if (mine->constraint >= CONSTRAINED)
    {
      sentence = g_strdup (_("Your contacts lead to one another, which makes for trust and for old news."));
      advice = liaison_isolate_printf (_("Meet one person whom they do not know; ask %s for a name."), find_way_out (self));
    }
  else
    sentence = g_strdup (_("Your contacts seldom lead to one another: news reaches you from many sides."));
  take (self, liaison_insight_new (LIAISON_INSIGHT_CONSTRAINT, sentence, measure, mine->constraint, advice));
}

static void
tell_small (Finding *self,
            guint    n_contacts)
{
  g_autofree char *measure = g_strdup_printf (ngettext ("%u contact", "%u contacts", n_contacts), n_contacts);

  take (self, liaison_insight_new (LIAISON_INSIGHT_REACH, g_strdup (_("There are too few contacts yet to tell what your network looks like.")),
                                   measure, n_contacts, g_strdup (_("Say of five people how close you are to them."))));
}

static void
tell_circles (Finding   *self,
              GPtrArray *circles)
{
  g_autofree char *measure = g_strdup_printf (ngettext ("%u circle, modularity %.2f (Blondel 2008, Newman 2006)", "%u circles, modularity %.2f (Blondel 2008, Newman 2006)", circles->len),
                                              circles->len, self->modularity);
  g_autoptr (GString) names = g_string_new (NULL);
  LiaisonInsight *insight;

  for (guint i = 0; i < MIN (circles->len, MOST_NAMED); i++)
    {
      GArray *circle = g_ptr_array_index (circles, i);

      if (i > 0)
        g_string_append (names, C_("list", ", "));
      liaison_isolate_append_printf (names, ngettext ("%u around %s", "%u around %s", circle->len), circle->len, get_name (self, g_array_index (circle, guint, 0)));
    }
  insight = liaison_insight_new (LIAISON_INSIGHT_CIRCLES,
                                 /* Translators: a number, then a list as in “12 around Ana, 7 around Ben” */
                                 liaison_isolate_printf (ngettext ("Without you the people you noted form %u circle: %s.", "Without you the people you noted form %u circles: %s.", circles->len),
                                                         circles->len, names->str),
                                 measure, circles->len, NULL);
  for (guint i = 0; i < MIN (circles->len, MOST_NAMED); i++)
    add_person (self, insight, g_array_index ((GArray *) g_ptr_array_index (circles, i), guint, 0));
  take (self, insight);
}

/* How a node reaches into circles that are not its own. */
typedef struct
{
  guint node;
  guint n_circles; /* others that it has ties into */
  guint n_ties;    /* into them */
  guint most;      /* the circle that it has most of these ties into */
} Bridge;

static Bridge
look_across (Finding     *self,
             const guint *circle,
             guint        node,
             guint       *counts,
             guint        n_circles)
{
  Bridge       bridge = { node, 0, 0, LIAISON_NO_CIRCLE };
  guint        n;
  const guint *neighbours = liaison_graph_get_neighbours (self->others, node, &n);

  memset (counts, 0, n_circles * sizeof (guint));
  for (guint i = 0; i < n; i++)
    {
      guint other = circle[neighbours[i]];

      if (other == LIAISON_NO_CIRCLE || other == circle[node])
        continue;
      bridge.n_circles += counts[other]++ == 0;
      bridge.n_ties++;
      if (bridge.most == LIAISON_NO_CIRCLE || counts[other] > counts[bridge.most])
        bridge.most = other;
    }

  return bridge;
}

/* Who reaches into the most circles beside their own, and by the most ties. */
static void
tell_bridge (Finding   *self,
             GPtrArray *circles)
{
  guint             n_nodes = liaison_graph_get_n_nodes (self->others);
  g_autofree guint *circle = liaison_circles_index (circles, n_nodes);
  g_autofree guint *counts = g_new (guint, MAX (circles->len, 1));
  g_autofree char  *measure = NULL;
  const char       *there;
  Bridge            best = { 0, 0, 0, LIAISON_NO_CIRCLE };
  LiaisonInsight   *insight;

  for (guint node = 1; node < n_nodes; node++)
    if (circle[node] != LIAISON_NO_CIRCLE)
      {
        Bridge bridge = look_across (self, circle, node, counts, circles->len);

        if (bridge.n_circles > best.n_circles || (bridge.n_circles == best.n_circles && bridge.n_ties > best.n_ties))
          best = bridge;
      }
  if (best.n_circles == 0)
    return;

  there = get_name (self, g_array_index ((GArray *) g_ptr_array_index (circles, best.most), guint, 0));
  measure = g_strdup_printf (ngettext ("%u tie into other circles", "%u ties into other circles", best.n_ties), best.n_ties);
  insight = liaison_insight_new (LIAISON_INSIGHT_BRIDGE,
                                 /* Translators: names */
                                 liaison_isolate_printf (_("%s joins their own circle with the people around %s, who would hardly hear of each other."), get_name (self, best.node), there),
                                 measure, best.n_ties, liaison_isolate_printf (_("Keep %s close: such ties fade first (Burt 2002)."), get_name (self, best.node)));
  add_person (self, insight, best.node);
  take (self, insight);
}

static void
tell_hanging_on (Finding *self,
                 guint    node)
{
  g_autoptr (GArray) hanging = liaison_cut_find_beyond (self->graph, USER, node);
  g_autofree char *names = dup_names (self, hanging);
  g_autofree char *measure = g_strdup_printf (ngettext ("%u person would be out of reach", "%u people would be out of reach", hanging->len), hanging->len);
  LiaisonInsight  *insight;

  insight = liaison_insight_new (LIAISON_INSIGHT_HANGING,
                                 /* Translators: names, then a name */
                                 liaison_isolate_printf (_("You reach %s only through %s."), names, get_name (self, node)), measure, hanging->len,
                                 liaison_isolate_printf (_("Ask %s to introduce you to one of them."), get_name (self, node)));
  add_person (self, insight, node);
  for (guint i = 0; i < hanging->len; i++)
    add_person (self, insight, g_array_index (hanging, guint, i));
  take (self, insight);
}

static void
tell_hanging (Finding *self)
{
  g_autofree guint  *hanging = liaison_cut_count_beyond (self->graph, USER);
  g_autofree guint8 *told = g_new0 (guint8, liaison_graph_get_n_nodes (self->graph) + 1);

  for (guint i = 0; i < MOST_OF_A_KIND; i++)
    {
      guint best = 0;

      for (guint node = 1; node < liaison_graph_get_n_nodes (self->graph); node++)
        if (!told[node] && hanging[node] > 0 && (best == 0 || hanging[node] > hanging[best]))
          best = node;
      if (best == 0)
        return;
      told[best] = 1;
      tell_hanging_on (self, best);
    }
}

static int
compare_repeats (gconstpointer a,
                    gconstpointer b)
{
  double one = ((const LiaisonRedundancy *) a)->size, other = ((const LiaisonRedundancy *) b)->size;

  return (one < other) - (one > other);
}

static void
tell_repeats (Finding *self)
{
  g_autoptr (GArray) pairs = liaison_brokerage_find_redundancy (self->graph, USER);

  g_array_sort (pairs, compare_repeats);
  for (guint i = 0; i < MIN (pairs->len, MOST_OF_A_KIND); i++)
    {
      const LiaisonRedundancy *pair = &g_array_index (pairs, LiaisonRedundancy, i);
      g_autofree char     *measure = g_strdup_printf (_("Takes %.2f off the effective size"), pair->size);
      LiaisonInsight      *insight;

      if (pair->size < REDUNDANT)
        break;
      insight = liaison_insight_new (LIAISON_INSIGHT_REPEAT,
                                     liaison_isolate_printf (_("%s and %s know each other: what one hears the other often hears too."),
                                                             get_name (self, pair->one), get_name (self, pair->other)),
                                     measure, pair->size,
                                     liaison_isolate_printf (_("Both are worth keeping; for news, the next hour does more with %s."), find_way_out (self)));
      add_person (self, insight, pair->one);
      add_person (self, insight, pair->other);
      take (self, insight);
    }
}

static void
tell_wake (Finding   *self,
           GPtrArray *touches)
{
  g_autofree char *today = liaison_date_dup_today ();
  g_autoptr (GPtrArray) chosen = liaison_reconnect_choose (touches, today, G_MAXUINT);
  guint n_told[LIAISON_RECONNECT_N_REASONS] = { 0 };

  for (guint i = 0; i < chosen->len; i++)
    {
      const LiaisonReconnect *reconnect = g_ptr_array_index (chosen, i);
      int                     idle = liaison_cadence_get_idle_days (reconnect->touch, today);
      g_autofree char        *measure = g_strdup_printf (ngettext ("%d day without contact", "%d days without contact", idle), idle);
      g_autofree char        *reason = liaison_reconnect_dup_reason (reconnect, today);
      LiaisonInsight         *insight;

      if (reconnect->reason < LIAISON_RECONNECT_WEAK || n_told[reconnect->reason]++ >= MOST_OF_A_KIND)
        continue;
      insight = liaison_insight_new (LIAISON_INSIGHT_WAKE,
                                     /* Translators: a name, then why it is time to be in touch */
                                     liaison_isolate_printf (C_("to wake", "%s: %s."), reconnect->touch->name, reason), measure, idle,
                                     liaison_isolate_printf (_("Write %s a short, honest line."), reconnect->touch->name));
      liaison_insight_add_person (insight, liaison_contact_key_of_person (reconnect->touch->person), reconnect->touch->name);
      take (self, insight);
    }
}

/**
 * liaison_insights_find:
 * @network: a network
 * @touches: (element-type LiaisonTouch): how the user is in touch with people
 *
 * Says what the picture of a network means: how far the contacts of the user
 * reach and how far they lead to one another (Burt 1992), into which
 * communities people fall without the user and who joins these, what hangs on one person, who repeats whom,
 * and which ties are worth waking. Ties that are only inferred do not count.
 * With fewer than five contacts it says that these are too few.
 *
 * Returns: (transfer full) (element-type LiaisonInsight): the sentences, those
 *   on the whole first
 */
GListModel *
liaison_insights_find (LiaisonNetwork *network,
                       GPtrArray      *touches)
{
  g_autoptr (LiaisonGraph) graph = liaison_network_dup_ties (network, TRUE);
  g_autoptr (LiaisonGraph) others = liaison_network_dup_ties (network, FALSE);
  g_autofree LiaisonBrokerage *brokerage = liaison_brokerage_measure_all (graph);
  const LiaisonBrokerage      *mine = &brokerage[USER];
  Finding           self = { network, graph, others, g_list_store_new (LIAISON_TYPE_INSIGHT), 0 };
  g_autoptr (GPtrArray) circles = liaison_circles_find (others, &self.modularity);

  if (mine->n_contacts < LEAST_CONTACTS)
    tell_small (&self, mine->n_contacts);
  else
    {
      tell_reach (&self, mine);
      tell_constraint (&self, mine);
    }
  if (circles->len > 0)
    {
      tell_circles (&self, circles);
      tell_bridge (&self, circles);
    }
  tell_hanging (&self);
  if (mine->n_contacts >= LEAST_CONTACTS)
    tell_repeats (&self);
  tell_wake (&self, touches);

  return G_LIST_MODEL (self.list);
}

/**
 * liaison_insights_read:
 * @connection: where to read
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonInsight): what
 *   liaison_insights_find() says of the whole network
 */
GListModel *
liaison_insights_read (LiaisonConnection *connection,
                       GError           **error)
{
  g_autoptr (LiaisonNetwork) network = liaison_network_read (connection, NULL, NULL, error);
  g_autoptr (GPtrArray) touches = network != NULL ? liaison_query_touches (connection, error) : NULL;

  return touches != NULL ? liaison_insights_find (network, touches) : NULL;
}

static gpointer
read_insights (LiaisonConnection *connection,
               gpointer           data,
               GCancellable      *cancellable,
               GError           **error)
{
  return liaison_insights_read (connection, error);
}

/**
 * liaison_insights_read_async:
 * @store: a store
 * @cancellable: (nullable): stops it
 * @callback: called when they were found
 * @user_data: for @callback
 *
 * Says what the picture means, off the main thread.
 */
void
liaison_insights_read_async (LiaisonStore       *store,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  liaison_store_read_async (store, read_insights, NULL, NULL, g_object_unref, cancellable, callback, user_data);
}

/**
 * liaison_insights_read_finish:
 * @store: a store
 * @result: what the callback got
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonInsight): them
 */
GListModel *
liaison_insights_read_finish (LiaisonStore *store,
                              GAsyncResult *result,
                              GError      **error)
{
  return liaison_store_read_finish (store, result, error);
}
