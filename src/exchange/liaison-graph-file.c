/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-graph-file.h"

#include "liaison-choice.h"
#include "liaison-date.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Edges that lead nowhere and are named one by one. */
#define MOST_STRAY 100

static void
free_part (gpointer data)
{
  LiaisonGraphPart *part = data;

  g_free (part->id);
  g_free (part->source);
  g_free (part->target);
  for (guint i = 0; i < LIAISON_GRAPH_N_FIELDS; i++)
    g_free (part->values[i]);
  g_free (part);
}

/**
 * liaison_graph_file_new: (skip)
 *
 * Returns: (transfer full): a network without nodes
 */
LiaisonGraphFile *
liaison_graph_file_new (void)
{
  LiaisonGraphFile *self = g_new0 (LiaisonGraphFile, 1);

  self->nodes = g_ptr_array_new_with_free_func (free_part);
  self->edges = g_ptr_array_new_with_free_func (free_part);

  return self;
}

/**
 * liaison_graph_file_free: (skip)
 * @self: (transfer full): a network
 */
void
liaison_graph_file_free (LiaisonGraphFile *self)
{
  g_ptr_array_unref (self->nodes);
  g_ptr_array_unref (self->edges);
  g_free (self);
}

/**
 * liaison_graph_file_add_node: (skip)
 * @self: a network
 * @line: where it begins
 * @id: by which edges name it
 *
 * Returns: (transfer none): the node, to be given values
 */
LiaisonGraphPart *
liaison_graph_file_add_node (LiaisonGraphFile *self,
                             guint             line,
                             const char       *id)
{
  LiaisonGraphPart *part = g_new0 (LiaisonGraphPart, 1);

  part->line = line;
  part->id = g_strdup (id);
  g_ptr_array_add (self->nodes, part);

  return part;
}

/**
 * liaison_graph_file_add_edge: (skip)
 * @self: a network
 * @line: where it begins
 * @source: id of a node
 * @target: id of a node
 *
 * Returns: (transfer none): the edge, to be given values
 */
LiaisonGraphPart *
liaison_graph_file_add_edge (LiaisonGraphFile *self,
                             guint             line,
                             const char       *source,
                             const char       *target)
{
  LiaisonGraphPart *part = g_new0 (LiaisonGraphPart, 1);

  part->line = line;
  part->source = g_strdup (source);
  part->target = g_strdup (target);
  g_ptr_array_add (self->edges, part);

  return part;
}

static const char *
get_value (const LiaisonGraphPart *part,
           LiaisonGraphField       field)
{
  return part->values[field] != NULL ? part->values[field] : "";
}

static gboolean
is_type (const LiaisonGraphPart *part,
         const char             *type)
{
  return g_ascii_strcasecmp (get_value (part, LIAISON_GRAPH_TYPE), type) == 0;
}

static const char *
get_day (const LiaisonGraphPart *part,
         LiaisonGraphField       field)
{
  const char *day = get_value (part, field);

  return *day != '-' && liaison_date_is_partial (day) ? day : "";
}

/* A uid for who has none: the same for the same node of the same name, so that
 * the file finds, the next time, whom it made. */
static char *
dup_uid (const LiaisonGraphPart *node,
         const char             *label)
{
  g_autofree char *text = g_strdup_printf ("%s\n%s", node->id, label);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA1, text, -1);

  /* version 5: a name, hashed */
  return g_strdup_printf ("%.8s-%.4s-5%.3s-8%.3s-%.12s", sum, sum + 8, sum + 13, sum + 17, sum + 20);
}

