/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* bench-duplicates FOLDER: how long it takes to find who is entered twice among
 * 20,000 people, each twentieth of whom is, in one way or another. */

#include "config.h"

#include "liaison-change.h"
#include "liaison-duplicates.h"

#include <locale.h>

#define GOAL_SECONDS 2.0
#define PEOPLE 20000u
#define QUICK_PEOPLE 2000u
#define TWICE_EACH 20u /* of so many people one is entered twice */
#define ROUNDS 3

static const char *const given_names[] = { "Catherine", "Robert", "Zoë", "William", "Margarita", "José", "Elizabeth", "Håkan", "Alexander", "Niamh",
                                           "Deborah", "Thomas", "Ingrid", "Joseph", "Oluwaseun", "Michael", "Anneliese", "Samuel", "Yuki", "Daniel" };
static const char *const short_names[] = { "Kate", "Bob", "Zoe", "Bill", "Margarita", "Jose", "Liz", "Hakan", "Alex", "Niamh",
                                           "Debbie", "Tom", "Ingrid", "Joe", "Oluwaseun", "Mike", "Anneliese", "Sam", "Yuki", "Dan" };
static const char *const starts[] = { "Al", "Ber", "Cas", "Dor", "Eg", "Far", "Gol", "Hel", "Ib", "Jan", "Kor", "Lin", "Mar", "Nor", "Os", "Pel", "Ros", "Sil", "Tor", "Wen" };
static const char *const middles[] = { "an", "be", "ci", "do", "er", "fi", "go", "ha", "il", "ke", "la", "mo", "ni", "or", "pe", "ri", "sa", "to", "ul", "va" };
static const char *const ends[] = { "berg", "dale", "ez", "ford", "gren", "hart", "ini", "kov", "lund", "man", "ner", "quist", "ski", "son", "ton", "wald" };

static gboolean
save_and_release (LiaisonChange *change,
                  gpointer       record,
                  gint64        *id,
                  GError       **error)
{
  gboolean saved = liaison_change_save (change, record, error);

  if (saved && id != NULL)
    *id = liaison_record_get_id (record);
  g_object_unref (record);

  return saved;
}

static gboolean
add_method (LiaisonChange    *change,
            gint64            person,
            LiaisonMethodKind kind,
            const char       *value,
            GError          **error)
{
  LiaisonContactMethod *method = liaison_contact_method_new ();

  liaison_contact_method_set_person (method, person);
  liaison_contact_method_set_kind (method, kind);
  liaison_contact_method_set_value (method, value);

  return save_and_release (change, method, NULL, error);
}

static gboolean
add_person (LiaisonChange *change,
            const char    *name,
            const char    *address,
            const char    *number,
            GError       **error)
{
  LiaisonPerson *person = liaison_person_new ();
  gint64         id = 0;

  liaison_person_set_name (person, name);

  return save_and_release (change, person, &id, error) && add_method (change, id, LIAISON_METHOD_KIND_EMAIL, address, error) &&
         add_method (change, id, LIAISON_METHOD_KIND_PHONE, number, error);
}

static char *
dup_family (guint i)
{
  return g_strconcat (starts[i % G_N_ELEMENTS (starts)], middles[i / 20 % G_N_ELEMENTS (middles)], ends[i / 400 % G_N_ELEMENTS (ends)], NULL);
}

/* The same person again: in another order, by initial, by a short name, or by
 * another name at the same address. */
static gboolean
add_again (LiaisonChange *change,
           guint          i,
           const char    *family,
           const char    *address,
           GError       **error)
{
  const char      *given = given_names[i % G_N_ELEMENTS (given_names)];
  g_autofree char *initial = g_strndup (given, 1);
  g_autofree char *other = g_strdup_printf ("again%u@elsewhere.example", i);
  g_autofree char *number = g_strdup_printf ("+44 7%09u", i);
  g_autofree char *name = NULL;

  switch (i / TWICE_EACH % 4)
    {
    case 0:
      name = g_strconcat (family, " ", given, NULL);
      break;
    case 1:
      name = g_strconcat (initial, ". ", family, NULL);
      break;
    case 2:
      name = g_strconcat (short_names[i % G_N_ELEMENTS (short_names)], " ", family, NULL);
      break;
    default:
      name = g_strconcat (given, " ", family, "-Smith", NULL);
      break;
    }

  return add_person (change, name, i / TWICE_EACH % 4 == 3 ? address : other, number, error);
}

static gboolean
add_people (LiaisonChange *change,
            gpointer       data,
            GError       **error)
{
  guint n_people = *(guint *) data;

  for (guint i = 0; i < n_people; i++)
    {
      g_autofree char *family = dup_family (i * 7 / 3);
      g_autofree char *name = g_strconcat (given_names[i % G_N_ELEMENTS (given_names)], " ", family, NULL);
      g_autofree char *address = g_strdup_printf ("person%u@host.example", i);
      g_autofree char *number = g_strdup_printf ("(0%u) %06u", 20 + i % 70, i);

      if (!add_person (change, name, address, number, error) ||
          (i % TWICE_EACH == 0 && !add_again (change, i, family, address, error)))
        return FALSE;
    }

  return TRUE;
}

static gpointer
time_search (LiaisonConnection *connection,
             gpointer           data,
             GCancellable      *cancellable,
             GError           **error)
{
  double    *seconds = data;
  gint64     begin = g_get_monotonic_time ();
  GPtrArray *found = liaison_query_duplicates (connection, cancellable, error);

  *seconds = (double) (g_get_monotonic_time () - begin) / G_USEC_PER_SEC;

  return found;
}

static int
fail (const GError *error)
{
  g_printerr ("%s\n", error != NULL ? error->message : "usage: bench-duplicates FOLDER");

  return 1;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonStore) store = NULL;
  g_autofree char *path = argc == 2 ? g_build_filename (argv[1], "duplicates.db", NULL) : NULL;
  guint            n_people = g_getenv ("LIAISON_BENCH_QUICK") != NULL ? QUICK_PEOPLE : PEOPLE;
  double           best = G_MAXDOUBLE;
  guint            n_found = 0;

  setlocale (LC_ALL, "");
  store = path != NULL ? liaison_store_open (path, &error) : NULL;
  if (store == NULL || liaison_store_change (store, "Add People", add_people, &n_people, NULL, &error) < 0)
    return fail (error);

  for (guint i = 0; i < ROUNDS; i++)
    {
      double seconds = 0;
      g_autoptr (GPtrArray) found = liaison_store_read (store, time_search, &seconds, NULL, &error);

      if (found == NULL)
        return fail (error);
      best = MIN (best, seconds);
      n_found = found->len;
    }
  if (n_found < n_people / TWICE_EACH)
    {
      g_printerr ("only %u pairs were found of %u people entered twice\n", n_found, n_people / TWICE_EACH);
      return 1;
    }

  g_print ("near duplicates among %u people: %u pairs in %.2f s (goal %.0f s: %s)\n", n_people + n_people / TWICE_EACH, n_found, best,
           GOAL_SECONDS, best <= GOAL_SECONDS ? "met" : "missed");

  return 0;
}
