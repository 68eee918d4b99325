/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-enums.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * LiaisonFieldKind:
 * @LIAISON_FIELD_TEXT: `char *`, UTF-8; "" for none, never %NULL
 * @LIAISON_FIELD_NUMBER: `gint64`
 * @LIAISON_FIELD_REAL: `double`
 * @LIAISON_FIELD_FLAG: `gboolean`
 * @LIAISON_FIELD_MOMENT: `gint64`, UTC seconds; 0 for none
 * @LIAISON_FIELD_CHOICE: `int`, a value of an enumeration, kept by its nick
 * @LIAISON_FIELD_LINK: `gint64`, the id of another record; 0 for none
 *
 * What a field of a record holds. Days are text as `liaison-date.h` has them.
 */
typedef enum
{
  LIAISON_FIELD_TEXT,
  LIAISON_FIELD_NUMBER,
  LIAISON_FIELD_REAL,
  LIAISON_FIELD_FLAG,
  LIAISON_FIELD_MOMENT,
  LIAISON_FIELD_CHOICE,
  LIAISON_FIELD_LINK,
} LiaisonFieldKind;

typedef GType (*LiaisonTypeFunc) (void);

/**
 * LiaisonField:
 * @column: the column of the table and the key in JSON, "given_name"; with
 *   dashes it is the name of the property
 * @kind: what it holds
 * @offset: where it stands in the record's struct
 * @type: the enumeration of a choice, the record type of a link; else %NULL
 *
 * One field of a record: from this one line come its GObject property, its
 * column in the store and its key in an export.
 */
typedef struct
{
  const char *column;
  LiaisonFieldKind kind;
  gsize offset;
  LiaisonTypeFunc type;
} LiaisonField;

#define LIAISON_TYPE_RECORD (liaison_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (LiaisonRecord, liaison_record, LIAISON, RECORD, GObject)

struct _LiaisonRecordClass
{
  GObjectClass parent_class;

  const char *table;
  const LiaisonField *fields;
  guint n_fields;
  GParamSpec **pspecs;
};

void                liaison_record_class_install (LiaisonRecordClass *klass,
                                                  const char         *table,
                                                  const LiaisonField *fields,
                                                  guint               n_fields);
void                liaison_record_prepare       (LiaisonRecord      *self);

gint64              liaison_record_get_id        (LiaisonRecord      *self);
const char         *liaison_record_get_uid       (LiaisonRecord      *self);
gint64              liaison_record_get_created   (LiaisonRecord      *self);
gint64              liaison_record_get_modified  (LiaisonRecord      *self);
void                liaison_record_set_identity  (LiaisonRecord      *self,
                                                  gint64              id,
                                                  const char         *uid,
                                                  gint64              created,
                                                  gint64              modified);

const LiaisonField *liaison_record_get_fields    (LiaisonRecord      *self,
                                                  guint              *n_fields);
const char         *liaison_record_get_text      (LiaisonRecord      *self,
                                                  guint               field);
gint64              liaison_record_get_number    (LiaisonRecord      *self,
                                                  guint               field);
double              liaison_record_get_real      (LiaisonRecord      *self,
                                                  guint               field);
void                liaison_record_set_text      (LiaisonRecord      *self,
                                                  guint               field,
                                                  const char         *text);
void                liaison_record_set_number    (LiaisonRecord      *self,
                                                  guint               field,
                                                  gint64              number);
void                liaison_record_set_real      (LiaisonRecord      *self,
                                                  guint               field,
                                                  double              real);

gboolean            liaison_record_equal         (LiaisonRecord      *self,
                                                  LiaisonRecord      *other);
LiaisonRecord      *liaison_record_copy          (LiaisonRecord      *self);

/* A record type is one list of its fields, each a line
 *
 *   FIELD (Type, prefix, KIND, name, type function or NULL)
 *
 * from which LIAISON_DECLARE_RECORD() makes the prototypes of a getter and a
 * setter for each, and LIAISON_DEFINE_RECORD() their code, the properties and
 * the table of fields. The C type of each kind: */

#define LIAISON_C_TEXT const char *
#define LIAISON_C_NUMBER gint64
#define LIAISON_C_REAL double
#define LIAISON_C_FLAG gboolean
#define LIAISON_C_MOMENT gint64
#define LIAISON_C_CHOICE int
#define LIAISON_C_LINK gint64

