/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-remedy.h"

#include "liaison-fold.h"
#include "liaison-isolate.h"
#include "liaison-membership.h"
#include "liaison-organization.h"
#include "liaison-query.h"
#include "liaison-skill-holders.h"
#include "liaison-step.h"

#include <glib/gi18n-lib.h>

/* Of each kind; more would be a list and no advice. */
#define MOST 2
#define MOST_PEOPLE 3

struct _LiaisonRemedies
{
  GObject parent_instance;

  LiaisonCatalog *catalog;
  GHashTable     *holders; /* id of a skill: array of LiaisonSkillHolder */
  GHashTable     *joined;  /* folded names of the organizations the user is a member of */
  GPtrArray      *steps;   /* of the user's plans, not done */
};

G_DEFINE_FINAL_TYPE (LiaisonRemedies, liaison_remedies, G_TYPE_OBJECT)

static void
liaison_remedies_finalize (GObject *object)
{
  LiaisonRemedies *self = LIAISON_REMEDIES (object);

  g_clear_object (&self->catalog);
  g_clear_pointer (&self->holders, g_hash_table_unref);
  g_clear_pointer (&self->joined, g_hash_table_unref);
  g_clear_pointer (&self->steps, g_ptr_array_unref);

  G_OBJECT_CLASS (liaison_remedies_parent_class)->finalize (object);
}

static void
liaison_remedies_class_init (LiaisonRemediesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_remedies_finalize;
}

static void
liaison_remedies_init (LiaisonRemedies *self)
{
}

/**
 * liaison_remedy_new:
 * @kind: what it is
 * @entry: (nullable): id of the role, qualification or association
 * @key: contact key of the person, 0 for none
 * @name: what it is called
 * @reason: (transfer full): why it closes the gap
 *
 * Returns: (transfer full): a remedy
 */
LiaisonRemedy *
liaison_remedy_new (LiaisonRemedyKind kind,
                    const char       *entry,
                    gint64            key,
                    const char       *name,
                    char             *reason)
{
  LiaisonRemedy *self = g_new0 (LiaisonRemedy, 1);

  self->kind = kind;
  self->entry = g_strdup (entry != NULL ? entry : "");
  self->key = key;
  self->name = g_strdup (name);
  self->reason = reason;

  return self;
}

/**
 * liaison_remedy_free:
 * @self: (transfer full): a remedy
 */
void
liaison_remedy_free (LiaisonRemedy *self)
{
  g_free (self->entry);
  g_free (self->name);
  g_free (self->reason);
  g_free (self);
}

static char *
dup_key (const char *name)
{
  char *folded = liaison_fold_dup (name);

  return g_strstrip (folded);
}

static GHashTable *
read_joined (LiaisonConnection *connection,
             GError           **error)
{
  g_autoptr (GPtrArray) memberships = liaison_query_all (connection, LIAISON_TYPE_MEMBERSHIP, error);
  g_autoptr (GHashTable) joined = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; memberships != NULL && i < memberships->len; i++)
    {
      gint64 id = liaison_membership_get_organization (g_ptr_array_index (memberships, i));
      g_autoptr (LiaisonOrganization) organization = NULL;

      if (id == 0)
        continue;
      organization = liaison_query_record (connection, LIAISON_TYPE_ORGANIZATION, id, error);
      if (organization == NULL)
        return NULL;
      g_hash_table_add (joined, dup_key (liaison_organization_get_name (organization)));
    }

  return memberships != NULL ? g_steal_pointer (&joined) : NULL;
}

static GPtrArray *
read_steps (LiaisonConnection *connection,
            GError           **error)
{
  g_autoptr (GPtrArray) all = liaison_query_all (connection, LIAISON_TYPE_STEP, error);
  GPtrArray *steps;

  if (all == NULL)
    return NULL;

  steps = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < all->len; i++)
    {
      LiaisonStep      *step = g_ptr_array_index (all, i);
      LiaisonStepStatus status = (LiaisonStepStatus) liaison_step_get_status (step);

      if (status == LIAISON_STEP_STATUS_PLANNED || status == LIAISON_STEP_STATUS_ACTIVE)
        g_ptr_array_add (steps, g_object_ref (step));
    }

  return steps;
}

