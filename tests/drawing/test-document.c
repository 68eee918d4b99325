/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-document-private.h"
#include "liaison-drawn-text.h"

#include <glib/gstdio.h>
#include <pango/pangocairo.h>
#include <string.h>

#define N_LINES 120

typedef struct
{
  guint  n_drawn;
  double width;
} Figure;

static void
draw_figure (cairo_t *cairo,
             double   width,
             double   height,
             gpointer data)
{
  Figure *figure = data;

  figure->n_drawn++;
  figure->width = width;
}

static LiaisonDocument *
make_document (Figure *figure)
{
  LiaisonDocument *document = liaison_document_new ("Taxonomist by 2028");

  liaison_document_add_figure (document, 100, "Two routes", draw_figure, figure, NULL);
  for (guint i = 0; i < N_LINES; i++)
    {
      g_autofree char *text = g_strdup_printf ("Step %u <b>& more", i);

      if (i % 10 == 0)
        liaison_document_add_heading (document, "A heading");
      liaison_document_add_line (document, text, "March 2027", "A note that is long enough to go on over more than one line of a page, "
                                                               "as what people write of a step of their plan often does.");
    }

  return document;
}

/* Each page is drawn, and the figure once, within the margins. */
static void
test_sets_pages (void)
{
  Figure figure = { 0 };
  g_autoptr (LiaisonDocument) document = make_document (&figure);
  guint            n_wide = liaison_document_lay_out (document, 842, 595);
  guint            n_pages = liaison_document_lay_out (document, LIAISON_DOCUMENT_WIDTH, LIAISON_DOCUMENT_HEIGHT);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 595, 842);
  cairo_t         *cairo = cairo_create (surface);

  g_assert_cmpuint (n_pages, >, 3);
  g_assert_cmpuint (n_wide, >, n_pages);
  for (guint page = 0; page < n_pages; page++)
    liaison_document_draw_page (document, cairo, page);
  g_assert_cmpuint (figure.n_drawn, ==, 1);
  g_assert_cmpfloat (figure.width, <, LIAISON_DOCUMENT_WIDTH - 72);
  cairo_destroy (cairo);
  cairo_surface_destroy (surface);
}

/* Drawn on the page: what is darker than paper between two heights. */
static gboolean
has_ink (LiaisonDocument *document,
         guint            page,
         int              from,
         int              until)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 595, 842);
  cairo_t         *cairo = cairo_create (surface);
  gboolean         found = FALSE;

  liaison_document_draw_page (document, cairo, page);
  cairo_surface_flush (surface);
  for (int y = from; y < until; y++)
    for (int x = 0; x < 595; x++)
      found = found || cairo_image_surface_get_data (surface)[y * cairo_image_surface_get_stride (surface) + x] > 128;
  cairo_destroy (cairo);
  cairo_surface_destroy (surface);

  return found;
}

/* A table goes over pages, its heads on top of each; no row lies below the foot. */
static void
test_repeats_heads_of_columns (void)
{
  const char *const heads[] = { "Law", "Medical", "Archive", "Media", NULL };
  const double shares[] = { 1, 1, 2, 1 };
  const LiaisonDocumentCell cells[] = { { "A text that is long enough to be broken in a column as narrow as these", "" },
                                        { "", "Only what is shared" },
                                        { "Three", NULL, LIAISON_DOCUMENT_TINT_FILLED },
                                        { "Four", "" } };
  g_autoptr (LiaisonDocument) document = liaison_document_new ("Compared");
  guint n_pages;

  liaison_document_begin_table (document, LIAISON_DOCUMENT_TABLE_TINTED, shares, heads);
  for (guint i = 0; i < 80; i++)
    {
      if (i % 10 == 0)
        liaison_document_add_heading (document, "Skills");
      liaison_document_add_row (document, cells);
    }
  n_pages = liaison_document_lay_out (document, LIAISON_DOCUMENT_WIDTH, LIAISON_DOCUMENT_HEIGHT);
  g_assert_cmpuint (n_pages, >, 1);
  for (guint page = 0; page < n_pages; page++)
    {
      g_assert_true (has_ink (document, page, 56, 74));
      g_assert_false (has_ink (document, page, 842 - 56 - 27, 842 - 56 - 8));
    }
}

/* All that stands in a kind of blocks, with what parts them left out. */
static char *
join_texts (LiaisonDocument *document,
            LiaisonBlockKind kind)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < document->blocks->len; i++)
    {
      const LiaisonBlock     *block = g_ptr_array_index (document->blocks, i);
      const LiaisonBlockCell *cell = &g_array_index (block->cells, LiaisonBlockCell, 0);

      if (block->kind == kind)
        g_string_append_printf (joined, "%s%s ", cell->text, cell->note);
    }

  return g_strdelimit (g_string_free (joined, FALSE), "\n", ' ');
}

