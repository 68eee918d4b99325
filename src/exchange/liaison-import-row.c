/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-import-row.h"

#include <glib/gi18n-lib.h>

struct _LiaisonImportRow
{
  GObject parent_instance;

  guint              line;
  LiaisonImportState state;
  char              *name;
  gboolean           is_organization;
  char              *changes;
  char              *reason;
};

G_DEFINE_ENUM_TYPE (LiaisonImportState, liaison_import_state, G_DEFINE_ENUM_VALUE (LIAISON_IMPORT_STATE_NEW, "new"), G_DEFINE_ENUM_VALUE (LIAISON_IMPORT_STATE_UPDATED, "updated"), G_DEFINE_ENUM_VALUE (LIAISON_IMPORT_STATE_SAME, "same"), G_DEFINE_ENUM_VALUE (LIAISON_IMPORT_STATE_SKIPPED, "skipped"))

G_DEFINE_FINAL_TYPE (LiaisonImportRow, liaison_import_row, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_LINE,
  PROP_STATE,
  PROP_NAME,
  PROP_IS_ORGANIZATION,
  PROP_CHANGES,
  PROP_REASON,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
liaison_import_row_finalize (GObject *object)
{
  LiaisonImportRow *self = LIAISON_IMPORT_ROW (object);

  g_free (self->name);
  g_free (self->changes);
  g_free (self->reason);

  G_OBJECT_CLASS (liaison_import_row_parent_class)->finalize (object);
}

static void
liaison_import_row_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  LiaisonImportRow *self = LIAISON_IMPORT_ROW (object);

  switch (prop_id)
    {
    case PROP_LINE:
      g_value_set_uint (value, self->line);
      break;
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_IS_ORGANIZATION:
      g_value_set_boolean (value, self->is_organization);
      break;
    case PROP_CHANGES:
      g_value_set_string (value, self->changes);
      break;
    case PROP_REASON:
      g_value_set_string (value, self->reason);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_import_row_class_init (LiaisonImportRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = liaison_import_row_finalize;
  object_class->get_property = liaison_import_row_get_property;

  properties[PROP_LINE] = g_param_spec_uint ("line", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, LIAISON_TYPE_IMPORT_STATE, LIAISON_IMPORT_STATE_NEW, flags);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, "", flags);
  properties[PROP_IS_ORGANIZATION] = g_param_spec_boolean ("is-organization", NULL, NULL, FALSE, flags);
  properties[PROP_CHANGES] = g_param_spec_string ("changes", NULL, NULL, "", flags);
  properties[PROP_REASON] = g_param_spec_string ("reason", NULL, NULL, "", flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
liaison_import_row_init (LiaisonImportRow *self)
{
}

/**
 * liaison_import_state_get_label:
 * @state: what an import makes of a row
 *
 * Returns: it in a word, translated
 */
const char *
liaison_import_state_get_label (LiaisonImportState state)
{
  static const char *const labels[LIAISON_N_IMPORT_STATES] = {
    NC_("import state", "New"),
    NC_("import state", "Updated"),
    NC_("import state", "The same"),
    NC_("import state", "Skipped"),
  };

  g_return_val_if_fail (state < LIAISON_N_IMPORT_STATES, NULL);

  return g_dpgettext2 (NULL, "import state", labels[state]);
}

/**
 * liaison_import_row_new: (constructor)
 * @line: where it begins in the file, from 1
 * @state: what the import makes of it
 * @name: whom it speaks of, "" where that is not known
 * @is_organization: whether that is no person
 * @changes: what would be added, in words
 * @reason: why it is skipped, or what stays as it is
 *
 * Returns: (transfer full): a row
 */
LiaisonImportRow *
liaison_import_row_new (guint              line,
                        LiaisonImportState state,
                        const char        *name,
                        gboolean           is_organization,
                        const char        *changes,
                        const char        *reason)
{
  LiaisonImportRow *self = g_object_new (LIAISON_TYPE_IMPORT_ROW, NULL);

  self->line = line;
  self->state = state;
  self->name = g_strdup (name);
  self->is_organization = is_organization;
  self->changes = g_strdup (changes);
  self->reason = g_strdup (reason);

  return self;
}

/**
 * liaison_import_row_get_line:
 * @self: a row
 *
 * Returns: the line of the file on which it begins, from 1
 */
guint
liaison_import_row_get_line (LiaisonImportRow *self)
{
  return self->line;
}

/**
 * liaison_import_row_get_state:
 * @self: a row
 *
 * Returns: what the import makes of it
 */
LiaisonImportState
liaison_import_row_get_state (LiaisonImportRow *self)
{
  return self->state;
}

/**
 * liaison_import_row_get_name:
 * @self: a row
 *
 * Returns: whom it speaks of, "" where that is not known
 */
const char *
liaison_import_row_get_name (LiaisonImportRow *self)
{
  return self->name;
}

/**
 * liaison_import_row_get_is_organization:
 * @self: a row
 *
 * Returns: whether it speaks of an organization
 */
gboolean
liaison_import_row_get_is_organization (LiaisonImportRow *self)
{
  return self->is_organization;
}

/**
 * liaison_import_row_get_changes:
 * @self: a row
 *
 * Returns: what would be added, in words; "" for nothing
 */
const char *
liaison_import_row_get_changes (LiaisonImportRow *self)
{
  return self->changes;
}

/**
 * liaison_import_row_get_reason:
 * @self: a row
 *
 * Returns: why it is skipped, with whom of the file it was merged, or what
 *   stays though the file says otherwise; "" for nothing to say
 */
const char *
liaison_import_row_get_reason (LiaisonImportRow *self)
{
  return self->reason;
}
