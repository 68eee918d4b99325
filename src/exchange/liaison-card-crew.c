/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-card-crew.h"

/* Cards that are read in one go. */
#define CARDS_AT_ONCE 64

/* Batches that wait for each processor, so that none stands idle. */
#define BATCHES_AHEAD 3

typedef struct
{
  GArray  *cards; /* of LiaisonReadCard */
  gboolean is_read;
} Batch;

struct _LiaisonCardCrew
{
  LiaisonCardSplitter  *splitter;
  const LiaisonParsers *parsers;
  GThreadPool          *threads;
  GQueue                batches; /* in the order of the file */
  guint                 most_batches;
  gboolean              at_end;

  GMutex lock; /* of is_read of each batch */
  GCond  read_cond;
};

static void
clear_card (gpointer data)
{
  LiaisonReadCard *read = data;

  liaison_card_clear (&read->card);
  liaison_card_reader_clear (&read->reader);
}

static void
read_card (LiaisonReadCard      *read,
           const LiaisonParsers *parsers)
{
  LiaisonParsedCard *parsed;

  if (read->card.problem != NULL)
    return;

  parsed = parsers->parse_card (read->card.text->str);
  liaison_card_reader_init (&read->reader, read->card.line);
  liaison_card_reader_read (&read->reader, parsed);
  parsers->free_card (parsed);
  read->is_complete = liaison_draft_complete (read->reader.draft);
}

/* On a thread of the crew. */
static void
read_batch (gpointer data,
            gpointer crew)
{
  LiaisonCardCrew *self = crew;
  Batch           *batch = data;

  for (guint i = 0; i < batch->cards->len; i++)
    read_card (&g_array_index (batch->cards, LiaisonReadCard, i), self->parsers);

  g_mutex_lock (&self->lock);
  batch->is_read = TRUE;
  g_cond_signal (&self->read_cond);
  g_mutex_unlock (&self->lock);
}

/* Cuts the next cards out of the file and has them read. */
static void
push_batch (LiaisonCardCrew *self)
{
  Batch *batch = g_new0 (Batch, 1);

  batch->cards = g_array_sized_new (FALSE, TRUE, sizeof (LiaisonReadCard), CARDS_AT_ONCE);
  g_array_set_clear_func (batch->cards, clear_card);
  while (batch->cards->len < CARDS_AT_ONCE && !self->at_end)
    {
      LiaisonReadCard read = { .card = { 0 } };

      self->at_end = !liaison_card_splitter_next (self->splitter, &read.card);
      if (!self->at_end)
        g_array_append_val (batch->cards, read);
    }

  g_queue_push_tail (&self->batches, batch);
  g_thread_pool_push (self->threads, batch, NULL);
}

static GArray *
pop_batch (LiaisonCardCrew *self)
{
  g_autofree Batch *batch = g_queue_pop_head (&self->batches);

  g_mutex_lock (&self->lock);
  while (!batch->is_read)
    g_cond_wait (&self->read_cond, &self->lock);
  g_mutex_unlock (&self->lock);

  return batch->cards;
}

/**
 * liaison_card_crew_new: (skip)
 * @splitter: the cards of a file, which outlives the crew
 * @parsers: that which parses a card
 *
 * Returns: (transfer full): a crew that has read nothing yet
 */
LiaisonCardCrew *
liaison_card_crew_new (LiaisonCardSplitter  *splitter,
                       const LiaisonParsers *parsers)
{
  LiaisonCardCrew *self = g_new0 (LiaisonCardCrew, 1);
  guint            n_threads = g_get_num_processors ();

  self->splitter = splitter;
  self->parsers = parsers;
  self->most_batches = n_threads * BATCHES_AHEAD;
  g_mutex_init (&self->lock);
  g_cond_init (&self->read_cond);
  self->threads = g_thread_pool_new (read_batch, self, (int) n_threads, FALSE, NULL);

  return self;
}

/**
 * liaison_card_crew_free: (skip)
 * @self: (transfer full): a crew
 *
 * Waits for what is being read.
 */
void
liaison_card_crew_free (LiaisonCardCrew *self)
{
  while (!g_queue_is_empty (&self->batches))
    g_array_unref (pop_batch (self));
  g_thread_pool_free (self->threads, FALSE, TRUE);
  g_cond_clear (&self->read_cond);
  g_mutex_clear (&self->lock);
  g_free (self);
}

/**
 * liaison_card_crew_next: (skip)
 * @self: a crew
 *
 * Returns: (transfer full) (element-type LiaisonReadCard) (nullable): the next
 *   cards of the file; %NULL after its end
 */
GArray *
liaison_card_crew_next (LiaisonCardCrew *self)
{
  while (!self->at_end && self->batches.length < self->most_batches)
    push_batch (self);

  return g_queue_is_empty (&self->batches) ? NULL : pop_batch (self);
}
