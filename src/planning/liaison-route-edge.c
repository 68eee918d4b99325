/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-route-edge.h"

#include <glib/gi18n-lib.h>

/* So many skills two roles share at least, for one to lead across to the other. */
#define LEAST_SHARED 2

/* So many of them are named. */
#define MOST_NAMED 3

/* Where several things join two roles, the most trodden of them counts. */
static void
add_edge (GArray          *edges,
          LiaisonRouteEdge edge)
{
  if (edge.to == NULL || edge.to == edge.from)
    return;

  for (guint i = 0; i < edges->len; i++)
    {
      LiaisonRouteEdge *known = &g_array_index (edges, LiaisonRouteEdge, i);

      if (known->to != edge.to)
        continue;
      if (edge.kind < known->kind || (edge.kind == known->kind && edge.distance < known->distance))
        *known = edge;
      return;
    }

  g_array_append_val (edges, edge);
}

static int
find_in (const char *const *ids,
         const char        *id)
{
  for (int i = 0; ids[i] != NULL; i++)
    if (g_str_equal (ids[i], id))
      return i;

  return -1;
}

/* Sidetracks leave a path before its end, and come back behind its beginning, to
 * a post no higher than the one on the sidetrack. */
static void
add_of_path (GArray         *edges,
             LiaisonCatalog *catalog,
             LiaisonRole    *from,
             LiaisonPath    *path)
{
  const char *const *steps = liaison_path_get_steps (path);
  const char *const *sidetracks = liaison_path_get_sidetracks (path);
  const char        *id = liaison_entry_get_id (LIAISON_ENTRY (from));
  int                place = find_in (steps, id);
  LiaisonRouteEdge   edge = { .from = from, .path = path };

  if (place >= 0 && steps[place + 1] != NULL)
    {
      edge.kind = LIAISON_ROUTE_EDGE_PATH;
      edge.to = liaison_catalog_get_role (catalog, steps[place + 1]);
      add_edge (edges, edge);
      edge.kind = LIAISON_ROUTE_EDGE_SIDETRACK;
      for (guint i = 0; sidetracks[i] != NULL; i++)
        {
          edge.to = liaison_catalog_get_role (catalog, sidetracks[i]);
          add_edge (edges, edge);
        }
    }

  if (find_in (sidetracks, id) < 0 || steps[0] == NULL)
    return;
  edge.kind = LIAISON_ROUTE_EDGE_RETURN;
  for (guint i = 1; steps[i] != NULL; i++)
    {
      edge.to = liaison_catalog_get_role (catalog, steps[i]);
      if (edge.to != NULL && liaison_role_get_level (edge.to) <= liaison_role_get_level (from))
        add_edge (edges, edge);
    }
}

static guint
count_shared (LiaisonRole *one,
              LiaisonRole *other)
{
  const char *const *skills = liaison_role_get_skills (one);
  guint              n = 0;

  for (guint i = 0; skills[i] != NULL; i++)
    n += find_in (liaison_role_get_skills (other), skills[i]) >= 0;

  return n;
}

static gboolean
is_of_field (LiaisonRole      *role,
             LiaisonSpecialty *field)
{
  const char *id = liaison_entry_get_id (LIAISON_ENTRY (field));

  return find_in (liaison_role_get_specialties (role), id) >= 0 || find_in (liaison_role_get_areas (role), id) >= 0;
}

/* The field of the role that is next to one of another role. */
static void
add_near (GArray         *edges,
          LiaisonCatalog *catalog,
          LiaisonRole    *from,
          LiaisonRole    *to,
          const char     *id)
{
  LiaisonSpecialty *field = liaison_catalog_get_specialty (catalog, id);
  GPtrArray        *adjacent = field != NULL ? liaison_specialty_get_adjacent (field) : NULL;

  if (field == NULL || is_of_field (to, field))
    return;
  for (guint i = 0; i < adjacent->len; i++)
    {
      LiaisonReference *reference = g_ptr_array_index (adjacent, i);
      LiaisonSpecialty *near = liaison_catalog_get_specialty (catalog, reference->id);

      if (near != NULL && is_of_field (to, near))
        add_edge (edges, (LiaisonRouteEdge){ from, to, LIAISON_ROUTE_EDGE_NEAR, NULL, field, near, reference->weight });
    }
}

/* To posts no higher than one's own, for one starts anew there. */
static void
add_all_near (GArray         *edges,
              LiaisonCatalog *catalog,
              LiaisonRole    *from)
{
  GListModel *roles = liaison_catalog_get_roles (catalog);

  for (guint i = 0; i < g_list_model_get_n_items (roles); i++)
    {
      g_autoptr (LiaisonRole) to = g_list_model_get_item (roles, i);

      if (liaison_role_is_sidetrack (to) || liaison_role_get_level (to) > liaison_role_get_level (from) ||
          count_shared (from, to) < LEAST_SHARED)
        continue;
      for (const char *const *id = liaison_role_get_specialties (from); *id != NULL; id++)
        add_near (edges, catalog, from, to, *id);
      for (const char *const *id = liaison_role_get_areas (from); *id != NULL; id++)
        add_near (edges, catalog, from, to, *id);
    }
}

