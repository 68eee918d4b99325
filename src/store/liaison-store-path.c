/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-forwarding.h"
#include "liaison-store-private.h"

#include <stdlib.h>

/**
 * liaison_store_dup_true_path:
 * @path: a database, there or to be made
 *
 * Names a file as everybody names it, whatever links lead to it: journals and
 * locks belong to a file, not to one of its names.
 *
 * Returns: (transfer full): an absolute path through no link
 */
char *
liaison_store_dup_true_path (const char *path)
{
  g_autofree char *canonical = g_canonicalize_filename (path, NULL);
  g_autofree char *folder = g_path_get_dirname (canonical);
  g_autofree char *name = g_path_get_basename (canonical);
  g_autofree char *true_folder = NULL;
  char            *true_path = realpath (canonical, NULL);

  if (true_path != NULL)
    return true_path;

  true_folder = realpath (folder, NULL);

  return true_folder != NULL ? g_build_filename (true_folder, name, NULL) : g_steal_pointer (&canonical);
}

/**
 * liaison_store_dup_default_path:
 *
 * Finds it once for the whole program, on the disk: the first who asks is not
 * to be the main thread of a window.
 *
 * Returns: (transfer full): the true path of `liaison.db` in Liaison's folder of
 *   the user data, or of where that was moved to
 */
char *
liaison_store_dup_default_path (void)
{
  return liaison_forwarding_dup_usual ();
}

/**
 * liaison_store_get_read_only:
 * @self: a store
 *
 * A file that may not be written to, or whose folder may not, is shown as it
 * was when it was opened: changes, undo and redo fail with
 * %LIAISON_ERROR_READ_ONLY. So is one that was opened to look at it, where they
 * fail with %LIAISON_ERROR_LOOKING, and one that there was no room to open, where
 * they fail with %LIAISON_ERROR_FULL until there is: then it is opened itself, and
 * they are made. What is kept beside undo is so while it is open.
 *
 * Returns: whether nothing can be changed
 */
gboolean
liaison_store_get_read_only (LiaisonStore *self)
{
  g_return_val_if_fail (LIAISON_IS_STORE (self), FALSE);

  return liaison_store_get_open_path (self) != liaison_store_get_path (self);
}

/**
 * liaison_store_is_full:
 * @self: a store
 *
 * Returns: whether nothing can be changed because there was no room when it was
 *   opened; see liaison_store_get_read_only()
 */
gboolean
liaison_store_is_full (LiaisonStore *self)
{
  g_return_val_if_fail (LIAISON_IS_STORE (self), FALSE);

  return liaison_store_get_opened (self)->is_full;
}

/**
 * liaison_store_get_use:
 * @self: a store
 *
 * Returns: what it was opened for
 */
LiaisonStoreUse
liaison_store_get_use (LiaisonStore *self)
{
  g_return_val_if_fail (LIAISON_IS_STORE (self), LIAISON_STORE_TO_WORK);

  return liaison_store_get_opened (self)->use;
}
