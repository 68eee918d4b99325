/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-comparison-cell-private.h"

#include "liaison-carry-over.h"
#include "liaison-catalog-text.h"
#include "liaison-fit-words.h"
#include "liaison-requirement.h"
#include "liaison-route-proposal.h"

#include <glib/gi18n-lib.h>

/* Figures with one number, so many of a field, and of each field of a role. */
#define MOST_FIGURES 3
#define MOST_FIGURES_OF_ROLE 1

/* So many skills are named of what is there, and of what lacks. */
#define MOST_NAMED 8

/* Fields as near as that are a way in. */
#define NEAR 2

static void
item_free (gpointer data)
{
  LiaisonComparisonItem *item = data;

  g_free (item->text);
  g_free (item);
}

static void
take_item (GPtrArray *cell,
           char      *text)
{
  LiaisonComparisonItem *item = g_new0 (LiaisonComparisonItem, 1);

  item->text = text;
  g_ptr_array_add (cell, item);
}

static void
add_item (GPtrArray  *cell,
          const char *text)
{
  if (*text != '\0')
    take_item (cell, g_strdup (text));
}

static const char *
get_name (gpointer entry)
{
  return entry != NULL ? liaison_entry_get_name (entry) : "";
}

/* The fields of a role, or the field itself. */
static GPtrArray *
list_fields (LiaisonCatalog *catalog,
             LiaisonEntry   *entry)
{
  GPtrArray         *fields = g_ptr_array_new ();
  const char *const *ids[2];

  if (LIAISON_IS_SPECIALTY (entry))
    {
      g_ptr_array_add (fields, entry);
      return fields;
    }

  ids[0] = liaison_role_get_specialties (LIAISON_ROLE (entry));
  ids[1] = liaison_role_get_areas (LIAISON_ROLE (entry));
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    for (guint n = 0; ids[i][n] != NULL; n++)
      {
        LiaisonSpecialty *field = liaison_catalog_get_specialty (catalog, ids[i][n]);

        if (field != NULL)
          g_ptr_array_add (fields, field);
      }

  return fields;
}

/* Says of which field something is so, where it is said of a role. */
static void
take_of_field (GPtrArray    *cell,
               LiaisonEntry *entry,
               gpointer      field,
               char         *text)
{
  g_autofree char *of_itself = text;

  if (LIAISON_IS_SPECIALTY (entry))
    take_item (cell, g_steal_pointer (&of_itself));
  else
    /* Translators: a field of work, and what is so of it: "Law: Commitment 5 of 5" */
    take_item (cell, g_strdup_printf (C_ ("comparison", "%s: %s"), get_name (field), text));
}

static void
fill_kind (const LiaisonComparisonGround *ground,
           LiaisonEntry                  *entry,
           GPtrArray                     *cell)
{
  if (LIAISON_IS_SPECIALTY (entry))
    {
      add_item (cell, liaison_specialty_kind_get_label (liaison_specialty_get_kind (LIAISON_SPECIALTY (entry))));
      return;
    }

  add_item (cell, liaison_role_is_sidetrack (LIAISON_ROLE (entry)) ? _ ("Sidetrack") : liaison_role_level_get_label (liaison_role_get_level (LIAISON_ROLE (entry))));
  if (liaison_role_is_emerging (LIAISON_ROLE (entry)))
    {
      g_autoptr (GPtrArray) skills = liaison_carry_over_list (ground->catalog, LIAISON_ROLE (entry));

      add_item (cell, _ ("Emerging: digitisation created it"));
      take_item (cell, liaison_carry_over_dup_sentence (skills));
    }
}

static void
fill_commitment (const LiaisonComparisonGround *ground,
                 LiaisonEntry                  *entry,
                 GPtrArray                     *cell)
{
  g_autoptr (GPtrArray) fields = list_fields (ground->catalog, entry);

  for (guint i = 0; i < fields->len; i++)
    {
      LiaisonSpecialty *field = g_ptr_array_index (fields, i);

      if (liaison_specialty_get_commitment (field) > 0)
        take_of_field (cell, entry, field, liaison_commitment_dup_label (liaison_specialty_get_commitment (field)));
    }
}

