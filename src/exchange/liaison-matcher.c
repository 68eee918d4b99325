/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-matcher.h"

#include "liaison-merge.h"
#include "liaison-normal.h"

#include <string.h>

/* Digits by which two telephone numbers are one, with and without the code of
 * the country. */
#define PHONE_DIGITS 8

/* Namesakes that are looked at one by one; those who share a telephone or an
 * organization are found at once, however many there are. */
#define MOST_NAMESAKES 100

struct _LiaisonMatcher
{
  GHashTable *uids;          /* "p:" or "o:" and a uid -> LiaisonDraft */
  GHashTable *keys;          /* key of a profile or e-mail -> GPtrArray of LiaisonDraft */
  GHashTable *names;         /* normalised name -> GPtrArray of LiaisonDraft */
  GHashTable *organizations; /* normalised name -> LiaisonDraft */
};

typedef enum
{
  EVIDENCE_AGAINST,
  EVIDENCE_NONE,
  EVIDENCE_FOR,
} Evidence;

/**
 * liaison_matcher_new: (skip)
 *
 * Returns: (transfer full): a matcher that knows nobody
 */
LiaisonMatcher *
liaison_matcher_new (void)
{
  LiaisonMatcher *self = g_new0 (LiaisonMatcher, 1);

  self->uids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->organizations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

/**
 * liaison_matcher_free: (skip)
 * @self: (transfer full): a matcher
 */
void
liaison_matcher_free (LiaisonMatcher *self)
{
  g_hash_table_unref (self->uids);
  g_hash_table_unref (self->keys);
  g_hash_table_unref (self->names);
  g_hash_table_unref (self->organizations);
  g_free (self);
}

static char *
dup_uid_key (const char *uid,
             gboolean    is_organization)
{
  return g_strconcat (is_organization ? "o:" : "p:", uid, NULL);
}

/* By which contact methods two people are one: a page or a telephone may be
 * shared, a profile is not, and an e-mail address with a name that fits. */
static gboolean
identifies (const LiaisonDraftMethod *method)
{
  return method->kind == LIAISON_METHOD_KIND_PROFILE || g_str_has_prefix (method->key, "e:");
}

/* The name as it is shown, and the one made of its parts. */
static void
dup_names (LiaisonDraft *draft,
           char         *names[2])
{
  g_autofree char *both = NULL;

  names[1] = NULL;
  if (liaison_draft_is_organization (draft))
    {
      names[0] = liaison_normal_dup_organization (liaison_draft_get_name (draft));
      return;
    }

  both = g_strconcat (liaison_person_get_given_name (LIAISON_PERSON (draft->record)), " ",
                      liaison_person_get_family_name (LIAISON_PERSON (draft->record)), NULL);
  names[0] = liaison_normal_dup_name (liaison_draft_get_name (draft));
  if (g_str_equal (both, liaison_draft_get_name (draft)))
    return; /* as most are shown */

  names[1] = liaison_normal_dup_name (both);
  if (*names[1] == '\0' || strchr (names[1], ' ') == NULL || g_str_equal (names[0], names[1]))
    g_clear_pointer (&names[1], g_free);
}

static void
add_to_list (GHashTable   *lists,
             const char   *key,
             LiaisonDraft *known)
{
  GPtrArray *list = g_hash_table_lookup (lists, key);

  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (lists, g_strdup (key), list);
    }
  if (list->len == 0 || g_ptr_array_index (list, list->len - 1) != known)
    g_ptr_array_add (list, known);
}

static const char *
last_digits (const char *key)
{
  size_t length = strlen (key);

  return length > PHONE_DIGITS ? key + length - PHONE_DIGITS : key;
}

