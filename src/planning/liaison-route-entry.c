/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-route-entry.h"

#include "liaison-isolate.h"
#include "liaison-requirement.h"
#include "liaison-route.h"
#include "liaison-step-requirement.h"

#include <glib/gi18n-lib.h>

struct _LiaisonRouteEntry
{
  GObject parent_instance;

  LiaisonRoute *record;
  char         *name;
  GArray       *steps; /* LiaisonStepEntry */
  int           now;
  char         *cost;
  guint         n_gaps;
  guint         n_known;
};

G_DEFINE_FINAL_TYPE (LiaisonRouteEntry, liaison_route_entry, G_TYPE_OBJECT)

static void
step_clear (gpointer data)
{
  LiaisonStepEntry *step = data;

  g_object_unref (step->record);
  g_array_unref (step->takers);
  g_free (step->made_by);
  g_ptr_array_unref (step->asks_for);
  g_clear_pointer (&step->needs, g_ptr_array_unref);
  g_free (step->warning);
}

static void
liaison_route_entry_finalize (GObject *object)
{
  LiaisonRouteEntry *self = LIAISON_ROUTE_ENTRY (object);

  g_clear_object (&self->record);
  g_free (self->name);
  g_array_unref (self->steps);
  g_free (self->cost);

  G_OBJECT_CLASS (liaison_route_entry_parent_class)->finalize (object);
}

static void
liaison_route_entry_class_init (LiaisonRouteEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_route_entry_finalize;
}

static void
liaison_route_entry_init (LiaisonRouteEntry *self)
{
  self->steps = g_array_new (FALSE, FALSE, sizeof (LiaisonStepEntry));
  g_array_set_clear_func (self->steps, step_clear);
}

static gboolean
is_over (LiaisonStep *step)
{
  int status = liaison_step_get_status (step);

  return status == LIAISON_STEP_STATUS_DONE || status == LIAISON_STEP_STATUS_DROPPED;
}

/* The role that one comes from: of the step with a role before it, "" where one
 * comes from where the user stands. */
static const char *
find_role_before (GPtrArray *steps,
                  guint      place)
{
  for (; place > 0; place--)
    {
      const char *role = liaison_step_get_role (g_ptr_array_index (steps, place - 1));

      if (*role != '\0')
        return role;
    }

  return "";
}

static GArray *
find_takers (LiaisonStepTakers *takers,
             GPtrArray         *steps,
             guint              place,
             const char *const *starts)
{
  const char       *role = liaison_step_get_role (g_ptr_array_index (steps, place));
  const char       *before = find_role_before (steps, place);
  const char *const from[] = { before, NULL };

  return liaison_step_takers_find (takers, *before != '\0' ? from : starts, *role != '\0' ? role : "-");
}

static void
need_free (gpointer data)
{
  LiaisonStepNeed *need = data;

  g_object_unref (need->record);
  g_free (need->name);
  g_free (need);
}

static LiaisonStepNeed *
read_need (LiaisonStepRequirement *record,
           const LiaisonProfile   *profile)
{
  LiaisonCatalog  *catalog = liaison_catalog_get_default ();
  LiaisonStepNeed *need = g_new0 (LiaisonStepNeed, 1);
  const char      *id = liaison_step_requirement_get_entry (record);
  gboolean         is_skill = liaison_step_requirement_get_kind (record) == LIAISON_ENTRY_KIND_SKILL;
  gpointer         entry = is_skill ? (gpointer) liaison_catalog_get_skill (catalog, id)
                                    : (gpointer) liaison_catalog_get_qualification (catalog, id);

  need->record = g_object_ref (record);
  need->name = g_strdup (entry != NULL ? liaison_entry_get_name (entry) : id);
  need->is_lacking = !is_skill || liaison_profile_get_level (profile, id) < liaison_step_requirement_get_level (record);

  return need;
}

static GPtrArray *
list_needs (LiaisonStep          *step,
            GPtrArray            *requirements,
            const LiaisonProfile *profile)
{
  GPtrArray *needs = g_ptr_array_new_with_free_func (need_free);

  for (guint i = 0; i < requirements->len; i++)
    if (liaison_step_requirement_get_step (g_ptr_array_index (requirements, i)) == liaison_record_get_id (LIAISON_RECORD (step)))
      g_ptr_array_add (needs, read_need (g_ptr_array_index (requirements, i), profile));

  return needs;
}

/* What it requires and the user lacks, as names. */
static GPtrArray *
list_lacking (GPtrArray *needs)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < needs->len; i++)
    if (((LiaisonStepNeed *) g_ptr_array_index (needs, i))->is_lacking)
      g_ptr_array_add (names, g_strdup (((LiaisonStepNeed *) g_ptr_array_index (needs, i))->name));

  return names;
}

