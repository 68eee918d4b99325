/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-contact-method.h"

#include "liaison-organization.h"
#include "liaison-person.h"

LIAISON_DEFINE_RECORD (LiaisonContactMethod, liaison_contact_method, "contact_method", LIAISON_CONTACT_METHOD_FIELDS)
