/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * LiaisonFact:
 * @text: what is so
 * @kind: what kind of thing it is, "" where that goes without saying
 * @source: id of a source, or %LIAISON_GENERAL_KNOWLEDGE
 * @year: the year it is about, 0 for none
 *
 * A line of a page: something to know, a material, an employer, a system.
 */
typedef struct
{
  char *text;
  char *kind;
  char *source;
  int   year;
} LiaisonFact;

/**
 * LiaisonReference:
 * @id: the entry referred to
 * @weight: how much a field asks for a skill, 1 to 5; how far an adjacent field
 *   is, 1 near to 5 far; 0 where it does not apply
 * @is_required: whether a qualification is asked for everywhere
 * @note: in which way: "preferred in the UK", or why a move is short; "" for none
 * @source: id of a source, or %LIAISON_GENERAL_KNOWLEDGE
 *
 * That one entry has to do with another, and how.
 */
typedef struct
{
  char    *id;
  int      weight;
  gboolean is_required;
  char    *note;
  char    *source;
} LiaisonReference;

/**
 * LiaisonFigure:
 * @text: what was counted
 * @kind: what of the demand it counts, "pay"; "other" for something else, "" where
 *   the file does not say
 * @value: the figure as text, "" where the fact has none
 * @number: the figure, where @is_number
 * @is_number: whether @value is one number
 * @unit: of what, in English, "" for none
 * @country: where, "" for none
 * @source: id of a source
 * @year: the year the figure is about, 0 for none
 *
 * A dated figure on a field, on the demand for it unless @kind is "other".
 */
typedef struct
{
  char    *text;
  char    *kind;
  char    *value;
  double   number;
  gboolean is_number;
  char    *unit;
  char    *country;
  char    *source;
  int      year;
} LiaisonFigure;

/**
 * LiaisonCourse:
 * @name: what it is called, in the language of those who give it
 * @skills: ids of the skills that it teaches
 * @source: id of a source, or %LIAISON_GENERAL_KNOWLEDGE
 *
 * A course that an association gives.
 */
typedef struct
{
  char *name;
  GStrv skills;
  char *source;
} LiaisonCourse;

/* The source of what nobody needs to be cited for. */
#define LIAISON_GENERAL_KNOWLEDGE "general knowledge"

void liaison_fact_free (LiaisonFact *fact);
void liaison_reference_free (LiaisonReference *reference);
void liaison_figure_free (LiaisonFigure *figure);
const char *const *liaison_figure_get_kinds (void);
gboolean liaison_figure_is_demand (const LiaisonFigure *figure);
void liaison_course_free (LiaisonCourse *course);

G_END_DECLS
