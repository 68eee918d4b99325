/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-catalog-part-private.h"

#include "liaison-translation-private.h"

#include <glib/gi18n-lib.h>

static LiaisonFact *
read_fact (LiaisonJsonReading *reading,
           JsonObject         *object,
           const char         *member,
           const char         *context)
{
  LiaisonFact *fact = g_new0 (LiaisonFact, 1);

  fact->text = liaison_translation_dup_text (reading, object, member, context);
  fact->kind = liaison_translation_dup_optional (reading, object, "kind", "kind of system");
  fact->source = g_strdup (liaison_json_reading_get_text (reading, object, "source"));
  fact->year = liaison_json_reading_get_year (reading, object);

  return fact;
}

/**
 * liaison_fact_read: (skip)
 * @reading: a file
 * @object: a fact of it
 *
 * Returns: (transfer full): a #LiaisonFact
 */
gpointer
liaison_fact_read (LiaisonJsonReading *reading,
                   JsonObject         *object)
{
  return read_fact (reading, object, "text", "fact");
}

/**
 * liaison_system_read: (skip)
 * @reading: a file
 * @object: a system of it
 *
 * Returns: (transfer full): a #LiaisonFact
 */
gpointer
liaison_system_read (LiaisonJsonReading *reading,
                     JsonObject         *object)
{
  return read_fact (reading, object, "name", NULL);
}

static LiaisonReference *
read_reference (LiaisonJsonReading *reading,
                JsonObject         *object,
                const char         *id,
                const char         *weight,
                const char         *note,
                const char         *context)
{
  LiaisonReference *reference = g_new0 (LiaisonReference, 1);
  const char       *source = liaison_json_reading_get_optional (reading, object, "source");

  reference->id = g_strdup (liaison_json_reading_get_text (reading, object, id));
  reference->weight = weight != NULL ? liaison_json_reading_get_number (reading, object, weight, 1, 5) : 0;
  reference->note = note != NULL ? liaison_translation_dup_text (reading, object, note, context) : g_strdup ("");
  reference->source = g_strdup (*source != '\0' ? source : LIAISON_GENERAL_KNOWLEDGE);

  return reference;
}

/**
 * liaison_weight_read: (skip)
 * @reading: a file
 * @object: a skill with its weight
 *
 * Returns: (transfer full): a #LiaisonReference
 */
gpointer
liaison_weight_read (LiaisonJsonReading *reading,
                     JsonObject         *object)
{
  return read_reference (reading, object, "id", "weight", NULL, NULL);
}

/**
 * liaison_need_read: (skip)
 * @reading: a file
 * @object: a qualification with how it is needed
 *
 * Returns: (transfer full): a #LiaisonReference
 */
gpointer
liaison_need_read (LiaisonJsonReading *reading,
                   JsonObject         *object)
{
  LiaisonReference *need = read_reference (reading, object, "id", NULL, "need", "need");

  need->is_required = g_str_equal (liaison_json_reading_get_text (reading, object, "need"), "required");

  return need;
}

/**
 * liaison_move_read: (skip)
 * @reading: a file
 * @object: an adjacent field with its distance
 *
 * Returns: (transfer full): a #LiaisonReference
 */
gpointer
liaison_move_read (LiaisonJsonReading *reading,
                   JsonObject         *object)
{
  return read_reference (reading, object, "to", "distance", "note", "move");
}

static void
read_value (LiaisonJsonReading *reading,
            JsonObject         *object,
            LiaisonFigure      *figure)
{
  JsonNode *node = json_object_get_member (object, "value");
  GType     type = node != NULL ? json_node_get_value_type (node) : G_TYPE_INVALID;

  if (type == G_TYPE_INT64 || type == G_TYPE_DOUBLE)
    {
      figure->is_number = TRUE;
      figure->number = json_node_get_double (node);
      figure->value = type == G_TYPE_INT64 ? g_strdup_printf ("%'" G_GINT64_FORMAT, json_node_get_int (node))
                                           : g_strdup_printf ("%'g", figure->number);
    }
  else if (type == G_TYPE_STRING)
    figure->value = g_strdup (liaison_translation_get ("value", json_node_get_string (node)));
  else
    {
      figure->value = g_strdup ("");
      if (node == NULL || !JSON_NODE_HOLDS_NULL (node))
        liaison_json_reading_fail (reading, object, _ ("“%s” must be a number, text or null"), "value");
    }
}

