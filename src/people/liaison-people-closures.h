/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-records.h"

G_BEGIN_DECLS

/* What the templates of this place make of records: pure functions. The first
 * parameter, the widget whose template it is, is not looked at. */

char       *liaison_people_single_line (gpointer    widget,
                                        const char *text);
gboolean    liaison_people_parse_day (const char *typed,
                                      char      **day);
gboolean    liaison_people_parse_coming_day (const char *typed,
                                             const char *today,
                                             char      **day);
char       *liaison_people_number_shown (double number);
gboolean    liaison_people_parse_number (const char *typed,
                                         double     *number);
char       *liaison_people_span (const char *since,
                                 const char *until);
const char *liaison_people_closeness_label (gint64 closeness);

char             *liaison_people_method_title (gpointer              widget,
                                               LiaisonContactMethod *method);
char             *liaison_people_method_subtitle (gpointer              widget,
                                                  LiaisonContactMethod *method);
char             *liaison_people_method_uri (LiaisonMethodKind kind,
                                             const char       *value);
LiaisonMethodKind liaison_people_guess_method (const char *typed);
const char       *liaison_people_method_icon (LiaisonMethodKind kind);

char *liaison_people_affiliation_subtitle (gpointer            widget,
                                           LiaisonAffiliation *affiliation);
char *liaison_people_tie_subtitle (LiaisonTie *tie,
                                   gint64      shown,
                                   const char *name,
                                   const char *place);
char *liaison_people_inferred_subtitle (LiaisonTie *tie);
char *liaison_people_membership_title (LiaisonMembership *membership);
char *liaison_people_membership_subtitle (LiaisonMembership *membership);
char *liaison_people_event_subtitle (LiaisonEvent *event,
                                     const char   *association);
char *liaison_people_favours (const char *name,
                              guint       n_given,
                              guint       n_received);
char *liaison_people_follow_up_subtitle (gpointer         widget,
                                         LiaisonFollowUp *follow_up);
char *liaison_people_interaction_subtitle (LiaisonInteraction *interaction,
                                           const char         *others);
char *liaison_people_last_contact (const char *day);
char *liaison_people_decoration (gpointer widget,
                                 gboolean folded);

G_END_DECLS
