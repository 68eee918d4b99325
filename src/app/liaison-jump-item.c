/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-jump-item.h"

#include <glib/gi18n.h>

struct _LiaisonJumpItem
{
  GObject parent_instance;

  LiaisonJumpKind kind;
  char           *title;
  char           *subtitle;
  char           *note;
  char           *action;
  GVariant       *target;
};

G_DEFINE_FINAL_TYPE (LiaisonJumpItem, liaison_jump_item, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_SUBTITLE,
  PROP_HAS_SUBTITLE,
  PROP_KIND_LABEL,
  PROP_ICON_NAME,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static const struct
{
  const char *label;
  const char *icon;
} kinds[LIAISON_N_JUMP_KINDS] = {
  [LIAISON_JUMP_PERSON] = { NC_ ("what one can jump to", "Person"), "avatar-default-symbolic" },
  [LIAISON_JUMP_ORGANIZATION] = { NC_ ("what one can jump to", "Organization"), "system-users-symbolic" },
  [LIAISON_JUMP_FILTER] = { NC_ ("what one can jump to", "Filter"), "view-list-symbolic" },
  [LIAISON_JUMP_SECTOR] = { NC_ ("what one can jump to", "Specialty"), "liaison-specialties-symbolic" },
  [LIAISON_JUMP_ROLE] = { NC_ ("what one can jump to", "Role"), "liaison-plan-symbolic" },
  [LIAISON_JUMP_ACTION] = { NC_ ("what one can jump to", "Action"), "system-run-symbolic" },
};

static void
liaison_jump_item_finalize (GObject *object)
{
  LiaisonJumpItem *self = LIAISON_JUMP_ITEM (object);

  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->note);
  g_free (self->action);
  g_clear_pointer (&self->target, g_variant_unref);

  G_OBJECT_CLASS (liaison_jump_item_parent_class)->finalize (object);
}

static void
liaison_jump_item_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  LiaisonJumpItem *self = LIAISON_JUMP_ITEM (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, self->subtitle);
      break;
    case PROP_HAS_SUBTITLE:
      g_value_set_boolean (value, *self->subtitle != '\0');
      break;
    case PROP_KIND_LABEL:
      g_value_set_string (value, *self->note != '\0' ? self->note : g_dpgettext2 (NULL, "what one can jump to", kinds[self->kind].label));
      break;
    case PROP_ICON_NAME:
      g_value_set_string (value, kinds[self->kind].icon);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_jump_item_class_init (LiaisonJumpItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = liaison_jump_item_finalize;
  object_class->get_property = liaison_jump_item_get_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, "", flags);
  properties[PROP_HAS_SUBTITLE] = g_param_spec_boolean ("has-subtitle", NULL, NULL, FALSE, flags);
  properties[PROP_KIND_LABEL] = g_param_spec_string ("kind-label", NULL, NULL, "", flags);
  properties[PROP_ICON_NAME] = g_param_spec_string ("icon-name", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
liaison_jump_item_init (LiaisonJumpItem *self)
{
}

/**
 * liaison_jump_item_new: (constructor)
 * @kind: what it is
 * @title: its name
 * @subtitle: what tells it from others of that name, or ""
 * @note: what stands at the end in place of the kind, or ""
 * @action: the name of the action that goes there
 * @target: (nullable): what the action takes
 *
 * Returns: (transfer full): something to jump to
 */
LiaisonJumpItem *
liaison_jump_item_new (LiaisonJumpKind kind,
                       const char     *title,
                       const char     *subtitle,
                       const char     *note,
                       const char     *action,
                       GVariant       *target)
{
  LiaisonJumpItem *self = g_object_new (LIAISON_TYPE_JUMP_ITEM, NULL);

  self->kind = kind;
  self->title = g_strdup (title);
  self->subtitle = g_strdup (subtitle);
  self->note = g_strdup (note);
  self->action = g_strdup (action);
  self->target = target != NULL ? g_variant_ref_sink (target) : NULL;

  return self;
}

/**
 * liaison_jump_item_get_kind:
 * @self: something to jump to
 *
 * Returns: what it is
 */
LiaisonJumpKind
liaison_jump_item_get_kind (LiaisonJumpItem *self)
{
  g_return_val_if_fail (LIAISON_IS_JUMP_ITEM (self), LIAISON_JUMP_ACTION);

  return self->kind;
}

/**
 * liaison_jump_item_get_title:
 * @self: something to jump to
 *
 * Returns: its name
 */
const char *
liaison_jump_item_get_title (LiaisonJumpItem *self)
{
  g_return_val_if_fail (LIAISON_IS_JUMP_ITEM (self), NULL);

  return self->title;
}

/**
 * liaison_jump_item_get_action:
 * @self: something to jump to
 *
 * Returns: the name of the action that goes there
 */
const char *
liaison_jump_item_get_action (LiaisonJumpItem *self)
{
  g_return_val_if_fail (LIAISON_IS_JUMP_ITEM (self), NULL);

  return self->action;
}

/**
 * liaison_jump_item_get_target:
 * @self: something to jump to
 *
 * Returns: (transfer none) (nullable): what the action takes
 */
GVariant *
liaison_jump_item_get_target (LiaisonJumpItem *self)
{
  g_return_val_if_fail (LIAISON_IS_JUMP_ITEM (self), NULL);

  return self->target;
}
