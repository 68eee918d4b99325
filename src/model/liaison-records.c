/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-records.h"

/* Each after those that it links to, so that they can be saved in this order. */
static const LiaisonTypeFunc record_types[] = {
  liaison_organization_get_type,
  liaison_person_get_type,
  liaison_affiliation_get_type,
  liaison_tie_get_type,
  liaison_contact_method_get_type,
  liaison_tag_get_type,
  liaison_tagging_get_type,
  liaison_event_get_type,
  liaison_event_person_get_type,
  liaison_interaction_get_type,
  liaison_interaction_person_get_type,
  liaison_introduction_get_type,
  liaison_opening_get_type,
  liaison_opening_person_get_type,
  liaison_opening_history_get_type,
  liaison_opening_document_get_type,
  liaison_plan_get_type,
  liaison_route_get_type,
  liaison_step_get_type,
  liaison_step_requirement_get_type,
  liaison_membership_get_type,
  liaison_follow_up_get_type,
  liaison_follow_up_person_get_type,
  liaison_skill_get_type,
  liaison_profile_skill_get_type,
  liaison_advert_get_type,
  liaison_advert_term_get_type,
  liaison_catalog_entry_get_type,
  liaison_saved_filter_get_type,
  liaison_dismissal_get_type,
  liaison_map_get_type,
  liaison_import_get_type,
  liaison_former_uid_get_type,
};

/**
 * liaison_records_get_types:
 * @n_types: (out): how many there are
 *
 * Every type of record that the user can change, each after those that it
 * links to (but for links within a type).
 *
 * Returns: (array length=n_types): functions that return the types
 */
const LiaisonTypeFunc *
liaison_records_get_types (guint *n_types)
{
  *n_types = G_N_ELEMENTS (record_types);

  return record_types;
}
