/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-cli.h"

#include "liaison-betweenness.h"
#include "liaison-brokerage.h"
#include "liaison-cli-output.h"
#include "liaison-community.h"
#include "liaison-cut.h"
#include "liaison-edge-list.h"
#include "liaison-layout.h"
#include "liaison-output.h"

#include <glib/gi18n.h>
#include <math.h>

/* Room for a number as it is written. */
typedef char Digits[G_ASCII_DTOSTR_BUF_SIZE];

static LiaisonEdgeList *
load (LiaisonCli *self,
      const char *path,
      GError    **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  LiaisonEdgeList *list = liaison_edge_list_load (file, self->cancellable, error);

  if (list == NULL)
    {
      g_autofree char *name = g_filename_display_name (path);

      g_prefix_error (error, "%s: ", name);
    }

  return list;
}

/* ---- layout ---- */

static gboolean
write_positions (LiaisonEdgeList *list,
                 const float     *positions,
                 const char      *path,
                 GError         **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (LiaisonOutput) output = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < liaison_edge_list_get_n_nodes (list); i++)
    {
      Digits x, y;

      g_ascii_formatd (x, sizeof (Digits), "%.4f", (double) positions[2 * i]);
      g_ascii_formatd (y, sizeof (Digits), "%.4f", (double) positions[2 * i + 1]);
      g_string_append_printf (text, "%s\t%s\t%s\n", liaison_edge_list_get_name (list, i), x, y);
    }

  output = liaison_output_new (file, error);

  return output != NULL && liaison_output_write (output, text->str, text->len, error) && liaison_output_finish (output, error);
}

static void
print_layout (LiaisonCli   *self,
              LiaisonGraph *graph,
              double        seconds)
{
  g_autoptr (JsonObject) object = NULL;
  g_autoptr (JsonNode) node = NULL;
  Digits digits;

  if (!self->json)
    {
      g_ascii_formatd (digits, sizeof (Digits), "%.3f", seconds);
      /* Translators: %s is a number like 0.123 */
      liaison_cli_print (_("%s seconds for %u nodes and %u ties"), digits,
                            liaison_graph_get_n_nodes (graph), liaison_graph_get_n_edges (graph));
      liaison_cli_print ("\n");
      return;
    }

  object = json_object_new ();
  json_object_set_double_member (object, "seconds", seconds);
  json_object_set_int_member (object, "nodes", liaison_graph_get_n_nodes (graph));
  json_object_set_int_member (object, "ties", liaison_graph_get_n_edges (graph));
  node = json_node_init_object (json_node_alloc (), object);
  liaison_cli_print_json (node);
}