/**
 * liaison_remedies_read:
 * @connection: where to read
 * @catalog: the catalogue
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): what can close gaps
 */
LiaisonRemedies *
liaison_remedies_read (LiaisonConnection *connection,
                       LiaisonCatalog    *catalog,
                       GError           **error)
{
  g_autoptr (LiaisonRemedies) self = g_object_new (LIAISON_TYPE_REMEDIES, NULL);

  self->catalog = g_object_ref (catalog);
  self->holders = liaison_skill_holders_read (connection, catalog, error);
  if (self->holders != NULL)
    self->joined = read_joined (connection, error);
  if (self->joined != NULL)
    self->steps = read_steps (connection, error);

  return self->steps != NULL ? g_steal_pointer (&self) : NULL;
}

static gboolean
asks_for (LiaisonRemedies *self,
          const char      *role,
          const char      *skill)
{
  LiaisonRole *entry = liaison_catalog_get_role (self->catalog, role);

  return entry != NULL && g_strv_contains (liaison_role_get_skills (entry), skill);
}

static gboolean
teaches (LiaisonRemedies *self,
         const char      *qualification,
         const char      *skill)
{
  LiaisonQualification *entry = liaison_catalog_get_qualification (self->catalog, qualification);

  return entry != NULL && g_strv_contains (liaison_qualification_get_skills (entry), skill);
}

static gboolean
is_named (GPtrArray  *found,
          const char *name)
{
  for (guint i = 0; i < found->len; i++)
    if (g_str_equal (((LiaisonRemedy *) g_ptr_array_index (found, i))->name, name))
      return TRUE;

  return FALSE;
}

static void
add_planned (LiaisonRemedies *self,
             const char      *skill,
             const char      *target,
             GPtrArray       *found)
{
  for (guint i = 0; i < self->steps->len && found->len < MOST; i++)
    {
      LiaisonStep *step = g_ptr_array_index (self->steps, i);
      const char  *role = liaison_step_get_role (step);

      /* Routes of one plan share steps. */
      if (is_named (found, liaison_step_get_title (step)))
        continue;
      if ((!g_str_equal (role, target) && asks_for (self, role, skill)) || teaches (self, liaison_step_get_qualification (step), skill))
        g_ptr_array_add (found, liaison_remedy_new (LIAISON_REMEDY_STEP, role, 0, liaison_step_get_title (step), g_strdup (_ ("A step of your plan"))));
    }
}

/* The role one is nearest to, of those in which one learns it. */
static void
add_role (LiaisonRemedies      *self,
          const LiaisonProfile *profile,
          const char           *skill,
          const char           *target,
          GPtrArray            *found)
{
  GListModel *roles = liaison_catalog_get_roles (self->catalog);
  g_autoptr (LiaisonFit) best = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (roles); i++)
    {
      g_autoptr (LiaisonEntry) role = g_list_model_get_item (roles, i);
      g_autoptr (LiaisonFit) fit = NULL;

      if (g_str_equal (liaison_entry_get_id (role), target) || !g_strv_contains (liaison_role_get_skills (LIAISON_ROLE (role)), skill))
        continue;
      fit = liaison_fit_new (self->catalog, role, profile);
      if (best == NULL || liaison_fit_get_score (fit) > liaison_fit_get_score (best))
        g_set_object (&best, fit);
    }

  if (best != NULL)
    g_ptr_array_add (found, liaison_remedy_new (LIAISON_REMEDY_STEP, liaison_entry_get_id (liaison_fit_get_entry (best)), 0,
                                                liaison_entry_get_name (liaison_fit_get_entry (best)),
                                                /* Translators: of a role that somebody could take as a step. */
                                                g_strdup_printf (_ ("A post in which one learns it; you fit %d %%"), liaison_fit_get_percent (best))));
}

static const char *
get_need (LiaisonEntry *target,
          const char   *qualification)
{
  GPtrArray *needs = LIAISON_IS_ROLE (target) ? liaison_role_get_qualifications (LIAISON_ROLE (target))
                                              : liaison_specialty_get_qualifications (LIAISON_SPECIALTY (target));

  for (guint i = 0; i < needs->len; i++)
    {
      const LiaisonReference *need = g_ptr_array_index (needs, i);

      if (g_str_equal (need->id, qualification))
        return need->note;
    }

  return NULL;
}

