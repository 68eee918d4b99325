/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-advert-text.h"
#include "liaison-error.h"
#include "liaison-fixture.h"
#include "liaison-skill-demand.h"
#include "liaison-skill.h"
#include "liaison-unknown-term.h"

#include <string.h>

static LiaisonTermIndex *index_of_all;

static char *
read_file (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "adverts", name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  char *data, *text;
  gsize size;

  g_assert_true (g_file_get_contents (path, &data, &size, NULL));
  bytes = g_bytes_new_take (data, size);
  text = liaison_advert_text_dup (bytes, &error);
  g_assert_no_error (error);

  return text;
}

static char *
from_html (const char *html)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (html, strlen (html));
  g_autoptr (GError) error = NULL;
  char *text = liaison_advert_text_dup (bytes, &error);

  g_assert_no_error (error);

  return text;
}

/* The first words of @text that were taken for asking for @id. */
static char *
dup_words_of (const char *text,
              const char *id)
{
  g_autoptr (GArray) hits = liaison_term_index_find (index_of_all, text);

  for (guint i = 0; i < hits->len; i++)
    {
      const LiaisonTermHit *hit = &g_array_index (hits, LiaisonTermHit, i);

      if (g_str_equal (liaison_term_index_get_term (index_of_all, hit->term)->id, id))
        return g_strndup (text + hit->start, hit->length);
    }

  return g_strdup ("");
}

/* The ids of what was found, in the order of the text, each once. */
static char *
dup_found (const char *text)
{
  g_autoptr (GArray) hits = liaison_term_index_find (index_of_all, text);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < hits->len; i++)
    {
      const char *id = liaison_term_index_get_term (index_of_all, g_array_index (hits, LiaisonTermHit, i).term)->id;

      if (!g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
        g_ptr_array_add (ids, (gpointer) id);
    }
  g_ptr_array_add (ids, NULL);

  return g_strjoinv (" ", (char **) ids->pdata);
}

static const struct
{
  const char *text;
  const char *found;
} cases[] = {
  { "You will choose and order our new books.", "collection-development" },
  { "You will choose a desk. Books are ours.", "" },
  { "Planning events at the library and advising clients", "programming-outreach client-consulting" },
  { "You planned an event", "programming-outreach" },
  { "We speak German here", "foreign-language" },
  { "Our german shepherd speaks", "" },
  { "German is useful; the department of German studies", "foreign-language" },
  { "The department of German studies is useful.", "" },
  { "Research data management plans and systematic reviews", "research-data-management systematic-review-searching" },
  { "We use SQL.", "sql" },
  { "We use sql.", "" },
  { "MySQLish things", "" },
  { "Knowledge of digitization and digitisation", "digitisation-imaging" },
  { "Cataloging, cataloguing", "cataloguing-marc" },
  { "systematic reviews", "systematic-review-searching" },
  { "Alma, our library system", "alma ils-administration" },
  { "The alma mater of our library", "" },
  { "Alma mater of a library system", "ils-administration" },
  { "You gave us Alma", "" },
  { "Scripts in R for statistics", "python-scripting statistics" },
  { "Vitamin R", "" },
  { "No experience of MARC is required", "" },
  { "MARC is not required. RDA is.", "rda" },
  { "No teaching licence is needed; you know Koha.", "koha" },
  { "The role reports to the director; you will not manage staff.", "" },
  { "You will not only lead a team: you know Koha.", "people-management koha" },
  { "No two days are the same and Koha is required.", "koha" },
  { "research data management", "research-data-management" },
  { "Finding\naids", "" },
  { "EADs and finding aids", "ead-eac arrangement-description" },
  { "Archivematica", "digital-preservation-oais archivematica" },
  { "Tableau vivant evenings take place in June.", "" },
  { "Reports in Tableau from our data", "data-visualisation tableau" },
  { "Our firm was founded by a man named Dynamed Lexington.", "" },
  { "DynaMed and other point-of-care resources", "dynamed" },
  { "EBSCO, the publisher, has an office in town.", "" },
  { "Manages the EBSCO discovery service", "ebsco discovery-apis" },
  { "A regional library system with nine branches", "" },
  { "Our shared drives are in SharePoint.", "sharepoint" },
  { "We are a consultancy and our client-facing teams are happy.", "" },
  { "Experience of managing staff isn't necessary, nor SQL.", "" },
  { "You don’t need an archives qualification: we train you in Koha.", "" },
  { "Sie brauchen keine Kenntnisse in RDA.", "" },
  { "There is Koha; no experience of Koha is needed.", "" },
  { "You know Koha; no knowledge of RDA is needed.", "koha" },
  { "Bibliothekssystem und Fernleihe; Kenntnisse in RDA sind nicht erforderlich.", "ils-administration interlibrary-loan" },
  { "Le catalogage et le prêt entre bibliothèques", "cataloguing-marc interlibrary-loan" },
  { "Catalogación y préstamo interbibliotecario", "cataloguing-marc interlibrary-loan" },
};

