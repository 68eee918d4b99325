/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"
#include "liaison-touch.h"

G_BEGIN_DECLS

/* A contact key names a person or an organization in lists, in the search and
 * on the map; 0 is the user. */

#define LIAISON_CONTACT_KEY_USER 0

static inline gint64
liaison_contact_key_of_person (gint64 id)
{
  return id * 2;
}

static inline gint64
liaison_contact_key_of_organization (gint64 id)
{
  return id * 2 + 1;
}

static inline gboolean
liaison_contact_key_is_organization (gint64 key)
{
  return key % 2 == 1;
}

static inline gint64
liaison_contact_key_get_id (gint64 key)
{
  return key / 2;
}

/**
 * LiaisonContact:
 *
 * What a row of a list shows of a person or an organization. It never changes;
 * after a change the list has another one.
 *
 * Properties: key, name, subtitle (title and organization, or the place),
 * sector (id), kind (#LiaisonContactKind), is-organization, is-association,
 * last-contact (a day or ""), closeness (0 to 5).
 */
#define LIAISON_TYPE_CONTACT (liaison_contact_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonContact, liaison_contact, LIAISON, CONTACT, GObject)

gint64             liaison_contact_get_key             (LiaisonContact *self);
const char        *liaison_contact_get_name            (LiaisonContact *self);
const char        *liaison_contact_get_subtitle        (LiaisonContact *self);
const char        *liaison_contact_get_organization    (LiaisonContact *self);
const char        *liaison_contact_get_sector          (LiaisonContact *self);
LiaisonContactKind liaison_contact_get_kind            (LiaisonContact *self);
gboolean           liaison_contact_get_is_organization (LiaisonContact *self);
gboolean           liaison_contact_get_is_association  (LiaisonContact *self);
const char        *liaison_contact_get_last_contact    (LiaisonContact *self);
int                liaison_contact_get_closeness       (LiaisonContact *self);
const char        *liaison_contact_get_place           (LiaisonContact *self);
void               liaison_contact_get_touch           (LiaisonContact *self,
                                                        LiaisonTouch   *touch);

GPtrArray         *liaison_query_contacts              (LiaisonConnection *connection,
                                                        const gint64      *keys,
                                                        guint              n_keys,
                                                        GError           **error);
GArray            *liaison_query_contact_keys          (LiaisonConnection *connection,
                                                        const char        *search,
                                                        GCancellable      *cancellable,
                                                        GError           **error);
GArray            *liaison_query_contact_matches       (LiaisonConnection *connection,
                                                        const char        *name,
                                                        GError           **error);

G_END_DECLS
