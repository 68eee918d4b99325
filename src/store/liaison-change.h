/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store-types.h"

G_BEGIN_DECLS

LiaisonConnection *liaison_change_get_connection (LiaisonChange *self);

gboolean           liaison_change_expect_rows    (LiaisonChange *self,
                                                  guint          n_rows,
                                                  GError       **error);
gboolean           liaison_change_save           (LiaisonChange *self,
                                                  gpointer       record,
                                                  GError       **error);
gboolean           liaison_change_restore        (LiaisonChange *self,
                                                  gpointer       record,
                                                  GError       **error);
gboolean           liaison_change_delete         (LiaisonChange *self,
                                                  gpointer       record,
                                                  GError       **error);
gboolean           liaison_change_set_setting    (LiaisonChange *self,
                                                  const char    *name,
                                                  const char    *value,
                                                  GError       **error);

G_END_DECLS
