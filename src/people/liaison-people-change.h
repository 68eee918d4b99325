/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-change.h"
#include "liaison-store.h"

G_BEGIN_DECLS

/**
 * LiaisonPeopleChange:
 *
 * What one edit on a contact's page is to do: the data of the functions below,
 * each a #LiaisonChangeFunc. A field is set on the record as it is in the store
 * at that moment, so that two quick edits of one record do not undo each other.
 */
typedef struct
{
  LiaisonRecord *record;
  char          *column; /* of the field to set */
  char          *text;   /* its text, the name of an organization or a tag */
  gint64         number;
} LiaisonPeopleChange;

LiaisonPeopleChange *liaison_people_change_new (gpointer    record,
                                                const char *column,
                                                const char *text,
                                                gint64      number);
void                 liaison_people_change_free (LiaisonPeopleChange *self);

gboolean liaison_people_change_set_field (LiaisonChange *change,
                                          gpointer       data,
                                          GError       **error);
gboolean liaison_people_change_affiliate (LiaisonChange *change,
                                          gpointer       data,
                                          GError       **error);
gint64   liaison_people_change_find_tag (LiaisonChange *change,
                                         const char    *name,
                                         GError       **error);
gboolean liaison_people_change_tag (LiaisonChange *change,
                                    gpointer       data,
                                    GError       **error);
gboolean             liaison_people_change_complete (LiaisonChange *change,
                                                     gpointer       data,
                                                     GError       **error);
gboolean             liaison_people_change_renew (LiaisonChange *change,
                                                  gpointer       data,
                                                  GError       **error);
gboolean             liaison_people_change_log (LiaisonChange *change,
                                                gpointer       data,
                                                GError       **error);

G_END_DECLS
