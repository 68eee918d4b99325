/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-import-column.h"

#include "liaison-table-header.h"

struct _LiaisonImportColumn
{
  GObject parent_instance;

  char            *header;
  char            *samples;
  gboolean         says;
  LiaisonColumnUse use;
};

G_DEFINE_FINAL_TYPE (LiaisonImportColumn, liaison_import_column, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_HEADER,
  PROP_SAMPLES,
  PROP_SAYS,
  PROP_USE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
liaison_import_column_finalize (GObject *object)
{
  LiaisonImportColumn *self = LIAISON_IMPORT_COLUMN (object);

  g_free (self->header);
  g_free (self->samples);

  G_OBJECT_CLASS (liaison_import_column_parent_class)->finalize (object);
}

static void
liaison_import_column_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  LiaisonImportColumn *self = LIAISON_IMPORT_COLUMN (object);

  switch (prop_id)
    {
    case PROP_HEADER:
      g_value_set_string (value, self->header);
      break;
    case PROP_SAMPLES:
      g_value_set_string (value, self->samples);
      break;
    case PROP_SAYS:
      g_value_set_boolean (value, self->says);
      break;
    case PROP_USE:
      g_value_set_uint (value, self->use);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_import_column_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_USE:
      liaison_import_column_set_use (LIAISON_IMPORT_COLUMN (object), g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_import_column_class_init (LiaisonImportColumnClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = liaison_import_column_finalize;
  object_class->get_property = liaison_import_column_get_property;
  object_class->set_property = liaison_import_column_set_property;

  properties[PROP_HEADER] = g_param_spec_string ("header", NULL, NULL, "", flags);
  properties[PROP_SAMPLES] = g_param_spec_string ("samples", NULL, NULL, "", flags);
  properties[PROP_SAYS] = g_param_spec_boolean ("says", NULL, NULL, FALSE, flags);
  properties[PROP_USE] = g_param_spec_uint ("use", NULL, NULL, 0, LIAISON_N_COLUMN_USES - 1, 0,
                                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
liaison_import_column_init (LiaisonImportColumn *self)
{
}

/**
 * liaison_import_column_list_new: (skip)
 * @header: of a table
 *
 * Returns: (transfer full): a list of #LiaisonImportColumn, in its order
 */
GListModel *
liaison_import_column_list_new (LiaisonTableHeader *header)
{
  GListStore *columns = g_list_store_new (LIAISON_TYPE_IMPORT_COLUMN);

  for (guint i = 0; i < header->columns->len; i++)
    {
      const LiaisonColumn *column = &g_array_index (header->columns, LiaisonColumn, i);
      g_autoptr (LiaisonImportColumn) item = g_object_new (LIAISON_TYPE_IMPORT_COLUMN, NULL);

      item->header = g_strdup (column->header);
      item->samples = g_strdup (g_ptr_array_index (header->samples, i));
      item->use = liaison_column_use_of (column);
      item->says = item->use == LIAISON_COLUMN_USE_OTHER;
      g_list_store_append (columns, item);
    }

  return G_LIST_MODEL (columns);
}

/**
 * liaison_import_column_list_dup_uses:
 * @columns: a list of #LiaisonImportColumn
 *
 * Returns: (transfer full): the nicks of what they are read as, with spaces between
 */
char *
liaison_import_column_list_dup_uses (GListModel *columns)
{
  GString *uses = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (LiaisonImportColumn) column = g_list_model_get_item (columns, i);

      g_string_append_printf (uses, "%s%s", i > 0 ? " " : "", liaison_column_use_get_nick (column->use));
    }

  return g_string_free (uses, FALSE);
}

/**
 * liaison_import_column_list_names_somebody:
 * @columns: a list of #LiaisonImportColumn
 *
 * Returns: whether a row can be told from others by any of them
 */
gboolean
liaison_import_column_list_names_somebody (GListModel *columns)
{
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (LiaisonImportColumn) column = g_list_model_get_item (columns, i);

      if (liaison_column_use_names_somebody (column->use))
        return TRUE;
    }

  return FALSE;
}

/**
 * liaison_import_column_get_header:
 * @self: a column
 *
 * Returns: its name as it stands in the file
 */
const char *
liaison_import_column_get_header (LiaisonImportColumn *self)
{
  g_return_val_if_fail (LIAISON_IS_IMPORT_COLUMN (self), NULL);

  return self->header;
}

/**
 * liaison_import_column_get_samples:
 * @self: a column
 *
 * Returns: what stands in its first cells, "" for nothing
 */
const char *
liaison_import_column_get_samples (LiaisonImportColumn *self)
{
  g_return_val_if_fail (LIAISON_IS_IMPORT_COLUMN (self), NULL);

  return self->samples;
}

/**
 * liaison_import_column_get_says:
 * @self: a column
 *
 * Returns: whether %LIAISON_COLUMN_USE_OTHER is one of its choices
 */
gboolean
liaison_import_column_get_says (LiaisonImportColumn *self)
{
  g_return_val_if_fail (LIAISON_IS_IMPORT_COLUMN (self), FALSE);

  return self->says;
}

/**
 * liaison_import_column_get_use:
 * @self: a column
 *
 * Returns: what it is read as
 */
LiaisonColumnUse
liaison_import_column_get_use (LiaisonImportColumn *self)
{
  g_return_val_if_fail (LIAISON_IS_IMPORT_COLUMN (self), LIAISON_COLUMN_USE_KEEP);

  return self->use;
}

/**
 * liaison_import_column_set_use:
 * @self: a column
 * @use: what it is to be read as
 */
void
liaison_import_column_set_use (LiaisonImportColumn *self,
                               LiaisonColumnUse     use)
{
  g_return_if_fail (LIAISON_IS_IMPORT_COLUMN (self));
  g_return_if_fail (use < LIAISON_N_COLUMN_USES);

  if (self->use == use)
    return;

  self->use = use;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_USE]);
}
