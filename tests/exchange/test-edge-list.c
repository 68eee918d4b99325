/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-edge-list.h"
#include "liaison-error.h"

#include <string.h>

static LiaisonEdgeList *
read_text (const char *text,
           gssize      length,
           GError    **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length >= 0 ? (gsize) length : strlen (text));

  return liaison_edge_list_new_from_bytes (bytes, NULL, error);
}

static LiaisonGraph *
read_graph (const char *text,
            guint       n_nodes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonEdgeList) list = read_text (text, -1, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (liaison_edge_list_get_n_nodes (list), ==, n_nodes);

  return liaison_edge_list_dup_graph (list);
}

static void
test_pairs (void)
{
  g_autoptr (LiaisonEdgeList) list = read_text ("# who knows whom\r\nAda Núñez\tBo\r\n\r\n Bo \tCy\r\nBo\tAda Núñez\nCy\tCy", -1, NULL);
  g_autoptr (LiaisonGraph) graph = liaison_edge_list_dup_graph (list);

  g_assert_cmpuint (liaison_edge_list_get_n_nodes (list), ==, 3);
  g_assert_cmpstr (liaison_edge_list_get_name (list, 0), ==, "Ada Núñez");
  g_assert_cmpstr (liaison_edge_list_get_name (list, 2), ==, "Cy");
  g_assert_cmpuint (liaison_graph_get_n_edges (graph), ==, 2);
  g_assert_cmpfloat (liaison_graph_get_edges (graph)[0].strength, ==, 1);
  g_assert_cmpuint (liaison_graph_get_edges (graph)[0].length, ==, LIAISON_EDGE_LENGTH);
}

static void
test_strengths (void)
{
  g_autoptr (LiaisonGraph) graph = read_graph ("a\tb\t2\nb\ta\t.5\nb\tc\t3\nb\tc\nc\td\t0\nd\td\t7\n", 4);
  const LiaisonEdge *edges = liaison_graph_get_edges (graph);

  g_assert_cmpuint (liaison_graph_get_n_edges (graph), ==, 3);
  g_assert_cmpfloat (edges[0].strength, ==, 2.5f);
  g_assert_cmpfloat (edges[1].strength, ==, 3);
  g_assert_cmpfloat (edges[2].strength, ==, 0);
}

/* Other programs write UTF-16 and the pages of Windows. */
static void
test_encodings (void)
{
  g_autoptr (LiaisonEdgeList) wide = read_text ("\xff\xfe"
                                                "a\0\t\0\xe9\0\n\0",
                                                10, NULL);
  g_autoptr (LiaisonEdgeList) western = read_text ("a\t\xe9\n", -1, NULL);

  g_assert_cmpstr (liaison_edge_list_get_name (wide, 1), ==, "é");
  g_assert_cmpstr (liaison_edge_list_get_name (western, 1), ==, "é");
}

static const struct
{
  const char *text;
  gssize      length;
  const char *part; /* of the sentence */
} bad[] = {
  { "", -1, "no pair" },
  { "# nothing\n\n\n", -1, "no pair" },
  { "a\tb\nc\n", -1, "ine 2" },
  { "a\tb\n\tc\n", -1, "ine 2" },
  { "a\tb\nc\t\n", -1, "ine 2" },
  { "a\tb\tc\n", -1, "ine 1" },
  { "a\tb\t-1\n", -1, "ine 1" },
  { "a\tb\tnan\n", -1, "ine 1" },
  { "a\tb\t1e999\n", -1, "ine 1" },
  { "a\tb\t1\t2\n", -1, "ine 1" },
  { "a\tb\n\0\0\n", 7, "ine 2" },
  { "a\tb\n\x01\tc\n", -1, "ine 2" },
};

static void
test_bad_lines (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (read_text (bad[i].text, bad[i].length, &error));
      g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, bad[i].part));
    }
}

static void
test_endless_line (void)
{
  g_autofree char *line = g_malloc (30000000);
  g_autoptr (GError) error = NULL;

  memset (line, 'x', 30000000);
  g_assert_null (read_text (line, 30000000, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_TOO_LARGE);
  g_assert_nonnull (strstr (error->message, "line 1"));
}

static void
test_too_many_rows (void)
{
  const gsize      n_rows = 5000001;
  g_autofree char *text = g_malloc (2 * n_rows);
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < n_rows; i++)
    memcpy (text + 2 * i, "#\n", 2);
  g_assert_null (read_text (text, (gssize) (2 * n_rows), &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_TOO_LARGE);
  g_assert_nonnull (strstr (error->message, "5000000"));
}

static void
test_cancel (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 10000; i++)
    g_string_append (text, "a\tb\n");
  bytes = g_bytes_new (text->str, text->len);
  g_cancellable_cancel (cancellable);
  g_assert_null (liaison_edge_list_new_from_bytes (bytes, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_devices_are_not_read (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/dev/zero");
  g_autoptr (GError) error = NULL;

  g_assert_null (liaison_edge_list_load (file, NULL, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/edge-list/reads-pairs-once", test_pairs);
  g_test_add_func ("/exchange/edge-list/adds-strengths-up", test_strengths);
  g_test_add_func ("/exchange/edge-list/reads-other-encodings", test_encodings);
  g_test_add_func ("/exchange/edge-list/names-the-line", test_bad_lines);
  g_test_add_func ("/exchange/edge-list/ends-an-endless-line", test_endless_line);
  g_test_add_func ("/exchange/edge-list/ends-an-endless-file", test_too_many_rows);
  g_test_add_func ("/exchange/edge-list/can-be-cancelled", test_cancel);
  g_test_add_func ("/exchange/edge-list/reads-no-device", test_devices_are_not_read);

  return g_test_run ();
}
