/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-demand.h"

#include <stdio.h>
#include <string.h>

#define N_ADVERTS 1000

/* Each some 350 words long, no two alike. */
static LiaisonAdvert *
make_advert (guint number)
{
  static const char *const sentences[] = {
    "We seek a colleague who knows MARC, RDA and linked data, and who has worked in Alma or Koha.\n",
    "Experience of research data management, systematic reviews and critical appraisal is welcome.\n",
    "You will manage a budget, lead a team of five and write grant applications with our partners.\n",
    "The city lies between the hills and the sea, and our benefits include thirty days of leave.\n",
    "Python, SQL and XSLT are used daily; knowledge of OAIS, PREMIS and Archivematica is an advantage.\n",
    "An ALA-accredited MLIS is required. Freedom of information and GDPR questions arrive every week.\n",
  };
  LiaisonAdvert *advert = liaison_advert_new ();
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 22; i++)
    g_string_append_printf (text, "%u %s", number, sentences[(number + i * (1 + number % 5)) % G_N_ELEMENTS (sentences)]);
  liaison_advert_set_text (advert, text->str);

  return advert;
}

int
main (void)
{
  g_autoptr (LiaisonTermIndex) index = liaison_term_index_new (liaison_catalog_get_default (), NULL);
  g_autoptr (GPtrArray) adverts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LiaisonDemand) demand = NULL;
  g_autoptr (GArray) counts = NULL;
  gint64 start, read, counted;

  for (guint i = 0; i < N_ADVERTS; i++)
    g_ptr_array_add (adverts, make_advert (i));
  start = g_get_monotonic_time ();
  demand = liaison_demand_new (index, adverts);
  read = g_get_monotonic_time ();
  counts = liaison_demand_count (demand, NULL);
  counted = g_get_monotonic_time ();
  printf ("%u adverts: read in %.3f s, counted in %.3f s, goal 2 s; %u terms\n", N_ADVERTS, (double) (read - start) / 1e6,
          (double) (counted - read) / 1e6, counts->len);

  return 0;
}
