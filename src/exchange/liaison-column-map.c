/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-column-map.h"

#include "liaison-fold.h"
#include "liaison-normal.h"

#include <string.h>

/* What the settings are called in which choices are kept: this and the digest
 * of a header. */
#define SETTING_PREFIX "columns-"

/* What people said of the columns of tables: before, by header; and now, by
 * header or by the name of a column. */
struct _LiaisonColumnMap
{
  GHashTable *remembered; /* key -> nicks */
  GHashTable *chosen;     /* key -> nicks */
  GHashTable *named;      /* folded name -> LiaisonColumnUse */
  GHashTable *written;    /* folded name -> as it was written */

  char            *encoding; /* and of the file as a whole: NULL to tell it by itself */
  char            *passphrase;
  LiaisonDateOrder order;
};

static GHashTable *
texts_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/**
 * liaison_column_map_new: (skip)
 *
 * Returns: (transfer full): nothing said of any column
 */
LiaisonColumnMap *
liaison_column_map_new (void)
{
  LiaisonColumnMap *self = g_new0 (LiaisonColumnMap, 1);

  self->remembered = texts_new ();
  self->chosen = texts_new ();
  self->named = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->written = texts_new ();

  return self;
}

static void
copy_texts (GHashTable *from,
            GHashTable *to)
{
  GHashTableIter iter;
  gpointer       key, value;

  g_hash_table_iter_init (&iter, from);
  while (g_hash_table_iter_next (&iter, &key, &value))
    g_hash_table_replace (to, g_strdup (key), g_strdup (value));
}

/**
 * liaison_column_map_copy: (skip)
 * @self: what was said of columns
 *
 * Returns: (transfer full): the same
 */
LiaisonColumnMap *
liaison_column_map_copy (LiaisonColumnMap *self)
{
  LiaisonColumnMap *copy = liaison_column_map_new ();
  GHashTableIter    iter;
  gpointer          name, use;

  copy_texts (self->remembered, copy->remembered);
  copy_texts (self->chosen, copy->chosen);
  copy_texts (self->written, copy->written);
  g_hash_table_iter_init (&iter, self->named);
  while (g_hash_table_iter_next (&iter, &name, &use))
    g_hash_table_replace (copy->named, g_strdup (name), use);
  copy->encoding = g_strdup (self->encoding);
  copy->passphrase = g_strdup (self->passphrase);
  copy->order = self->order;

  return copy;
}

/**
 * liaison_column_map_free: (skip)
 * @self: (transfer full): what was said of columns
 */
void
liaison_column_map_free (LiaisonColumnMap *self)
{
  g_free (self->encoding);
  g_free (self->passphrase);
  g_hash_table_unref (self->remembered);
  g_hash_table_unref (self->chosen);
  g_hash_table_unref (self->named);
  g_hash_table_unref (self->written);
  g_free (self);
}

/**
 * liaison_column_map_add_settings: (skip)
 * @self: what was said of columns
 * @settings: (element-type utf8 utf8): settings of a store
 *
 * Adds what was said before.
 */
void
liaison_column_map_add_settings (LiaisonColumnMap *self,
                                 GHashTable       *settings)
{
  GHashTableIter iter;
  gpointer       name, value;

  g_hash_table_iter_init (&iter, settings);
  while (g_hash_table_iter_next (&iter, &name, &value))
    if (g_str_has_prefix (name, SETTING_PREFIX))
      g_hash_table_replace (self->remembered, g_strdup (name), g_strdup (value));
}

/**
 * liaison_column_map_choose: (skip)
 * @self: what was said of columns
 * @key: of a header, by liaison_column_map_dup_key()
 * @uses: the nicks of what its columns are read as, with spaces between
 */
void
liaison_column_map_choose (LiaisonColumnMap *self,
                           const char       *key,
                           const char       *uses)
{
  g_hash_table_replace (self->chosen, g_strdup (key), g_strdup (uses));
}

static char *
fold (const char *header)
{
  g_autofree char *clean = liaison_normal_dup_text (header);

  return liaison_fold_dup (clean);
}

/**
 * liaison_column_map_name: (skip)
 * @self: what was said of columns
 * @header: the name of a column, in any case
 * @use: what it is read as
 */
void
liaison_column_map_name (LiaisonColumnMap *self,
                         const char       *header,
                         LiaisonColumnUse  use)
{
  char *folded = fold (header);

  g_hash_table_replace (self->written, g_strdup (folded), g_strdup (header));
  g_hash_table_replace (self->named, folded, GUINT_TO_POINTER (use));
}

static gboolean
find_named (LiaisonColumnMap *self,
            const char       *header,
            LiaisonColumnUse *use)
{
  g_autofree char *folded = g_hash_table_size (self->named) > 0 ? fold (header) : NULL;
  gpointer         value;

  if (folded == NULL || !g_hash_table_lookup_extended (self->named, folded, NULL, &value))
    return FALSE;

  *use = GPOINTER_TO_UINT (value);

  return TRUE;
}

/**
 * liaison_column_map_set_encoding: (skip)
 * @self: what was said of columns
 * @name: (nullable): of liaison_decoding_get_name(), %NULL to tell it by itself
 *
 * Says in which encoding the file is to be read.
 */
void
liaison_column_map_set_encoding (LiaisonColumnMap *self,
                                 const char       *name)
{
  g_free (self->encoding);
  self->encoding = g_strdup (name);
}

