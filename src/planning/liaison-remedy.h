/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-fit.h"

G_BEGIN_DECLS

/**
 * LiaisonRemedyKind:
 * @LIAISON_REMEDY_STEP: a step of the user's plan, or a role in which one learns it
 * @LIAISON_REMEDY_QUALIFICATION: a qualification that teaches or examines it
 * @LIAISON_REMEDY_COURSE: a course of an association that teaches it
 * @LIAISON_REMEDY_ASSOCIATION: an association whose field asks for it
 * @LIAISON_REMEDY_PERSON: somebody the user knows who has it
 *
 * What can close a gap.
 */
typedef enum
{
  LIAISON_REMEDY_STEP,
  LIAISON_REMEDY_QUALIFICATION,
  LIAISON_REMEDY_COURSE,
  LIAISON_REMEDY_ASSOCIATION,
  LIAISON_REMEDY_PERSON,
} LiaisonRemedyKind;

/**
 * LiaisonRemedy:
 * @kind: what it is
 * @entry: id of the role, qualification or association, "" for none
 * @key: contact key of the person, 0 for none
 * @name: what it is called
 * @reason: why it closes the gap
 *
 * What can close a gap, and why.
 */
typedef struct
{
  LiaisonRemedyKind kind;
  char             *entry;
  gint64            key;
  char             *name;
  char             *reason;
} LiaisonRemedy;

LiaisonRemedy *liaison_remedy_new  (LiaisonRemedyKind kind,
                                    const char       *entry,
                                    gint64            key,
                                    const char       *name,
                                    char             *reason);
void           liaison_remedy_free (LiaisonRemedy    *self);

/**
 * LiaisonRemedies:
 *
 * What can close the gaps of the user: their plan, memberships and the people
 * they know, as of one moment. It never changes.
 */
#define LIAISON_TYPE_REMEDIES (liaison_remedies_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonRemedies, liaison_remedies, LIAISON, REMEDIES, GObject)

LiaisonRemedies *liaison_remedies_read      (LiaisonConnection    *connection,
                                             LiaisonCatalog       *catalog,
                                             GError              **error);
GPtrArray       *liaison_remedies_find      (LiaisonRemedies      *self,
                                             LiaisonFit           *fit,
                                             const LiaisonProfile *profile,
                                             const char           *skill);
guint            liaison_remedies_get_n_holders (LiaisonRemedies  *self,
                                             const char           *skill);

G_END_DECLS