static LiaisonDraft *
draft_node (const LiaisonGraphPart *node)
{
  gboolean         is_organization = is_type (node, "organization") || is_type (node, "association");
  LiaisonDraft    *draft = liaison_draft_new (node->line, is_organization);
  const char      *label = *get_value (node, LIAISON_GRAPH_LABEL) != '\0' ? get_value (node, LIAISON_GRAPH_LABEL) : node->id;
  g_autofree char *uid = *get_value (node, LIAISON_GRAPH_UID) != '\0' ? g_strdup (get_value (node, LIAISON_GRAPH_UID)) : dup_uid (node, label);
  int              kind;

  liaison_draft_set_text (draft, "name", label);
  liaison_draft_set_uid (draft, uid);
  liaison_draft_set_text (draft, "sector", get_value (node, LIAISON_GRAPH_SECTOR));
  liaison_draft_set_text (draft, "place", get_value (node, LIAISON_GRAPH_PLACE));
  if (is_type (node, "association"))
    liaison_organization_set_kind (LIAISON_ORGANIZATION (draft->record), LIAISON_ORGANIZATION_KIND_ASSOCIATION);
  if (!is_organization && liaison_choice_from_nick (LIAISON_TYPE_CONTACT_KIND, get_value (node, LIAISON_GRAPH_CONTACT_KIND), &kind))
    liaison_person_set_contact_kind (LIAISON_PERSON (draft->record), (LiaisonContactKind) kind);

  return draft;
}

/* Who a node is: a draft, or the user. */
typedef struct
{
  LiaisonDraft *draft;
  gboolean      is_user;
} Whom;

/* Drafts of the nodes, by their ids; the first of an id counts. */
static GHashTable *
draft_nodes (LiaisonGraphFile *self,
             LiaisonReading   *reading)
{
  GHashTable *whom = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  for (guint i = 0; i < self->nodes->len; i++)
    {
      LiaisonGraphPart *node = g_ptr_array_index (self->nodes, i);
      Whom              who = { NULL, is_type (node, "user") };
      g_autoptr (LiaisonDraft) draft = who.is_user ? NULL : draft_node (node);

      if (g_hash_table_contains (whom, node->id))
        {
          liaison_reading_add_problem (reading, node->line, node->id, FALSE, _("A node of this id stands before it in the file."));
          continue;
        }
      if (draft != NULL && !liaison_draft_complete (draft))
        {
          liaison_reading_add_problem (reading, node->line, NULL, FALSE, _("The node has neither a label nor an id."));
          continue;
        }

      who.draft = draft;
      g_hash_table_insert (whom, node->id, g_memdup2 (&who, sizeof who));
      if (draft != NULL)
        liaison_reading_take_draft (reading, g_steal_pointer (&draft));
    }

  return whom;
}

static gboolean
read_number (const char *text,
             double     *number)
{
  char *end;

  *number = g_ascii_strtod (text, &end);

  return *text != '\0' && *end == '\0';
}

/* Weights are closeness where all of them are 1, 2, 3, 4 or 5. */
static gboolean
has_close_weights (LiaisonGraphFile *self,
                   LiaisonReading   *reading)
{
  gboolean has_others = FALSE;

  for (guint i = 0; i < self->edges->len && !has_others; i++)
    {
      const char *text = get_value (g_ptr_array_index (self->edges, i), LIAISON_GRAPH_WEIGHT);
      double      weight;

      has_others = *text != '\0' && (!read_number (text, &weight) || !(weight >= 1 && weight <= 5) || weight != (int) weight);
    }
  if (has_others)
    liaison_reading_add_remark (reading, _("The weights of its ties are no closeness from 1 to 5 and were left out."));

  return !has_others;
}

static int
get_closeness (const LiaisonGraphPart *edge,
               gboolean                by_weight)
{
  double closeness;

  if (read_number (get_value (edge, LIAISON_GRAPH_CLOSENESS), &closeness) ||
      (by_weight && read_number (get_value (edge, LIAISON_GRAPH_WEIGHT), &closeness)))
    return closeness >= 1 && closeness <= 5 ? (int) closeness : 1;

  return 1;
}

static void
add_stint (LiaisonDraft           *person,
           LiaisonDraft           *organization,
           const LiaisonGraphPart *edge)
{
  guint            before = person->jobs->len;
  LiaisonDraftJob *job;

  liaison_draft_add_job (person, liaison_draft_get_name (organization), get_value (edge, LIAISON_GRAPH_TITLE), "");
  if (person->jobs->len == before)
    return;

  job = g_ptr_array_index (person->jobs, before);
  job->since = g_strdup (get_day (edge, LIAISON_GRAPH_SINCE));
  job->until = g_strdup (get_day (edge, LIAISON_GRAPH_UNTIL));
}

