/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-timeline.h"

#include "liaison-interaction.h"
#include "liaison-isolate.h"
#include "liaison-query.h"
#include "liaison-statement.h"

#include <stdlib.h>

/* An interaction, of which its row is not read yet. */
typedef struct
{
  gint64 id;
  int    year; /* 0 for no day */
} Place;

struct _LiaisonTimeline
{
  GObject parent_instance;

  LiaisonStore *store;
  gint64        person;
  GArray       *places;
  GHashTable   *entries; /* id -> LiaisonDetailEntry, which is not held */
  GPtrArray    *first;   /* entries that were read with the rest, until they are taken */
  char         *last_day;
  GArray       *wanted; /* ids whose record is to be read */
  guint         wanted_id;
};

static void liaison_timeline_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LiaisonTimeline, liaison_timeline, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, liaison_timeline_list_model_init))

/* What one read brings. */
typedef struct
{
  gint64     person;
  GArray    *ids;
  GPtrArray *entries;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_clear_pointer (&reading->ids, g_array_unref);
  g_clear_pointer (&reading->entries, g_ptr_array_unref);
  g_free (reading);
}

/* ---- on the thread that reads ---- */

static char *
read_others (LiaisonConnection *connection,
             gint64             id,
             gint64             person,
             GError           **error)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (LiaisonStatement) statement =
    liaison_connection_prepare (connection,
                                "SELECT person.name FROM interaction_person AS link JOIN person ON person.id = link.person "
                                "WHERE link.interaction = ?1 AND link.person <> ?2 ORDER BY link.id",
                                error);

  if (statement == NULL)
    return NULL;

  liaison_statement_bind_number (statement, 1, id);
  liaison_statement_bind_number (statement, 2, person);
  while (liaison_statement_next (statement, error))
    liaison_isolate_append_printf (names, names->len > 0 ? ", %s" : "%s", liaison_statement_get_text (statement, 0));

  return liaison_statement_failed (statement) ? NULL : g_string_free (g_steal_pointer (&names), FALSE);
}

/* One that was deleted meanwhile is left out. */
static gboolean
read_entry (LiaisonConnection *connection,
            gint64             id,
            gint64             person,
            GPtrArray         *entries,
            GError           **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (LiaisonRecord) record = liaison_query_record (connection, LIAISON_TYPE_INTERACTION, id, &failure);
  g_autofree char *others = record != NULL ? read_others (connection, id, person, &failure) : NULL;

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (record != NULL)
    g_ptr_array_add (entries, liaison_detail_entry_new (record, others, 0));

  return TRUE;
}

static gpointer
read_wanted (LiaisonConnection *connection,
             gpointer           data,
             GCancellable      *cancellable,
             GError           **error)
{
  Reading *asked = data;
  Reading *reading = g_new0 (Reading, 1);

  reading->entries = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < asked->ids->len; i++)
    if (!read_entry (connection, g_array_index (asked->ids, gint64, i), asked->person, reading->entries, error))
      {
        reading_free (reading);
        return NULL;
      }

  return reading;
}

static gboolean
read_places (LiaisonTimeline   *self,
             LiaisonConnection *connection,
             GError           **error)
{
  g_autoptr (LiaisonStatement) statement =
    liaison_connection_prepare (connection,
                                "SELECT interaction.id, interaction.day FROM interaction_person AS link "
                                "JOIN interaction ON interaction.id = link.interaction WHERE link.person = ?1 "
                                "GROUP BY interaction.id ORDER BY interaction.day DESC, interaction.clock DESC, interaction.id DESC",
                                error);

  if (statement == NULL)
    return FALSE;

  liaison_statement_bind_number (statement, 1, self->person);
  while (liaison_statement_next (statement, error))
    {
      const char *day = liaison_statement_get_text (statement, 1);
      Place       place = { liaison_statement_get_number (statement, 0), atoi (day) };

      if (self->places->len == 0)
        self->last_day = g_strdup (day);
      g_array_append_val (self->places, place);
    }

  return !liaison_statement_failed (statement);
}

static void
entry_gone_cb (gpointer data,
               GObject *where)
{
  LiaisonTimeline *self = data;
  gint64           id = liaison_detail_entry_get_id ((LiaisonDetailEntry *) where);

  g_hash_table_remove (self->entries, &id);
}

static void
keep_entry (LiaisonTimeline    *self,
            LiaisonDetailEntry *entry)
{
  gint64 id = liaison_detail_entry_get_id (entry);

  g_hash_table_insert (self->entries, g_memdup2 (&id, sizeof id), entry);
  g_object_weak_ref (G_OBJECT (entry), entry_gone_cb, self);
}

