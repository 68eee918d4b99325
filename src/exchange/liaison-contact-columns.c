/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-contact-columns.h"

#include "liaison-column-names.h"
#include "liaison-fold.h"
#include "liaison-normal.h"

#include <stdlib.h>
#include <string.h>

/* The names of columns in the files of LinkedIn, Google, Outlook and
 * Thunderbird, and a few that people write themselves. */
static const LiaisonColumnName known_columns[] = {
  { "first name", LIAISON_COLUMN_FIELD, "given_name" },
  { "given name", LIAISON_COLUMN_FIELD, "given_name" },
  { "middle name", LIAISON_COLUMN_FIELD, "additional_name" },
  { "additional name", LIAISON_COLUMN_FIELD, "additional_name" },
  { "last name", LIAISON_COLUMN_FIELD, "family_name" },
  { "family name", LIAISON_COLUMN_FIELD, "family_name" },
  { "surname", LIAISON_COLUMN_FIELD, "family_name" },
  { "name prefix", LIAISON_COLUMN_FIELD, "name_prefix" },
  { "name suffix", LIAISON_COLUMN_FIELD, "name_suffix" },
  { "suffix", LIAISON_COLUMN_FIELD, "name_suffix" },
  { "nickname", LIAISON_COLUMN_FIELD, "nickname" },
  { "name", LIAISON_COLUMN_FIELD, "name" },
  { "full name", LIAISON_COLUMN_FIELD, "name" },
  { "display name", LIAISON_COLUMN_FIELD, "name" },
  { "notes", LIAISON_COLUMN_FIELD, "notes" },
  { "note", LIAISON_COLUMN_FIELD, "notes" },
  { "company", LIAISON_COLUMN_ORGANIZATION, NULL, 1 },
  { "organization", LIAISON_COLUMN_ORGANIZATION, NULL, 1 },
  { "organisation", LIAISON_COLUMN_ORGANIZATION, NULL, 1 },
  { "organization name", LIAISON_COLUMN_ORGANIZATION, NULL, 1 },
  { "employer", LIAISON_COLUMN_ORGANIZATION, NULL, 1 },
  { "position", LIAISON_COLUMN_JOB_TITLE, NULL, 1 },
  { "job title", LIAISON_COLUMN_JOB_TITLE, NULL, 1 },
  { "organization title", LIAISON_COLUMN_JOB_TITLE, NULL, 1 },
  { "department", LIAISON_COLUMN_DEPARTMENT, NULL, 1 },
  { "organization department", LIAISON_COLUMN_DEPARTMENT, NULL, 1 },
  { "birthday", LIAISON_COLUMN_BIRTHDAY },
  { "birth year", LIAISON_COLUMN_BIRTH_YEAR },
  { "birth month", LIAISON_COLUMN_BIRTH_MONTH },
  { "birth day", LIAISON_COLUMN_BIRTH_DAY },
  { "anniversary", LIAISON_COLUMN_ANNIVERSARY },
  { "liaison uid", LIAISON_COLUMN_UID },
  { "connected on", LIAISON_COLUMN_CONNECTED },
  { "labels", LIAISON_COLUMN_TAGS },
  { "group membership", LIAISON_COLUMN_TAGS },
  { "categories", LIAISON_COLUMN_TAGS },
  { "keywords", LIAISON_COLUMN_TAGS },
  { "tags", LIAISON_COLUMN_TAGS },
  { "email", LIAISON_COLUMN_EMAIL, "", 1 },
  { "e mail", LIAISON_COLUMN_EMAIL, "", 1 },
  { "email address", LIAISON_COLUMN_EMAIL, "", 1 },
  { "e mail address", LIAISON_COLUMN_EMAIL, "", 1 },
  { "primary email", LIAISON_COLUMN_EMAIL, "", 1 },
  { "e mail 2 address", LIAISON_COLUMN_EMAIL, "", 2 },
  { "secondary email", LIAISON_COLUMN_EMAIL, "", 2 },
  { "e mail 3 address", LIAISON_COLUMN_EMAIL, "", 3 },
  { "e mail type", LIAISON_COLUMN_EMAIL_TYPE, NULL, 1 },
  { "e mail 2 type", LIAISON_COLUMN_EMAIL_TYPE, NULL, 2 },
  { "e mail 3 type", LIAISON_COLUMN_EMAIL_TYPE, NULL, 3 },
  { "e mail display name", LIAISON_COLUMN_IGNORED },
  { "e mail 2 display name", LIAISON_COLUMN_IGNORED },
  { "e mail 3 display name", LIAISON_COLUMN_IGNORED },
  { "phone", LIAISON_COLUMN_PHONE, "" },
  { "phone number", LIAISON_COLUMN_PHONE, "" },
  { "telephone", LIAISON_COLUMN_PHONE, "" },
  { "primary phone", LIAISON_COLUMN_PHONE, "" },
  { "business phone", LIAISON_COLUMN_PHONE, "work" },
  { "business phone 2", LIAISON_COLUMN_PHONE, "work" },
  { "work phone", LIAISON_COLUMN_PHONE, "work" },
  { "company main phone", LIAISON_COLUMN_PHONE, "company" },
  { "home phone", LIAISON_COLUMN_PHONE, "home" },
  { "home phone 2", LIAISON_COLUMN_PHONE, "home" },
  { "mobile phone", LIAISON_COLUMN_PHONE, "mobile" },
  { "mobile number", LIAISON_COLUMN_PHONE, "mobile" },
  { "mobile", LIAISON_COLUMN_PHONE, "mobile" },
  { "cell phone", LIAISON_COLUMN_PHONE, "mobile" },
  { "car phone", LIAISON_COLUMN_PHONE, "car" },
  { "other phone", LIAISON_COLUMN_PHONE, "other" },
  { "callback", LIAISON_COLUMN_PHONE, "callback" },
  { "radio phone", LIAISON_COLUMN_PHONE, "radio" },
  { "pager", LIAISON_COLUMN_PHONE, "pager" },
  { "pager number", LIAISON_COLUMN_PHONE, "pager" },
  { "business fax", LIAISON_COLUMN_PHONE, "work fax" },
  { "home fax", LIAISON_COLUMN_PHONE, "home fax" },
  { "other fax", LIAISON_COLUMN_PHONE, "fax" },
  { "fax number", LIAISON_COLUMN_PHONE, "fax" },
  { "imaddress", LIAISON_COLUMN_CHAT, "" },
  { "screen name", LIAISON_COLUMN_CHAT, "" },
  { "url", LIAISON_COLUMN_PAGE, "" },
  { "web page", LIAISON_COLUMN_PAGE, "" },
  { "website", LIAISON_COLUMN_PAGE, "" },
  { "linkedin", LIAISON_COLUMN_PAGE, "" },
  { "personal web page", LIAISON_COLUMN_PAGE, "home" },
  { "web page 1", LIAISON_COLUMN_PAGE, "work" },
  { "web page 2", LIAISON_COLUMN_PAGE, "home" },
  { "manager s name", LIAISON_COLUMN_RELATED, "manager" },
  { "assistant s name", LIAISON_COLUMN_RELATED, "assistant" },
  { "spouse", LIAISON_COLUMN_RELATED, "spouse" },
  { "photo", LIAISON_COLUMN_IGNORED },
  { "file as", LIAISON_COLUMN_IGNORED },
  { "private", LIAISON_COLUMN_IGNORED },
  { "sensitivity", LIAISON_COLUMN_IGNORED },
  { "priority", LIAISON_COLUMN_IGNORED },
};

