/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-add-row.h"
#include "liaison-contact-editor.h"
#include "liaison-detail-query.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonContactView:
 *
 * The page of a contact: reads it off the main thread, follows the store, and
 * knows what can be done with any contact. The pages of people and of
 * organizations are made of it.
 *
 * Properties: editor, detail (#LiaisonDetail, %NULL until it was read), record
 * (of the detail).
 *
 * Signals: shown, when a contact was read that was not shown before; gone, when
 * the contact is not there any more.
 *
 * Actions: contact.mail, contact.call, contact.log, contact.follow-up, contact.show-on-map,
 * contact.delete.
 */
#define LIAISON_TYPE_CONTACT_VIEW (liaison_contact_view_get_type ())
G_DECLARE_DERIVABLE_TYPE (LiaisonContactView, liaison_contact_view, LIAISON, CONTACT_VIEW, AdwBin)

/**
 * LiaisonContactViewClass:
 * @update: shows the detail, which is new or has changed
 */
struct _LiaisonContactViewClass
{
  AdwBinClass parent_class;

  void (*update) (LiaisonContactView *self,
                  LiaisonDetail      *detail);
};

void                  liaison_contact_view_set_store (LiaisonContactView *self,
                                                      LiaisonStore       *store);
gint64                liaison_contact_view_get_key (LiaisonContactView *self);
void                  liaison_contact_view_set_key (LiaisonContactView *self,
                                                    gint64              key);
LiaisonContactEditor *liaison_contact_view_get_editor (LiaisonContactView *self);
LiaisonDetail        *liaison_contact_view_get_detail (LiaisonContactView *self);
void                  liaison_contact_view_add_method (LiaisonContactView *self,
                                                       const char         *value,
                                                       LiaisonAddRow      *row);

G_END_DECLS
