/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-opening-entry.h"
#include "liaison-store.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

JsonObject *liaison_cli_describe_record (LiaisonRecord *record);
JsonObject *liaison_cli_describe_contact (LiaisonConnection *connection,
                                          gint64             key,
                                          GError           **error);
JsonObject *liaison_cli_describe_in_full (LiaisonConnection *connection,
                                          gint64             key,
                                          GError           **error);
JsonObject *liaison_cli_describe_follow_up (LiaisonConnection *connection,
                                            LiaisonFollowUp   *follow_up,
                                            GError           **error);

JsonObject *liaison_cli_describe_opening (LiaisonConnection   *connection,
                                          LiaisonOpeningEntry *entry,
                                          GError             **error);

gboolean    liaison_cli_describe_page (JsonObject        *contact,
                                       LiaisonConnection *connection,
                                       gint64             key,
                                       GError           **error);
JsonArray  *liaison_cli_describe_introductions (LiaisonConnection *connection,
                                               gint64             key,
                                               GError           **error);
JsonArray  *liaison_cli_describe_inferred_ties (LiaisonConnection *connection,
                                               gint64             key,
                                               GError           **error);

void liaison_cli_print_contacts (JsonArray *contacts);
void liaison_cli_print_contact (JsonObject *contact);

G_END_DECLS
