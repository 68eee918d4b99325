/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-document-private.h"

#include "liaison-brief.h"

/* Letters that are set at once. Of a text of many lines, or of one long word,
 * Pango takes the square of the time. */
#define MOST_LETTERS 2000

G_DEFINE_FINAL_TYPE (LiaisonDocument, liaison_document, G_TYPE_OBJECT)

static void
clear_cell (gpointer data)
{
  LiaisonBlockCell *cell = data;

  g_free (cell->text);
  g_free (cell->aside);
  g_free (cell->note);
}

static void
block_free (gpointer data)
{
  LiaisonBlock *block = data;

  if (block->destroy != NULL)
    block->destroy (block->data);
  g_array_unref (block->cells);
  g_clear_pointer (&block->shares, g_array_unref);
  g_free (block);
}

static void
liaison_document_finalize (GObject *object)
{
  LiaisonDocument *self = LIAISON_DOCUMENT (object);

  g_free (self->title);
  g_ptr_array_unref (self->blocks);
  g_clear_pointer (&self->shares, g_array_unref);
  g_array_unref (self->pieces);

  G_OBJECT_CLASS (liaison_document_parent_class)->finalize (object);
}

static void
liaison_document_class_init (LiaisonDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_document_finalize;
}

static void
liaison_document_init (LiaisonDocument *self)
{
  self->blocks = g_ptr_array_new_with_free_func (block_free);
  self->pieces = g_array_new (FALSE, FALSE, sizeof (LiaisonPiece));
}

/* The next piece of a text: lines of it as they were written, words where a line
 * is longer, else letters. */
static char *
dup_piece (const char **text)
{
  const char *begin = *text, *end = begin, *line = NULL, *word = NULL;

  for (guint i = 0; *end != '\0' && i < MOST_LETTERS; i++, end = g_utf8_next_char (end))
    if (*end == '\n')
      line = end;
    else if (*end == ' ')
      word = end;
  if (*end == '\0' || (line == NULL && word == NULL))
    {
      *text = end;
      return g_strndup (begin, (gsize) (end - begin));
    }

  end = line != NULL ? line : word;
  *text = end + 1;

  return g_strndup (begin, (gsize) (end - begin));
}

/* What there is no second piece of. */
static char *
dup_beginning (const char *text)
{
  const char *rest = text;
  char       *piece = dup_piece (&rest);

  if (*rest == '\0')
    return piece;

  g_free (piece);

  return g_strdup_printf ("%.*s…", (int) (rest - text), text);
}

static void
add_cell (LiaisonBlock       *block,
          const char         *text,
          const char         *aside,
          const char         *note,
          LiaisonDocumentTint tint)
{
  LiaisonBlockCell cell = { dup_beginning (text), dup_beginning (aside), dup_beginning (note != NULL ? note : ""), tint };

  g_array_append_val (block->cells, cell);
}

static LiaisonBlock *
add_empty_block (LiaisonDocument *self,
                 LiaisonBlockKind kind)
{
  LiaisonBlock *block = g_new0 (LiaisonBlock, 1);

  block->kind = kind;
  block->cells = g_array_new (FALSE, FALSE, sizeof (LiaisonBlockCell));
  block->heads = self->heads;
  g_array_set_clear_func (block->cells, clear_cell);
  g_ptr_array_add (self->blocks, block);

  return block;
}

static void
add_block (LiaisonDocument *self,
           LiaisonBlockKind kind,
           const char      *text)
{
  add_cell (add_empty_block (self, kind), text, "", "", LIAISON_DOCUMENT_TINT_NONE);
}

/**
 * liaison_document_new:
 * @title: what it is about
 *
 * Returns: (transfer full): a document with nothing but its title
 */
LiaisonDocument *
liaison_document_new (const char *title)
{
  LiaisonDocument *self = g_object_new (LIAISON_TYPE_DOCUMENT, NULL);
  g_autofree char *brief = liaison_brief_dup (title);

  self->title = g_strdup (title);
  add_block (self, LIAISON_BLOCK_TITLE, brief);

  return self;
}

/**
 * liaison_document_get_title:
 * @self: a document
 *
 * Returns: what it is about
 */
const char *
liaison_document_get_title (LiaisonDocument *self)
{
  g_return_val_if_fail (LIAISON_IS_DOCUMENT (self), NULL);

  return self->title;
}

/**
 * liaison_document_add_heading:
 * @self: a document
 * @text: a heading; it is never the last on a page
 */
