/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-reading.h"

G_BEGIN_DECLS

/**
 * LiaisonColumnKind:
 *
 * What the cells of a column of a table of contacts say.
 */
typedef enum
{
  LIAISON_COLUMN_UNKNOWN, /* kept as it is */
  LIAISON_COLUMN_IGNORED,
  LIAISON_COLUMN_FIELD, /* of the record, named by the word */
  LIAISON_COLUMN_ORGANIZATION,
  LIAISON_COLUMN_JOB_TITLE,
  LIAISON_COLUMN_DEPARTMENT,
  LIAISON_COLUMN_BIRTHDAY,
  LIAISON_COLUMN_ANNIVERSARY,
  LIAISON_COLUMN_CONNECTED,
  LIAISON_COLUMN_EVENT,
  LIAISON_COLUMN_TAGS,
  LIAISON_COLUMN_EMAIL,
  LIAISON_COLUMN_EMAIL_TYPE,
  LIAISON_COLUMN_PHONE,
  LIAISON_COLUMN_CHAT,
  LIAISON_COLUMN_PAGE,
  LIAISON_COLUMN_ADDRESS, /* a part of one, in the order of the columns */
  LIAISON_COLUMN_ADDRESS_WHOLE,
  LIAISON_COLUMN_RELATED,
  LIAISON_COLUMN_CUSTOM,
  LIAISON_COLUMN_LABEL, /* of the group it stands in */
  LIAISON_COLUMN_BIRTH_YEAR,
  LIAISON_COLUMN_BIRTH_MONTH,
  LIAISON_COLUMN_BIRTH_DAY,
  LIAISON_COLUMN_UID, /* of a contact, as Liaison itself writes it */
} LiaisonColumnKind;

/**
 * LiaisonColumn:
 * @kind: what its cells say
 * @word: the field, the label or the relation
 * @group: what belongs together: "E-mail 2 - Label" and "E-mail 2 - Value"
 * @label: the column that labels it, or -1
 * @header: as it stands in the file
 */
typedef struct
{
  LiaisonColumnKind kind;
  const char       *word;
  guint             group;
  int               label;
  char             *header;
} LiaisonColumn;

GArray *liaison_contact_columns_recognize (GPtrArray   *headers,
                                           LiaisonForm *form,
                                           guint       *n_known);

G_END_DECLS
