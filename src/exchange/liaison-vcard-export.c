/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-export-private.h"

#include "liaison-affiliation.h"
#include "liaison-card-property.h"
#include "liaison-contact-method.h"
#include "liaison-contact.h"
#include "liaison-organization.h"
#include "liaison-person.h"

#include <string.h>

/* RFC 6350, 3.2: lines are folded at 75 octets, never within a character. */
#define MOST_OCTETS 75

/* Text gathered before it is written. */
#define PIECE (256 * 1024)

typedef struct
{
  LiaisonOutput *output;
  GString       *text;
  guint          n_groups; /* "item1." and so on, of one card */
} Writer;

/* ---- lines ---- */

static void
append_line (Writer     *writer,
             const char *line)
{
  gsize width = 0;

  for (const char *at = line; *at != '\0'; at = g_utf8_next_char (at))
    {
      gsize length = (gsize) (g_utf8_next_char (at) - at);

      if ((guchar) *at < 0x20 && *at != '\t') /* no card holds such characters */
        continue;
      if (width + length > MOST_OCTETS)
        {
          g_string_append (writer->text, "\r\n ");
          width = 1;
        }
      g_string_append_len (writer->text, at, (gssize) length);
      width += length;
    }
  g_string_append (writer->text, "\r\n");
}

/* @head is as it stands before the colon. */
static void
append_property (Writer     *writer,
                 const char *head,
                 const char *value)
{
  g_autofree char *escaped = liaison_card_property_dup_escaped (value);
  g_autofree char *line = g_strdup_printf ("%s:%s", head, escaped);

  if (*value != '\0')
    append_line (writer, line);
}

/* Parts that semicolons part: each is escaped on its own. */
static void
append_parts (Writer            *writer,
              const char        *head,
              const char *const *parts)
{
  g_autoptr (GString) line = g_string_new (head);
  gboolean is_empty = TRUE;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *escaped = liaison_card_property_dup_escaped (parts[i]);

      is_empty &= *escaped == '\0';
      g_string_append_printf (line, "%c%s", i == 0 ? ':' : ';', escaped);
    }
  if (!is_empty)
    append_line (writer, line->str);
}

static gboolean
flush (Writer  *writer,
       GError **error)
{
  if (!liaison_output_write (writer->output, writer->text->str, writer->text->len, error))
    return FALSE;

  g_string_truncate (writer->text, 0);

  return TRUE;
}

/* ---- what a label says ---- */

static const char *
find_type (const char *word)
{
  static const char *const types[][2] = {
    { "home", "home" },
    { "work", "work" },
    { "mobile", "cell" },
    { "fax", "fax" },
    { "pager", "pager" },
    { "car", "car" },
    { "school", "school" },
    { "other", "other" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_str_equal (types[i][0], word))
      return types[i][1];

  return NULL;
}

/* "work fax" is two types; a label in other words stands in a line of its own. */
static gboolean
append_types (GString    *head,
              const char *label)
{
  g_auto (GStrv) words = g_strsplit (label, " ", -1);
  gsize before = head->len;

  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *type = find_type (words[i]);

      if (type == NULL)
        {
          g_string_truncate (head, before);
          return FALSE;
        }
      g_string_append_printf (head, ";TYPE=%s", type);
    }

  return TRUE;
}

static void
append_labelled (Writer            *writer,
                 const char        *name,
                 const char        *label,
                 gboolean           is_preferred,
                 const char *const *parts)
{
  g_autoptr (GString) head = g_string_new (name);
  gboolean needs_line = *label != '\0' && !append_types (head, label);

  if (is_preferred)
    g_string_append (head, ";PREF=1");
  if (needs_line)
    {
      g_autofree char *group = g_strdup_printf ("item%u.", ++writer->n_groups);
      g_autofree char *labels = g_strconcat (group, "X-ABLABEL", NULL);

      g_string_prepend (head, group);
      append_parts (writer, head->str, parts);
      append_property (writer, labels, label);
    }
  else
    append_parts (writer, head->str, parts);
}

