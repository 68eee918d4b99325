/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-cli-columns.h"

#include "liaison-cli.h"
#include "liaison-cli-passphrase.h"
#include "liaison-decoding.h"

#include <glib/gi18n.h>
#include <string.h>

static char *
dup_uses (void)
{
  GString *uses = g_string_new (NULL);

  for (LiaisonColumnUse use = 0; use < LIAISON_COLUMN_USE_OTHER; use++)
    g_string_append_printf (uses, "%s%s", use > 0 ? ", " : "", liaison_column_use_get_nick (use));

  return g_string_free (uses, FALSE);
}

/* "Column=field": the field is what follows the last sign. */
static gboolean
add_named (LiaisonColumnMap *map,
           const char       *argument,
           GError          **error)
{
  g_autofree char *text = liaison_cli_dup_text (argument, error);
  char            *sign = text != NULL ? strrchr (text, '=') : NULL;
  LiaisonColumnUse use;

  if (text == NULL)
    return FALSE;

  if (sign != NULL && sign > text && liaison_column_use_from_nick (g_strstrip (sign + 1), &use))
    {
      *sign = '\0';
      liaison_column_map_name (map, g_strstrip (text), use);
      return TRUE;
    }

  {
    g_autofree char *uses = dup_uses ();

    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 /* Translators: what was typed, and a list of words that are not translated */
                 _("“%s” is not COLUMN=FIELD, where FIELD is one of: %s."), text, uses);
  }

  return FALSE;
}

static gboolean
set_encoding (LiaisonColumnMap *map,
              const char       *name,
              GError          **error)
{
  g_autoptr (GString) names = NULL;
  guint index;

  if (name == NULL || liaison_decoding_find (name, &index))
    {
      liaison_column_map_set_encoding (map, name);
      return TRUE;
    }

  names = g_string_new (NULL);
  for (guint i = 0; i < LIAISON_N_DECODINGS; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", liaison_decoding_get_name (i));
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               /* Translators: what was typed, and a list of words that are not translated */
               _("“%s” is not one of the encodings: %s."), name, names->str);

  return FALSE;
}

/* "day" or "month": which of the two is first in 03/04/2020. */
static gboolean
set_first (LiaisonColumnMap *map,
           const char       *first,
           GError          **error)
{
  if (first == NULL)
    return TRUE;

  if (g_str_equal (first, "day") || g_str_equal (first, "month"))
    {
      liaison_column_map_set_order (map, *first == 'd' ? LIAISON_DATE_ORDER_DAY_FIRST : LIAISON_DATE_ORDER_MONTH_FIRST);
      return TRUE;
    }

  /* Translators: what was typed; day and month are not translated */
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _("“%s” is neither “day” nor “month”."), first);

  return FALSE;
}

/**
 * liaison_cli_read_columns:
 * @arguments: (nullable): "Column=field" each
 * @encoding: (nullable): of the file
 * @first: (nullable): "day" or "month"
 * @passphrase_file: (nullable): the file whose first line opens an archive
 * @error: return location of a failure
 *
 * Returns: (transfer full) (nullable): how a file is to be read, as the options
 *   of an import say
 */
LiaisonColumnMap *
liaison_cli_read_columns (char      **arguments,
                          const char *encoding,
                          const char *first,
                          const char *passphrase_file,
                          GError    **error)
{
  g_autoptr (LiaisonColumnMap) map = liaison_column_map_new ();
  g_autofree char *passphrase = passphrase_file != NULL ? liaison_cli_dup_passphrase (passphrase_file, FALSE, error) : NULL;

  if (passphrase_file != NULL && passphrase == NULL)
    return NULL;

  liaison_column_map_set_passphrase (map, passphrase);

  if (!set_encoding (map, encoding, error) || !set_first (map, first, error))
    return NULL;

  for (guint i = 0; arguments != NULL && arguments[i] != NULL; i++)
    if (!add_named (map, arguments[i], error))
      return NULL;

  return g_steal_pointer (&map);
}
