/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonRepeatBox:
 *
 * Makes a rule by which something repeats, by pointing; says it in a sentence
 * and shows the next five days. A rule that cannot be pointed at stays as it
 * is until something is chosen.
 *
 * Signals: changed.
 */
#define LIAISON_TYPE_REPEAT_BOX (liaison_repeat_box_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonRepeatBox, liaison_repeat_box, LIAISON, REPEAT_BOX, GtkBox)

void  liaison_repeat_box_set_rule (LiaisonRepeatBox *self,
                                   const char       *rule,
                                   int               repeat_from,
                                   const char       *series_start);
void  liaison_repeat_box_set_start (LiaisonRepeatBox *self,
                                    const char       *day,
                                    const char       *clock);
char *liaison_repeat_box_dup_rule (LiaisonRepeatBox *self);
int   liaison_repeat_box_get_repeat_from (LiaisonRepeatBox *self);

G_END_DECLS