static void
add_tie (LiaisonDraft           *person,
         LiaisonDraft           *other,
         const LiaisonGraphPart *edge,
         int                     closeness)
{
  LiaisonDraftRelation *relation = g_new0 (LiaisonDraftRelation, 1);
  int                   kind = LIAISON_TIE_KIND_KNOWS;

  liaison_choice_from_nick (LIAISON_TYPE_TIE_KIND, get_value (edge, LIAISON_GRAPH_KIND), &kind);
  relation->word = g_strdup ("");
  relation->uid = g_strdup ("");
  relation->is_tie = TRUE;
  relation->other = other;
  relation->kind = (LiaisonTieKind) kind;
  relation->closeness = closeness;
  relation->since = g_strdup (get_day (edge, LIAISON_GRAPH_SINCE));
  relation->until = g_strdup (get_day (edge, LIAISON_GRAPH_UNTIL));
  g_ptr_array_add (person->relations, relation);
}

/* Returns whether there is anything that the edge can stand for. */
static gboolean
join (const LiaisonGraphPart *edge,
      const Whom             *source,
      const Whom             *target,
      gboolean                by_weight)
{
  gboolean      from_organization = source->draft != NULL && liaison_draft_is_organization (source->draft);
  const Whom   *person = source->is_user || from_organization ? target : source;
  LiaisonDraft *other = person == source ? target->draft : source->draft;

  if (source == target || person->draft == NULL || liaison_draft_is_organization (person->draft))
    return FALSE;

  if (other != NULL && liaison_draft_is_organization (other))
    add_stint (person->draft, other, edge);
  else
    add_tie (person->draft, other, edge, get_closeness (edge, by_weight));

  return TRUE;
}

static void
remark_idle (LiaisonReading *reading,
             guint           n_idle)
{
  g_autofree char *remark = NULL;

  if (n_idle == 0)
    return;

  remark = g_strdup_printf (ngettext ("%u edge joins a node with itself, two organizations, or you with one, and was left out.",
                                      "%u edges join a node with itself, two organizations, or you with one, and were left out.", n_idle),
                            n_idle);
  liaison_reading_add_remark (reading, remark);
}

static void
remark_stray (LiaisonReading *reading,
              guint           n_stray)
{
  g_autofree char *remark = NULL;

  if (n_stray <= MOST_STRAY)
    return;

  remark = g_strdup_printf (ngettext ("%u more edge leads to a node that is not in the file.",
                                      "%u more edges lead to nodes that are not in the file.", n_stray - MOST_STRAY),
                            n_stray - MOST_STRAY);
  liaison_reading_add_remark (reading, remark);
}

/**
 * liaison_graph_file_draft: (skip)
 * @self: a network
 * @reading: where to put what was read
 *
 * Makes people, organizations, ties and affiliations of nodes and edges. Ties
 * that were only inferred are worked out anew and left out.
 */
void
liaison_graph_file_draft (LiaisonGraphFile *self,
                          LiaisonReading   *reading)
{
  g_autoptr (GHashTable) whom = draft_nodes (self, reading);
  gboolean by_weight = has_close_weights (self, reading);
  guint    n_stray = 0, n_idle = 0;

  for (guint i = 0; i < self->edges->len; i++)
    {
      LiaisonGraphPart *edge = g_ptr_array_index (self->edges, i);
      Whom             *source = g_hash_table_lookup (whom, edge->source);
      Whom             *target = g_hash_table_lookup (whom, edge->target);

      if (source != NULL && target != NULL)
        {
          n_idle += !is_type (edge, "inferred") && !join (edge, source, target, by_weight);
          continue;
        }
      if (n_stray++ < MOST_STRAY)
        liaison_reading_add_problem (reading, edge->line, source == NULL ? edge->source : edge->target, FALSE,
                                     _("The edge leads to a node that is not in the file."));
    }
  remark_stray (reading, n_stray);
  remark_idle (reading, n_idle);
}
