/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-catalog.h"
#include "liaison-enums.h"

G_BEGIN_DECLS

/**
 * LiaisonTerm:
 * @kind: a skill, a system or a qualification
 * @id: of the entry in the catalogue; belongs to the index
 * @name: of the entry; belongs to the index
 *
 * What is looked for in adverts.
 */
typedef struct
{
  LiaisonEntryKind kind;
  const char      *id;
  const char      *name;
} LiaisonTerm;

/**
 * LiaisonTermHit:
 * @term: which term, from 0
 * @start: byte in the text where it stands
 * @length: bytes
 * @sentence_start: byte in the text where its sentence begins
 * @sentence_length: bytes
 *
 * Where a term stands in a text.
 */
typedef struct
{
  guint term;
  guint start;
  guint length;
  guint sentence_start;
  guint sentence_length;
} LiaisonTermHit;

/**
 * LiaisonTermIndex:
 *
 * The skills, systems and qualifications of a catalogue by all the words they go
 * by. It never changes, and may be used from any thread.
 */
#define LIAISON_TYPE_TERM_INDEX (liaison_term_index_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonTermIndex, liaison_term_index, LIAISON, TERM_INDEX, GObject)

LiaisonTermIndex  *liaison_term_index_new         (LiaisonCatalog   *catalog,
                                                   GPtrArray        *own);
guint              liaison_term_index_get_n_terms (LiaisonTermIndex *self);
const LiaisonTerm *liaison_term_index_get_term    (LiaisonTermIndex *self,
                                                   guint             term);
GArray            *liaison_term_index_find        (LiaisonTermIndex *self,
                                                   const char       *text);

G_END_DECLS
