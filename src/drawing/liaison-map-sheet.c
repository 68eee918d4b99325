/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-map-sheet.h"

#include "liaison-contact.h"
#include "liaison-date.h"
#include "liaison-drawn-file.h"
#include "liaison-drawn-text.h"
#include "liaison-map-picture.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>

/* Of a sheet, px. */
#define WIDTH 1600
#define HEIGHT 1131
#define MARGIN 40.

/* An A4 page on its side, points. */
#define PAGE_WIDTH 841.89
#define PAGE_HEIGHT 595.28

/* Pixels of a PNG for a px. */
#define SCALE 2

/* The fonts of the title, and of the date and the legend. */
#define TITLE_FONT "Cantarell, sans bold 26px"
#define SMALL_FONT "Cantarell, sans 14px"

/* Between the parts of the sheet, and around a mark of the legend, px. */
#define GAP 16.
#define MARK_RADIUS 6.
#define MARK_WIDTH 22.

/* A longer title is cut, that the date has its room, px. */
#define LONGEST_TEXT (WIDTH - 2 * 40 - 240)

/* Free around the map, for names: of many people, and of a few. */
#define MAP_MARGIN 55
#define MARGIN_OF_FEW 120

/* A map of a few people is drawn larger, names and all, up to so many times. */
#define LARGEST_FACTOR 2.
#define STEP_OF_FACTOR .125

struct _LiaisonMapSheet
{
  LiaisonMapScene *scene;
  char            *title;
  char            *date;
  GPtrArray       *labels; /* of the legend, a line each; NULL where nobody of the group is seen */
};

/**
 * liaison_map_sheet_guess_form:
 * @file: where to
 *
 * Returns: what somebody means to write there, by the end of the name
 */
LiaisonMapSheetForm
liaison_map_sheet_guess_form (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *lower = g_ascii_strdown (name, -1);

  if (g_str_has_suffix (lower, ".svg"))
    return LIAISON_MAP_SHEET_SVG;
  if (g_str_has_suffix (lower, ".png"))
    return LIAISON_MAP_SHEET_PNG;
  if (g_str_has_suffix (lower, ".pdf"))
    return LIAISON_MAP_SHEET_PDF;

  return LIAISON_MAP_SHEET_UNKNOWN;
}

/* Whether anybody who is not hidden looks so. */
static gboolean
is_seen (const LiaisonMapScene *scene,
         const LiaisonMapGroup *group)
{
  if (scene->hidden == NULL)
    return TRUE;

  for (guint i = 0; i < liaison_network_get_n_nodes (scene->network); i++)
    if (!scene->hidden[i] && liaison_map_appearance_get_style (scene->appearance, i) == group->style &&
        liaison_network_get_node (scene->network, i)->key != LIAISON_CONTACT_KEY_USER)
      return TRUE;

  return FALSE;
}

/**
 * liaison_map_sheet_new:
 * @scene: (transfer full): who is on it, how they look and where they stand
 * @title: what stands above it
 *
 * Returns: (transfer full): a sheet of today
 */
LiaisonMapSheet *
liaison_map_sheet_new (LiaisonMapScene *scene,
                       const char      *title)
{
  LiaisonMapSheet *self = g_new0 (LiaisonMapSheet, 1);
  g_autofree char *today = liaison_date_dup_today ();

  self->scene = scene;
  self->title = g_strdup (title);
  self->date = liaison_date_dup_full (today);
  self->labels = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < liaison_map_appearance_get_n_groups (scene->appearance); i++)
    {
      const LiaisonMapGroup *group = liaison_map_appearance_get_group (scene->appearance, i);

      g_ptr_array_add (self->labels, is_seen (scene, group) ? liaison_map_appearance_dup_label (scene->appearance, i) : NULL);
    }

  return self;
}

/**
 * liaison_map_sheet_free:
 * @self: (transfer full): a sheet
 *
 * Throws a sheet away.
 */