static char *
dup_effort (LiaisonQualification *qualification,
            const char           *need)
{
  int              months = liaison_qualification_get_months (qualification);
  g_autofree char *takes = g_strdup_printf (ngettext ("Takes about %d month", "Takes about %d months", months), months);

  /* Translators: how long a qualification takes, and that a job asks for it. */
  return need != NULL ? g_strdup_printf (_ ("%s; asked for there anyway"), takes) : g_steal_pointer (&takes);
}

/* Those that the target asks for anyway first, then the shorter. */
static int
compare_qualifications (gconstpointer a,
                        gconstpointer b,
                        gpointer      target)
{
  LiaisonQualification *one = *(LiaisonQualification *const *) a;
  LiaisonQualification *other = *(LiaisonQualification *const *) b;
  gboolean              one_is_needed = get_need (target, liaison_entry_get_id (LIAISON_ENTRY (one))) != NULL;
  gboolean              other_is_needed = get_need (target, liaison_entry_get_id (LIAISON_ENTRY (other))) != NULL;

  if (one_is_needed != other_is_needed)
    return other_is_needed - one_is_needed;
  if (liaison_qualification_get_months (one) != liaison_qualification_get_months (other))
    return liaison_qualification_get_months (one) - liaison_qualification_get_months (other);

  return g_strcmp0 (liaison_entry_get_id (LIAISON_ENTRY (one)), liaison_entry_get_id (LIAISON_ENTRY (other)));
}

static void
add_qualifications (LiaisonRemedies *self,
                    LiaisonEntry    *target,
                    const char      *skill,
                    GPtrArray       *found)
{
  GListModel *all = liaison_catalog_get_qualifications (self->catalog);
  g_autoptr (GPtrArray) fitting = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (LiaisonQualification) qualification = g_list_model_get_item (all, i);

      if (g_strv_contains (liaison_qualification_get_skills (qualification), skill))
        g_ptr_array_add (fitting, g_steal_pointer (&qualification));
    }
  g_ptr_array_sort_with_data (fitting, compare_qualifications, target);

  for (guint i = 0; i < MIN (fitting->len, MOST); i++)
    {
      LiaisonQualification *qualification = g_ptr_array_index (fitting, i);
      const char           *id = liaison_entry_get_id (LIAISON_ENTRY (qualification));

      g_ptr_array_add (found, liaison_remedy_new (LIAISON_REMEDY_QUALIFICATION, id, 0, liaison_entry_get_name (LIAISON_ENTRY (qualification)),
                                                  dup_effort (qualification, get_need (target, id))));
    }
}

static gboolean
is_joined (LiaisonRemedies    *self,
           LiaisonAssociation *association)
{
  g_autofree char *name = dup_key (liaison_entry_get_name (LIAISON_ENTRY (association)));
  g_autofree char *acronym = dup_key (liaison_association_get_acronym (association));

  return g_hash_table_contains (self->joined, name) || (*acronym != '\0' && g_hash_table_contains (self->joined, acronym));
}

static gboolean
is_field_of (LiaisonEntry *target,
             const char   *field)
{
  return LIAISON_IS_ROLE (target) ? g_strv_contains (liaison_role_get_specialties (LIAISON_ROLE (target)), field) ||
                                      g_strv_contains (liaison_role_get_areas (LIAISON_ROLE (target)), field)
                                  : g_str_equal (liaison_entry_get_id (target), field);
}

/* How much an association is about a skill: its fields ask for it or are those
 * of the target, and it has few others. */
