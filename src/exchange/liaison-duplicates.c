/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-duplicates.h"

#include "liaison-change.h"
#include "liaison-draft.h"
#include "liaison-fold.h"
#include "liaison-name-fit.h"
#include "liaison-normal.h"
#include "liaison-query.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What a refused pair is about. */
#define SUBJECT "duplicate"

/* A key that more people share says nothing of two of them: the number of a
 * switchboard, the initial of a common family name. */
#define MOST_SHARING 40

/* Digits at the end of a number that tell it from others, with or without the
 * country. */
#define PHONE_DIGITS 9

/* Records read between two looks at the cancellable. */
#define RECORDS_AT_ONCE 1024

/* A person as far as two of them are compared. */
typedef struct
{
  gint64 id;
  char  *name;
  GStrv  words; /* folded, of the name */
  char  *nickname;
  char  *birthday;
} Somebody;

typedef struct
{
  GPtrArray    *people;
  GHashTable   *by_id; /* id -> Somebody */
  GHashTable   *keys;  /* key -> GArray of indices of people */
  GHashTable   *apart; /* pairs that were told apart */
  GHashTable   *found; /* pair -> LiaisonDuplicate */
  GCancellable *cancellable;
  guint         n_records;
} Search;

static void
free_somebody (gpointer data)
{
  Somebody *self = data;

  g_free (self->name);
  g_strfreev (self->words);
  g_free (self->nickname);
  g_free (self->birthday);
  g_free (self);
}

static void
free_duplicate (gpointer data)
{
  LiaisonDuplicate *self = data;

  g_free (self->one_name);
  g_free (self->other_name);
  g_free (self);
}

static gboolean
check (Search  *search,
       GError **error)
{
  return ++search->n_records % RECORDS_AT_ONCE != 0 || !g_cancellable_set_error_if_cancelled (search->cancellable, error);
}

static char *
dup_pair (gint64 one,
          gint64 other)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT, MIN (one, other), MAX (one, other));
}

/* ---- reading ---- */

static void
add_key (Search     *search,
         const char *prefix,
         const char *key,
         Somebody   *somebody)
{
  g_autofree char *whole = *key != '\0' ? g_strconcat (prefix, key, NULL) : NULL;
  GPtrArray       *sharing = whole != NULL ? g_hash_table_lookup (search->keys, whole) : NULL;

  if (whole == NULL)
    return;
  if (sharing == NULL)
    {
      sharing = g_ptr_array_new ();
      g_hash_table_insert (search->keys, g_steal_pointer (&whole), sharing);
    }
  if (sharing->len == 0 || g_ptr_array_index (sharing, sharing->len - 1) != somebody)
    g_ptr_array_add (sharing, somebody);
}

static void
add_name_key (const char *key,
              gpointer    data)
{
  Search *search = data;

  add_key (search, "", key, g_ptr_array_index (search->people, search->people->len - 1));
}

static gboolean
take_person (LiaisonRecord *record,
             gpointer       data,
             GError       **error)
{
  LiaisonPerson *person = LIAISON_PERSON (record);
  Search        *search = data;
  Somebody      *somebody = g_new0 (Somebody, 1);

  somebody->id = liaison_record_get_id (record);
  somebody->name = g_strdup (liaison_person_get_name (person));
  somebody->words = liaison_name_fit_dup_words (somebody->name);
  somebody->nickname = liaison_fold_dup (liaison_person_get_nickname (person));
  somebody->birthday = g_strdup (liaison_person_get_birthday (person));
  g_ptr_array_add (search->people, somebody);
  g_hash_table_insert (search->by_id, &somebody->id, somebody);
  liaison_name_fit_each_key (somebody->words, add_name_key, search);

  return check (search, error);
}

static void
add_phone_key (Search     *search,
               const char *value,
               Somebody   *somebody)
{
  g_autofree char *digits = liaison_normal_dup_phone (value);
  gsize            length = strlen (digits);

  if (length >= 7)
    add_key (search, "phone ", digits + (length > PHONE_DIGITS ? length - PHONE_DIGITS : 0), somebody);
}

static gboolean
take_method (LiaisonRecord *record,
             gpointer       data,
             GError       **error)
{
  LiaisonContactMethod *method = LIAISON_CONTACT_METHOD (record);
  Search               *search = data;
  gint64                person = liaison_contact_method_get_person (method);
  Somebody             *somebody = g_hash_table_lookup (search->by_id, &person);
  const char           *value = liaison_contact_method_get_value (method);
  g_autofree char      *key = NULL;

  if (somebody == NULL)
    return check (search, error);

  switch (liaison_contact_method_get_kind (method))
    {
    case LIAISON_METHOD_KIND_EMAIL:
      key = liaison_normal_dup_email (value);
      add_key (search, "email ", key, somebody);
      break;
    case LIAISON_METHOD_KIND_PROFILE:
      key = liaison_normal_dup_url (value);
      add_key (search, "profile ", key, somebody);
      break;
    case LIAISON_METHOD_KIND_PHONE:
      add_phone_key (search, value, somebody);
      break;
    default:
      break;
    }

  return check (search, error);
}

