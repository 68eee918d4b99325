/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-document.h"
#include "liaison-store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LiaisonPaperDeed:
 * @LIAISON_PAPER_PRINT: print it
 * @LIAISON_PAPER_SAVE: save it as PDF
 *
 * What is done with a document.
 */
typedef enum
{
  LIAISON_PAPER_PRINT,
  LIAISON_PAPER_SAVE,
} LiaisonPaperDeed;

void liaison_paper_start (GtkWidget       *from,
                          LiaisonStore    *store,
                          LiaisonPaperDeed deed,
                          LiaisonReadFunc  read,
                          gpointer         data,
                          GDestroyNotify   destroy);
void liaison_paper_print (GtkWidget       *from,
                          LiaisonDocument *document);
void liaison_paper_save (GtkWidget       *from,
                         LiaisonDocument *document);

G_END_DECLS