/* What of the demand a figure counts; a user's file may leave it out. */
static char *
dup_figure_kind (LiaisonJsonReading *reading,
                 JsonObject         *object)
{
  const char *kind = liaison_json_reading_get_optional (reading, object, "kind");

  if (!g_strv_contains (liaison_figure_get_kinds (), kind))
    liaison_json_reading_fail (reading, object, _ ("“%s” is no kind of figure"), kind);

  return g_strdup (kind);
}

/**
 * liaison_figure_read: (skip)
 * @reading: a file
 * @object: a figure of it
 *
 * Returns: (transfer full): a #LiaisonFigure
 */
gpointer
liaison_figure_read (LiaisonJsonReading *reading,
                     JsonObject         *object)
{
  LiaisonFigure *figure = g_new0 (LiaisonFigure, 1);

  figure->text = liaison_translation_dup_text (reading, object, "text", "figure");
  figure->kind = dup_figure_kind (reading, object);
  read_value (reading, object, figure);
  figure->unit = g_strdup (liaison_json_reading_get_optional (reading, object, "unit"));
  figure->country = liaison_translation_dup_optional (reading, object, "country", "country");
  figure->source = g_strdup (liaison_json_reading_get_text (reading, object, "source"));
  figure->year = liaison_json_reading_get_year (reading, object);

  return figure;
}

/**
 * liaison_fact_free:
 * @fact: (transfer full): a fact
 */
void
liaison_fact_free (LiaisonFact *fact)
{
  g_free (fact->text);
  g_free (fact->kind);
  g_free (fact->source);
  g_free (fact);
}

/**
 * liaison_reference_free:
 * @reference: (transfer full): a reference
 */
void
liaison_reference_free (LiaisonReference *reference)
{
  g_free (reference->id);
  g_free (reference->note);
  g_free (reference->source);
  g_free (reference);
}

/**
 * liaison_figure_free:
 * @figure: (transfer full): a figure
 */
void
liaison_figure_free (LiaisonFigure *figure)
{
  g_free (figure->text);
  g_free (figure->kind);
  g_free (figure->value);
  g_free (figure->unit);
  g_free (figure->country);
  g_free (figure->source);
  g_free (figure);
}

/**
 * liaison_figure_get_kinds:
 *
 * Returns: (array zero-terminated=1) (transfer none): what a figure may count,
 *   as in the files of the catalogue; first "", where it is not said
 */
const char *const *
liaison_figure_get_kinds (void)
{
  static const char *const kinds[] = { "", "jobs", "growth", "openings", "pay", "size", "other", NULL };

  return kinds;
}

/**
 * liaison_figure_is_demand:
 * @figure: a figure
 *
 * Returns: whether it tells of jobs, growth, openings, pay or the size of the
 *   field, or somebody wrote it who did not say
 */
gboolean
liaison_figure_is_demand (const LiaisonFigure *figure)
{
  return !g_str_equal (figure->kind, "other");
}

/**
 * liaison_course_read: (skip)
 * @reading: a file
 * @object: a course of it
 *
 * Returns: (transfer full): a #LiaisonCourse
 */
gpointer
liaison_course_read (LiaisonJsonReading *reading,
                     JsonObject         *object)
{
  LiaisonCourse *course = g_new0 (LiaisonCourse, 1);
  const char    *source = liaison_json_reading_get_optional (reading, object, "source");

  course->name = liaison_translation_dup_text (reading, object, "name", "course");
  course->skills = liaison_json_reading_dup_texts (reading, object, "skills");
  course->source = g_strdup (*source != '\0' ? source : LIAISON_GENERAL_KNOWLEDGE);

  return course;
}

/**
 * liaison_course_free:
 * @course: (transfer full): a course
 */
void
liaison_course_free (LiaisonCourse *course)
{
  g_free (course->name);
  g_strfreev (course->skills);
  g_free (course->source);
  g_free (course);
}
