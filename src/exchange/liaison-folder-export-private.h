/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-export-private.h"

G_BEGIN_DECLS

typedef gboolean (*LiaisonExportPartFunc) (GFile            *file,
                                           LiaisonExportForm form,
                                           gpointer          data,
                                           GError          **error);

gboolean liaison_folder_export_write       (GFile                *file,
                                            LiaisonExportPartFunc write_part,
                                            gpointer              data,
                                            GError              **error);
gboolean liaison_folder_export_write_parts (GFile                *folder,
                                            LiaisonExportPartFunc write_part,
                                            gpointer              data,
                                            GError              **error);

G_END_DECLS