/* A name with what speaks for its being the same: keys for those who have both. */
static GPtrArray *
join_evidence (LiaisonDraft *draft,
               const char   *name)
{
  GPtrArray *joined = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < draft->methods->len; i++)
    {
      LiaisonDraftMethod *method = g_ptr_array_index (draft->methods, i);

      if (method->kind == LIAISON_METHOD_KIND_PHONE)
        g_ptr_array_add (joined, g_strconcat ("np:", name, "\n", last_digits (method->key), NULL));
    }
  for (guint i = 0; i < draft->jobs->len; i++)
    {
      LiaisonDraftJob *job = g_ptr_array_index (draft->jobs, i);

      if (*job->key != '\0')
        g_ptr_array_add (joined, g_strconcat ("no:", name, "\n", job->key, NULL));
    }

  return joined;
}

/**
 * liaison_matcher_add: (skip)
 * @self: a matcher
 * @known: a contact, which outlives the matcher
 *
 * Lets a contact be found; to be called again after something was added to it.
 */
void
liaison_matcher_add (LiaisonMatcher *self,
                     LiaisonDraft   *known)
{
  const char *uid = liaison_record_get_uid (known->record);
  char       *names[2];

  if (*uid != '\0')
    g_hash_table_insert (self->uids, dup_uid_key (uid, liaison_draft_is_organization (known)), known);

  if (liaison_draft_is_organization (known))
    {
      g_autofree char *name = liaison_normal_dup_organization (liaison_draft_get_name (known));

      if (!g_hash_table_contains (self->organizations, name))
        g_hash_table_insert (self->organizations, g_steal_pointer (&name), known);
      return;
    }

  for (guint i = 0; i < known->methods->len; i++)
    {
      LiaisonDraftMethod *method = g_ptr_array_index (known->methods, i);

      if (identifies (method))
        add_to_list (self->keys, method->key, known);
    }
  dup_names (known, names);
  for (guint i = 0; i < G_N_ELEMENTS (names) && names[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) joined = join_evidence (known, names[i]);

      add_to_list (self->names, names[i], known);
      for (guint j = 0; j < joined->len; j++)
        add_to_list (self->keys, g_ptr_array_index (joined, j), known);
      g_free (names[i]);
    }
}

/**
 * liaison_matcher_collect_keys: (skip)
 * @draft: a draft
 * @keys: (element-type utf8 utf8): a set, which gets what the draft could be
 *   found by: uids, keys of contact methods, and names after "n:" and "o:"
 */
void
liaison_matcher_collect_keys (LiaisonDraft *draft,
                              GHashTable   *keys)
{
  const char *uid = liaison_record_get_uid (draft->record);
  char       *names[2];

  if (*uid != '\0')
    g_hash_table_add (keys, g_strdup (uid));
  for (guint i = 0; i < draft->relations->len; i++)
    g_hash_table_add (keys, g_strdup (((LiaisonDraftRelation *) g_ptr_array_index (draft->relations, i))->uid));
  for (guint i = 0; i < draft->jobs->len; i++)
    g_hash_table_add (keys, g_strconcat ("o:", ((LiaisonDraftJob *) g_ptr_array_index (draft->jobs, i))->key, NULL));
  for (guint i = 0; i < draft->methods->len; i++)
    {
      LiaisonDraftMethod *method = g_ptr_array_index (draft->methods, i);

      if (identifies (method))
        g_hash_table_add (keys, g_strdup (method->key));
    }

  dup_names (draft, names);
  for (guint i = 0; i < G_N_ELEMENTS (names) && names[i] != NULL; i++)
    {
      g_hash_table_add (keys, g_strconcat (liaison_draft_is_organization (draft) ? "o:" : "n:", names[i], NULL));
      g_free (names[i]);
    }
}

static gboolean
is_same_phone (const char *a,
               const char *b)
{
  return g_str_equal (last_digits (a), last_digits (b));
}

