/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include "liaison-fixture.h"

G_BEGIN_DECLS

gboolean liaison_fuzz_import (LiaisonFixture *fixture,
                              const guint8   *bytes,
                              gsize           size,
                              gboolean        keep);

G_END_DECLS