static void
test_finds_words_in_context (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = dup_found (cases[i].text);

      if (!g_str_equal (found, cases[i].found))
        g_error ("In “%s” there is “%s”, not “%s”", cases[i].text, found, cases[i].found);
    }
}

static void
test_reads_html (void)
{
  g_autofree char *text = from_html ("<html><head><title>x</title></head><body><h1>A &amp; B&#8217;s</h1><script>SQL</script>"
                                     "<p>one<br>two &lt;three&gt; <!-- RDA --> 3 < 4</p></body></html>");
  g_autofree char *plain = from_html ("  Title \n\n\n\n a < b & c \n");
  g_autofree char *windows = from_html ("Biblioth\xe9que");

  g_assert_cmpstr (text, ==, "A & B’s\n\none\ntwo <three>  3 < 4");
  g_assert_cmpstr (plain, ==, "Title\n\na < b & c");
  g_assert_cmpstr (windows, ==, "Bibliothéque");
}

static void
refuse (const char *data,
        gsize       size,
        int         code)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = liaison_advert_text_dup (bytes, &error);

  g_assert_null (text);
  g_assert_error (error, LIAISON_ERROR, code);
}

static void
test_refuses_what_is_no_text (void)
{
  g_autofree char *large = g_strnfill (3 * 1024 * 1024, 'a');

  refuse ("", 0, LIAISON_ERROR_INVALID);
  refuse ("a\0b", 3, LIAISON_ERROR_INVALID);
  refuse ("<p></p>", 7, LIAISON_ERROR_INVALID);
  refuse (large, 3 * 1024 * 1024, LIAISON_ERROR_TOO_LARGE);
}

static void
test_survives_any_html (void)
{
  static const char marks[] = "<>&;!-/\"\n pscript#x3";

  for (guint i = 0; i < 3000; i++)
    {
      char             html[80];
      g_autofree char *text = NULL;
      g_autoptr (GBytes) bytes = NULL;

      memcpy (html, "<p>", 3);
      for (guint n = 3; n < sizeof html; n++)
        html[n] = marks[g_test_rand_int_range (0, sizeof marks - 1)];
      bytes = g_bytes_new (html, sizeof html);
      text = liaison_advert_text_dup (bytes, NULL);
      g_assert_true (text == NULL || g_utf8_validate (text, -1, NULL));
    }
}

static LiaisonAdvert *
make_advert (const char *text,
             const char *role,
             const char *sector,
             const char *seen_on)
{
  LiaisonAdvert *advert = liaison_advert_new ();

  liaison_advert_set_text (advert, text);
  liaison_advert_set_role (advert, role);
  liaison_advert_set_sector (advert, sector);
  liaison_advert_set_seen_on (advert, seen_on);

  return advert;
}

static LiaisonDemand *
make_demand (void)
{
  g_autoptr (GPtrArray) adverts = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (adverts, make_advert ("SQL and more SQL.\nRDA too. We love Zorbix.", "data-librarian", "academic", "2026-10-03"));
  g_ptr_array_add (adverts, make_advert ("We need SQL, and Zorbix.", "data-librarian", "medical", "2026-11-03"));
  g_ptr_array_add (adverts, make_advert ("• We need RDA on Monday.", "metadata-librarian", "academic", "2026-11-04"));

  return liaison_demand_new (index_of_all, adverts);
}

static guint
find_term (const char *id)
{
  for (guint i = 0; i < liaison_term_index_get_n_terms (index_of_all); i++)
    if (g_str_equal (liaison_term_index_get_term (index_of_all, i)->id, id))
      return i;

  g_assert_not_reached ();
}

