/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-map-marks.h"

G_BEGIN_DECLS

struct _LiaisonMapMarks
{
  LiaisonMapLook        look;
  int                   scale;
  PangoFontDescription *font;
  PangoContext         *context;
  GHashTable           *marks; /* description → Mark */
  GHashTable           *names; /* name, with "\n" before it where bold → PangoLayout */
};

G_END_DECLS
