/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-isolate.h"
#include "liaison-map-view-private.h"

#include <glib/gi18n.h>

/* How many neighbours a screen reader hears of. */
#define N_NEIGHBOURS_TOLD 8

static char *
dup_neighbours (LiaisonMapView *self)
{
  guint        n;
  const guint *neighbours = liaison_graph_get_neighbours (self->graph, self->selected, &n);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < MIN (n, N_NEIGHBOURS_TOLD); i++)
    {
      if (i > 0)
        /* Translators: parts the names of a list */
        g_string_append (names, C_("list", ", "));
      liaison_isolate_append (names, liaison_map_node_get_name (liaison_map_view_get_node (self, neighbours[i])));
    }
  if (n == 0)
    return g_strdup (_("No ties yet"));
  if (n > N_NEIGHBOURS_TOLD)
    /* Translators: %s are names, %u how many more there are */
    return liaison_isolate_printf (_("Tied to %s and %u more"), names->str, n - N_NEIGHBOURS_TOLD);

  /* Translators: %s are names */
  return liaison_isolate_printf (_("Tied to %s"), names->str);
}

/* Who is chosen already, and who would be next. */
static char *
dup_chosen (LiaisonMapView *self)
{
  guint       n = liaison_map_view_count_chosen (self);
  const char *name;

  if (self->selected == LIAISON_MAP_NO_NODE)
    /* Translators: how many are chosen on the map */
    return g_strdup_printf (ngettext ("Map, %u chosen", "Map, %u chosen", n), n);

  name = liaison_map_node_get_name (liaison_map_view_get_node (self, self->selected));
  if (self->chosen[self->selected])
    /* Translators: how many are chosen on the map; %s is the name of one of them, at which one is */
    return liaison_isolate_printf (ngettext ("Map, %u chosen: %s", "Map, %u chosen, with %s", n), n, name);

  /* Translators: how many are chosen on the map; %s is the name of another, at whom one is */
  return liaison_isolate_printf (ngettext ("Map, %u chosen, %s is not", "Map, %u chosen, %s is not", n), n, name);
}

static char *
dup_label (LiaisonMapView *self)
{
  if (self->link_from != LIAISON_MAP_NO_NODE && (self->selected == LIAISON_MAP_NO_NODE || self->selected == self->link_from))
    /* Translators: a tie is being drawn on the map; %s is a name */
    return liaison_isolate_printf (_("Map, a tie begins at %s"), liaison_map_node_get_name (liaison_map_view_get_node (self, self->link_from)));
  if (liaison_map_view_count_chosen (self) > 0)
    return dup_chosen (self);
  if (self->selected != LIAISON_MAP_NO_NODE)
    /* Translators: what is selected on the map; %s is a name */
    return liaison_isolate_printf (_("Map, %s selected"), liaison_map_node_get_name (liaison_map_view_get_node (self, self->selected)));

  return g_strdup (_("Map of your network"));
}

/* What an eye sees at the selected node, a sentence each. */
static char *
dup_selected (LiaisonMapView *self)
{
  g_autofree char *neighbours = dup_neighbours (self);
  g_autoptr (GString) text = g_string_new (neighbours);

  if (self->pinned[self->selected])
    /* Translators: a sentence about somebody on the map, after another; mind the space */
    g_string_append (text, _(". Kept in place"));
  if (self->reach > 0)
    /* Translators: a sentence about the map, after another; %u is 1 to 3; mind the space */
    g_string_append_printf (text, ngettext (". Only who is %u tie away is in focus", ". Only who is up to %u ties away is in focus", self->reach), self->reach);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
dup_description (LiaisonMapView *self)
{
  if (self->link_from != LIAISON_MAP_NO_NODE && (self->selected == LIAISON_MAP_NO_NODE || self->selected == self->link_from))
    return g_strdup (_("Walk to whom it is to lead, then press Enter"));
  if (self->link_from != LIAISON_MAP_NO_NODE)
    /* Translators: a tie is being drawn on the map; %s is the name of where it begins */
    return liaison_isolate_printf (_("Enter ties them to %s"), liaison_map_node_get_name (liaison_map_view_get_node (self, self->link_from)));
  if (self->selected != LIAISON_MAP_NO_NODE)
    return dup_selected (self);

  return g_strdup (_("Arrow keys walk along ties"));
}

void
liaison_map_view_tell_selected (LiaisonMapView *self)
{
  g_autofree char *label = dup_label (self);
  g_autofree char *description = dup_description (self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

gboolean
liaison_map_view_query_tooltip (GtkWidget  *widget,
                                int         x,
                                int         y,
                                gboolean    by_keyboard,
                                GtkTooltip *tooltip)
{
  LiaisonMapView *self = LIAISON_MAP_VIEW (widget);
  guint           node = by_keyboard ? self->selected : liaison_map_view_find_node (self, x, y);

  if (node == LIAISON_MAP_NO_NODE)
    return FALSE;

  gtk_tooltip_set_text (tooltip, liaison_map_node_get_name (liaison_map_view_get_node (self, node)));

  return TRUE;
}
