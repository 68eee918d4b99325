/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-card-property.h"
#include "liaison-normal.h"
#include "liaison-vcard-properties.h"

/**
 * liaison_card_reader_init: (skip)
 * @self: (out caller-allocates): a reader
 * @line: where the card begins
 */
void
liaison_card_reader_init (LiaisonCardReader *self,
                          guint              line)
{
  *self = (LiaisonCardReader){
    .draft = liaison_draft_new (line, FALSE),
    .labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free),
    .jobs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .members = g_ptr_array_new_with_free_func (g_free),
  };
}

/**
 * liaison_card_reader_clear: (skip)
 * @self: a reader
 */
void
liaison_card_reader_clear (LiaisonCardReader *self)
{
  g_clear_pointer (&self->draft, liaison_draft_free);
  g_clear_pointer (&self->labels, g_hash_table_unref);
  g_clear_pointer (&self->jobs, g_hash_table_unref);
  g_clear_pointer (&self->members, g_ptr_array_unref);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->role, g_free);
}

static void
learn_labels (LiaisonCardReader       *self,
              const LiaisonParsedCard *card)
{
  for (guint i = 0; i < card->n_properties; i++)
    {
      const LiaisonCardProperty *property = &card->properties[i];

      if (property->group != NULL && g_ascii_strcasecmp (property->name, "X-ABLABEL") == 0)
        g_hash_table_replace (self->labels, g_strdup (property->group), liaison_card_property_dup_value (property));
    }
}

/* The title belongs to the first organization; where there is none it stands
 * for itself. */
static void
place_title (LiaisonCardReader *self)
{
  const char *title = self->title != NULL && *self->title != '\0' ? self->title : self->role;

  if (title == NULL || *title == '\0')
    return;

  if (self->draft->jobs->len > 0)
    {
      LiaisonDraftJob *job = g_ptr_array_index (self->draft->jobs, 0);

      if (*job->title == '\0')
        liaison_draft_job_set_title (job, title);
    }
  else
    liaison_draft_add_job (self->draft, NULL, title, NULL);
}

/* Many programs write an organization as a card with nothing but its name. */
static gboolean
is_only_an_organization (LiaisonDraft *draft)
{
  LiaisonDraftJob *job;
  g_autofree char *name = NULL;

  if (draft->jobs->len == 0 || *liaison_draft_get_text (draft, "given_name") != '\0' ||
      *liaison_draft_get_text (draft, "family_name") != '\0')
    return FALSE;

  job = g_ptr_array_index (draft->jobs, 0);
  name = liaison_normal_dup_name (liaison_draft_get_name (draft));

  return *job->title == '\0' && g_str_equal (name, job->key);
}

/**
 * liaison_card_reader_read: (skip)
 * @self: a reader that was just made
 * @card: a card that came through the gate
 *
 * Reads every property of a card into the draft.
 */
void
liaison_card_reader_read (LiaisonCardReader       *self,
                          const LiaisonParsedCard *card)
{
  learn_labels (self, card);
  for (guint i = 0; i < card->n_properties; i++)
    liaison_card_reader_read_property (self, &card->properties[i]);

  place_title (self);
  if (self->kind == LIAISON_CARD_KIND_INDIVIDUAL && is_only_an_organization (self->draft))
    self->kind = LIAISON_CARD_KIND_ORGANIZATION;
  if (self->kind == LIAISON_CARD_KIND_ORGANIZATION)
    {
      g_autofree char *organization = g_strdup (self->draft->jobs->len > 0 ? ((LiaisonDraftJob *) g_ptr_array_index (self->draft->jobs, 0))->organization : "");

      liaison_draft_become_organization (self->draft);
      if (*liaison_draft_get_name (self->draft) == '\0')
        liaison_draft_set_text (self->draft, "name", organization);
    }
}
