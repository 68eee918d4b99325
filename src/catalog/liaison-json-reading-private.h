/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * LiaisonJsonReading:
 *
 * A JSON file being read. It fails once: what is wrong is kept with its file
 * and line, and whatever is read after that is empty, so that callers read on
 * and ask at the end.
 */
typedef struct _LiaisonJsonReading LiaisonJsonReading;

/**
 * LiaisonJsonPartFunc:
 * @reading: the file
 * @object: an object of it
 *
 * Returns: (transfer full): what @object says
 */
typedef gpointer (*LiaisonJsonPartFunc) (LiaisonJsonReading *reading,
                                         JsonObject         *object);

LiaisonJsonReading *liaison_json_reading_new (const char *name,
                                              GBytes     *bytes,
                                              GError    **error);
void                liaison_json_reading_free (LiaisonJsonReading *self);

JsonNode *liaison_json_reading_get_root (LiaisonJsonReading *self);
guint     liaison_json_reading_get_line (LiaisonJsonReading *self,
                                         JsonObject         *object);

const char *liaison_json_reading_get_text (LiaisonJsonReading *self,
                                           JsonObject         *object,
                                           const char         *member);
const char *liaison_json_reading_get_optional (LiaisonJsonReading *self,
                                               JsonObject         *object,
                                               const char         *member);
int         liaison_json_reading_get_number (LiaisonJsonReading *self,
                                             JsonObject         *object,
                                             const char         *member,
                                             int                 least,
                                             int                 most);
int         liaison_json_reading_get_year (LiaisonJsonReading *self,
                                           JsonObject         *object);
gboolean    liaison_json_reading_get_flag (LiaisonJsonReading *self,
                                           JsonObject         *object,
                                           const char         *member);
JsonObject *liaison_json_reading_get_object (LiaisonJsonReading *self,
                                             JsonObject         *object,
                                             const char         *member);
JsonArray  *liaison_json_reading_get_list (LiaisonJsonReading *self,
                                           JsonObject         *object,
                                           const char         *member);
GStrv       liaison_json_reading_dup_texts (LiaisonJsonReading *self,
                                            JsonObject         *object,
                                            const char         *member);
GPtrArray  *liaison_json_reading_dup_parts (LiaisonJsonReading *self,
                                            JsonObject         *object,
                                            const char         *member,
                                            LiaisonJsonPartFunc func,
                                            GDestroyNotify      destroy);

void     liaison_json_reading_place (LiaisonJsonReading *self,
                                     JsonObject         *object,
                                     JsonObject         *where);
void     liaison_json_reading_fail (LiaisonJsonReading *self,
                                    JsonObject         *object,
                                    const char         *format,
                                    ...) G_GNUC_PRINTF (3, 4);
gboolean liaison_json_reading_finish (LiaisonJsonReading *self,
                                      GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonJsonReading, liaison_json_reading_free)

G_END_DECLS
