/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-fixture.h"
#include "liaison-import-plan.h"

#include <locale.h>

/* Returns whether the file changed anything. */
static gboolean
import (LiaisonFixture *fixture,
        const char     *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, "contacts", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (LiaisonImportPlan) plan = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  plan = liaison_import_plan_new_sync (fixture->store, file, NULL, &error);
  g_assert_no_error (error);
  liaison_import_plan_apply_sync (plan, NULL, &error);
  g_assert_no_error (error);

  return liaison_import_plan_get_changes_anything (plan);
}

static void
test_organizations (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();

  import (fixture, "First Name,Last Name,Company\nAda,L,Stripe\nBob,M,STRIPE \nEve,K,\"The Stripe, Inc.\"\nFay,N,Biblioteca Ñ\nGus,O,biblioteca n\n");
  g_assert_cmpint (liaison_fixture_count (fixture, LIAISON_TYPE_ORGANIZATION), ==, 2);
  g_assert_cmpint (liaison_fixture_count (fixture, LIAISON_TYPE_AFFILIATION), ==, 5);
  import (fixture, "BEGIN:VCARD\nVERSION:4.0\nKIND:org\nFN:stripe\nEMAIL:info@stripe.example\nEND:VCARD\n");
  g_assert_cmpint (liaison_fixture_count (fixture, LIAISON_TYPE_ORGANIZATION), ==, 2);
}

/* Who works for themselves has no organization, and keeps the title. */
static void
test_self_employed (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (LiaisonAffiliation) job = NULL;
  static const char text[] = "Name,Company,Position\nAda,Self-employed,Indexer\nBob,Freelance,\n";

  import (fixture, text);
  g_assert_cmpint (liaison_fixture_count (fixture, LIAISON_TYPE_ORGANIZATION), ==, 0);
  g_assert_cmpint (liaison_fixture_count (fixture, LIAISON_TYPE_AFFILIATION), ==, 2);
  job = liaison_fixture_load (fixture, LIAISON_TYPE_AFFILIATION, 1);
  g_assert_cmpstr (liaison_affiliation_get_title (job), ==, "Indexer");
  g_assert_false (import (fixture, text));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/organizations/by-normalised-name", test_organizations);
  g_test_add_func ("/exchange/organizations/self-employed-is-none", test_self_employed);

  return g_test_run ();
}
