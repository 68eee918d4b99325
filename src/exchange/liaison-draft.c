/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-draft.h"

#include "liaison-normal.h"

#include <string.h>

static void
free_method (gpointer data)
{
  LiaisonDraftMethod *method = data;

  g_free (method->value);
  g_free (method->label);
  g_free (method->key);
  g_free (method);
}

static void
free_job (gpointer data)
{
  LiaisonDraftJob *job = data;

  g_free (job->organization);
  g_free (job->title);
  g_free (job->department);
  g_free (job->key);
  g_free (job->since);
  g_free (job->until);
  g_free (job);
}

static void
free_tag (gpointer data)
{
  LiaisonDraftTag *tag = data;

  g_free (tag->name);
  g_free (tag->key);
  g_free (tag);
}

static void
free_relation (gpointer data)
{
  LiaisonDraftRelation *relation = data;

  g_free (relation->word);
  g_free (relation->uid);
  g_free (relation->since);
  g_free (relation->until);
  g_free (relation);
}

/**
 * liaison_draft_new_for_record:
 * @record: a #LiaisonPerson or #LiaisonOrganization
 *
 * Returns: (transfer full): a draft that holds the record and nothing more
 */
LiaisonDraft *
liaison_draft_new_for_record (LiaisonRecord *record)
{
  LiaisonDraft *self = g_new0 (LiaisonDraft, 1);

  self->record = g_object_ref (record);
  self->methods = g_ptr_array_new_with_free_func (free_method);
  self->jobs = g_ptr_array_new_with_free_func (free_job);
  self->tags = g_ptr_array_new_with_free_func (free_tag);
  self->relations = g_ptr_array_new_with_free_func (free_relation);
  self->known_since = g_strdup ("");

  return self;
}

/**
 * liaison_draft_new:
 * @line: where it begins in the file
 * @is_organization: whether it is no person
 *
 * Returns: (transfer full): an empty draft
 */
LiaisonDraft *
liaison_draft_new (guint    line,
                   gboolean is_organization)
{
  g_autoptr (LiaisonRecord) record = g_object_new (is_organization ? LIAISON_TYPE_ORGANIZATION : LIAISON_TYPE_PERSON, NULL);
  LiaisonDraft *self = liaison_draft_new_for_record (record);

  self->line = line;
  self->extra = g_string_new (NULL);

  return self;
}

/**
 * liaison_draft_free: (skip)
 * @self: (transfer full): a draft
 */
void
liaison_draft_free (LiaisonDraft *self)
{
  g_object_unref (self->record);
  g_ptr_array_unref (self->methods);
  g_ptr_array_unref (self->jobs);
  g_ptr_array_unref (self->tags);
  g_ptr_array_unref (self->relations);
  g_free (self->known_since);
  if (self->extra != NULL)
    g_string_free (self->extra, TRUE);
  g_free (self);
}

/**
 * liaison_draft_is_organization:
 * @self: a draft
 *
 * Returns: whether it is an organization
 */
gboolean
liaison_draft_is_organization (LiaisonDraft *self)
{
  return LIAISON_IS_ORGANIZATION (self->record);
}

static int
find_field (LiaisonRecord *record,
            const char    *field)
{
  guint               n_fields;
  const LiaisonField *fields = liaison_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].column, field))
      return (int) i;

  return -1;
}

/**
 * liaison_draft_get_text:
 * @self: a draft
 * @field: a column of the record that holds text
 *
 * Returns: the text, "" where the record has no such field
 */
const char *
liaison_draft_get_text (LiaisonDraft *self,
                        const char   *field)
{
  int index = find_field (self->record, field);

  return index >= 0 ? liaison_record_get_text (self->record, (guint) index) : "";
}

/**
 * liaison_draft_set_text:
 * @self: a draft
 * @field: a column of the record that holds text
 * @text: (nullable): the text, which is trimmed
 *
 * Sets a field, unless the record has none of that name.
 */
