/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-records.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * LiaisonUidFunc:
 * @type: a record type
 * @id: of a record
 * @data: what the caller gave
 *
 * Returns: (nullable): the uid of the record
 */
typedef const char *(*LiaisonUidFunc) (GType    type,
                                       gint64   id,
                                       gpointer data);

/**
 * LiaisonIdFunc:
 * @type: a record type
 * @uid: of a record
 * @data: what the caller gave
 *
 * Returns: the id of the record, 0 where there is none
 */
typedef gint64 (*LiaisonIdFunc) (GType       type,
                                 const char *uid,
                                 gpointer    data);

void           liaison_record_write_json (LiaisonRecord *record,
                                          LiaisonUidFunc find_uid,
                                          gpointer       data,
                                          GString       *json);
gboolean       liaison_record_json_is_sound (GType       type,
                                             JsonObject *object);
gboolean       liaison_record_json_note_unknown (GType       type,
                                                 JsonObject *object,
                                                 GPtrArray  *names);
LiaisonRecord *liaison_record_read_json (GType         type,
                                         JsonObject   *object,
                                         LiaisonIdFunc find_id,
                                         gpointer      data);
void           liaison_json_append_string (GString    *json,
                                           const char *text);

G_END_DECLS
