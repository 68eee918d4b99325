/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LiaisonAddPopover:
 *
 * Asks for the name of a person or an organization and adds it.
 *
 * Properties: store. Signals: added (contact key).
 */
#define LIAISON_TYPE_ADD_POPOVER (liaison_add_popover_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonAddPopover, liaison_add_popover, LIAISON, ADD_POPOVER, GtkPopover)

void liaison_add_popover_ask (LiaisonAddPopover *self,
                              gboolean           is_organization,
                              const char        *name);
void liaison_add_popover_add (LiaisonAddPopover *self,
                              gboolean           is_organization,
                              const char        *name);

G_END_DECLS