void
liaison_draft_set_text (LiaisonDraft *self,
                        const char   *field,
                        const char   *text)
{
  int              index = find_field (self->record, field);
  g_autofree char *clean = liaison_normal_dup_text (text);

  if (index >= 0)
    liaison_record_set_text (self->record, (guint) index, clean);
}

/**
 * liaison_draft_get_name:
 * @self: a draft
 *
 * Returns: the name as it is shown
 */
const char *
liaison_draft_get_name (LiaisonDraft *self)
{
  return liaison_draft_is_organization (self) ? liaison_organization_get_name (LIAISON_ORGANIZATION (self->record))
                                              : liaison_person_get_name (LIAISON_PERSON (self->record));
}

/**
 * liaison_draft_set_uid:
 * @self: a draft
 * @uid: the uid of the file
 */
void
liaison_draft_set_uid (LiaisonDraft *self,
                       const char   *uid)
{
  g_autofree char *normal = liaison_normal_dup_uid (uid);

  liaison_record_set_identity (self->record, liaison_record_get_id (self->record), normal,
                               liaison_record_get_created (self->record), liaison_record_get_modified (self->record));
}

/**
 * liaison_draft_become_organization:
 * @self: a draft of a person
 *
 * Makes an organization of it, with what the two have in common.
 */
void
liaison_draft_become_organization (LiaisonDraft *self)
{
  static const char *const shared[] = { "name", "place", "notes" };
  g_autoptr (LiaisonRecord) person = g_steal_pointer (&self->record);

  self->record = g_object_new (LIAISON_TYPE_ORGANIZATION, NULL);
  liaison_record_set_identity (self->record, 0, liaison_record_get_uid (person), 0, 0);
  for (guint i = 0; i < G_N_ELEMENTS (shared); i++)
    liaison_draft_set_text (self, shared[i], liaison_record_get_text (person, (guint) find_field (person, shared[i])));
  g_ptr_array_set_size (self->jobs, 0);
}

/**
 * liaison_draft_dup_method_key:
 * @kind: of a contact method
 * @value: as written
 *
 * Returns: (transfer full): what contact methods that reach the same have in
 *   common, "" for none
 */
char *
liaison_draft_dup_method_key (LiaisonMethodKind kind,
                              const char       *value)
{
  g_autofree char *normal = NULL;
  const char *class = "t";

  switch (kind)
    {
    case LIAISON_METHOD_KIND_EMAIL:
      normal = liaison_normal_dup_email (value);
      class = "e";
      if (*normal == '\0')
        {
          g_free (normal);
          normal = liaison_normal_dup_name (value);
          class = "t";
        }
      break;
    case LIAISON_METHOD_KIND_PHONE:
      normal = liaison_normal_dup_phone (value);
      class = "p";
      break;
    case LIAISON_METHOD_KIND_WEB:
    case LIAISON_METHOD_KIND_PROFILE:
      normal = liaison_normal_dup_url (value);
      class = "u";
      break;
    case LIAISON_METHOD_KIND_CHAT:
    case LIAISON_METHOD_KIND_ADDRESS:
    case LIAISON_METHOD_KIND_OTHER:
    default:
      normal = liaison_normal_dup_name (value);
      break;
    }

  return *normal != '\0' ? g_strconcat (class, ":", normal, NULL) : g_steal_pointer (&normal);
}

/**
 * liaison_draft_find_method:
 * @self: a draft
 * @key: of liaison_draft_dup_method_key()
 *
 * Returns: (transfer none) (nullable): the contact method
 */
LiaisonDraftMethod *
liaison_draft_find_method (LiaisonDraft *self,
                           const char   *key)
{
  for (guint i = 0; i < self->methods->len; i++)
    {
      LiaisonDraftMethod *method = g_ptr_array_index (self->methods, i);

      if (g_str_equal (method->key, key))
        return method;
    }

  return NULL;
}

/**
 * liaison_draft_add_method:
 * @self: a draft
 * @kind: of the contact method
 * @value: as written; nothing is added for "" or what is there already
 * @label: (nullable): "work", or the word of the file
 * @preferred: whether it is the one to use first
 */
