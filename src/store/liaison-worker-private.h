/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-connection-private.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LiaisonWorker:
 *
 * A thread with a connection of its own, which does one job after another.
 */
typedef struct _LiaisonWorker LiaisonWorker;

/**
 * LiaisonJobFunc:
 * @connection: the worker's connection
 * @data: what the caller gave
 *
 * A job, on the worker's thread.
 */
typedef void (*LiaisonJobFunc) (LiaisonConnection *connection,
                                gpointer           data);

LiaisonWorker *liaison_worker_new  (const char        *name,
                                    LiaisonConnection *connection);
void           liaison_worker_free (LiaisonWorker     *self);
void           liaison_worker_push (LiaisonWorker     *self,
                                    LiaisonJobFunc     func,
                                    gpointer           data);
void           liaison_worker_push_first (LiaisonWorker *self,
                                          LiaisonJobFunc func,
                                          gpointer       data);
void           liaison_worker_run  (LiaisonWorker     *self,
                                    LiaisonJobFunc     func,
                                    gpointer           data);
LiaisonConnection *liaison_worker_exchange (LiaisonWorker     *self,
                                            LiaisonConnection *connection);
void           liaison_worker_answer (GMainContext   *context,
                                     GSourceFunc     callback,
                                     gpointer        data,
                                     GDestroyNotify  destroy);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonWorker, liaison_worker_free)

G_END_DECLS