/* Whether two contacts share a method of one kind, or have nothing but others. */
static Evidence
compare_methods (LiaisonDraft     *a,
                 LiaisonDraft     *b,
                 LiaisonMethodKind kind)
{
  gboolean a_has = FALSE, b_has = FALSE;

  for (guint i = 0; i < b->methods->len; i++)
    b_has |= ((LiaisonDraftMethod *) g_ptr_array_index (b->methods, i))->kind == kind;
  for (guint i = 0; i < a->methods->len && b_has; i++)
    {
      LiaisonDraftMethod *mine = g_ptr_array_index (a->methods, i);

      if (mine->kind != kind)
        continue;

      a_has = TRUE;
      for (guint j = 0; j < b->methods->len; j++)
        {
          LiaisonDraftMethod *theirs = g_ptr_array_index (b->methods, j);

          if (theirs->kind == kind &&
              (kind == LIAISON_METHOD_KIND_PHONE ? is_same_phone (mine->key, theirs->key) : g_str_equal (mine->key, theirs->key)))
            return EVIDENCE_FOR;
        }
    }

  return a_has && b_has ? EVIDENCE_AGAINST : EVIDENCE_NONE;
}

static Evidence
compare_jobs (LiaisonDraft *a,
              LiaisonDraft *b)
{
  gboolean a_has = FALSE, b_has = FALSE;

  for (guint i = 0; i < b->jobs->len; i++)
    b_has |= *((LiaisonDraftJob *) g_ptr_array_index (b->jobs, i))->key != '\0';
  for (guint i = 0; i < a->jobs->len; i++)
    {
      LiaisonDraftJob *mine = g_ptr_array_index (a->jobs, i);

      a_has |= *mine->key != '\0';
      for (guint j = 0; j < b->jobs->len && *mine->key != '\0'; j++)
        if (g_str_equal (mine->key, ((LiaisonDraftJob *) g_ptr_array_index (b->jobs, j))->key))
          return EVIDENCE_FOR;
    }

  return a_has && b_has ? EVIDENCE_AGAINST : EVIDENCE_NONE;
}

static const char *
birthday_of (LiaisonDraft *draft)
{
  return liaison_draft_is_organization (draft) ? "" : liaison_person_get_birthday (LIAISON_PERSON (draft->record));
}

static Evidence
compare_birthdays (LiaisonDraft *a,
                   LiaisonDraft *b)
{
  const char *mine = birthday_of (a);
  const char *theirs = birthday_of (b);

  if (strlen (mine) < 7 || strlen (theirs) < 7)
    return EVIDENCE_NONE;

  /* "--02-29" and "1988-02-29" agree in what both say. */
  return g_str_equal (mine + strlen (mine) - 5, theirs + strlen (theirs) - 5) ? EVIDENCE_FOR : EVIDENCE_AGAINST;
}

/* Two cards of one file that have different uids are different people to the
 * program that wrote it. */
static gboolean
are_parted (LiaisonDraft *draft,
            LiaisonDraft *known)
{
  const char *mine = liaison_record_get_uid (draft->record);
  const char *theirs = liaison_record_get_uid (known->record);

  return compare_methods (draft, known, LIAISON_METHOD_KIND_PROFILE) == EVIDENCE_AGAINST ||
         compare_birthdays (draft, known) == EVIDENCE_AGAINST ||
         (known->line > 0 && *mine != '\0' && *theirs != '\0' && !g_str_equal (mine, theirs));
}

static Evidence
weigh (LiaisonDraft *draft,
       LiaisonDraft *known)
{
  const Evidence all[] = {
    compare_methods (draft, known, LIAISON_METHOD_KIND_PROFILE),
    compare_methods (draft, known, LIAISON_METHOD_KIND_EMAIL),
    compare_methods (draft, known, LIAISON_METHOD_KIND_PHONE),
    compare_jobs (draft, known),
    compare_birthdays (draft, known),
  };
  Evidence sum = EVIDENCE_NONE;

  if (are_parted (draft, known))
    return EVIDENCE_AGAINST;

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      if (all[i] == EVIDENCE_FOR)
        return EVIDENCE_FOR;
      sum = MIN (sum, all[i]);
    }

  return sum;
}

static gboolean
contains_all (char **words,
              char **others)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) others, words[i]))
      return FALSE;

  return TRUE;
}

