/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-entry.h"
#include "liaison-json-reading-private.h"

G_BEGIN_DECLS

gpointer liaison_entry_read (GType               type,
                             LiaisonJsonReading *reading,
                             JsonObject         *object,
                             const char         *name,
                             const char         *name_context,
                             const char         *summary,
                             const char         *summary_context);
void     liaison_entry_add_words (LiaisonEntry *self,
                                  const char   *text);

G_END_DECLS