/**
 * liaison_route_edge_list:
 * @catalog: the catalogue
 * @from: a role of it
 * @with_near: whether fields that are near count too
 *
 * Finds where the catalogue says that one can go from a role: along its paths,
 * to what is usually next, off to its sidetracks and back from one; and, where
 * asked, across to roles of fields that are near, which share two skills.
 *
 * Returns: (transfer full) (element-type LiaisonRouteEdge): one a role
 */
GArray *
liaison_route_edge_list (LiaisonCatalog *catalog,
                         LiaisonRole    *from,
                         gboolean        with_near)
{
  GArray            *edges = g_array_new (FALSE, FALSE, sizeof (LiaisonRouteEdge));
  GListModel        *paths = liaison_catalog_get_paths (catalog);
  const char *const *next = liaison_role_get_next (from);
  const char *const *sidetracks = liaison_role_get_sidetracks (from);

  for (guint i = 0; i < g_list_model_get_n_items (paths); i++)
    {
      g_autoptr (LiaisonPath) path = g_list_model_get_item (paths, i);

      add_of_path (edges, catalog, from, path);
    }
  for (guint i = 0; next[i] != NULL; i++)
    add_edge (edges, (LiaisonRouteEdge){ .from = from, .to = liaison_catalog_get_role (catalog, next[i]), .kind = LIAISON_ROUTE_EDGE_NEXT });
  for (guint i = 0; sidetracks[i] != NULL; i++)
    add_edge (edges, (LiaisonRouteEdge){ .from = from, .to = liaison_catalog_get_role (catalog, sidetracks[i]), .kind = LIAISON_ROUTE_EDGE_SIDETRACK });
  if (with_near)
    add_all_near (edges, catalog, from);

  return edges;
}

static char *
dup_shared (LiaisonRole *one,
            LiaisonRole *other)
{
  const char *const *skills = liaison_role_get_skills (one);
  g_autoptr (GString) names = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; skills[i] != NULL && n < MOST_NAMED; i++)
    {
      LiaisonCatalogSkill *skill = liaison_catalog_get_skill (liaison_catalog_get_default (), skills[i]);

      if (skill == NULL || find_in (liaison_role_get_skills (other), skills[i]) < 0)
        continue;
      if (n++ > 0)
        /* Translators: parts the items of a list */
        g_string_append (names, C_ ("list", ", "));
      g_string_append (names, liaison_entry_get_name (LIAISON_ENTRY (skill)));
    }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

/**
 * liaison_route_edge_dup_reason:
 * @self: that one can go from one role to another
 *
 * Returns: (transfer full): a sentence on what in the catalogue says so
 */
char *
liaison_route_edge_dup_reason (const LiaisonRouteEdge *self)
{
  const char      *from = liaison_entry_get_name (LIAISON_ENTRY (self->from));
  const char      *path = self->path != NULL ? liaison_entry_get_name (LIAISON_ENTRY (self->path)) : NULL;
  const char      *note = self->path != NULL ? liaison_entry_get_summary (LIAISON_ENTRY (self->path)) : "";
  g_autofree char *shared = NULL;

  switch (self->kind)
    {
    case LIAISON_ROUTE_EDGE_PATH:
      /* Translators: a career path, then a remark on it, a sentence of its own */
      return g_strdup_printf (_ ("A step of the path “%s”. %s"), path, note);
    case LIAISON_ROUTE_EDGE_NEXT:
      /* Translators: a role */
      return g_strdup_printf (_ ("A usual next step for: %s."), from);
    case LIAISON_ROUTE_EDGE_SIDETRACK:
      if (path != NULL)
        /* Translators: a career path */
        return g_strdup_printf (_ ("A sidetrack of the path “%s”."), path);
      /* Translators: a role */
      return g_strdup_printf (_ ("A sidetrack that starts from: %s."), from);
    case LIAISON_ROUTE_EDGE_RETURN:
      /* Translators: a career path */
      return g_strdup_printf (_ ("Leads back to the path “%s”, of which this is a sidetrack."), path);
    case LIAISON_ROUTE_EDGE_NEAR:
    default:
      shared = dup_shared (self->from, self->to);
      /* Translators: two fields of work, then skills: "Law is near Corporate, and both roles ask for Taxonomy, Metadata." */
      return g_strdup_printf (_ ("%s is near %s, and both roles ask for: %s."), liaison_entry_get_name (LIAISON_ENTRY (self->near)),
                              liaison_entry_get_name (LIAISON_ENTRY (self->field)), shared);
    }
}