static GPtrArray *
get_needs (LiaisonEntry *entry)
{
  return LIAISON_IS_ROLE (entry) ? liaison_role_get_qualifications (LIAISON_ROLE (entry))
                                 : liaison_specialty_get_qualifications (LIAISON_SPECIALTY (entry));
}

static void
fill_time (const LiaisonComparisonGround *ground,
           LiaisonEntry                  *entry,
           GPtrArray                     *cell)
{
  g_autoptr (GPtrArray) fields = list_fields (ground->catalog, entry);
  GPtrArray *needs = get_needs (entry);

  for (guint i = 0; i < fields->len; i++)
    {
      LiaisonSpecialty *field = g_ptr_array_index (fields, i);
      int               years = liaison_specialty_get_years_to_enter (field);

      take_of_field (cell, entry, field, g_strdup_printf (ngettext ("%d year to enter", "%d years to enter", years), years));
      if (LIAISON_IS_SPECIALTY (entry))
        add_item (cell, liaison_specialty_get_commitment_note (field));
    }
  for (guint i = 0; i < needs->len; i++)
    {
      const LiaisonReference *need = g_ptr_array_index (needs, i);
      LiaisonQualification   *qualification = liaison_catalog_get_qualification (ground->catalog, need->id);
      g_autofree char        *span = NULL;

      if (qualification == NULL || !need->is_required || liaison_qualification_get_months (qualification) == 0)
        continue;
      span = liaison_route_dup_span (liaison_qualification_get_months (qualification));
      /* Translators: a qualification that is required, and how long it takes */
      take_item (cell, g_strdup_printf (_ ("Required: %s (%s)"), get_name (qualification), span));
    }
}

/* The number of a source in the list of them. */
static guint
number_source (const LiaisonComparisonGround *ground,
               const char                    *id)
{
  LiaisonSource   *source = liaison_catalog_get_source (ground->catalog, id);
  g_autofree char *line = NULL;

  for (guint i = 0; i <= ground->sources->len; i++)
    {
      g_free (line);
      /* Translators: the number of a source, and its title */
      line = g_strdup_printf (C_ ("source", "[%u] %s"), i + 1, source != NULL ? get_name (source) : _ ("general knowledge"));
      if (i < ground->sources->len && g_str_equal (g_ptr_array_index (ground->sources, i), line))
        return i + 1;
    }
  g_ptr_array_add (ground->sources, g_steal_pointer (&line));

  return ground->sources->len;
}

static char *
dup_figure (const LiaisonComparisonGround *ground,
            const LiaisonFigure           *figure)
{
  g_autofree char *amount = liaison_figure_dup_amount (figure);
  guint            number = number_source (ground, figure->source);

  if (*figure->country == '\0')
    /* Translators: what was counted, the figure, its year, and the number of its source */
    return g_strdup_printf (_ ("%s: %s (%d) [%u]"), figure->text, amount, figure->year, number);

  /* Translators: what was counted, the figure, the country and year, and the number of its source */
  return g_strdup_printf (_ ("%s: %s (%s, %d) [%u]"), figure->text, amount, figure->country, figure->year, number);
}

static void
add_figures (const LiaisonComparisonGround *ground,
             LiaisonEntry                  *entry,
             LiaisonSpecialty              *field,
             GPtrArray                     *cell)
{
  GPtrArray *figures = liaison_specialty_get_demand (field);
  guint      most = LIAISON_IS_ROLE (entry) ? MOST_FIGURES_OF_ROLE : MOST_FIGURES;
  guint      n = 0;

  for (guint i = 0; i < figures->len && n < most; i++)
    {
      LiaisonFigure *figure = g_ptr_array_index (figures, i);

      if (!figure->is_number || figure->year == 0)
        continue;
      take_of_field (cell, entry, field, dup_figure (ground, figure));
      n++;
    }
  if (n == 0 && LIAISON_IS_SPECIALTY (entry))
    add_item (cell, _ ("No figure on jobs, growth, openings or pay is known."));
}

