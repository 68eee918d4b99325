/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-route-proposal.h"

#include "liaison-requirement.h"

#include <glib/gi18n-lib.h>

/* How long one stays in a post before one is ready for the next, in months: two
 * years at the entry, then three, then four. A judgement of ours, as the
 * catalogue's levels are. */
static const int stay_months[] = {
  [LIAISON_ROLE_LEVEL_ENTRY] = 24,
  [LIAISON_ROLE_LEVEL_MID] = 36,
  [LIAISON_ROLE_LEVEL_SENIOR] = 48,
  [LIAISON_ROLE_LEVEL_LEAD] = 48,
};

struct _LiaisonRouteProposal
{
  GObject parent_instance;

  GArray    *moves; /* LiaisonRouteMove */
  GPtrArray *gaps;  /* entries of the catalogue: skills, then qualifications */
  char      *name;
  char      *sentence;
};

G_DEFINE_FINAL_TYPE (LiaisonRouteProposal, liaison_route_proposal, G_TYPE_OBJECT)

static void
move_clear (gpointer data)
{
  LiaisonRouteMove *move = data;

  g_object_unref (move->edge.from);
  g_object_unref (move->edge.to);
  g_free (move->reason);
  g_ptr_array_unref (move->qualifications);
}

static void
liaison_route_proposal_finalize (GObject *object)
{
  LiaisonRouteProposal *self = LIAISON_ROUTE_PROPOSAL (object);

  g_array_unref (self->moves);
  g_ptr_array_unref (self->gaps);
  g_free (self->name);
  g_free (self->sentence);

  G_OBJECT_CLASS (liaison_route_proposal_parent_class)->finalize (object);
}

static void
liaison_route_proposal_class_init (LiaisonRouteProposalClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_route_proposal_finalize;
}

static void
liaison_route_proposal_init (LiaisonRouteProposal *self)
{
  self->moves = g_array_new (FALSE, FALSE, sizeof (LiaisonRouteMove));
  self->gaps = g_ptr_array_new_with_free_func (g_object_unref);
  g_array_set_clear_func (self->moves, move_clear);
}

/**
 * liaison_route_role_get_stay:
 * @role: a role
 *
 * Returns: how long one stays in it before one is ready for the next, in months
 */
int
liaison_route_role_get_stay (LiaisonRole *role)
{
  return liaison_role_is_sidetrack (role) ? LIAISON_ROUTE_SIDETRACK_MONTHS : stay_months[liaison_role_get_level (role)];
}

static gboolean
requires (LiaisonRole *role,
          const char  *id)
{
  GPtrArray *needs = liaison_role_get_qualifications (role);

  for (guint i = 0; i < needs->len; i++)
    {
      LiaisonReference *need = g_ptr_array_index (needs, i);

      if (need->is_required && g_str_equal (need->id, id))
        return TRUE;
    }

  return FALSE;
}

/* Whether it was to be had before that move anyway. */
static gboolean
is_had_before (LiaisonRouteProposal *self,
               LiaisonRole          *start,
               const char           *id)
{
  if (requires (start, id))
    return TRUE;
  for (guint i = 0; i < self->moves->len; i++)
    if (requires (g_array_index (self->moves, LiaisonRouteMove, i).edge.to, id))
      return TRUE;

  return FALSE;
}

static GPtrArray *
list_qualifications (LiaisonRouteProposal *self,
                     LiaisonRole          *start,
                     LiaisonRole          *role)
{
  GPtrArray *needs = liaison_role_get_qualifications (role);
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < needs->len; i++)
    {
      LiaisonReference     *need = g_ptr_array_index (needs, i);
      LiaisonQualification *qualification = liaison_catalog_get_qualification (liaison_catalog_get_default (), need->id);

      if (qualification != NULL && requires (role, need->id) && !is_had_before (self, start, need->id))
        g_ptr_array_add (list, g_object_ref (qualification));
    }

  return list;
}

/* One stays as long as the post asks for, and at least until one has what the
 * next requires: a qualification is got beside the work. */
