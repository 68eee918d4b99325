/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-catalog.h"
#include "liaison-clock.h"
#include "liaison-date.h"
#include "liaison-filter-menu.h"
#include "liaison-filter-words.h"
#include "liaison-isolate.h"
#include "liaison-people-closures.h"
#include "liaison-stint-chart.h"

#include <gtk/gtk.h>

static void
test_single_line (void)
{
  const struct
  {
    const char *text;
    const char *line;
  } cases[] = {
    { NULL, "" },
    { "Ana", "Ana" },
    { "<b>Ana</b> & Co", "<b>Ana</b> & Co" },
    { "Two\nLines", "Two ↵ Lines" },
    { "Two\r\nLines", "Two ↵ Lines" },
    { "End\n", "End" },
    { "A\tB", "A B" },
    { "\u202eRTL 😀", "\u202eRTL 😀" },
    { "Robert'); DROP TABLE person;--", "Robert'); DROP TABLE person;--" },
  };
  g_autofree char *endless = g_strnfill (1000000, 'x');
  g_autofree char *cut = liaison_people_single_line (NULL, endless);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *line = liaison_people_single_line (NULL, cases[i].text);

      g_assert_cmpstr (line, ==, cases[i].line);
    }
  g_assert_cmpint (g_utf8_strlen (cut, -1), <, 400);
}

static void
test_reads_days_as_written (void)
{
  const struct
  {
    const char *typed;
    const char *day; /* NULL where it is none */
  } cases[] = {
    { "", "" },
    { "  ", "" },
    { "2019", "2019" },
    { " 2019-03 ", "2019-03" },
    { "2019-3", "2019-03" },
    { "2019-03-05", "2019-03-05" },
    { "--03-05", "--03-05" },
    { "3/2019", "2019-03" },
    { "03.2019", "2019-03" },
    { "5.3.2019", "2019-03-05" },
    { "05/03/2019", "2019-03-05" },
    { "2019/3/5", "2019-03-05" },
    { "March 2019", "2019-03" },
    { "5 march 2019", "2019-03-05" },
    { "Mar 5, 2019", "2019-03-05" },
    { "5 March", "--03-05" },
    { "yesterday-ish", NULL },
    { "2019-13", NULL },
    { "2019-02-30", NULL },
    { "31.4.2019", NULL },
    { "5", NULL },
    { "March", NULL },
    { "19", NULL },
    { "2019-", NULL },
    { "99999", NULL },
    { "1/2/3/2019", NULL },
    { "March April 2019", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *day = NULL;
      gboolean         is_day = liaison_people_parse_day (cases[i].typed, &day);

      g_test_message ("“%s”", cases[i].typed);
      g_assert_cmpint (is_day, ==, cases[i].day != NULL);
      g_assert_cmpstr (day, ==, cases[i].day);
    }
}

/* What is shown is understood when it is typed again. */
static void
test_shown_days_are_read_again (void)
{
  const char *const days[] = { "2019", "2019-03", "2019-03-05", "--03-05", "0987-01-01" };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *shown = liaison_date_dup_full (days[i]);
      g_autofree char *day = NULL;

      if (i < 4)
        g_assert_true (liaison_people_parse_day (shown, &day));
      else
        day = g_strdup (days[i]);
      g_assert_cmpstr (day, ==, days[i]);
    }
}

