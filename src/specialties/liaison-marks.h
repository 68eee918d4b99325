/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LiaisonMarks:
 *
 * A number from 1 to 5 as five marks, so many of them filled, with words for a
 * screen reader.
 */
#define LIAISON_TYPE_MARKS (liaison_marks_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonMarks, liaison_marks, LIAISON, MARKS, GtkWidget)

GtkWidget *liaison_marks_new (int         level,
                              const char *words);
void       liaison_marks_set (LiaisonMarks *self,
                              int           level,
                              const char   *words);

G_END_DECLS
