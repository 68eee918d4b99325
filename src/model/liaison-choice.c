/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#include "config.h"

#include "liaison-choice.h"

#include "liaison-enum-types.h"

#include <glib/gi18n-lib.h>

/* The words for each value, in the order of the enumeration. */

static const char *const organization_kind_labels[] = {
  NC_("organization kind", "Organization"),
  NC_("organization kind", "Association"),
};

static const char *const contact_kind_labels[] = {
  NC_("contact kind", "Not set"),
  NC_("contact kind", "Industry contact"),
  NC_("contact kind", "Systems designer"),
  NC_("contact kind", "Association contact"),
  NC_("contact kind", "Colleague"),
  NC_("contact kind", "Client"),
  NC_("contact kind", "Educator or fellow student"),
  NC_("contact kind", "Mentor"),
  NC_("contact kind", "Recruiter"),
  NC_("contact kind", "Other"),
};

static const char *const origin_labels[] = {
  NC_("origin", "Not set"),
  NC_("origin", "In the profession"),
  NC_("origin", "Through a client"),
  NC_("origin", "Ongoing education"),
  NC_("origin", "An association"),
  NC_("origin", "An introduction"),
  NC_("origin", "An event"),
  NC_("origin", "Online"),
  NC_("origin", "An import"),
};

static const char *const tie_kind_labels[] = {
  NC_("tie kind", "Knows"),
  NC_("tie kind", "Worked together"),
  NC_("tie kind", "Studied together"),
  NC_("tie kind", "Same association"),
  NC_("tie kind", "Client"),
  NC_("tie kind", "Mentor of"),
  NC_("tie kind", "Manager of"),
  NC_("tie kind", "Introduced"),
  NC_("tie kind", "Family"),
  NC_("tie kind", "Other"),
};

static const char *const method_kind_labels[] = {
  NC_("method kind", "Email"),
  NC_("method kind", "Phone"),
  NC_("method kind", "Website"),
  NC_("method kind", "Profile"),
  NC_("method kind", "Chat"),
  NC_("method kind", "Address"),
  NC_("method kind", "Other"),
};

static const char *const interaction_kind_labels[] = {
  NC_("interaction kind", "Met"),
  NC_("interaction kind", "Called"),
  NC_("interaction kind", "Wrote"),
  NC_("interaction kind", "Message"),
  NC_("interaction kind", "Event"),
  NC_("interaction kind", "Introduction"),
  NC_("interaction kind", "Other"),
};

static const char *const favour_labels[] = {
  NC_("favour", "Nobody in particular"),
  NC_("favour", "I helped"),
  NC_("favour", "They helped"),
};

static const char *const repeat_from_labels[] = {
  NC_("repeat from", "From schedule"),
  NC_("repeat from", "From completion"),
};

static const char *const follow_up_purpose_labels[] = {
  NC_("follow-up purpose", "Anything"),
  NC_("follow-up purpose", "Ask for an introduction"),
  NC_("follow-up purpose", "Try a second person"),
  NC_("follow-up purpose", "Ask again"),
  NC_("follow-up purpose", "See it made"),
  NC_("follow-up purpose", "Write and meet"),
  NC_("follow-up purpose", "Say thanks"),
  NC_("follow-up purpose", "Renew"),
  NC_("follow-up purpose", "Prepare"),
  NC_("follow-up purpose", "Deadline"),
  NC_("follow-up purpose", "Step"),
};

static const char *const introduction_state_labels[] = {
  NC_("introduction state", "Idea"),
  NC_("introduction state", "Asked"),
  NC_("introduction state", "Agreed"),
  NC_("introduction state", "Made"),
  NC_("introduction state", "Met"),
  NC_("introduction state", "Thanked"),
  NC_("introduction state", "Declined"),
};

static const char *const opening_stage_labels[] = {
  NC_("opening stage", "Spotted"),
  NC_("opening stage", "Applied"),
  NC_("opening stage", "Interview"),
  NC_("opening stage", "Offer"),
  NC_("opening stage", "Closed"),
};

static const char *const step_kind_labels[] = {
  NC_("step kind", "Position"),
  NC_("step kind", "Qualification"),
  NC_("step kind", "Sidetrack"),
  NC_("step kind", "Project"),
  NC_("step kind", "Networking action"),
};

static const char *const step_status_labels[] = {
  NC_("step status", "Planned"),
  NC_("step status", "Under way"),
  NC_("step status", "Done"),
  NC_("step status", "Dropped"),
};