#define LIAISON_MEMBER_TEXT char *
#define LIAISON_MEMBER_NUMBER gint64
#define LIAISON_MEMBER_REAL double
#define LIAISON_MEMBER_FLAG gint64
#define LIAISON_MEMBER_MOMENT gint64
#define LIAISON_MEMBER_CHOICE gint64
#define LIAISON_MEMBER_LINK gint64

#define LIAISON_SET_TEXT liaison_record_set_text
#define LIAISON_SET_NUMBER liaison_record_set_number
#define LIAISON_SET_REAL liaison_record_set_real
#define LIAISON_SET_FLAG liaison_record_set_number
#define LIAISON_SET_MOMENT liaison_record_set_number
#define LIAISON_SET_CHOICE liaison_record_set_number
#define LIAISON_SET_LINK liaison_record_set_number

#define LIAISON_DECLARE_ACCESSORS(Type, prefix, KIND, field, function) \
  LIAISON_C_##KIND prefix##_get_##field (Type *self);                  \
  void prefix##_set_##field (Type *self, LIAISON_C_##KIND value);

#define LIAISON_DECLARE_RECORD(Type, prefix, SHORT, FIELDS)                   \
  GType prefix##_get_type (void);                                             \
  G_DECLARE_FINAL_TYPE (Type, prefix, LIAISON, SHORT, LiaisonRecord)          \
  Type *prefix##_new (void);                                                  \
  FIELDS (LIAISON_DECLARE_ACCESSORS, Type, prefix)

#define LIAISON_RECORD_MEMBER(Type, prefix, KIND, field, function) LIAISON_MEMBER_##KIND field;

#define LIAISON_RECORD_INDEX(Type, prefix, KIND, field, function) prefix##_field_##field,

#define LIAISON_RECORD_FIELD(Type, prefix, KIND, field, function) \
  { #field, LIAISON_FIELD_##KIND, G_STRUCT_OFFSET (Type, field), function },

#define LIAISON_DEFINE_ACCESSORS(Type, prefix, KIND, field, function)  \
  LIAISON_C_##KIND prefix##_get_##field (Type *self)                   \
  {                                                                    \
    return self->field;                                                \
  }                                                                    \
                                                                       \
  void prefix##_set_##field (Type *self, LIAISON_C_##KIND value)       \
  {                                                                    \
    LIAISON_SET_##KIND (LIAISON_RECORD (self), prefix##_field_##field, value); \
  }

#define LIAISON_DEFINE_RECORD(Type, prefix, table, FIELDS)                        \
  struct _##Type                                                                  \
  {                                                                               \
    LiaisonRecord parent_instance;                                                \
    FIELDS (LIAISON_RECORD_MEMBER, Type, prefix)                                  \
  };                                                                              \
                                                                                  \
  enum                                                                            \
  {                                                                               \
    FIELDS (LIAISON_RECORD_INDEX, Type, prefix)                                   \
  };                                                                              \
                                                                                  \
  G_DEFINE_FINAL_TYPE (Type, prefix, LIAISON_TYPE_RECORD)                         \
                                                                                  \
  static const LiaisonField prefix##_fields[] = {                                 \
    FIELDS (LIAISON_RECORD_FIELD, Type, prefix)                                   \
  };                                                                              \
                                                                                  \
  static void                                                                     \
  prefix##_class_init (Type##Class *klass)                                        \
  {                                                                               \
    liaison_record_class_install (LIAISON_RECORD_CLASS (klass), table,            \
                                  prefix##_fields, G_N_ELEMENTS (prefix##_fields)); \
  }                                                                               \
                                                                                  \
  static void                                                                     \
  prefix##_init (Type *self)                                                      \
  {                                                                               \
    liaison_record_prepare (LIAISON_RECORD (self));                               \
  }                                                                               \
                                                                                  \
  Type *prefix##_new (void)                                                       \
  {                                                                               \
    return g_object_new (prefix##_get_type (), NULL);                             \
  }                                                                               \
                                                                                  \
  FIELDS (LIAISON_DEFINE_ACCESSORS, Type, prefix)

G_END_DECLS
