/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-error.h"
#include "liaison-fixture.h"
#include "liaison-import-column.h"
#include "liaison-import-plan.h"
#include "liaison-matcher.h"

#include <locale.h>
#include <string.h>

static LiaisonImportPlan *
plan_text (LiaisonFixture *fixture,
           const char     *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, "contacts", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  LiaisonImportPlan *plan;
  guint              sum = 0;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  plan = liaison_import_plan_new_sync (fixture->store, file, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < LIAISON_N_IMPORT_STATES; i++)
    sum += liaison_import_plan_get_count (plan, i);
  g_assert_cmpuint (sum, ==, g_list_model_get_n_items (G_LIST_MODEL (plan)));

  return plan;
}

static void
apply (LiaisonImportPlan *plan)
{
  g_autoptr (GError) error = NULL;

  liaison_import_plan_apply_sync (plan, NULL, &error);
  g_assert_no_error (error);
}

static void
import (LiaisonFixture *fixture,
        const char     *text)
{
  g_autoptr (LiaisonImportPlan) plan = plan_text (fixture, text);

  apply (plan);
}

static char *
describe (LiaisonImportPlan *plan)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < LIAISON_N_IMPORT_STATES; i++)
    g_string_append_printf (text, "%s%u", i > 0 ? " " : "", liaison_import_plan_get_count (plan, i));

  return g_string_free (text, FALSE);
}

/* New, updated, same, skipped. */
static void
assert_counts (LiaisonFixture *fixture,
               const char     *text,
               const char     *counts)
{
  g_autoptr (LiaisonImportPlan) plan = plan_text (fixture, text);
  g_autofree char *found = describe (plan);

  g_assert_cmpstr (found, ==, counts);
}

#define HEAD "First Name,Last Name,Email,Phone,Company,Position,LinkedIn,Birthday\n"