static void
fill_size (const LiaisonComparisonGround *ground,
           LiaisonEntry                  *entry,
           GPtrArray                     *cell)
{
  g_autoptr (GPtrArray) fields = list_fields (ground->catalog, entry);

  for (guint i = 0; i < fields->len; i++)
    {
      LiaisonSpecialty *field = g_ptr_array_index (fields, i);
      guint             n_roles = g_strv_length ((char **) liaison_specialty_get_roles (field));
      guint             n_employers = liaison_specialty_get_employers (field)->len;

      take_of_field (cell, entry, field, g_strdup_printf (ngettext ("%u kind of job", "%u kinds of job", n_roles), n_roles));
      if (n_employers > 0 && LIAISON_IS_SPECIALTY (entry))
        take_of_field (cell, entry, field, g_strdup_printf (ngettext ("%u kind of employer", "%u kinds of employer", n_employers), n_employers));
      add_figures (ground, entry, field, cell);
    }
}

static void
add_open_field (const LiaisonComparisonGround *ground,
                LiaisonSpecialty              *field,
                GPtrArray                     *cell)
{
  const char *const *roles = liaison_specialty_get_roles (field);
  GPtrArray         *adjacent = liaison_specialty_get_adjacent (field);
  guint              n_first = 0, n_near = 0;

  for (guint i = 0; roles[i] != NULL; i++)
    n_first += liaison_role_get_level (liaison_catalog_get_role (ground->catalog, roles[i])) == LIAISON_ROLE_LEVEL_ENTRY;
  for (guint i = 0; i < adjacent->len; i++)
    n_near += ((LiaisonReference *) g_ptr_array_index (adjacent, i))->weight <= NEAR;

  take_item (cell, n_first == 0 ? g_strdup (_ ("no role is a first post"))
                                : g_strdup_printf (ngettext ("%u role is a first post", "%u roles are first posts", n_first), n_first));
  take_item (cell, g_strdup_printf (ngettext ("%u field is near enough to come from", "%u fields are near enough to come from", n_near), n_near));
}

static guint
count_ways_in (const LiaisonComparisonGround *ground,
               LiaisonEntry                  *entry)
{
  GListModel *roles = liaison_catalog_get_roles (ground->catalog);
  const char *id = liaison_entry_get_id (entry);
  guint       n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (roles); i++)
    {
      g_autoptr (LiaisonRole) role = g_list_model_get_item (roles, i);

      n += g_strv_contains (liaison_role_get_next (role), id) || g_strv_contains (liaison_role_get_sidetracks (role), id);
    }

  return n;
}

static void
fill_openness (const LiaisonComparisonGround *ground,
               LiaisonEntry                  *entry,
               GPtrArray                     *cell)
{
  GPtrArray *needs = get_needs (entry);
  guint      n_required = 0, n_in;

  for (guint i = 0; i < needs->len; i++)
    n_required += ((LiaisonReference *) g_ptr_array_index (needs, i))->is_required;

  if (LIAISON_IS_SPECIALTY (entry))
    {
      add_open_field (ground, LIAISON_SPECIALTY (entry), cell);
    }
  else
    {
      n_in = count_ways_in (ground, entry);
      take_item (cell, n_in == 0 ? g_strdup (_ ("no role is known to lead to it"))
                                 : g_strdup_printf (ngettext ("%u role leads to it", "%u roles lead to it", n_in), n_in));
    }
  take_item (cell, n_required > 0 ? g_strdup_printf (ngettext ("%u qualification is required", "%u qualifications are required", n_required), n_required)
                                  : g_strdup (_ ("no qualification is required")));
}

