/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LiaisonContactEditor:
 *
 * Makes the changes of a contact's page, each of them one change of the store
 * with a name of its own. What fails is shown above the page.
 *
 * Properties: store, name (of the contact, for the names of changes).
 */
#define LIAISON_TYPE_CONTACT_EDITOR (liaison_contact_editor_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonContactEditor, liaison_contact_editor, LIAISON, CONTACT_EDITOR, GObject)

/**
 * LiaisonEditedFunc:
 * @record: what was saved, with its id; %NULL where it was not
 * @owner: what was given
 *
 * Hears how an edit ended.
 */
typedef void (*LiaisonEditedFunc) (gpointer record,
                                   GObject *owner);

LiaisonContactEditor *liaison_contact_editor_new (GtkWidget *page);
LiaisonStore         *liaison_contact_editor_get_store (LiaisonContactEditor *self);
void                  liaison_contact_editor_set_store (LiaisonContactEditor *self,
                                                        LiaisonStore         *store);
const char           *liaison_contact_editor_get_name (LiaisonContactEditor *self);
void                  liaison_contact_editor_set_name (LiaisonContactEditor *self,
                                                       const char           *name);

void liaison_contact_editor_set_text (LiaisonContactEditor *self,
                                      gpointer              record,
                                      const char           *column,
                                      const char           *text,
                                      const char           *label,
                                      LiaisonEditedFunc     func,
                                      GObject              *owner);
void liaison_contact_editor_set_number (LiaisonContactEditor *self,
                                        gpointer              record,
                                        const char           *column,
                                        gint64                number,
                                        const char           *label,
                                        LiaisonEditedFunc     func,
                                        GObject              *owner);
void liaison_contact_editor_add (LiaisonContactEditor *self,
                                 gpointer              record,
                                 const char           *label,
                                 LiaisonEditedFunc     func,
                                 GObject              *owner);
void liaison_contact_editor_affiliate (LiaisonContactEditor *self,
                                       gpointer              affiliation,
                                       const char           *organization,
                                       const char           *label,
                                       LiaisonEditedFunc     func,
                                       GObject              *owner);
void liaison_contact_editor_tag (LiaisonContactEditor *self,
                                 gpointer              tagging,
                                 const char           *tag,
                                 const char           *label,
                                 LiaisonEditedFunc     func,
                                 GObject              *owner);
void liaison_contact_editor_delete (LiaisonContactEditor *self,
                                    gpointer              record,
                                    const char           *label);
void liaison_contact_editor_complete (LiaisonContactEditor *self,
                                      gpointer              follow_up,
                                      const char           *label,
                                      LiaisonEditedFunc     func,
                                      GObject              *owner);
void liaison_contact_editor_renew (LiaisonContactEditor *self,
                                   gpointer              membership,
                                   const char           *label);
void liaison_contact_editor_log (LiaisonContactEditor *self,
                                 gpointer              person,
                                 const char           *line,
                                 const char           *label,
                                 LiaisonEditedFunc     func,
                                 GObject              *owner);

G_END_DECLS