/* "business street 2", "home postal code": the label and what follows it. */
static const char *const address_labels[][2] = {
  { "business ", "work" },
  { "work ", "work" },
  { "home ", "home" },
  { "other ", "other" },
};

static const char *const address_parts[] = {
  "street",
  "street 2",
  "street 3",
  "address",
  "address 2",
  "city",
  "state",
  "postal code",
  "zipcode",
  "country",
  "country region",
  "address po box",
};

/* "e mail 2 value": the groups of Google. Each has room for a thousand. */
static const struct
{
  const char       *name;
  LiaisonColumnKind kind;
} groups[] = {
  { "e mail", LIAISON_COLUMN_EMAIL },
  { "phone", LIAISON_COLUMN_PHONE },
  { "im", LIAISON_COLUMN_CHAT },
  { "website", LIAISON_COLUMN_PAGE },
  { "relation", LIAISON_COLUMN_RELATED },
  { "event", LIAISON_COLUMN_EVENT },
  { "custom field", LIAISON_COLUMN_CUSTOM },
  { "address", LIAISON_COLUMN_ADDRESS },
  { "organization", LIAISON_COLUMN_ORGANIZATION },
};

#define GROUP_ROOM 1000

static gboolean
recognize_known (LiaisonColumn *column,
                 const char    *folded)
{
  static GHashTable *index;

  if (g_once_init_enter (&index))
    g_once_init_leave (&index, liaison_column_names_index (known_columns, G_N_ELEMENTS (known_columns)));

  return liaison_column_names_find (index, column, folded);
}

