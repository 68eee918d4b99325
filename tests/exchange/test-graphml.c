/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-change.h"
#include "liaison-error.h"
#include "liaison-export.h"
#include "liaison-fixture.h"
#include "liaison-import-plan.h"
#include "liaison-network.h"
#include "liaison-query.h"

#include <string.h>

#define HEAD "<?xml version='1.0'?><graphml><key id='d0' for='node' attr.name='label'/>" \
             "<key id='d1' for='edge' attr.name='weight'/><graph>"
#define FOOT "</graph></graphml>"

static LiaisonImportPlan *
plan_text (LiaisonFixture *fixture,
           const char     *text,
           GError        **error)
{
  g_autofree char *path = g_build_filename (fixture->folder, "network", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));

  return liaison_import_plan_new_sync (fixture->store, file, NULL, error);
}

/* Brings a text in, and says how many rows were new, updated, the same, skipped. */
static char *
import (LiaisonFixture *fixture,
        const char     *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonImportPlan) plan = plan_text (fixture, text, &error);
  GString *counts = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < LIAISON_N_IMPORT_STATES; i++)
    g_string_append_printf (counts, "%s%u", i > 0 ? " " : "", liaison_import_plan_get_count (plan, i));
  liaison_import_plan_apply_sync (plan, NULL, &error);
  g_assert_no_error (error);

  return g_string_free (counts, FALSE);
}

static void
assert_import (LiaisonFixture *fixture,
               const char     *text,
               const char     *counts)
{
  g_autofree char *found = import (fixture, text);

  g_assert_cmpstr (found, ==, counts);
}

static void
assert_refused (LiaisonFixture *fixture,
                const char     *text,
                LiaisonError    code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonImportPlan) plan = plan_text (fixture, text, &error);

  g_assert_null (plan);
  g_assert_error (error, LIAISON_ERROR, (int) code);
}

static gpointer
count (LiaisonConnection *connection,
       gpointer           data,
       GCancellable      *cancellable,
       GError           **error)
{
  gint64 number = liaison_query_count (connection, *(GType *) data, error);

  return g_memdup2 (&number, sizeof number);
}

static gint64
count_records (LiaisonFixture *fixture,
               GType           type)
{
  g_autofree gint64 *number = liaison_store_read (fixture->store, count, &type, NULL, NULL);

  return *number;
}

static gpointer
read_ties (LiaisonConnection *connection,
           gpointer           data,
           GCancellable      *cancellable,
           GError           **error)
{
  return liaison_query_all (connection, LIAISON_TYPE_TIE, error);
}

static int
get_closeness (LiaisonFixture *fixture,
               guint           number)
{
  g_autoptr (GPtrArray) ties = liaison_store_read (fixture->store, read_ties, NULL, NULL, NULL);

  g_assert_cmpuint (number, <, ties->len);

  return (int) liaison_tie_get_closeness (g_ptr_array_index (ties, number));
}

static void
test_foreign (void)
{
  static const char *const text =
    HEAD "<node id='a'><data key='d0'>Ana Abad</data></node><node id='b'><data key='d0'>Ben &amp; Co</data></node>"
         "<node id='c'/><edge source='a' target='b'><data key='d1'>4</data></edge><edge source='b' target='a'/>"
         "<edge source='c' target='c'/><edge source='a' target='z'/>" FOOT;
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *undone = NULL;

  assert_import (fixture, text, "3 0 0 1");
  g_assert_cmpint (count_records (fixture, LIAISON_TYPE_PERSON), ==, 3);
  g_assert_cmpint (count_records (fixture, LIAISON_TYPE_TIE), ==, 1);
  g_assert_cmpint (get_closeness (fixture, 0), ==, 4);

  /* the same file again adds nothing, and one undo takes all of it back */
  assert_import (fixture, text, "0 0 3 1");
  g_assert_cmpint (count_records (fixture, LIAISON_TYPE_TIE), ==, 1);
  undone = liaison_store_undo (fixture->store, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count_records (fixture, LIAISON_TYPE_PERSON), ==, 0);
  g_assert_cmpint (count_records (fixture, LIAISON_TYPE_TIE), ==, 0);
}

