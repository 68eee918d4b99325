/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-advice.h"
#include "liaison-association.h"
#include "liaison-catalog-skill.h"
#include "liaison-path.h"
#include "liaison-qualification.h"
#include "liaison-json-reading-private.h"
#include "liaison-role.h"
#include "liaison-source.h"
#include "liaison-specialty.h"
#include "liaison-system.h"

G_BEGIN_DECLS

gpointer liaison_advice_read (LiaisonJsonReading *reading,
                              JsonObject         *object);
gpointer liaison_association_read (LiaisonJsonReading *reading,
                                   JsonObject         *object);
gpointer liaison_catalog_skill_read (LiaisonJsonReading *reading,
                                     JsonObject         *object);
gpointer liaison_path_read (LiaisonJsonReading *reading,
                            JsonObject         *object);
gpointer liaison_qualification_read (LiaisonJsonReading *reading,
                                     JsonObject         *object);
gpointer liaison_role_read (LiaisonJsonReading *reading,
                            JsonObject         *object);
gpointer liaison_source_read (LiaisonJsonReading *reading,
                              JsonObject         *object);
gpointer liaison_specialty_read (LiaisonJsonReading *reading,
                                 JsonObject         *object);
gpointer liaison_system_entry_read (LiaisonJsonReading *reading,
                                    JsonObject         *object);

G_END_DECLS
