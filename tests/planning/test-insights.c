/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-contact.h"
#include "liaison-date.h"
#include "liaison-insights.h"
#include "liaison-touch.h"

#include <string.h>

/* Two circles, each of which knows itself, that Ana joins; Zoe only Ben knows.
 * The user knows Ana, Ben, Cai, Dee, Eli. */
static const char *const people[] = { "Ana", "Ben", "Cai", "Dee", "Eli", "Fay", "Gus", "Zoe" };

static const struct
{
  const char *one;
  const char *other;
} ties[] = {
  { "Ana", "Ben" },
  { "Ben", "Cai" },
  { "Cai", "Ana" },
  { "Dee", "Eli" },
  { "Eli", "Fay" },
  { "Fay", "Gus" },
  { "Gus", "Dee" },
  { "Eli", "Gus" },
  { "Ana", "Dee" },
  { "Ben", "Zoe" },
};

static gint64
get_key (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    if (g_str_equal (people[i], name))
      return liaison_contact_key_of_person (i + 1);

  return LIAISON_CONTACT_KEY_USER;
}

static void
add_node (LiaisonNetworkRows *rows,
          gint64              key,
          const char         *name)
{
  LiaisonNetworkNode node = { .key = key, .name = g_strdup (name), .sector = g_strdup ("") };

  g_array_append_val (rows->nodes, node);
}

static void
add_link (LiaisonNetworkRows *rows,
          const char         *one,
          const char         *other,
          gboolean            is_inferred)
{
  LiaisonNetworkLink link = { .from = get_key (one), .to = get_key (other), .closeness = 3, .is_inferred = is_inferred };

  g_array_append_val (rows->links, link);
}

static LiaisonNetwork *
make_network (guint n_known)
{
  LiaisonNetworkRows *rows = liaison_network_rows_new ();

  add_node (rows, LIAISON_CONTACT_KEY_USER, "");
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    add_node (rows, get_key (people[i]), people[i]);
  for (guint i = 0; i < n_known; i++)
    add_link (rows, "", people[i], FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (ties); i++)
    add_link (rows, ties[i].one, ties[i].other, FALSE);
  add_link (rows, "", "Zoe", TRUE);

  return liaison_network_new (rows);
}

static LiaisonInsight *
find_kind (GListModel        *insights,
           LiaisonInsightKind kind)
{
  for (guint i = 0; i < g_list_model_get_n_items (insights); i++)
    {
      g_autoptr (LiaisonInsight) insight = g_list_model_get_item (insights, i);

      if (liaison_insight_get_kind (insight) == kind)
        return g_steal_pointer (&insight);
    }

  return NULL;
}

static GListModel *
find (guint      n_known,
      GPtrArray *touches)
{
  g_autoptr (LiaisonNetwork) network = make_network (n_known);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  return liaison_insights_find (network, touches != NULL ? touches : none);
}

static void
assert_says (const char *sentence,
             const char *part)
{
  if (strstr (sentence, part) == NULL)
    g_error ("“%s” is not in “%s”", part, sentence);
}

static void
test_measures (void)
{
  g_autoptr (GListModel) insights = find (5, NULL);
  g_autoptr (LiaisonInsight) reach = find_kind (insights, LIAISON_INSIGHT_REACH);
  g_autoptr (LiaisonInsight) constraint = find_kind (insights, LIAISON_INSIGHT_CONSTRAINT);

  /* five contacts with five ties of one strength among them: 5 - 2 * 5 / 5 */
  g_assert_cmpfloat_with_epsilon (liaison_insight_get_number (reach), 3, 1e-6);
  g_assert_cmpstr (liaison_insight_get_sentence (reach), ==, "Your 5 contacts reach as far as 3 who do not know each other would.");
  assert_says (liaison_insight_get_measure (reach), "Effective size 3.0 of 5, efficiency 0.60");
  assert_says (liaison_insight_get_measure (reach), "5 pairs");
  g_assert_nonnull (constraint);
  g_assert_cmpfloat (liaison_insight_get_number (constraint), >, 0.2);
  g_assert_cmpfloat (liaison_insight_get_number (constraint), <, 1);
}

static void
test_names (void)
{
  g_autoptr (GListModel) insights = find (5, NULL);
  g_autoptr (LiaisonInsight) circles = find_kind (insights, LIAISON_INSIGHT_CIRCLES);
  g_autoptr (LiaisonInsight) bridge = find_kind (insights, LIAISON_INSIGHT_BRIDGE);
  g_autoptr (LiaisonInsight) hanging = find_kind (insights, LIAISON_INSIGHT_HANGING);
  g_autoptr (LiaisonInsight) repeat = find_kind (insights, LIAISON_INSIGHT_REPEAT);

  g_assert_cmpfloat (liaison_insight_get_number (circles), ==, 2);
  assert_says (liaison_insight_get_sentence (circles), "Without you the people you noted form 2 circles: 4 around Ana, 4 around Dee.");
  g_assert_nonnull (bridge);
  g_assert_cmpint (liaison_insight_get_key (bridge, 0), ==, get_key ("Ana"));
  assert_says (liaison_insight_get_sentence (bridge), "Ana joins their own circle with the people around Dee");
  g_assert_cmpfloat (liaison_insight_get_number (bridge), ==, 1);
  g_assert_nonnull (hanging);
  g_assert_cmpstr (liaison_insight_get_sentence (hanging), ==, "You reach Zoe only through Ben.");
  g_assert_cmpfloat (liaison_insight_get_number (hanging), ==, 1);
  g_assert_cmpstr (liaison_insight_get_advice (hanging), ==, "Ask Ben to introduce you to one of them.");
  g_assert_nonnull (repeat);
  assert_says (liaison_insight_get_sentence (repeat), "know each other");
  g_assert_cmpuint (liaison_insight_get_n_people (repeat), ==, 2);
}

static void
test_few (void)
{
  g_autoptr (GListModel) insights = find (4, NULL);
  g_autoptr (LiaisonInsight) reach = find_kind (insights, LIAISON_INSIGHT_REACH);

  assert_says (liaison_insight_get_sentence (reach), "too few contacts");
  assert_says (liaison_insight_get_advice (reach), "five people");
  g_assert_null (find_kind (insights, LIAISON_INSIGHT_CONSTRAINT));
}

static void
test_wake (void)
{
  g_autofree char *today = liaison_date_dup_today ();
  g_autofree char *long_ago = liaison_date_dup_plus_days (today, -4 * 365);
  LiaisonTouch     touch = { .person = 4, .name = (char *) "Dee", .closeness = 4, .tag = (char *) "", .paused_until = (char *) "", .put_off_until = (char *) "" };
  g_autoptr (GPtrArray) touches = g_ptr_array_new ();
  g_autoptr (GListModel) insights = NULL;
  g_autoptr (LiaisonInsight) wake = NULL;

  touch.added = touch.last_contact = long_ago;
  g_ptr_array_add (touches, &touch);
  insights = find (5, touches);
  wake = find_kind (insights, LIAISON_INSIGHT_WAKE);

  g_assert_nonnull (wake);
  assert_says (liaison_insight_get_sentence (wake), "Dee: ");
  g_assert_cmpfloat (liaison_insight_get_number (wake), ==, 4 * 365);
  assert_says (liaison_insight_get_advice (wake), "Write Dee");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/planning/insights/have-the-numbers-of-burt", test_measures);
  g_test_add_func ("/planning/insights/name-people", test_names);
  g_test_add_func ("/planning/insights/say-when-there-are-too-few", test_few);
  g_test_add_func ("/planning/insights/say-whom-to-wake", test_wake);

  return g_test_run ();
}
