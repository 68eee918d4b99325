/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-fuzz-reader.h"

/* A target of libFuzzer for each reader, which READER names; see README.md here. */

int LLVMFuzzerTestOneInput (const guint8 *bytes,
                            gsize         size);

int
LLVMFuzzerTestOneInput (const guint8 *bytes,
                        gsize         size)
{
  READER (bytes, size);

  return 0;
}
