/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * LiaisonReading:
 *
 * A JSON file being read. It fails once: what is wrong is kept with its file
 * and line, and whatever is read after that is empty, so that callers read on
 * and ask at the end.
 */
typedef struct _LiaisonReading LiaisonReading;

/**
 * LiaisonPartFunc:
 * @reading: the file
 * @object: an object of it
 *
 * Returns: (transfer full): what @object says
 */
typedef gpointer (*LiaisonPartFunc) (LiaisonReading *reading,
                                     JsonObject     *object);

LiaisonReading *liaison_reading_new (const char *name,
                                     GBytes     *bytes,
                                     GError    **error);
void            liaison_reading_free (LiaisonReading *self);

JsonNode *liaison_reading_get_root (LiaisonReading *self);
guint     liaison_reading_get_line (LiaisonReading *self,
                                    JsonObject     *object);

const char *liaison_reading_get_text (LiaisonReading *self,
                                      JsonObject     *object,
                                      const char     *member);
const char *liaison_reading_get_optional (LiaisonReading *self,
                                          JsonObject     *object,
                                          const char     *member);
int         liaison_reading_get_number (LiaisonReading *self,
                                        JsonObject     *object,
                                        const char     *member,
                                        int             least,
                                        int             most);
int         liaison_reading_get_year (LiaisonReading *self,
                                      JsonObject     *object);
gboolean    liaison_reading_get_flag (LiaisonReading *self,
                                      JsonObject     *object,
                                      const char     *member);
JsonObject *liaison_reading_get_object (LiaisonReading *self,
                                        JsonObject     *object,
                                        const char     *member);
JsonArray  *liaison_reading_get_list (LiaisonReading *self,
                                      JsonObject     *object,
                                      const char     *member);
GStrv       liaison_reading_dup_texts (LiaisonReading *self,
                                       JsonObject     *object,
                                       const char     *member);
GPtrArray  *liaison_reading_dup_parts (LiaisonReading *self,
                                       JsonObject     *object,
                                       const char     *member,
                                       LiaisonPartFunc func,
                                       GDestroyNotify  destroy);

void     liaison_reading_fail (LiaisonReading *self,
                               JsonObject     *object,
                               const char     *format,
                               ...) G_GNUC_PRINTF (3, 4);
gboolean liaison_reading_finish (LiaisonReading *self,
                                 GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonReading, liaison_reading_free)

G_END_DECLS
