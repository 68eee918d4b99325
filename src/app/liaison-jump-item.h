/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LiaisonJumpKind:
 * @LIAISON_JUMP_PERSON: a person
 * @LIAISON_JUMP_ORGANIZATION: an organization or association
 * @LIAISON_JUMP_FILTER: a filter that the user named
 * @LIAISON_JUMP_SECTOR: a specialty or an area
 * @LIAISON_JUMP_ROLE: a role
 * @LIAISON_JUMP_ACTION: something that the program does
 *
 * What one can jump to, in the order in which equals are listed.
 */
typedef enum
{
  LIAISON_JUMP_PERSON,
  LIAISON_JUMP_ORGANIZATION,
  LIAISON_JUMP_FILTER,
  LIAISON_JUMP_SECTOR,
  LIAISON_JUMP_ROLE,
  LIAISON_JUMP_ACTION,
} LiaisonJumpKind;

#define LIAISON_N_JUMP_KINDS 6

/**
 * LiaisonJumpItem:
 *
 * Something to jump to. It never changes.
 *
 * Properties: title, subtitle, has-subtitle, kind-label (the kind in a word, or the keys of an
 * action), icon-name.
 */
#define LIAISON_TYPE_JUMP_ITEM (liaison_jump_item_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonJumpItem, liaison_jump_item, LIAISON, JUMP_ITEM, GObject)

LiaisonJumpItem *liaison_jump_item_new (LiaisonJumpKind kind,
                                        const char     *title,
                                        const char     *subtitle,
                                        const char     *note,
                                        const char     *action,
                                        GVariant       *target);

LiaisonJumpKind liaison_jump_item_get_kind (LiaisonJumpItem *self);
const char     *liaison_jump_item_get_title (LiaisonJumpItem *self);
const char     *liaison_jump_item_get_action (LiaisonJumpItem *self);
GVariant       *liaison_jump_item_get_target (LiaisonJumpItem *self);

G_END_DECLS
