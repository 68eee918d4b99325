/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-vcard.h"

#include "liaison-card-crew.h"
#include "liaison-error.h"
#include "liaison-parsers.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A file whose first cards are all of no use is given up. */
#define MOST_USELESS 1000

/* A card of KIND:group: its name becomes a tag of its members. */
typedef struct
{
  guint      line;
  char      *name;
  GPtrArray *members;
} Group;

static void
free_group (gpointer data)
{
  Group *group = data;

  g_free (group->name);
  g_ptr_array_unref (group->members);
  g_free (group);
}

/**
 * liaison_vcard_is_meant:
 * @bytes: text of liaison_encoding_unwrap()
 *
 * Returns: whether the text is one of cards
 */
gboolean
liaison_vcard_is_meant (GBytes *bytes)
{
  gsize       length;
  const char *text = g_bytes_get_data (bytes, &length);
  const char *end = text + MIN (length, 64 * 1024);

  for (const char *at = text; at + 11 <= end; at++)
    {
      if ((at == text || at[-1] == '\n' || at[-1] == '\r') && g_ascii_strncasecmp (at, "BEGIN:VCARD", 11) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
take_group (LiaisonCardReader *reader,
            GPtrArray         *groups)
{
  Group *group = g_new0 (Group, 1);

  group->line = reader->draft->line;
  group->name = g_strdup (liaison_draft_get_name (reader->draft));
  group->members = g_steal_pointer (&reader->members);
  g_ptr_array_add (groups, group);
}

static void
take_card (LiaisonReading  *reading,
           LiaisonReadCard *read,
           GPtrArray       *groups)
{
  const LiaisonCard *card = &read->card;
  LiaisonCardReader *reader = &read->reader;

  if (card->problem != NULL)
    liaison_reading_add_problem (reading, card->line, card->name, TRUE, card->problem);
  else if (!read->is_complete)
    liaison_reading_add_problem (reading, card->line, NULL, FALSE, _("The card has neither a name nor an address."));
  else if (reader->kind == LIAISON_CARD_KIND_GROUP)
    take_group (reader, groups);
  else if (reader->kind == LIAISON_CARD_KIND_PLACE)
    liaison_reading_add_problem (reading, card->line, liaison_draft_get_name (reader->draft), FALSE,
                                 _("The card is of a place or a thing, not of a person or an organization."));
  else
    liaison_reading_take_draft (reading, g_steal_pointer (&reader->draft));
}

static void
tag_members (LiaisonReading *reading,
             GPtrArray      *groups)
{
  g_autoptr (GHashTable) by_uid = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < reading->drafts->len && groups->len > 0; i++)
    {
      LiaisonDraft *draft = g_ptr_array_index (reading->drafts, i);

      if (*liaison_record_get_uid (draft->record) != '\0')
        g_hash_table_insert (by_uid, (gpointer) liaison_record_get_uid (draft->record), draft);
    }

  for (guint i = 0; i < groups->len; i++)
    {
      Group *group = g_ptr_array_index (groups, i);

      for (guint j = 0; j < group->members->len; j++)
        {
          LiaisonDraft *member = g_hash_table_lookup (by_uid, g_ptr_array_index (group->members, j));

          if (member != NULL)
            liaison_draft_add_tag (member, group->name);
        }
      liaison_reading_add_problem (reading, group->line, group->name, FALSE,
                                   _("The card is of a group; its name becomes a tag of its members."));
    }
}

static void
remark_stray (LiaisonReading      *reading,
              LiaisonCardSplitter *splitter)
{
  guint            first;
  guint            count = liaison_card_splitter_get_n_stray (splitter, &first);
  g_autofree char *remark = NULL;

  if (count == 0)
    return;

  remark = g_strdup_printf (ngettext ("%u line that belongs to no card was left out, on line %u.",
                                      "%u lines that belong to no card were left out, the first on line %u.", count),
                            count, first);
  liaison_reading_add_remark (reading, remark);
}

static gboolean
give_up (LiaisonReading *reading,
         GError        **error)
{
  LiaisonProblem *problem = g_ptr_array_index (reading->problems, 0);

  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
               /* Translators: the number of cards, that of a line, and a sentence that says what is wrong there */
               _("None of the first %d cards can be used. The first, on line %u: %s Nothing was changed."),
                  MOST_USELESS, problem->line, problem->reason);

  return FALSE;
}

static gboolean
finish (LiaisonReading      *reading,
        GPtrArray           *groups,
        LiaisonCardSplitter *splitter)
{
  tag_members (reading, groups);
  remark_stray (reading, splitter);
  reading->form = LIAISON_FORM_VCARD;

  return TRUE;
}

/**
 * liaison_vcard_read:
 * @reading: where to put what was read
 * @bytes: text of liaison_encoding_unwrap()
 * @cancellable: (nullable): stops it
 * @error: return location of a failure
 *
 * Reads every card of a text: each becomes a draft or a problem.
 *
 * Returns: whether it was read to its end
 */
gboolean
liaison_vcard_read (LiaisonReading *reading,
                    GBytes         *bytes,
                    GCancellable   *cancellable,
                    GError        **error)
{
  g_autoptr (LiaisonCardSplitter) splitter = liaison_card_splitter_new (bytes);
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func (free_group);
  g_autoptr (LiaisonCardCrew) crew = NULL;
  const LiaisonParsers *parsers = liaison_parsers_load (error);

  if (parsers == NULL)
    return FALSE;

  crew = liaison_card_crew_new (splitter, parsers);
  while (!g_cancellable_set_error_if_cancelled (cancellable, error))
    {
      g_autoptr (GArray) cards = liaison_card_crew_next (crew);

      if (cards == NULL)
        return finish (reading, groups, splitter);

      for (guint i = 0; i < cards->len; i++)
        {
          take_card (reading, &g_array_index (cards, LiaisonReadCard, i), groups);
          if (reading->drafts->len == 0 && reading->problems->len >= MOST_USELESS)
            return give_up (reading, error);
        }
    }

  return FALSE;
}
