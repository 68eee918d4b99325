/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonContactsField:
 *
 * With whom: a list of people, and of one organization at most, to which one
 * adds by picking. It also takes names that a text says: each whom it means,
 * whom one has to choose, or who is to be added.
 *
 * Properties: store, only-people.
 *
 * Signals: changed (who is in the list, or whom a name means).
 */
#define LIAISON_TYPE_CONTACTS_FIELD (liaison_contacts_field_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonContactsField, liaison_contacts_field, LIAISON, CONTACTS_FIELD, AdwBin)

GtkWidget *liaison_contacts_field_new (LiaisonStore *store);
void       liaison_contacts_field_set_store (LiaisonContactsField *self,
                                             LiaisonStore         *store);
void       liaison_contacts_field_add (LiaisonContactsField *self,
                                       gint64                key,
                                       const char           *name);
void       liaison_contacts_field_add_by_key (LiaisonContactsField *self,
                                              gint64                key);
GArray    *liaison_contacts_field_dup_keys (LiaisonContactsField *self);
void       liaison_contacts_field_set_said (LiaisonContactsField *self,
                                            GPtrArray            *names);
GPtrArray *liaison_contacts_field_dup_names (LiaisonContactsField *self);

G_END_DECLS
