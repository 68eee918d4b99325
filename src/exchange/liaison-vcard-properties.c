/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-vcard-properties.h"

#include "liaison-card-property.h"
#include "liaison-normal.h"
#include "liaison-other-detail.h"

#include <string.h>

typedef void (*PropertyFunc) (LiaisonCardReader         *reader,
                              const LiaisonCardProperty *property);

static void
add_method (LiaisonCardReader         *reader,
            const LiaisonCardProperty *property,
            LiaisonMethodKind          kind,
            const char                *value)
{
  g_autofree char *label = liaison_card_property_dup_label (property, reader->labels);

  if (kind == LIAISON_METHOD_KIND_WEB)
    liaison_draft_add_page (reader->draft, value, label);
  else
    liaison_draft_add_method (reader->draft, kind, value, label, liaison_card_property_is_preferred (property));
}

/* A property that has no field, as it would stand in a card. */
static void
keep (LiaisonCardReader         *reader,
      const LiaisonCardProperty *property)
{
  g_autoptr (GString) head = g_string_new (property->name);
  g_autofree char *value = liaison_card_property_dup_value (property);
  g_autofree char *escaped = liaison_card_property_dup_escaped (value);

  if (*value == '\0')
    return;

  for (guint i = 0; i < property->n_parameters; i++)
    for (GList *each = property->parameters[i].values; each != NULL; each = each->next)
      if (strpbrk (each->data, "\"\n") == NULL)
        g_string_append_printf (head, strpbrk (each->data, ",;:") != NULL ? ";%s=\"%s\"" : ";%s=%s",
                                property->parameters[i].name, (const char *) each->data);
  liaison_draft_add_extra (reader->draft, head->str, escaped);
}

static void
keep_dated (LiaisonCardReader *reader,
            const char        *name,
            const char        *text)
{
  g_autofree char *date = liaison_normal_dup_date (text, LIAISON_DATE_ORDER_UNKNOWN);
  g_autofree char *escaped = liaison_card_property_dup_escaped (*date != '\0' ? date : text);

  liaison_draft_add_extra (reader->draft, name, escaped);
}

static void
read_text (LiaisonCardReader         *reader,
           const LiaisonCardProperty *property,
           const char                *field)
{
  g_autofree char *value = liaison_card_property_dup_value (property);

  if (*liaison_draft_get_text (reader->draft, field) == '\0')
    liaison_draft_set_text (reader->draft, field, value);
}

static void
read_formatted_name (LiaisonCardReader         *reader,
                     const LiaisonCardProperty *property)
{
  read_text (reader, property, "name");
}

/* "MLIS,CA" is a list in vCard 4.0. */
static char *
dup_list (const char *text)
{
  GString *list = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at++)
    {
      g_string_append_c (list, *at);
      if (*at == ',' && at[1] != ' ' && at[1] != '\0')
        g_string_append_c (list, ' ');
    }

  return g_string_free (list, FALSE);
}

static void
read_name (LiaisonCardReader         *reader,
           const LiaisonCardProperty *property)
{
  static const char *const fields[] = { "family_name", "given_name", "additional_name", "name_prefix", "name_suffix" };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *list = dup_list (liaison_card_property_get_part (property, i));

      liaison_draft_set_text (reader->draft, fields[i], list);
    }
}

static void
read_nickname (LiaisonCardReader         *reader,
               const LiaisonCardProperty *property)
{
  g_autofree char *value = liaison_card_property_dup_value (property);
  g_autofree char *list = dup_list (value);

  liaison_draft_set_text (reader->draft, "nickname", list);
}

static void
read_organization (LiaisonCardReader         *reader,
                   const LiaisonCardProperty *property)
{
  g_autoptr (GString) units = g_string_new (NULL);
  GList *values = property->values;

  for (GList *at = values != NULL ? values->next : NULL; at != NULL; at = at->next)
    if (*(const char *) at->data != '\0')
      g_string_append_printf (units, "%s%s", units->len > 0 ? ", " : "", (const char *) at->data);

  liaison_draft_add_job (reader->draft, liaison_card_property_get_part (property, 0), NULL, units->str);
  if (property->group != NULL && reader->draft->jobs->len > 0)
    g_hash_table_replace (reader->jobs, g_strdup (property->group),
                          g_ptr_array_index (reader->draft->jobs, reader->draft->jobs->len - 1));
}

static void
read_title (LiaisonCardReader         *reader,
            const LiaisonCardProperty *property)
{
  LiaisonDraftJob *job = property->group != NULL ? g_hash_table_lookup (reader->jobs, property->group) : NULL;
  g_autofree char *value = liaison_card_property_dup_value (property);

  if (job != NULL && *job->title == '\0') /* of the organization in its group */
    liaison_draft_job_set_title (job, value);
  else if (reader->title == NULL)
    reader->title = g_steal_pointer (&value);
  else
    keep (reader, property);
}