void
liaison_draft_add_method (LiaisonDraft     *self,
                          LiaisonMethodKind kind,
                          const char       *value,
                          const char       *label,
                          gboolean          preferred)
{
  g_autofree char    *clean = liaison_normal_dup_text (value);
  g_autofree char    *key = liaison_draft_dup_method_key (kind, clean);
  LiaisonDraftMethod *method;

  if (*key == '\0' || liaison_draft_find_method (self, key) != NULL)
    return;

  method = g_new0 (LiaisonDraftMethod, 1);
  method->kind = kind;
  method->value = g_steal_pointer (&clean);
  method->label = liaison_normal_dup_text (label);
  method->preferred = preferred;
  method->key = g_steal_pointer (&key);
  g_ptr_array_add (self->methods, method);
}

/**
 * liaison_draft_add_page:
 * @self: a draft
 * @url: of a page
 * @label: (nullable): "work", or the word of the file
 *
 * Adds a page, or a profile where it is one of a network of people.
 */
void
liaison_draft_add_page (LiaisonDraft *self,
                        const char   *url,
                        const char   *label)
{
  liaison_draft_add_method (self,
                            liaison_normal_is_profile (url) ? LIAISON_METHOD_KIND_PROFILE : LIAISON_METHOD_KIND_WEB,
                            url, label, FALSE);
}

/* Who works for themselves has no organization; the title says it where there
 * is no other. */
static void
be_ones_own (LiaisonDraftJob *job)
{
  if (*job->title == '\0')
    {
      g_free (job->title);
      job->title = g_steal_pointer (&job->organization);
    }
  g_free (job->organization);
  g_free (job->key);
  job->organization = g_strdup ("");
  job->key = g_strdup ("");
}

/**
 * liaison_draft_add_job:
 * @self: a draft
 * @organization: (nullable): its name
 * @title: (nullable): of the job
 * @department: (nullable): of the organization
 */
void
liaison_draft_add_job (LiaisonDraft *self,
                       const char   *organization,
                       const char   *title,
                       const char   *department)
{
  LiaisonDraftJob *job = g_new0 (LiaisonDraftJob, 1);

  job->organization = liaison_normal_dup_text (organization);
  job->title = liaison_normal_dup_text (title);
  job->department = liaison_normal_dup_text (department);
  job->key = liaison_normal_dup_organization (job->organization);
  if (liaison_normal_is_oneself (job->key))
    be_ones_own (job);
  if (*job->organization == '\0' && *job->title == '\0')
    {
      free_job (job);
      return;
    }

  g_ptr_array_add (self->jobs, job);
}

/**
 * liaison_draft_find_tag:
 * @self: a draft
 * @key: a normalised name
 *
 * Returns: (transfer none) (nullable): the tag
 */
LiaisonDraftTag *
liaison_draft_find_tag (LiaisonDraft *self,
                        const char   *key)
{
  for (guint i = 0; i < self->tags->len; i++)
    {
      LiaisonDraftTag *tag = g_ptr_array_index (self->tags, i);

      if (g_str_equal (tag->key, key))
        return tag;
    }

  return NULL;
}

/**
 * liaison_draft_add_tag:
 * @self: a draft
 * @name: of a tag; nothing is added for "" or one that is there
 */
void
liaison_draft_add_tag (LiaisonDraft *self,
                       const char   *name)
{
  g_autofree char *clean = liaison_normal_dup_text (name);
  g_autofree char *key = liaison_normal_dup_name (clean);
  LiaisonDraftTag *tag;

  if (*key == '\0' || liaison_draft_find_tag (self, key) != NULL)
    return;

  tag = g_new0 (LiaisonDraftTag, 1);
  tag->name = g_steal_pointer (&clean);
  tag->key = g_steal_pointer (&key);
  g_ptr_array_add (self->tags, tag);
}

/**
 * liaison_draft_add_relation:
 * @self: a draft
 * @word: what the other is to them
 * @uid: of the other's card
 */
