/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-record.h"

typedef struct
{
  gint64 id;
  char *uid;
  gint64 created;
  gint64 modified;
} LiaisonRecordPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (LiaisonRecord, liaison_record, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_UID,
  PROP_CREATED,
  PROP_MODIFIED,
  N_PROPS, /* the fields of the record types follow */
};

static GParamSpec *properties[N_PROPS];

#define FIELD_POINTER(self, field, type) ((type *) G_STRUCT_MEMBER_P (self, (field)->offset))

/* What every text that is not set points to: most are not, and an import makes
 * a million of them. */
static char no_text[] = "";

static const LiaisonField *
field_at (LiaisonRecord *self,
          guint          index)
{
  LiaisonRecordClass *klass = LIAISON_RECORD_GET_CLASS (self);

  g_assert (index < klass->n_fields);

  return &klass->fields[index];
}

static char *
dup_text (const char *text)
{
  return *text != '\0' ? g_strdup (text) : no_text;
}

static void
free_text (char *text)
{
  if (text != no_text)
    g_free (text);
}

static void
notify_field (LiaisonRecord *self,
              guint          index)
{
  g_object_notify_by_pspec (G_OBJECT (self), LIAISON_RECORD_GET_CLASS (self)->pspecs[index]);
}

static void
liaison_record_init (LiaisonRecord *self)
{
  LiaisonRecordPrivate *priv = liaison_record_get_instance_private (self);

  priv->uid = no_text;
}

static void
liaison_record_finalize (GObject *object)
{
  LiaisonRecord *self = LIAISON_RECORD (object);
  LiaisonRecordPrivate *priv = liaison_record_get_instance_private (self);
  guint n_fields;
  const LiaisonField *fields = liaison_record_get_fields (self, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].kind == LIAISON_FIELD_TEXT)
      free_text (*FIELD_POINTER (self, &fields[i], char *));
  free_text (priv->uid);

  G_OBJECT_CLASS (liaison_record_parent_class)->finalize (object);
}

static void
get_field (LiaisonRecord *self,
           guint          index,
           GValue        *value)
{
  const LiaisonField *field = field_at (self, index);

  switch (field->kind)
    {
    case LIAISON_FIELD_TEXT:
      g_value_set_string (value, liaison_record_get_text (self, index));
      break;
    case LIAISON_FIELD_REAL:
      g_value_set_double (value, liaison_record_get_real (self, index));
      break;
    case LIAISON_FIELD_FLAG:
      g_value_set_boolean (value, liaison_record_get_number (self, index) != 0);
      break;
    case LIAISON_FIELD_CHOICE:
      g_value_set_enum (value, (int) liaison_record_get_number (self, index));
      break;
    case LIAISON_FIELD_NUMBER:
    case LIAISON_FIELD_MOMENT:
    case LIAISON_FIELD_LINK:
    default:
      g_value_set_int64 (value, liaison_record_get_number (self, index));
      break;
    }
}

static void
set_field (LiaisonRecord *self,
           guint          index,
           const GValue  *value)
{
  const LiaisonField *field = field_at (self, index);

  switch (field->kind)
    {
    case LIAISON_FIELD_TEXT:
      liaison_record_set_text (self, index, g_value_get_string (value));
      break;
    case LIAISON_FIELD_REAL:
      liaison_record_set_real (self, index, g_value_get_double (value));
      break;
    case LIAISON_FIELD_FLAG:
      liaison_record_set_number (self, index, g_value_get_boolean (value));
      break;
    case LIAISON_FIELD_CHOICE:
      liaison_record_set_number (self, index, g_value_get_enum (value));
      break;
    case LIAISON_FIELD_NUMBER:
    case LIAISON_FIELD_MOMENT:
    case LIAISON_FIELD_LINK:
    default:
      liaison_record_set_number (self, index, g_value_get_int64 (value));
      break;
    }
}

static void
liaison_record_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  LiaisonRecord *self = LIAISON_RECORD (object);
  LiaisonRecordPrivate *priv = liaison_record_get_instance_private (self);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_int64 (value, priv->id);
      break;
    case PROP_UID:
      g_value_set_string (value, priv->uid);
      break;
    case PROP_CREATED:
      g_value_set_int64 (value, priv->created);
      break;
    case PROP_MODIFIED:
      g_value_set_int64 (value, priv->modified);
      break;
    default:
      get_field (self, prop_id - N_PROPS, value);
      break;
    }
}

static void
liaison_record_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  g_assert (prop_id >= N_PROPS);

  set_field (LIAISON_RECORD (object), prop_id - N_PROPS, value);
}

