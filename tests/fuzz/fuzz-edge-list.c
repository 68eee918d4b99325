/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-fuzz-edge-list.h"

/* A target of libFuzzer; see README.md here. */

int LLVMFuzzerTestOneInput (const guint8 *bytes,
                            gsize         size);

int
LLVMFuzzerTestOneInput (const guint8 *bytes,
                        gsize         size)
{
  liaison_fuzz_edge_list (bytes, size);

  return 0;
}