static void
test_matching (void)
{
  static const struct
  {
    const char *known;
    const char *given;
    const char *counts;
  } cases[] = {
    /* the same address, and a name that fits */
    { "Ada,Lovelace,ada@example.org,,,,,", "A.,Lovelace,ADA@example.org,,,,,", "0 1 0 0" },
    { "Ada,Byron,ada@example.org,,,,,", "Ada,Lovelace,ada@example.org,,,,,", "0 1 0 0" },
    { "Jane,Doe,doe@example.org,,,,,", "John,Doe,doe@example.org,,,,,", "1 0 0 0" },
    { "Jane,Doe,info@example.org,,,,,", "Ada,Lovelace,info@example.org,,,,,", "1 0 0 0" },
    /* the same profile, whatever else */
    { "Ada,Lovelace,,,,,https://www.linkedin.com/in/ada/,", "Augusta,King,,,,,http://uk.linkedin.com/in/ADA?x=1,", "0 1 0 0" },
    { "Ada,Lovelace,,,,,https://www.linkedin.com/in/ada1,", "Ada,Lovelace,,,,,https://www.linkedin.com/in/ada2,", "1 0 0 0" },
    /* the same name */
    { "Ada,Lovelace,,,,,,", "ADA,Lovelacé,,,,,,", "0 1 0 0" },
    { "Ada,Lovelace,,,,,,", "Ada,Lovelace,ada@example.org,,,,,", "0 1 0 0" },
    { "Ada,Lovelace,,,Engines,,,", "Ada,Lovelace,,,Engines,Engineer,,", "0 1 0 0" },
    { "Ada,Lovelace,,,Engines,,,", "Ada,Lovelace,,,Library,,,", "1 0 0 0" },
    { "Ada,Lovelace,,+34 600 555 011,Engines,,,", "Ada,Lovelace,,600555011,Library,,,", "0 1 0 0" },
    { "Ada,Lovelace,,600555011,,,,", "Ada,Lovelace,,600555012,,,,", "1 0 0 0" },
    { "Ada,Lovelace,,,Engines,,,1815-12-10", "Ada,Lovelace,,,Engines,,,1816-12-11", "1 0 0 0" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
      g_autofree char *known = g_strconcat (HEAD, cases[i].known, "\n", NULL);
      g_autofree char *given = g_strconcat (HEAD, cases[i].given, "\n", NULL);

      g_test_message ("%s", cases[i].given);
      import (fixture, known);
      assert_counts (fixture, known, "0 0 1 0");
      assert_counts (fixture, given, cases[i].counts);
      import (fixture, given);
      assert_counts (fixture, given, "0 0 1 0");
    }
}

static void
test_fills_what_is_empty (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (LiaisonImportPlan) plan = NULL;
  g_autoptr (LiaisonImportRow) row = NULL;
  g_autoptr (LiaisonPerson) person = NULL;

  import (fixture, "Name,Email,Nickname,Birthday\nAda,ada@example.org,Countess,\n");
  plan = plan_text (fixture, "Name,Email,Nickname,Birthday\nAda,ada@example.org,Lady,1815-12-10\n");
  row = g_list_model_get_item (G_LIST_MODEL (plan), 0);
  g_assert_cmpint (liaison_import_row_get_state (row), ==, LIAISON_IMPORT_STATE_UPDATED);
  g_assert_nonnull (strstr (liaison_import_row_get_changes (row), "1815-12-10"));
  g_assert_nonnull (strstr (liaison_import_row_get_changes (row), "Countess → Lady"));
  apply (plan);
  person = liaison_fixture_load (fixture, LIAISON_TYPE_PERSON, 1);
  g_assert_cmpstr (liaison_person_get_nickname (person), ==, "Lady");
  g_assert_cmpstr (liaison_person_get_birthday (person), ==, "1815-12-10");
}

static void
test_duplicates_in_a_file (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  static const char text[] = "Name,Email,Phone\nAda,ada@example.org,\nAda,ada@example.org,600555011\nAda,ada@example.org,\n";

  assert_counts (fixture, text, "1 1 1 0");
  import (fixture, text);
  g_assert_cmpint (liaison_fixture_count (fixture, LIAISON_TYPE_PERSON), ==, 1);
  g_assert_cmpint (liaison_fixture_count (fixture, LIAISON_TYPE_CONTACT_METHOD), ==, 2);
  assert_counts (fixture, text, "0 0 3 0");
}

static void
test_skipped (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (LiaisonImportPlan) plan =
    plan_text (fixture, "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
                        "Ada,Lovelace,https://www.linkedin.com/in/ada,,,,01 Jan 2024\n"
                        ",,,,Engines,Engineer,02 Feb 2024\n"
                        "Bob,Lee,https://www.linkedin.com/in/bob,,,,99 Foo 2024\n");
  g_autoptr (LiaisonImportRow) row = g_list_model_get_item (G_LIST_MODEL (plan), 1);
  g_autofree char *counts = describe (plan);

  g_assert_cmpstr (counts, ==, "2 0 0 1");
  g_assert_cmpuint (liaison_import_row_get_line (row), ==, 3);
  g_assert_cmpstr (liaison_import_row_get_reason (row), !=, "");
  g_assert_nonnull (liaison_import_plan_get_remarks (plan)[0]);
}

static void
test_ties (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  static const char text[] =
    "BEGIN:VCARD\nVERSION:4.0\nUID:urn:uuid:00000000-0000-4000-8000-000000000001\nFN:Ada\nRELATED;TYPE=manager:urn:uuid:00000000-0000-4000-8000-000000000002\nEND:VCARD\n"
    "BEGIN:VCARD\nVERSION:4.0\nUID:urn:uuid:00000000-0000-4000-8000-000000000002\nFN:Bob\nCATEGORIES:Law,Friends\nEND:VCARD\n"
    "BEGIN:VCARD\nVERSION:4.0\nKIND:group\nFN:Team\nMEMBER:urn:uuid:00000000-0000-4000-8000-000000000001\nEND:VCARD\n";
  g_autoptr (LiaisonTie) tie = NULL;
  g_autoptr (LiaisonPerson) ada = NULL;

  import (fixture, text);
  tie = liaison_fixture_load (fixture, LIAISON_TYPE_TIE, 1);
  g_assert_cmpint (liaison_tie_get_kind (tie), ==, LIAISON_TIE_KIND_MANAGER);
  g_assert_cmpint (liaison_tie_get_person (tie), ==, 2);
  g_assert_cmpint (liaison_tie_get_other (tie), ==, 1);
  g_assert_cmpint (liaison_fixture_count (fixture, LIAISON_TYPE_TAG), ==, 3);
  ada = liaison_fixture_load (fixture, LIAISON_TYPE_PERSON, 1);
  g_assert_cmpstr (liaison_record_get_uid (LIAISON_RECORD (ada)), ==, "00000000-0000-4000-8000-000000000001");
  g_assert_cmpint (liaison_person_get_origin (ada), ==, LIAISON_ORIGIN_IMPORT);
  assert_counts (fixture, text, "0 0 2 1");
}

/* Links by a uid that is no UUID, and by the name of one other card. */
static void
test_other_links (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();

  import (fixture, "BEGIN:VCARD\nVERSION:4.0\nUID:ada\nFN:Ada\nRELATED;TYPE=friend:bob\nRELATED;TYPE=co-worker;VALUE=text:Eve Kim\nEND:VCARD\n"
                   "BEGIN:VCARD\nVERSION:4.0\nUID:bob\nFN:Bob\nEND:VCARD\nBEGIN:VCARD\nVERSION:4.0\nFN:Eve Kim\nEND:VCARD\n");
  g_assert_cmpint (liaison_fixture_count (fixture, LIAISON_TYPE_TIE), ==, 2);
}

static void
test_stale_preview (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (LiaisonImportPlan) plan = plan_text (fixture, "Name,Email\nAda,ada@example.org\n");
  g_autoptr (GError) error = NULL;

  liaison_fixture_person (fixture, "Ada");
  g_assert_cmpint (liaison_import_plan_apply_sync (plan, NULL, &error), ==, -1);
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_OUTDATED);
  g_assert_cmpint (liaison_fixture_count (fixture, LIAISON_TYPE_PERSON), ==, 1);
}