static gboolean
take_dismissal (LiaisonRecord *record,
                gpointer       data,
                GError       **error)
{
  LiaisonDismissal *dismissal = LIAISON_DISMISSAL (record);
  Search           *search = data;

  if (g_str_equal (liaison_dismissal_get_subject (dismissal), SUBJECT))
    g_hash_table_add (search->apart, dup_pair (liaison_dismissal_get_person (dismissal), liaison_dismissal_get_other (dismissal)));

  return check (search, error);
}

/* ---- comparing ---- */

static gboolean
is_nicknamed (const Somebody *one,
              const Somebody *other)
{
  return *one->nickname != '\0' && g_strv_contains ((const char *const *) other->words, one->nickname);
}

static gboolean
are_born_apart (const Somebody *one,
                const Somebody *other)
{
  gsize mine = strlen (one->birthday), theirs = strlen (other->birthday);

  return mine >= 7 && theirs >= 7 && !g_str_equal (one->birthday + mine - 5, other->birthday + theirs - 5);
}

static LiaisonDuplicateReasons
weigh_names (const Somebody *one,
             const Somebody *other)
{
  switch (liaison_name_fit_compare (one->words, other->words))
    {
    case LIAISON_NAME_FIT_SAME:
      return LIAISON_DUPLICATE_NAME;
    case LIAISON_NAME_FIT_INITIALS:
      return LIAISON_DUPLICATE_INITIALS;
    case LIAISON_NAME_FIT_NICKNAME:
      return LIAISON_DUPLICATE_NICKNAME;
    case LIAISON_NAME_FIT_NONE:
    default:
      return is_nicknamed (one, other) || is_nicknamed (other, one) ? LIAISON_DUPLICATE_NICKNAME : 0;
    }
}

/* A name changes by marriage, or only half of it was written down. */
static gboolean
may_be_one_name (const Somebody *one,
                 const Somebody *other)
{
  if (g_strv_length (one->words) < 2 || g_strv_length (other->words) < 2)
    return TRUE;

  for (guint i = 0; one->words[i] != NULL; i++)
    for (guint j = 0; other->words[j] != NULL; j++)
      if (liaison_name_fit_is_same_word (one->words[i], other->words[j]))
        return TRUE;

  return FALSE;
}

static LiaisonDuplicateReasons
get_key_reason (const char *key)
{
  if (g_str_has_prefix (key, "email "))
    return LIAISON_DUPLICATE_EMAIL;
  if (g_str_has_prefix (key, "profile "))
    return LIAISON_DUPLICATE_PROFILE;
  if (g_str_has_prefix (key, "phone "))
    return LIAISON_DUPLICATE_PHONE;

  return 0;
}

/* A number or an address may be shared by an office: then the names decide. */
static void
compare_pair (Search                 *search,
              Somebody               *one,
              Somebody               *other,
              LiaisonDuplicateReasons shared)
{
  g_autofree char        *pair = dup_pair (one->id, other->id);
  LiaisonDuplicate       *found = g_hash_table_lookup (search->found, pair);
  LiaisonDuplicateReasons reasons = shared;

  if (found != NULL)
    {
      found->reasons |= shared;
      return;
    }
  if (g_hash_table_contains (search->apart, pair) || are_born_apart (one, other))
    return;

  reasons |= weigh_names (one, other);
  if (reasons == 0 || ((reasons == LIAISON_DUPLICATE_PHONE || reasons == LIAISON_DUPLICATE_EMAIL) && !may_be_one_name (one, other)))
    return;

  found = g_new0 (LiaisonDuplicate, 1);
  found->one = MIN (one->id, other->id);
  found->other = MAX (one->id, other->id);
  found->one_name = g_strdup (one->id < other->id ? one->name : other->name);
  found->other_name = g_strdup (one->id < other->id ? other->name : one->name);
  found->reasons = reasons;
  g_hash_table_insert (search->found, g_steal_pointer (&pair), found);
}