/* "Have: Search strategy, Copyright" */
static void
add_state (const LiaisonComparisonGround *ground,
           LiaisonFit                    *fit,
           LiaisonFitState                state,
           GPtrArray                     *cell)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < liaison_fit_get_n_parts (fit); i++)
    {
      const LiaisonFitPart *part = liaison_fit_get_part (fit, i);

      if (part->state == state && n++ < MOST_NAMED)
        /* Translators: parts the items of a list */
        g_string_append_printf (names, "%s%s", n > 1 ? C_ ("list", ", ") : "", get_name (liaison_catalog_get_skill (ground->catalog, part->skill)));
    }
  if (n > MOST_NAMED)
    /* Translators: comes after a list */
    g_string_append_printf (names, ngettext (" and %u more", " and %u more", n - MOST_NAMED), n - MOST_NAMED);
  if (n > 0)
    /* Translators: how far skills are there, and their names: "Nearly: Copyright, Metadata" */
    take_item (cell, g_strdup_printf (C_ ("comparison", "%s: %s"), liaison_fit_state_get_label (state), names->str));
}

static void
fill_have (const LiaisonComparisonGround *ground,
           LiaisonEntry                  *entry,
           GPtrArray                     *cell)
{
  g_autoptr (LiaisonFit) fit = liaison_fit_new (ground->catalog, entry, ground->profile);

  if (liaison_fit_get_n_parts (fit) == 0)
    return;
  take_item (cell, liaison_fit_dup_percent (fit));
  add_state (ground, fit, LIAISON_FIT_HAVE, cell);
  add_state (ground, fit, LIAISON_FIT_NEARLY, cell);
  add_state (ground, fit, LIAISON_FIT_LACK, cell);
}

static void
fill_known (const LiaisonComparisonGround *ground,
            LiaisonEntry                  *entry,
            GPtrArray                     *cell)
{
  g_autoptr (GPtrArray) fields = list_fields (ground->catalog, entry);

  for (guint i = 0; ground->known != NULL && i < fields->len; i++)
    {
      const char *id = liaison_entry_get_id (g_ptr_array_index (fields, i));
      guint       n = GPOINTER_TO_UINT (g_hash_table_lookup (ground->known, id));

      if (liaison_specialty_get_kind (g_ptr_array_index (fields, i)) != LIAISON_SPECIALTY_KIND_JOB_TYPE)
        take_of_field (cell, entry, g_ptr_array_index (fields, i),
                       n > 0 ? g_strdup_printf (ngettext ("%u person", "%u people", n), n) : g_strdup (_ ("Nobody yet")));
    }
}

static int
compare_requirements (gconstpointer a,
                      gconstpointer b)
{
  return ((const LiaisonRequirement *) b)->importance - ((const LiaisonRequirement *) a)->importance;
}

static void
fill_skills (const LiaisonComparisonGround *ground,
             LiaisonEntry                  *entry,
             GPtrArray                     *cell)
{
  g_autoptr (GArray) requirements = liaison_requirement_list (ground->catalog, entry);

  g_array_sort (requirements, compare_requirements);
  for (guint i = 0; i < requirements->len; i++)
    add_item (cell, get_name (liaison_catalog_get_skill (ground->catalog, g_array_index (requirements, LiaisonRequirement, i).skill)));
}

static void
fill_systems (const LiaisonComparisonGround *ground,
              LiaisonEntry                  *entry,
              GPtrArray                     *cell)
{
  g_autoptr (GPtrArray) fields = list_fields (ground->catalog, entry);
  const char *const *tools = LIAISON_IS_ROLE (entry) ? liaison_role_get_onet_in_demand_tools (LIAISON_ROLE (entry)) : NULL;

  /* A role of several fields is at home in the first. */
  if (fields->len > 0)
    {
      GPtrArray *systems = liaison_specialty_get_systems (g_ptr_array_index (fields, 0));

      for (guint i = 0; i < systems->len; i++)
        add_item (cell, ((LiaisonFact *) g_ptr_array_index (systems, i))->text);
    }
  for (guint i = 0; tools != NULL && tools[i] != NULL; i++)
    add_item (cell, tools[i]);
}

