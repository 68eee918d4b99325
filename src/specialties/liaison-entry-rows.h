/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-entry.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *liaison_entry_row_fact (gconstpointer fact,
                                   LiaisonEntry *entry);
GtkWidget *liaison_entry_row_weight (gconstpointer reference,
                                     LiaisonEntry *entry);
GtkWidget *liaison_entry_row_skill (gconstpointer id,
                                    LiaisonEntry *entry);
GtkWidget *liaison_entry_row_need (gconstpointer reference,
                                   LiaisonEntry *entry);
GtkWidget *liaison_entry_row_association (gconstpointer id,
                                          LiaisonEntry *entry);
GtkWidget *liaison_entry_row_role (gconstpointer id,
                                   LiaisonEntry *entry);
GtkWidget *liaison_entry_row_field (gconstpointer id,
                                    LiaisonEntry *entry);
GtkWidget *liaison_entry_row_move (gconstpointer reference,
                                   LiaisonEntry *entry);
GtkWidget *liaison_entry_row_advice (gconstpointer id,
                                     LiaisonEntry *entry);
GtkWidget *liaison_entry_row_path (gconstpointer path,
                                   LiaisonEntry *entry);
GtkWidget *liaison_entry_row_text (gconstpointer text,
                                   LiaisonEntry *entry);
GtkWidget *liaison_entry_row_carried (gconstpointer skill,
                                      LiaisonEntry *entry);
GtkWidget *liaison_entry_row_figure (gconstpointer figure,
                                     LiaisonEntry *entry);

G_END_DECLS
