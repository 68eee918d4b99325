/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-records.h"

G_BEGIN_DECLS

typedef struct _LiaisonDraft LiaisonDraft;

/**
 * LiaisonDraftMethod:
 * @kind: e-mail, phone, ...
 * @value: as written
 * @label: "work", or the word of the file
 * @preferred: whether it is the one to use first
 * @key: what equal ones have in common
 * @known: whether the store has it
 *
 * A way to reach a contact.
 */
typedef struct
{
  LiaisonMethodKind kind;
  char             *value;
  char             *label;
  gboolean          preferred;
  char             *key;
  gboolean          known;
} LiaisonDraftMethod;

/**
 * LiaisonDraftJob:
 * @organization: its name as written, "" for none
 * @title: of the job
 * @department: or ""
 * @key: the normalised name of the organization
 * @known: whether the store has it
 * @id: of the affiliation in the store, 0 for none
 * @touched: whether its title is to be saved
 * @employer: (nullable): the organization, once it was looked up
 * @since: (nullable): a day or part of one, where the file tells it
 * @until: (nullable): the same
 * @imported: what a file last said of its title, see liaison-last-said.h
 *
 * What a contact does and where.
 */
typedef struct
{
  char         *organization;
  char         *title;
  char         *department;
  char         *key;
  gboolean      known;
  gint64        id;
  gboolean      touched;
  LiaisonDraft *employer;
  char         *since;
  char         *until;
  gint64        imported;
} LiaisonDraftJob;

/**
 * LiaisonDraftTag:
 * @name: as written
 * @key: normalised
 * @known: whether the contact has it in the store
 *
 * A tag, category or label on a contact.
 */
typedef struct
{
  char    *name;
  char    *key;
  gboolean known;
} LiaisonDraftTag;

/**
 * LiaisonDraftRelation:
 * @word: "colleague", "spouse", ... in lower case
 * @uid: of the other's card
 * @other: (nullable): the other, once found
 * @known: whether the store has a tie between the two
 * @is_tie: whether it is a tie to @other, to the user where that is %NULL, and
 *   not a link to a card
 * @kind: of the tie
 * @closeness: of the tie, 1 to 5
 * @since: (nullable): of the tie
 * @until: (nullable): of the tie
 *
 * A link to another card, or a tie to another draft or the user.
 */
typedef struct
{
  char         *word;
  char         *uid;
  LiaisonDraft *other;
  gboolean      known;

  gboolean       is_tie;
  LiaisonTieKind kind;
  int            closeness;
  char          *since;
  char          *until;
} LiaisonDraftRelation;

/**
 * LiaisonDraft:
 * @line: where it begins in the file, from 1; 0 for one from the store
 * @source: the kind of file it is from
 * @spoken: whether a row of the file already spoke of this one of the store
 * @record: a #LiaisonPerson or #LiaisonOrganization, saved or not
 * @methods: (element-type LiaisonDraftMethod):
 * @jobs: (element-type LiaisonDraftJob): newest last
 * @tags: (element-type LiaisonDraftTag):
 * @relations: (element-type LiaisonDraftRelation):
 * @known_since: the day since which the user knows them, "" for unknown
 * @tied: whether the store has a tie of theirs to the user
 * @touched: whether the record's own fields are to be saved
 * @extra: lines that have no field, until liaison_draft_complete()
 *
 * A person or an organization as a file tells of them, or as the store has
 * them; what a file adds to one that is known is merged into the latter.
 */
struct _LiaisonDraft
{
  guint          line;
  guint          source;
  gboolean       spoken;
  LiaisonRecord *record;
  GPtrArray     *methods;
  GPtrArray     *jobs;
  GPtrArray     *tags;
  GPtrArray     *relations;
  char          *known_since;
  gboolean       tied;
  gboolean       touched;
  GString       *extra;
};

LiaisonDraft *liaison_draft_new (guint    line,
                                 gboolean is_organization);
LiaisonDraft *liaison_draft_new_for_record (LiaisonRecord *record);
void          liaison_draft_free (LiaisonDraft *self);

gboolean    liaison_draft_is_organization (LiaisonDraft *self);
void        liaison_draft_become_organization (LiaisonDraft *self);
const char *liaison_draft_get_name (LiaisonDraft *self);
const char *liaison_draft_get_text (LiaisonDraft *self,
                                    const char   *field);
void        liaison_draft_set_text (LiaisonDraft *self,
                                    const char   *field,
                                    const char   *text);
void        liaison_draft_set_uid (LiaisonDraft *self,
                                   const char   *uid);

void     liaison_draft_add_method (LiaisonDraft     *self,
                                   LiaisonMethodKind kind,
                                   const char       *value,
                                   const char       *label,
                                   gboolean          preferred);
void     liaison_draft_add_page (LiaisonDraft *self,
                                 const char   *url,
                                 const char   *label);
void     liaison_draft_add_job (LiaisonDraft *self,
                                const char   *organization,
                                const char   *title,
                                const char   *department);
void     liaison_draft_add_tag (LiaisonDraft *self,
                                const char   *name);
void     liaison_draft_add_relation (LiaisonDraft *self,
                                     const char   *word,
                                     const char   *uid);
void     liaison_draft_add_extra (LiaisonDraft *self,
                                  const char   *name,
                                  const char   *value);
gboolean liaison_draft_complete (LiaisonDraft *self);
void     liaison_draft_job_set_title (LiaisonDraftJob *job,
                                      const char      *title);

char               *liaison_draft_dup_method_key (LiaisonMethodKind kind,
                                                  const char       *value);
LiaisonDraftMethod *liaison_draft_find_method (LiaisonDraft *self,
                                               const char   *key);
LiaisonDraftTag    *liaison_draft_find_tag (LiaisonDraft *self,
                                            const char   *key);
gboolean            liaison_draft_has_extra (LiaisonDraft *self,
                                             const char   *line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonDraft, liaison_draft_free)

G_END_DECLS
