/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-today-agenda.h"

#include "liaison-alarm.h"
#include "liaison-clock.h"
#include "liaison-date.h"
#include "liaison-due.h"
#include "liaison-error.h"
#include "liaison-follow-up-query.h"
#include "liaison-query.h"

struct _LiaisonTodayAgenda
{
  GObject parent_instance;

  LiaisonStore *store;
  LiaisonAlarm *midnight;
  GCancellable *cancellable;
  GListStore   *sections[LIAISON_AGENDA_N_SECTIONS]; /* of LiaisonOpenFollowUp */

  LiaisonTodayState state;
  char             *day; /* that the sections were cut on */
  char             *date;
  char             *sentence;
  char             *failure;
  guint             due_count;
  gboolean          has_people;
  guint             holds;
  gboolean          is_reading;
  gboolean          is_stale; /* something changed while reading or held */
};

G_DEFINE_FINAL_TYPE (LiaisonTodayAgenda, liaison_today_agenda, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_STORE,
  PROP_STATE,
  PROP_DUE_COUNT,
  PROP_DATE,
  PROP_SENTENCE,
  PROP_HAS_PEOPLE,
  PROP_FAILURE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* What one reading brings. */
typedef struct
{
  GPtrArray *open;
  gboolean   has_people;
} Reading;

static void
reading_free (Reading *reading)
{
  g_clear_pointer (&reading->open, g_ptr_array_unref);
  g_free (reading);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

static gpointer
read_agenda (LiaisonConnection *connection,
             gpointer           data,
             GCancellable      *cancellable,
             GError           **error)
{
  g_autoptr (Reading) reading = g_new0 (Reading, 1);
  gint64 n_people = liaison_query_count (connection, LIAISON_TYPE_PERSON, error);

  if (n_people < 0)
    return NULL;

  reading->has_people = n_people > 0;
  reading->open = liaison_query_open_follow_ups (connection, error);

  return reading->open != NULL ? g_steal_pointer (&reading) : NULL;
}

static gint
compare_due (gconstpointer a,
             gconstpointer b)
{
  LiaisonFollowUp *left = liaison_open_follow_up_get_record (*(LiaisonOpenFollowUp *const *) a);
  LiaisonFollowUp *right = liaison_open_follow_up_get_record (*(LiaisonOpenFollowUp *const *) b);
  gint64           first = liaison_due_get_moment (left, 0);
  gint64           second = liaison_due_get_moment (right, 0);

  if (first == 0 || second == 0)
    return (first == 0) - (second == 0);

  return (first > second) - (first < second);
}

/* Puts @items in the place of what the list holds, touching only what differs. */
static void
replace (GListStore *list,
         GPtrArray  *items,
         gboolean    all)
{
  GListModel *model = G_LIST_MODEL (list);
  guint       length = g_list_model_get_n_items (model);
  guint       head = 0, tail = 0;

  while (!all && head < MIN (length, items->len))
    {
      g_autoptr (LiaisonOpenFollowUp) before = g_list_model_get_item (model, head);

      if (!liaison_open_follow_up_equal (before, g_ptr_array_index (items, head)))
        break;
      head++;
    }
  while (!all && tail < MIN (length, items->len) - head)
    {
      g_autoptr (LiaisonOpenFollowUp) before = g_list_model_get_item (model, length - 1 - tail);

      if (!liaison_open_follow_up_equal (before, g_ptr_array_index (items, items->len - 1 - tail)))
        break;
      tail++;
    }

  if (head + tail < length || head + tail < items->len)
    g_list_store_splice (list, head, length - head - tail, items->pdata + head, items->len - head - tail);
}

static void
set_text (LiaisonTodayAgenda *self,
          char              **where,
          char               *text,
          guint               property)
{
  g_autofree char *before = *where;

  *where = text;
  if (g_strcmp0 (before, text) != 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
set_state (LiaisonTodayAgenda *self,
           LiaisonTodayState   state)
{
  if (self->state == state)
    return;

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static void
set_due_count (LiaisonTodayAgenda *self,
               guint               count)
{
  if (self->due_count == count)
    return;

  self->due_count = count;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DUE_COUNT]);
}

static void
set_has_people (LiaisonTodayAgenda *self,
                gboolean            has_people)
{
  if (self->has_people == has_people)
    return;

  self->has_people = has_people;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HAS_PEOPLE]);
}

static guint
count (LiaisonTodayAgenda  *self,
       LiaisonAgendaSection section)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->sections[section]));
}