void
liaison_draft_add_relation (LiaisonDraft *self,
                            const char   *word,
                            const char   *uid)
{
  LiaisonDraftRelation *relation = g_new0 (LiaisonDraftRelation, 1);

  relation->word = g_ascii_strdown (word, -1);
  relation->uid = liaison_normal_dup_uid (uid);
  g_ptr_array_add (self->relations, relation);
}

/**
 * liaison_draft_add_extra:
 * @self: a draft
 * @name: of a property, with its parameters
 * @value: escaped as in vCard, on one line
 *
 * Keeps what has no field of its own, as a line of a vCard.
 */
void
liaison_draft_add_extra (LiaisonDraft *self,
                         const char   *name,
                         const char   *value)
{
  g_return_if_fail (self->extra != NULL);

  if (self->extra->len > 0)
    g_string_append_c (self->extra, '\n');
  g_string_append_printf (self->extra, "%s:%s", name, value);
}

/**
 * liaison_draft_has_extra:
 * @self: a completed draft
 * @line: a line
 *
 * Returns: whether the line is among those that have no field
 */
gboolean
liaison_draft_has_extra (LiaisonDraft *self,
                         const char   *line)
{
  const char *extra = liaison_draft_get_text (self, "extra");
  size_t      length = strlen (line);

  for (const char *at = strstr (extra, line); at != NULL; at = strstr (at + 1, line))
    if ((at == extra || at[-1] == '\n') && (at[length] == '\0' || at[length] == '\n'))
      return TRUE;

  return FALSE;
}

/* A name made up of its parts, in the order of western names. */
static char *
join_name (LiaisonPerson *person)
{
  const char *parts[] = {
    liaison_person_get_given_name (person),
    liaison_person_get_additional_name (person),
    liaison_person_get_family_name (person),
  };
  GString *name = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (*parts[i] != '\0')
      g_string_append_printf (name, "%s%s", name->len > 0 ? " " : "", parts[i]);

  return g_string_free (name, FALSE);
}

static const char *
first_value (LiaisonDraft *self)
{
  return self->methods->len > 0 ? ((LiaisonDraftMethod *) g_ptr_array_index (self->methods, 0))->value : "";
}

static void
name_person (LiaisonDraft *self)
{
  LiaisonPerson   *person = LIAISON_PERSON (self->record);
  g_autofree char *name = join_name (person);

  if (*name == '\0')
    {
      g_free (name);
      name = g_strdup (liaison_person_get_nickname (person));
    }
  if (*name == '\0' && self->jobs->len > 0)
    {
      g_autofree char *organization = g_strdup (((LiaisonDraftJob *) g_ptr_array_index (self->jobs, 0))->organization);

      if (*organization != '\0')
        {
          liaison_draft_become_organization (self);
          liaison_draft_set_text (self, "name", organization);
          return;
        }
    }
  if (*name == '\0')
    {
      g_free (name);
      name = g_strdup (first_value (self));
    }

  liaison_person_set_name (person, name);
}

/**
 * liaison_draft_job_set_title:
 * @job: a job
 * @title: its title as written
 */
void
liaison_draft_job_set_title (LiaisonDraftJob *job,
                             const char      *title)
{
  g_free (job->title);
  job->title = liaison_normal_dup_text (title);
}

/**
 * liaison_draft_complete:
 * @self: a draft with all that a file says
 *
 * Makes up a name where the file gives none: from its parts, else the nickname,
 * else the organization (which it then is), else an address.
 *
 * Returns: whether there is anything by which to know the contact
 */
gboolean
liaison_draft_complete (LiaisonDraft *self)
{
  if (!liaison_draft_is_organization (self) && *liaison_draft_get_name (self) == '\0')
    name_person (self);
  if (liaison_draft_is_organization (self) && *liaison_draft_get_name (self) == '\0')
    liaison_draft_set_text (self, "name", first_value (self));

  if (self->extra != NULL && self->extra->len > 0)
    liaison_draft_set_text (self, "extra", self->extra->str);
  if (self->extra != NULL)
    g_string_free (g_steal_pointer (&self->extra), TRUE);

  return *liaison_draft_get_name (self) != '\0';
}