static void
fill_qualifications (const LiaisonComparisonGround *ground,
                     LiaisonEntry                  *entry,
                     GPtrArray                     *cell)
{
  GPtrArray *needs = get_needs (entry);

  for (guint i = 0; i < needs->len; i++)
    {
      const LiaisonReference *need = g_ptr_array_index (needs, i);

      /* Translators: a qualification, and whether it is required or helps */
      take_item (cell, g_strdup_printf (C_ ("comparison", "%s (%s)"), get_name (liaison_catalog_get_qualification (ground->catalog, need->id)), need->note));
    }
}

static void
add_roles (const LiaisonComparisonGround *ground,
           const char *const             *ids,
           const char                    *kind,
           GPtrArray                     *cell)
{
  for (guint i = 0; ids[i] != NULL; i++)
    take_item (cell, g_strdup_printf (C_ ("comparison", "%s (%s)"), get_name (liaison_catalog_get_role (ground->catalog, ids[i])), kind));
}

static void
fill_adjacent (const LiaisonComparisonGround *ground,
               LiaisonEntry                  *entry,
               GPtrArray                     *cell)
{
  GPtrArray *moves = LIAISON_IS_SPECIALTY (entry) ? liaison_specialty_get_adjacent (LIAISON_SPECIALTY (entry)) : NULL;

  for (guint i = 0; moves != NULL && i < moves->len; i++)
    {
      const LiaisonReference *move = g_ptr_array_index (moves, i);

      /* Translators: a field, and how far it is */
      take_item (cell, g_strdup_printf (C_ ("comparison", "%s (%s)"), liaison_catalog_get_sector_name (ground->catalog, move->id), liaison_distance_get_label (move->weight)));
    }
  if (LIAISON_IS_SPECIALTY (entry))
    return;

  /* Translators: of a role that one usually goes on to */
  add_roles (ground, liaison_role_get_next (LIAISON_ROLE (entry)), C_ ("comparison", "next"), cell);
  add_roles (ground, liaison_role_get_sidetracks (LIAISON_ROLE (entry)), C_ ("comparison", "sidetrack"), cell);
}

typedef void (*FillFunc) (const LiaisonComparisonGround *ground,
                          LiaisonEntry                  *entry,
                          GPtrArray                     *cell);

static const FillFunc fills[LIAISON_COMPARISON_N_ASPECTS] = {
  [LIAISON_COMPARISON_KIND] = fill_kind,
  [LIAISON_COMPARISON_COMMITMENT] = fill_commitment,
  [LIAISON_COMPARISON_TIME] = fill_time,
  [LIAISON_COMPARISON_SIZE] = fill_size,
  [LIAISON_COMPARISON_OPENNESS] = fill_openness,
  [LIAISON_COMPARISON_HAVE] = fill_have,
  [LIAISON_COMPARISON_KNOWN] = fill_known,
  [LIAISON_COMPARISON_SKILLS] = fill_skills,
  [LIAISON_COMPARISON_SYSTEMS] = fill_systems,
  [LIAISON_COMPARISON_QUALIFICATIONS] = fill_qualifications,
  [LIAISON_COMPARISON_ADJACENT] = fill_adjacent,
};

/**
 * liaison_comparison_cell_new: (skip)
 * @ground: what it is made from
 * @aspect: what is asked
 * @entry: a specialty, an area, a type of job or a role
 *
 * Returns: (transfer full) (element-type LiaisonComparisonItem): what is so of
 *   @entry
 */
GPtrArray *
liaison_comparison_cell_new (const LiaisonComparisonGround *ground,
                             LiaisonComparisonAspect        aspect,
                             LiaisonEntry                  *entry)
{
  GPtrArray *cell = g_ptr_array_new_with_free_func (item_free);
  FillFunc   fill = fills[aspect];

  fill (ground, entry, cell);

  return cell;
}
