/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* Entries are completed on a thread of their own while the store writes those of
 * the run before. */

#include "config.h"

#include "liaison-contact-entries-private.h"

#include "liaison-fold.h"
#include "liaison-search-private.h"

/* Fewer are completed sooner than a thread begins. */
#define WORTH_A_THREAD 256

struct _LiaisonContactEntries
{
  GArray  *entries; /* of LiaisonContactEntry */
  GThread *thread;  /* that completes them */
};

static void
clear_entry (gpointer data)
{
  LiaisonContactEntry *entry = data;

  liaison_contact_text_clear (&entry->text);
  g_free (entry->name);
  g_free (entry->suffixes);
}

LiaisonContactEntries *
liaison_contact_entries_new (void)
{
  LiaisonContactEntries *self = g_new0 (LiaisonContactEntries, 1);

  self->entries = g_array_new (FALSE, FALSE, sizeof (LiaisonContactEntry));
  g_array_set_clear_func (self->entries, clear_entry);

  return self;
}

void
liaison_contact_entries_free (LiaisonContactEntries *self)
{
  g_clear_pointer (&self->thread, g_thread_join);
  g_array_unref (self->entries);
  g_free (self);
}

/*
 * liaison_contact_entries_add:
 * @name: as it is shown, which the contact is sorted by
 * @match: the folded name
 * @text: all that the contact is found by, folded
 */
void
liaison_contact_entries_add (LiaisonContactEntries *self,
                             gint64                 key,
                             const char            *name,
                             const char            *match,
                             const GString         *text)
{
  LiaisonContactEntry entry = { { .key = key, .text = g_strndup (text->str, text->len), .match = g_strdup (match) }, g_strdup (name), NULL };

  g_array_append_val (self->entries, entry);
}

static gpointer
complete (gpointer data)
{
  GArray *entries = data;
  g_autoptr (GString) suffixes = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      LiaisonContactEntry *entry = &g_array_index (entries, LiaisonContactEntry, i);

      g_string_truncate (suffixes, 0);
      liaison_fold_append_suffixes (suffixes, entry->text.text);
      entry->suffixes = g_strndup (suffixes->str, suffixes->len);
      entry->text.sort_key = liaison_fold_dup_sort_key (entry->name);
      entry->text.letters = liaison_search_letters (entry->text.text);
    }

  return NULL;
}

/*
 * liaison_contact_entries_begin:
 *
 * Has the entries completed, once all were added.
 */
void
liaison_contact_entries_begin (LiaisonContactEntries *self)
{
  if (self->entries->len < WORTH_A_THREAD)
    complete (self->entries);
  else
    self->thread = g_thread_new ("liaison-entries", complete, self->entries);
}

/*
 * liaison_contact_entries_get:
 *
 * Returns: (transfer none) (element-type LiaisonContactEntry): the entries, once
 *   they are complete, in the order in which they were added
 */
GArray *
liaison_contact_entries_get (LiaisonContactEntries *self)
{
  g_clear_pointer (&self->thread, g_thread_join);

  return self->entries;
}