/* Two who bear one name stay two, also the second time. */
static void
test_namesakes (void)
{
  static const char *const text = HEAD "<node id='a'><data key='d0'>Ana</data></node><node id='b'><data key='d0'>Ana</data></node>"
                                       "<edge source='a' target='b'/>" FOOT;
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();

  assert_import (fixture, text, "2 0 0 0");
  assert_import (fixture, text, "0 0 2 0");
  g_assert_cmpint (count_records (fixture, LIAISON_TYPE_TIE), ==, 1);
}

static void
test_labels_of_yed (void)
{
  static const char *const text =
    "<graphml xmlns:y='y'><key id='d6' for='node' yfiles.type='nodegraphics'/><graph><node id='n0'><data key='d6'><y:ShapeNode>"
    "<y:NodeLabel>Ada Lovelace</y:NodeLabel></y:ShapeNode></data></node></graph></graphml>";
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonImportPlan) plan = plan_text (fixture, text, &error);
  g_autoptr (LiaisonImportRow) row = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (liaison_import_plan_get_form (plan), ==, "graphml");
  row = g_list_model_get_item (G_LIST_MODEL (plan), 0);
  g_assert_cmpstr (liaison_import_row_get_name (row), ==, "Ada Lovelace");
}

static char *
write_out (LiaisonFixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "out.graphml", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  char *text;

  liaison_export_sync (fixture->store, file, liaison_export_guess_form (file), NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));

  return text;
}

static void
save_tie (LiaisonFixture *fixture,
          gint64          person,
          gint64          other,
          LiaisonTieKind  kind,
          int             closeness)
{
  g_autoptr (LiaisonTie) tie = liaison_tie_new ();

  liaison_tie_set_person (tie, person);
  liaison_tie_set_other (tie, other);
  liaison_tie_set_kind (tie, kind);
  liaison_tie_set_closeness (tie, closeness);
  liaison_tie_set_since (tie, "2019-05");
  liaison_fixture_save (fixture, tie);
}

static void
save_stint (LiaisonFixture *fixture,
            gint64          person,
            gint64          organization)
{
  g_autoptr (LiaisonAffiliation) affiliation = liaison_affiliation_new ();

  liaison_affiliation_set_person (affiliation, person);
  liaison_affiliation_set_organization (affiliation, organization);
  liaison_affiliation_set_title (affiliation, "Archivist");
  liaison_affiliation_set_since (affiliation, "2010");
  liaison_fixture_save (fixture, affiliation);
}

static void
test_own (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (LiaisonFixture) other = liaison_fixture_new ();
  gint64 ana = liaison_fixture_person (fixture, "Ana <Abad> \x01& \"Co\"");
  gint64 ben = liaison_fixture_person (fixture, "Ben");
  gint64 cai = liaison_fixture_person (fixture, "Cai");
  g_autoptr (LiaisonOrganization) archive = liaison_organization_new ();
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;

  liaison_organization_set_name (archive, "City Archive");
  liaison_organization_set_kind (archive, LIAISON_ORGANIZATION_KIND_ASSOCIATION);
  liaison_fixture_save (fixture, archive);
  save_tie (fixture, ana, 0, LIAISON_TIE_KIND_MENTOR, 5);
  save_tie (fixture, ana, 0, LIAISON_TIE_KIND_COLLEAGUE, 2);
  save_tie (fixture, ben, ana, LIAISON_TIE_KIND_MANAGER, 3);
  save_stint (fixture, ben, liaison_record_get_id (LIAISON_RECORD (archive)));
  save_stint (fixture, cai, liaison_record_get_id (LIAISON_RECORD (archive)));
  text = write_out (fixture);

  g_assert_nonnull (strstr (text, "Ana &lt;Abad&gt; &amp; &quot;Co&quot;"));
  g_assert_nonnull (strstr (text, ">inferred<"));
  g_assert_null (strchr (text, '\x01'));

  /* into where it came from it adds nothing; elsewhere it makes the same network */
  assert_import (fixture, text, "0 0 4 0");
  assert_import (other, text, "4 0 0 0");
  assert_import (other, text, "0 0 4 0");
  g_assert_cmpint (count_records (other, LIAISON_TYPE_TIE), ==, 3);
  g_assert_cmpint (count_records (other, LIAISON_TYPE_AFFILIATION), ==, 2);
  again = write_out (other);
  g_assert_cmpuint (strlen (again), ==, strlen (text));
}

