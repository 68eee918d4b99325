/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-cli-describe.h"
#include "liaison-cli-output.h"

#include <glib/gi18n.h>

/* Members of a contact's description that are a text, in the order of print. */
static const struct
{
  const char *member;
  const char *label;
} texts[] = {
  { "uid", N_("Uid") },
  { "nickname", N_("Nickname") },
  { "birthday", N_("Birthday") },
  { "sector", N_("Sector") },
  { "place", N_("Place") },
  { "introduced_by", N_("Introduced by") },
  { "notes", N_("Notes") },
};

/* Members that are a list of objects, and which of their members are printed. */
static const struct
{
  const char *member;
  const char *label;
  const char *columns[5];
} lists[] = {
  { "methods", N_("Contact"), { "kind", "value", "label" } },
  { "affiliations", N_("Position"), { "title", "organization", "since", "until" } },
  { "people", N_("Person"), { "person", "title", "since", "until" } },
  { "ties", N_("Tie"), { "with", "kind", "since", "until" } },
  { "inferred_ties", N_("Inferred tie"), { "with", "words" } },
  { "memberships", N_("Membership"), { "number", "committee", "since", "renews_on" } },
  { "events", N_("Event"), { "name", "since", "until", "place" } },
  { "introductions", N_("Introduction"), { "state", "introducer", "target", "waiting" } },
  { "tags", N_("Tag"), { "tag" } },
  { "follow_ups", N_("Follow-up"), { "day", "clock", "text" } },
  { "interactions", N_("Interaction"), { "day", "kind", "summary" } },
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
      const char *first = get_text (object, columns[0]);

      /* a tie without a name is one with the user */
      if (*first == '\0' && g_str_equal (columns[0], "with"))
        first = _("You");
      liaison_cli_print_line (label, first, get_text (object, columns[1]), get_text (object, columns[2]),
                              get_text (object, columns[3]), NULL);
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
    if (*get_text (contact, texts[i].member) != '\0')
      liaison_cli_print_line (_(texts[i].label), get_text (contact, texts[i].member), NULL);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    print_list (contact, lists[i].member, _(lists[i].label), lists[i].columns);
}
