/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-column-use.h"

#include <glib/gi18n-lib.h>

/* The columns that make one address stand in one group. */
#define ADDRESS_GROUP 9

static const struct
{
  const char       *nick;
  const char       *label;
  LiaisonColumnKind kind;
  const char       *word;
} uses[LIAISON_N_COLUMN_USES] = {
  [LIAISON_COLUMN_USE_KEEP] = { "keep", NC_ ("column of a file", "Keep as Another Detail"), LIAISON_COLUMN_UNKNOWN, NULL },
  [LIAISON_COLUMN_USE_IGNORE] = { "ignore", NC_ ("column of a file", "Leave Out"), LIAISON_COLUMN_IGNORED, NULL },
  [LIAISON_COLUMN_USE_NAME] = { "name", NC_ ("column of a file", "Name"), LIAISON_COLUMN_FIELD, "name" },
  [LIAISON_COLUMN_USE_GIVEN_NAME] = { "given-name", NC_ ("column of a file", "Given Name"), LIAISON_COLUMN_FIELD, "given_name" },
  [LIAISON_COLUMN_USE_MIDDLE_NAME] = { "middle-name", NC_ ("column of a file", "Middle Name"), LIAISON_COLUMN_FIELD, "additional_name" },
  [LIAISON_COLUMN_USE_FAMILY_NAME] = { "family-name", NC_ ("column of a file", "Family Name"), LIAISON_COLUMN_FIELD, "family_name" },
  [LIAISON_COLUMN_USE_NICKNAME] = { "nickname", NC_ ("column of a file", "Nickname"), LIAISON_COLUMN_FIELD, "nickname" },
  [LIAISON_COLUMN_USE_EMAIL] = { "email", NC_ ("column of a file", "Email"), LIAISON_COLUMN_EMAIL, "" },
  [LIAISON_COLUMN_USE_PHONE] = { "phone", NC_ ("column of a file", "Phone"), LIAISON_COLUMN_PHONE, "" },
  [LIAISON_COLUMN_USE_ADDRESS] = { "address", NC_ ("column of a file", "Address"), LIAISON_COLUMN_ADDRESS, "" },
  [LIAISON_COLUMN_USE_ORGANIZATION] = { "organization", NC_ ("column of a file", "Organization"), LIAISON_COLUMN_ORGANIZATION, NULL },
  [LIAISON_COLUMN_USE_TITLE] = { "title", NC_ ("column of a file", "Job Title"), LIAISON_COLUMN_JOB_TITLE, NULL },
  [LIAISON_COLUMN_USE_DEPARTMENT] = { "department", NC_ ("column of a file", "Department"), LIAISON_COLUMN_DEPARTMENT, NULL },
  [LIAISON_COLUMN_USE_PLACE] = { "place", NC_ ("column of a file", "Place"), LIAISON_COLUMN_FIELD, "place" },
  [LIAISON_COLUMN_USE_BIRTHDAY] = { "birthday", NC_ ("column of a file", "Birthday"), LIAISON_COLUMN_BIRTHDAY, NULL },
  [LIAISON_COLUMN_USE_NOTES] = { "notes", NC_ ("column of a file", "Notes"), LIAISON_COLUMN_FIELD, "notes" },
  [LIAISON_COLUMN_USE_TAGS] = { "tags", NC_ ("column of a file", "Tags"), LIAISON_COLUMN_TAGS, NULL },
  [LIAISON_COLUMN_USE_URL] = { "url", NC_ ("column of a file", "Web Page or Profile"), LIAISON_COLUMN_PAGE, "" },
  [LIAISON_COLUMN_USE_CONNECTED] = { "connected-on", NC_ ("column of a file", "Known Since"), LIAISON_COLUMN_CONNECTED, NULL },
  [LIAISON_COLUMN_USE_OTHER] = { "other", NC_ ("column of a file", "As Its Name Says"), LIAISON_COLUMN_UNKNOWN, NULL },
};

/**
 * liaison_column_use_get_nick:
 * @use: what a column is read as
 *
 * Returns: its name for programs and the command line
 */
const char *
liaison_column_use_get_nick (LiaisonColumnUse use)
{
  g_return_val_if_fail (use < LIAISON_N_COLUMN_USES, NULL);

  return uses[use].nick;
}

