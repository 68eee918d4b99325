/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-contact-fresh-private.h"

G_BEGIN_DECLS

/* What goes into the index for one contact. */
typedef struct
{
  LiaisonContactText text;
  char              *name;
  char              *suffixes; /* what it is searched by */
} LiaisonContactEntry;

/* Those that go into the index in one run. */
typedef struct _LiaisonContactEntries LiaisonContactEntries;

LiaisonContactEntries *liaison_contact_entries_new   (void);
void                   liaison_contact_entries_free  (LiaisonContactEntries *self);
void                   liaison_contact_entries_add   (LiaisonContactEntries *self,
                                                      gint64                 key,
                                                      const char            *name,
                                                      const char            *match,
                                                      const GString         *text);
void                   liaison_contact_entries_begin (LiaisonContactEntries *self);
GArray                *liaison_contact_entries_get   (LiaisonContactEntries *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonContactEntries, liaison_contact_entries_free)

G_END_DECLS
