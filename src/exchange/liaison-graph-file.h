/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-reading.h"

G_BEGIN_DECLS

/* What a file of a network may hold at most; more is no network of people. */
#define LIAISON_GRAPH_MOST_NODES 200000
#define LIAISON_GRAPH_MOST_EDGES 1000000
#define LIAISON_GRAPH_MOST_TEXT 4096

/**
 * LiaisonGraphField:
 *
 * What is understood of a node or an edge.
 */
typedef enum
{
  LIAISON_GRAPH_LABEL,
  LIAISON_GRAPH_UID,
  LIAISON_GRAPH_TYPE, /* person, organization, association, user; tie, affiliation, inferred */
  LIAISON_GRAPH_SECTOR,
  LIAISON_GRAPH_CONTACT_KIND,
  LIAISON_GRAPH_PLACE,
  LIAISON_GRAPH_KIND, /* of a tie */
  LIAISON_GRAPH_CLOSENESS,
  LIAISON_GRAPH_WEIGHT,
  LIAISON_GRAPH_SINCE,
  LIAISON_GRAPH_UNTIL,
  LIAISON_GRAPH_TITLE,
  LIAISON_GRAPH_N_FIELDS,
} LiaisonGraphField;

/**
 * LiaisonGraphPart:
 * @line: where it begins
 * @id: of a node
 * @source: id of a node, for an edge
 * @target: id of a node, for an edge
 * @values: (nullable) each: what the file says
 *
 * A node or an edge as it stands in a file.
 */
typedef struct
{
  guint line;
  char *id;
  char *source;
  char *target;
  char *values[LIAISON_GRAPH_N_FIELDS];
} LiaisonGraphPart;

/**
 * LiaisonGraphFile:
 * @nodes: (element-type LiaisonGraphPart): in the order of the file
 * @edges: (element-type LiaisonGraphPart): in the order of the file
 *
 * A network as a file has it, before anybody knows who its nodes are.
 */
typedef struct
{
  GPtrArray *nodes;
  GPtrArray *edges;
} LiaisonGraphFile;

LiaisonGraphFile *liaison_graph_file_new (void);
void              liaison_graph_file_free (LiaisonGraphFile *self);
LiaisonGraphPart *liaison_graph_file_add_node (LiaisonGraphFile *self,
                                               guint             line,
                                               const char       *id);
LiaisonGraphPart *liaison_graph_file_add_edge (LiaisonGraphFile *self,
                                               guint             line,
                                               const char       *source,
                                               const char       *target);
void              liaison_graph_file_draft (LiaisonGraphFile *self,
                                            LiaisonReading   *reading);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonGraphFile, liaison_graph_file_free)

G_END_DECLS
