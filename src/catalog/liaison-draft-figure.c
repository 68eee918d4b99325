/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-draft-part-private.h"
#include "liaison-json-member.h"
#include "liaison-translation-private.h"

/* A member may also be null, or a number. */
/* As the user reads it: "per cent" is a sign in all languages; what the user
 * said is in no catalogue of translations. */
static const char *
show (const char *text,
      const char *context)
{
  return g_str_equal (text, "per cent") ? "%" : liaison_translation_get (context, text);
}

static char *
dup_shown (JsonObject *object,
           const char *member,
           const char *context)
{
  return g_strdup (show (liaison_json_member_get_text (object, member, ""), context));
}

/**
 * liaison_draft_figure_read: (skip)
 * @object: a figure of a file
 *
 * Returns: (transfer full): the figure, as it is typed, in the language of the user
 */
LiaisonFigure *
liaison_draft_figure_read (JsonObject *object)
{
  LiaisonFigure *figure = g_new0 (LiaisonFigure, 1);
  JsonNode      *value = json_object_get_member (object, "value");

  figure->text = dup_shown (object, "text", "figure");
  figure->kind = g_strdup (liaison_json_member_get_text (object, "kind", ""));
  figure->is_number = value != NULL && JSON_NODE_HOLDS_VALUE (value) && json_node_get_value_type (value) != G_TYPE_STRING;
  if (figure->is_number)
    {
      char number[G_ASCII_DTOSTR_BUF_SIZE];

      figure->number = json_node_get_double (value);
      figure->value = g_strdup (g_ascii_formatd (number, sizeof number, "%.10g", figure->number));
    }
  else
    figure->value = dup_shown (object, "value", "value");
  figure->unit = dup_shown (object, "unit", "unit");
  figure->country = dup_shown (object, "country", "country");
  figure->source = g_strdup (liaison_json_member_get_text (object, "source", ""));
  figure->year = (int) liaison_json_member_get_number (object, "year");

  return figure;
}

/* What a file says where it is shown as @shown: what the user left as it was is
 * read in whatever language comes next. */
static const char *
find_said (JsonArray  *before,
           const char *member,
           const char *context,
           const char *shown)
{
  for (guint i = 0; before != NULL && i < json_array_get_length (before); i++)
    {
      const char *said = liaison_json_member_get_text (json_array_get_object_element (before, i), member, "");

      if (g_str_equal (show (said, context), shown))
        return said;
    }

  return g_str_equal (shown, show ("per cent", context)) ? "per cent" : shown;
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
 * @before: (nullable): the figures as they were
 *
 * Returns: (transfer full): the figure as it is to stand in a file; what is
 *   shown as it was in one of @before says what it said
 */
JsonObject *
liaison_draft_figure_write (const LiaisonFigure *figure,
                            JsonArray           *before)
{
  JsonObject *object = json_object_new ();
  char       *end;
  double      number = g_ascii_strtod (figure->value, &end);

  json_object_set_string_member (object, "text", find_said (before, "text", "figure", figure->text));
  if (*figure->kind != '\0')
    json_object_set_string_member (object, "kind", figure->kind);
  if (*figure->value == '\0' || *end != '\0')
    set_optional (object, "value", find_said (before, "value", "value", figure->value));
  else if (number == (double) (gint64) number)
    json_object_set_int_member (object, "value", (gint64) number);
  else
    json_object_set_double_member (object, "value", number);
  set_optional (object, "unit", find_said (before, "unit", "unit", figure->unit));
  set_optional (object, "country", find_said (before, "country", "country", figure->country));
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
