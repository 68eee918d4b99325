/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void liaison_paper_print (GtkWidget       *from,
                          LiaisonDocument *document);
void liaison_paper_save (GtkWidget       *from,
                         LiaisonDocument *document);

G_END_DECLS
