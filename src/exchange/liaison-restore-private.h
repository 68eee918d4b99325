/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-json-cursor.h"
#include "liaison-record-json.h"
#include "liaison-restore.h"

G_BEGIN_DECLS

/* A record of the file: where it stands in the text, so that a large export is
 * never held in memory as objects. */
typedef struct
{
  GType  type;
  gsize  offset;
  gsize  length;
  gint64 id; /* of the record in the store that has its uid, 0 for none */
} LiaisonRestoreItem;

JsonNode      *liaison_restore_parse_record (const char *text,
                                             gsize       length,
                                             GType       type);
LiaisonRecord *liaison_restore_read_record (JsonNode     *node,
                                            GType         type,
                                            gint64        step,
                                            LiaisonIdFunc find_id,
                                            gpointer      data);
gboolean       liaison_restore_lacks_name (LiaisonRecord *record);
gboolean       liaison_restore_give_name (LiaisonRecord *record,
                                          LiaisonRecord *stored);
const char    *liaison_restore_get_name (LiaisonRecord *record);
char          *liaison_restore_dup_uid_key (GType       type,
                                            const char *uid);

G_END_DECLS