static guint
count (LiaisonDemand             *demand,
       const char                *id,
       const LiaisonDemandFilter *filter)
{
  g_autoptr (GArray) counts = liaison_demand_count (demand, filter);

  for (guint i = 0; i < counts->len; i++)
    if (g_array_index (counts, LiaisonDemandCount, i).term == find_term (id))
      return g_array_index (counts, LiaisonDemandCount, i).n_adverts;

  return 0;
}

static char *
dup_groups (GPtrArray *groups)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < groups->len; i++)
    {
      const LiaisonDemandGroup *group = g_ptr_array_index (groups, i);

      g_string_append_printf (text, "%s%s %u", i > 0 ? ", " : "", group->key, group->n_adverts);
    }
  g_ptr_array_unref (groups);

  return g_string_free (text, FALSE);
}

static void
test_counts_adverts (void)
{
  g_autoptr (LiaisonDemand) demand = make_demand ();
  LiaisonDemandFilter academic = { .sector = "academic" };
  LiaisonDemandFilter november = { .month = "2026-11" };
  LiaisonDemandFilter data = { .role = "data-librarian" };
  g_autofree char *by_role = dup_groups (liaison_demand_group (demand, LIAISON_DEMAND_BY_ROLE, NULL));
  g_autofree char *by_month = dup_groups (liaison_demand_group (demand, LIAISON_DEMAND_BY_MONTH, NULL));
  g_autofree char *sql_by_sector = dup_groups (liaison_demand_group_term (demand, LIAISON_DEMAND_BY_SECTOR, find_term ("sql")));

  g_assert_cmpuint (count (demand, "sql", NULL), ==, 2);
  g_assert_cmpuint (count (demand, "rda", NULL), ==, 2);
  g_assert_cmpuint (count (demand, "sql", &academic), ==, 1);
  g_assert_cmpuint (count (demand, "rda", &november), ==, 1);
  g_assert_cmpuint (count (demand, "rda", &data), ==, 1);
  g_assert_cmpuint (liaison_demand_get_n_adverts (demand, &data), ==, 2);
  g_assert_cmpstr (by_role, ==, "data-librarian 2, metadata-librarian 1");
  g_assert_cmpstr (by_month, ==, "2026-10 1, 2026-11 2");
  g_assert_cmpstr (sql_by_sector, ==, "academic 1, medical 1");
}

static void
test_figures_have_sentences (void)
{
  g_autoptr (LiaisonDemand) demand = make_demand ();
  g_autoptr (GPtrArray) evidence = liaison_demand_list_evidence (demand, find_term ("sql"), NULL);
  g_autoptr (GPtrArray) of_list = liaison_demand_list_evidence (demand, find_term ("rda"), NULL);
  const LiaisonDemandEvidence *last;

  g_assert_cmpuint (evidence->len, ==, 2); /* the first names it twice */
  last = g_ptr_array_index (evidence, 1);
  g_assert_cmpstr (last->sentence, ==, "We need SQL, and Zorbix.");
  g_assert_cmpint (strncmp (last->sentence + last->start, "SQL", last->length), ==, 0);
  g_assert_cmpstr (liaison_advert_get_sector (last->advert), ==, "medical");
  g_assert_cmpstr (((const LiaisonDemandEvidence *) g_ptr_array_index (of_list, 1))->sentence, ==, "We need RDA on Monday.");
}

static void
test_unknown_terms_come_back (void)
{
  g_autoptr (LiaisonDemand) demand = make_demand ();
  g_autoptr (GPtrArray) unknown = liaison_unknown_term_list (demand, 2);

  g_assert_cmpuint (unknown->len, ==, 1);
  g_assert_cmpstr (((LiaisonUnknownTerm *) g_ptr_array_index (unknown, 0))->text, ==, "Zorbix");
  g_assert_cmpuint (((LiaisonUnknownTerm *) g_ptr_array_index (unknown, 0))->n_adverts, ==, 2);
}