static void
test_reads_days_to_come (void)
{
  static const char *const cases[][2] = {
    { "in 2 months", "2027-01-24" },
    { " next Monday ", "2026-11-30" },
    { "1 March", "2027-03-01" },
    { "today", "2026-11-24" },
    { "March 2027", "2027-03-01" },
    { "3/2027", "2027-03-01" },
    { "2027", "2027-01-01" },
    { "2027-02-28", "2027-02-28" },
    { "", "" },
    { "yesterday", NULL },
    { "2026-11-23", NULL },
    { "2019", NULL },
    { "when it suits", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *day = NULL;
      gboolean         is_day = liaison_people_parse_coming_day (cases[i][0], "2026-11-24", &day);

      g_test_message ("“%s”", cases[i][0]);
      g_assert_cmpint (is_day, ==, cases[i][1] != NULL);
      g_assert_cmpstr (day, ==, cases[i][1]);
    }
}

static void
test_spans (void)
{
  const char *const cases[][3] = {
    { "", "", "" },
    { "2019", "", "since 2019" },
    { "", "2022-03", "until March 2022" },
    { "2019", "2022", "2019 to 2022" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *span = liaison_people_span (cases[i][0], cases[i][1]);

      g_assert_cmpstr (span, ==, cases[i][2]);
    }
}

static void
test_opens_only_what_is_safe (void)
{
  const struct
  {
    LiaisonMethodKind kind;
    const char       *value;
    const char       *uri;
  } cases[] = {
    { LIAISON_METHOD_KIND_EMAIL, "ana@library.example", "mailto:ana@library.example" },
    { LIAISON_METHOD_KIND_EMAIL, "ana+a@library.example", "mailto:ana+a@library.example" },
    { LIAISON_METHOD_KIND_EMAIL, "ana@x.example?bcc=all@x.example", "mailto:ana@x.example%3Fbcc%3Dall@x.example" },
    { LIAISON_METHOD_KIND_EMAIL, "ana@x.example&body=x", "mailto:ana@x.example%26body%3Dx" },
    { LIAISON_METHOD_KIND_EMAIL, "ana@x.example\nbcc: b@x.example", NULL },
    { LIAISON_METHOD_KIND_EMAIL, "nobody", NULL },
    { LIAISON_METHOD_KIND_EMAIL, "@x.example", NULL },
    { LIAISON_METHOD_KIND_PHONE, "+34 600 555-011", "tel:+34600555011" },
    { LIAISON_METHOD_KIND_PHONE, "(555) 010 ext. 12", "tel:555010" },
    { LIAISON_METHOD_KIND_PHONE, "tel:+1-555-0100", "tel:+15550100" },
    { LIAISON_METHOD_KIND_PHONE, "٠١٢٣", "tel:0123" },
    { LIAISON_METHOD_KIND_PHONE, "call me", NULL },
    { LIAISON_METHOD_KIND_WEB, "https://library.example/a?b=c#d", "https://library.example/a?b=c#d" },
    { LIAISON_METHOD_KIND_WEB, "library.example", "https://library.example" },
    { LIAISON_METHOD_KIND_WEB, "file:///etc/passwd", NULL },
    { LIAISON_METHOD_KIND_WEB, "javascript:alert(1.0)", NULL },
    { LIAISON_METHOD_KIND_WEB, "data:text/html,x.y", NULL },
    { LIAISON_METHOD_KIND_WEB, "ftp://library.example", NULL },
    { LIAISON_METHOD_KIND_WEB, "", NULL },
    { LIAISON_METHOD_KIND_PROFILE, "https://www.linkedin.com/in/ana", "https://www.linkedin.com/in/ana" },
    { LIAISON_METHOD_KIND_ADDRESS, "https://library.example", NULL },
    { LIAISON_METHOD_KIND_OTHER, "https://library.example", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *uri = liaison_people_method_uri (cases[i].kind, cases[i].value);

      g_test_message ("“%s”", cases[i].value);
      g_assert_cmpstr (uri, ==, cases[i].uri);
    }
}

static void
test_says_which_host_only_looks_like_another (void)
{
  const struct
  {
    const char *value;
    const char *subtitle;
  } cases[] = {
    { "https://library.example/a", "Website" },
    { "https://libr\u0430ry.example/a", "Website · xn--librry-6nf.example" }, /* with a Cyrillic a */
    { "anna@libr\u0430ry.example:80", "Website · xn--librry-6nf.example" },
    { "https://библиотека.example", "Website" },
    { "https://münchen.example/a\u0430", "Website" },
    { "https://東京としょかん.example", "Website" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LiaisonContactMethod) method = liaison_contact_method_new ();
      g_autofree char *subtitle = NULL;

      liaison_contact_method_set_kind (method, LIAISON_METHOD_KIND_WEB);
      liaison_contact_method_set_value (method, cases[i].value);
      subtitle = liaison_people_method_subtitle (NULL, method);
      g_assert_cmpstr (subtitle, ==, cases[i].subtitle);
    }
}

static void
test_numbers_run_from_left_to_right (void)
{
  g_autoptr (LiaisonContactMethod) method = liaison_contact_method_new ();
  g_autofree char *title = NULL;
  g_autofree char *mirrored = NULL;

  liaison_contact_method_set_kind (method, LIAISON_METHOD_KIND_PHONE);
  liaison_contact_method_set_value (method, "+34 600 123 456");
  title = liaison_people_method_title (NULL, method);
  g_assert_cmpstr (title, ==, "+34 600 123 456");

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  mirrored = liaison_people_method_title (NULL, method);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  g_assert_cmpstr (mirrored, ==, "\xe2\x80\x8e+34 600 123 456");
}

static void
test_guesses_kinds (void)
{
  const struct
  {
    const char       *typed;
    LiaisonMethodKind kind;
  } cases[] = {
    { "ana@library.example", LIAISON_METHOD_KIND_EMAIL },
    { "+34 600 555 011", LIAISON_METHOD_KIND_PHONE },
    { "555-0100", LIAISON_METHOD_KIND_PHONE },
    { "library.example/staff", LIAISON_METHOD_KIND_WEB },
    { "https://linkedin.com/in/ana", LIAISON_METHOD_KIND_PROFILE },
    { "@ana", LIAISON_METHOD_KIND_CHAT },
    { "12 High Street, Tarrow", LIAISON_METHOD_KIND_ADDRESS },
    { "the red door", LIAISON_METHOD_KIND_OTHER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("“%s”", cases[i].typed);
      g_assert_cmpint (liaison_people_guess_method (cases[i].typed), ==, cases[i].kind);
    }
}

static void
test_ties_as_sentences (void)
{
  g_autoptr (LiaisonTie) tie = liaison_tie_new ();
  g_autofree char *mentor = NULL;
  g_autofree char *mentee = NULL;
  g_autofree char *colleagues = NULL;

  liaison_tie_set_person (tie, 1);
  liaison_tie_set_other (tie, 2);
  liaison_tie_set_closeness (tie, 4);
  liaison_tie_set_kind (tie, LIAISON_TIE_KIND_MENTOR);
  mentor = liaison_people_tie_subtitle (tie, 1, "Bo", "");
  mentee = liaison_people_tie_subtitle (tie, 2, "Ana", "");
  g_assert_cmpstr (mentor, ==, "Mentor of Bo · Close");
  g_assert_cmpstr (mentee, ==, "Ana is the mentor · Close");

  liaison_tie_set_kind (tie, LIAISON_TIE_KIND_COLLEAGUE);
  liaison_tie_set_since (tie, "2019");
  liaison_tie_set_until (tie, "2022");
  colleagues = liaison_people_tie_subtitle (tie, 1, "Bo", "the county library");
  g_assert_cmpstr (colleagues, ==, "Worked together at the county library, 2019 to 2022 · Close");
}

static void
test_turned_names (void)
{
  g_autoptr (LiaisonTie) tie = liaison_tie_new ();
  g_autofree char *mentee = NULL;
  g_autofree char *favours = NULL;

  liaison_tie_set_person (tie, 1);
  liaison_tie_set_other (tie, 2);
  liaison_tie_set_kind (tie, LIAISON_TIE_KIND_MENTOR);
  liaison_isolate_set_wanted (TRUE);
  mentee = liaison_people_tie_subtitle (tie, 2, "מרים (1)", "");
  favours = liaison_people_favours ("\u202eAda", 0, 1);
  liaison_isolate_set_wanted (FALSE);

  g_assert_true (g_str_has_suffix (mentee, "\u2068מרים (1)\u2069 is the mentor\u2069"));
  g_assert_cmpstr (favours, ==, "\u200e\u2068\u202eAda\u2069 helped once");
}

static void
test_favours_in_words (void)
{
  static const struct
  {
    guint       n_given;
    guint       n_received;
    const char *words;
  } cases[] = {
    { 0, 0, "" },
    { 2, 1, "You helped twice, Ada helped once" },
    { 3, 0, "You helped 3 times" },
    { 0, 1, "Ada helped once" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = liaison_people_favours ("Ada", cases[i].n_given, cases[i].n_received);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_memberships_in_words (void)
{
  g_autoptr (LiaisonMembership) membership = liaison_membership_new ();
  g_autofree char *bare = liaison_people_membership_title (membership);
  g_autofree char *nothing = liaison_people_membership_subtitle (membership);
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  liaison_membership_set_number (membership, "MLA-7");
  liaison_membership_set_dues (membership, 120.5);
  liaison_membership_set_currency (membership, "USD");
  liaison_membership_set_renews_on (membership, "2027-01-31");
  liaison_membership_set_committee (membership, "Program");
  title = liaison_people_membership_title (membership);
  subtitle = liaison_people_membership_subtitle (membership);
  g_assert_cmpstr (bare, ==, "Member");
  g_assert_cmpstr (nothing, ==, "");
  g_assert_cmpstr (title, ==, "Member MLA-7");
  g_assert_cmpstr (subtitle, ==, "Renewal on 31 January 2027 · 120.50 USD · Program");
}

static void
test_reads_numbers (void)
{
  static const char *const wrong[] = { "12O", "1.2.3", "-5", "1e9", "inf", "$5" };
  double number = 0;

  g_assert_true (liaison_people_parse_number (" 120,50 ", &number));
  g_assert_cmpfloat (number, ==, 120.5);
  g_assert_true (liaison_people_parse_number ("", &number));
  g_assert_cmpfloat (number, ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (liaison_people_parse_number (wrong[i], &number));
}

static void
test_years_of_stints (void)
{
  static const struct
  {
    const char *day;
    gboolean    is_end;
    double      year;
  } cases[] = {
    { "2019", FALSE, 2019 },
    { "2019", TRUE, 2020 },
    { "2019-07", FALSE, 2019.5 },
    { "2019-06", TRUE, 2019.5 },
    { "2019-01-31", FALSE, 2019 + 31 / 372.0 },
  };
  double year = 0;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (liaison_stint_chart_read_year (cases[i].day, cases[i].is_end, &year));
      g_assert_cmpfloat_with_epsilon (year, cases[i].year, 1e-9);
    }
  g_assert_false (liaison_stint_chart_read_year ("", FALSE, &year));
  g_assert_false (liaison_stint_chart_read_year ("--11-24", FALSE, &year));
}

static void
test_says_when (void)
{
  g_autofree char *never = liaison_people_last_contact ("");
  g_autofree char *today = liaison_people_last_contact ("2026-11-24");

  g_assert_cmpstr (never, ==, "No contact noted yet");
  g_assert_cmpstr (today, ==, "Last contact today");
}

static void
test_sectors_sort_by_their_names (void)
{
  g_auto (GStrv) ids = liaison_filter_words_dup_sectors ();

  g_assert_cmpuint (g_strv_length (ids), >, 10);
  for (guint i = 1; ids[i] != NULL; i++)
    {
      const char *before = liaison_catalog_get_sector_name (liaison_catalog_get_default (), ids[i - 1]);
      const char *after = liaison_catalog_get_sector_name (liaison_catalog_get_default (), ids[i]);

      g_assert_cmpint (g_utf8_collate (before, after), <, 0);
    }
}

/* Capitals as on buttons; articles and prepositions have none but at the start. */
static void
check_capitals (const char *label)
{
  static const char *const small[] = { "a", "an", "the", "at", "in", "of", "by", NULL };
  g_auto (GStrv) words = g_strsplit (label, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *word = *words[i] == '_' ? words[i] + 1 : words[i];

      g_test_message ("%s", label);
      g_assert_true (g_ascii_isupper (*word) || (i > 0 && g_strv_contains (small, word)));
    }
}

static void
test_filters_are_titled (void)
{
  g_autoptr (GMenuModel) menu = liaison_filter_menu_new (NULL);
  guint n_items = 0;

  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);

      for (int j = 0; j < g_menu_model_get_n_items (section); j++, n_items++)
        {
          g_autofree char *label = NULL;

          g_assert_true (g_menu_model_get_item_attribute (section, j, G_MENU_ATTRIBUTE_LABEL, "s", &label));
          check_capitals (label);
        }
    }
  g_assert_cmpuint (n_items, >, 8);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  liaison_clock_fix (1795514400); /* 2026-11-24 */

  g_test_add_func ("/people/closures/text-is-shown-on-one-line", test_single_line);
  g_test_add_func ("/people/closures/days-are-read-as-people-write-them", test_reads_days_as_written);
  g_test_add_func ("/people/closures/days-to-come-are-read-in-words", test_reads_days_to_come);
  g_test_add_func ("/people/closures/shown-days-are-read-again", test_shown_days_are_read_again);
  g_test_add_func ("/people/closures/spans-are-said-in-words", test_spans);
  g_test_add_func ("/people/closures/only-safe-addresses-open", test_opens_only_what_is_safe);
  g_test_add_func ("/people/closures/says-which-host-only-looks-like-another", test_says_which_host_only_looks_like_another);
  g_test_add_func ("/people/closures/numbers-run-from-left-to-right", test_numbers_run_from_left_to_right);
  g_test_add_func ("/people/closures/kinds-are-guessed", test_guesses_kinds);
  g_test_add_func ("/people/closures/ties-are-sentences-from-either-side", test_ties_as_sentences);
  g_test_add_func ("/people/closures/last-contact-is-said-in-words", test_says_when);
  g_test_add_func ("/people/closures/reads-the-years-of-stints", test_years_of_stints);
  g_test_add_func ("/people/closures/isolates-names", test_turned_names);
  g_test_add_func ("/people/closures/says-who-helped", test_favours_in_words);
  g_test_add_func ("/people/closures/says-what-a-membership-is", test_memberships_in_words);
  g_test_add_func ("/people/closures/reads-numbers", test_reads_numbers);

  g_test_add_func ("/people/filter-words/sectors-sort-by-their-names", test_sectors_sort_by_their_names);
  g_test_add_func ("/people/closures/filters-are-titled-as-menus-are", test_filters_are_titled);

  return g_test_run ();
}
