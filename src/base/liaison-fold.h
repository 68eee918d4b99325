/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *liaison_fold_dup             (const char *text);
void  liaison_fold_append          (GString    *folded,
                                    const char *text);
char *liaison_fold_dup_sort_key    (const char *text);
char *liaison_fold_dup_suffixes    (const char *folded);
void  liaison_fold_append_suffixes (GString    *suffixes,
                                    const char *folded);

/* Characters of a suffix that the search index keeps. */
#define LIAISON_FOLD_SUFFIX_LENGTH 24

G_END_DECLS
