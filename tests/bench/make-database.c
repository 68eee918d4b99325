/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* make-database FILE PEOPLE: a database of made-up people, for benchmarks. */

#include "config.h"

#include "liaison-change.h"
#include "liaison-contact.h"
#include "liaison-store.h"

#include <locale.h>
#include <stdlib.h>

#define WORKPLACE 12

static const char *const given_names[] = {
  "Ana",
  "Björn",
  "Chiara",
  "Deepa",
  "Elias",
  "Fatima",
  "Gwen",
  "Hana",
  "Ivo",
  "Joaquim",
  "Keiko",
};
static const char *const family_names[] = {
  "Abara",
  "Brandt",
  "Castellanos",
  "Devlin",
  "Eklund",
  "Farouk",
  "Greenhalgh",
  "Herrera",
  "Ikeda",
  "Jankowski",
  "Kamau",
  "Lindqvist",
  "Moreau",
  "Núñez",
  "Okafor",
  "Petrov",
  "Quigley",
};
static const char *const titles[] = {
  "Librarian",
  "Archivist",
  "Records Manager",
  "Data Curator",
  "Head of Reference",
  "Taxonomist",
  "Metadata Specialist",
};
static const char *const kinds[] = { "Library", "Archives", "Hospital", "College", "Institute", "Press", "Foundation" };
static const char *const sectors[] = { "academic", "medical", "archive", "law", "digital", "news-media", "government" };

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
add_organization (LiaisonChange *change,
                  guint          number,
                  gint64        *id,
                  GError       **error)
{
  LiaisonOrganization *organization = liaison_organization_new ();
  g_autofree char     *name = g_strdup_printf ("%s %s %u", family_names[number % G_N_ELEMENTS (family_names)],
                                               kinds[number % G_N_ELEMENTS (kinds)], number);

  liaison_organization_set_name (organization, name);
  liaison_organization_set_sector (organization, sectors[number % G_N_ELEMENTS (sectors)]);

  return save_and_release (change, organization, id, error);
}

static gboolean
add_person (LiaisonChange *change,
            guint          number,
            gint64         organization,
            GError       **error)
{
  LiaisonPerson        *person = liaison_person_new ();
  LiaisonAffiliation   *affiliation = liaison_affiliation_new ();
  LiaisonContactMethod *method = liaison_contact_method_new ();
  g_autofree char      *name = g_strdup_printf ("%s %s %u", given_names[number % G_N_ELEMENTS (given_names)],
                                                family_names[number % G_N_ELEMENTS (family_names)], number);
  g_autofree char      *address = g_strdup_printf ("%c%u@host%u.example", 'a' + (char) (number % 26), number, number / WORKPLACE);
  gint64                id = 0;

  liaison_person_set_name (person, name);
  liaison_person_set_sector (person, sectors[number / WORKPLACE % G_N_ELEMENTS (sectors)]);
  if (!save_and_release (change, person, &id, error))
    return FALSE;

  liaison_affiliation_set_person (affiliation, id);
  liaison_affiliation_set_organization (affiliation, organization);
  liaison_affiliation_set_title (affiliation, titles[number % G_N_ELEMENTS (titles)]);
  liaison_contact_method_set_person (method, id);
  liaison_contact_method_set_kind (method, LIAISON_METHOD_KIND_EMAIL);
  liaison_contact_method_set_value (method, address);

  return save_and_release (change, affiliation, NULL, error) && save_and_release (change, method, NULL, error);
}

static gboolean
add_people (LiaisonChange *change,
            gpointer       data,
            GError       **error)
{
  guint  n_people = *(guint *) data;
  gint64 organization = 0;

  for (guint i = 0; i < n_people; i++)
    if ((i % WORKPLACE == 0 && !add_organization (change, i / WORKPLACE, &organization, error)) ||
        !add_person (change, i, organization, error))
      return FALSE;

  return TRUE;
}

/* The search index follows changes when it is asked; later it is there. */
static gpointer
ask_index (LiaisonConnection *connection,
           gpointer           data,
           GCancellable      *cancellable,
           GError           **error)
{
  return liaison_query_contact_keys (connection, "petrov", cancellable, error);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonStore) store = NULL;
  g_autoptr (GArray) found = NULL;
  guint n_people;

  setlocale (LC_ALL, ""); /* the order of names is kept for a locale */
  if (argc != 3)
    {
      g_printerr ("usage: make-database FILE PEOPLE\n");
      return 2;
    }

  n_people = (guint) strtoul (argv[2], NULL, 10);
  store = liaison_store_open (argv[1], &error);
  if (store == NULL || liaison_store_change (store, "Add People", add_people, &n_people, NULL, &error) < 0)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  found = liaison_store_read (store, ask_index, NULL, NULL, &error);
  if (found == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  return 0;
}
