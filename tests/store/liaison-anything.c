/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-anything.h"

static const char *const texts[] = {
  "",
  "Plain",
  "<b>markup</b> & more",
  "two\nlines\tand a tab",
  "\"quoted\" \\ back",
  "שלום \xe2\x80\xae עולם",
  "👩🏽‍💻 Ñúñez",
  "Robert'); DROP TABLE person;--",
  "\x01\x1f\x7f controls",
  "=1+2",
  "a, b; c: d",
  " blanks ",
  "2026-11",
};

static gint64
pick_link (GRand      *random,
           GHashTable *ids,
           GType       type)
{
  GArray *some = ids != NULL ? g_hash_table_lookup (ids, GSIZE_TO_POINTER (type)) : NULL;

  return some != NULL && some->len > 0 ? g_array_index (some, gint64, g_rand_int_range (random, 0, (gint32) some->len)) : 0;
}

/**
 * liaison_anything_fill: (skip)
 * @random: where chance comes from
 * @record: a record
 * @ids: (nullable) (element-type GType GArray): the ids of those to which links
 *   may go, by type; links stay as they are where there are none
 *
 * Fills every field with anything that it may hold.
 */
void
liaison_anything_fill (GRand         *random,
                       LiaisonRecord *record,
                       GHashTable    *ids)
{
  guint               n_fields;
  const LiaisonField *fields = liaison_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    switch (fields[i].kind)
      {
      case LIAISON_FIELD_TEXT:
        liaison_record_set_text (record, i, texts[g_rand_int_range (random, 0, G_N_ELEMENTS (texts))]);
        break;
      case LIAISON_FIELD_REAL:
        liaison_record_set_real (record, i, g_rand_double_range (random, -1e6, 1e6));
        break;
      case LIAISON_FIELD_FLAG:
        liaison_record_set_number (record, i, g_rand_boolean (random));
        break;
      case LIAISON_FIELD_CHOICE:
        liaison_record_set_number (record, i, g_rand_int_range (random, 0, 2));
        break;
      case LIAISON_FIELD_LINK:
        if (ids != NULL)
          liaison_record_set_number (record, i, pick_link (random, ids, fields[i].type ()));
        break;
      case LIAISON_FIELD_NUMBER:
      case LIAISON_FIELD_MOMENT:
      default:
        liaison_record_set_number (record, i, g_rand_int_range (random, 1, 6));
        break;
      }
}
