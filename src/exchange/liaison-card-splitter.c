/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-card-splitter.h"

#include "liaison-card-line.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The gates. libebook-contacts takes quadratic time in the parts of one
 * property, and no card of a person comes near to any of these. */
#define MOST_LINE_BYTES (256 * 1024)
#define MOST_CARD_BYTES (1024 * 1024)
#define MOST_PROPERTIES 2000
#define MOST_PARTS 1000
#define MOST_NESTING 8

struct _LiaisonCardSplitter
{
  GBytes     *bytes;
  const char *at;
  const char *end;
  const char *newline; /* the next one, or @end; looked for once */
  guint       line;    /* of what stands at @at */

  guint n_stray;
  guint first_stray;
};

/* A line as it stands in the file. */
typedef struct
{
  const char *start;
  gsize       length;
  guint       number;
} Line;

/**
 * liaison_card_splitter_new: (skip)
 * @bytes: text of liaison_encoding_unwrap()
 *
 * Returns: (transfer full): a splitter that stands before the first card
 */
LiaisonCardSplitter *
liaison_card_splitter_new (GBytes *bytes)
{
  LiaisonCardSplitter *self = g_new0 (LiaisonCardSplitter, 1);
  gsize                length;

  self->bytes = g_bytes_ref (bytes);
  self->at = g_bytes_get_data (bytes, &length);
  self->end = self->at + length;
  self->newline = self->at - 1;
  self->line = 1;

  return self;
}

/**
 * liaison_card_splitter_free: (skip)
 * @self: (transfer full): a splitter
 */
void
liaison_card_splitter_free (LiaisonCardSplitter *self)
{
  g_bytes_unref (self->bytes);
  g_free (self);
}

/**
 * liaison_card_clear: (skip)
 * @card: a card
 */
void
liaison_card_clear (LiaisonCard *card)
{
  if (card->text != NULL)
    g_string_free (g_steal_pointer (&card->text), TRUE);
  g_clear_pointer (&card->name, g_free);
  g_clear_pointer (&card->problem, g_free);
}

/* Lines end with LF, CRLF or CR. */
static gboolean
read_line (LiaisonCardSplitter *self,
           Line                *line)
{
  gsize       left = (gsize) (self->end - self->at);
  const char *stop;

  if (left == 0)
    return FALSE;

  if (self->newline < self->at)
    {
      self->newline = memchr (self->at, '\n', left);
      if (self->newline == NULL)
        self->newline = self->end;
    }
  stop = memchr (self->at, '\r', (gsize) (self->newline - self->at));
  if (stop == NULL)
    stop = self->newline;
  *line = (Line){ self->at, (gsize) (stop - self->at), self->line };
  if (stop + 1 == self->newline && self->newline < self->end)
    stop++; /* CR and LF are one end; a CR alone is that of a Mac of old */

  self->at = MIN (stop + 1, self->end);
  self->line++;

  return TRUE;
}

static gboolean
peek_line (LiaisonCardSplitter *self,
           Line                *line)
{
  const char *at = self->at;
  guint       number = self->line;
  gboolean    found = read_line (self, line);

  self->at = at;
  self->line = number;

  return found;
}

static gboolean
is_blank (const Line *line)
{
  for (gsize i = 0; i < line->length; i++)
    if (!g_ascii_isspace (line->start[i]))
      return FALSE;

  return TRUE;
}

static gboolean
is_word (const Line *line,
         const char *word)
{
  gsize length = strlen (word);

  if (line->length < length || g_ascii_toupper (line->start[0]) != word[0] || g_ascii_strncasecmp (line->start, word, length) != 0)
    return FALSE;

  for (gsize i = length; i < line->length; i++)
    if (!g_ascii_isspace (line->start[i]))
      return FALSE;

  return TRUE;
}

static gboolean
is_begin (const Line *line)
{
  return is_word (line, "BEGIN:VCARD");
}

static gboolean
is_end (const Line *line)
{
  return is_word (line, "END:VCARD");
}

static void
note_stray (LiaisonCardSplitter *self,
            guint                number)
{
  if (self->n_stray++ == 0)
    self->first_stray = number;
}

static void G_GNUC_PRINTF (2, 3)
  set_problem (LiaisonCard *card,
               const char  *format,
               ...)
{
  va_list arguments;

  if (card->problem != NULL)
    return;

  va_start (arguments, format);
  card->problem = g_strdup_vprintf (format, arguments);
  va_end (arguments);
}

/* Appends to a property that folds over several lines, unless it is too long
 * or to be left out. */
static void
append_piece (LiaisonCard *card,
              GString     *property,
              const char  *piece,
              gsize        length,
              guint        number)
{
  if (property->len + length <= MOST_LINE_BYTES)
    g_string_append_len (property, piece, (gssize) length);
  else
    set_problem (card,
                 /* Translators: %u is the number of a line, %d of kilobytes */
                 _("The property on line %u is longer than %d kB."), number, MOST_LINE_BYTES / 1024);
}