/* Whether two names can be of one person: one holds all words of the other,
 * they begin alike, or one gives the other's first name by its letter. */
static gboolean
names_fit (LiaisonDraft *a,
           LiaisonDraft *b)
{
  g_autofree char *mine = liaison_normal_dup_name (liaison_draft_get_name (a));
  g_autofree char *theirs = liaison_normal_dup_name (liaison_draft_get_name (b));
  g_auto (GStrv) my_words = g_strsplit (mine, " ", 0);
  g_auto (GStrv) their_words = g_strsplit (theirs, " ", 0);
  guint my_count = g_strv_length (my_words), their_count = g_strv_length (their_words);

  if (my_count == 0 || their_count == 0 || strchr (liaison_draft_get_name (a), '@') != NULL || strchr (liaison_draft_get_name (b), '@') != NULL)
    return TRUE;
  if (contains_all (my_words, their_words) || contains_all (their_words, my_words) || g_str_equal (my_words[0], their_words[0]))
    return TRUE;

  return g_str_equal (my_words[my_count - 1], their_words[their_count - 1]) && my_words[0][0] == their_words[0][0] &&
         (my_words[0][1] == '\0' || their_words[0][1] == '\0');
}

/* Those who have a contact method of the draft, and a name that fits it; who
 * has the very name comes first. */
static void
collect_by_key (LiaisonMatcher   *self,
                LiaisonDraft     *draft,
                LiaisonMethodKind kind,
                GPtrArray        *found)
{
  for (guint i = 0; i < draft->methods->len; i++)
    {
      LiaisonDraftMethod *method = g_ptr_array_index (draft->methods, i);
      GPtrArray          *list = method->kind == kind && identifies (method) ? g_hash_table_lookup (self->keys, method->key) : NULL;

      for (guint j = 0; list != NULL && j < MIN (list->len, MOST_NAMESAKES); j++)
        {
          LiaisonDraft    *known = g_ptr_array_index (list, j);
          g_autofree char *mine = liaison_normal_dup_name (liaison_draft_get_name (draft));
          g_autofree char *theirs = liaison_normal_dup_name (liaison_draft_get_name (known));

          if (kind != LIAISON_METHOD_KIND_PROFILE &&
              (!names_fit (draft, known) || compare_methods (draft, known, LIAISON_METHOD_KIND_PROFILE) == EVIDENCE_AGAINST))
            continue;
          g_ptr_array_insert (found, g_str_equal (mine, theirs) ? 0 : -1, known);
        }
    }
}

static void
collect_with_evidence (LiaisonMatcher *self,
                       LiaisonDraft   *draft,
                       const char     *name,
                       GPtrArray      *found)
{
  g_autoptr (GPtrArray) joined = join_evidence (draft, name);

  for (guint i = 0; i < joined->len; i++)
    {
      GPtrArray *list = g_hash_table_lookup (self->keys, g_ptr_array_index (joined, i));

      for (guint j = 0; list != NULL && j < MIN (list->len, MOST_NAMESAKES); j++)
        if (weigh (draft, g_ptr_array_index (list, j)) == EVIDENCE_FOR)
          g_ptr_array_add (found, g_ptr_array_index (list, j));
    }
}

/* Namesakes: those for whose being the same there is evidence, and those
 * against whom there is none. */
static void
collect_by_name (LiaisonMatcher *self,
                 LiaisonDraft   *draft,
                 GPtrArray      *found,
                 GPtrArray      *neutral,
                 guint          *n_namesakes)
{
  char *names[2];

  dup_names (draft, names);
  for (guint i = 0; i < G_N_ELEMENTS (names) && names[i] != NULL; i++)
    {
      GPtrArray *list = g_hash_table_lookup (self->names, names[i]);

      collect_with_evidence (self, draft, names[i], found);
      for (guint j = 0; list != NULL && j < MIN (list->len, MOST_NAMESAKES); j++)
        {
          LiaisonDraft *known = g_ptr_array_index (list, j);
          Evidence      evidence = weigh (draft, known);

          if (evidence == EVIDENCE_FOR)
            g_ptr_array_add (found, known);
          else if (evidence == EVIDENCE_NONE && !g_ptr_array_find (neutral, known, NULL))
            g_ptr_array_add (neutral, known);
        }
      *n_namesakes += list != NULL ? list->len : 0;
      g_free (names[i]);
    }
}