static gboolean
run_layout (LiaisonCli *self,
            char      **argv,
            GError    **error)
{
  g_auto (GStrv) arguments = liaison_cli_parse (self, argv, NULL, 2, 2, error);
  g_autoptr (LiaisonEdgeList) list = arguments != NULL ? load (self, arguments[0], error) : NULL;
  g_autoptr (LiaisonGraph) graph = list != NULL ? liaison_edge_list_dup_graph (list) : NULL;
  g_autofree float *positions = NULL;
  gint64            start = g_get_monotonic_time ();
  double            seconds;

  if (graph == NULL)
    return FALSE;

  positions = g_new (float, 2 * liaison_graph_get_n_nodes (graph) + 1);
  for (guint i = 0; i < 2 * liaison_graph_get_n_nodes (graph); i++)
    positions[i] = NAN;
  if (!liaison_layout_compute_cancellable (graph, positions, self->cancellable, error))
    return FALSE;
  seconds = (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
  if (!write_positions (list, positions, arguments[1], error))
    return FALSE;

  print_layout (self, graph, seconds);

  return TRUE;
}

/* ---- measures ---- */

/* All measures of all nodes. */
typedef struct
{
  LiaisonEdgeList  *list;
  LiaisonBrokerage *brokerage;
  LiaisonCut       *cuts;
  guint            *communities;
  double           *betweenness;
} Measures;

static const char *
format_number (double value,
               Digits digits)
{
  if (!isfinite (value))
    return "";

  return g_ascii_formatd (digits, sizeof (Digits), "%.6f", value == 0 ? 0 : value);
}

static void
print_measures (const Measures *measures)
{
  liaison_cli_print_line ("node", "contacts", "effective_size", "efficiency", "constraint", "hierarchy", "betweenness",
                          "community", "hanging", NULL);
  for (guint i = 0; i < liaison_edge_list_get_n_nodes (measures->list); i++)
    {
      const LiaisonBrokerage *brokerage = &measures->brokerage[i];
      g_autofree char        *name = liaison_cli_dup_visible (liaison_edge_list_get_name (measures->list, i));
      Digits                  size, efficiency, constraint, hierarchy, betweenness;

      liaison_cli_print ("%s\t%u\t%s\t%s\t%s\t%s\t%s\t%u\t%u\n", name, brokerage->n_contacts,
                         format_number (brokerage->effective_size, size), format_number (brokerage->efficiency, efficiency),
                         format_number (brokerage->constraint, constraint), format_number (brokerage->hierarchy, hierarchy),
                         format_number (measures->betweenness[i], betweenness), measures->communities[i] + 1,
                         measures->cuts[i].n_hanging);
    }
}

static void
set_number (JsonObject *object,
            const char *member,
            double      value)
{
  if (isfinite (value))
    json_object_set_double_member (object, member, value);
  else
    json_object_set_null_member (object, member);
}

static void
print_measures_as_json (const Measures *measures)
{
  g_autoptr (JsonArray) array = json_array_new ();
  g_autoptr (JsonNode) node = NULL;

  for (guint i = 0; i < liaison_edge_list_get_n_nodes (measures->list); i++)
    {
      const LiaisonBrokerage *brokerage = &measures->brokerage[i];
      JsonObject             *object = json_object_new ();

      json_object_set_string_member (object, "node", liaison_edge_list_get_name (measures->list, i));
      json_object_set_int_member (object, "contacts", brokerage->n_contacts);
      set_number (object, "effective_size", brokerage->effective_size);
      set_number (object, "efficiency", brokerage->efficiency);
      set_number (object, "constraint", brokerage->constraint);
      set_number (object, "hierarchy", brokerage->hierarchy);
      set_number (object, "betweenness", measures->betweenness[i]);
      json_object_set_int_member (object, "community", measures->communities[i] + 1);
      json_object_set_int_member (object, "hanging", measures->cuts[i].n_hanging);
      json_array_add_object_element (array, object);
    }
  node = json_node_init_array (json_node_alloc (), array);
  liaison_cli_print_json (node);
}

static gboolean
run_measure (LiaisonCli *self,
             char      **argv,
             GError    **error)
{
  g_auto (GStrv) arguments = liaison_cli_parse (self, argv, NULL, 1, 1, error);
  g_autoptr (LiaisonEdgeList) list = arguments != NULL ? load (self, arguments[0], error) : NULL;
  g_autoptr (LiaisonGraph) graph = list != NULL ? liaison_edge_list_dup_graph (list) : NULL;
  g_autofree double           *betweenness = graph != NULL ? liaison_betweenness_measure_all (graph, self->cancellable, error) : NULL;
  g_autofree LiaisonBrokerage *brokerage = NULL;
  g_autofree LiaisonCut       *cuts = NULL;
  g_autofree guint            *communities = NULL;
  guint                        n_communities;
  Measures                     measures = { 0 };

  if (betweenness == NULL)
    return FALSE;

  brokerage = liaison_brokerage_measure_all (graph);
  cuts = liaison_cut_measure_all (graph);
  communities = liaison_community_find_all (graph, &n_communities);
  measures = (Measures){ list, brokerage, cuts, communities, betweenness };
  if (self->json)
    print_measures_as_json (&measures);
  else
    print_measures (&measures);

  return TRUE;
}

const LiaisonCliCommand liaison_cli_measure_commands[] = {
  { "layout", N_("EDGES.tsv POSITIONS.tsv"), N_("Draw a network: node, x and y of every node"), run_layout },
  { "measure", N_("EDGES.tsv"), N_("Measure a network: brokerage, betweenness and community of every node"), run_measure },
  { NULL, NULL, NULL, NULL },
};
