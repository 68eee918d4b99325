/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-step-takers.h"

#include "liaison-isolate.h"
#include "liaison-role-names.h"
#include "liaison-stint.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

/* So many of those who made a step are named. */
#define MOST_NAMED 3

struct _LiaisonStepTakers
{
  GObject parent_instance;

  GArray *stints; /* by person, the earliest first; each with a role */
};

G_DEFINE_FINAL_TYPE (LiaisonStepTakers, liaison_step_takers, G_TYPE_OBJECT)

static void
taker_clear (gpointer data)
{
  g_free (((LiaisonStepTaker *) data)->name);
}

static void
liaison_step_takers_finalize (GObject *object)
{
  LiaisonStepTakers *self = LIAISON_STEP_TAKERS (object);

  g_clear_pointer (&self->stints, g_array_unref);

  G_OBJECT_CLASS (liaison_step_takers_parent_class)->finalize (object);
}

static void
liaison_step_takers_class_init (LiaisonStepTakersClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_step_takers_finalize;
}

static void
liaison_step_takers_init (LiaisonStepTakers *self)
{
}

/**
 * liaison_step_takers_read: (constructor)
 * @connection: where to read
 * @catalog: the catalogue
 * @error: return location of a failure
 *
 * Reads the stints of the people whom the user knows. A stint is in the role that is noted for it,
 * else in the one whose name stands in its title.
 *
 * Returns: (transfer full) (nullable): who made which step
 */
LiaisonStepTakers *
liaison_step_takers_read (LiaisonConnection *connection,
                          LiaisonCatalog    *catalog,
                          GError           **error)
{
  g_autoptr (LiaisonStepTakers) self = g_object_new (LIAISON_TYPE_STEP_TAKERS, NULL);
  g_autoptr (LiaisonRoleNames) names = liaison_role_names_new (catalog);

  self->stints = liaison_query_stints (connection, error);
  if (self->stints == NULL)
    return NULL;

  for (guint i = 0; i < self->stints->len; i++)
    {
      LiaisonStint *stint = &g_array_index (self->stints, LiaisonStint, i);

      if (*stint->role == '\0')
        {
          g_free (stint->role);
          stint->role = g_strdup (liaison_role_names_guess (names, stint->title));
        }
    }

  return g_steal_pointer (&self);
}

static void
add_taker (GArray             *takers,
           const LiaisonStint *stint)
{
  LiaisonStepTaker taker = { stint->key, g_strdup (stint->name), atoi (stint->since) };

  g_array_append_val (takers, taker);
}

static GArray *
make_list (void)
{
  GArray *takers = g_array_new (FALSE, FALSE, sizeof (LiaisonStepTaker));

  g_array_set_clear_func (takers, taker_clear);

  return takers;
}

/* Whether one came before the other: it began earlier, or has ended where the
 * other lasts and a beginning is not known. */
static gboolean
is_before (const LiaisonStint *one,
           const LiaisonStint *other)
{
  if (*one->since != '\0' && *other->since != '\0')
    return strcmp (one->since, other->since) < 0;

  return *one->until != '\0' && *other->until == '\0';
}

/* Whether the person of a stint was in one of the roles before it. */
static gboolean
came_from (LiaisonStepTakers  *self,
           const LiaisonStint *arrival,
           const char *const  *roles)
{
  const LiaisonStint *first = &g_array_index (self->stints, LiaisonStint, 0);
  const LiaisonStint *last = &g_array_index (self->stints, LiaisonStint, self->stints->len - 1);
  const LiaisonStint *stint = arrival;

  while (stint > first && (stint - 1)->key == arrival->key)
    stint--;
  for (; stint <= last && stint->key == arrival->key; stint++)
    if (g_strv_contains (roles, stint->role) && is_before (stint, arrival))
      return TRUE;

  return FALSE;
}

static gboolean
is_last (GArray             *takers,
         const LiaisonStint *stint)
{
  return takers->len > 0 && g_array_index (takers, LiaisonStepTaker, takers->len - 1).key == stint->key;
}

/**
 * liaison_step_takers_find:
 * @self: who made which step
 * @from: (array zero-terminated=1): ids of roles
 * @to: id of another
 *
 * Returns: (transfer full) (element-type LiaisonStepTaker): those who were in
 *   one of the first roles before they were in the other, each once
 */
GArray *
liaison_step_takers_find (LiaisonStepTakers *self,
                          const char *const *from,
                          const char        *to)
{
  GArray *takers = make_list ();

  for (guint i = 0; i < self->stints->len; i++)
    {
      const LiaisonStint *stint = &g_array_index (self->stints, LiaisonStint, i);

      if (g_str_equal (stint->role, to) && !is_last (takers, stint) && came_from (self, stint, from))
        add_taker (takers, stint);
    }

  return takers;
}

/**
 * liaison_step_takers_find_in_role:
 * @self: who made which step
 * @role: id of a role
 *
 * Returns: (transfer full) (element-type LiaisonStepTaker): those who are or
 *   were in that role, each once
 */
GArray *
liaison_step_takers_find_in_role (LiaisonStepTakers *self,
                                  const char        *role)
{
  GArray *takers = make_list ();

  for (guint i = 0; i < self->stints->len; i++)
    {
      const LiaisonStint *stint = &g_array_index (self->stints, LiaisonStint, i);

      if (g_str_equal (stint->role, role) && !is_last (takers, stint))
        add_taker (takers, stint);
    }

  return takers;
}

/**
 * liaison_step_takers_dup_sentence:
 * @takers: (element-type LiaisonStepTaker): who made a step
 *
 * Returns: (transfer full): who made it and when, "" where nobody did
 */
char *
liaison_step_takers_dup_sentence (GArray *takers)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n_others = takers->len > MOST_NAMED ? takers->len - MOST_NAMED : 0;

  if (takers->len == 0)
    return g_strdup ("");
  for (guint i = 0; i < takers->len - n_others; i++)
    {
      const LiaisonStepTaker *taker = &g_array_index (takers, LiaisonStepTaker, i);

      if (i > 0)
        /* Translators: parts the items of a list */
        g_string_append (names, C_ ("list", ", "));
      liaison_isolate_append (names, taker->name);
      if (taker->year > 0)
        /* Translators: follows the name of a person: the year in which they did something */
        g_string_append_printf (names, _ (" (%d)"), taker->year);
    }
  if (n_others > 0)
    /* Translators: people who made a step of a career, and how many more */
    return liaison_isolate_printf (ngettext ("Made by %s and %u more", "Made by %s and %u more", n_others), names->str, n_others);

  /* Translators: people who made a step of a career */
  return liaison_isolate_printf (_ ("Made by %s"), names->str);
}