static void
test_edge_lists (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  static const char *const pairs = "# who knows whom\nAna Abad\tBen Brandt\t3\nBen Brandt\tCai Castillo\t5\nAna Abad\tBen Brandt\t3\n";
  static const char *const table = "Source,Target,Type,Weight\nAna Abad,Ben Brandt,Undirected,0.5\nDee,Ana Abad,Undirected,17\n";

  assert_import (fixture, pairs, "3 0 0 0");
  g_assert_cmpint (count_records (fixture, LIAISON_TYPE_TIE), ==, 2);
  g_assert_cmpint (get_closeness (fixture, 0) + get_closeness (fixture, 1), ==, 8);
  assert_import (fixture, pairs, "0 0 3 0");
  assert_import (fixture, table, "1 0 2 0");
  g_assert_cmpint (count_records (fixture, LIAISON_TYPE_TIE), ==, 3);
  assert_import (fixture, table, "0 0 3 0");
}

/* Tables of contacts are no lists of edges. */
static void
test_tables (void)
{
  static const char *const texts[] = {
    "First Name\tLast Name\nAna\tAbad\n",
    "Name\tEmail\nAna\tana@example.org\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (LiaisonImportPlan) plan = plan_text (fixture, texts[i], &error);

      g_assert_no_error (error);
      g_assert_cmpstr (liaison_import_plan_get_form (plan), !=, "edge-list");
      g_assert_cmpuint (liaison_import_plan_get_count (plan, LIAISON_IMPORT_STATE_NEW), ==, 1);
    }
}

static void
test_gates (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (GString) deep = g_string_new ("<graphml>");
  g_autoptr (GString) many = g_string_new (HEAD);

  for (guint i = 0; i < 100; i++)
    g_string_append (deep, "<graph>");
  for (guint i = 0; i < 200002; i++)
    g_string_append (many, "<node id=''/>");
  g_string_append (many, FOOT);

  assert_refused (fixture, deep->str, LIAISON_ERROR_INVALID);
  assert_refused (fixture, many->str, LIAISON_ERROR_TOO_LARGE);
  assert_refused (fixture, HEAD "<node id='a'>", LIAISON_ERROR_INVALID);
  assert_refused (fixture, "<graphml><graph></graphml>", LIAISON_ERROR_INVALID);
  assert_refused (fixture, "<!DOCTYPE g [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><graphml><graph><node id='&b;'/></graph></graphml>", LIAISON_ERROR_INVALID);
  g_assert_cmpint (count_records (fixture, LIAISON_TYPE_PERSON), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/graphml/of-others-adds-people-and-ties-once", test_foreign);
  g_test_add_func ("/exchange/graphml/keeps-namesakes-apart", test_namesakes);
  g_test_add_func ("/exchange/graphml/reads-the-labels-of-yed", test_labels_of_yed);
  g_test_add_func ("/exchange/graphml/of-our-own-makes-the-same-network-and-adds-nothing", test_own);
  g_test_add_func ("/exchange/edge-list/adds-people-and-ties-once", test_edge_lists);
  g_test_add_func ("/exchange/edge-list/is-no-table-of-contacts", test_tables);
  g_test_add_func ("/exchange/graphml/stops-at-what-is-too-deep-too-many-or-broken", test_gates);

  return g_test_run ();
}