/* Whoever types dates may let a step begin before what it waits for is done. */
static char *
dup_warning (GPtrArray *steps,
             GArray    *spans,
             guint      place)
{
  LiaisonStep *step = g_ptr_array_index (steps, place);

  for (guint i = 0; i < steps->len && !is_over (step); i++)
    {
      LiaisonStep           *other = g_ptr_array_index (steps, i);
      const LiaisonStepSpan *span = &g_array_index (spans, LiaisonStepSpan, i);
      g_autofree char       *until = NULL;

      if (liaison_record_get_id (LIAISON_RECORD (other)) != liaison_step_get_after (step) || is_over (other) ||
          g_array_index (spans, LiaisonStepSpan, place).from >= span->until)
        continue;
      until = liaison_month_dup_words (span->until - 1);
      /* Translators: of a step of a plan; %s are another step, and a month. */
      return liaison_isolate_printf (_ ("Begins before “%s” is done, in %s"), liaison_step_get_title (other), until);
    }

  return g_strdup ("");
}

/* Each skill once, whichever steps ask for it, and each qualification to be got. */
static void
count_gaps (LiaisonRouteEntry *self)
{
  g_autoptr (GHashTable) gaps = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->steps->len; i++)
    {
      const LiaisonStepEntry *step = &g_array_index (self->steps, LiaisonStepEntry, i);

      if (is_over (step->record))
        continue;
      for (guint n = 0; n < step->asks_for->len; n++)
        g_hash_table_add (gaps, g_ptr_array_index (step->asks_for, n));
      if (liaison_step_get_kind (step->record) == LIAISON_STEP_KIND_QUALIFICATION)
        g_hash_table_add (gaps, (gpointer) liaison_step_get_title (step->record));
    }

  self->n_gaps = g_hash_table_size (gaps);
}

static void
count_known (LiaisonRouteEntry *self,
             LiaisonStepTakers *takers)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < self->steps->len; i++)
    {
      const char *role = liaison_step_get_role (g_array_index (self->steps, LiaisonStepEntry, i).record);
      g_autoptr (GArray) people = *role != '\0' ? liaison_step_takers_find_in_role (takers, role) : NULL;

      for (guint n = 0; people != NULL && n < people->len; n++)
        g_hash_table_add (known, g_memdup2 (&g_array_index (people, LiaisonStepTaker, n).key, sizeof (gint64)));
    }

  self->n_known = g_hash_table_size (known);
}

