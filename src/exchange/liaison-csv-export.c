/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-export-private.h"

#include "liaison-affiliation.h"
#include "liaison-contact-method.h"
#include "liaison-contact.h"
#include "liaison-formula-private.h"
#include "liaison-organization.h"
#include "liaison-person.h"

#include <string.h>

/* Text gathered before it is written. */
#define PIECE (256 * 1024)

/* The columns of Google's, which most programs read, come in numbered groups,
 * as many as the fullest contact needs. */
typedef enum
{
  GROUP_EMAIL,
  GROUP_PHONE,
  GROUP_CHAT,
  GROUP_ADDRESS,
  GROUP_PAGE,
  N_GROUPS,
} Group;

static const struct
{
  const char *label;
  const char *value;
} group_columns[N_GROUPS] = {
  { "E-mail %u - Label", "E-mail %u - Value" },
  { "Phone %u - Label", "Phone %u - Value" },
  { "IM %u - Label", "IM %u - Value" },
  { "Address %u - Label", "Address %u - Formatted" },
  { "Website %u - Label", "Website %u - Value" },
};

/* Who has more stints has the others in the JSON export. */
#define MOST_STINTS 16

typedef struct
{
  LiaisonOutput *output;
  GString       *text;
  guint          n_in_group[N_GROUPS]; /* most of any contact */
  guint          n_stints;
  gboolean       is_row_begun;
} Writer;

static Group
get_group (LiaisonContactMethod *method)
{
  switch (liaison_contact_method_get_kind (method))
    {
    case LIAISON_METHOD_KIND_EMAIL:
      return GROUP_EMAIL;
    case LIAISON_METHOD_KIND_PHONE:
      return GROUP_PHONE;
    case LIAISON_METHOD_KIND_CHAT:
      return GROUP_CHAT;
    case LIAISON_METHOD_KIND_ADDRESS:
      return GROUP_ADDRESS;
    default:
      return GROUP_PAGE;
    }
}

/* ---- cells ---- */

static void
append_cell (Writer     *writer,
             const char *text)
{
  gboolean is_quoted = strpbrk (text, "\",\r\n") != NULL || liaison_formula_begins (text) || *text == ' ';

  if (writer->is_row_begun)
    g_string_append_c (writer->text, ',');
  writer->is_row_begun = TRUE;
  if (!is_quoted)
    {
      g_string_append (writer->text, text);
      return;
    }

  g_string_append_c (writer->text, '"');
  if (liaison_formula_begins (text))
    g_string_append_c (writer->text, '\'');
  for (; *text != '\0'; text++)
    {
      if (*text == '"')
        g_string_append_c (writer->text, '"');
      g_string_append_c (writer->text, *text);
    }
  g_string_append_c (writer->text, '"');
}

static void
end_row (Writer *writer)
{
  g_string_append (writer->text, "\r\n");
  writer->is_row_begun = FALSE;
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

/* ---- how many columns ---- */

static gboolean
count_columns (LiaisonDetail *detail,
               gpointer       data,
               GError       **error)
{
  Writer     *writer = data;
  GListModel *methods = liaison_detail_get_list (detail, LIAISON_DETAIL_METHODS);
  guint       counts[N_GROUPS] = { 0 };

  for (guint i = 0; i < g_list_model_get_n_items (methods); i++)
    {
      g_autoptr (LiaisonDetailEntry) entry = g_list_model_get_item (methods, i);

      counts[get_group (liaison_detail_entry_get_record (entry))]++;
    }
  for (guint i = 0; i < N_GROUPS; i++)
    writer->n_in_group[i] = MAX (writer->n_in_group[i], counts[i]);
  if (!liaison_contact_key_is_organization (liaison_detail_get_key (detail)))
    writer->n_stints = MAX (writer->n_stints, g_list_model_get_n_items (liaison_detail_get_list (detail, LIAISON_DETAIL_AFFILIATIONS)));

  return TRUE;
}

static void
append_numbered (Writer     *writer,
                 const char *format,
                 guint       number)
{
  g_auto (GStrv) parts = g_strsplit (format, "%u", 2);
  g_autofree char *name = g_strdup_printf ("%s%u%s", parts[0], number, parts[1]);

  append_cell (writer, name);
}

static void
append_header (Writer *writer)
{
  static const char *const columns[] = { "Name", "First Name", "Middle Name", "Last Name", "Name Prefix", "Name Suffix", "Nickname",
                                         "Organization Name", "Organization Title", "Organization Department", "Birthday", "Notes", "Labels", "Liaison UID" };
  static const char *const stints[] = { "Organization %u - Name", "Organization %u - Title", "Organization %u - Department" };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    append_cell (writer, columns[i]);
  for (guint i = 0; i < N_GROUPS; i++)
    for (guint j = 1; j <= writer->n_in_group[i]; j++)
      {
        append_numbered (writer, group_columns[i].label, j);
        append_numbered (writer, group_columns[i].value, j);
      }
  for (guint i = 2; i <= writer->n_stints; i++)
    for (guint j = 0; j < G_N_ELEMENTS (stints); j++)
      append_numbered (writer, stints[j], i);
  end_row (writer);
}

/* ---- rows ---- */

static void
append_names (Writer        *writer,
              LiaisonRecord *record,
              gboolean       is_organization)
{
  LiaisonPerson *person = is_organization ? NULL : LIAISON_PERSON (record);

  append_cell (writer, person != NULL ? liaison_person_get_name (person) : "");
  append_cell (writer, person != NULL ? liaison_person_get_given_name (person) : "");
  append_cell (writer, person != NULL ? liaison_person_get_additional_name (person) : "");
  append_cell (writer, person != NULL ? liaison_person_get_family_name (person) : "");
  append_cell (writer, person != NULL ? liaison_person_get_name_prefix (person) : "");
  append_cell (writer, person != NULL ? liaison_person_get_name_suffix (person) : "");
  append_cell (writer, person != NULL ? liaison_person_get_nickname (person) : "");
}

static void
append_stint (Writer        *writer,
              LiaisonDetail *detail,
              guint          i)
{
  GListModel *affiliations = liaison_detail_get_list (detail, LIAISON_DETAIL_AFFILIATIONS);
  g_autoptr (LiaisonDetailEntry) entry = g_list_model_get_item (affiliations, i);
  LiaisonAffiliation *affiliation = entry != NULL ? liaison_detail_entry_get_record (entry) : NULL;

  append_cell (writer, entry != NULL ? liaison_detail_entry_get_name (entry) : "");
  append_cell (writer, affiliation != NULL ? liaison_affiliation_get_title (affiliation) : "");
  append_cell (writer, affiliation != NULL ? liaison_affiliation_get_department (affiliation) : "");
}

static void
append_tags (Writer        *writer,
             LiaisonDetail *detail)
{
  GListModel *taggings = liaison_detail_get_list (detail, LIAISON_DETAIL_TAGGINGS);
  g_autoptr (GString) tags = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (taggings); i++)
    {
      g_autoptr (LiaisonDetailEntry) entry = g_list_model_get_item (taggings, i);

      g_string_append_printf (tags, "%s%s", i > 0 ? " ::: " : "", liaison_detail_entry_get_name (entry));
    }
  if (strchr (tags->str, ';') != NULL) /* which parts the tags of other programs */
    g_string_append (tags, " :::");
  append_cell (writer, tags->str);
}