static const char *const evidence_kind_labels[] = {
  NC_("evidence kind", "Position"),
  NC_("evidence kind", "Course"),
  NC_("evidence kind", "Project"),
  NC_("evidence kind", "Certificate"),
};

static const char *const entry_kind_labels[] = {
  NC_("entry kind", "Specialty"),
  NC_("entry kind", "Area"),
  NC_("entry kind", "Role"),
  NC_("entry kind", "Skill"),
  NC_("entry kind", "Qualification"),
  NC_("entry kind", "Association"),
  NC_("entry kind", "System"),
};

static const struct
{
  LiaisonTypeFunc type;
  const char *context;
  const char *const *labels;
  guint n_labels;
} choices[] = {
  { liaison_organization_kind_get_type, "organization kind", organization_kind_labels, G_N_ELEMENTS (organization_kind_labels) },
  { liaison_contact_kind_get_type, "contact kind", contact_kind_labels, G_N_ELEMENTS (contact_kind_labels) },
  { liaison_origin_get_type, "origin", origin_labels, G_N_ELEMENTS (origin_labels) },
  { liaison_tie_kind_get_type, "tie kind", tie_kind_labels, G_N_ELEMENTS (tie_kind_labels) },
  { liaison_method_kind_get_type, "method kind", method_kind_labels, G_N_ELEMENTS (method_kind_labels) },
  { liaison_interaction_kind_get_type, "interaction kind", interaction_kind_labels, G_N_ELEMENTS (interaction_kind_labels) },
  { liaison_favour_get_type, "favour", favour_labels, G_N_ELEMENTS (favour_labels) },
  { liaison_repeat_from_get_type, "repeat from", repeat_from_labels, G_N_ELEMENTS (repeat_from_labels) },
  { liaison_follow_up_purpose_get_type, "follow-up purpose", follow_up_purpose_labels, G_N_ELEMENTS (follow_up_purpose_labels) },
  { liaison_introduction_state_get_type, "introduction state", introduction_state_labels, G_N_ELEMENTS (introduction_state_labels) },
  { liaison_opening_stage_get_type, "opening stage", opening_stage_labels, G_N_ELEMENTS (opening_stage_labels) },
  { liaison_step_kind_get_type, "step kind", step_kind_labels, G_N_ELEMENTS (step_kind_labels) },
  { liaison_step_status_get_type, "step status", step_status_labels, G_N_ELEMENTS (step_status_labels) },
  { liaison_evidence_kind_get_type, "evidence kind", evidence_kind_labels, G_N_ELEMENTS (evidence_kind_labels) },
  { liaison_entry_kind_get_type, "entry kind", entry_kind_labels, G_N_ELEMENTS (entry_kind_labels) },
};

/**
 * liaison_choice_get_label:
 * @type: an enumeration of the model
 * @value: one of its values
 *
 * Returns: the translated words for the value, "" for one that is none
 */
const char *
liaison_choice_get_label (GType type,
                          int   value)
{
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (choices[i].type () == type && value >= 0 && (guint) value < choices[i].n_labels)
      return g_dpgettext2 (GETTEXT_PACKAGE, choices[i].context, choices[i].labels[value]);

  return "";
}

/**
 * liaison_choice_get_nick:
 * @type: an enumeration of the model
 * @value: one of its values
 *
 * Returns: (nullable): the word by which the store and exports keep the value
 */
const char *
liaison_choice_get_nick (GType type,
                         int   value)
{
  GEnumClass *klass = g_type_class_peek_static (type);
  GEnumValue *found;

  if (klass == NULL)
    klass = g_type_class_ref (type); /* enumerations live as long as the program */
  found = g_enum_get_value (klass, value);

  return found != NULL ? found->value_nick : NULL;
}

/**
 * liaison_choice_from_nick:
 * @type: an enumeration of the model
 * @nick: (nullable): a word of the store or an export
 * @value: (out): the value
 *
 * Returns: whether @nick names a value
 */
gboolean
liaison_choice_from_nick (GType       type,
                          const char *nick,
                          int        *value)
{
  GEnumClass *klass = g_type_class_peek_static (type);
  GEnumValue *found;

  if (klass == NULL)
    klass = g_type_class_ref (type);
  found = nick != NULL ? g_enum_get_value_by_nick (klass, nick) : NULL;
  if (found == NULL)
    return FALSE;

  *value = found->value;

  return TRUE;
}
