/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-draft.h"

G_BEGIN_DECLS

/**
 * LiaisonSaidGroup:
 * @LIAISON_SAID_NAME: the name and its parts
 * @LIAISON_SAID_NICKNAME: of a person
 * @LIAISON_SAID_BIRTHDAY: of a person
 * @LIAISON_SAID_PLACE: of a person or organization
 *
 * What of a contact is one thing to a file: it is taken or kept as a whole.
 */
typedef enum
{
  LIAISON_SAID_NAME,
  LIAISON_SAID_NICKNAME,
  LIAISON_SAID_BIRTHDAY,
  LIAISON_SAID_PLACE,
} LiaisonSaidGroup;

#define LIAISON_N_SAID_GROUPS 4

gboolean liaison_last_said_holds  (LiaisonDraft    *known,
                                   LiaisonSaidGroup group,
                                   guint            source);
gboolean liaison_last_said_gone   (LiaisonDraft    *known,
                                   LiaisonSaidGroup group);
void     liaison_last_said_note   (LiaisonDraft    *draft,
                                   LiaisonSaidGroup group,
                                   guint            source);
void     liaison_last_said_note_all (LiaisonDraft *draft);

gboolean liaison_last_said_title_holds (const LiaisonDraftJob *job,
                                        guint                  source);
void     liaison_last_said_note_title  (LiaisonDraftJob *job,
                                        guint            source);

G_END_DECLS
