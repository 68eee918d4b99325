/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-network.h"

G_BEGIN_DECLS

/**
 * LiaisonInsightKind:
 * @LIAISON_INSIGHT_REACH: how many different people one's contacts lead to
 * @LIAISON_INSIGHT_CONSTRAINT: how far they lead to one another
 * @LIAISON_INSIGHT_CIRCLES: into which circles people fall
 * @LIAISON_INSIGHT_BRIDGE: who joins circles
 * @LIAISON_INSIGHT_HANGING: whom one reaches through one person alone
 * @LIAISON_INSIGHT_REPEAT: contacts who repeat each other
 * @LIAISON_INSIGHT_WAKE: a tie worth waking
 *
 * What a sentence on the network is about.
 */
typedef enum
{
  LIAISON_INSIGHT_REACH,
  LIAISON_INSIGHT_CONSTRAINT,
  LIAISON_INSIGHT_CIRCLES,
  LIAISON_INSIGHT_BRIDGE,
  LIAISON_INSIGHT_HANGING,
  LIAISON_INSIGHT_REPEAT,
  LIAISON_INSIGHT_WAKE,
} LiaisonInsightKind;

/**
 * LiaisonInsight:
 *
 * What the picture of the network means, in a sentence, with the number behind
 * it and one thing to do. It never changes.
 *
 * Properties: kind (#LiaisonInsightKind), sentence, measure (what the number
 * is, in words), number, advice (one thing to do, "" for none).
 */
#define LIAISON_TYPE_INSIGHT (liaison_insight_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonInsight, liaison_insight, LIAISON, INSIGHT, GObject)

LiaisonInsight *liaison_insight_new (LiaisonInsightKind kind,
                                     char              *sentence,
                                     const char        *measure,
                                     double             number,
                                     char              *advice);
void            liaison_insight_add_person (LiaisonInsight *self,
                                            gint64          key,
                                            const char     *name);

LiaisonInsightKind liaison_insight_get_kind (LiaisonInsight *self);
const char        *liaison_insight_get_sentence (LiaisonInsight *self);
const char        *liaison_insight_get_measure (LiaisonInsight *self);
double             liaison_insight_get_number (LiaisonInsight *self);
const char        *liaison_insight_get_advice (LiaisonInsight *self);
guint              liaison_insight_get_n_people (LiaisonInsight *self);
gint64             liaison_insight_get_key (LiaisonInsight *self,
                                            guint           person);
const char        *liaison_insight_get_name (LiaisonInsight *self,
                                             guint           person);

G_END_DECLS