void
liaison_document_add_heading (LiaisonDocument *self,
                              const char      *text)
{
  g_return_if_fail (LIAISON_IS_DOCUMENT (self));

  add_block (self, LIAISON_BLOCK_HEADING, text);
}

/**
 * liaison_document_add_paragraph:
 * @self: a document
 * @text: a paragraph, of any length
 */
void
liaison_document_add_paragraph (LiaisonDocument *self,
                                const char      *text)
{
  g_return_if_fail (LIAISON_IS_DOCUMENT (self));

  while (*text != '\0')
    {
      g_autofree char *piece = dup_piece (&text);

      add_block (self, LIAISON_BLOCK_PARAGRAPH, piece);
    }
}

/**
 * liaison_document_add_line:
 * @self: a document
 * @text: what it says, of which the beginning is set if it is longer than a page
 *   has room for
 * @aside: at its end, "" for nothing; likewise
 * @note: below it and smaller, of any length; "" for nothing
 */
void
liaison_document_add_line (LiaisonDocument *self,
                           const char      *text,
                           const char      *aside,
                           const char      *note)
{
  g_return_if_fail (LIAISON_IS_DOCUMENT (self));

  do
    {
      g_autofree char *piece = dup_piece (&note);

      add_cell (add_empty_block (self, LIAISON_BLOCK_LINE), text, aside, piece, LIAISON_DOCUMENT_TINT_NONE);
      text = aside = "";
    }
  while (*note != '\0');
}

/**
 * liaison_document_begin_table:
 * @self: a document
 * @look: how it looks
 * @shares: (array): how wide each column is, of the sum of them; as many as @heads
 * @heads: (array zero-terminated=1): what each column is about
 *
 * Begins a table. Its heads stand again on each page on which it goes on, also
 * where it goes on with something else than a row.
 */
void
liaison_document_begin_table (LiaisonDocument     *self,
                              LiaisonDocumentTable look,
                              const double        *shares,
                              const char *const   *heads)
{
  LiaisonBlock *block;

  g_return_if_fail (LIAISON_IS_DOCUMENT (self));

  liaison_document_end_table (self);
  self->shares = g_array_new (FALSE, FALSE, sizeof (double));
  block = add_empty_block (self, LIAISON_BLOCK_HEADS);
  block->shares = g_array_ref (self->shares);
  block->padding = look == LIAISON_DOCUMENT_TABLE_TINTED ? LIAISON_DOCUMENT_PADDING : 0;
  for (guint i = 0; heads[i] != NULL; i++)
    {
      g_array_append_val (self->shares, shares[i]);
      add_cell (block, heads[i], "", "", LIAISON_DOCUMENT_TINT_NONE);
    }
  self->heads = block;
}

/**
 * liaison_document_add_row:
 * @self: a document with a table that was begun
 * @cells: (array): as many as the table has columns
 *
 * Adds a row of a table.
 */
void
liaison_document_add_row (LiaisonDocument           *self,
                          const LiaisonDocumentCell *cells)
{
  LiaisonBlock *block;

  g_return_if_fail (LIAISON_IS_DOCUMENT (self) && self->shares != NULL);

  block = add_empty_block (self, LIAISON_BLOCK_ROW);
  block->shares = g_array_ref (self->shares);
  block->padding = self->heads->padding;
  for (guint i = 0; i < self->shares->len; i++)
    add_cell (block, cells[i].text, "", cells[i].note, cells[i].tint);
}

/**
 * liaison_document_end_table:
 * @self: a document
 *
 * Ends a table where one was begun: what follows stands below no heads.
 */
void
liaison_document_end_table (LiaisonDocument *self)
{
  g_return_if_fail (LIAISON_IS_DOCUMENT (self));

  g_clear_pointer (&self->shares, g_array_unref);
  self->heads = NULL;
}

/**
 * liaison_document_add_figure:
 * @self: a document
 * @height: points; less where a page is lower
 * @caption: below it, on the same page; "" for nothing
 * @draw: draws it
 * @data: for @draw
 * @destroy: (nullable): frees @data
 */
void
liaison_document_add_figure (LiaisonDocument        *self,
                             double                  height,
                             const char             *caption,
                             LiaisonDocumentDrawFunc draw,
                             gpointer                data,
                             GDestroyNotify          destroy)
{
  LiaisonBlock *block;

  g_return_if_fail (LIAISON_IS_DOCUMENT (self));

  block = add_empty_block (self, LIAISON_BLOCK_FIGURE);
  block->height = height;
  block->draw = draw;
  block->data = data;
  block->destroy = destroy;
  if (*caption != '\0')
    add_block (self, LIAISON_BLOCK_CAPTION, caption);
}
