/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-quick-entry.h"

#include "liaison-change.h"
#include "liaison-contact.h"
#include "liaison-error.h"
#include "liaison-event.h"
#include "liaison-fold.h"
#include "liaison-follow-up-query.h"
#include "liaison-follow-up.h"
#include "liaison-honorific.h"
#include "liaison-interaction-person.h"
#include "liaison-interaction.h"
#include "liaison-isolate.h"
#include "liaison-line-names.h"
#include "liaison-named-contacts.h"
#include "liaison-person.h"
#include "liaison-query.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* More than one chooses from. */
#define MOST_CANDIDATES 50

/* ---- whom a name means ---- */

static int
compare_closeness (gconstpointer a,
                   gconstpointer b)
{
  LiaisonContact *one = *(LiaisonContact *const *) a;
  LiaisonContact *other = *(LiaisonContact *const *) b;
  int             order = liaison_contact_get_closeness (other) - liaison_contact_get_closeness (one);

  return order != 0 ? order : g_utf8_collate (liaison_contact_get_name (one), liaison_contact_get_name (other));
}

static GPtrArray *
read_people (LiaisonConnection *connection,
             GArray            *keys,
             GError           **error)
{
  GPtrArray *people = liaison_query_contacts (connection, (const gint64 *) keys->data, MIN (keys->len, MOST_CANDIDATES), error);

  if (people != NULL)
    g_ptr_array_sort (people, compare_closeness);

  return people;
}

/* Whom a uid names; nobody where the name is none. */
static GPtrArray *
read_by_uid (LiaisonConnection *connection,
             const char        *uid,
             GError           **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (LiaisonRecord) person = liaison_query_record_by_uid (connection, LIAISON_TYPE_PERSON, uid, &failure);
  gint64 key;

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  if (person == NULL)
    return g_ptr_array_new_with_free_func (g_object_unref);

  key = liaison_contact_key_of_person (liaison_record_get_id (person));

  return liaison_query_contacts (connection, &key, 1, error);
}

/* Whom a uid or a name means, and whether by whole words. */
static GPtrArray *
find_people (LiaisonConnection *connection,
             const char        *name,
             gboolean          *is_named,
             GError           **error)
{
  g_autoptr (GPtrArray) people = read_by_uid (connection, name, error);
  g_autoptr (GArray) keys = NULL;
  LiaisonNaming naming;

  *is_named = people != NULL && people->len == 1;
  if (people == NULL || *is_named)
    return g_steal_pointer (&people);

  keys = liaison_query_contacts_named (connection, name, TRUE, &naming, error);
  *is_named = keys != NULL && naming >= LIAISON_NAMING_PARTLY;

  return keys != NULL ? read_people (connection, keys, error) : NULL;
}

/* "Dr. Ada Lovelace" is Ada Lovelace where nobody is named with the title. */
static GPtrArray *
find_titled_people (LiaisonConnection *connection,
                    const char        *name,
                    gboolean          *is_named,
                    GError           **error)
{
  const char *bare = liaison_honorific_skip (name);
  g_autoptr (GPtrArray) people = find_people (connection, name, is_named, error);

  if (people == NULL || people->len > 0 || bare == name)
    return g_steal_pointer (&people);

  return find_people (connection, bare, is_named, error);
}

static void
free_name (gpointer data)
{
  LiaisonQuickName *name = data;

  g_free (name->name);
  g_ptr_array_unref (name->candidates);
  g_free (name);
}

/**
 * liaison_quick_names_new:
 *
 * Returns: (transfer full) (element-type LiaisonQuickName): an empty list of names
 */
GPtrArray *
liaison_quick_names_new (void)
{
  return g_ptr_array_new_with_free_func (free_name);
}

/**
 * liaison_quick_names_add:
 * @names: a list of names
 * @typed: a name
 * @person: the id of whom it means, or 0
 * @is_new: whether a person of that name is to be added
 *
 * Adds a name that is settled without looking for it.
 */
void
liaison_quick_names_add (GPtrArray  *names,
                         const char *typed,
                         gint64      person,
                         gboolean    is_new)
{
  LiaisonQuickName *name = g_new0 (LiaisonQuickName, 1);

  name->name = g_strdup (typed);
  name->candidates = g_ptr_array_new_with_free_func (g_object_unref);
  name->person = person;
  name->is_new = is_new;
  g_ptr_array_add (names, name);
}

/* What is no name is part of the story. */
static void
tell_first (LiaisonQuickLog *log,
            const char      *words)
{
  g_autofree char *clock = g_strdup (log->clock);

  liaison_quick_log_set_story (log, clock, g_strdup (log->place),
                               *log->summary == '\0' ? g_strdup (words) : g_strconcat (words, "; ", log->summary, NULL));
}

