/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-step.h"

G_BEGIN_DECLS

/**
 * LiaisonNextAction:
 * @step: the step that it is for; belongs to who gave it
 * @text: what to do
 * @day: by when
 *
 * What to do next for a step.
 */
typedef struct
{
  LiaisonStep *step;
  char        *text;
  char        *day;
} LiaisonNextAction;

GArray *liaison_next_actions_list (GPtrArray  *steps,
                                   const char *today,
                                   guint       most);

G_END_DECLS
