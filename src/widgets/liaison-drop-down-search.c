/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-drop-down-search.h"

#define MATCH_MODE "search-match-mode"

/**
 * liaison_drop_down_search_anywhere:
 * @drop_down: a drop-down with a search
 *
 * Lets the search find any part of a choice. GTK knows that since 4.12; before,
 * it finds how a choice begins.
 */
void
liaison_drop_down_search_anywhere (GtkDropDown *drop_down)
{
  g_return_if_fail (GTK_IS_DROP_DOWN (drop_down));

  if (g_object_class_find_property (G_OBJECT_GET_CLASS (drop_down), MATCH_MODE) != NULL)
    g_object_set (drop_down, MATCH_MODE, GTK_STRING_FILTER_MATCH_MODE_SUBSTRING, NULL);
}
