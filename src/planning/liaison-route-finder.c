/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-route-finder.h"

#include "liaison-error.h"

#include <glib/gi18n-lib.h>

/* What a move costs beside the time before it, in months: sidetracks and new
 * fields are for those whom no trodden way leads there. */
#define MOVE_COST 3
#define SIDETRACK_COST 6
#define NEAR_COST 12 /* for each unit of distance */

/* A route has so many moves at most. */
#define MOST_MOVES 6

/* A route that takes so many times as long as the best is none to propose, but
 * beside one that is short any that takes not so many months more. */
#define MOST_TIMES 2.5
#define LEAST_MORE 36

/* So many beginnings of routes are looked at, at most. */
#define MOST_PARTS 50000

#define NOWHERE G_MAXINT

/* The beginning of a route; its last move, and the part before that. */
typedef struct
{
  const LiaisonRouteEdge *edge; /* NULL where it starts */
  int                     before;
  guint                   role; /* where it has come to */
  int                     cost;
  int                     bound; /* with the least that is still to come */
  guint                   n_moves;
} Part;

typedef struct
{
  GListModel *roles;
  GHashTable *places; /* of a role among them */
  GPtrArray  *edges;  /* of each: a GArray of LiaisonRouteEdge */
  gboolean   *is_start;
  gboolean   *is_goal;
  int        *to_go; /* the least cost from each to a goal */
  GArray     *parts;
  GArray     *heap; /* places of parts, the least bound first */
  GPtrArray  *found;
  int         best; /* what the first found costs */
} Search;

static void
search_clear (Search *search)
{
  g_hash_table_unref (search->places);
  g_ptr_array_unref (search->edges);
  g_free (search->is_start);
  g_free (search->is_goal);
  g_free (search->to_go);
  g_array_unref (search->parts);
  g_array_unref (search->heap);
  g_ptr_array_unref (search->found);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

static guint
get_place (Search      *search,
           LiaisonRole *role)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (search->places, role));
}

static void
prepare (Search         *search,
         LiaisonCatalog *catalog,
         gboolean        with_near)
{
  guint n;

  search->roles = liaison_catalog_get_roles (catalog);
  n = g_list_model_get_n_items (search->roles);
  search->places = g_hash_table_new (NULL, NULL);
  search->edges = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  search->is_start = g_new0 (gboolean, n);
  search->is_goal = g_new0 (gboolean, n);
  search->to_go = g_new (int, n);
  search->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  search->heap = g_array_new (FALSE, FALSE, sizeof (guint));
  search->found = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LiaisonRole) role = g_list_model_get_item (search->roles, i);

      g_hash_table_insert (search->places, role, GUINT_TO_POINTER (i));
      g_ptr_array_add (search->edges, liaison_route_edge_list (catalog, role, with_near));
    }
}

/* A role itself, or all of a field but the ways out of it. */
static gboolean
mark (Search         *search,
      LiaisonCatalog *catalog,
      const char     *id,
      gboolean       *marks)
{
  LiaisonRole      *role = liaison_catalog_get_role (catalog, id);
  LiaisonSpecialty *field = role == NULL ? liaison_catalog_get_specialty (catalog, id) : NULL;

  if (role != NULL)
    marks[get_place (search, role)] = TRUE;
  for (const char *const *one = field != NULL ? liaison_specialty_get_roles (field) : NULL; one != NULL && *one != NULL; one++)
    {
      LiaisonRole *of_field = liaison_catalog_get_role (catalog, *one);

      if (of_field != NULL && !liaison_role_is_sidetrack (of_field))
        marks[get_place (search, of_field)] = TRUE;
    }

  return role != NULL || field != NULL;
}

static int
get_cost (Search                 *search,
          const LiaisonRouteEdge *edge)
{
  int cost = MOVE_COST + (search->is_start[get_place (search, edge->from)] ? 0 : liaison_route_role_get_stay (edge->from));

  switch (edge->kind)
    {
    case LIAISON_ROUTE_EDGE_SIDETRACK:
    case LIAISON_ROUTE_EDGE_RETURN:
      return cost + SIDETRACK_COST;
    case LIAISON_ROUTE_EDGE_NEAR:
      return cost + NEAR_COST * edge->distance;
    case LIAISON_ROUTE_EDGE_PATH:
    case LIAISON_ROUTE_EDGE_NEXT:
    default:
      return cost;
    }
}

