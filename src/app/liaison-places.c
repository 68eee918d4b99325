/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-places.h"

#include "liaison-map-page.h"
#include "liaison-people-page.h"
#include "liaison-plan-page.h"
#include "liaison-specialties-page.h"
#include "liaison-today-page.h"

#include <glib/gi18n.h>

static void
search_people (GtkWidget *page)
{
  liaison_people_page_start_search (LIAISON_PEOPLE_PAGE (page), NULL);
}

static void
search_map (GtkWidget *page)
{
  liaison_map_page_start_search (LIAISON_MAP_PAGE (page));
}

static void
search_specialties (GtkWidget *page)
{
  liaison_specialties_page_start_search (LIAISON_SPECIALTIES_PAGE (page));
}

static const LiaisonPlace places[] = {
  { "today", N_ ("Today"), "liaison-today-symbolic", liaison_today_page_get_type, NULL },
  { "people", N_ ("People"), "liaison-people-symbolic", liaison_people_page_get_type, search_people },
  { "map", N_ ("Map"), "liaison-map-symbolic", liaison_map_page_get_type, search_map },
  { "specialties", N_ ("Specialties"), "liaison-specialties-symbolic", liaison_specialties_page_get_type, search_specialties },
  { "plan", N_ ("Plan"), "liaison-plan-symbolic", liaison_plan_page_get_type, NULL },
  { NULL },
};

static void
show_contact (GtkWidget *page,
              GVariant  *parameter)
{
  liaison_people_page_show_contact (LIAISON_PEOPLE_PAGE (page), g_variant_get_int64 (parameter));
}

static void
show_filter (GtkWidget *page,
             GVariant  *parameter)
{
  liaison_people_page_show_filter (LIAISON_PEOPLE_PAGE (page), g_variant_get_string (parameter, NULL));
}

static void
find_people (GtkWidget *page,
             GVariant  *parameter)
{
  liaison_people_page_start_search (LIAISON_PEOPLE_PAGE (page), g_variant_get_string (parameter, NULL));
}

static void
add_person (GtkWidget *page,
            GVariant  *parameter)
{
  liaison_people_page_add (LIAISON_PEOPLE_PAGE (page), FALSE);
}

static void
add_organization (GtkWidget *page,
                  GVariant  *parameter)
{
  liaison_people_page_add (LIAISON_PEOPLE_PAGE (page), TRUE);
}

static void
show_on_map (GtkWidget *page,
             GVariant  *parameter)
{
  liaison_map_page_show_contact (LIAISON_MAP_PAGE (page), g_variant_get_int64 (parameter));
}

static void
toggle_map_panel (GtkWidget *page,
                  GVariant  *parameter)
{
  liaison_map_page_toggle_panel (LIAISON_MAP_PAGE (page));
}

static void
show_coverage (GtkWidget *page,
               GVariant  *parameter)
{
  liaison_map_page_cover (LIAISON_MAP_PAGE (page), g_variant_get_string (parameter, NULL));
}

static void
show_entry (GtkWidget *page,
            GVariant  *parameter)
{
  liaison_specialties_page_show_entry (LIAISON_SPECIALTIES_PAGE (page), g_variant_get_string (parameter, NULL));
}

static const LiaisonDeed deeds[] = {
  { "show-contact", "x", "people", show_contact },
  { "show-filter", "s", "people", show_filter },
  { "find-people", "s", "people", find_people },
  { "add-person", NULL, "people", add_person },
  { "add-organization", NULL, "people", add_organization },
  { "show-on-map", "x", "map", show_on_map },
  { "toggle-map-panel", NULL, "map", toggle_map_panel },
  { "show-coverage", "s", "map", show_coverage },
  { "show-entry", "s", "specialties", show_entry },
  { NULL },
};

/**
 * liaison_places_get_all:
 * @n_places: (out): how many there are
 *
 * Returns: (array length=n_places) (transfer none): the places of the window, in order
 */
const LiaisonPlace *
liaison_places_get_all (guint *n_places)
{
  g_return_val_if_fail (n_places != NULL, NULL);

  *n_places = G_N_ELEMENTS (places) - 1;

  return places;
}

/**
 * liaison_places_get_deeds:
 * @n_deeds: (out): how many there are
 *
 * Returns: (array length=n_deeds) (transfer none): what the places do for one another
 */
const LiaisonDeed *
liaison_places_get_deeds (guint *n_deeds)
{
  g_return_val_if_fail (n_deeds != NULL, NULL);

  *n_deeds = G_N_ELEMENTS (deeds) - 1;

  return deeds;
}

/**
 * liaison_place_find:
 * @name: the word that actions and settings know a place by
 *
 * Returns: (nullable) (transfer none): the place
 */
const LiaisonPlace *
liaison_place_find (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; places[i].name != NULL; i++)
    if (g_str_equal (places[i].name, name))
      return &places[i];

  return NULL;
}