/* Reads on while the lines that follow belong to the property. */
static void
unfold (LiaisonCardSplitter *self,
        LiaisonCard         *card,
        GString             *property,
        const Line          *first)
{
  gboolean    skipped = liaison_card_line_is_skipped (first->start, first->length);
  gboolean    quoted = liaison_card_line_is_quoted (first->start, first->length);
  const char *last = first->start;
  gsize       last_length = first->length;
  Line        next;

  if (!skipped)
    append_piece (card, property, first->start, first->length, first->number);

  while (peek_line (self, &next) && !is_begin (&next) && !is_end (&next))
    {
      gboolean soft = quoted && last_length > 0 && last[last_length - 1] == '=';
      gboolean folded = next.length > 0 && (next.start[0] == ' ' || next.start[0] == '\t');

      if (!soft && !folded && !(skipped && is_blank (&next)))
        break;

      read_line (self, &next);
      if (soft && property->len > 0 && property->str[property->len - 1] == '=')
        g_string_truncate (property, property->len - 1);
      if (!skipped)
        append_piece (card, property, next.start + (folded && !soft), next.length - (folded && !soft), first->number);
      last = next.start;
      last_length = next.length;
    }
}

static void
add_property (LiaisonCardSplitter *self,
              LiaisonCard         *card,
              const GString       *property,
              guint                number,
              guint               *n_properties)
{
  gsize before = card->text->len;
  guint n_parts = 0;

  if (property->len == 0 || card->problem != NULL)
    return;

  if (!liaison_card_line_append (card->text, property->str, property->len, &n_parts))
    {
      note_stray (self, number);
      return;
    }

  if (n_parts > MOST_PARTS)
    set_problem (card,
                 /* Translators: %u is the number of a line */
                 _("The property on line %u has more than %d parts."), number, MOST_PARTS);
  else if (++*n_properties > MOST_PROPERTIES)
    set_problem (card, _("The card that begins on line %u has more than %d properties."), card->line, MOST_PROPERTIES);
  else if (card->text->len > MOST_CARD_BYTES)
    set_problem (card, _("The card that begins on line %u is longer than %d kB."), card->line, MOST_CARD_BYTES / 1024);
  else if (card->name == NULL && g_str_has_prefix (card->text->str + before, "FN"))
    card->name = liaison_card_line_dup_value (card->text->str + before);

  if (card->problem != NULL)
    g_string_truncate (card->text, 0);
}

/* A card within a card, as the AGENT of vCard 2.1 is. */
static void
skip_nested (LiaisonCardSplitter *self,
             LiaisonCard         *card)
{
  guint depth = 0;
  Line  line;

  while (read_line (self, &line))
    {
      if (is_begin (&line))
        depth++;
      else if (is_end (&line) && --depth == 0)
        return;
      if (depth > MOST_NESTING)
        set_problem (card, _("The card that begins on line %u holds cards within cards, more than %d deep."), card->line, MOST_NESTING);
    }
}

static void
read_card (LiaisonCardSplitter *self,
           LiaisonCard         *card)
{
  g_autoptr (GString) property = g_string_new (NULL);
  gboolean expects_nested = FALSE;
  guint    n_properties = 0;
  Line     line;

  while (peek_line (self, &line))
    {
      if (is_begin (&line))
        {
          if (!expects_nested)
            return; /* a card without END: the next one is a card of its own */
          skip_nested (self, card);
          expects_nested = FALSE;
          continue;
        }

      read_line (self, &line);
      if (is_end (&line))
        return;
      if (is_blank (&line))
        continue;

      g_string_truncate (property, 0);
      unfold (self, card, property, &line);
      expects_nested = liaison_card_line_is_agent (line.start, line.length);
      if (!expects_nested)
        add_property (self, card, property, line.number, &n_properties);
    }

  set_problem (card, _("The card that begins on line %u has no end; the file may be cut off."), card->line);
}

/**
 * liaison_card_splitter_next: (skip)
 * @self: a splitter
 * @card: (out caller-allocates): the next card, to be cleared
 *
 * Returns: whether there was another card
 */
gboolean
liaison_card_splitter_next (LiaisonCardSplitter *self,
                            LiaisonCard         *card)
{
  Line line;

  *card = (LiaisonCard){ 0 };
  while (read_line (self, &line))
    {
      if (is_begin (&line))
        {
          card->line = line.number;
          card->text = g_string_new ("BEGIN:VCARD\r\n");
          read_card (self, card);
          g_string_append (card->text, "END:VCARD\r\n");
          return TRUE;
        }
      if (!is_blank (&line))
        note_stray (self, line.number);
    }

  return FALSE;
}

/**
 * liaison_card_splitter_get_n_stray: (skip)
 * @self: a splitter
 * @first: (out): the first of them
 *
 * Returns: how many lines so far belong to no property of a card
 */
guint
liaison_card_splitter_get_n_stray (LiaisonCardSplitter *self,
                                   guint               *first)
{
  *first = self->first_stray;

  return self->n_stray;
}
