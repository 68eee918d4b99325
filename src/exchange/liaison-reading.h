/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-draft.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LiaisonForm:
 * @LIAISON_FORM_VCARD: vCard 2.1, 3.0 or 4.0
 * @LIAISON_FORM_LINKEDIN: connections of LinkedIn
 * @LIAISON_FORM_GOOGLE: Google Contacts, old or new
 * @LIAISON_FORM_OUTLOOK: Outlook, of Windows or the web
 * @LIAISON_FORM_THUNDERBIRD: Thunderbird
 * @LIAISON_FORM_TABLE: another table with columns that are understood
 * @LIAISON_FORM_EXPORT: an export of everything by Liaison
 * @LIAISON_FORM_GRAPHML: a network of people and organizations
 * @LIAISON_FORM_EDGE_LIST: pairs of people
 *
 * What kind of file it is, told by what stands in it.
 */
typedef enum
{
  LIAISON_FORM_VCARD,
  LIAISON_FORM_LINKEDIN,
  LIAISON_FORM_GOOGLE,
  LIAISON_FORM_OUTLOOK,
  LIAISON_FORM_THUNDERBIRD,
  LIAISON_FORM_TABLE,
  LIAISON_FORM_EXPORT,
  LIAISON_FORM_GRAPHML,
  LIAISON_FORM_EDGE_LIST,
} LiaisonForm;

/**
 * LiaisonProblem:
 * @line: where the row or card begins
 * @name: whom it speaks of, "" where that is not known
 * @reason: why it cannot be brought in, a translated sentence
 * @is_damage: whether the file is at fault, not just the row empty
 *
 * A row or card that is skipped.
 */
typedef struct
{
  guint    line;
  char    *name;
  char    *reason;
  gboolean is_damage;
} LiaisonProblem;

typedef struct _LiaisonColumnMap LiaisonColumnMap;
typedef struct _LiaisonTableHeader LiaisonTableHeader;

/**
 * LiaisonReading:
 * @name: of the file, without its folder
 * @form: what it is
 * @drafts: (element-type LiaisonDraft): whom it tells of, in its order
 * @problems: (element-type LiaisonProblem): what is skipped, in its order
 * @remarks: (element-type utf8): sentences on the file as a whole
 * @header: (nullable): of a table; one whose columns nobody knows has no drafts
 * @export: (nullable): the text of an export of Liaison
 * @is_encoding_in_doubt: whether its letters may be others
 * @are_dates_in_doubt: whether its days and months may be the other way round
 *
 * What was read from a file, before anything is compared or changed.
 */
typedef struct
{
  char       *name;
  LiaisonForm form;
  GPtrArray  *drafts;
  GPtrArray  *problems;
  GPtrArray  *remarks;
  LiaisonTableHeader *header;
  GBytes *export;
  gboolean is_encoding_in_doubt;
  gboolean are_dates_in_doubt;
} LiaisonReading;

LiaisonReading *liaison_reading_new (const char *name);
LiaisonReading *liaison_reading_load (GFile            *file,
                                      LiaisonColumnMap *map,
                                      GCancellable     *cancellable,
                                      GError          **error);
LiaisonReading *liaison_reading_new_from_bytes (const char       *name,
                                                GBytes           *bytes,
                                                LiaisonColumnMap *map,
                                                GCancellable     *cancellable,
                                                GError          **error);
void            liaison_reading_free (LiaisonReading *self);

void liaison_reading_take_draft (LiaisonReading *self,
                                 LiaisonDraft   *draft);
void liaison_reading_add_problem (LiaisonReading *self,
                                  guint           line,
                                  const char     *name,
                                  gboolean        is_damage,
                                  const char     *reason);
void liaison_reading_add_remark (LiaisonReading *self,
                                 const char     *remark);

const char *liaison_form_get_nick (LiaisonForm form);
const char *liaison_form_get_label (LiaisonForm form);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonReading, liaison_reading_free)

G_END_DECLS