static char *
make_people (GRand *rand,
             guint  count)
{
  static const char *const given[] = { "Ada", "Bob", "Eve", "Zoë", "<b>", "'; DROP TABLE person", "\xe2\x80\xaf", "👩🏽‍💻", "" };
  static const char *const family[] = { "Lovelace", "Lee", "Kim", "Ñúñez", "" };
  static const char *const organizations[] = { "Stripe", "STRIPE", "Library of X", "", "" };
  GString                 *text = g_string_new ("First Name,Last Name,Email,Phone,Company,Position,LinkedIn\n");

  for (guint i = 0; i < count; i++)
    {
      g_string_append_printf (text, "%s,%s,", given[g_rand_int_range (rand, 0, G_N_ELEMENTS (given))], family[g_rand_int_range (rand, 0, G_N_ELEMENTS (family))]);
      if (g_rand_int_range (rand, 0, 3) == 0)
        g_string_append_printf (text, "p%d@example.org", g_rand_int_range (rand, 0, 20));
      g_string_append_c (text, ',');
      if (g_rand_int_range (rand, 0, 3) == 0)
        g_string_append_printf (text, "60055501%d", g_rand_int_range (rand, 0, 9));
      g_string_append_printf (text, ",%s,%s,", organizations[g_rand_int_range (rand, 0, G_N_ELEMENTS (organizations))], g_rand_boolean (rand) ? "Librarian" : "");
      if (g_rand_int_range (rand, 0, 4) == 0)
        g_string_append_printf (text, "https://www.linkedin.com/in/p%d", g_rand_int_range (rand, 0, 20));
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}

/* Whatever the people, the same file twice adds nothing, and one undo takes
 * all of it back. */
static void
test_random_people (void)
{
  for (guint32 seed = 1; seed <= 10; seed++)
    {
      g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autofree char *text = make_people (rand, 50);
      g_autoptr (LiaisonImportPlan) again = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *empty = liaison_fixture_dump (fixture);
      g_autofree char *undone = NULL;
      g_autofree char *label = NULL;

      import (fixture, text);
      again = plan_text (fixture, text);
      for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (again)); i++)
        {
          g_autoptr (LiaisonImportRow) row = g_list_model_get_item (G_LIST_MODEL (again), i);

          if (liaison_import_row_get_state (row) == LIAISON_IMPORT_STATE_NEW || liaison_import_row_get_state (row) == LIAISON_IMPORT_STATE_UPDATED)
            g_test_message ("seed %u line %u: %s: %s; %s", seed, liaison_import_row_get_line (row), liaison_import_row_get_name (row),
                            liaison_import_row_get_changes (row), liaison_import_row_get_reason (row));
        }
      g_assert_false (liaison_import_plan_get_changes_anything (again));
      label = liaison_store_undo (fixture->store, 0, &error);
      g_assert_no_error (error);
      undone = liaison_fixture_dump (fixture);
      g_assert_cmpstr (undone, ==, empty);
    }
}

