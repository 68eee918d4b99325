/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-network-fixture.h"

#include "liaison-contact.h"

static const char *const sectors[] = {
  "academic", "archive", "medical", "digital", "law", "media", "digital-archives", "government", "corporate", "institutional", "news-media", "records-consultancy", "internet-media", "military"
};

static const char *const given_names[] = {
  "Ana", "Ben", "Chiara", "David", "Elif", "Farid", "Grace", "Hiro", "Inés", "Jonas", "Kateryna", "Liam", "María José", "Noor", "Olga", "Priya", "Quentin", "Rosa", "Søren", "Thandiwe", "Ute", "Víctor", "Wanjiru", "Xin", "Yusuf", "Zoë"
};

static const char *const family_names[] = {
  "Abad", "Brandt", "Castillo", "Dubois", "Eriksen", "Ferreira", "García", "Haddad", "Ivanova", "Johnson", "Kowalski", "López", "Meyer", "Nakamura", "O’Brien", "Petrov", "Quispe", "Rossi", "Schmidt", "Tanaka", "Ueda", "Vargas", "Weiß", "Yılmaz", "Zhang"
};

static const char *const organization_words[] = {
  "Library", "Archive", "Hospital", "University", "Museum", "Institute", "Press", "Record Office", "Consultancy", "Foundation"
};

/* About one organization for so many people. */
#define PEOPLE_OF_AN_ORGANIZATION 16

/* Of a hundred people so many are known to the user, and of a hundred ties so
 * many are between colleagues. */
#define KNOWN_PERCENT 30
#define COLLEAGUES_PERCENT 82

static void
add_node (LiaisonNetworkRows *rows,
          gint64              key,
          char               *name,
          const char         *sector)
{
  LiaisonNetworkNode node = { .key = key, .name = name, .sector = g_strdup (sector) };

  node.is_association = liaison_contact_key_is_organization (key) && key % 14 == 1;
  g_array_append_val (rows->nodes, node);
}

static void
add_link (LiaisonNetworkRows *rows,
          gint64              from,
          gint64              to,
          int                 closeness,
          int                 days)
{
  LiaisonNetworkLink link = { .from = from, .to = to, .is_affiliation = closeness == 0, .closeness = closeness, .days = days };

  g_array_append_val (rows->links, link);
}

/* Small organizations are many, large ones few. */
static guint
choose_organization (GRand *random,
                     guint  n_organizations)
{
  double unit = g_rand_double (random);

  return (guint) (unit * unit * n_organizations);
}

static guint
choose_colleague (GRand       *random,
                  const guint *employers,
                  guint        n_people,
                  guint        person)
{
  for (guint tries = 0; tries < 400; tries++)
    {
      guint other = (guint) g_rand_int_range (random, 0, (int) n_people);

      if (other != person && employers[other] == employers[person])
        return other;
    }

  return (guint) g_rand_int_range (random, 0, (int) n_people);
}

static void
add_people (LiaisonNetworkRows *rows,
            GRand              *random,
            guint               n_people,
            guint               n_organizations,
            guint              *employers)
{
  for (guint i = 0; i < n_people; i++)
    {
      char *name = g_strdup_printf ("%s %s", given_names[g_rand_int_range (random, 0, G_N_ELEMENTS (given_names))],
                                    family_names[g_rand_int_range (random, 0, G_N_ELEMENTS (family_names))]);

      employers[i] = choose_organization (random, n_organizations);
      add_node (rows, liaison_contact_key_of_person (i + 1), name, sectors[employers[i] % G_N_ELEMENTS (sectors)]);
      add_link (rows, liaison_contact_key_of_person (i + 1), liaison_contact_key_of_organization (employers[i] + 1), 0, 0);
      if (g_rand_int_range (random, 0, 100) < KNOWN_PERCENT)
        add_link (rows, liaison_contact_key_of_person (i + 1), LIAISON_CONTACT_KEY_USER, g_rand_int_range (random, 1, 6), g_rand_int_range (random, 0, 1500));
    }
}

/**
 * liaison_network_fixture_rows: (skip)
 * @n_people: how many people
 * @n_ties: how many ties among them, about
 *
 * Returns: a network like those of real people: organizations of many sizes,
 *   colleagues who know one another, and a few who know others
 */
LiaisonNetworkRows *
liaison_network_fixture_rows (guint n_people,
                              guint n_ties)
{
  LiaisonNetworkRows *rows = liaison_network_rows_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (n_people);
  guint             n_organizations = MAX (n_people / PEOPLE_OF_AN_ORGANIZATION, 1);
  g_autofree guint *employers = g_new0 (guint, n_people + 1);

  add_node (rows, LIAISON_CONTACT_KEY_USER, g_strdup (""), "");
  for (guint i = 0; i < n_organizations; i++)
    add_node (rows, liaison_contact_key_of_organization (i + 1),
              g_strdup_printf ("%s %s", family_names[i % G_N_ELEMENTS (family_names)],
                               organization_words[i % G_N_ELEMENTS (organization_words)]),
              sectors[i % G_N_ELEMENTS (sectors)]);
  add_people (rows, random, n_people, n_organizations, employers);
  for (guint i = 0; i < n_ties; i++)
    {
      guint person = (guint) g_rand_int_range (random, 0, (int) n_people);
      guint other = g_rand_int_range (random, 0, 100) < COLLEAGUES_PERCENT
                      ? choose_colleague (random, employers, n_people, person)
                      : (guint) g_rand_int_range (random, 0, (int) n_people);

      add_link (rows, liaison_contact_key_of_person (person + 1), liaison_contact_key_of_person (other + 1),
                g_rand_int_range (random, 1, 6), g_rand_int_range (random, 0, 1500));
    }

  return rows;
}

/**
 * liaison_network_fixture_new: (skip)
 * @n_people: how many people
 * @n_ties: how many ties among them, about
 *
 * Returns: such a network
 */
LiaisonNetwork *
liaison_network_fixture_new (guint n_people,
                             guint n_ties)
{
  return liaison_network_new (liaison_network_fixture_rows (n_people, n_ties));
}
