/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LiaisonIcalProperty:
 * @name: in capitals
 * @parameters: as they stand, ";TZID=Europe/Madrid" or ""
 * @value: as it stands
 *
 * A line of a calendar.
 */
typedef struct
{
  char *name;
  char *parameters;
  char *value;
} LiaisonIcalProperty;

/**
 * LiaisonIcalComponent:
 * @kind: "VTODO" or "VEVENT"
 * @line: where it begins
 * @is_whole: whether the file has its end
 * @properties: (element-type LiaisonIcalProperty): its own, not those of alarms in it
 *
 * Something in a calendar.
 */
typedef struct
{
  char      *kind;
  guint      line;
  gboolean   is_whole;
  GPtrArray *properties;
} LiaisonIcalComponent;

gboolean   liaison_ical_is_calendar (const char *text);
GPtrArray *liaison_ical_read (const char *text,
                              guint      *cut,
                              GError    **error);
const LiaisonIcalProperty       *
liaison_ical_find (LiaisonIcalComponent *component,
                         const char           *name);
char *liaison_ical_dup_text (LiaisonIcalComponent *component,
                             const char           *name);
char *liaison_ical_dup_parameter (const LiaisonIcalProperty *property,
                                  const char                *name);

G_END_DECLS