static void
add_move (LiaisonRouteProposal   *self,
          LiaisonRole            *start,
          const LiaisonRouteEdge *edge)
{
  LiaisonRouteMove *before = self->moves->len > 0 ? &g_array_index (self->moves, LiaisonRouteMove, self->moves->len - 1) : NULL;
  LiaisonRouteMove  move = { .edge = *edge };
  int               wait = before != NULL ? liaison_route_role_get_stay (edge->from) : LIAISON_ROUTE_LOOKING_MONTHS;

  g_object_ref (edge->from);
  g_object_ref (edge->to);
  move.reason = liaison_route_edge_dup_reason (edge);
  move.qualifications = list_qualifications (self, start, edge->to);
  for (guint i = 0; i < move.qualifications->len; i++)
    wait = MAX (wait, liaison_qualification_get_months (g_ptr_array_index (move.qualifications, i)));
  move.from_month = before != NULL ? before->month : 0;
  move.month = move.from_month + wait;
  g_array_append_val (self->moves, move);
}

/* Where the user said nothing of their skills they have those of where they stand. */
static gboolean
has_skill (const LiaisonProfile     *profile,
           LiaisonRole              *start,
           const LiaisonRequirement *requirement)
{
  if (profile != NULL)
    return liaison_profile_get_level (profile, requirement->skill) >= requirement->level;

  return g_strv_contains (liaison_role_get_skills (start), requirement->skill);
}

static void
add_gap (LiaisonRouteProposal *self,
         gpointer              entry)
{
  if (entry != NULL && !g_ptr_array_find (self->gaps, entry, NULL))
    g_ptr_array_add (self->gaps, g_object_ref (entry));
}

static void
find_gaps (LiaisonRouteProposal *self,
           const LiaisonProfile *profile)
{
  LiaisonCatalog *catalog = liaison_catalog_get_default ();

  for (guint i = 0; i < self->moves->len; i++)
    {
      LiaisonRole *role = g_array_index (self->moves, LiaisonRouteMove, i).edge.to;
      g_autoptr (GArray) requirements = liaison_requirement_list (catalog, LIAISON_ENTRY (role));

      for (guint n = 0; n < requirements->len; n++)
        {
          const LiaisonRequirement *requirement = &g_array_index (requirements, LiaisonRequirement, n);

          if (!has_skill (profile, liaison_route_proposal_get_start (self), requirement))
            add_gap (self, liaison_catalog_get_skill (catalog, requirement->skill));
        }
    }
  for (guint i = 0; i < self->moves->len; i++)
    {
      GPtrArray *qualifications = g_array_index (self->moves, LiaisonRouteMove, i).qualifications;

      for (guint n = 0; n < qualifications->len; n++)
        add_gap (self, g_ptr_array_index (qualifications, n));
    }
}

/* What is passed on the way tells routes apart. */
static char *
dup_name (LiaisonRouteProposal *self)
{
  g_autoptr (GString) names = g_string_new (NULL);

  if (self->moves->len == 1)
    {
      const LiaisonRouteEdge *edge = &g_array_index (self->moves, LiaisonRouteMove, 0).edge;

      /* Translators: a route of one move, from a role to a role */
      return g_strdup_printf (_ ("Straight there: %s → %s"), liaison_entry_get_name (LIAISON_ENTRY (edge->from)), liaison_entry_get_name (LIAISON_ENTRY (edge->to)));
    }
  for (guint i = 0; i + 1 < self->moves->len; i++)
    {
      if (i > 0)
        /* Translators: parts the items of a list */
        g_string_append (names, C_ ("list", ", "));
      g_string_append (names, liaison_entry_get_name (LIAISON_ENTRY (g_array_index (self->moves, LiaisonRouteMove, i).edge.to)));
    }

  /* Translators: a route, by the roles that it passes: "By way of: Metadata librarian, Taxonomist" */
  return g_strdup_printf (_ ("By way of: %s"), names->str);
}

static char *
dup_sentence (LiaisonRouteProposal *self)
{
  g_autofree char *span = liaison_route_dup_span (liaison_route_proposal_get_months (self));
  g_autofree char *moves = g_strdup_printf (ngettext ("%u move", "%u moves", self->moves->len), self->moves->len);
  g_autofree char *gaps = g_strdup_printf (ngettext ("%u gap to close", "%u gaps to close", self->gaps->len), self->gaps->len);

  /* Translators: "2 moves in about 4 years, 5 gaps to close." */
  return g_strdup_printf (_ ("%s in about %s, %s."), moves, span, gaps);
}

/**
 * liaison_route_proposal_new:
 * @edges: (array length=n_edges): where it goes, one after the other
 * @n_edges: how many, at least one
 * @profile: (nullable): the skills of the user; %NULL for those of the role
 *   where it starts
 *
 * Returns: (transfer full): the route
 */