static double
judge_association (LiaisonRemedies     *self,
                   LiaisonAssociation  *association,
                   LiaisonEntry        *target,
                   LiaisonCatalogSkill *skill)
{
  const char *const *focus = liaison_association_get_focus (association);
  GPtrArray         *fields = liaison_catalog_skill_get_used_by (skill);
  double             weight = 0;
  guint              n_fields = g_strv_length ((char **) focus);

  if (!g_str_equal (liaison_association_get_status (association), "active") || n_fields == 0)
    return 0;

  for (guint i = 0; i < fields->len; i++)
    {
      const LiaisonReference *field = g_ptr_array_index (fields, i);

      if (g_strv_contains (focus, field->id))
        weight += field->weight;
    }
  for (guint i = 0; i < n_fields; i++)
    weight += is_field_of (target, focus[i]) ? 1 : 0;

  return weight > 0 ? weight / n_fields + (is_joined (self, association) ? 10 : 0) : 0;
}

typedef struct
{
  LiaisonAssociation  *association; /* the catalogue keeps it */
  const LiaisonCourse *course;
  double               score;
} Offer;

static int
compare_offers (gconstpointer a,
                gconstpointer b)
{
  const Offer *one = a;
  const Offer *other = b;

  if (one->score != other->score)
    return one->score < other->score ? 1 : -1;

  return g_strcmp0 (liaison_entry_get_id (LIAISON_ENTRY (one->association)), liaison_entry_get_id (LIAISON_ENTRY (other->association)));
}

static void
collect_offers (LiaisonAssociation *association,
                const char         *skill,
                double              score,
                GArray             *offers)
{
  GPtrArray *courses = liaison_association_get_courses (association);

  for (guint i = 0; i < courses->len; i++)
    {
      Offer offer = { association, g_ptr_array_index (courses, i), score };

      if (g_strv_contains ((const char *const *) offer.course->skills, skill))
        g_array_append_val (offers, offer);
    }
}

static char *
dup_giver (LiaisonRemedies    *self,
           LiaisonAssociation *association)
{
  const char *name = liaison_entry_get_name (LIAISON_ENTRY (association));

  if (is_joined (self, association))
    /* Translators: of a course; %s is an association. */
    return g_strdup_printf (_ ("A course of %s; you are a member"), name);

  /* Translators: of a course; an association, and its home page. */
  return g_strdup_printf (_ ("A course of %s (%s)"), name, liaison_association_get_domain (association));
}

/* The more fields of the target are its own, the nearer. */
static double
judge_giver (LiaisonRemedies     *self,
             LiaisonAssociation  *association,
             LiaisonEntry        *target,
             LiaisonCatalogSkill *skill)
{
  const char *const *focus = liaison_association_get_focus (association);
  double             score = judge_association (self, association, target, skill) / 10;

  for (guint i = 0; focus[i] != NULL; i++)
    score += is_field_of (target, focus[i]) ? 1 : 0;

  return score + (is_joined (self, association) ? 10 : 0);
}

/* Those of associations that the user is a member of first, then those whose
 * fields are nearest. */
static void
add_courses (LiaisonRemedies *self,
             LiaisonEntry    *target,
             const char      *skill_id,
             GPtrArray       *found)
{
  GListModel          *all = liaison_catalog_get_associations (self->catalog);
  LiaisonCatalogSkill *skill = liaison_catalog_get_skill (self->catalog, skill_id);
  g_autoptr (GArray) offers = g_array_new (FALSE, FALSE, sizeof (Offer));

  for (guint i = 0; skill != NULL && i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (LiaisonAssociation) association = g_list_model_get_item (all, i);

      if (g_str_equal (liaison_association_get_status (association), "active"))
        collect_offers (association, skill_id, judge_giver (self, association, target, skill), offers);
    }
  g_array_sort (offers, compare_offers);

  for (guint i = 0; i < MIN (offers->len, MOST); i++)
    {
      const Offer *offer = &g_array_index (offers, Offer, i);

      g_ptr_array_add (found, liaison_remedy_new (LIAISON_REMEDY_COURSE, liaison_entry_get_id (LIAISON_ENTRY (offer->association)), 0,
                                                  offer->course->name, dup_giver (self, offer->association)));
    }
}

