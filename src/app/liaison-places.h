/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LiaisonPlace:
 * @name: the word that actions and settings know it by
 * @title: what it is called, to be translated
 * @icon: its icon
 * @get_type: the type of its page
 * @start_search: (nullable): begins a search in its page, where it can be searched
 *
 * One of the places of the window.
 */
typedef struct
{
  const char *name;
  const char *title;
  const char *icon;
  GType (*get_type) (void);
  void (*start_search) (GtkWidget *page);
} LiaisonPlace;

/**
 * LiaisonDeed:
 * @action: the name of the action of the window
 * @parameter_type: (nullable): what the action takes
 * @place: the place that does it, and is shown for it
 * @perform: does it
 *
 * What a place does for the others: they know it only as an action.
 */
typedef struct
{
  const char *action;
  const char *parameter_type;
  const char *place;
  void (*perform) (GtkWidget *page, GVariant *parameter);
} LiaisonDeed;

const LiaisonPlace *liaison_places_get_all (guint *n_places);
const LiaisonDeed  *liaison_places_get_deeds (guint *n_deeds);
const LiaisonPlace *liaison_place_find (const char *name);

G_END_DECLS
