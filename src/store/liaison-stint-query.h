/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store-types.h"

G_BEGIN_DECLS

/**
 * LiaisonStintFunc:
 * @person: contact key
 * @name: of the person
 * @role: id of a role, "" where none was chosen
 * @title: job title
 * @organization: name of where it is, ""
 * @until: a day, perhaps partial; "" while it lasts
 * @data: what the caller gave
 *
 * Hears of one stint of one person; the texts are gone after it.
 */
typedef void (*LiaisonStintFunc) (gint64      person,
                                  const char *name,
                                  const char *role,
                                  const char *title,
                                  const char *organization,
                                  const char *until,
                                  gpointer    data);

gboolean liaison_query_each_stint (LiaisonConnection *connection,
                                   LiaisonStintFunc   func,
                                   gpointer           data,
                                   GError           **error);

G_END_DECLS