static gboolean
recognize_address (LiaisonColumn *column,
                   const char    *folded)
{
  for (guint i = 0; i < G_N_ELEMENTS (address_labels); i++)
    {
      if (!g_str_has_prefix (folded, address_labels[i][0]))
        continue;

      for (guint j = 0; j < G_N_ELEMENTS (address_parts); j++)
        if (g_str_equal (folded + strlen (address_labels[i][0]), address_parts[j]))
          {
            column->kind = LIAISON_COLUMN_ADDRESS;
            column->word = address_labels[i][1];
            column->group = i + 1;
            return TRUE;
          }
    }

  return FALSE;
}

static LiaisonColumnKind
kind_of_part (LiaisonColumnKind group,
              const char       *part)
{
  if (g_str_equal (part, "label") || g_str_equal (part, "type"))
    return LIAISON_COLUMN_LABEL;
  if (group == LIAISON_COLUMN_ADDRESS)
    return g_str_equal (part, "formatted") ? LIAISON_COLUMN_ADDRESS_WHOLE : LIAISON_COLUMN_ADDRESS;
  if (group == LIAISON_COLUMN_ORGANIZATION)
    return g_str_equal (part, "name")         ? LIAISON_COLUMN_ORGANIZATION
           : g_str_equal (part, "title")      ? LIAISON_COLUMN_JOB_TITLE
           : g_str_equal (part, "department") ? LIAISON_COLUMN_DEPARTMENT
                                              : LIAISON_COLUMN_UNKNOWN;

  return g_str_equal (part, "value") ? group : LIAISON_COLUMN_UNKNOWN;
}

static gboolean
recognize_grouped (LiaisonColumn *column,
                   const char    *folded)
{
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      size_t length = strlen (groups[i].name);
      char  *part;
      gulong number;

      if (strncmp (folded, groups[i].name, length) != 0 || folded[length] != ' ')
        continue;

      number = strtoul (folded + length + 1, &part, 10);
      if (part == folded + length + 1 || *part != ' ' || number == 0 || number >= GROUP_ROOM)
        continue;

      column->kind = kind_of_part (groups[i].kind, part + 1);
      column->group = groups[i].kind == LIAISON_COLUMN_ORGANIZATION ? (guint) number : (i + 1) * GROUP_ROOM + (guint) number;
      column->word = "";
      return TRUE;
    }

  return FALSE;
}

static void
find_labels (GArray *columns)
{
  for (guint i = 0; i < columns->len; i++)
    {
      LiaisonColumn *column = &g_array_index (columns, LiaisonColumn, i);

      for (guint j = 0; j < columns->len && column->group >= GROUP_ROOM && column->kind != LIAISON_COLUMN_LABEL; j++)
        {
          LiaisonColumn *other = &g_array_index (columns, LiaisonColumn, j);

          if (other->kind == LIAISON_COLUMN_LABEL && other->group == column->group)
            column->label = (int) j;
        }
    }
}

