/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-contact-editor.h"
#include "liaison-detail.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonDetailField:
 * @LIAISON_DETAIL_FIELD_TEXT: what one types
 * @LIAISON_DETAIL_FIELD_DAY: a day, whole or in part
 * @LIAISON_DETAIL_FIELD_CHOICE: one of a few things
 *
 * What kind of field a row unfolds to.
 */
typedef enum
{
  LIAISON_DETAIL_FIELD_TEXT,
  LIAISON_DETAIL_FIELD_DAY,
  LIAISON_DETAIL_FIELD_CHOICE,
} LiaisonDetailField;

/**
 * LiaisonDetailRow:
 *
 * A line of a contact's page that reads as text and unfolds to be edited. The
 * action `row.delete` deletes its record.
 *
 * Properties: editor, entry (#LiaisonDetailEntry), record (of the entry).
 */
#define LIAISON_TYPE_DETAIL_ROW (liaison_detail_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (LiaisonDetailRow, liaison_detail_row, LIAISON, DETAIL_ROW, AdwExpanderRow)

/**
 * LiaisonDetailRowClass:
 * @update: shows the entry, which is new or has changed
 * @get_delete_label: the translated name of deleting it, with "%s" for the contact
 * @make_fields: (nullable): makes what it unfolds, when it does for the first time
 */
struct _LiaisonDetailRowClass
{
  AdwExpanderRowClass parent_class;

  void (*update) (LiaisonDetailRow   *self,
                  LiaisonDetailEntry *entry);
  const char *(*get_delete_label) (LiaisonDetailRow *self);
  void (*make_fields) (LiaisonDetailRow *self);
};

LiaisonContactEditor *liaison_detail_row_get_editor (LiaisonDetailRow *self);
LiaisonDetailEntry   *liaison_detail_row_get_entry (LiaisonDetailRow *self);
gpointer              liaison_detail_row_get_record (LiaisonDetailRow *self);
void                  liaison_detail_row_open (LiaisonDetailRow *self);
GtkWidget            *liaison_detail_row_add_field (LiaisonDetailRow *self,
                                                    LiaisonDetailField kind,
                                                    const char       *title,
                                                    const char       *field,
                                                    const char       *change_label);
GtkWidget            *liaison_detail_row_add_actions (LiaisonDetailRow *self);
GtkWidget            *liaison_detail_row_add_action (GtkWidget  *actions,
                                                     const char *label,
                                                     const char *action);

G_END_DECLS
