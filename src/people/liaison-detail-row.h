/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-contact-editor.h"
#include "liaison-detail.h"

#include <adwaita.h>

G_BEGIN_DECLS

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
 */
struct _LiaisonDetailRowClass
{
  AdwExpanderRowClass parent_class;

  void (*update) (LiaisonDetailRow   *self,
                  LiaisonDetailEntry *entry);
  const char *(*get_delete_label) (LiaisonDetailRow *self);
};

LiaisonContactEditor *liaison_detail_row_get_editor (LiaisonDetailRow *self);
LiaisonDetailEntry   *liaison_detail_row_get_entry (LiaisonDetailRow *self);
gpointer              liaison_detail_row_get_record (LiaisonDetailRow *self);
void                  liaison_detail_row_open (LiaisonDetailRow *self);

G_END_DECLS