/* "Title" is "Dr." to Outlook and a job to everybody else. */
static void
settle_title (GArray     *columns,
              GHashTable *names)
{
  gpointer index;

  if (!g_hash_table_lookup_extended (names, "title", NULL, &index))
    return;

  for (guint i = 0; i < columns->len; i++)
    {
      LiaisonColumn *column = &g_array_index (columns, LiaisonColumn, i);

      if (i != GPOINTER_TO_UINT (index))
        continue;
      if (g_hash_table_contains (names, "job title") || g_hash_table_contains (names, "suffix"))
        {
          column->kind = LIAISON_COLUMN_FIELD;
          column->word = "name_prefix";
        }
      else
        {
          column->kind = LIAISON_COLUMN_JOB_TITLE;
          column->group = 1;
        }
    }
}

static LiaisonForm
find_form (GHashTable *names,
           gboolean    has_groups)
{
  if (g_hash_table_contains (names, "connected on"))
    return LIAISON_FORM_LINKEDIN;
  if (g_hash_table_contains (names, "primary email"))
    return LIAISON_FORM_THUNDERBIRD;
  if (has_groups || g_hash_table_contains (names, "group membership") || g_hash_table_contains (names, "organization name"))
    return LIAISON_FORM_GOOGLE;
  if (g_hash_table_contains (names, "e mail address") || g_hash_table_contains (names, "business phone"))
    return LIAISON_FORM_OUTLOOK;
  if (g_hash_table_contains (names, "url") && g_hash_table_contains (names, "position"))
    return LIAISON_FORM_LINKEDIN;

  return LIAISON_FORM_TABLE;
}

static void
clear_column (gpointer data)
{
  g_free (((LiaisonColumn *) data)->header);
}

/* Whether a row can be told from its neighbours by this column. */
static gboolean
names_somebody (const LiaisonColumn *column)
{
  return column->kind == LIAISON_COLUMN_EMAIL || column->kind == LIAISON_COLUMN_ORGANIZATION ||
         (column->kind == LIAISON_COLUMN_FIELD && strstr (column->word, "name") != NULL);
}

/**
 * liaison_contact_columns_recognize:
 * @headers: (element-type utf8): a row that may be the header
 * @form: (out): the program that writes such columns
 * @n_known: (out): how many columns were recognized, 0 where the row is no header
 *
 * Tells columns by their names, wherever they stand.
 *
 * Returns: (transfer full) (element-type LiaisonColumn): a column a header
 */
GArray *
liaison_contact_columns_recognize (GPtrArray   *headers,
                                   LiaisonForm *form,
                                   guint       *n_known)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GArray  *columns = g_array_sized_new (FALSE, TRUE, sizeof (LiaisonColumn), headers->len);
  gboolean has_groups = FALSE, has_name = FALSE;

  *n_known = 0;
  g_array_set_clear_func (columns, clear_column);
  for (guint i = 0; i < headers->len; i++)
    {
      g_autofree char *header = liaison_normal_dup_text (g_ptr_array_index (headers, i));
      g_autofree char *folded = strlen (header) <= 100 ? liaison_fold_dup (header) : g_strdup ("");
      LiaisonColumn    column = { .label = -1 };
      gboolean         grouped = FALSE;

      /* "E-mail 2 - Type" of Google is not "E-mail 2 Type" of Outlook */
      if ((strstr (header, " - ") != NULL && (grouped = recognize_grouped (&column, folded))) ||
          recognize_known (&column, folded) || recognize_address (&column, folded) ||
          (grouped = recognize_grouped (&column, folded)) || liaison_column_names_recognize (&column, folded))
        (*n_known)++;
      has_groups |= grouped;
      has_name |= names_somebody (&column);
      column.header = g_steal_pointer (&header);
      g_array_append_val (columns, column);
      g_hash_table_insert (names, g_steal_pointer (&folded), GUINT_TO_POINTER (i));
    }

  settle_title (columns, names);
  liaison_column_names_settle_name (columns, names);
  find_labels (columns);
  *form = find_form (names, has_groups);
  if (!has_name)
    *n_known = 0;

  return columns;
}