static void
show_numbers (LiaisonTodayAgenda *self)
{
  guint n_overdue = count (self, LIAISON_AGENDA_OVERDUE);
  guint n_due = n_overdue + count (self, LIAISON_AGENDA_TODAY);
  guint n_coming = count (self, LIAISON_AGENDA_THIS_WEEK) + count (self, LIAISON_AGENDA_LATER);

  set_text (self, &self->sentence, liaison_agenda_dup_sentence (n_due, n_overdue, n_coming), PROP_SENTENCE);
  set_due_count (self, n_due);
  set_state (self, n_due + n_coming > 0 ? LIAISON_TODAY_CONTENT : LIAISON_TODAY_EMPTY);
}

/* Words such as "tomorrow" are other ones on another day, so all is made anew. */
static gboolean
turn_day (LiaisonTodayAgenda *self)
{
  g_autofree char *today = liaison_date_dup_today ();

  liaison_alarm_set (self->midnight, liaison_agenda_next_midnight (liaison_clock_now ()));
  if (g_strcmp0 (self->day, today) == 0)
    return FALSE;

  g_free (self->day);
  self->day = g_steal_pointer (&today);
  set_text (self, &self->date, liaison_agenda_dup_date (self->day), PROP_DATE);

  return TRUE;
}

static void
show (LiaisonTodayAgenda *self,
      GPtrArray          *open)
{
  LiaisonWeek week = liaison_week_get_local ();
  gboolean    is_new_day = turn_day (self);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  g_ptr_array_sort (open, compare_due);
  for (guint i = 0; i < LIAISON_AGENDA_N_SECTIONS; i++)
    g_ptr_array_add (parts, g_ptr_array_new ());
  for (guint i = 0; i < open->len; i++)
    {
      LiaisonOpenFollowUp *follow_up = g_ptr_array_index (open, i);
      g_autofree char     *day = liaison_due_dup_day (liaison_open_follow_up_get_record (follow_up));

      g_ptr_array_add (g_ptr_array_index (parts, liaison_agenda_get_section (day, self->day, week.first_day)), follow_up);
    }
  for (guint i = 0; i < LIAISON_AGENDA_N_SECTIONS; i++)
    replace (self->sections[i], g_ptr_array_index (parts, i), is_new_day);

  show_numbers (self);
}

static void
show_failure (LiaisonTodayAgenda *self,
              const GError       *error)
{
  set_text (self, &self->failure, liaison_error_dup_sentence (error), PROP_FAILURE);
  set_state (self, LIAISON_TODAY_FAILED);
}

static void
agenda_read_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  GWeakRef *reference = data;
  g_autoptr (LiaisonTodayAgenda) self = g_weak_ref_get (reference);
  g_autoptr (GError) error = NULL;
  g_autoptr (Reading) reading = liaison_store_read_finish (LIAISON_STORE (source), result, &error);

  g_weak_ref_clear (reference);
  g_free (reference);

  /* Another store, or none: what was read is of no use. */
  if (self == NULL || self->store != LIAISON_STORE (source) || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self->is_reading = FALSE;
  if (self->is_stale)
    {
      if (self->holds == 0)
        liaison_today_agenda_refresh (self);
      return;
    }

  if (reading == NULL)
    {
      show_failure (self, error);
      return;
    }

  set_has_people (self, reading->has_people);
  show (self, reading->open);
}

