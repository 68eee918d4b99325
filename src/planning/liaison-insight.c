/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-insight.h"

struct _LiaisonInsight
{
  GObject parent_instance;

  LiaisonInsightKind kind;
  char              *sentence;
  char              *measure;
  double             number;
  char              *advice;
  GArray            *keys;
  GPtrArray         *names;
};

G_DEFINE_FINAL_TYPE (LiaisonInsight, liaison_insight, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_KIND,
  PROP_SENTENCE,
  PROP_MEASURE,
  PROP_NUMBER,
  PROP_ADVICE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
liaison_insight_finalize (GObject *object)
{
  LiaisonInsight *self = LIAISON_INSIGHT (object);

  g_free (self->sentence);
  g_free (self->measure);
  g_free (self->advice);
  g_array_unref (self->keys);
  g_ptr_array_unref (self->names);

  G_OBJECT_CLASS (liaison_insight_parent_class)->finalize (object);
}

static void
liaison_insight_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  LiaisonInsight *self = LIAISON_INSIGHT (object);

  switch (prop_id)
    {
    case PROP_KIND:
      g_value_set_int (value, (int) self->kind);
      break;
    case PROP_SENTENCE:
      g_value_set_string (value, self->sentence);
      break;
    case PROP_MEASURE:
      g_value_set_string (value, self->measure);
      break;
    case PROP_NUMBER:
      g_value_set_double (value, self->number);
      break;
    case PROP_ADVICE:
      g_value_set_string (value, self->advice);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_insight_class_init (LiaisonInsightClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = liaison_insight_finalize;
  object_class->get_property = liaison_insight_get_property;

  properties[PROP_KIND] = g_param_spec_int ("kind", NULL, NULL, 0, LIAISON_INSIGHT_WAKE, 0, flags);
  properties[PROP_SENTENCE] = g_param_spec_string ("sentence", NULL, NULL, "", flags);
  properties[PROP_MEASURE] = g_param_spec_string ("measure", NULL, NULL, "", flags);
  properties[PROP_NUMBER] = g_param_spec_double ("number", NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, flags);
  properties[PROP_ADVICE] = g_param_spec_string ("advice", NULL, NULL, "", flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
liaison_insight_init (LiaisonInsight *self)
{
  self->keys = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->names = g_ptr_array_new_with_free_func (g_free);
}

/**
 * liaison_insight_new: (constructor)
 * @kind: what it is about
 * @sentence: (transfer full): what the picture means
 * @measure: what the number is, in words
 * @number: the number behind it
 * @advice: (transfer full) (nullable): one thing to do
 *
 * Returns: (transfer full): an insight without people yet
 */
LiaisonInsight *
liaison_insight_new (LiaisonInsightKind kind,
                     char              *sentence,
                     const char        *measure,
                     double             number,
                     char              *advice)
{
  LiaisonInsight *self = g_object_new (LIAISON_TYPE_INSIGHT, NULL);

  self->kind = kind;
  self->sentence = sentence;
  self->measure = g_strdup (measure);
  self->number = number;
  self->advice = advice != NULL ? advice : g_strdup ("");

  return self;
}

/**
 * liaison_insight_add_person: (skip)
 * @self: an insight that nobody else has seen yet
 * @key: contact key of somebody it names
 * @name: their name
 */
void
liaison_insight_add_person (LiaisonInsight *self,
                            gint64          key,
                            const char     *name)
{
  g_array_append_val (self->keys, key);
  g_ptr_array_add (self->names, g_strdup (name));
}

/**
 * liaison_insight_get_kind:
 * @self: an insight
 *
 * Returns: what it is about
 */
LiaisonInsightKind
liaison_insight_get_kind (LiaisonInsight *self)
{
  g_return_val_if_fail (LIAISON_IS_INSIGHT (self), LIAISON_INSIGHT_REACH);

  return self->kind;
}

/**
 * liaison_insight_get_sentence:
 * @self: an insight
 *
 * Returns: what the picture means
 */
const char *
liaison_insight_get_sentence (LiaisonInsight *self)
{
  g_return_val_if_fail (LIAISON_IS_INSIGHT (self), NULL);

  return self->sentence;
}

/**
 * liaison_insight_get_measure:
 * @self: an insight
 *
 * Returns: what the number behind it is, in words
 */
const char *
liaison_insight_get_measure (LiaisonInsight *self)
{
  g_return_val_if_fail (LIAISON_IS_INSIGHT (self), NULL);

  return self->measure;
}

/**
 * liaison_insight_get_number:
 * @self: an insight
 *
 * Returns: the number behind it
 */
double
liaison_insight_get_number (LiaisonInsight *self)
{
  g_return_val_if_fail (LIAISON_IS_INSIGHT (self), 0);

  return self->number;
}

/**
 * liaison_insight_get_advice:
 * @self: an insight
 *
 * Returns: one thing to do, "" for none
 */
const char *
liaison_insight_get_advice (LiaisonInsight *self)
{
  g_return_val_if_fail (LIAISON_IS_INSIGHT (self), NULL);

  return self->advice;
}

/**
 * liaison_insight_get_n_people:
 * @self: an insight
 *
 * Returns: how many people it is about
 */
guint
liaison_insight_get_n_people (LiaisonInsight *self)
{
  g_return_val_if_fail (LIAISON_IS_INSIGHT (self), 0);

  return self->keys->len;
}

/**
 * liaison_insight_get_key:
 * @self: an insight
 * @person: 0 for the first
 *
 * Returns: the contact key of somebody it is about
 */
gint64
liaison_insight_get_key (LiaisonInsight *self,
                         guint           person)
{
  g_return_val_if_fail (LIAISON_IS_INSIGHT (self) && person < self->keys->len, 0);

  return g_array_index (self->keys, gint64, person);
}

/**
 * liaison_insight_get_name:
 * @self: an insight
 * @person: 0 for the first
 *
 * Returns: their name
 */
const char *
liaison_insight_get_name (LiaisonInsight *self,
                          guint           person)
{
  g_return_val_if_fail (LIAISON_IS_INSIGHT (self) && person < self->names->len, NULL);

  return g_ptr_array_index (self->names, person);
}
