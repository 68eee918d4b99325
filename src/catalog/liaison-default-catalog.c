/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-catalog.h"

static LiaisonCatalog *changed_catalog; /* the default instead of what is built in */

static gpointer
load_built_in (gpointer nothing)
{
  g_autoptr (GError) error = NULL;
  LiaisonCatalog *self = liaison_catalog_load (NULL, NULL, &error);

  if (self == NULL)
    g_error ("The catalogue that is built in is not whole: %s", error->message);

  return self;
}

static gpointer
start_loading (gpointer nothing)
{
  return g_thread_new ("catalog", load_built_in, NULL);
}

static GThread *
get_loader (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, start_loading, NULL);
}

static gpointer
await_loader (gpointer nothing)
{
  return g_thread_join (get_loader ());
}

/**
 * liaison_catalog_prepare:
 *
 * Begins to load the catalogue that is built in, in a thread of its own. Called
 * when a program starts, so that the catalogue is there when it is asked for.
 */
void
liaison_catalog_prepare (void)
{
  get_loader ();
}

/**
 * liaison_catalog_get_default:
 *
 * Waits for the rest of what liaison_catalog_prepare() began: some
 * milliseconds, or nothing.
 *
 * Returns: (transfer none): the catalogue that is built in
 */
LiaisonCatalog *
liaison_catalog_get_default (void)
{
  static GOnce once = G_ONCE_INIT;
  LiaisonCatalog *changed = g_atomic_pointer_get (&changed_catalog);

  return changed != NULL ? changed : g_once (&once, await_loader, NULL);
}

/**
 * liaison_catalog_set_default:
 * @self: (nullable): a catalogue with what the user added and changed; %NULL for
 *   the one that is built in
 *
 * Lets liaison_catalog_get_default() return another from now on. Those before are
 * kept, for entries of them are in use.
 */
void
liaison_catalog_set_default (LiaisonCatalog *self)
{
  static GPtrArray *kept;

  if (self != NULL)
    {
      if (kept == NULL)
        kept = g_ptr_array_new ();
      g_ptr_array_add (kept, g_object_ref (self));
    }
  g_atomic_pointer_set (&changed_catalog, self);
}