LiaisonRouteProposal *
liaison_route_proposal_new (const LiaisonRouteEdge *edges,
                            guint                   n_edges,
                            const LiaisonProfile   *profile)
{
  LiaisonRouteProposal *self = g_object_new (LIAISON_TYPE_ROUTE_PROPOSAL, NULL);

  for (guint i = 0; i < n_edges; i++)
    add_move (self, edges[0].from, &edges[i]);
  find_gaps (self, profile);
  self->name = dup_name (self);
  self->sentence = dup_sentence (self);

  return self;
}

/**
 * liaison_route_proposal_get_start:
 * @self: a route
 *
 * Returns: (transfer none): the role where it starts
 */
LiaisonRole *
liaison_route_proposal_get_start (LiaisonRouteProposal *self)
{
  return g_array_index (self->moves, LiaisonRouteMove, 0).edge.from;
}

/**
 * liaison_route_proposal_get_goal:
 * @self: a route
 *
 * Returns: (transfer none): the role where it ends
 */
LiaisonRole *
liaison_route_proposal_get_goal (LiaisonRouteProposal *self)
{
  return g_array_index (self->moves, LiaisonRouteMove, self->moves->len - 1).edge.to;
}

/**
 * liaison_route_proposal_get_n_moves:
 * @self: a route
 *
 * Returns: how many moves it has
 */
guint
liaison_route_proposal_get_n_moves (LiaisonRouteProposal *self)
{
  return self->moves->len;
}

/**
 * liaison_route_proposal_get_move:
 * @self: a route
 * @place: from 0
 *
 * Returns: (transfer none): a move of it
 */
const LiaisonRouteMove *
liaison_route_proposal_get_move (LiaisonRouteProposal *self,
                                 guint                 place)
{
  g_return_val_if_fail (place < self->moves->len, NULL);

  return &g_array_index (self->moves, LiaisonRouteMove, place);
}

/**
 * liaison_route_proposal_get_months:
 * @self: a route
 *
 * Returns: how long it takes from today, in months
 */
int
liaison_route_proposal_get_months (LiaisonRouteProposal *self)
{
  return g_array_index (self->moves, LiaisonRouteMove, self->moves->len - 1).month;
}

/**
 * liaison_route_proposal_get_gaps:
 * @self: a route
 *
 * Returns: (transfer none) (element-type LiaisonEntry): skills that its roles
 *   ask for and the user lacks, then qualifications that they require
 */
GPtrArray *
liaison_route_proposal_get_gaps (LiaisonRouteProposal *self)
{
  return self->gaps;
}

/**
 * liaison_route_proposal_get_name:
 * @self: a route
 *
 * Returns: what it passes: "By way of: Metadata librarian"
 */
const char *
liaison_route_proposal_get_name (LiaisonRouteProposal *self)
{
  return self->name;
}

/**
 * liaison_route_proposal_get_sentence:
 * @self: a route
 *
 * Returns: what it takes, as a sentence
 */
const char *
liaison_route_proposal_get_sentence (LiaisonRouteProposal *self)
{
  return self->sentence;
}

/**
 * liaison_route_proposal_has_sidetrack:
 * @self: a route
 *
 * Returns: whether it leads over a sidetrack
 */
gboolean
liaison_route_proposal_has_sidetrack (LiaisonRouteProposal *self)
{
  for (guint i = 0; i + 1 < self->moves->len; i++)
    if (g_array_index (self->moves, LiaisonRouteMove, i).edge.kind == LIAISON_ROUTE_EDGE_SIDETRACK)
      return TRUE;

  return FALSE;
}

/**
 * liaison_route_proposal_passes:
 * @self: a route
 * @role: a role
 *
 * Returns: whether it leads over or to that role
 */
gboolean
liaison_route_proposal_passes (LiaisonRouteProposal *self,
                               LiaisonRole          *role)
{
  for (guint i = 0; i < self->moves->len; i++)
    if (g_array_index (self->moves, LiaisonRouteMove, i).edge.to == role)
      return TRUE;

  return FALSE;
}

/**
 * liaison_route_dup_span:
 * @months: how many
 *
 * Returns: (transfer full): the time in words: "9 months", "3 years", "2½ years"
 */
char *
liaison_route_dup_span (int months)
{
  int halves = (months + 3) / 6; /* of a year, rounded */

  if (months < 12)
    return g_strdup_printf (ngettext ("%d month", "%d months", months), months);
  if (halves % 2 == 0)
    return g_strdup_printf (ngettext ("%d year", "%d years", halves / 2), halves / 2);

  /* Translators: a number of years and a half: "2½ years" */
  return g_strdup_printf (ngettext ("%d½ years", "%d½ years", halves / 2), halves / 2);
}
