/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-change.h"
#include "liaison-contact-list.h"
#include "liaison-query.h"
#include "liaison-store.h"

G_BEGIN_DECLS

/**
 * LiaisonFixture:
 * @folder: a temporary folder, gone with the fixture
 * @path: where the database is
 * @store: the store, open
 *
 * A store in a folder of its own, for a test.
 */
typedef struct
{
  char *folder;
  char *path;
  LiaisonStore *store;
} LiaisonFixture;

LiaisonFixture *liaison_fixture_new     (void);
void            liaison_fixture_free    (LiaisonFixture *self);
void            liaison_fixture_reopen  (LiaisonFixture *self);
gint64          liaison_fixture_save    (LiaisonFixture *self,
                                         gpointer        record);
gint64          liaison_fixture_person  (LiaisonFixture *self,
                                         const char     *name);
gint64          liaison_fixture_stint   (LiaisonFixture *self,
                                         gint64          person,
                                         const char     *role,
                                         const char     *title,
                                         const char     *since,
                                         const char     *until);
gint64          liaison_fixture_count   (LiaisonFixture *self,
                                         GType           type);
gpointer        liaison_fixture_load    (LiaisonFixture *self,
                                         GType           type,
                                         gint64          id);
char           *liaison_fixture_dump    (LiaisonFixture *self);
void            liaison_fixture_wait    (GObject        *object,
                                         const char     *property,
                                         gboolean        value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonFixture, liaison_fixture_free)

G_END_DECLS
