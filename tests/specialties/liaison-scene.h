/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-fixture.h"
#include "liaison-skill-set.h"

#include <gtk/gtk.h>

/* A database, the skills in it, and a window with one view of them. */
typedef struct
{
  LiaisonFixture  *data;
  LiaisonSkillSet *skills;
  GtkWindow       *window;
  GtkWidget       *child;
} LiaisonScene;

void       liaison_scene_set_up (LiaisonScene *scene);
void       liaison_scene_show (LiaisonScene *scene,
                               GtkWidget    *child);
void       liaison_scene_tear_down (LiaisonScene *scene);
GtkWidget *liaison_scene_find (GtkWidget  *from,
                               GType       type,
                               const char *property,
                               const char *value);