static void
read_role (LiaisonCardReader         *reader,
           const LiaisonCardProperty *property)
{
  if (reader->role == NULL)
    reader->role = liaison_card_property_dup_value (property);
  keep (reader, property);
}

static void
read_email (LiaisonCardReader         *reader,
            const LiaisonCardProperty *property)
{
  g_autofree char *value = liaison_card_property_dup_value (property);

  add_method (reader, property, LIAISON_METHOD_KIND_EMAIL, value);
}

/* "tel:+34-91-555-0100;ext=42" */
static void
read_phone (LiaisonCardReader         *reader,
            const LiaisonCardProperty *property)
{
  g_autofree char *value = liaison_card_property_dup_value (property);
  char            *extension;

  if (g_ascii_strncasecmp (value, "tel:", 4) != 0)
    {
      add_method (reader, property, LIAISON_METHOD_KIND_PHONE, value);
      return;
    }

  extension = strstr (value, ";ext=");
  value[strcspn (value, ";")] = '\0';
  if (extension != NULL)
    {
      g_autofree char *number = g_strdup_printf ("%s ext. %.*s", value + 4, (int) strcspn (extension + 5, ";"), extension + 5);

      add_method (reader, property, LIAISON_METHOD_KIND_PHONE, number);
    }
  else
    add_method (reader, property, LIAISON_METHOD_KIND_PHONE, value + 4);
}

/* Box, extended, street, locality, region, code, country: one a line, with the
 * code before the locality as most of the world writes it. */
static void
read_address (LiaisonCardReader         *reader,
              const LiaisonCardProperty *property)
{
  const char *const lines[][2] = {
    { liaison_card_property_get_part (property, 0), liaison_card_property_get_part (property, 1) },
    { liaison_card_property_get_part (property, 2), "" },
    { liaison_card_property_get_part (property, 5), liaison_card_property_get_part (property, 3) },
    { liaison_card_property_get_part (property, 4), liaison_card_property_get_part (property, 6) },
  };
  g_autoptr (GString) address = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      gboolean both = *lines[i][0] != '\0' && *lines[i][1] != '\0';

      if (*lines[i][0] != '\0' || *lines[i][1] != '\0')
        g_string_append_printf (address, "%s%s%s%s", address->len > 0 ? "\n" : "", lines[i][0],
                                both ? (i == 3 ? ", " : " ") : "", lines[i][1]);
    }
  if (*liaison_draft_get_text (reader->draft, "place") == '\0')
    liaison_draft_set_text (reader->draft, "place", liaison_card_property_get_part (property, 3));
  add_method (reader, property, LIAISON_METHOD_KIND_ADDRESS, address->str);
}

static void
read_birthday (LiaisonCardReader         *reader,
               const LiaisonCardProperty *property)
{
  g_autofree char *value = liaison_card_property_dup_value (property);
  g_autofree char *date = liaison_normal_dup_date (value, LIAISON_DATE_ORDER_UNKNOWN);

  if (*date != '\0')
    liaison_draft_set_text (reader->draft, "birthday", date);
  else
    keep (reader, property);
}

static void
read_anniversary (LiaisonCardReader         *reader,
                  const LiaisonCardProperty *property)
{
  g_autofree char *value = liaison_card_property_dup_value (property);

  keep_dated (reader, "ANNIVERSARY", value);
}

static void
read_labelled_date (LiaisonCardReader         *reader,
                    const LiaisonCardProperty *property)
{
  g_autofree char *value = liaison_card_property_dup_value (property);
  g_autofree char *date = liaison_normal_dup_date (value, LIAISON_DATE_ORDER_UNKNOWN);
  g_autofree char *label = liaison_card_property_dup_label (property, reader->labels);
  g_autofree char *folded = liaison_normal_dup_name (label);

  if (g_str_equal (folded, "anniversary"))
    keep_dated (reader, "ANNIVERSARY", value);
  else if (g_str_equal (folded, "first met") && *date != '\0')
    {
      g_free (reader->draft->known_since);
      reader->draft->known_since = g_steal_pointer (&date);
    }
  else
    {
      g_autofree char *name = g_strdelimit (g_strdup_printf ("X-ABDATE;X-LABEL=\"%s\"", label), "\n", ' ');

      keep_dated (reader, name, value);
    }
}

/* Groups that Google and Android put every contact into are no tags. */
static void
read_categories (LiaisonCardReader         *reader,
                 const LiaisonCardProperty *property)
{
  for (GList *at = property->values; at != NULL; at = at->next)
    if (!g_str_equal (at->data, "myContacts") && !g_str_equal (at->data, "starred"))
      liaison_draft_add_tag (reader->draft, at->data);
}