static LiaisonDraft *
find_without_additions (GPtrArray    *candidates,
                        LiaisonDraft *draft)
{
  for (guint i = 0; i < candidates->len; i++)
    if (!liaison_merge_would_add (g_ptr_array_index (candidates, i), draft))
      return g_ptr_array_index (candidates, i);

  return NULL;
}

/* Of several, the one to whom nothing would be added: so that a file that was
 * brought in finds, the next time, those whom it made. Of several namesakes
 * without evidence, nobody else. */
static LiaisonDraft *
find_person (LiaisonMatcher *self,
             LiaisonDraft   *draft,
             guint          *n_namesakes)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  g_autoptr (GPtrArray) neutral = g_ptr_array_new ();
  LiaisonDraft *known;

  collect_by_key (self, draft, LIAISON_METHOD_KIND_PROFILE, found);
  if (found->len == 0)
    {
      collect_by_key (self, draft, LIAISON_METHOD_KIND_EMAIL, found);
      collect_by_name (self, draft, found, neutral, n_namesakes);
    }

  known = find_without_additions (found, draft);
  if (known == NULL && found->len > 0)
    known = g_ptr_array_index (found, 0);
  if (known == NULL)
    known = find_without_additions (neutral, draft);
  if (known == NULL && neutral->len == 1)
    known = g_ptr_array_index (neutral, 0);

  return known;
}

/**
 * liaison_matcher_find: (skip)
 * @self: a matcher
 * @draft: whom a file tells of
 * @n_namesakes: (out): how many have the same name, where nobody was found
 *
 * Returns: (transfer none) (nullable): who that is
 */
LiaisonDraft *
liaison_matcher_find (LiaisonMatcher *self,
                      LiaisonDraft   *draft,
                      guint          *n_namesakes)
{
  gboolean      is_organization = liaison_draft_is_organization (draft);
  LiaisonDraft *known = liaison_matcher_find_uid (self, liaison_record_get_uid (draft->record), is_organization);

  *n_namesakes = 0;
  if (known == NULL && is_organization)
    {
      g_autofree char *key = liaison_normal_dup_organization (liaison_draft_get_name (draft));

      return liaison_matcher_find_organization (self, key);
    }

  if (known == NULL)
    known = find_person (self, draft, n_namesakes);

  return known;
}

/**
 * liaison_matcher_find_organization: (skip)
 * @self: a matcher
 * @key: a normalised name
 *
 * Returns: (transfer none) (nullable): the organization of that name
 */
LiaisonDraft *
liaison_matcher_find_organization (LiaisonMatcher *self,
                                   const char     *key)
{
  return g_hash_table_lookup (self->organizations, key);
}

/**
 * liaison_matcher_add_uid: (skip)
 * @self: a matcher
 * @uid: a uid that a contact had before
 * @known: the contact
 *
 * Lets the contact be found by that uid too.
 */
void
liaison_matcher_add_uid (LiaisonMatcher *self,
                         const char     *uid,
                         LiaisonDraft   *known)
{
  g_hash_table_insert (self->uids, dup_uid_key (uid, liaison_draft_is_organization (known)), known);
}

/**
 * liaison_matcher_find_uid: (skip)
 * @self: a matcher
 * @uid: a uid
 * @is_organization: of what
 *
 * Returns: (transfer none) (nullable): who has the uid
 */
LiaisonDraft *
liaison_matcher_find_uid (LiaisonMatcher *self,
                          const char     *uid,
                          gboolean        is_organization)
{
  g_autofree char *key = dup_uid_key (uid, is_organization);

  return *uid != '\0' ? g_hash_table_lookup (self->uids, key) : NULL;
}
