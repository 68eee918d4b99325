/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-form-window.h"
#include "liaison-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LiaisonIntroductionDialog:
 *
 * Plans an introduction: who is asked for it, and to whom, to which
 * organization or into which sector it leads.
 */
#define LIAISON_TYPE_INTRODUCTION_DIALOG (liaison_introduction_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonIntroductionDialog, liaison_introduction_dialog, LIAISON, INTRODUCTION_DIALOG, LiaisonFormWindow)

GtkWidget *liaison_introduction_dialog_new (LiaisonStore *store);
void       liaison_introduction_dialog_set_introducer (LiaisonIntroductionDialog *self,
                                                       gint64                     key,
                                                       const char                *name);
void       liaison_introduction_dialog_set_target (LiaisonIntroductionDialog *self,
                                                   gint64                     key,
                                                   const char                *name);

G_END_DECLS