static void
read_note (LiaisonCardReader         *reader,
           const LiaisonCardProperty *property)
{
  g_autofree char *value = liaison_card_property_dup_value (property);
  const char      *before = liaison_draft_get_text (reader->draft, "notes");
  g_autofree char *both = *before != '\0' ? g_strdup_printf ("%s\n\n%s", before, value) : NULL;

  liaison_draft_set_text (reader->draft, "notes", both != NULL ? both : value);
}

static void
add_related (LiaisonCardReader *reader,
             const char        *word,
             const char        *value)
{
  g_autofree char *name = NULL;
  g_autofree char *escaped = NULL;

  if (*value == '\0')
    return;
  liaison_draft_add_relation (reader->draft, word, value);

  name = g_strdelimit (g_strdup_printf ("RELATED;TYPE=\"%s\";VALUE=%s", word, strchr (value, ':') != NULL && strchr (value, ' ') == NULL ? "uri" : "text"), "\n", ' ');
  escaped = liaison_card_property_dup_escaped (value);
  liaison_draft_add_extra (reader->draft, name, escaped);
}

static void
read_related (LiaisonCardReader         *reader,
              const LiaisonCardProperty *property)
{
  g_autofree char *value = liaison_card_property_dup_value (property);
  g_autoptr (GString) words = g_string_new (NULL);

  for (GList *at = liaison_card_property_get_parameters (property, "TYPE"); at != NULL; at = at->next)
    if (strchr (at->data, '"') == NULL)
      g_string_append_printf (words, "%s%s", words->len > 0 ? "," : "", (const char *) at->data);

  add_related (reader, words->len > 0 ? words->str : "contact", value);
}

static void
read_labelled_related (LiaisonCardReader         *reader,
                       const LiaisonCardProperty *property)
{
  g_autofree char *value = liaison_card_property_dup_value (property);
  g_autofree char *label = g_strdelimit (liaison_card_property_dup_label (property, reader->labels), "\"", '\'');

  add_related (reader, *label != '\0' ? label : "contact", value);
}

/* X-EVOLUTION-SPOUSE, X-MANAGER and their kin. */
static void
read_named_related (LiaisonCardReader         *reader,
                    const LiaisonCardProperty *property)
{
  g_autofree char *value = liaison_card_property_dup_value (property);
  g_autofree char *word = g_ascii_strdown (strrchr (property->name, '-') + 1, -1);

  add_related (reader, word, value);
}

static void
read_uid (LiaisonCardReader         *reader,
          const LiaisonCardProperty *property)
{
  g_autofree char *value = liaison_card_property_dup_value (property);

  liaison_draft_set_uid (reader->draft, value);
}

static void
read_kind (LiaisonCardReader         *reader,
           const LiaisonCardProperty *property)
{
  const char *kind = liaison_card_property_get_part (property, 0);

  if (g_ascii_strcasecmp (kind, "org") == 0 || g_ascii_strcasecmp (kind, "COMPANY") == 0)
    reader->kind = LIAISON_CARD_KIND_ORGANIZATION;
  else if (g_ascii_strcasecmp (kind, "group") == 0)
    reader->kind = LIAISON_CARD_KIND_GROUP;
  else if (g_ascii_strcasecmp (kind, "location") == 0 || g_ascii_strcasecmp (kind, "device") == 0)
    reader->kind = LIAISON_CARD_KIND_PLACE;
}

static void
read_member (LiaisonCardReader         *reader,
             const LiaisonCardProperty *property)
{
  g_autofree char *value = liaison_card_property_dup_value (property);

  g_ptr_array_add (reader->members, liaison_normal_dup_uid (value));
}

static void
read_page (LiaisonCardReader         *reader,
           const LiaisonCardProperty *property)
{
  g_autofree char *value = liaison_card_property_dup_value (property);

  add_method (reader, property, LIAISON_METHOD_KIND_WEB, value);
}

static void
read_profile (LiaisonCardReader         *reader,
              const LiaisonCardProperty *property)
{
  g_autofree char *value = liaison_card_property_dup_value (property);
  g_autofree char *label = g_ascii_strdown (liaison_card_property_get_parameter (property, "TYPE"), -1);

  liaison_draft_add_method (reader->draft, LIAISON_METHOD_KIND_PROFILE, value, label, FALSE);
}

/* "IMPP:xmpp:name@host", "X-JABBER:name@host" */
static void
read_chat (LiaisonCardReader         *reader,
           const LiaisonCardProperty *property)
{
  g_autofree char *value = liaison_card_property_dup_value (property);
  const char      *name = property->name;
  g_autofree char *label = g_ascii_strdown (g_str_has_prefix (name, "X-") ? name + 2 : "", -1);

  liaison_draft_add_method (reader->draft, LIAISON_METHOD_KIND_CHAT, value, label, FALSE);
}