static gboolean
compare_all (Search  *search,
             GError **error)
{
  GHashTableIter iter;
  gpointer       key, value;

  g_hash_table_iter_init (&iter, search->keys);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      GPtrArray              *sharing = value;
      LiaisonDuplicateReasons reason = get_key_reason (key);

      if (sharing->len > MOST_SHARING)
        continue;
      for (guint i = 0; i < sharing->len; i++)
        for (guint j = i + 1; j < sharing->len; j++)
          if (g_ptr_array_index (sharing, i) != g_ptr_array_index (sharing, j))
            compare_pair (search, g_ptr_array_index (sharing, i), g_ptr_array_index (sharing, j), reason);
      if (!check (search, error))
        return FALSE;
    }

  return TRUE;
}

/* The surest first. */
static int
get_weight (const LiaisonDuplicate *duplicate)
{
  LiaisonDuplicateReasons reasons = duplicate->reasons;

  return (reasons & LIAISON_DUPLICATE_PROFILE ? 8 : 0) + (reasons & LIAISON_DUPLICATE_EMAIL ? 8 : 0) +
         (reasons & LIAISON_DUPLICATE_NAME ? 6 : 0) + (reasons & LIAISON_DUPLICATE_PHONE ? 4 : 0) +
         (reasons & LIAISON_DUPLICATE_NICKNAME ? 2 : 0) + (reasons & LIAISON_DUPLICATE_INITIALS ? 1 : 0);
}

static int
compare_weights (gconstpointer a,
                 gconstpointer b)
{
  const LiaisonDuplicate *one = *(LiaisonDuplicate *const *) a;
  const LiaisonDuplicate *other = *(LiaisonDuplicate *const *) b;
  int                     order = get_weight (other) - get_weight (one);

  if (order == 0)
    order = (one->one > other->one) - (one->one < other->one);

  return order != 0 ? order : (one->other > other->other) - (one->other < other->other);
}

/**
 * liaison_query_duplicates:
 * @connection: where to read
 * @cancellable: (nullable): stops it
 * @error: return location of a failure
 *
 * Finds people who may be entered twice: by a profile; by a name in another
 * order, with initials or with a short form; by an e-mail address or a number,
 * however written, where the names fit as well. Different birthdays and what
 * was told apart stand against it.
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonDuplicate): pairs,
 *   the surest first
 */
GPtrArray *
liaison_query_duplicates (LiaisonConnection *connection,
                          GCancellable      *cancellable,
                          GError           **error)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (free_somebody);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GHashTable) apart = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Search         search = { people, by_id, keys, apart, found, cancellable, 0 };
  GPtrArray     *duplicates = g_ptr_array_new_with_free_func (free_duplicate);
  gboolean       done;
  GHashTableIter iter;
  gpointer       value;

  done = liaison_query_each (connection, LIAISON_TYPE_PERSON, take_person, &search, error) &&
         liaison_query_each (connection, LIAISON_TYPE_CONTACT_METHOD, take_method, &search, error) &&
         liaison_query_each (connection, LIAISON_TYPE_DISMISSAL, take_dismissal, &search, error) && compare_all (&search, error);
  g_hash_table_iter_init (&iter, found);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    g_ptr_array_add (duplicates, value);
  g_ptr_array_sort (duplicates, compare_weights);
  if (!done)
    g_clear_pointer (&duplicates, g_ptr_array_unref);

  return duplicates;
}

/**
 * liaison_duplicate_dup_reasons:
 * @self: two people who may be one
 *
 * Returns: (transfer full): why, in words
 */
char *
liaison_duplicate_dup_reasons (const LiaisonDuplicate *self)
{
  static const char *const words[] = {
    N_ ("same e-mail address"),
    N_ ("same profile"),
    N_ ("same phone number"),
    N_ ("same name"),
    N_ ("names that agree but for initials"),
    N_ ("names that agree but for a short form"),
  };
  g_autoptr (GPtrArray) said = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (self->reasons & (1 << i))
      g_ptr_array_add (said, (gpointer) _ (words[i]));
  g_ptr_array_add (said, NULL);

  /* Translators: what stands between several reasons in a list */
  return g_strjoinv (C_ ("between reasons", ", "), (char **) said->pdata);
}

/**
 * liaison_change_tell_apart:
 * @change: the change under way
 * @one: the id of a person
 * @other: the id of another
 * @error: return location of a failure
 *
 * Remembers that the two are not one, so that they are not suggested again.
 *
 * Returns: whether it is saved
 */
gboolean
liaison_change_tell_apart (LiaisonChange *change,
                           gint64         one,
                           gint64         other,
                           GError       **error)
{
  g_autoptr (LiaisonDismissal) dismissal = liaison_dismissal_new ();

  liaison_dismissal_set_subject (dismissal, SUBJECT);
  liaison_dismissal_set_person (dismissal, MIN (one, other));
  liaison_dismissal_set_other (dismissal, MAX (one, other));

  return liaison_change_save (change, dismissal, error);
}
