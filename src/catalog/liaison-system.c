/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-system.h"

#include "liaison-catalog-types-private.h"
#include "liaison-entry-private.h"

struct _LiaisonSystem
{
  LiaisonEntry parent_instance;
};

G_DEFINE_FINAL_TYPE (LiaisonSystem, liaison_system, LIAISON_TYPE_ENTRY)

static void
liaison_system_class_init (LiaisonSystemClass *klass)
{
}

static void
liaison_system_init (LiaisonSystem *self)
{
}

/**
 * liaison_system_entry_read: (skip)
 * @reading: a file
 * @object: an entry of it
 *
 * Returns: (transfer full): a #LiaisonSystem
 */
gpointer
liaison_system_entry_read (LiaisonJsonReading *reading,
                           JsonObject         *object)
{
  return liaison_entry_read (LIAISON_TYPE_SYSTEM, reading, object, "name", NULL, "kind", "kind of system");
}