/* The least cost from each role to a goal, by relaxing until nothing changes. */
static void
measure (Search *search)
{
  gboolean is_changing = TRUE;

  for (guint i = 0; i < search->edges->len; i++)
    search->to_go[i] = search->is_goal[i] ? 0 : NOWHERE;
  while (is_changing)
    {
      is_changing = FALSE;
      for (guint i = 0; i < search->edges->len; i++)
        {
          GArray *edges = g_ptr_array_index (search->edges, i);

          for (guint n = 0; n < edges->len; n++)
            {
              const LiaisonRouteEdge *edge = &g_array_index (edges, LiaisonRouteEdge, n);
              int                     rest = search->to_go[get_place (search, edge->to)];
              int                     cost = rest == NOWHERE ? NOWHERE : rest + get_cost (search, edge);

              if (cost < search->to_go[i])
                {
                  search->to_go[i] = cost;
                  is_changing = TRUE;
                }
            }
        }
    }
}

static gboolean
is_before (Search *search,
           guint   one,
           guint   other)
{
  const Part *a = &g_array_index (search->parts, Part, one);
  const Part *b = &g_array_index (search->parts, Part, other);

  return a->bound < b->bound || (a->bound == b->bound && one < other);
}

static void
push (Search *search,
      Part    part)
{
  guint  place = search->parts->len;
  guint  at = search->heap->len;
  guint *heap;

  if (search->to_go[part.role] == NOWHERE)
    return;

  part.bound = part.cost + search->to_go[part.role];
  g_array_append_val (search->parts, part);
  g_array_append_val (search->heap, place);
  heap = &g_array_index (search->heap, guint, 0);
  for (; at > 0 && is_before (search, heap[at], heap[(at - 1) / 2]); at = (at - 1) / 2)
    {
      heap[at] = heap[(at - 1) / 2];
      heap[(at - 1) / 2] = place;
    }
}

static guint
pop (Search *search)
{
  guint *heap = &g_array_index (search->heap, guint, 0);
  guint  first = heap[0];
  guint  at = 0;
  guint  n = search->heap->len - 1;

  heap[0] = heap[n];
  g_array_set_size (search->heap, n);
  while (2 * at + 1 < n)
    {
      guint child = 2 * at + 1;
      guint moved = heap[at];

      if (child + 1 < n && is_before (search, heap[child + 1], heap[child]))
        child++;
      if (!is_before (search, heap[child], moved))
        break;
      heap[at] = heap[child];
      heap[child] = moved;
      at = child;
    }

  return first;
}

static gboolean
has_been_at (Search *search,
             int     part,
             guint   role)
{
  for (; part >= 0; part = g_array_index (search->parts, Part, part).before)
    if (g_array_index (search->parts, Part, part).role == role)
      return TRUE;

  return FALSE;
}

/* One does not start where one could have started before, nor go on from a goal. */
static void
go_on (Search *search,
       guint   part)
{
  Part    from = g_array_index (search->parts, Part, part);
  GArray *edges = g_ptr_array_index (search->edges, from.role);

  for (guint i = 0; from.n_moves < MOST_MOVES && i < edges->len; i++)
    {
      const LiaisonRouteEdge *edge = &g_array_index (edges, LiaisonRouteEdge, i);
      guint                   to = get_place (search, edge->to);

      if (!search->is_start[to] && !has_been_at (search, (int) part, to))
        push (search, (Part){ edge, (int) part, to, from.cost + get_cost (search, edge), 0, from.n_moves + 1 });
    }
}

/* Whether it says nothing new: it passes all that a better route passes, and more,
 * from where that starts: in a field one stands in one of its roles alone. One
 * over a sidetrack is told for its own sake, if it is the first. */
static gboolean
is_detour (Search               *search,
           LiaisonRouteProposal *route)
{
  gboolean has_sidetrack = FALSE;
  gboolean is_detour = FALSE;

  for (guint i = 0; i < search->found->len; i++)
    {
      LiaisonRouteProposal *better = g_ptr_array_index (search->found, i);
      gboolean              passes_all = liaison_route_proposal_get_start (better) == liaison_route_proposal_get_start (route);

      has_sidetrack |= liaison_route_proposal_has_sidetrack (better);
      for (guint n = 0; n < liaison_route_proposal_get_n_moves (better); n++)
        passes_all &= liaison_route_proposal_passes (route, liaison_route_proposal_get_move (better, n)->edge.to);
      is_detour |= passes_all;
    }

  return is_detour && (has_sidetrack || !liaison_route_proposal_has_sidetrack (route));
}