static void
append_method (Writer               *writer,
               LiaisonContactMethod *method)
{
  const char *value = liaison_contact_method_get_value (method);
  const char *label = liaison_contact_method_get_label (method);
  gboolean    is_preferred = liaison_contact_method_get_preferred (method);
  const char *whole[] = { value, NULL };
  const char *address[] = { "", "", value, "", "", "", "", NULL };

  switch (liaison_contact_method_get_kind (method))
    {
    case LIAISON_METHOD_KIND_EMAIL:
      append_labelled (writer, "EMAIL", label, is_preferred, whole);
      break;
    case LIAISON_METHOD_KIND_PHONE:
      append_labelled (writer, "TEL", label, is_preferred, whole);
      break;
    case LIAISON_METHOD_KIND_WEB:
      append_labelled (writer, "URL", label, is_preferred, whole);
      break;
    case LIAISON_METHOD_KIND_PROFILE:
      append_labelled (writer, "X-SOCIALPROFILE", label, is_preferred, whole);
      break;
    case LIAISON_METHOD_KIND_CHAT:
      append_labelled (writer, "IMPP", label, is_preferred, whole);
      break;
    case LIAISON_METHOD_KIND_ADDRESS:
      append_labelled (writer, "ADR", label, is_preferred, address);
      break;
    case LIAISON_METHOD_KIND_OTHER:
    default:
      append_labelled (writer, "X-LIAISON-METHOD", label, is_preferred, whole);
    }
}

/* ---- cards ---- */

/* The stint that lasts comes first, and has the title that all programs read;
 * those of the others stand in groups. */
static void
append_affiliations (Writer        *writer,
                     LiaisonDetail *detail)
{
  GListModel *affiliations = liaison_detail_get_list (detail, LIAISON_DETAIL_AFFILIATIONS);

  for (guint i = 0; i < g_list_model_get_n_items (affiliations); i++)
    {
      g_autoptr (LiaisonDetailEntry) entry = g_list_model_get_item (affiliations, i);
      LiaisonAffiliation *affiliation = liaison_detail_entry_get_record (entry);
      const char         *department = liaison_affiliation_get_department (affiliation);
      const char         *parts[] = { liaison_detail_entry_get_name (entry), *department != '\0' ? department : NULL, NULL };
      g_autofree char    *group = i > 0 ? g_strdup_printf ("item%u.", ++writer->n_groups) : g_strdup ("");
      g_autofree char    *organization = g_strconcat (group, "ORG", NULL);
      g_autofree char    *title = g_strconcat (group, "TITLE", NULL);

      append_parts (writer, organization, parts);
      append_property (writer, title, liaison_affiliation_get_title (affiliation));
    }
}

static void
append_tags (Writer        *writer,
             LiaisonDetail *detail)
{
  GListModel *taggings = liaison_detail_get_list (detail, LIAISON_DETAIL_TAGGINGS);
  g_autoptr (GString) line = g_string_new ("CATEGORIES:");

  for (guint i = 0; i < g_list_model_get_n_items (taggings); i++)
    {
      g_autoptr (LiaisonDetailEntry) entry = g_list_model_get_item (taggings, i);
      g_autofree char *escaped = liaison_card_property_dup_escaped (liaison_detail_entry_get_name (entry));

      g_string_append_printf (line, "%s%s", i > 0 ? "," : "", escaped);
    }
  if (g_list_model_get_n_items (taggings) > 0)
    append_line (writer, line->str);
}

/* "1985-04-12" is 19850412 in vCard 4.0, "1985-04" stays, "--04-12" is --0412. */
static void
append_birthday (Writer     *writer,
                 const char *birthday)
{
  g_autoptr (GString) date = g_string_new (NULL);

  for (const char *at = birthday; *at != '\0'; at++)
    if (*at != '-' || strlen (birthday) == strlen ("1985-04") || at < birthday + (birthday[0] == '-' ? 2 : 0))
      g_string_append_c (date, *at);
  append_property (writer, "BDAY", date->str);
}

/* What an import could not place stands there as lines of a card. One that is
 * none, from a table, is kept in a line of our own. */