static void
add_associations (LiaisonRemedies *self,
                  LiaisonEntry    *target,
                  const char      *skill_id,
                  GPtrArray       *found)
{
  GListModel          *all = liaison_catalog_get_associations (self->catalog);
  LiaisonCatalogSkill *skill = liaison_catalog_get_skill (self->catalog, skill_id);
  LiaisonAssociation  *best[MOST] = { NULL };
  double               scores[MOST] = { 0 };

  for (guint i = 0; skill != NULL && i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (LiaisonAssociation) association = g_list_model_get_item (all, i);
      double score = judge_association (self, association, target, skill);
      guint  place = score > scores[0] ? 0 : 1;

      if (score <= scores[1])
        continue;
      if (place == 0)
        {
          best[1] = best[0];
          scores[1] = scores[0];
        }
      best[place] = association; /* the catalogue keeps it */
      scores[place] = score;
    }

  for (guint i = 0; i < MOST && best[i] != NULL; i++)
    g_ptr_array_add (found, liaison_remedy_new (LIAISON_REMEDY_ASSOCIATION, liaison_entry_get_id (LIAISON_ENTRY (best[i])), 0,
                                                liaison_entry_get_name (LIAISON_ENTRY (best[i])),
                                                is_joined (self, best[i]) ? g_strdup (_ ("You are a member: see its courses"))
                                                                          : g_strdup_printf (_ ("Its field asks for it: see its courses at %s"), liaison_association_get_domain (best[i]))));
}

static char *
dup_why (LiaisonRemedies          *self,
         const LiaisonSkillHolder *holder)
{
  LiaisonRole *role = liaison_catalog_get_role (self->catalog, holder->role);
  const char  *name = liaison_entry_get_name (LIAISON_ENTRY (role));

  if (*holder->organization == '\0')
    return liaison_isolate_printf (holder->is_past ? _ ("Needed it as %s") : _ ("Needs it as %s"), name);

  return liaison_isolate_printf (holder->is_past ? _ ("Needed it as %s at %s") : _ ("Needs it as %s at %s"), name, holder->organization);
}

static void
add_people (LiaisonRemedies *self,
            const char      *skill,
            GPtrArray       *found)
{
  GPtrArray *holders = g_hash_table_lookup (self->holders, skill);

  for (guint i = 0; holders != NULL && i < MIN (holders->len, MOST_PEOPLE); i++)
    {
      const LiaisonSkillHolder *holder = g_ptr_array_index (holders, i);

      g_ptr_array_add (found, liaison_remedy_new (LIAISON_REMEDY_PERSON, NULL, holder->key, holder->name, dup_why (self, holder)));
    }
}

/**
 * liaison_remedies_find:
 * @self: what can close gaps
 * @fit: the fit that a gap is part of
 * @profile: the skills it was made from
 * @skill: id of the skill that is missing
 *
 * Returns: (transfer full) (element-type LiaisonRemedy): what can close the gap,
 *   kind by kind: steps, qualifications, courses or else associations, people
 */
GPtrArray *
liaison_remedies_find (LiaisonRemedies      *self,
                       LiaisonFit           *fit,
                       const LiaisonProfile *profile,
                       const char           *skill)
{
  GPtrArray    *found = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_remedy_free);
  LiaisonEntry *target;
  guint         n_before;

  g_return_val_if_fail (LIAISON_IS_REMEDIES (self) && LIAISON_IS_FIT (fit), found);

  target = liaison_fit_get_entry (fit);
  add_planned (self, skill, liaison_entry_get_id (target), found);
  if (found->len == 0)
    add_role (self, profile, skill, liaison_entry_get_id (target), found);
  add_qualifications (self, target, skill, found);
  n_before = found->len;
  add_courses (self, target, skill, found);
  /* Where no course is known by name, the association that one asks for one. */
  if (found->len == n_before)
    add_associations (self, target, skill, found);
  add_people (self, skill, found);

  return found;
}

/**
 * liaison_remedies_get_n_holders:
 * @self: what can close gaps
 * @skill: id of a skill
 *
 * Returns: how many people the user knows who have it, a hundred at most
 */
guint
liaison_remedies_get_n_holders (LiaisonRemedies *self,
                                const char      *skill)
{
  GPtrArray *holders;

  g_return_val_if_fail (LIAISON_IS_REMEDIES (self), 0);

  holders = g_hash_table_lookup (self->holders, skill);

  return holders != NULL ? holders->len : 0;
}
