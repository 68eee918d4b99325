/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-contact-query.h"
#include "liaison-contact.h"

G_BEGIN_DECLS

/* What one read is to find. */
typedef struct
{
  char              *search;
  char              *filter;
  LiaisonContactSort sort;
  gboolean           descending;
  GStrv              sectors;
  gboolean           only_people;
  gboolean           only_organizations;
} LiaisonContactQuestion;

/* What one read returns. */
typedef struct
{
  GArray    *keys;     /* NULL where only contacts were asked for */
  GPtrArray *contacts; /* LiaisonContact */
} LiaisonContactAnswer;

void     liaison_contact_question_free (gpointer data);
void     liaison_contact_answer_free (gpointer data);
gpointer liaison_contact_question_read (LiaisonConnection *connection,
                                        gpointer           data,
                                        GCancellable      *cancellable,
                                        GError           **error);
gpointer liaison_contact_question_read_contacts (LiaisonConnection *connection,
                                                 gpointer           data,
                                                 GCancellable      *cancellable,
                                                 GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonContactAnswer, liaison_contact_answer_free)

G_END_DECLS