/* Whose advert it is and where, whom it is for, and languages are no new terms. */
static void
test_unknown_terms_are_of_work (void)
{
  static const char *const texts[] = {
    "Zorbix Analyst\nUniversity of Dublin, Grade 4\nAn Archivist in Dublin speaks Italian and runs Frobware daily.",
    "Zorbix Analyst\nTrinity, Dublin\nYou join the Archivist; Italian helps, Frobware is a must.",
  };
  g_autoptr (GPtrArray) adverts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LiaisonDemand) demand = NULL;
  g_autoptr (GPtrArray) unknown = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_ptr_array_add (adverts, make_advert (texts[i], "", "", "2026-11-03"));
  demand = liaison_demand_new (index_of_all, adverts);
  unknown = liaison_unknown_term_list (demand, 2);
  g_assert_cmpuint (unknown->len, ==, 1);
  g_assert_cmpstr (((LiaisonUnknownTerm *) g_ptr_array_index (unknown, 0))->text, ==, "Frobware");
}

static void
test_own_skills_count (void)
{
  g_autoptr (GPtrArray) own = g_ptr_array_new_with_free_func (g_object_unref);
  LiaisonSkill *skill = liaison_skill_new ();
  g_autoptr (LiaisonTermIndex) index = NULL;
  g_autoptr (GArray) hits = NULL;

  liaison_skill_set_entry (skill, "Zorbix");
  liaison_skill_set_name (skill, "Zorbix");
  liaison_skill_set_synonyms (skill, "Zorb\nZB (Zorbix)");
  g_ptr_array_add (own, skill);
  index = liaison_term_index_new (liaison_catalog_get_default (), own);
  hits = liaison_term_index_find (index, "Zorbix, a Zorb, the ZB and a zorb");
  g_assert_cmpuint (hits->len, ==, 3);
}

static void
test_is_set_beside_skills (void)
{
  g_autoptr (LiaisonDemand) demand = make_demand ();
  g_autoptr (LiaisonProfile) profile = liaison_profile_new ();
  g_autoptr (GArray) skills = NULL;
  g_autofree char *sentence = NULL;

  liaison_profile_raise (profile, "sql", 3);
  skills = liaison_skill_demand_list (demand, NULL, profile, NULL);
  g_assert_cmpuint (skills->len, ==, 2);
  g_assert_cmpint (g_array_index (skills, LiaisonSkillDemand, 0).level, ==, 0); /* RDA comes first by name */
  g_assert_cmpint (g_array_index (skills, LiaisonSkillDemand, 1).level, ==, 3);
  sentence = liaison_skill_demand_dup_sentence (&g_array_index (skills, LiaisonSkillDemand, 1), 3);
  g_assert_cmpstr (sentence, ==, "Wanted in 2 of 3 adverts. You have it: on my own.");
}

static void
test_guesses_what_an_advert_is (void)
{
  g_autoptr (LiaisonAdvert) advert = make_advert ("Senior Digital Archivist, Leeds\nText", "", "", "");

  liaison_advert_text_guess (advert, liaison_catalog_get_default ());
  g_assert_cmpstr (liaison_advert_get_title (advert), ==, "Senior Digital Archivist, Leeds");
  g_assert_cmpstr (liaison_advert_get_role (advert), ==, "digital-archivist");
  g_assert_cmpstr (liaison_advert_get_sector (advert), !=, "");
}

typedef struct
{
  guint n_right;
  guint n_found;
  guint n_wanted;
} Score;

/* How the names of the adverts of a group begin, the oldest last. */
static const struct
{
  const char *prefix;
  const char *name;
  double      precision; /* at least */
  double      recall;
} groups[] = {
  { "autumn-", "adverts of autumn", 0.95, 0.90 },
  { "summer-", "adverts of summer", 0.95, 0.90 },
  { "spring-", "adverts of spring", 0.95, 0.90 },
  { "last-", "last adverts", 0.95, 0.90 },
  { "third-", "third adverts", 0.95, 0.90 },
  { "second-", "second adverts", 0.95, 0.90 },
  { "varied-", "varied adverts", 0.95, 0.90 },
  { "unseen-", "adverts full of traps", 0.95, 0.90 },
  { "later-", "later adverts", 0.95, 0.90 },
  { "fresh-", "fresh adverts", 0.95, 0.90 },
  { "", "known adverts", 0.95, 0.90 },
};

static guint
find_group (const char *name)
{
  guint group = 0;

  while (!g_str_has_prefix (name, groups[group].prefix))
    group++;

  return group;
}

