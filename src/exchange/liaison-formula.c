/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-formula-private.h"

/*
 * liaison_formula_begins:
 * @text: what a cell of a table holds
 *
 * Whether a spreadsheet takes it for a formula, also one in full-width
 * characters. Such a cell is exported with an apostrophe before it, which
 * spreadsheets and our import leave out again. Apostrophes that stand there
 * already count for nothing: they get one more, and so come back as they were.
 */
gboolean
liaison_formula_begins (const char *text)
{
  while (*text == '\'')
    text++;

  switch (g_utf8_get_char (text))
    {
    case '=':
    case '+':
    case '-':
    case '@':
    case '\t':
    case '\r':
    case 0xff1d:
    case 0xff0b:
    case 0xff0d:
    case 0xff20:
      return TRUE;
    default:
      return FALSE;
    }
}