/* "met Ada and Bo, and called Bo later" */
static gboolean
is_there (LiaisonQuickEntry *self,
          const char        *typed,
          GPtrArray         *people)
{
  gint64 person = people->len == 1 ? liaison_contact_key_get_id (liaison_contact_get_key (g_ptr_array_index (people, 0))) : 0;

  for (guint i = 0; i < self->names->len; i++)
    {
      LiaisonQuickName *name = g_ptr_array_index (self->names, i);

      if (g_str_equal (name->name, typed) || (person != 0 && name->person == person))
        return TRUE;
    }

  return FALSE;
}

/* Whom a name means as it was typed, else without the words that may not be part of it. */
static gboolean
add_mention (LiaisonQuickEntry     *self,
             LiaisonConnection     *connection,
             const LiaisonLineName *said,
             GString               *words,
             GError               **error)
{
  g_autofree char *typed = g_strdup (said->text);
  gboolean         is_named;
  g_autoptr (GPtrArray) people = find_titled_people (connection, typed, &is_named, error);
  LiaisonQuickName *name;

  if (people != NULL && !is_named && said->sure < strlen (typed))
    {
      if (words->len > 0)
        g_string_append (words, "; ");
      g_string_append (words, typed + said->sure + strspn (typed + said->sure, " \t"));
      typed[said->sure] = '\0';
      g_strchomp (typed);
      if (*typed == '\0')
        return TRUE;
      g_clear_pointer (&people, g_ptr_array_unref);
      people = find_titled_people (connection, typed, &is_named, error);
    }
  if (people == NULL)
    return FALSE;
  if (people->len == 0 && said->if_known && !said->is_told)
    g_string_append_printf (words, "%s%s", words->len > 0 ? "; " : "", typed);
  if ((people->len == 0 && said->if_known) || (said->is_told && is_there (self, typed, people)))
    return TRUE;

  name = g_new0 (LiaisonQuickName, 1);
  name->name = g_steal_pointer (&typed);
  name->is_new = people->len == 0;
  if (is_named && people->len == 1)
    name->person = liaison_contact_key_get_id (liaison_contact_get_key (g_ptr_array_index (people, 0)));
  name->candidates = g_steal_pointer (&people);
  g_ptr_array_add (self->names, name);

  return TRUE;
}

/**
 * liaison_query_quick_entry:
 * @connection: where to read
 * @log: (transfer full): what a line says
 * @cancellable: (nullable): stops it
 * @error: return location of a failure
 *
 * Finds whom a quick log names (liaison_query_contacts_named()). Where several
 * could be meant, or where somebody is named by beginnings of words only, it is
 * left open, the closest first; where nobody is, the name is to be added. Words
 * that are no name for sure, and nobody's, become part of the summary.
 *
 * Returns: (transfer full) (nullable): the log with its people
 */
LiaisonQuickEntry *
liaison_query_quick_entry (LiaisonConnection *connection,
                           LiaisonQuickLog   *log,
                           GCancellable      *cancellable,
                           GError           **error)
{
  g_autoptr (LiaisonQuickEntry) self = g_new0 (LiaisonQuickEntry, 1);
  g_autoptr (GString) words = g_string_new (NULL);

  self->log = log;
  self->names = liaison_quick_names_new ();
  for (guint i = 0; i < log->names->len; i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !add_mention (self, connection, g_ptr_array_index (log->names, i), words, error))
      return NULL;
  if (words->len > 0)
    tell_first (log, words->str);

  return g_steal_pointer (&self);
}

/**
 * liaison_quick_entry_get_open:
 * @self: an entry
 *
 * Returns: (nullable) (transfer none): the first name of which it is open whom
 *   it means
 */
LiaisonQuickName *
liaison_quick_entry_get_open (LiaisonQuickEntry *self)
{
  for (guint i = 0; i < self->names->len; i++)
    {
      LiaisonQuickName *name = g_ptr_array_index (self->names, i);

      if (name->person == 0 && !name->is_new)
        return name;
    }

  return NULL;
}

/* ---- saving ---- */

static gboolean
add_people (LiaisonChange     *change,
            LiaisonQuickEntry *self,
            GArray            *ids,
            GError           **error)
{
  for (guint i = 0; i < self->names->len; i++)
    {
      LiaisonQuickName *name = g_ptr_array_index (self->names, i);
      gint64            id = name->person;

      if (id == 0 && name->is_new)
        {
          g_autoptr (LiaisonPerson) person = liaison_person_new ();

          liaison_person_set_name (person, name->name);
          if (!liaison_change_save (change, person, error))
            return FALSE;
          id = liaison_record_get_id (LIAISON_RECORD (person));
        }
      if (id == 0)
        {
          g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _("Say who is meant by “%s”."), name->name);
          return FALSE;
        }
      g_array_append_val (ids, id);
    }

  return TRUE;
}

