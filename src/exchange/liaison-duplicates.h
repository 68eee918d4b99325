/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-store.h"

G_BEGIN_DECLS

/**
 * LiaisonDuplicateReasons:
 * @LIAISON_DUPLICATE_EMAIL: the same e-mail address
 * @LIAISON_DUPLICATE_PROFILE: the same profile in a social network
 * @LIAISON_DUPLICATE_PHONE: the same telephone number, however written
 * @LIAISON_DUPLICATE_NAME: the same name but for case, accents and order
 * @LIAISON_DUPLICATE_INITIALS: names that agree where one has initials only
 * @LIAISON_DUPLICATE_NICKNAME: names that agree where one is a short form
 *
 * Why two entries may be of one person.
 */
typedef enum
{
  LIAISON_DUPLICATE_EMAIL = 1 << 0,
  LIAISON_DUPLICATE_PROFILE = 1 << 1,
  LIAISON_DUPLICATE_PHONE = 1 << 2,
  LIAISON_DUPLICATE_NAME = 1 << 3,
  LIAISON_DUPLICATE_INITIALS = 1 << 4,
  LIAISON_DUPLICATE_NICKNAME = 1 << 5,
} LiaisonDuplicateReasons;

/**
 * LiaisonDuplicate:
 * @one: the id of a person, the one that was added first
 * @other: the id of another
 * @one_name: the name of the one
 * @other_name: the name of the other
 * @reasons: why they may be one
 *
 * Two people who may be one.
 */
typedef struct
{
  gint64                  one;
  gint64                  other;
  char                   *one_name;
  char                   *other_name;
  LiaisonDuplicateReasons reasons;
} LiaisonDuplicate;

GPtrArray *liaison_query_duplicates (LiaisonConnection *connection,
                                     GCancellable      *cancellable,
                                     GError           **error);
char      *liaison_duplicate_dup_reasons (const LiaisonDuplicate *self);
gboolean   liaison_change_tell_apart (LiaisonChange *change,
                                      gint64         one,
                                      gint64         other,
                                      GError       **error);

G_END_DECLS