void
liaison_map_sheet_free (LiaisonMapSheet *self)
{
  liaison_map_scene_free (self->scene);
  g_free (self->title);
  g_free (self->date);
  g_ptr_array_unref (self->labels);
  g_free (self);
}

/* Shows a text, or only says how large it is. */
static void
show_text (cairo_t    *cr,
           const char *text,
           const char *font,
           double      x,
           double      y,
           gboolean    is_measured,
           int        *width,
           int        *height)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  g_autoptr (PangoFontDescription) description = pango_font_description_from_string (font);

  pango_layout_set_font_description (layout, description);
  liaison_drawn_text_set_name (layout, text);
  pango_layout_set_width (layout, LONGEST_TEXT * PANGO_SCALE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_get_pixel_size (layout, width, height);
  if (is_measured)
    return;

  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
}

/* Lays the legend out in lines from @y on; returns how high it is. */
static double
draw_legend (LiaisonMapSheet *self,
             cairo_t         *cr,
             double           y,
             gboolean         is_measured)
{
  double x = MARGIN, top = y;
  int    line = 0;

  for (guint i = 0; i < self->labels->len; i++)
    {
      const LiaisonMapGroup *group = liaison_map_appearance_get_group (self->scene->appearance, i);
      const char            *label = g_ptr_array_index (self->labels, i);
      int                    width;

      if (label == NULL)
        continue;

      show_text (cr, label, SMALL_FONT, 0, 0, TRUE, &width, &line);
      if (x > MARGIN && x + MARK_WIDTH + width > WIDTH - MARGIN)
        {
          x = MARGIN;
          y += line * 1.5;
        }
      if (!is_measured)
        {
          liaison_sector_style_draw (group->style, cr, FALSE, x + MARK_RADIUS, y + line / 2., MARK_RADIUS);
          liaison_colour_set_source (&self->scene->look.text, cr);
          show_text (cr, label, SMALL_FONT, x + MARK_WIDTH, y, FALSE, &width, &line);
        }
      x += MARK_WIDTH + width + 1.5 * GAP;
    }

  return line > 0 ? y + line - top : 0;
}

/* The largest factor at which the scene still fits; leaves it fitted so. */
static double
enlarge (LiaisonMapScene *scene,
         double           width,
         double           height)
{
  double factor = LARGEST_FACTOR + STEP_OF_FACTOR;

  do
    {
      factor -= STEP_OF_FACTOR;
      liaison_map_scene_fit (scene, (int) (width / factor), (int) (height / factor), factor > 1 ? MARGIN_OF_FEW : MAP_MARGIN);
    }
  while (factor > 1 && scene->zoom < LIAISON_MAP_MOST_ZOOM);

  return factor;
}

static void
draw_map (LiaisonMapSheet *self,
          cairo_t         *cr,
          double           top,
          double           bottom)
{
  double factor = enlarge (self->scene, WIDTH - 2 * MARGIN, bottom - top);

  cairo_save (cr);
  cairo_translate (cr, MARGIN, top);
  cairo_scale (cr, factor, factor);
  liaison_map_picture_draw (self->scene, cr);
  cairo_restore (cr);
}

/**
 * liaison_map_sheet_draw:
 * @self: a sheet
 * @cr: where to draw, from its origin
 * @width: that there is
 * @height: that there is
 *
 * Draws the sheet as large as it fits, on white, for a file or a printer.
 */
void
liaison_map_sheet_draw (LiaisonMapSheet *self,
                        cairo_t         *cr,
                        double           width,
                        double           height)
{
  double factor = MIN (width / WIDTH, height / HEIGHT);
  double legend;
  int    text_width, text_height;

  cairo_save (cr);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
  cairo_translate (cr, (width - factor * WIDTH) / 2, (height - factor * HEIGHT) / 2);
  cairo_scale (cr, factor, factor);
  liaison_colour_set_source (&self->scene->look.text, cr);
  show_text (cr, self->date, SMALL_FONT, 0, 0, TRUE, &text_width, &text_height);
  show_text (cr, self->date, SMALL_FONT, WIDTH - MARGIN - text_width, MARGIN, FALSE, &text_width, &text_height);
  show_text (cr, self->title, TITLE_FONT, MARGIN, MARGIN - GAP / 2, FALSE, &text_width, &text_height);
  legend = draw_legend (self, cr, 0, TRUE);
  draw_map (self, cr, MARGIN + text_height + GAP, HEIGHT - MARGIN - legend - GAP);
  draw_legend (self, cr, HEIGHT - MARGIN - legend, FALSE);
  cairo_restore (cr);
}

