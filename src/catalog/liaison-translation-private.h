/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-json-reading-private.h"

G_BEGIN_DECLS

const char *liaison_translation_get (const char *context,
                                     const char *text);
char       *liaison_translation_dup_text (LiaisonJsonReading *reading,
                                          JsonObject         *object,
                                          const char         *member,
                                          const char         *context);
char       *liaison_translation_dup_optional (LiaisonJsonReading *reading,
                                              JsonObject         *object,
                                              const char         *member,
                                              const char         *context);
GStrv       liaison_translation_dup_texts (LiaisonJsonReading *reading,
                                           JsonObject         *object,
                                           const char         *member,
                                           const char         *context);

G_END_DECLS
