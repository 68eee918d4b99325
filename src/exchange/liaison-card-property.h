/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-parsers.h"

G_BEGIN_DECLS

/* What a property of a card says. */

const char *liaison_card_property_get_part (const LiaisonCardProperty *property,
                                            guint                      index);
char       *liaison_card_property_dup_value (const LiaisonCardProperty *property);
GList      *liaison_card_property_get_parameters (const LiaisonCardProperty *property,
                                                  const char                *name);
const char *liaison_card_property_get_parameter (const LiaisonCardProperty *property,
                                                 const char                *name);
gboolean    liaison_card_property_has_type (const LiaisonCardProperty *property,
                                            const char                *type);
gboolean    liaison_card_property_is_preferred (const LiaisonCardProperty *property);
char       *liaison_card_property_dup_label (const LiaisonCardProperty *property,
                                             GHashTable                *labels);
char       *liaison_card_property_dup_escaped (const char *text);

G_END_DECLS
