/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-catalog-text.h"

#include <locale.h>
#include <string.h>

static void
assert_has (const char *text,
            const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in:\n%s", part, text);
}

static void
test_page_of_a_specialty (void)
{
  g_autofree char *text = liaison_catalog_dup_text (liaison_catalog_get_default (), "law");

  assert_has (text, "Law\n");
  assert_has (text, "Commitment 5 of 5; 3 years to enter\n");
  assert_has (text, "\nKnowledge\n");
  assert_has (text, "\nSkills\n  5  ");
  assert_has (text, "\nSystems\n");
  assert_has (text, "\nQualifications\n");
  assert_has (text, "\nAssociations\n");
  assert_has (text, "\nAdjacent Moves\n");
  assert_has (text, "\nDemand\n");
}

static void
test_page_of_a_role_has_notices (void)
{
  g_autofree char *text = liaison_catalog_dup_text (liaison_catalog_get_default (), "taxonomist");

  assert_has (text, "Taxonomist\n");
  assert_has (text, "O*NET is a trademark of USDOL/ETA");
  assert_has (text, "This service uses the ESCO classification of the European Commission");
}

static void
test_list_names_all (void)
{
  LiaisonCatalog  *catalog = liaison_catalog_get_default ();
  g_autofree char *text = liaison_catalog_dup_text (catalog, NULL);
  g_autoptr (JsonNode) json = liaison_catalog_dup_json (catalog, NULL);
  JsonArray  *list = json_node_get_array (json);
  JsonObject *first = json_array_get_object_element (list, 0);

  assert_has (text, "  academic  Academic\n");
  assert_has (text, "  internet-media  Internet media\n");
  assert_has (text, "  taxonomist  Taxonomist\n");
  g_assert_cmpuint (json_array_get_length (list), ==, 10 + 4 + 4 + 122);
  g_assert_cmpstr (json_object_get_string_member (first, "id"), ==, "academic");
  g_assert_cmpstr (json_object_get_string_member (first, "kind"), ==, "specialty");
}

static void
test_json_is_the_entry (void)
{
  g_autoptr (JsonNode) json = liaison_catalog_dup_json (liaison_catalog_get_default (), "medical");
  JsonObject *object = json_node_get_object (json);

  g_assert_cmpstr (json_object_get_string_member (object, "name"), ==, "Medical");
  g_assert_true (json_object_has_member (object, "demand"));
}

static void
test_unknown_is_nothing (void)
{
  LiaisonCatalog *catalog = liaison_catalog_get_default ();

  g_assert_null (liaison_catalog_dup_text (catalog, "astronaut"));
  g_assert_null (liaison_catalog_dup_json (catalog, "astronaut"));
  g_assert_null (liaison_catalog_dup_text (catalog, ""));
}

static void
test_every_page_can_be_written (void)
{
  LiaisonCatalog *catalog = liaison_catalog_get_default ();
  GListModel     *lists[] = { liaison_catalog_get_specialties (catalog), liaison_catalog_get_areas (catalog),
                              liaison_catalog_get_job_types (catalog), liaison_catalog_get_roles (catalog) };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint n = 0; n < g_list_model_get_n_items (lists[i]); n++)
      {
        g_autoptr (LiaisonEntry) entry = g_list_model_get_item (lists[i], n);
        g_autofree char *text = liaison_catalog_dup_text (catalog, liaison_entry_get_id (entry));

        assert_has (text, liaison_entry_get_name (entry));
        g_assert_null (strstr (text, "(null)"));
      }
}

static void
assert_amount (const char *value,
               const char *unit,
               const char *expected)
{
  LiaisonFigure    figure = { .value = (char *) value, .unit = (char *) unit };
  g_autofree char *amount = liaison_figure_dup_amount (&figure);

  g_assert_cmpstr (amount, ==, expected);
}

static void
test_amounts_have_units (void)
{
  assert_amount ("142,100", "jobs", "142,100 jobs");
  assert_amount ("2", "per cent", "2%");
  assert_amount ("38,920 to 100,880", "USD", "US$ 38,920 to 100,880");
  assert_amount ("", "", "");
  assert_amount ("Provisional, Member", "", "Provisional, Member");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/catalog/text/page-of-a-specialty-says-everything", test_page_of_a_specialty);
  g_test_add_func ("/catalog/text/page-of-a-role-has-the-notices", test_page_of_a_role_has_notices);
  g_test_add_func ("/catalog/text/list-names-all", test_list_names_all);
  g_test_add_func ("/catalog/text/json-is-the-entry", test_json_is_the_entry);
  g_test_add_func ("/catalog/text/unknown-is-nothing", test_unknown_is_nothing);
  g_test_add_func ("/catalog/text/every-page-can-be-written", test_every_page_can_be_written);
  g_test_add_func ("/catalog/text/amounts-have-units", test_amounts_have_units);

  return g_test_run ();
}