/**
 * liaison_column_map_get_encoding: (skip)
 * @self: what was said of columns
 *
 * Returns: (nullable): in which encoding the file is to be read
 */
const char *
liaison_column_map_get_encoding (LiaisonColumnMap *self)
{
  return self->encoding;
}

/**
 * liaison_column_map_set_passphrase: (skip)
 * @self: what was said of columns
 * @passphrase: (nullable): what opens the file
 *
 * Says what opens a file that is locked. It is kept nowhere.
 */
void
liaison_column_map_set_passphrase (LiaisonColumnMap *self,
                                   const char       *passphrase)
{
  g_free (self->passphrase);
  self->passphrase = g_strdup (passphrase);
}

/**
 * liaison_column_map_get_passphrase: (skip)
 * @self: what was said of columns
 *
 * Returns: (nullable): what opens the file
 */
const char *
liaison_column_map_get_passphrase (LiaisonColumnMap *self)
{
  return self->passphrase;
}

/**
 * liaison_column_map_set_order: (skip)
 * @self: what was said of columns
 * @order: of day and month, %LIAISON_DATE_ORDER_UNKNOWN to tell it by itself
 *
 * Says how dates that can be read in two ways are to be read.
 */
void
liaison_column_map_set_order (LiaisonColumnMap *self,
                              LiaisonDateOrder  order)
{
  self->order = order;
}

/**
 * liaison_column_map_get_order: (skip)
 * @self: what was said of columns
 *
 * Returns: how dates are to be read
 */
LiaisonDateOrder
liaison_column_map_get_order (LiaisonColumnMap *self)
{
  return self->order;
}

/**
 * liaison_column_map_count_named: (skip)
 * @self: what was said of columns
 * @headers: (element-type utf8): a row that may be a header
 *
 * Returns: how many of its cells are columns that were named
 */
guint
liaison_column_map_count_named (LiaisonColumnMap *self,
                                GPtrArray        *headers)
{
  guint            n = 0;
  LiaisonColumnUse use;

  for (guint i = 0; i < headers->len; i++)
    n += find_named (self, g_ptr_array_index (headers, i), &use);

  return n;
}

/**
 * liaison_column_map_dup_missing: (skip)
 * @self: what was said of columns
 * @columns: (element-type LiaisonColumn): those of a table
 *
 * Returns: (transfer full) (nullable): a column that was named and is not there
 */
char *
liaison_column_map_dup_missing (LiaisonColumnMap *self,
                                GArray           *columns)
{
  g_autoptr (GHashTable) there = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer       folded, written;

  for (guint i = 0; i < columns->len; i++)
    g_hash_table_add (there, fold (g_array_index (columns, LiaisonColumn, i).header));
  g_hash_table_iter_init (&iter, self->written);
  while (g_hash_table_iter_next (&iter, &folded, &written))
    if (!g_hash_table_contains (there, folded))
      return g_strdup (written);

  return NULL;
}

static const char *
find_uses (LiaisonColumnMap *self,
           const char       *key)
{
  const char *uses = g_hash_table_lookup (self->chosen, key);

  return uses != NULL ? uses : g_hash_table_lookup (self->remembered, key);
}

/**
 * liaison_column_map_has: (skip)
 * @self: what was said of columns
 * @key: of a header
 *
 * Returns: whether people said before or now how to read it
 */
gboolean
liaison_column_map_has (LiaisonColumnMap *self,
                        const char       *key)
{
  return find_uses (self, key) != NULL;
}

/**
 * liaison_column_map_apply: (skip)
 * @self: what was said of columns
 * @key: of their header
 * @columns: (element-type LiaisonColumn): as their names tell
 * @is_chosen: (out): whether any of it was said now, so that it is to be remembered
 *
 * Has columns read as people said.
 *
 * Returns: whether they said how to read each of them
 */
gboolean
liaison_column_map_apply (LiaisonColumnMap *self,
                          const char       *key,
                          GArray           *columns,
                          gboolean         *is_chosen)
{
  const char      *text = find_uses (self, key);
  g_auto (GStrv)   nicks = text != NULL ? g_strsplit (text, " ", -1) : NULL;
  gboolean         is_whole = nicks != NULL && g_strv_length (nicks) == columns->len;
  LiaisonColumnUse use;

  *is_chosen = g_hash_table_contains (self->chosen, key);
  for (guint i = 0; i < columns->len; i++)
    {
      if (find_named (self, g_array_index (columns, LiaisonColumn, i).header, &use))
        *is_chosen = TRUE;
      else if (!is_whole || !liaison_column_use_from_nick (nicks[i], &use))
        continue;
      liaison_column_use_apply (use, columns, i);
    }

  return is_whole;
}

/**
 * liaison_column_map_dup_key: (skip)
 * @headers: (element-type utf8): the names of columns
 *
 * Returns: (transfer full): the name of the setting in which is kept how tables
 *   with such a header are read
 */
char *
liaison_column_map_dup_key (GPtrArray *headers)
{
  g_autoptr (GChecksum) digest = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *start = NULL;

  for (guint i = 0; i < headers->len; i++)
    {
      g_autofree char *folded = fold (g_ptr_array_index (headers, i));

      g_checksum_update (digest, (const guchar *) folded, (gssize) strlen (folded) + 1);
    }
  start = g_strndup (g_checksum_get_string (digest), 32);

  return g_strconcat (SETTING_PREFIX, start, NULL);
}