/* A column of a table that had no field. */
static void
read_column (LiaisonCardReader         *reader,
             const LiaisonCardProperty *property)
{
  g_autofree char *label = g_strdelimit (g_strdup (liaison_card_property_get_parameter (property, "NAME")), "\"\n", '\'');
  g_autofree char *name = g_strdup_printf ("X-COLUMN;NAME=\"%s\"", label);
  g_autofree char *value = liaison_card_property_dup_value (property);
  g_autofree char *escaped = liaison_other_detail_escape (value);

  liaison_draft_add_extra (reader->draft, name, escaped);
}

/* What our own cards say of a way to reach somebody that is none of these. */
static void
read_method (LiaisonCardReader         *reader,
             const LiaisonCardProperty *property)
{
  g_autofree char *value = liaison_card_property_dup_value (property);

  add_method (reader, property, LIAISON_METHOD_KIND_OTHER, value);
}

/* What an import from a table could not place: "Hobby: chess". */
static void
read_extra (LiaisonCardReader         *reader,
            const LiaisonCardProperty *property)
{
  g_autofree char *value = liaison_card_property_dup_value (property);
  char            *colon = strchr (value, ':');

  if (colon == NULL)
    return;

  *colon = '\0';
  liaison_draft_add_extra (reader->draft, value, colon + 1);
}

static void
ignore (LiaisonCardReader         *reader,
        const LiaisonCardProperty *property)
{
}

static const struct
{
  const char  *name;
  PropertyFunc read;
} properties[] = {
  { "FN", read_formatted_name },
  { "N", read_name },
  { "NICKNAME", read_nickname },
  { "ORG", read_organization },
  { "TITLE", read_title },
  { "ROLE", read_role },
  { "EMAIL", read_email },
  { "TEL", read_phone },
  { "ADR", read_address },
  { "BDAY", read_birthday },
  { "ANNIVERSARY", read_anniversary },
  { "X-ANNIVERSARY", read_anniversary },
  { "X-EVOLUTION-ANNIVERSARY", read_anniversary },
  { "X-ABDATE", read_labelled_date },
  { "CATEGORIES", read_categories },
  { "NOTE", read_note },
  { "RELATED", read_related },
  { "X-ABRELATEDNAMES", read_labelled_related },
  { "X-EVOLUTION-SPOUSE", read_named_related },
  { "X-EVOLUTION-MANAGER", read_named_related },
  { "X-EVOLUTION-ASSISTANT", read_named_related },
  { "X-SPOUSE", read_named_related },
  { "X-MANAGER", read_named_related },
  { "X-ASSISTANT", read_named_related },
  { "UID", read_uid },
  { "KIND", read_kind },
  { "X-ADDRESSBOOKSERVER-KIND", read_kind },
  { "X-ABSHOWAS", read_kind },
  { "MEMBER", read_member },
  { "X-ADDRESSBOOKSERVER-MEMBER", read_member },
  { "URL", read_page },
  { "X-SOCIALPROFILE", read_profile },
  { "IMPP", read_chat },
  { "X-AIM", read_chat },
  { "X-ICQ", read_chat },
  { "X-JABBER", read_chat },
  { "X-MATRIX", read_chat },
  { "X-MSN", read_chat },
  { "X-SKYPE", read_chat },
  { "X-SKYPE-USERNAME", read_chat },
  { "X-GOOGLE-TALK", read_chat },
  { "X-COLUMN", read_column },
  { "X-LIAISON-METHOD", read_method },
  { "X-LIAISON-EXTRA", read_extra },
  /* what says nothing of the contact, or changes with every export */
  { "BEGIN", ignore },
  { "END", ignore },
  { "VERSION", ignore },
  { "PRODID", ignore },
  { "REV", ignore },
  { "X-ABLABEL", ignore },
  { "X-ABADR", ignore },
};

static PropertyFunc
find_property (const char *name)
{
  static gsize       once;
  static GHashTable *table;

  if (g_once_init_enter (&once))
    {
      table = g_hash_table_new (g_str_hash, g_str_equal);
      for (guint i = 0; i < G_N_ELEMENTS (properties); i++)
        g_hash_table_insert (table, (gpointer) properties[i].name, (gpointer) properties[i].read);
      g_once_init_leave (&once, 1);
    }

  return (PropertyFunc) g_hash_table_lookup (table, name);
}

/**
 * liaison_card_reader_read_property: (skip)
 * @self: a reader
 * @property: of its card
 *
 * Reads a property into the draft; one that has no field is kept as it is.
 */
void
liaison_card_reader_read_property (LiaisonCardReader         *self,
                                   const LiaisonCardProperty *property)
{
  PropertyFunc read = find_property (property->name);

  if (read != NULL)
    read (self, property);
  else
    keep (self, property);
}
