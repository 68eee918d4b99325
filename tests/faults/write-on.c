/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* write-on DATABASE NAME MILLISECONDS [PEOPLE [PAUSE]]: changes a database as
 * the window does, from a main loop, one change after the other, or that many
 * milliseconds after, until the time is over or it is killed. A change adds a
 * person and a way to reach them; where there are that many PEOPLE it takes
 * another note of one. Says each that is acknowledged, "ACK NAME.NUMBER", and at
 * the end how many changes of other programs it saw, how many of them took a
 * second to be seen, and how long the slowest took: "SAW COUNT LATE
 * MICROSECONDS". */

#include "config.h"

#include "liaison-change.h"
#include "liaison-contact-method.h"
#include "liaison-person.h"
#include "liaison-query.h"
#include "liaison-store.h"

#include <stdio.h>
#include <stdlib.h>

typedef struct
{
  GMainLoop    *loop;
  LiaisonStore *store;
  const char   *name;
  gint64        end;
  guint         number;
  guint         n_people; /* so many are added; 0 for one with each change */
  guint         pause;    /* milliseconds between two changes */
  GArray       *people;   /* their ids */
  gint64        seen; /* the last person that was seen */
  guint         n_seen;
  guint         n_late;
  gint64        slowest;
  gboolean      failed;
} Writer;

/* A person of others: their number in the table, and when they were begun. */
typedef struct
{
  gint64 id;
  gint64 moment;
} Other;

static gboolean
note (LiaisonChange *change,
      Writer        *self,
      GError       **error)
{
  gint64 id = g_array_index (self->people, gint64, self->number % self->n_people);
  g_autofree char *text = g_strdup_printf ("Change %u", self->number);
  g_autoptr (LiaisonPerson) person = liaison_query_record (liaison_change_get_connection (change), LIAISON_TYPE_PERSON, id, error);

  if (person == NULL)
    return FALSE;
  liaison_person_set_notes (person, text);

  return liaison_change_save (change, person, error);
}

static gboolean
add (LiaisonChange *change,
     gpointer       data,
     GError       **error)
{
  Writer *self = data;
  g_autoptr (LiaisonPerson) person = liaison_person_new ();
  g_autoptr (LiaisonContactMethod) method = liaison_contact_method_new ();
  g_autofree char *name = g_strdup_printf ("%s.%u", self->name, self->number);
  g_autofree char *moment = g_strdup_printf ("%" G_GINT64_FORMAT, g_get_monotonic_time ());
  gint64 id;

  liaison_person_set_name (person, name);
  liaison_person_set_notes (person, moment);
  if (!liaison_change_save (change, person, error))
    return FALSE;

  id = liaison_record_get_id (LIAISON_RECORD (person));
  liaison_contact_method_set_person (method, id);
  liaison_contact_method_set_kind (method, LIAISON_METHOD_KIND_EMAIL);
  liaison_contact_method_set_value (method, name);
  if (!liaison_change_save (change, method, error))
    return FALSE;

  g_array_append_val (self->people, id);

  return TRUE;
}

static gboolean
write_one (LiaisonChange *change,
           gpointer       data,
           GError       **error)
{
  Writer *self = data;

  return self->n_people > 0 && self->people->len >= self->n_people ? note (change, self, error) : add (change, self, error);
}

static gboolean write_next_cb (gpointer data);

static void
fail (Writer       *self,
      const GError *error)
{
  fprintf (stderr, "%s: %s\n", self->name, error->message);
  self->failed = TRUE;
  g_main_loop_quit (self->loop);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  Writer *self = data;
  g_autoptr (GError) error = NULL;

  if (liaison_store_change_finish (LIAISON_STORE (source), result, &error) < 0)
    {
      fail (self, error);
      return;
    }

  printf ("ACK %s.%u\n", self->name, self->number);
  fflush (stdout);
  if (g_get_monotonic_time () >= self->end)
    g_main_loop_quit (self->loop);
  else if (self->pause > 0)
    g_timeout_add (self->pause, write_next_cb, self);
  else
    write_next_cb (self);
}

static gboolean
write_next_cb (gpointer data)
{
  Writer *self = data;

  self->number++;
  liaison_store_change_async (self->store, "Add", write_one, self, NULL, NULL, written_cb, self);

  return G_SOURCE_REMOVE;
}

static gpointer
read_others (LiaisonConnection *connection,
             gpointer           data,
             GCancellable      *cancellable,
             GError           **error)
{
  Writer          *self = data;
  g_autofree char *own = g_strconcat (self->name, ".", NULL);
  g_autoptr (LiaisonPerson) person = NULL;
  GArray          *others = g_array_new (FALSE, FALSE, sizeof (Other));

  for (gint64 id = self->seen + 1; (person = liaison_query_record (connection, LIAISON_TYPE_PERSON, id, NULL)) != NULL; id++)
    {
      Other other = { id, g_str_has_prefix (liaison_person_get_name (person), own) ? 0 : g_ascii_strtoll (liaison_person_get_notes (person), NULL, 10) };

      g_array_append_val (others, other);
      g_clear_object (&person);
    }

  return others;
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  Writer *self = data;
  g_autoptr (GArray) others = liaison_store_read_finish (LIAISON_STORE (source), result, NULL);
  gint64 now = g_get_monotonic_time ();

  for (guint i = 0; others != NULL && i < others->len; i++)
    {
      const Other *other = &g_array_index (others, Other, i);

      if (other->id <= self->seen)
        continue;
      self->seen = other->id;
      if (other->moment == 0)
        continue;
      self->n_seen++;
      self->n_late += now - other->moment > G_USEC_PER_SEC;
      self->slowest = MAX (self->slowest, now - other->moment);
    }
}

static void
changed_cb (Writer *self)
{
  liaison_store_read_async (self->store, read_others, self, NULL, (GDestroyNotify) g_array_unref, NULL, read_cb, self);
}

int
main (int    argc,
      char **argv)
{
  Writer self = { 0 };
  g_autoptr (GError) error = NULL;

  if (argc < 4 || argc > 6)
    return 2;

  self.store = liaison_store_open (argv[1], &error);
  if (self.store == NULL)
    {
      fprintf (stderr, "%s\n", error->message);
      return 1;
    }
  self.loop = g_main_loop_new (NULL, FALSE);
  self.name = argv[2];
  self.n_people = argc > 4 ? (guint) atoi (argv[4]) : 0;
  self.pause = argc > 5 ? (guint) atoi (argv[5]) : 0;
  self.people = g_array_new (FALSE, FALSE, sizeof (gint64));
  self.end = g_get_monotonic_time () + 1000 * (gint64) atoi (argv[3]);
  g_signal_connect_swapped (self.store, "changed", G_CALLBACK (changed_cb), &self);
  write_next_cb (&self);
  g_main_loop_run (self.loop);
  printf ("SAW %u %u %" G_GINT64_FORMAT "\n", self.n_seen, self.n_late, self.slowest);

  g_object_unref (self.store);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_main_loop_unref (self.loop);
  g_array_unref (self.people);

  return self.failed;
}