static void
store_changed_cb (LiaisonStore       *store,
                  const char *const  *tables,
                  LiaisonTodayAgenda *self)
{
  static const char *const ours[] = { "follow_up", "follow_up_person", "person", "organization",
                                      "affiliation", "interaction", "interaction_person" };

  for (guint i = 0; i < G_N_ELEMENTS (ours); i++)
    if (tables == NULL || g_strv_contains (tables, ours[i]))
      {
        liaison_today_agenda_refresh (self);
        return;
      }
}

static void
forget_store (LiaisonTodayAgenda *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->store != NULL)
    g_signal_handlers_disconnect_by_func (self->store, store_changed_cb, self);
  g_clear_object (&self->store);
  self->is_reading = FALSE;
  self->is_stale = FALSE;
}

static void
liaison_today_agenda_dispose (GObject *object)
{
  LiaisonTodayAgenda *self = LIAISON_TODAY_AGENDA (object);

  forget_store (self);
  g_clear_object (&self->midnight);

  G_OBJECT_CLASS (liaison_today_agenda_parent_class)->dispose (object);
}

static void
liaison_today_agenda_finalize (GObject *object)
{
  LiaisonTodayAgenda *self = LIAISON_TODAY_AGENDA (object);

  for (guint i = 0; i < LIAISON_AGENDA_N_SECTIONS; i++)
    g_clear_object (&self->sections[i]);
  g_free (self->day);
  g_free (self->date);
  g_free (self->sentence);
  g_free (self->failure);

  G_OBJECT_CLASS (liaison_today_agenda_parent_class)->finalize (object);
}

