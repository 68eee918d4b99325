/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-due-count.h"

#include "liaison-agenda.h"
#include "liaison-alarm.h"
#include "liaison-clock.h"
#include "liaison-date.h"
#include "liaison-due.h"
#include "liaison-follow-up-query.h"

struct _LiaisonDueCount
{
  GObject parent_instance;

  LiaisonStore *store;
  guint         count;
  GCancellable *reading;
  LiaisonAlarm *midnight;
};

G_DEFINE_FINAL_TYPE (LiaisonDueCount, liaison_due_count, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_STORE,
  PROP_COUNT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
set_count (LiaisonDueCount *self,
           guint            count)
{
  if (self->count == count)
    return;

  self->count = count;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
}

/* On the reading thread. */
static gpointer
count_due (LiaisonConnection *connection,
           gpointer           data,
           GCancellable      *cancellable,
           GError           **error)
{
  g_autoptr (GPtrArray) open = liaison_query_open_follow_ups (connection, error);
  g_autofree char *today = liaison_date_dup_today ();
  guint            n_due = 0;

  if (open == NULL)
    return NULL;

  for (guint i = 0; i < open->len; i++)
    {
      g_autofree char *day = liaison_due_dup_day (liaison_open_follow_up_get_record (open->pdata[i]));

      if (liaison_agenda_get_section (day, today, G_DATE_MONDAY) <= LIAISON_AGENDA_TODAY)
        n_due++;
    }

  return g_variant_ref_sink (g_variant_new_uint32 (n_due));
}

/* What cannot be counted shows no count: Today itself says what is wrong. */
static void
counted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (LiaisonDueCount) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) count = liaison_store_read_finish (LIAISON_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  set_count (self, count != NULL ? g_variant_get_uint32 (count) : 0);
}

static void
read_count (LiaisonDueCount *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (self->store == NULL)
    {
      set_count (self, 0);
      return;
    }

  self->reading = g_cancellable_new ();
  liaison_alarm_set (self->midnight, liaison_agenda_next_midnight (liaison_clock_now ()));
  liaison_store_read_async (self->store, count_due, NULL, NULL, (GDestroyNotify) g_variant_unref,
                            self->reading, counted_cb, g_object_ref (self));
}

static void
changed_cb (LiaisonDueCount   *self,
            const char *const *tables)
{
  if (tables == NULL || g_strv_contains (tables, "follow_up"))
    read_count (self);
}

static void
liaison_due_count_dispose (GObject *object)
{
  LiaisonDueCount *self = LIAISON_DUE_COUNT (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->midnight);
  if (self->store != NULL)
    g_signal_handlers_disconnect_by_func (self->store, changed_cb, self);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (liaison_due_count_parent_class)->dispose (object);
}

static void
liaison_due_count_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  LiaisonDueCount *self = LIAISON_DUE_COUNT (object);

  switch (prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_COUNT:
      g_value_set_uint (value, self->count);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_due_count_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_STORE:
      liaison_due_count_set_store (LIAISON_DUE_COUNT (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_due_count_class_init (LiaisonDueCountClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = liaison_due_count_dispose;
  object_class->get_property = liaison_due_count_get_property;
  object_class->set_property = liaison_due_count_set_property;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, LIAISON_TYPE_STORE,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_COUNT] = g_param_spec_uint ("count", NULL, NULL, 0, G_MAXUINT, 0,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
liaison_due_count_init (LiaisonDueCount *self)
{
  self->midnight = liaison_alarm_new ();
  g_signal_connect_object (self->midnight, "awake", G_CALLBACK (read_count), self, G_CONNECT_SWAPPED);
}

/**
 * liaison_due_count_new:
 *
 * Returns: (transfer full): a count of nothing yet
 */
LiaisonDueCount *
liaison_due_count_new (void)
{
  return g_object_new (LIAISON_TYPE_DUE_COUNT, NULL);
}

/**
 * liaison_due_count_set_store:
 * @self: a count
 * @store: (nullable): the store to follow
 */
void
liaison_due_count_set_store (LiaisonDueCount *self,
                             LiaisonStore    *store)
{
  g_return_if_fail (LIAISON_IS_DUE_COUNT (self));
  g_return_if_fail (store == NULL || LIAISON_IS_STORE (store));

  if (self->store == store)
    return;

  if (self->store != NULL)
    g_signal_handlers_disconnect_by_func (self->store, changed_cb, self);
  g_set_object (&self->store, store);
  if (store != NULL)
    g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  read_count (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
}

/**
 * liaison_due_count_get_count:
 * @self: a count
 *
 * Returns: how many follow-ups are due today or overdue
 */
guint
liaison_due_count_get_count (LiaisonDueCount *self)
{
  g_return_val_if_fail (LIAISON_IS_DUE_COUNT (self), 0);

  return self->count;
}
