/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

/* Parts of statements: how the user is in touch with each person. */

/* The day of the last contact. */
#define LIAISON_SQL_MET \
  "met (person, day) AS MATERIALIZED (" \
  "  SELECT link.person, max (interaction.day) " \
  "  FROM interaction_person AS link JOIN interaction ON interaction.id = link.interaction " \
  "  WHERE link.person IS NOT NULL GROUP BY link.person) "

/* The cadence that counts (days, 0 for none), what it counts from, and until
 * when it rests: as src/planning/liaison-cadence.c has it. */
#define LIAISON_SQL_RHYTHM \
  "tagged (person, cadence) AS MATERIALIZED (" \
  "  SELECT tagging.person, min (tag.cadence) FROM tag JOIN tagging ON tagging.tag = tag.id " \
  "  WHERE tag.cadence > 0 AND tagging.person IS NOT NULL GROUP BY tagging.person), " \
  "rhythm (person, days, base, paused) AS (" \
  "  SELECT person.id, CASE WHEN person.cadence = 0 THEN coalesce (tagged.cadence, 0) ELSE max (person.cadence, 0) END, " \
  "    coalesce (met.day, date (person.created, 'unixepoch', 'localtime')), person.paused_until " \
  "  FROM person LEFT JOIN met ON met.person = person.id LEFT JOIN tagged ON tagged.person = person.id) "
