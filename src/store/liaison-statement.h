/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store-types.h"

G_BEGIN_DECLS

/**
 * LiaisonStatement:
 *
 * A prepared statement, lent by a connection that keeps it for the next time.
 * `g_autoptr` gives it back. Columns count from 0, parameters from 1.
 */
typedef struct _LiaisonStatement LiaisonStatement;

LiaisonStatement *liaison_connection_prepare   (LiaisonConnection *connection,
                                                const char        *sql,
                                                GError           **error);
void              liaison_statement_release    (LiaisonStatement  *self);

void              liaison_statement_bind_text  (LiaisonStatement  *self,
                                                int                parameter,
                                                const char        *text);
void              liaison_statement_bind_number (LiaisonStatement *self,
                                                int                parameter,
                                                gint64             number);
void              liaison_statement_bind_real  (LiaisonStatement  *self,
                                                int                parameter,
                                                double             real);
void              liaison_statement_bind_link  (LiaisonStatement  *self,
                                                int                parameter,
                                                gint64             id);
void              liaison_statement_bind_blob  (LiaisonStatement  *self,
                                                int                parameter,
                                                gconstpointer      bytes,
                                                gsize              size);
void              liaison_statement_bind_pointer (LiaisonStatement *self,
                                                int                parameter,
                                                gpointer           pointer,
                                                const char        *type);
void              liaison_statement_bind_column (LiaisonStatement *self,
                                                int                parameter,
                                                LiaisonStatement  *row,
                                                int                column);

gboolean          liaison_statement_next       (LiaisonStatement  *self,
                                                GError           **error);
gboolean          liaison_statement_failed     (LiaisonStatement  *self);
gboolean          liaison_statement_run        (LiaisonStatement  *self,
                                                GError           **error);

int               liaison_statement_get_n_columns (LiaisonStatement *self);
const char       *liaison_statement_get_text   (LiaisonStatement  *self,
                                                int                column);
gint64            liaison_statement_get_number (LiaisonStatement  *self,
                                                int                column);
double            liaison_statement_get_real   (LiaisonStatement  *self,
                                                int                column);
gconstpointer     liaison_statement_get_blob   (LiaisonStatement  *self,
                                                int                column,
                                                gsize             *size);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonStatement, liaison_statement_release)

G_END_DECLS
