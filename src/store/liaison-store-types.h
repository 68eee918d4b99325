/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-records.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LiaisonConnection:
 *
 * A connection to the database, to read from. It belongs to one thread of the
 * store and is lent to functions that the store calls there.
 */
typedef struct _LiaisonConnection LiaisonConnection;

/**
 * LiaisonChange:
 *
 * A change under way: a transaction on the store's writing thread.
 */
typedef struct _LiaisonChange LiaisonChange;

typedef struct _LiaisonStore LiaisonStore;

G_END_DECLS
