/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-column-map.h"

G_BEGIN_DECLS

LiaisonColumnMap *liaison_cli_read_columns (char      **arguments,
                                            const char *encoding,
                                            const char *first,
                                            const char *passphrase_file,
                                            GError    **error);

G_END_DECLS