static void
score_advert (JsonObject *counted,
              const char *name,
              JsonNode   *node,
              gpointer    data)
{
  Score           *score = &((Score *) data)[find_group (name)];
  g_autofree char *text = read_file (name);
  g_autofree char *found = dup_found (text);
  g_auto (GStrv) ids = g_strsplit (found, " ", -1);
  JsonArray *wanted = json_node_get_array (node);
  g_autoptr (GString) missed = g_string_new (NULL);
  g_autoptr (GString) wrong = g_string_new (NULL);

  score->n_found += g_strv_length (ids);
  score->n_wanted += json_array_get_length (wanted);
  for (guint i = 0; i < json_array_get_length (wanted); i++)
    {
      gboolean is_found = g_strv_contains ((const char *const *) ids, json_array_get_string_element (wanted, i));

      score->n_right += is_found;
      if (!is_found)
        g_string_append_printf (missed, " %s", json_array_get_string_element (wanted, i));
    }
  for (guint i = 0; ids[i] != NULL; i++)
    {
      gboolean is_wanted = FALSE;

      for (guint n = 0; n < json_array_get_length (wanted) && !is_wanted; n++)
        is_wanted = g_str_equal (json_array_get_string_element (wanted, n), ids[i]);
      if (!is_wanted)
        {
          g_autofree char *words = dup_words_of (text, ids[i]);

          g_string_append_printf (wrong, " %s (“%s”)", ids[i], words);
        }
    }
  g_test_message ("%s: missed%s; wrong%s", name, missed->len > 0 ? missed->str : " nothing", wrong->len > 0 ? wrong->str : " nothing");
}

static void
check_score (const char  *name,
             const Score *score,
             double       least_precision,
             double       least_recall)
{
  double precision = (double) score->n_right / score->n_found;
  double recall = (double) score->n_right / score->n_wanted;

  g_test_message ("%s: precision %.3f (at least %.2f), recall %.3f (at least %.2f), of %u terms counted by hand", name, precision, least_precision, recall, least_recall, score->n_wanted);
  g_assert_cmpfloat (precision, >=, least_precision);
  g_assert_cmpfloat (recall, >=, least_recall);
}

static void
test_counts_as_by_hand (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "adverts", "counted.json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  Score scores[G_N_ELEMENTS (groups)] = { { 0, 0, 0 } };
  Score all = { 0, 0, 0 };

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  json_object_foreach_member (json_node_get_object (json_parser_get_root (parser)), score_advert, scores);
  for (guint i = 0; i < G_N_ELEMENTS (scores); i++)
    {
      check_score (groups[i].name, &scores[i], groups[i].precision, groups[i].recall);
      all.n_right += scores[i].n_right;
      all.n_found += scores[i].n_found;
      all.n_wanted += scores[i].n_wanted;
    }
  check_score ("all adverts", &all, 0.95, 0.90);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  index_of_all = liaison_term_index_new (liaison_catalog_get_default (), NULL);

  g_test_add_func ("/planning/demand/finds-whole-words-in-context", test_finds_words_in_context);
  g_test_add_func ("/planning/demand/reads-html", test_reads_html);
  g_test_add_func ("/planning/demand/refuses-what-is-no-text", test_refuses_what_is_no_text);
  g_test_add_func ("/planning/demand/survives-any-html", test_survives_any_html);
  g_test_add_func ("/planning/demand/counts-adverts-once", test_counts_adverts);
  g_test_add_func ("/planning/demand/figures-have-sentences", test_figures_have_sentences);
  g_test_add_func ("/planning/demand/unknown-terms-come-back", test_unknown_terms_come_back);
  g_test_add_func ("/planning/demand/unknown-terms-are-of-the-work", test_unknown_terms_are_of_work);
  g_test_add_func ("/planning/demand/own-skills-count", test_own_skills_count);
  g_test_add_func ("/planning/demand/is-set-beside-skills", test_is_set_beside_skills);
  g_test_add_func ("/planning/demand/guesses-what-an-advert-is", test_guesses_what_an_advert_is);
  g_test_add_func ("/planning/demand/counts-as-one-does-by-hand", test_counts_as_by_hand);

  status = g_test_run ();
  g_object_unref (index_of_all);

  return status;
}