/* An event of that name, else the place as it was typed. */
static gboolean
set_place (LiaisonChange      *change,
           LiaisonInteraction *interaction,
           const char         *place,
           GError            **error)
{
  g_autofree char *folded = liaison_fold_dup (place);
  g_autoptr (GPtrArray) events = NULL;

  liaison_interaction_set_place (interaction, place);
  if (*folded == '\0')
    return TRUE;

  events = liaison_query_all (liaison_change_get_connection (change), LIAISON_TYPE_EVENT, error);
  for (guint i = 0; events != NULL && i < events->len; i++)
    {
      LiaisonEvent    *event = g_ptr_array_index (events, i);
      g_autofree char *name = liaison_fold_dup (liaison_event_get_name (event));

      if (g_str_equal (name, folded))
        liaison_interaction_set_event (interaction, liaison_record_get_id (LIAISON_RECORD (event)));
    }

  return events != NULL;
}

static gboolean
save_interaction (LiaisonChange   *change,
                  LiaisonQuickLog *log,
                  GArray          *people,
                  char           **uid,
                  GError         **error)
{
  g_autoptr (LiaisonInteraction) interaction = liaison_interaction_new ();

  liaison_interaction_set_kind (interaction, log->kind);
  liaison_interaction_set_favour (interaction, log->favour);
  liaison_interaction_set_day (interaction, log->day);
  liaison_interaction_set_clock (interaction, log->clock);
  liaison_interaction_set_summary (interaction, log->summary);
  if (!set_place (change, interaction, log->place, error) || !liaison_change_save (change, interaction, error))
    return FALSE;

  for (guint i = 0; i < people->len; i++)
    {
      g_autoptr (LiaisonInteractionPerson) link = liaison_interaction_person_new ();

      liaison_interaction_person_set_interaction (link, liaison_record_get_id (LIAISON_RECORD (interaction)));
      liaison_interaction_person_set_person (link, g_array_index (people, gint64, i));
      if (!liaison_change_save (change, link, error))
        return FALSE;
    }
  if (uid != NULL)
    *uid = g_strdup (liaison_record_get_uid (LIAISON_RECORD (interaction)));

  return TRUE;
}

static gboolean
save_follow_up (LiaisonChange        *change,
                LiaisonQuickFollowUp *said,
                GArray               *people,
                GError              **error)
{
  g_autoptr (LiaisonFollowUp) follow_up = liaison_follow_up_new ();

  liaison_follow_up_set_text (follow_up, said->text);
  liaison_follow_up_set_day (follow_up, said->day);
  liaison_follow_up_set_clock (follow_up, said->clock);

  return liaison_change_save (change, follow_up, error) &&
         liaison_change_set_follow_up_people (change, liaison_record_get_id (LIAISON_RECORD (follow_up)),
                                              (const gint64 *) people->data, people->len, error);
}

/**
 * liaison_change_save_quick_entry:
 * @change: the change under way
 * @entry: what to save
 * @uid: (out) (optional) (transfer full): the uid of the interaction
 * @error: return location of a failure
 *
 * Saves a quick log: the people it adds, the interaction, and what is to do
 * with the same people.
 *
 * Returns: whether it is saved; it is not while it is open whom a name means
 */
gboolean
liaison_change_save_quick_entry (LiaisonChange     *change,
                                 LiaisonQuickEntry *entry,
                                 char             **uid,
                                 GError           **error)
{
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (!add_people (change, entry, people, error) || !save_interaction (change, entry->log, people, uid, error))
    return FALSE;

  for (guint i = 0; i < entry->log->follow_ups->len; i++)
    if (!save_follow_up (change, g_ptr_array_index (entry->log->follow_ups, i), people, error))
      return FALSE;

  return TRUE;
}

/**
 * liaison_quick_entry_dup_label:
 * @self: an entry
 *
 * Returns: (transfer full): the name of the change that saves it
 */
char *
liaison_quick_entry_dup_label (LiaisonQuickEntry *self)
{
  LiaisonQuickName *first = self->names->len > 0 ? g_ptr_array_index (self->names, 0) : NULL;
  const char       *name;

  if (first == NULL)
    /* Translators: the name of a change, as in “Undo Log” */
    return g_strdup (C_ ("name of a change", "Log"));

  name = first->person != 0 && first->candidates->len == 1 ? liaison_contact_get_name (g_ptr_array_index (first->candidates, 0))
                                                           : first->name;
  if (self->names->len == 1)
    /* Translators: the name of a change, as in “Undo Log Ada Lovelace” */
    return liaison_isolate_printf (C_ ("name of a change", "Log %s"), name);

  /* Translators: the name of a change, as in “Undo Log Ada Lovelace and 2 More” */
  return liaison_isolate_printf (ngettext ("Log %s and %u More", "Log %s and %u More", self->names->len - 1), name, self->names->len - 1);
}

/**
 * liaison_quick_entry_free:
 * @self: (transfer full): an entry
 */
void
liaison_quick_entry_free (LiaisonQuickEntry *self)
{
  g_clear_pointer (&self->log, liaison_quick_log_free);
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_free (self);
}
