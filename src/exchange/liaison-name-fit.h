/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LiaisonNameFit:
 * @LIAISON_NAME_FIT_NONE: they are not of one person, as far as names tell
 * @LIAISON_NAME_FIT_NICKNAME: they agree where one is a short form
 * @LIAISON_NAME_FIT_INITIALS: they agree where one has initials only
 * @LIAISON_NAME_FIT_SAME: they agree but for case, accents and order
 *
 * How well two names go together, the best last.
 */
typedef enum
{
  LIAISON_NAME_FIT_NONE,
  LIAISON_NAME_FIT_NICKNAME,
  LIAISON_NAME_FIT_INITIALS,
  LIAISON_NAME_FIT_SAME,
} LiaisonNameFit;

typedef void (*LiaisonNameKeyFunc) (const char *key,
                                    gpointer    data);

GStrv          liaison_name_fit_dup_words (const char *name);
gboolean       liaison_name_fit_is_same_word (const char *one,
                                              const char *other);
LiaisonNameFit liaison_name_fit_compare (GStrv one,
                                         GStrv other);
void           liaison_name_fit_each_key (GStrv              words,
                                          LiaisonNameKeyFunc func,
                                          gpointer           data);

G_END_DECLS