/**
 * liaison_column_use_get_label:
 * @use: what a column is read as
 *
 * Returns: its name for people, translated
 */
const char *
liaison_column_use_get_label (LiaisonColumnUse use)
{
  g_return_val_if_fail (use < LIAISON_N_COLUMN_USES, NULL);

  return g_dpgettext2 (NULL, "column of a file", uses[use].label);
}

/**
 * liaison_column_use_from_nick:
 * @nick: a word
 * @use: (out): what it stands for
 *
 * Returns: whether it stands for anything
 */
gboolean
liaison_column_use_from_nick (const char       *nick,
                              LiaisonColumnUse *use)
{
  g_return_val_if_fail (nick != NULL && use != NULL, FALSE);

  for (guint i = 0; i < LIAISON_N_COLUMN_USES; i++)
    if (g_str_equal (uses[i].nick, nick))
      {
        *use = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * liaison_column_use_names_somebody:
 * @use: what a column is read as
 *
 * Returns: whether a row can be told from others by such a column
 */
gboolean
liaison_column_use_names_somebody (LiaisonColumnUse use)
{
  switch (use)
    {
    case LIAISON_COLUMN_USE_NAME:
    case LIAISON_COLUMN_USE_GIVEN_NAME:
    case LIAISON_COLUMN_USE_FAMILY_NAME:
    case LIAISON_COLUMN_USE_NICKNAME:
    case LIAISON_COLUMN_USE_EMAIL:
    case LIAISON_COLUMN_USE_ORGANIZATION:
      return TRUE;
    case LIAISON_COLUMN_USE_KEEP:
    case LIAISON_COLUMN_USE_IGNORE:
    case LIAISON_COLUMN_USE_MIDDLE_NAME:
    case LIAISON_COLUMN_USE_PHONE:
    case LIAISON_COLUMN_USE_ADDRESS:
    case LIAISON_COLUMN_USE_TITLE:
    case LIAISON_COLUMN_USE_DEPARTMENT:
    case LIAISON_COLUMN_USE_PLACE:
    case LIAISON_COLUMN_USE_BIRTHDAY:
    case LIAISON_COLUMN_USE_NOTES:
    case LIAISON_COLUMN_USE_TAGS:
    case LIAISON_COLUMN_USE_URL:
    case LIAISON_COLUMN_USE_CONNECTED:
    case LIAISON_COLUMN_USE_OTHER:
    default:
      return FALSE;
    }
}

/**
 * liaison_column_use_of:
 * @column: a column
 *
 * Returns: what it is read as
 */
LiaisonColumnUse
liaison_column_use_of (const LiaisonColumn *column)
{
  for (guint i = 0; i < LIAISON_COLUMN_USE_OTHER; i++)
    if (uses[i].kind == column->kind &&
        (column->kind != LIAISON_COLUMN_FIELD || g_str_equal (uses[i].word, column->word)))
      return i;

  return LIAISON_COLUMN_USE_OTHER;
}

/* The second column of organizations goes with the second of titles. */
static guint
count_before (GArray           *columns,
              guint             index,
              LiaisonColumnKind kind)
{
  guint n = 0;

  for (guint i = 0; i < index; i++)
    n += g_array_index (columns, LiaisonColumn, i).kind == kind;

  return n;
}

/**
 * liaison_column_use_apply:
 * @use: what a column is to be read as
 * @columns: (element-type LiaisonColumn): the columns of a table, those before
 *   @index as they are to be read
 * @index: the column
 *
 * Has a column read otherwise. One that is read so already keeps what its name
 * says beyond it: that a number is of a mobile phone.
 */
void
liaison_column_use_apply (LiaisonColumnUse use,
                          GArray          *columns,
                          guint            index)
{
  LiaisonColumn *column = &g_array_index (columns, LiaisonColumn, index);

  if (use == LIAISON_COLUMN_USE_OTHER || use == liaison_column_use_of (column))
    return;

  column->kind = uses[use].kind;
  column->word = uses[use].word;
  column->label = -1;
  column->group = column->kind == LIAISON_COLUMN_ADDRESS ? ADDRESS_GROUP : 1 + count_before (columns, index, column->kind);
}
