/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-fuzz-import.h"

/* A target of libFuzzer; see README.md here. What a file is, is told by what
 * stands in it: the corpus chooses which reader is tried. */

int LLVMFuzzerInitialize (int    *argc,
                          char ***argv);
int LLVMFuzzerTestOneInput (const guint8 *bytes,
                            gsize         size);

static LiaisonFixture *fixture;

static void
end (void)
{
  g_clear_pointer (&fixture, liaison_fixture_free);
}

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  fixture = liaison_fixture_new ();
  atexit (end);

  return 0;
}

int
LLVMFuzzerTestOneInput (const guint8 *bytes,
                        gsize         size)
{
  liaison_fuzz_import (fixture, bytes, size, FALSE);

  return 0;
}
