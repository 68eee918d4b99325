/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store-types.h"

G_BEGIN_DECLS

/**
 * LiaisonNaming:
 * @LIAISON_NAMING_NOBODY: nobody is named so
 * @LIAISON_NAMING_BEGINNING: each word begins a word of their names: "gr hop" of
 *   Grace Hopper, and "Bo" of Bob
 * @LIAISON_NAMING_PARTLY: a word is one of their names, the others begin some:
 *   "Grace H."; from here on it is sure where nobody else is named so
 * @LIAISON_NAMING_WORDS: each word is one of their names or nicknames: "Grace"
 * @LIAISON_NAMING_FULL: it is the very name
 *
 * How sure it is whom a name means.
 */
typedef enum
{
  LIAISON_NAMING_NOBODY,
  LIAISON_NAMING_BEGINNING,
  LIAISON_NAMING_PARTLY,
  LIAISON_NAMING_WORDS,
  LIAISON_NAMING_FULL,
} LiaisonNaming;

GArray *liaison_query_contacts_named (LiaisonConnection *connection,
                                      const char        *name,
                                      gboolean           only_people,
                                      LiaisonNaming     *naming,
                                      GError           **error);
gint64  liaison_query_contact_of_uid (LiaisonConnection *connection,
                                      const char        *uid,
                                      GError           **error);

G_END_DECLS
