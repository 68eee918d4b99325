/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-draft-part-private.h"

/* A member may also be null. */
static char *
dup_optional (JsonObject *object,
              const char *member)
{
  const char *text = json_object_get_string_member_with_default (object, member, "");

  return g_strdup (text != NULL ? text : "");
}

/**
 * liaison_draft_figure_read: (skip)
 * @object: a figure of a file
 *
 * Returns: (transfer full): the figure, as it is typed
 */
LiaisonFigure *
liaison_draft_figure_read (JsonObject *object)
{
  LiaisonFigure *figure = g_new0 (LiaisonFigure, 1);
  JsonNode      *value = json_object_get_member (object, "value");

  figure->text = dup_optional (object, "text");
  figure->kind = dup_optional (object, "kind");
  figure->is_number = value != NULL && JSON_NODE_HOLDS_VALUE (value) && json_node_get_value_type (value) != G_TYPE_STRING;
  if (figure->is_number)
    {
      char number[G_ASCII_DTOSTR_BUF_SIZE];

      figure->number = json_node_get_double (value);
      figure->value = g_strdup (g_ascii_formatd (number, sizeof number, "%.10g", figure->number));
    }
  else
    figure->value = dup_optional (object, "value");
  figure->unit = dup_optional (object, "unit");
  figure->country = dup_optional (object, "country");
  figure->source = dup_optional (object, "source");
  figure->year = (int) json_object_get_int_member_with_default (object, "year", 0);

  return figure;
}

static void
set_optional (JsonObject *object,
              const char *member,
              const char *text)
{
  if (*text != '\0')
    json_object_set_string_member (object, member, text);
  else
    json_object_set_null_member (object, member);
}

/**
 * liaison_draft_figure_write: (skip)
 * @figure: a figure
 *
 * Returns: (transfer full): the figure as it is to stand in a file
 */
JsonObject *
liaison_draft_figure_write (const LiaisonFigure *figure)
{
  JsonObject *object = json_object_new ();
  char       *end;
  double      number = g_ascii_strtod (figure->value, &end);

  json_object_set_string_member (object, "text", figure->text);
  if (*figure->kind != '\0')
    json_object_set_string_member (object, "kind", figure->kind);
  if (*figure->value == '\0' || *end != '\0')
    set_optional (object, "value", figure->value);
  else if (number == (double) (gint64) number)
    json_object_set_int_member (object, "value", (gint64) number);
  else
    json_object_set_double_member (object, "value", number);
  set_optional (object, "unit", figure->unit);
  set_optional (object, "country", figure->country);
  json_object_set_string_member (object, "source", *figure->source != '\0' ? figure->source : LIAISON_GENERAL_KNOWLEDGE);
  if (figure->year != 0)
    json_object_set_int_member (object, "year", figure->year);
  else
    json_object_set_null_member (object, "year");

  return object;
}

/**
 * liaison_draft_figure_is_same: (skip)
 * @one: a figure
 * @other: another
 *
 * Returns: whether they say the same
 */
gboolean
liaison_draft_figure_is_same (const LiaisonFigure *one,
                              const LiaisonFigure *other)
{
  return g_str_equal (one->text, other->text) && g_str_equal (one->kind, other->kind) && g_str_equal (one->value, other->value) && g_str_equal (one->unit, other->unit) &&
         g_str_equal (one->country, other->country) && g_str_equal (one->source, other->source) && one->year == other->year;
}