static void
append_methods (Writer        *writer,
                LiaisonDetail *detail,
                Group          group)
{
  GListModel *methods = liaison_detail_get_list (detail, LIAISON_DETAIL_METHODS);
  guint       n_written = 0;

  for (guint i = 0; i < g_list_model_get_n_items (methods); i++)
    {
      g_autoptr (LiaisonDetailEntry) entry = g_list_model_get_item (methods, i);
      LiaisonContactMethod *method = liaison_detail_entry_get_record (entry);

      if (get_group (method) != group)
        continue;
      append_cell (writer, liaison_contact_method_get_label (method));
      append_cell (writer, liaison_contact_method_get_value (method));
      n_written++;
    }
  for (; n_written < writer->n_in_group[group]; n_written++)
    {
      append_cell (writer, "");
      append_cell (writer, "");
    }
}

static gboolean
write_row (LiaisonDetail *detail,
           gpointer       data,
           GError       **error)
{
  Writer        *writer = data;
  LiaisonRecord *record = liaison_detail_get_record (detail);
  gboolean       is_organization = liaison_contact_key_is_organization (liaison_detail_get_key (detail));

  append_names (writer, record, is_organization);
  if (is_organization)
    {
      append_cell (writer, liaison_organization_get_name (LIAISON_ORGANIZATION (record)));
      append_cell (writer, "");
      append_cell (writer, "");
    }
  else
    append_stint (writer, detail, 0);
  append_cell (writer, is_organization ? "" : liaison_person_get_birthday (LIAISON_PERSON (record)));
  append_cell (writer, is_organization ? liaison_organization_get_notes (LIAISON_ORGANIZATION (record))
                                       : liaison_person_get_notes (LIAISON_PERSON (record)));
  append_tags (writer, detail);
  append_cell (writer, liaison_record_get_uid (record)); /* two may have one name and no address */
  for (guint i = 0; i < N_GROUPS; i++)
    append_methods (writer, detail, i);
  for (guint i = 1; i < writer->n_stints; i++)
    append_stint (writer, detail, is_organization ? G_MAXUINT : i);
  end_row (writer);

  return writer->text->len < PIECE || flush (writer, error);
}

/**
 * liaison_csv_export_write: (skip)
 * @connection: where to read
 * @selection: which contacts
 * @output: where to write
 * @cancellable: (nullable): stops it
 * @error: return location of a failure
 *
 * Writes contacts as a table (RFC 4180) with the columns of Google Contacts.
 * Cells that a spreadsheet would take for formulas are neutralised.
 *
 * Returns: whether it was written
 */
gboolean
liaison_csv_export_write (LiaisonConnection            *connection,
                          const LiaisonExportSelection *selection,
                          LiaisonOutput                *output,
                          GCancellable                 *cancellable,
                          GError                      **error)
{
  g_autoptr (GString) text = g_string_new (selection->has_mark ? "\xef\xbb\xbf" : NULL);
  Writer writer = { .output = output, .text = text };

  if (!liaison_export_each_contact (connection, selection, count_columns, &writer, cancellable, error))
    return FALSE;

  writer.n_stints = MIN (writer.n_stints, MOST_STINTS);
  append_header (&writer);

  return liaison_export_each_contact (connection, selection, write_row, &writer, cancellable, error) && flush (&writer, error);
}