static void
liaison_today_agenda_get_property (GObject    *object,
                                   guint       property_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  LiaisonTodayAgenda *self = LIAISON_TODAY_AGENDA (object);

  switch (property_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_STATE:
      g_value_set_int (value, self->state);
      break;
    case PROP_DUE_COUNT:
      g_value_set_uint (value, self->due_count);
      break;
    case PROP_DATE:
      g_value_set_string (value, self->date);
      break;
    case PROP_SENTENCE:
      g_value_set_string (value, self->sentence);
      break;
    case PROP_HAS_PEOPLE:
      g_value_set_boolean (value, self->has_people);
      break;
    case PROP_FAILURE:
      g_value_set_string (value, self->failure);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
liaison_today_agenda_set_property (GObject      *object,
                                   guint         property_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_STORE:
      liaison_today_agenda_set_store (LIAISON_TODAY_AGENDA (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
liaison_today_agenda_class_init (LiaisonTodayAgendaClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = liaison_today_agenda_dispose;
  object_class->finalize = liaison_today_agenda_finalize;
  object_class->get_property = liaison_today_agenda_get_property;
  object_class->set_property = liaison_today_agenda_set_property;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, LIAISON_TYPE_STORE,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_STATE] = g_param_spec_int ("state", NULL, NULL, 0, LIAISON_TODAY_FAILED, 0, flags);
  properties[PROP_DUE_COUNT] = g_param_spec_uint ("due-count", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_DATE] = g_param_spec_string ("date", NULL, NULL, "", flags);
  properties[PROP_SENTENCE] = g_param_spec_string ("sentence", NULL, NULL, "", flags);
  properties[PROP_HAS_PEOPLE] = g_param_spec_boolean ("has-people", NULL, NULL, FALSE, flags);
  properties[PROP_FAILURE] = g_param_spec_string ("failure", NULL, NULL, "", flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
liaison_today_agenda_init (LiaisonTodayAgenda *self)
{
  self->date = g_strdup ("");
  self->sentence = g_strdup ("");
  self->failure = g_strdup ("");
  self->midnight = liaison_alarm_new ();
  g_signal_connect_object (self->midnight, "awake", G_CALLBACK (liaison_today_agenda_refresh), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < LIAISON_AGENDA_N_SECTIONS; i++)
    self->sections[i] = g_list_store_new (LIAISON_TYPE_OPEN_FOLLOW_UP);
}

/**
 * liaison_today_agenda_new:
 *
 * Returns: (transfer full): an agenda without a store
 */
LiaisonTodayAgenda *
liaison_today_agenda_new (void)
{
  return g_object_new (LIAISON_TYPE_TODAY_AGENDA, NULL);
}

/**
 * liaison_today_agenda_set_store:
 * @self: an agenda
 * @store: (nullable): where the follow-ups are
 */
void
liaison_today_agenda_set_store (LiaisonTodayAgenda *self,
                                LiaisonStore       *store)
{
  g_return_if_fail (LIAISON_IS_TODAY_AGENDA (self));
  g_return_if_fail (store == NULL || LIAISON_IS_STORE (store));

  if (self->store == store)
    return;

  forget_store (self);
  for (guint i = 0; i < LIAISON_AGENDA_N_SECTIONS; i++)
    g_list_store_remove_all (self->sections[i]);
  set_due_count (self, 0);
  set_state (self, LIAISON_TODAY_LOADING);

  if (store != NULL)
    {
      self->store = g_object_ref (store);
      self->cancellable = g_cancellable_new ();
      g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, 0);
      liaison_today_agenda_refresh (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
}

/**
 * liaison_today_agenda_get_state:
 * @self: an agenda
 *
 * Returns: what there is to show
 */
LiaisonTodayState
liaison_today_agenda_get_state (LiaisonTodayAgenda *self)
{
  return self->state;
}

/**
 * liaison_today_agenda_get_due_count:
 * @self: an agenda
 *
 * Returns: how much is to do until the end of today
 */
guint
liaison_today_agenda_get_due_count (LiaisonTodayAgenda *self)
{
  return self->due_count;
}

/**
 * liaison_today_agenda_get_section:
 * @self: an agenda
 * @section: which
 *
 * Returns: (transfer none): its follow-ups, #LiaisonOpenFollowUp
 */
GListModel *
liaison_today_agenda_get_section (LiaisonTodayAgenda  *self,
                                  LiaisonAgendaSection section)
{
  return G_LIST_MODEL (self->sections[section]);
}

/**
 * liaison_today_agenda_find:
 * @self: an agenda
 * @id: a follow-up
 *
 * Returns: (transfer full) (nullable): the follow-up, if it is in a section
 */
LiaisonOpenFollowUp *
liaison_today_agenda_find (LiaisonTodayAgenda *self,
                           gint64              id)
{
  for (guint i = 0; i < LIAISON_AGENDA_N_SECTIONS; i++)
    for (guint k = 0; k < count (self, i); k++)
      {
        g_autoptr (LiaisonOpenFollowUp) follow_up = g_list_model_get_item (G_LIST_MODEL (self->sections[i]), k);

        if (liaison_open_follow_up_get_id (follow_up) == id)
          return g_steal_pointer (&follow_up);
      }

  return NULL;
}

/**
 * liaison_today_agenda_refresh:
 * @self: an agenda
 *
 * Reads anew. Happens by itself when the store or the day changes.
 */
void
liaison_today_agenda_refresh (LiaisonTodayAgenda *self)
{
  GWeakRef *reference;

  g_return_if_fail (LIAISON_IS_TODAY_AGENDA (self));

  self->is_stale = self->is_reading || self->holds > 0;
  if (self->is_stale || self->store == NULL)
    return;

  self->is_reading = TRUE;
  reference = g_new0 (GWeakRef, 1);
  g_weak_ref_init (reference, self);
  liaison_store_read_async (self->store, read_agenda, NULL, NULL, (GDestroyNotify) reading_free,
                            self->cancellable, agenda_read_cb, reference);
}

/**
 * liaison_today_agenda_hold:
 * @self: an agenda
 *
 * Keeps the sections as they are, while something moves on the screen.
 */
void
liaison_today_agenda_hold (LiaisonTodayAgenda *self)
{
  self->holds++;
  self->is_stale |= self->is_reading;
}

/**
 * liaison_today_agenda_release:
 * @self: an agenda
 *
 * Ends a liaison_today_agenda_hold().
 */
void
liaison_today_agenda_release (LiaisonTodayAgenda *self)
{
  g_return_if_fail (self->holds > 0);

  self->holds--;
  if (self->holds == 0 && self->is_stale && !self->is_reading)
    liaison_today_agenda_refresh (self);
}