typedef struct
{
  GCancellable *cancellable;
  gint64        change;
  GError       *error;
  gboolean      done;
  guint         n_notified;
} Run;

static void
applied_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  Run *run = data;

  run->change = liaison_import_plan_apply_finish (LIAISON_IMPORT_PLAN (source), result, &run->error);
  run->done = TRUE;
}

static void
progress_cb (LiaisonImportPlan *plan,
             GParamSpec        *pspec,
             gpointer           data)
{
  Run *run = data;

  run->n_notified++;
  if (run->cancellable != NULL)
    g_cancellable_cancel (run->cancellable);
}

static void
test_cancel_half_way (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (GString) text = g_string_new ("Name,Email\n");
  g_autoptr (LiaisonImportPlan) plan = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *before = liaison_fixture_dump (fixture);
  g_autofree char *after = NULL;
  Run              run = { cancellable };

  for (guint i = 0; i < 8000; i++)
    g_string_append_printf (text, "Person %u,p%u@example.org\n", i, i);
  plan = plan_text (fixture, text->str);
  g_signal_connect (plan, "notify::progress", G_CALLBACK (progress_cb), &run);

  liaison_import_plan_apply_async (plan, cancellable, applied_cb, &run);
  while (!run.done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_error (run.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (run.change, ==, -1);
  after = liaison_fixture_dump (fixture);
  g_assert_cmpstr (before, ==, after);
  g_clear_error (&run.error);

  /* and the same plan can be applied after all */
  run = (Run){ 0 };
  liaison_import_plan_apply_async (plan, NULL, applied_cb, &run);
  while (!run.done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_no_error (run.error);
  g_assert_cmpint (run.change, >, 0);
  g_assert_cmpint (liaison_fixture_count (fixture, LIAISON_TYPE_PERSON), ==, 8000);
  g_assert_cmpfloat (liaison_import_plan_get_progress (plan), ==, 1);
  g_signal_handlers_disconnect_by_data (plan, &run);
}

static void
test_headers_of_other_languages (void)
{
  static const char *const headers[] = {
    "Vorname;Nachname;Einrichtung;Funktion;E-Mail-Adresse;Telefon geschäftlich;Geburtsdatum;Straße;PLZ;Ort",
    "Vorname;Name;Bibliothek;Berufsbezeichnung;Mail;Mobiltelefon;Geburtstag;Straße;PLZ;Ort",
    "Prénom;Nom;Société;Fonction;Courriel;Téléphone (bureau);Date de naissance;Rue;Code postal;Ville",
    "Nombre;Apellidos;Organización;Puesto;Correo electrónico;Teléfono móvil;Cumpleaños;Calle;Código postal;Ciudad",
    "Nome;Cognome;Azienda;Qualifica;Indirizzo e-mail;Cellulare;Data di nascita;Via;CAP;Città",
    "Nome;Sobrenome;Instituição;Cargo;Endereço de e-mail;Telefone celular;Data de nascimento;Rua;CEP;Cidade",
    "Voornaam;Achternaam;Bedrijf;Functie;E-mailadres;Mobiel;Geboortedatum;Straat;Postcode;Plaats",
  };

  for (guint i = 0; i < G_N_ELEMENTS (headers); i++)
    {
      g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
      g_autofree char *text = g_strconcat (headers[i], "\nAna;García;Central Library;Head;ana@example.org;600555011;1980-05-06;Mayor 1;28013;Madrid\n", NULL);
      g_autoptr (LiaisonPerson) person = NULL;
      g_autoptr (LiaisonAffiliation) affiliation = NULL;

      import (fixture, text);
      person = liaison_fixture_load (fixture, LIAISON_TYPE_PERSON, 1);
      affiliation = liaison_fixture_load (fixture, LIAISON_TYPE_AFFILIATION, 1);
      g_assert_cmpstr (liaison_person_get_given_name (person), ==, "Ana");
      g_assert_cmpstr (liaison_person_get_family_name (person), ==, "García");
      g_assert_cmpstr (liaison_person_get_birthday (person), ==, "1980-05-06");
      g_assert_cmpstr (liaison_affiliation_get_title (affiliation), ==, "Head");
      g_assert_cmpint (liaison_fixture_count (fixture, LIAISON_TYPE_ORGANIZATION), ==, 1);
      g_assert_cmpint (liaison_fixture_count (fixture, LIAISON_TYPE_CONTACT_METHOD), ==, 3);
    }
}

static void
test_one_column_is_the_whole_name (void)
{
  static const char *const headers[] = { "Nombre,Correo", "Nom,Courriel", "Nome,E-mail", "Naam,E-mailadres", "Name,E-Mail" };

  for (guint i = 0; i < G_N_ELEMENTS (headers); i++)
    {
      g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
      g_autofree char *text = g_strconcat (headers[i], "\nAna García,ana@example.org\n", NULL);
      g_autoptr (LiaisonPerson) person = NULL;

      import (fixture, text);
      person = liaison_fixture_load (fixture, LIAISON_TYPE_PERSON, 1);
      g_assert_cmpstr (liaison_person_get_name (person), ==, "Ana García");
      g_assert_cmpstr (liaison_person_get_given_name (person), !=, "Ana García");
    }
}

static void
planned_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GError) error = NULL;

  *(LiaisonImportPlan **) data = liaison_import_plan_new_finish (result, &error);
  g_assert_no_error (error);
}

static void
test_async (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autofree char *path = g_build_filename (g_getenv ("LIAISON_SAMPLES"), "csv/linkedin-Connections.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (LiaisonImportPlan) plan = NULL;

  liaison_import_plan_new_async (fixture->store, file, NULL, NULL, planned_cb, &plan);
  while (plan == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (liaison_import_plan_get_form (plan), ==, "linkedin");
  g_assert_cmpstr (liaison_import_plan_get_name (plan), ==, "linkedin-Connections.csv");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (plan)), ==, 10);
}

#define ROSTER "Wer;Erreichbar;Haus;Seit\nAda Lovelace;ada@example.org;Engines;2019-05-03\nGrace Hopper;grace@example.org;Navy;\n"

static void
choose (LiaisonImportPlan *plan,
        guint              column,
        LiaisonColumnUse   use)
{
  g_autoptr (LiaisonImportColumn) item = g_list_model_get_item (liaison_import_plan_get_columns (plan), column);

  liaison_import_column_set_use (item, use);
}

static LiaisonImportPlan *
read_again (LiaisonImportPlan *plan)
{
  LiaisonImportPlan *again = NULL;

  liaison_import_plan_read_again_async (plan, TRUE, NULL, planned_cb, &again);
  while (again == NULL)
    g_main_context_iteration (NULL, TRUE);

  return again;
}

static void
test_unknown_columns (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (LiaisonImportPlan) plan = plan_text (fixture, ROSTER);
  g_autoptr (LiaisonImportPlan) chosen = NULL;
  g_autoptr (LiaisonImportPlan) later = NULL;
  g_autoptr (LiaisonImportPlan) forgotten = NULL;
  g_autoptr (LiaisonImportColumn) second = g_list_model_get_item (liaison_import_plan_get_columns (plan), 1);
  g_autoptr (LiaisonPerson) person = NULL;
  g_autoptr (LiaisonAffiliation) affiliation = NULL;
  g_autofree char *undone = NULL;

  g_assert_true (liaison_import_plan_get_needs_columns (plan));
  g_assert_false (liaison_import_plan_get_is_readable (plan));
  g_assert_cmpuint (g_list_model_get_n_items (liaison_import_plan_get_columns (plan)), ==, 4);
  g_assert_cmpstr (liaison_import_column_get_header (second), ==, "Erreichbar");
  g_assert_cmpstr (liaison_import_column_get_samples (second), ==, "ada@example.org · grace@example.org");

  choose (plan, 0, LIAISON_COLUMN_USE_NAME);
  choose (plan, 1, LIAISON_COLUMN_USE_EMAIL);
  choose (plan, 2, LIAISON_COLUMN_USE_ORGANIZATION);
  choose (plan, 3, LIAISON_COLUMN_USE_IGNORE);
  chosen = read_again (plan);
  g_assert_false (liaison_import_plan_get_needs_columns (chosen));
  g_assert_cmpuint (liaison_import_plan_get_count (chosen, LIAISON_IMPORT_STATE_NEW), ==, 2);
  apply (chosen);
  person = liaison_fixture_load (fixture, LIAISON_TYPE_PERSON, 1);
  g_assert_cmpstr (liaison_person_get_name (person), ==, "Ada Lovelace");
  g_assert_cmpstr (liaison_person_get_extra (person), ==, "");
  affiliation = liaison_fixture_load (fixture, LIAISON_TYPE_AFFILIATION, 1);
  g_assert_nonnull (affiliation);

  /* The next file with that header is read so, in whatever case it is. */
  later = plan_text (fixture, "WER;erreichbar;Haus;Seit\nAlan Turing;alan@example.org;Bletchley;\n");
  g_assert_false (liaison_import_plan_get_needs_columns (later));
  g_assert_cmpuint (liaison_import_plan_get_count (later, LIAISON_IMPORT_STATE_NEW), ==, 1);
  g_assert_nonnull (strstr (liaison_import_plan_get_remarks (later)[0], "as you chose before"));

  /* Undone with the import that it was chosen for. */
  undone = liaison_store_undo (fixture->store, 0, NULL);
  g_assert_nonnull (undone);
  forgotten = plan_text (fixture, ROSTER);
  g_assert_true (liaison_import_plan_get_needs_columns (forgotten));
}

static void
test_partly_known_columns (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (LiaisonImportPlan) plan = plan_text (fixture, "Name,Mobile Phone,Lieblingsbuch\nAda Lovelace,+44 20 7946 0000,Ulysses\n");
  g_autoptr (LiaisonImportPlan) chosen = NULL;
  g_autoptr (LiaisonContactMethod) method = NULL;
  g_autoptr (LiaisonPerson) person = NULL;

  g_assert_true (liaison_import_plan_get_needs_columns (plan));
  g_assert_true (liaison_import_plan_get_is_readable (plan));
  g_assert_nonnull (strstr (liaison_import_plan_get_remarks (plan)[0], "“Lieblingsbuch”"));

  choose (plan, 2, LIAISON_COLUMN_USE_NOTES);
  chosen = read_again (plan);
  apply (chosen);
  method = liaison_fixture_load (fixture, LIAISON_TYPE_CONTACT_METHOD, 1);
  person = liaison_fixture_load (fixture, LIAISON_TYPE_PERSON, 1);
  g_assert_cmpstr (liaison_contact_method_get_label (method), ==, "mobile");
  g_assert_cmpstr (liaison_person_get_notes (person), ==, "Ulysses");
}

/* Whom a new one looks like is said, with the reason; who fits nobody is new. */
static void
test_looks_like (void)
{
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();
  g_autoptr (LiaisonImportPlan) plan = NULL;
  static const struct
  {
    const char *row;
    const char *like;
  } cases[] = { { "K. Müller", "Käthe Müller" }, { "Kate Smith-Jones", "Catherine Smith" }, { "Käthe Meier", NULL }, { "Smith", NULL } };
  g_autoptr (GString) text = g_string_new ("Name,Email\n");

  liaison_fixture_person (fixture, "Käthe Müller");
  liaison_fixture_person (fixture, "Catherine Smith");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_string_append_printf (text, "%s,new%u@example.org\n", cases[i].row, i);
  plan = plan_text (fixture, text->str);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LiaisonImportRow) row = g_list_model_get_item (G_LIST_MODEL (plan), i);

      g_assert_cmpint (liaison_import_row_get_state (row), ==, LIAISON_IMPORT_STATE_NEW);
      if (cases[i].like != NULL)
        g_assert_nonnull (strstr (liaison_import_row_get_reason (row), cases[i].like));
      else
        g_assert_cmpstr (liaison_import_row_get_reason (row), ==, "");
    }
}