/**
 * liaison_query_timeline:
 * @connection: where to read
 * @person: the id of a person
 * @error: return location of a failure
 *
 * Reads which interactions there are, and the newest of them whole. The rest is
 * read as it is shown.
 *
 * Returns: (transfer full) (nullable): the timeline, without a store yet
 */
LiaisonTimeline *
liaison_query_timeline (LiaisonConnection *connection,
                        gint64             person,
                        GError           **error)
{
  g_autoptr (LiaisonTimeline) self = liaison_timeline_new ();

  self->person = person;
  if (!read_places (self, connection, error))
    return NULL;

  for (guint i = 0; i < MIN (self->places->len, LIAISON_TIMELINE_FIRST); i++)
    if (!read_entry (connection, g_array_index (self->places, Place, i).id, person, self->first, error))
      return NULL;
  for (guint i = 0; i < self->first->len; i++)
    keep_entry (self, g_ptr_array_index (self->first, i));

  return g_steal_pointer (&self);
}

/* ---- on the main thread ---- */

static void
hand_out (LiaisonTimeline *self,
          GPtrArray       *entries)
{
  for (guint i = 0; i < entries->len; i++)
    {
      LiaisonDetailEntry *fresh = g_ptr_array_index (entries, i);
      gint64              id = liaison_detail_entry_get_id (fresh);
      LiaisonDetailEntry *entry = g_hash_table_lookup (self->entries, &id);

      if (entry != NULL && entry != fresh)
        liaison_detail_entry_take (entry, fresh);
    }
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (LiaisonTimeline) self = data;
  g_autoptr (GError) error = NULL;
  Reading *reading = liaison_store_read_finish (LIAISON_STORE (source), result, &error);

  if (reading == NULL)
    {
      g_warning ("Interactions cannot be read: %s", error->message);
      return;
    }

  hand_out (self, reading->entries);
  reading_free (reading);
}

static gboolean
ask_cb (gpointer data)
{
  LiaisonTimeline *self = data;
  Reading         *reading = g_new0 (Reading, 1);

  self->wanted_id = 0;
  reading->person = self->person;
  reading->ids = g_steal_pointer (&self->wanted);
  self->wanted = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (self->store != NULL)
    liaison_store_read_async (self->store, read_wanted, reading, reading_free, reading_free, NULL, read_cb, g_object_ref (self));
  else
    reading_free (reading);

  return G_SOURCE_REMOVE;
}

/* Those that are asked for in one turn of the main loop are read in one go. */
static void
want (LiaisonTimeline *self,
      gint64           id)
{
  g_array_append_val (self->wanted, id);
  if (self->wanted_id == 0 && self->store != NULL)
    self->wanted_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, ask_cb, self, NULL);
}

static GType
liaison_timeline_get_item_type (GListModel *model)
{
  return LIAISON_TYPE_DETAIL_ENTRY;
}

static guint
liaison_timeline_get_n_items (GListModel *model)
{
  return LIAISON_TIMELINE (model)->places->len;
}

static gpointer
liaison_timeline_get_item (GListModel *model,
                           guint       position)
{
  LiaisonTimeline    *self = LIAISON_TIMELINE (model);
  LiaisonDetailEntry *entry;
  gint64              id;

  if (position >= self->places->len)
    return NULL;

  id = g_array_index (self->places, Place, position).id;
  entry = g_hash_table_lookup (self->entries, &id);
  if (entry != NULL)
    return g_object_ref (entry);

  entry = liaison_detail_entry_new_unread (id);
  keep_entry (self, entry);
  want (self, id);

  return entry;
}

static void
liaison_timeline_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = liaison_timeline_get_item_type;
  iface->get_n_items = liaison_timeline_get_n_items;
  iface->get_item = liaison_timeline_get_item;
}

static void
let_entries_go (LiaisonTimeline *self)
{
  GHashTableIter iter;
  gpointer       entry;

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &entry))
    {
      g_object_weak_unref (entry, entry_gone_cb, self);
      g_hash_table_iter_remove (&iter);
    }
}

static void
liaison_timeline_dispose (GObject *object)
{
  LiaisonTimeline *self = LIAISON_TIMELINE (object);

  g_clear_handle_id (&self->wanted_id, g_source_remove);
  let_entries_go (self);
  g_ptr_array_set_size (self->first, 0);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (liaison_timeline_parent_class)->dispose (object);
}

static void
liaison_timeline_finalize (GObject *object)
{
  LiaisonTimeline *self = LIAISON_TIMELINE (object);

  g_array_unref (self->places);
  g_array_unref (self->wanted);
  g_hash_table_unref (self->entries);
  g_ptr_array_unref (self->first);
  g_free (self->last_day);

  G_OBJECT_CLASS (liaison_timeline_parent_class)->finalize (object);
}

