/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

/* All records of the model. */

#include "liaison-advert.h"
#include "liaison-advert-term.h"
#include "liaison-affiliation.h"
#include "liaison-catalog-entry.h"
#include "liaison-contact-method.h"
#include "liaison-dismissal.h"
#include "liaison-event.h"
#include "liaison-event-person.h"
#include "liaison-follow-up.h"
#include "liaison-follow-up-person.h"
#include "liaison-former-uid.h"
#include "liaison-import.h"
#include "liaison-interaction.h"
#include "liaison-interaction-person.h"
#include "liaison-introduction.h"
#include "liaison-map.h"
#include "liaison-membership.h"
#include "liaison-opening.h"
#include "liaison-opening-document.h"
#include "liaison-opening-history.h"
#include "liaison-opening-person.h"
#include "liaison-organization.h"
#include "liaison-person.h"
#include "liaison-plan.h"
#include "liaison-profile-skill.h"
#include "liaison-route.h"
#include "liaison-saved-filter.h"
#include "liaison-skill.h"
#include "liaison-step.h"
#include "liaison-step-requirement.h"
#include "liaison-tag.h"
#include "liaison-tagging.h"
#include "liaison-tie.h"

G_BEGIN_DECLS

const LiaisonTypeFunc *liaison_records_get_types (guint *n_types);

G_END_DECLS
