/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-contact-columns.h"

G_BEGIN_DECLS

/**
 * LiaisonColumnUse:
 * @LIAISON_COLUMN_USE_KEEP: has no field; stays with the contact as it is
 * @LIAISON_COLUMN_USE_IGNORE: is left out
 * @LIAISON_COLUMN_USE_NAME: the whole name
 * @LIAISON_COLUMN_USE_GIVEN_NAME: the given name
 * @LIAISON_COLUMN_USE_MIDDLE_NAME: further given names
 * @LIAISON_COLUMN_USE_FAMILY_NAME: the family name
 * @LIAISON_COLUMN_USE_NICKNAME: what friends say
 * @LIAISON_COLUMN_USE_EMAIL: an e-mail address
 * @LIAISON_COLUMN_USE_PHONE: a telephone number
 * @LIAISON_COLUMN_USE_ADDRESS: a postal address, or a line of one
 * @LIAISON_COLUMN_USE_ORGANIZATION: where they work
 * @LIAISON_COLUMN_USE_TITLE: of their job
 * @LIAISON_COLUMN_USE_DEPARTMENT: where in the organization
 * @LIAISON_COLUMN_USE_PLACE: town or region
 * @LIAISON_COLUMN_USE_BIRTHDAY: a day with or without the year
 * @LIAISON_COLUMN_USE_NOTES: free text; several columns make several lines
 * @LIAISON_COLUMN_USE_TAGS: one or more
 * @LIAISON_COLUMN_USE_URL: a web page or a profile
 * @LIAISON_COLUMN_USE_CONNECTED: the day since which one knows them
 * @LIAISON_COLUMN_USE_OTHER: what its name says, which no choice stands for
 *
 * What a column of a table is read as, as people choose it.
 */
typedef enum
{
  LIAISON_COLUMN_USE_KEEP,
  LIAISON_COLUMN_USE_IGNORE,
  LIAISON_COLUMN_USE_NAME,
  LIAISON_COLUMN_USE_GIVEN_NAME,
  LIAISON_COLUMN_USE_MIDDLE_NAME,
  LIAISON_COLUMN_USE_FAMILY_NAME,
  LIAISON_COLUMN_USE_NICKNAME,
  LIAISON_COLUMN_USE_EMAIL,
  LIAISON_COLUMN_USE_PHONE,
  LIAISON_COLUMN_USE_ADDRESS,
  LIAISON_COLUMN_USE_ORGANIZATION,
  LIAISON_COLUMN_USE_TITLE,
  LIAISON_COLUMN_USE_DEPARTMENT,
  LIAISON_COLUMN_USE_PLACE,
  LIAISON_COLUMN_USE_BIRTHDAY,
  LIAISON_COLUMN_USE_NOTES,
  LIAISON_COLUMN_USE_TAGS,
  LIAISON_COLUMN_USE_URL,
  LIAISON_COLUMN_USE_CONNECTED,
  LIAISON_COLUMN_USE_OTHER,
} LiaisonColumnUse;

#define LIAISON_N_COLUMN_USES 20

const char      *liaison_column_use_get_nick (LiaisonColumnUse use);
const char      *liaison_column_use_get_label (LiaisonColumnUse use);
gboolean         liaison_column_use_from_nick (const char       *nick,
                                               LiaisonColumnUse *use);
gboolean         liaison_column_use_names_somebody (LiaisonColumnUse use);
LiaisonColumnUse liaison_column_use_of (const LiaisonColumn *column);
void             liaison_column_use_apply (LiaisonColumnUse use,
                                           GArray          *columns,
                                           guint            index);

G_END_DECLS