static void
keep (Search     *search,
      guint       part,
      const LiaisonProfile *profile)
{
  const Part      *last = &g_array_index (search->parts, Part, part);
  LiaisonRouteEdge edges[MOST_MOVES];
  guint            n_edges = last->n_moves;
  g_autoptr (LiaisonRouteProposal) route = NULL;

  for (guint i = n_edges; i > 0; i--)
    {
      edges[i - 1] = *last->edge;
      last = &g_array_index (search->parts, Part, last->before);
    }
  if (search->best == 0)
    search->best = g_array_index (search->parts, Part, part).cost;
  route = liaison_route_proposal_new (edges, n_edges, profile);
  if (!is_detour (search, route))
    g_ptr_array_add (search->found, g_steal_pointer (&route));
}

static gboolean
is_worth_it (Search *search)
{
  int bound = g_array_index (search->parts, Part, g_array_index (search->heap, guint, 0)).bound;

  return search->best == 0 || bound <= MAX (search->best * MOST_TIMES, search->best + LEAST_MORE);
}

static void
run (Search     *search,
     const LiaisonProfile *profile)
{
  measure (search);
  for (guint i = 0; i < search->edges->len; i++)
    if (search->is_start[i])
      push (search, (Part){ NULL, -1, i, 0, 0, 0 });

  while (search->heap->len > 0 && is_worth_it (search) && search->parts->len < MOST_PARTS && search->found->len < LIAISON_ROUTE_MOST)
    {
      guint part = pop (search);

      if (search->is_goal[g_array_index (search->parts, Part, part).role])
        keep (search, part, profile);
      else
        go_on (search, part);
    }
}

static gboolean
mark_all (Search            *search,
          LiaisonCatalog    *catalog,
          const char *const *from,
          const char        *to,
          GError           **error)
{
  const char *unknown = NULL;

  for (guint i = 0; from[i] != NULL; i++)
    if (!mark (search, catalog, from[i], search->is_start))
      unknown = from[i];
  if (!mark (search, catalog, to, search->is_goal))
    unknown = to;
  if (unknown != NULL)
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _ ("“%s” is no specialty, area or role of the catalogue."), unknown);

  /* Who stands in a field need not be in the very role they aim for, one of it. */
  if (unknown == NULL && liaison_catalog_get_role (catalog, to) != NULL && !g_strv_contains (from, to))
    search->is_start[get_place (search, liaison_catalog_get_role (catalog, to))] = FALSE;

  /* Where one stands one need not go; of a field one aims for, the rest is meant. */
  for (guint i = 0; i < search->edges->len; i++)
    search->is_goal[i] &= !search->is_start[i];

  return unknown == NULL;
}

static GPtrArray *
find (LiaisonCatalog    *catalog,
      const char *const *from,
      const char        *to,
      gboolean           with_near,
      const LiaisonProfile *profile,
      GError           **error)
{
  g_auto (Search) search = { NULL };

  prepare (&search, catalog, with_near);
  if (!mark_all (&search, catalog, from, to, error))
    return NULL;
  run (&search, profile);

  return g_ptr_array_ref (search.found);
}

/**
 * liaison_route_finder_find:
 * @catalog: the catalogue
 * @from: (array zero-terminated=1): where one stands: roles, specialties, areas
 * @to: what one aims for: a role, a specialty or an area
 * @profile: (nullable): the skills of the user, %NULL where nothing is known of
 *   them
 * @error: return location of a failure: %LIAISON_ERROR_NOT_FOUND where the
 *   catalogue has no such entry
 *
 * Finds the routes that take least time, each an unbroken line of edges of the
 * catalogue (liaison_route_edge_list()) with no role twice. Routes that only
 * add something to a better one with the same start are left out, but for the best over a
 * sidetrack. Where no trodden way leads there, fields that are near count too.
 *
 * The search is best first over the beginnings of routes, with the least cost
 * that is still to come as its bound (A*: Hart, Nilsson, Raphael 1968).
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonRouteProposal): the
 *   best first, %LIAISON_ROUTE_MOST at most, none where no way is known
 */
GPtrArray *
liaison_route_finder_find (LiaisonCatalog    *catalog,
                           const char *const *from,
                           const char        *to,
                           const LiaisonProfile *profile,
                           GError           **error)
{
  g_autoptr (GPtrArray) found = find (catalog, from, to, FALSE, profile, error);

  if (found == NULL || found->len > 0)
    return g_steal_pointer (&found);

  return find (catalog, from, to, TRUE, profile, error);
}