/* ---- files ---- */

static cairo_surface_t *
make_surface (LiaisonMapSheetForm form,
              GByteArray         *bytes,
              double             *width,
              double             *height)
{
  *width = form == LIAISON_MAP_SHEET_PDF ? PAGE_WIDTH : WIDTH;
  *height = form == LIAISON_MAP_SHEET_PDF ? PAGE_HEIGHT : HEIGHT;
  switch (form)
    {
    case LIAISON_MAP_SHEET_SVG:
      return cairo_svg_surface_create_for_stream (liaison_drawn_file_append, bytes, *width, *height);
    case LIAISON_MAP_SHEET_PDF:
      return cairo_pdf_surface_create_for_stream (liaison_drawn_file_append, bytes, *width, *height);
    case LIAISON_MAP_SHEET_PNG:
    case LIAISON_MAP_SHEET_UNKNOWN:
    default:
      *width *= SCALE;
      *height *= SCALE;
      return cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) *width, (int) *height);
    }
}

/**
 * liaison_map_sheet_write:
 * @self: a sheet
 * @file: where to
 * @form: what is written
 * @cancellable: (nullable): stops it
 * @error: return location of a failure
 *
 * Writes the sheet; the file is whole or not there. Blocks.
 *
 * Returns: whether it was written
 */
gboolean
liaison_map_sheet_write (LiaisonMapSheet    *self,
                         GFile              *file,
                         LiaisonMapSheetForm form,
                         GCancellable       *cancellable,
                         GError            **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  double           width, height;
  cairo_surface_t *surface = make_surface (form, bytes, &width, &height);
  cairo_t         *cr = cairo_create (surface);
  cairo_status_t   status;

  liaison_map_sheet_draw (self, cr, width, height);
  status = cairo_status (cr);
  if (status == CAIRO_STATUS_SUCCESS && form == LIAISON_MAP_SHEET_PNG)
    status = cairo_surface_write_to_png_stream (surface, liaison_drawn_file_append, bytes);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));
      return FALSE;
    }

  return !g_cancellable_set_error_if_cancelled (cancellable, error) && liaison_drawn_file_save (bytes, file, error);
}

typedef struct
{
  LiaisonMapSheet    *sheet;
  GFile              *file;
  LiaisonMapSheetForm form;
} Writing;

static void
writing_free (gpointer data)
{
  Writing *self = data;

  liaison_map_sheet_free (self->sheet);
  g_object_unref (self->file);
  g_free (self);
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  Writing *self = data;
  GError  *error = NULL;

  if (liaison_map_sheet_write (self->sheet, self->file, self->form, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * liaison_map_sheet_write_async:
 * @self: (transfer full): a sheet
 * @file: where to
 * @form: what is written
 * @cancellable: (nullable): stops it
 * @callback: called when it is written
 * @user_data: for @callback
 *
 * Writes the sheet in a thread of its own.
 */
void
liaison_map_sheet_write_async (LiaisonMapSheet    *self,
                               GFile              *file,
                               LiaisonMapSheetForm form,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Writing *writing = g_new0 (Writing, 1);

  *writing = (Writing){ self, g_object_ref (file), form };
  g_task_set_source_tag (task, liaison_map_sheet_write_async);
  g_task_set_task_data (task, writing, writing_free);
  g_task_run_in_thread (task, write_in_thread);
}

/**
 * liaison_map_sheet_write_finish:
 * @result: what the callback got
 * @error: return location of a failure
 *
 * Returns: whether it was written
 */
gboolean
liaison_map_sheet_write_finish (GAsyncResult *result,
                                GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
