/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-contact-memory-private.h"

void
liaison_contact_memory_free (LiaisonContactMemory *self)
{
  for (guint i = 0; i < LIAISON_N_CONTACT_SORTS; i++)
    g_clear_pointer (&self->orders[i], g_array_unref);
  liaison_key_set_clear (&self->found);
  g_free (self->sectors);
  g_free (self->filter);
  g_free (self->today);
  g_free (self);
}

/*
 * liaison_contact_memory_get:
 *
 * What a connection knows of all contacts; nothing once the database changed.
 */
LiaisonContactMemory *
liaison_contact_memory_get (LiaisonConnection *connection)
{
  LiaisonContactMemory *memory = liaison_connection_get_memory (connection);
  gint64                version = liaison_connection_number (connection, "PRAGMA data_version", NULL);

  if (memory != NULL && memory->version == version)
    return memory;

  memory = g_new0 (LiaisonContactMemory, 1);
  memory->version = version;
  liaison_connection_take_memory (connection, memory);

  return memory;
}
