/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-opening-document.h"

#include "liaison-opening.h"

LIAISON_DEFINE_RECORD (LiaisonOpeningDocument, liaison_opening_document, "opening_document", LIAISON_OPENING_DOCUMENT_FIELDS)
