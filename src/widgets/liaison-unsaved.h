/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LiaisonUnsaved:
 *
 * A widget in which one types, and which knows whether that is saved. A window
 * asks before what is not is thrown away with it.
 */
#define LIAISON_TYPE_UNSAVED (liaison_unsaved_get_type ())
G_DECLARE_INTERFACE (LiaisonUnsaved, liaison_unsaved, LIAISON, UNSAVED, GtkWidget)

/**
 * LiaisonUnsavedInterface:
 * @holds: whether it holds something typed that is not saved, nor on its way
 *   to be
 * @save: (nullable): tries again to save what was refused; %NULL where what is
 *   typed is brought in by a button or a key of its own
 */
struct _LiaisonUnsavedInterface
{
  GTypeInterface parent_iface;

  gboolean (*holds) (LiaisonUnsaved *self);
  void     (*save)  (LiaisonUnsaved *self);
};

void            liaison_unsaved_let_go (GtkWindow     *window);
gboolean        liaison_unsaved_holds (LiaisonUnsaved *self);
LiaisonUnsaved *liaison_unsaved_find  (GtkWidget      *within);
void            liaison_unsaved_save  (GtkWidget      *within);
void            liaison_unsaved_take_value (LiaisonUnsaved *self,
                                            char          **value,
                                            char           *now,
                                            gboolean        is_kept);

G_END_DECLS