static void
liaison_timeline_class_init (LiaisonTimelineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = liaison_timeline_dispose;
  object_class->finalize = liaison_timeline_finalize;
}

static void
liaison_timeline_init (LiaisonTimeline *self)
{
  self->places = g_array_new (FALSE, FALSE, sizeof (Place));
  self->wanted = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->entries = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->first = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * liaison_timeline_new:
 *
 * Returns: (transfer full): a timeline of nobody
 */
LiaisonTimeline *
liaison_timeline_new (void)
{
  return g_object_new (LIAISON_TYPE_TIMELINE, NULL);
}

/**
 * liaison_timeline_set_store:
 * @self: a timeline
 * @store: from where it reads what is shown
 */
void
liaison_timeline_set_store (LiaisonTimeline *self,
                            LiaisonStore    *store)
{
  g_return_if_fail (LIAISON_IS_TIMELINE (self));

  g_set_object (&self->store, store);
  if (self->wanted->len > 0 && self->wanted_id == 0)
    self->wanted_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, ask_cb, self, NULL);
}

/* The new places, told in one run that leaves out what begins and ends alike. */
static void
take_places (LiaisonTimeline *self,
             GArray          *places)
{
  g_autoptr (GArray) old = g_steal_pointer (&self->places);
  const Place *a = (const Place *) old->data;
  const Place *b = (const Place *) places->data;
  guint        shorter = MIN (old->len, places->len);
  guint        start = 0, end = 0;

  while (start < shorter && a[start].id == b[start].id)
    start++;
  while (end < shorter - start && a[old->len - 1 - end].id == b[places->len - 1 - end].id)
    end++;
  self->places = g_array_ref (places);
  if (start + end < old->len || old->len != places->len)
    g_list_model_items_changed (G_LIST_MODEL (self), start, old->len - start - end, places->len - start - end);
}

/* The newest are there already when they are asked for. */
static void
hold_first (LiaisonTimeline *self,
            GPtrArray       *fresh)
{
  g_autoptr (GPtrArray) held = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < fresh->len; i++)
    {
      LiaisonDetailEntry *entry = g_ptr_array_index (fresh, i);
      gint64              id = liaison_detail_entry_get_id (entry);
      LiaisonDetailEntry *there = g_hash_table_lookup (self->entries, &id);

      if (there == NULL)
        keep_entry (self, entry);
      g_ptr_array_add (held, g_object_ref (there != NULL ? there : entry));
    }
  g_ptr_array_unref (self->first);
  self->first = g_steal_pointer (&held);
}

/**
 * liaison_timeline_take:
 * @self: what happened, as it was read before
 * @fresh: the same as it is now, which nobody has asked for entries
 *
 * Brings @self up to date; entries that are shown are read again.
 */
void
liaison_timeline_take (LiaisonTimeline *self,
                       LiaisonTimeline *fresh)
{
  GHashTableIter iter;
  gpointer       id;

  g_return_if_fail (LIAISON_IS_TIMELINE (self) && LIAISON_IS_TIMELINE (fresh));

  hand_out (self, fresh->first);
  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!g_hash_table_contains (fresh->entries, id))
      want (self, *(gint64 *) id);

  hold_first (self, fresh->first);
  g_free (self->last_day);
  self->last_day = g_strdup (fresh->last_day);
  take_places (self, fresh->places);
}

/**
 * liaison_timeline_get_year:
 * @self: a timeline
 * @position: of an interaction
 *
 * Returns: the year in which it was, 0 where that is not known
 */
int
liaison_timeline_get_year (LiaisonTimeline *self,
                           guint            position)
{
  g_return_val_if_fail (LIAISON_IS_TIMELINE (self) && position < self->places->len, 0);

  return g_array_index (self->places, Place, position).year;
}

/**
 * liaison_timeline_get_n_of_year:
 * @self: a timeline
 * @position: of the first interaction of a year
 *
 * Returns: how many there are from there on in the same year
 */
guint
liaison_timeline_get_n_of_year (LiaisonTimeline *self,
                                guint            position)
{
  int   year = liaison_timeline_get_year (self, position);
  guint end = position;

  while (end < self->places->len && g_array_index (self->places, Place, end).year == year)
    end++;

  return end - position;
}

/**
 * liaison_timeline_get_last_day:
 * @self: a timeline
 *
 * Returns: the day of the newest interaction, "" for none
 */
const char *
liaison_timeline_get_last_day (LiaisonTimeline *self)
{
  g_return_val_if_fail (LIAISON_IS_TIMELINE (self), NULL);

  return self->last_day != NULL ? self->last_day : "";
}