static void
liaison_record_class_init (LiaisonRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = liaison_record_finalize;
  object_class->get_property = liaison_record_get_property;
  object_class->set_property = liaison_record_set_property;

  /**
   * LiaisonRecord:id:
   *
   * The key in the database, 0 until the record is saved.
   */
  properties[PROP_ID] = g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0, flags);

  /**
   * LiaisonRecord:uid:
   *
   * The name by which exports and other programs know the record, "" until it
   * is saved.
   */
  properties[PROP_UID] = g_param_spec_string ("uid", NULL, NULL, "", flags);

  /**
   * LiaisonRecord:created:
   *
   * When it was first saved, UTC seconds.
   */
  properties[PROP_CREATED] = g_param_spec_int64 ("created", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);

  /**
   * LiaisonRecord:modified:
   *
   * When it was last saved, UTC seconds.
   */
  properties[PROP_MODIFIED] = g_param_spec_int64 ("modified", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

/* "given_name" is the property "given-name". */
static const char *
property_name (const LiaisonField *field)
{
  g_autofree char *name = g_strdelimit (g_strdup (field->column), "_", '-');

  return g_intern_string (name);
}

static GParamSpec *
param_spec (const LiaisonField *field)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  const char *name = property_name (field);

  switch (field->kind)
    {
    case LIAISON_FIELD_TEXT:
      return g_param_spec_string (name, NULL, NULL, "", flags);
    case LIAISON_FIELD_REAL:
      return g_param_spec_double (name, NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, flags);
    case LIAISON_FIELD_FLAG:
      return g_param_spec_boolean (name, NULL, NULL, FALSE, flags);
    case LIAISON_FIELD_CHOICE:
      return g_param_spec_enum (name, NULL, NULL, field->type (), 0, flags);
    case LIAISON_FIELD_NUMBER:
    case LIAISON_FIELD_MOMENT:
    case LIAISON_FIELD_LINK:
    default:
      return g_param_spec_int64 (name, NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
    }
}

/**
 * liaison_record_class_install: (skip)
 * @klass: the class of a record type
 * @table: its table in the database
 * @fields: (array length=n_fields): its fields, which live as long as the program
 * @n_fields: how many
 *
 * Makes a property of every field. To be called from the type's class_init.
 */
void
liaison_record_class_install (LiaisonRecordClass *klass,
                              const char         *table,
                              const LiaisonField *fields,
                              guint               n_fields)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  /* GObject does not inherit these two. */
  object_class->get_property = liaison_record_get_property;
  object_class->set_property = liaison_record_set_property;

  klass->table = table;
  klass->fields = fields;
  klass->n_fields = n_fields;
  klass->pspecs = g_new0 (GParamSpec *, n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      klass->pspecs[i] = param_spec (&fields[i]);
      g_object_class_install_property (object_class, N_PROPS + i, klass->pspecs[i]);
    }
}

/**
 * liaison_record_prepare: (skip)
 * @self: a record
 *
 * Gives every text field its "". To be called from the type's init.
 */
void
liaison_record_prepare (LiaisonRecord *self)
{
  guint n_fields;
  const LiaisonField *fields = liaison_record_get_fields (self, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].kind == LIAISON_FIELD_TEXT)
      *FIELD_POINTER (self, &fields[i], char *) = no_text;
}

/**
 * liaison_record_get_id:
 * @self: a record
 *
 * Returns: its key in the database, 0 until it is saved
 */
gint64
liaison_record_get_id (LiaisonRecord *self)
{
  LiaisonRecordPrivate *priv = liaison_record_get_instance_private (self);

  return priv->id;
}

/**
 * liaison_record_get_uid:
 * @self: a record
 *
 * Returns: its name for exports and other programs, "" until it is saved
 */
const char *
liaison_record_get_uid (LiaisonRecord *self)
{
  LiaisonRecordPrivate *priv = liaison_record_get_instance_private (self);

  return priv->uid;
}

/**
 * liaison_record_get_created:
 * @self: a record
 *
 * Returns: when it was first saved, UTC seconds
 */
gint64
liaison_record_get_created (LiaisonRecord *self)
{
  LiaisonRecordPrivate *priv = liaison_record_get_instance_private (self);

  return priv->created;
}

/**
 * liaison_record_get_modified:
 * @self: a record
 *
 * Returns: when it was last saved, UTC seconds
 */
gint64
liaison_record_get_modified (LiaisonRecord *self)
{
  LiaisonRecordPrivate *priv = liaison_record_get_instance_private (self);

  return priv->modified;
}

/**
 * liaison_record_set_identity:
 * @self: a record
 * @id: its key, 0 for a new one
 * @uid: its name for other programs, "" to have one made when it is saved
 * @created: when it was first saved, UTC seconds, 0 for not yet
 * @modified: when it was last saved, UTC seconds
 *
 * Says who the record is: for the store, and for an import that knows the uid.
 */
void
liaison_record_set_identity (LiaisonRecord *self,
                             gint64         id,
                             const char    *uid,
                             gint64         created,
                             gint64         modified)
{
  LiaisonRecordPrivate *priv = liaison_record_get_instance_private (self);

  g_return_if_fail (LIAISON_IS_RECORD (self));
  g_return_if_fail (uid != NULL);

  priv->id = id;
  priv->created = created;
  priv->modified = modified;
  if (uid != priv->uid)
    {
      free_text (priv->uid);
      priv->uid = dup_text (uid);
    }
}

/**
 * liaison_record_get_fields:
 * @self: a record
 * @n_fields: (out): how many fields its type has
 *
 * Returns: (array length=n_fields): the fields of its type
 */