static gboolean
is_card_line (const char *line)
{
  static const char *const ours[] = { "BEGIN", "END", "VERSION", "UID", "KIND", "FN", "N", "ORG", "TITLE", NULL };
  gsize                    length = strspn (line, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-");
  g_autofree char         *name = g_ascii_strup (line, (gssize) length);

  return length > 0 && (line[length] == ':' || line[length] == ';') && strchr (line, ':') != NULL && !g_strv_contains (ours, name);
}

static void
append_extra (Writer     *writer,
              const char *extra)
{
  g_auto (GStrv) lines = g_strsplit (extra, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (is_card_line (lines[i]))
      append_line (writer, lines[i]);
    else
      append_property (writer, "X-LIAISON-EXTRA", lines[i]);
}

static void
append_person (Writer        *writer,
               LiaisonPerson *person)
{
  const char *name[] = { liaison_person_get_family_name (person), liaison_person_get_given_name (person),
                         liaison_person_get_additional_name (person), liaison_person_get_name_prefix (person),
                         liaison_person_get_name_suffix (person), NULL };

  append_property (writer, "FN", liaison_person_get_name (person));
  append_parts (writer, "N", name);
  append_property (writer, "NICKNAME", liaison_person_get_nickname (person));
  append_birthday (writer, liaison_person_get_birthday (person));
}

static void
append_organization (Writer              *writer,
                     LiaisonOrganization *organization)
{
  append_line (writer, "KIND:org");
  append_property (writer, "FN", liaison_organization_get_name (organization));
  append_property (writer, "ORG", liaison_organization_get_name (organization));
}

static gboolean
write_card (LiaisonDetail *detail,
            gpointer       data,
            GError       **error)
{
  Writer          *writer = data;
  LiaisonRecord   *record = liaison_detail_get_record (detail);
  gboolean         is_organization = liaison_contact_key_is_organization (liaison_detail_get_key (detail));
  GListModel      *methods = liaison_detail_get_list (detail, LIAISON_DETAIL_METHODS);
  g_autofree char *uid = g_strconcat ("UID:urn:uuid:", liaison_record_get_uid (record), NULL);

  writer->n_groups = 0;
  append_line (writer, "BEGIN:VCARD");
  append_line (writer, "VERSION:4.0");
  append_line (writer, uid);
  if (is_organization)
    append_organization (writer, LIAISON_ORGANIZATION (record));
  else
    append_person (writer, LIAISON_PERSON (record));
  if (!is_organization)
    append_affiliations (writer, detail);
  for (guint i = 0; i < g_list_model_get_n_items (methods); i++)
    {
      g_autoptr (LiaisonDetailEntry) entry = g_list_model_get_item (methods, i);

      append_method (writer, liaison_detail_entry_get_record (entry));
    }
  append_tags (writer, detail);
  append_property (writer, "NOTE", is_organization ? liaison_organization_get_notes (LIAISON_ORGANIZATION (record)) : liaison_person_get_notes (LIAISON_PERSON (record)));
  append_extra (writer, is_organization ? liaison_organization_get_extra (LIAISON_ORGANIZATION (record))
                                        : liaison_person_get_extra (LIAISON_PERSON (record)));
  append_line (writer, "END:VCARD");

  return writer->text->len < PIECE || flush (writer, error);
}

/**
 * liaison_vcard_export_write: (skip)
 * @connection: where to read
 * @selection: which contacts
 * @output: where to write
 * @cancellable: (nullable): stops it
 * @error: return location of a failure
 *
 * Writes contacts as vCard 4.0 (RFC 6350): names, ways to reach them, stints,
 * tags, notes, and what an import could not place. To import it again adds
 * nothing.
 *
 * Returns: whether it was written
 */
gboolean
liaison_vcard_export_write (LiaisonConnection            *connection,
                            const LiaisonExportSelection *selection,
                            LiaisonOutput                *output,
                            GCancellable                 *cancellable,
                            GError                      **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  Writer writer = { output, text, 0 };

  return liaison_export_each_contact (connection, selection, write_card, &writer, cancellable, error) && flush (&writer, error);
}
