/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* A field of a contact is as a file of some kind said it, or it is not: then
 * the user wrote it, or a file of another kind. The field `imported` of a
 * record remembers it, a few bits of a digest for each group. So a newer file
 * of that kind may say it anew, and what the user wrote stays. */

#include "config.h"

#include "liaison-last-said.h"

#include <string.h>

/* Of each group: four of them are a number that JSON holds. */
#define BITS 13
#define MASK ((G_GINT64_CONSTANT (1) << BITS) - 1)

static const struct
{
  const char      *column;
  LiaisonSaidGroup group;
} fields[] = {
  { "name", LIAISON_SAID_NAME },
  { "given_name", LIAISON_SAID_NAME },
  { "additional_name", LIAISON_SAID_NAME },
  { "family_name", LIAISON_SAID_NAME },
  { "name_prefix", LIAISON_SAID_NAME },
  { "name_suffix", LIAISON_SAID_NAME },
  { "nickname", LIAISON_SAID_NICKNAME },
  { "birthday", LIAISON_SAID_BIRTHDAY },
  { "place", LIAISON_SAID_PLACE },
};

/* FNV-1a of the text and the NUL behind it. */
static guint64
hash (guint64     seed,
      const char *text)
{
  do
    seed = (seed ^ (guchar) *text) * G_GUINT64_CONSTANT (1099511628211);
  while (*text++ != '\0');

  return seed;
}

static gint64
fold (guint64 digest)
{
  gint64 bits = (gint64) ((digest ^ (digest >> 26) ^ (digest >> 45)) & (guint64) MASK);

  return bits != 0 ? bits : 1;
}

static guint64
begin (guint source)
{
  return (G_GUINT64_CONSTANT (14695981039346656037) ^ source) * G_GUINT64_CONSTANT (1099511628211);
}

/* 0 where the group holds nothing. */
static gint64
digest_group (LiaisonDraft    *draft,
              LiaisonSaidGroup group,
              guint            source)
{
  guint64  digest = begin (source);
  gboolean holds = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (fields[i].group == group)
      {
        const char *text = liaison_draft_get_text (draft, fields[i].column);

        digest = hash (digest, text);
        holds |= *text != '\0';
      }

  return holds ? fold (digest) : 0;
}

static gint64
get_imported (LiaisonDraft *draft)
{
  return liaison_draft_is_organization (draft) ? liaison_organization_get_imported (LIAISON_ORGANIZATION (draft->record))
                                               : liaison_person_get_imported (LIAISON_PERSON (draft->record));
}

static void
set_imported (LiaisonDraft *draft,
              gint64        imported)
{
  if (liaison_draft_is_organization (draft))
    liaison_organization_set_imported (LIAISON_ORGANIZATION (draft->record), imported);
  else
    liaison_person_set_imported (LIAISON_PERSON (draft->record), imported);
}

/**
 * liaison_last_said_holds: (skip)
 * @known: a contact
 * @group: of its fields
 * @source: the kind of a file
 *
 * Returns: whether the fields are as a file of that kind said them last
 */
gboolean
liaison_last_said_holds (LiaisonDraft    *known,
                         LiaisonSaidGroup group,
                         guint            source)
{
  gint64 said = (get_imported (known) >> (group * BITS)) & MASK;

  return said != 0 && said == digest_group (known, group, source);
}

/**
 * liaison_last_said_gone: (skip)
 * @known: a contact
 * @group: of its fields
 *
 * Returns: whether a file filled the fields, and the user emptied them
 */
gboolean
liaison_last_said_gone (LiaisonDraft    *known,
                        LiaisonSaidGroup group)
{
  return ((get_imported (known) >> (group * BITS)) & MASK) != 0 && digest_group (known, group, 0) == 0;
}

/**
 * liaison_last_said_note: (skip)
 * @draft: a contact
 * @group: of its fields
 * @source: the kind of the file that said them
 *
 * Remembers that the fields are as a file says.
 */
void
liaison_last_said_note (LiaisonDraft    *draft,
                        LiaisonSaidGroup group,
                        guint            source)
{
  gint64 others = get_imported (draft) & ~(MASK << (group * BITS));

  set_imported (draft, others | digest_group (draft, group, source) << (group * BITS));
}

/**
 * liaison_last_said_note_all: (skip)
 * @draft: a contact as a file tells of it
 *
 * Remembers all that the file says of it.
 */
void
liaison_last_said_note_all (LiaisonDraft *draft)
{
  gint64 all = 0;

  for (guint group = 0; group < LIAISON_N_SAID_GROUPS; group++)
    all |= digest_group (draft, group, draft->source) << (group * BITS);
  set_imported (draft, all);
  for (guint i = 0; i < draft->jobs->len; i++)
    liaison_last_said_note_title (g_ptr_array_index (draft->jobs, i), draft->source);
}

/**
 * liaison_last_said_title_holds: (skip)
 * @job: a job that the store has
 * @source: the kind of a file
 *
 * Returns: whether its title is as a file of that kind said it last
 */
gboolean
liaison_last_said_title_holds (const LiaisonDraftJob *job,
                               guint                  source)
{
  return job->imported != 0 && job->imported == fold (hash (begin (source), job->title));
}

/**
 * liaison_last_said_note_title: (skip)
 * @job: a job
 * @source: the kind of the file that said its title
 *
 * Remembers that the title is as a file says.
 */
void
liaison_last_said_note_title (LiaisonDraftJob *job,
                              guint            source)
{
  job->imported = *job->title != '\0' ? fold (hash (begin (source), job->title)) : 0;
}
