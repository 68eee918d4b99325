/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-coverage-cell.h"

#include "liaison-contact.h"
#include "liaison-isolate.h"
#include "liaison-meeting-places.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* People, and associations, that a sentence names. */
#define MOST_NAMED 3

struct _LiaisonCoverageCell
{
  GObject parent_instance;

  char              *sector;
  LiaisonContactKind kind;
  GArray            *people; /* those in touch first, the closest first */
  guint              n_dormant;
  LiaisonChain      *chain;
  GPtrArray         *associations;
  char              *sentence;
  char              *advice;
};

G_DEFINE_FINAL_TYPE (LiaisonCoverageCell, liaison_coverage_cell, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_SECTOR,
  PROP_KIND,
  PROP_STATE,
  PROP_N_PEOPLE,
  PROP_N_DORMANT,
  PROP_SENTENCE,
  PROP_CHAIN,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
clear_person (gpointer data)
{
  LiaisonCoveragePerson *person = data;

  g_free (person->name);
}

static void
liaison_coverage_cell_finalize (GObject *object)
{
  LiaisonCoverageCell *self = LIAISON_COVERAGE_CELL (object);

  g_free (self->sector);
  g_array_unref (self->people);
  g_clear_object (&self->chain);
  g_clear_pointer (&self->associations, g_ptr_array_unref);
  g_free (self->sentence);
  g_free (self->advice);

  G_OBJECT_CLASS (liaison_coverage_cell_parent_class)->finalize (object);
}

static void
liaison_coverage_cell_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  LiaisonCoverageCell *self = LIAISON_COVERAGE_CELL (object);

  switch (prop_id)
    {
    case PROP_SECTOR:
      g_value_set_string (value, self->sector);
      break;
    case PROP_KIND:
      g_value_set_int (value, (int) self->kind);
      break;
    case PROP_STATE:
      g_value_set_int (value, (int) liaison_coverage_cell_get_state (self));
      break;
    case PROP_N_PEOPLE:
      g_value_set_uint (value, self->people->len);
      break;
    case PROP_N_DORMANT:
      g_value_set_uint (value, self->n_dormant);
      break;
    case PROP_SENTENCE:
      g_value_set_string (value, self->sentence);
      break;
    case PROP_CHAIN:
      g_value_set_object (value, self->chain);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_coverage_cell_class_init (LiaisonCoverageCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = liaison_coverage_cell_finalize;
  object_class->get_property = liaison_coverage_cell_get_property;

  properties[PROP_SECTOR] = g_param_spec_string ("sector", NULL, NULL, "", flags);
  properties[PROP_KIND] = g_param_spec_int ("kind", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_STATE] = g_param_spec_int ("state", NULL, NULL, 0, LIAISON_COVERAGE_COVERED, 0, flags);
  properties[PROP_N_PEOPLE] = g_param_spec_uint ("n-people", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_N_DORMANT] = g_param_spec_uint ("n-dormant", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_SENTENCE] = g_param_spec_string ("sentence", NULL, NULL, "", flags);
  properties[PROP_CHAIN] = g_param_spec_object ("chain", NULL, NULL, LIAISON_TYPE_CHAIN, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
liaison_coverage_cell_init (LiaisonCoverageCell *self)
{
  self->people = g_array_new (FALSE, TRUE, sizeof (LiaisonCoveragePerson));
  g_array_set_clear_func (self->people, clear_person);
}

/**
 * liaison_coverage_cell_new: (constructor)
 * @sector: id of a specialty or area
 * @kind: a kind of contact
 *
 * Returns: (transfer full): a cell without people
 */
LiaisonCoverageCell *
liaison_coverage_cell_new (const char        *sector,
                           LiaisonContactKind kind)
{
  LiaisonCoverageCell *self = g_object_new (LIAISON_TYPE_COVERAGE_CELL, NULL);

  self->sector = g_strdup (sector);
  self->kind = kind;

  return self;
}

/**
 * liaison_coverage_cell_add: (skip)
 * @self: a cell that nobody else has seen yet
 * @touch: somebody whom the user knows there
 * @is_dormant: whether the tie sleeps
 */
void
liaison_coverage_cell_add (LiaisonCoverageCell *self,
                           const LiaisonTouch  *touch,
                           gboolean             is_dormant)
{
  LiaisonCoveragePerson person = { liaison_contact_key_of_person (touch->person), g_strdup (touch->name), touch->closeness, is_dormant };

  g_array_append_val (self->people, person);
  self->n_dormant += is_dormant;
}

static int
compare_people (gconstpointer a,
                gconstpointer b)
{
  const LiaisonCoveragePerson *one = a, *other = b;

  if (one->is_dormant != other->is_dormant)
    return one->is_dormant - other->is_dormant;
  if (one->closeness != other->closeness)
    return other->closeness - one->closeness;

  return (one->key > other->key) - (one->key < other->key);
}

/* "Ana, Ben and 3 more" */
static char *
dup_names (LiaisonCoverageCell *self,
           guint                first,
           guint                n)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < MIN (n, MOST_NAMED); i++)
    {
      if (i > 0)
        g_string_append (names, C_("list", ", "));
      liaison_isolate_append (names, g_array_index (self->people, LiaisonCoveragePerson, first + i).name);
    }
  if (n > MOST_NAMED)
    g_string_append_printf (names, ngettext (" and %u more", " and %u more", n - MOST_NAMED), n - MOST_NAMED);

  return g_string_free (names, FALSE);
}

static void
say_whom (LiaisonCoverageCell *self,
          GString             *sentence)
{
  guint            n_active = self->people->len - self->n_dormant;
  g_autofree char *active = dup_names (self, 0, n_active);
  g_autofree char *dormant = dup_names (self, n_active, self->n_dormant);

  if (n_active == 1)
    liaison_isolate_append_printf (sentence, _("All hangs on %s: ask whom else to meet."), active);
  else if (n_active > 1)
    /* Translators: names */
    liaison_isolate_append_printf (sentence, _("You are in touch with %s."), active);
  if (self->n_dormant > 0)
    /* Translators: names */
    liaison_isolate_append_printf (sentence, _("%sDormant, and glad to hear from you: %s."), n_active > 0 ? " " : "", dormant);
}

static char *
dup_advice (LiaisonCoverageCell *self,
            const char          *to_ask)
{
  g_autofree char *names = liaison_meeting_places_dup_names (self->associations, MOST_NAMED);
  GString *advice = g_string_new (NULL);

  if (self->chain != NULL && liaison_chain_get_n_people (self->chain) > 2)
    /* Translators: who introduces, then whom one is introduced to */
    liaison_isolate_append_printf (advice, _(" %s could introduce you to %s."), liaison_chain_get_name (self->chain, 1),
                                   liaison_chain_get_name (self->chain, liaison_chain_get_n_people (self->chain) - 1));
  else if (to_ask != NULL)
    liaison_isolate_append_printf (advice, _(" Ask %s, whom you know in this field."), to_ask);
  if (self->associations->len > 0)
    /* Translators: names of associations */
    liaison_isolate_append_printf (advice, _(" Such people meet at: %s."), names);

  return g_string_free (advice, FALSE);
}

/**
 * liaison_coverage_cell_settle: (skip)
 * @self: a cell that has its people
 * @chain: (nullable): the best way to somebody of an empty cell
 * @to_ask: (nullable): who is known in the sector, for want of a chain
 * @associations: (element-type LiaisonAssociation): where people of the sector meet
 *
 * Says in a sentence what there is, or what to do.
 */
void
liaison_coverage_cell_settle (LiaisonCoverageCell *self,
                              LiaisonChain        *chain,
                              const char          *to_ask,
                              GPtrArray           *associations)
{
  GString *sentence = g_string_new (NULL);

  g_return_if_fail (LIAISON_IS_COVERAGE_CELL (self) && self->sentence == NULL);

  g_array_sort (self->people, compare_people);
  self->associations = g_ptr_array_ref (associations);
  if (self->people->len == 0)
    g_set_object (&self->chain, chain);
  if (self->people->len > 0)
    say_whom (self, sentence);
  else
    {
      self->advice = dup_advice (self, to_ask);
      g_string_append_printf (sentence, "%s%s", _("Nobody yet."), self->advice);
    }
  self->sentence = g_string_free (sentence, FALSE);
}

/**
 * liaison_coverage_cell_get_sector:
 * @self: a cell
 *
 * Returns: the id of its sector
 */
const char *
liaison_coverage_cell_get_sector (LiaisonCoverageCell *self)
{
  g_return_val_if_fail (LIAISON_IS_COVERAGE_CELL (self), NULL);

  return self->sector;
}

/**
 * liaison_coverage_cell_get_kind:
 * @self: a cell
 *
 * Returns: its kind of contact; %LIAISON_CONTACT_KIND_OTHER stands for those of
 *   no kind too
 */
LiaisonContactKind
liaison_coverage_cell_get_kind (LiaisonCoverageCell *self)
{
  g_return_val_if_fail (LIAISON_IS_COVERAGE_CELL (self), LIAISON_CONTACT_KIND_NONE);

  return self->kind;
}

/**
 * liaison_coverage_cell_get_state:
 * @self: a cell
 *
 * Returns: how well it is covered
 */
LiaisonCoverageState
liaison_coverage_cell_get_state (LiaisonCoverageCell *self)
{
  guint n_active;

  g_return_val_if_fail (LIAISON_IS_COVERAGE_CELL (self), LIAISON_COVERAGE_EMPTY);

  n_active = self->people->len - self->n_dormant;
  if (self->people->len == 0)
    return LIAISON_COVERAGE_EMPTY;
  if (n_active == 0)
    return LIAISON_COVERAGE_DORMANT;

  return n_active == 1 ? LIAISON_COVERAGE_SINGLE : LIAISON_COVERAGE_COVERED;
}

/**
 * liaison_coverage_cell_get_n_people:
 * @self: a cell
 *
 * Returns: how many the user knows there
 */
guint
liaison_coverage_cell_get_n_people (LiaisonCoverageCell *self)
{
  g_return_val_if_fail (LIAISON_IS_COVERAGE_CELL (self), 0);

  return self->people->len;
}

/**
 * liaison_coverage_cell_get_person:
 * @self: a cell
 * @number: 0 for the first; those in touch come first
 *
 * Returns: (transfer none): one whom the user knows there
 */
const LiaisonCoveragePerson *
liaison_coverage_cell_get_person (LiaisonCoverageCell *self,
                                  guint                number)
{
  g_return_val_if_fail (LIAISON_IS_COVERAGE_CELL (self) && number < self->people->len, NULL);

  return &g_array_index (self->people, LiaisonCoveragePerson, number);
}

/**
 * liaison_coverage_cell_get_chain:
 * @self: a cell
 *
 * Returns: (transfer none) (nullable): who could introduce the user to somebody
 *   there, or at least in the sector, where the cell is empty
 */
LiaisonChain *
liaison_coverage_cell_get_chain (LiaisonCoverageCell *self)
{
  g_return_val_if_fail (LIAISON_IS_COVERAGE_CELL (self), NULL);

  return self->chain;
}

/**
 * liaison_coverage_cell_get_associations:
 * @self: a cell
 *
 * Returns: (transfer none) (element-type LiaisonAssociation): where people of
 *   the sector meet
 */
GPtrArray *
liaison_coverage_cell_get_associations (LiaisonCoverageCell *self)
{
  g_return_val_if_fail (LIAISON_IS_COVERAGE_CELL (self), NULL);

  return self->associations;
}

/**
 * liaison_coverage_cell_get_sentence:
 * @self: a cell
 *
 * Returns: whom one has there, or what to do
 */
const char *
liaison_coverage_cell_get_sentence (LiaisonCoverageCell *self)
{
  g_return_val_if_fail (LIAISON_IS_COVERAGE_CELL (self), NULL);

  return self->sentence;
}

/**
 * liaison_coverage_cell_get_advice:
 * @self: a cell
 *
 * Returns: what to do about an empty cell: its sentence without saying that there
 *   is nobody; "" where there is somebody, or nothing to do
 */
const char *
liaison_coverage_cell_get_advice (LiaisonCoverageCell *self)
{
  g_return_val_if_fail (LIAISON_IS_COVERAGE_CELL (self), NULL);

  return self->advice != NULL ? self->advice + strspn (self->advice, " ") : "";
}

/**
 * liaison_coverage_cell_dup_names:
 * @self: a cell
 *
 * Returns: (transfer full): whom one has there, those in touch first, the closest
 *   first, and how many more there are: "Ana, Ben and 3 more"; "" for nobody
 */
char *
liaison_coverage_cell_dup_names (LiaisonCoverageCell *self)
{
  g_return_val_if_fail (LIAISON_IS_COVERAGE_CELL (self), NULL);

  return dup_names (self, 0, self->people->len);
}

/**
 * liaison_coverage_state_get_words:
 * @state: how a cell is covered
 *
 * Returns: (transfer none): it in words
 */
const char *
liaison_coverage_state_get_words (LiaisonCoverageState state)
{
  switch (state)
    {
    case LIAISON_COVERAGE_EMPTY:
      return C_("coverage", "nobody yet");
    case LIAISON_COVERAGE_DORMANT:
      return C_("coverage", "dormant");
    case LIAISON_COVERAGE_SINGLE:
      return C_("coverage", "hangs on one person");
    case LIAISON_COVERAGE_COVERED:
    default:
      return C_("coverage", "in touch");
    }
}