/* Lines, words and what is neither: nothing of them is lost, and Pango, which
 * takes the square of the time, gets them bit by bit. */
static void
test_sets_texts_of_any_length (void)
{
  g_autoptr (LiaisonDocument) document = liaison_document_new ("Long");
  g_autoptr (GString) text = g_string_new ("\n");
  g_autofree char *letters = g_strnfill (30000, 'w');
  g_autofree char *joined = NULL;
  g_autofree char *noted = NULL;
  g_autofree char *named = NULL;
  guint            n_before, n_pages;

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text, "Café %u%c", i, i < 10000 && i % 5 == 0 ? '\n' : ' ');
  liaison_document_add_paragraph (document, text->str);
  liaison_document_add_line (document, "", "", text->str);
  joined = join_texts (document, LIAISON_BLOCK_PARAGRAPH);
  noted = join_texts (document, LIAISON_BLOCK_LINE);
  g_strdelimit (text->str, "\n", ' ');
  g_assert_true (g_str_has_prefix (joined, text->str));
  g_assert_cmpstr (joined, ==, noted);

  n_before = liaison_document_lay_out (document, LIAISON_DOCUMENT_WIDTH, LIAISON_DOCUMENT_HEIGHT);
  liaison_document_add_heading (document, letters);
  liaison_document_add_line (document, letters, letters, "");
  named = join_texts (document, LIAISON_BLOCK_HEADING);
  g_assert_true (g_str_has_suffix (named, "w… "));
  n_pages = liaison_document_lay_out (document, LIAISON_DOCUMENT_WIDTH, LIAISON_DOCUMENT_HEIGHT);
  g_assert_cmpuint (n_before, >, 40);
  g_assert_cmpuint (n_pages, <, n_before + 6);
}

/* Of a megabyte Pango would say that it is of no width. */
static void
test_draws_the_beginning_of_a_name (void)
{
  PangoFontMap *fonts = pango_cairo_font_map_new ();
  PangoContext *context = pango_font_map_create_context (fonts);
  g_autoptr (PangoLayout) layout = pango_layout_new (context);
  g_autofree char *name = g_strnfill (2000000, 'w');
  int width;

  pango_layout_set_width (layout, 100 * PANGO_SCALE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  liaison_drawn_text_set_name (layout, name);
  pango_layout_get_pixel_size (layout, &width, NULL);
  g_assert_cmpint (width, >, 50);
  g_assert_cmpint (width, <=, 100);
  g_object_unref (context);
  g_object_unref (fonts);
}

static void
test_saves_a_pdf (void)
{
  Figure figure = { 0 };
  g_autoptr (LiaisonDocument) document = make_document (&figure);
  g_autofree char *folder = g_dir_make_tmp ("liaison-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "plan.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  gsize size = 0;

  /* what Cairo refuses to write */
  liaison_document_add_heading (document, "Noncharacter \357\277\276\357\267\220\360\237\277\277");
  g_assert_true (liaison_document_save (document, file, LIAISON_DOCUMENT_PAPER_A4, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  g_assert_cmpuint (size, >, 1000);
  g_assert_true (g_str_has_prefix (content, "%PDF-"));
  g_unlink (path);
  g_rmdir (folder);
}

/* What cannot be written leaves an error, and no file. */
static void
test_says_what_failed (void)
{
  Figure figure = { 0 };
  g_autoptr (LiaisonDocument) document = make_document (&figure);
  g_autoptr (GFile) file = g_file_new_for_path ("/nonexistent/plan.pdf");
  g_autoptr (GError) error = NULL;

  g_assert_false (liaison_document_save (document, file, LIAISON_DOCUMENT_PAPER_A4, &error));
  g_assert_nonnull (error);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/drawing/document/sets-pages", test_sets_pages);
  g_test_add_func ("/drawing/document/repeats-heads-of-columns", test_repeats_heads_of_columns);
  g_test_add_func ("/drawing/document/sets-texts-of-any-length", test_sets_texts_of_any_length);
  g_test_add_func ("/drawing/document/saves-a-pdf", test_saves_a_pdf);
  g_test_add_func ("/drawing/document/draws-the-beginning-of-a-name", test_draws_the_beginning_of_a_name);
  g_test_add_func ("/drawing/document/says-what-failed", test_says_what_failed);

  return g_test_run ();
}