/* Prose, numbers and data without a header are no tables. */
static void
test_no_header (void)
{
  static const char *const texts[] = { "Dear Sir, I write\nas I said, again, to you\nyours\n", "1,2,3\n4,5,6\n", "Ada;ada@example.org\nGrace;grace@example.org\n",
                                       "one column\nof words\n" };
  g_autoptr (LiaisonFixture) fixture = liaison_fixture_new ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, "letter", NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (GError) error = NULL;

      g_assert_true (g_file_set_contents (path, texts[i], -1, NULL));
      g_assert_null (liaison_import_plan_new_sync (fixture->store, file, NULL, &error));
      g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/plan/finds-who-is-meant", test_matching);
  g_test_add_func ("/exchange/plan/fills-what-is-empty", test_fills_what_is_empty);
  g_test_add_func ("/exchange/plan/duplicates-in-a-file", test_duplicates_in_a_file);
  g_test_add_func ("/exchange/plan/says-what-is-skipped", test_skipped);
  g_test_add_func ("/exchange/plan/cards-that-link-become-ties", test_ties);
  g_test_add_func ("/exchange/plan/cards-link-by-uid-and-name", test_other_links);
  g_test_add_func ("/exchange/plan/stale-preview-changes-nothing", test_stale_preview);
  g_test_add_func ("/exchange/plan/twice-adds-nothing-whoever-they-are", test_random_people);
  g_test_add_func ("/exchange/plan/cancel-half-way-changes-nothing", test_cancel_half_way);
  g_test_add_func ("/exchange/plan/knows-headers-of-other-languages", test_headers_of_other_languages);
  g_test_add_func ("/exchange/plan/one-column-is-the-whole-name", test_one_column_is_the_whole_name);
  g_test_add_func ("/exchange/plan/async", test_async);
  g_test_add_func ("/exchange/plan/reads-unknown-columns-as-chosen", test_unknown_columns);
  g_test_add_func ("/exchange/plan/asks-for-columns-that-are-partly-known", test_partly_known_columns);
  g_test_add_func ("/exchange/plan/says-whom-a-new-one-looks-like", test_looks_like);
  g_test_add_func ("/exchange/plan/what-has-no-header-is-no-table", test_no_header);

  return g_test_run ();
}
