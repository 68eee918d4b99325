/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <libebook-contacts/libebook-contacts.h>

G_BEGIN_DECLS

/* A property of a card, as libebook-contacts has parsed it. */

const char *liaison_card_attribute_get_part (EVCardAttribute *attribute,
                                             guint            index);
char       *liaison_card_attribute_dup_value (EVCardAttribute *attribute);
const char *liaison_card_attribute_get_parameter (EVCardAttribute *attribute,
                                                  const char      *name);
gboolean    liaison_card_attribute_has_type (EVCardAttribute *attribute,
                                             const char      *type);
gboolean    liaison_card_attribute_is_preferred (EVCardAttribute *attribute);
char       *liaison_card_attribute_dup_label (EVCardAttribute *attribute,
                                              GHashTable      *labels);

G_END_DECLS