/* A sum for each currency, in the order in which they come. */
static char *
dup_cost (GPtrArray *steps)
{
  g_autoptr (GPtrArray) currencies = g_ptr_array_new ();
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < steps->len; i++)
    {
      const char *currency = liaison_step_get_currency (g_ptr_array_index (steps, i));

      if (liaison_step_get_cost (g_ptr_array_index (steps, i)) > 0 && !g_ptr_array_find_with_equal_func (currencies, currency, g_str_equal, NULL))
        g_ptr_array_add (currencies, (gpointer) currency);
    }
  for (guint n = 0; n < currencies->len; n++)
    {
      const char *currency = g_ptr_array_index (currencies, n);
      double      sum = 0;

      for (guint i = 0; i < steps->len; i++)
        if (g_str_equal (liaison_step_get_currency (g_ptr_array_index (steps, i)), currency))
          sum += liaison_step_get_cost (g_ptr_array_index (steps, i));
      g_string_append_printf (text, "%s%'.0f%s%s", n > 0 ? " + " : "", sum, *currency != '\0' ? " " : "", currency);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * liaison_route_entry_new:
 * @record: a route
 * @steps: (element-type LiaisonStep): its steps, in order
 * @requirements: (element-type LiaisonStepRequirement): what steps require, also others
 * @starts: (array zero-terminated=1): ids of the roles where the user stands
 * @profile: the skills of the user
 * @takers: who made which step
 * @now: this month
 *
 * Returns: (transfer full): the route with what there is to say of it
 */
LiaisonRouteEntry *
liaison_route_entry_new (LiaisonRoute         *record,
                         GPtrArray            *steps,
                         GPtrArray            *requirements,
                         const char *const    *starts,
                         const LiaisonProfile *profile,
                         LiaisonStepTakers    *takers,
                         int                   now)
{
  LiaisonRouteEntry *self = g_object_new (LIAISON_TYPE_ROUTE_ENTRY, NULL);
  g_autoptr (GArray) spans = liaison_step_span_list (steps, now);

  self->record = g_object_ref (record);
  self->name = g_strdup (*liaison_route_get_name (record) != '\0' ? liaison_route_get_name (record) : _ ("My route"));
  self->now = now;
  for (guint i = 0; i < steps->len; i++)
    {
      LiaisonStepEntry step = { g_object_ref (g_ptr_array_index (steps, i)), g_array_index (spans, LiaisonStepSpan, i), NULL, NULL, NULL, NULL, NULL };

      step.takers = find_takers (takers, steps, i, starts);
      step.made_by = liaison_step_takers_dup_sentence (step.takers);
      step.needs = list_needs (step.record, requirements, profile);
      step.asks_for = list_lacking (step.needs);
      step.warning = dup_warning (steps, spans, i);
      g_array_append_val (self->steps, step);
    }
  count_gaps (self);
  count_known (self, takers);
  self->cost = dup_cost (steps);

  return self;
}

/**
 * liaison_step_entry_dup_when:
 * @self: a step
 *
 * Returns: (transfer full): when it is: "March 2027 to August 2029"
 */
char *
liaison_step_entry_dup_when (const LiaisonStepEntry *self)
{
  g_autofree char *from = liaison_month_dup_words (self->span.from);
  g_autofree char *until = liaison_month_dup_words (self->span.until - 1);

  if (self->span.is_open)
    /* Translators: a month from which on something is */
    return g_strdup_printf (_ ("from %s"), from);
  if (self->span.until - self->span.from == 1)
    return g_steal_pointer (&from);

  /* Translators: two months between which something is */
  return g_strdup_printf (_ ("%s to %s"), from, until);
}

/**
 * liaison_route_entry_get_record:
 * @self: a route
 *
 * Returns: (transfer none): its record, not to be changed
 */
LiaisonRoute *
liaison_route_entry_get_record (LiaisonRouteEntry *self)
{
  return self->record;
}

/**
 * liaison_route_entry_get_name:
 * @self: a route
 *
 * Returns: its name
 */
const char *
liaison_route_entry_get_name (LiaisonRouteEntry *self)
{
  return self->name;
}

/**
 * liaison_route_entry_get_n_steps:
 * @self: a route
 *
 * Returns: how many steps it has
 */
guint
liaison_route_entry_get_n_steps (LiaisonRouteEntry *self)
{
  return self->steps->len;
}

/**
 * liaison_route_entry_get_step:
 * @self: a route
 * @place: from 0
 *
 * Returns: (transfer none): a step of it
 */
const LiaisonStepEntry *
liaison_route_entry_get_step (LiaisonRouteEntry *self,
                              guint              place)
{
  g_return_val_if_fail (place < self->steps->len, NULL);

  return &g_array_index (self->steps, LiaisonStepEntry, place);
}

/**
 * liaison_route_entry_get_from:
 * @self: a route
 *
 * Returns: the month in which its first step begins, this one where it has none
 */
int
liaison_route_entry_get_from (LiaisonRouteEntry *self)
{
  int from = self->now;

  for (guint i = 0; i < self->steps->len; i++)
    from = i == 0 ? g_array_index (self->steps, LiaisonStepEntry, i).span.from
                  : MIN (from, g_array_index (self->steps, LiaisonStepEntry, i).span.from);

  return from;
}

/**
 * liaison_route_entry_get_until:
 * @self: a route
 *
 * Returns: the month before which its last step ends, this one where it has none
 */
int
liaison_route_entry_get_until (LiaisonRouteEntry *self)
{
  int until = self->now;

  for (guint i = 0; i < self->steps->len; i++)
    until = MAX (until, g_array_index (self->steps, LiaisonStepEntry, i).span.until);

  return until;
}

/**
 * liaison_route_entry_get_months:
 * @self: a route
 *
 * Returns: how many months it is from now until one has the last post of it, or
 *   until its end where it leads to none; never less than 0
 */
int
liaison_route_entry_get_months (LiaisonRouteEntry *self)
{
  int arrival = LIAISON_NO_MONTH;

  for (guint i = 0; i < self->steps->len; i++)
    {
      const LiaisonStepEntry *step = &g_array_index (self->steps, LiaisonStepEntry, i);

      if (liaison_step_get_kind (step->record) == LIAISON_STEP_KIND_POSITION && liaison_step_get_status (step->record) != LIAISON_STEP_STATUS_DROPPED)
        arrival = MAX (arrival, step->span.from);
    }
  if (arrival == LIAISON_NO_MONTH)
    arrival = liaison_route_entry_get_until (self);

  return MAX (arrival - self->now, 0);
}

/**
 * liaison_route_entry_get_cost:
 * @self: a route
 *
 * Returns: what its steps cost, "" where none is noted
 */
const char *
liaison_route_entry_get_cost (LiaisonRouteEntry *self)
{
  return self->cost;
}

/**
 * liaison_route_entry_get_n_gaps:
 * @self: a route
 *
 * Returns: how many skills and qualifications it asks for that the user lacks
 */
guint
liaison_route_entry_get_n_gaps (LiaisonRouteEntry *self)
{
  return self->n_gaps;
}

/**
 * liaison_route_entry_get_n_known:
 * @self: a route
 *
 * Returns: how many people the user knows who are or were in a role of it
 */
guint
liaison_route_entry_get_n_known (LiaisonRouteEntry *self)
{
  return self->n_known;
}