const LiaisonField *
liaison_record_get_fields (LiaisonRecord *self,
                           guint         *n_fields)
{
  LiaisonRecordClass *klass = LIAISON_RECORD_GET_CLASS (self);

  *n_fields = klass->n_fields;

  return klass->fields;
}

/**
 * liaison_record_get_text:
 * @self: a record
 * @field: the place of a text field in the type's fields
 *
 * Returns: the text, "" for none
 */
const char *
liaison_record_get_text (LiaisonRecord *self,
                         guint          field)
{
  g_assert (field_at (self, field)->kind == LIAISON_FIELD_TEXT);

  return *FIELD_POINTER (self, field_at (self, field), char *);
}

/**
 * liaison_record_get_number:
 * @self: a record
 * @field: the place of a field that is neither text nor real
 *
 * Returns: the number, flag, moment, choice or link
 */
gint64
liaison_record_get_number (LiaisonRecord *self,
                           guint          field)
{
  return *FIELD_POINTER (self, field_at (self, field), gint64);
}

/**
 * liaison_record_get_real:
 * @self: a record
 * @field: the place of a real field
 *
 * Returns: the number
 */
double
liaison_record_get_real (LiaisonRecord *self,
                         guint          field)
{
  g_assert (field_at (self, field)->kind == LIAISON_FIELD_REAL);

  return *FIELD_POINTER (self, field_at (self, field), double);
}

/**
 * liaison_record_set_text:
 * @self: a record
 * @field: the place of a text field
 * @text: (nullable): the text; %NULL is ""
 */
void
liaison_record_set_text (LiaisonRecord *self,
                         guint          field,
                         const char    *text)
{
  char **member = FIELD_POINTER (self, field_at (self, field), char *);

  g_assert (field_at (self, field)->kind == LIAISON_FIELD_TEXT);

  if (g_strcmp0 (*member, text != NULL ? text : "") == 0)
    return;

  free_text (*member);
  *member = dup_text (text != NULL ? text : "");
  notify_field (self, field);
}

/**
 * liaison_record_set_number:
 * @self: a record
 * @field: the place of a field that is neither text nor real
 * @number: the number, flag, moment, choice or link
 */
void
liaison_record_set_number (LiaisonRecord *self,
                           guint          field,
                           gint64         number)
{
  gint64 *member = FIELD_POINTER (self, field_at (self, field), gint64);

  if (*member == number)
    return;

  *member = number;
  notify_field (self, field);
}

/**
 * liaison_record_set_real:
 * @self: a record
 * @field: the place of a real field
 * @real: the number
 */
void
liaison_record_set_real (LiaisonRecord *self,
                         guint          field,
                         double         real)
{
  double *member = FIELD_POINTER (self, field_at (self, field), double);

  g_assert (field_at (self, field)->kind == LIAISON_FIELD_REAL);

  if (*member == real)
    return;

  *member = real;
  notify_field (self, field);
}

/**
 * liaison_record_equal:
 * @self: a record
 * @other: a record of the same type
 *
 * Returns: whether all their fields are the same, whoever they are
 */
gboolean
liaison_record_equal (LiaisonRecord *self,
                      LiaisonRecord *other)
{
  LiaisonRecordClass *klass = LIAISON_RECORD_GET_CLASS (self);

  g_return_val_if_fail (G_OBJECT_TYPE (self) == G_OBJECT_TYPE (other), FALSE);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      switch (klass->fields[i].kind)
        {
        case LIAISON_FIELD_TEXT:
          if (g_strcmp0 (liaison_record_get_text (self, i), liaison_record_get_text (other, i)) != 0)
            return FALSE;
          break;
        case LIAISON_FIELD_REAL:
          if (liaison_record_get_real (self, i) != liaison_record_get_real (other, i))
            return FALSE;
          break;
        case LIAISON_FIELD_NUMBER:
        case LIAISON_FIELD_FLAG:
        case LIAISON_FIELD_MOMENT:
        case LIAISON_FIELD_CHOICE:
        case LIAISON_FIELD_LINK:
        default:
          if (liaison_record_get_number (self, i) != liaison_record_get_number (other, i))
            return FALSE;
          break;
        }
    }

  return TRUE;
}

/**
 * liaison_record_copy:
 * @self: a record
 *
 * Returns: (transfer full): a record of the same type, identity and fields
 */
LiaisonRecord *
liaison_record_copy (LiaisonRecord *self)
{
  LiaisonRecordClass *klass = LIAISON_RECORD_GET_CLASS (self);
  LiaisonRecordPrivate *priv = liaison_record_get_instance_private (self);
  LiaisonRecord *copy = g_object_new (G_OBJECT_TYPE (self), NULL);

  liaison_record_set_identity (copy, priv->id, priv->uid, priv->created, priv->modified);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      g_value_init (&value, G_PARAM_SPEC_VALUE_TYPE (klass->pspecs[i]));
      get_field (self, i, &value);
      set_field (copy, i, &value);
    }

  return copy;
}
