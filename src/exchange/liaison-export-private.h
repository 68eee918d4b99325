/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-detail.h"
#include "liaison-export.h"
#include "liaison-output.h"

G_BEGIN_DECLS

/* Each writes one format, piece by piece. */
gboolean liaison_json_export_write (LiaisonConnection            *connection,
                                    const LiaisonExportSelection *selection,
                                    LiaisonOutput                *output,
                                    GCancellable                 *cancellable,
                                    GError                      **error);
gboolean liaison_vcard_export_write (LiaisonConnection            *connection,
                                     const LiaisonExportSelection *selection,
                                     LiaisonOutput                *output,
                                     GCancellable                 *cancellable,
                                     GError                      **error);
gboolean liaison_csv_export_write (LiaisonConnection            *connection,
                                   const LiaisonExportSelection *selection,
                                   LiaisonOutput                *output,
                                   GCancellable                 *cancellable,
                                   GError                      **error);
gboolean liaison_graphml_export_write (LiaisonConnection            *connection,
                                       const LiaisonExportSelection *selection,
                                       LiaisonOutput                *output,
                                       GCancellable                 *cancellable,
                                       GError                      **error);
gboolean liaison_markdown_export_write (LiaisonConnection            *connection,
                                        const LiaisonExportSelection *selection,
                                        LiaisonOutput                *output,
                                        GCancellable                 *cancellable,
                                        GError                      **error);
gboolean liaison_ical_export_write (LiaisonConnection            *connection,
                                    const LiaisonExportSelection *selection,
                                    LiaisonOutput                *output,
                                    GCancellable                 *cancellable,
                                    GError                      **error);

/**
 * LiaisonExportContactFunc:
 * @detail: everything of a contact
 * @data: what the caller gave
 * @error: return location of a failure
 *
 * Returns: whether to go on
 */
typedef gboolean (*LiaisonExportContactFunc) (LiaisonDetail *detail,
                                              gpointer       data,
                                              GError       **error);

gboolean liaison_export_each_contact (LiaisonConnection            *connection,
                                      const LiaisonExportSelection *selection,
                                      LiaisonExportContactFunc      func,
                                      gpointer                      data,
                                      GCancellable                 *cancellable,
                                      GError                      **error);

G_END_DECLS
