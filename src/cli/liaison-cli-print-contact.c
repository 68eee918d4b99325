/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-cli-describe.h"
#include "liaison-cli-output.h"

#include <glib/gi18n.h>

/* Most members of a linked record that are printed. */
#define N_COLUMNS 8

/* Members of a contact's description that are printed unless they say nothing, in the order of print. */
static const struct
{
  const char *member;
  const char *label;
} texts[] = {
  { "uid", N_("Uid") },
  { "kind", N_("Kind") },
  { "name_prefix", N_("Prefix") },
  { "given_name", N_("Given name") },
  { "additional_name", N_("Additional name") },
  { "family_name", N_("Family name") },
  { "name_suffix", N_("Suffix") },
  { "nickname", N_("Nickname") },
  { "birthday", N_("Birthday") },
  { "sector", N_("Sector") },
  { "contact_kind", N_("Kind of contact") },
  { "origin", N_("Met through") },
  { "place", N_("Place") },
  { "introduced_by", N_("Introduced by") },
  { "cadence", N_("Days between contacts") },
  { "paused_until", N_("Rests until") },
  { "help_given", N_("Help given") },
  { "help_received", N_("Help received") },
  { "notes", N_("Notes") },
};

/* Members that are a list of objects, and which of their members are printed. */
static const struct
{
  const char *member;
  const char *label;
  const char *columns[N_COLUMNS];
} lists[] = {
  { "methods", N_("Contact"), { "kind", "value", "label" } },
  { "affiliations", N_("Position"), { "title", "organization", "since", "until", "department", "role", "notes" } },
  { "people", N_("Person"), { "person", "title", "since", "until", "department", "role", "notes" } },
  { "ties", N_("Tie"), { "with", "kind", "since", "until", "closeness", "notes" } },
  { "inferred_ties", N_("Inferred tie"), { "with", "words" } },
  { "memberships", N_("Membership"), { "number", "committee", "since", "renews_on", "until", "dues", "currency", "notes" } },
  { "events", N_("Event"), { "name", "since", "until", "place", "organization", "url", "notes" } },
  { "meetings", N_("Whom one meets"), { "person", "notes" } },
  { "introduced", N_("Introduced you to"), { "name" } },
  { "introductions", N_("Introduction"), { "state", "introducer", "target", "waiting" } },
  { "tags", N_("Tag"), { "tag" } },
  { "follow_ups", N_("Follow-up"), { "day", "clock", "text", "done", "notes" } },
  { "interactions", N_("Interaction"), { "day", "kind", "summary", "favour", "place" } },
  { "other_details", N_("Other detail"), { "label", "value" } },
};

static const char *
get_text (JsonObject *object,
          const char *member)
{
  JsonNode *node = member != NULL && json_object_has_member (object, member) ? json_object_get_member (object, member) : NULL;

  if (node == NULL || json_node_get_value_type (node) != G_TYPE_STRING)
    return "";

  return json_node_get_string (node);
}

/* Members that hold the nick of a choice, "none" where nothing was chosen. */
static gboolean
is_choice (const char *member)
{
  static const char *const choices[] = { "contact_kind", "origin", "favour", NULL };

  return g_strv_contains (choices, member);
}

/* A text or a number as it is printed, "" for what says nothing. */
static char *
dup_value (JsonObject *object,
           const char *member)
{
  JsonNode        *node = member != NULL && json_object_has_member (object, member) ? json_object_get_member (object, member) : NULL;
  g_autofree char *text = NULL;

  /* a picture in letters has no value that one could read */
  if (node != NULL && JSON_NODE_HOLDS_NULL (node) && g_str_equal (member, "value"))
    return g_strdup (_("Kept for exports"));
  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return g_strdup ("");

  if (json_node_get_value_type (node) == G_TYPE_STRING)
    text = g_strdup (json_node_get_string (node));
  else if (json_node_get_value_type (node) != G_TYPE_BOOLEAN && json_node_get_double (node) != 0)
    text = g_strdup_printf ("%.10g", json_node_get_double (node));

  if (text == NULL || *text == '\0' || (is_choice (member) && g_str_equal (text, "none")))
    return g_strdup ("");
  if (g_str_equal (member, "closeness"))
    /* Translators: how close two people are, from 1 to 5: "3 of 5" */
    return g_strdup_printf (_("%s of 5"), text);
  if (g_str_equal (member, "done"))
    /* Translators: the argument is when something was done, "2026-11-24T09:00:00Z" */
    return g_strdup_printf (_("done %s"), text);

  return g_steal_pointer (&text);
}

static char *
dup_joined (JsonObject *object,
            const char *member)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;
  JsonArray *array = json_object_has_member (object, member) ? json_object_get_array_member (object, member) : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    g_strv_builder_add (builder, json_array_get_string_element (array, i));
  words = g_strv_builder_end (builder);

  return g_strjoinv ("; ", words);
}

/**
 * liaison_cli_print_contacts:
 * @contacts: descriptions of contacts
 *
 * Prints one contact a line: name, title, organizations, addresses, numbers, uid.
 */
void
liaison_cli_print_contacts (JsonArray *contacts)
{
  for (guint i = 0; i < json_array_get_length (contacts); i++)
    {
      JsonObject      *contact = json_array_get_object_element (contacts, i);
      g_autofree char *organizations = dup_joined (contact, "organizations");
      g_autofree char *emails = dup_joined (contact, "emails");
      g_autofree char *phones = dup_joined (contact, "phones");

      liaison_cli_print_line (get_text (contact, "name"), get_text (contact, "title"), organizations,
                              emails, phones, get_text (contact, "uid"), NULL);
    }
}

static void
print_list (JsonObject        *contact,
            const char        *member,
            const char        *label,
            const char *const *columns)
{
  JsonArray *array = json_object_has_member (contact, member) ? json_object_get_array_member (contact, member) : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonObject *object = json_array_get_object_element (array, i);
      char       *values[N_COLUMNS] = { NULL };

      for (guint column = 0; column < N_COLUMNS; column++)
        values[column] = dup_value (object, columns[column]);
      /* a tie without a name is one with the user */
      if (*values[0] == '\0' && g_str_equal (columns[0], "with"))
        {
          g_free (values[0]);
          values[0] = g_strdup (_("You"));
        }
      liaison_cli_print_line (label, values[0], values[1], values[2], values[3], values[4], values[5], values[6], values[7], NULL);
      for (guint column = 0; column < N_COLUMNS; column++)
        g_free (values[column]);
    }
}

/**
 * liaison_cli_print_contact:
 * @contact: a contact in full
 *
 * Prints a contact, one fact a line.
 */
void
liaison_cli_print_contact (JsonObject *contact)
{
  liaison_cli_print_line (get_text (contact, "name"), NULL);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *value = dup_value (contact, texts[i].member);

      if (*value != '\0')
        liaison_cli_print_line (_(texts[i].label), value, NULL);
    }
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    print_list (contact, lists[i].member, _(lists[i].label), lists[i].columns);
}
