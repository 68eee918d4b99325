/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-map-scene.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LiaisonMapSheetForm:
 * @LIAISON_MAP_SHEET_UNKNOWN: none of these
 * @LIAISON_MAP_SHEET_SVG: Scalable Vector Graphics
 * @LIAISON_MAP_SHEET_PNG: Portable Network Graphics
 * @LIAISON_MAP_SHEET_PDF: Portable Document Format, one A4 page on its side
 *
 * What a picture of the map is written as.
 */
typedef enum
{
  LIAISON_MAP_SHEET_UNKNOWN,
  LIAISON_MAP_SHEET_SVG,
  LIAISON_MAP_SHEET_PNG,
  LIAISON_MAP_SHEET_PDF,
} LiaisonMapSheetForm;

/**
 * LiaisonMapSheet:
 *
 * A picture of the map that one hands on: the whole map with a title, the date
 * and a legend, in light colours. It is made on the main thread, and drawn and
 * written on any one.
 */
typedef struct _LiaisonMapSheet LiaisonMapSheet;

LiaisonMapSheetForm liaison_map_sheet_guess_form   (GFile               *file);

LiaisonMapSheet    *liaison_map_sheet_new          (LiaisonMapScene     *scene,
                                                    const char          *title);
void                liaison_map_sheet_free         (LiaisonMapSheet     *self);
void                liaison_map_sheet_draw         (LiaisonMapSheet     *self,
                                                    cairo_t             *cr,
                                                    double               width,
                                                    double               height);
gboolean            liaison_map_sheet_write        (LiaisonMapSheet     *self,
                                                    GFile               *file,
                                                    LiaisonMapSheetForm  form,
                                                    GCancellable        *cancellable,
                                                    GError             **error);
void                liaison_map_sheet_write_async  (LiaisonMapSheet     *self,
                                                    GFile               *file,
                                                    LiaisonMapSheetForm  form,
                                                    GCancellable        *cancellable,
                                                    GAsyncReadyCallback  callback,
                                                    gpointer             user_data);
gboolean            liaison_map_sheet_write_finish (GAsyncResult        *result,
                                                    GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonMapSheet, liaison_map_sheet_free)

G_END_DECLS
