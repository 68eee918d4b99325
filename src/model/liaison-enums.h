/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * LiaisonOrganizationKind:
 * @LIAISON_ORGANIZATION_KIND_ORGANIZATION: an employer, vendor, school or any other body
 * @LIAISON_ORGANIZATION_KIND_ASSOCIATION: a professional body with members, renewal and events
 *
 * What an organization is.
 */
typedef enum
{
  LIAISON_ORGANIZATION_KIND_ORGANIZATION,
  LIAISON_ORGANIZATION_KIND_ASSOCIATION,
} LiaisonOrganizationKind;

/**
 * LiaisonContactKind:
 * @LIAISON_CONTACT_KIND_NONE: not said
 * @LIAISON_CONTACT_KIND_INDUSTRY: industry contact
 * @LIAISON_CONTACT_KIND_SYSTEMS: data-management-systems designer
 * @LIAISON_CONTACT_KIND_ASSOCIATION: association contact
 * @LIAISON_CONTACT_KIND_COLLEAGUE: colleague, present or former
 * @LIAISON_CONTACT_KIND_CLIENT: client
 * @LIAISON_CONTACT_KIND_EDUCATION: educator or fellow student
 * @LIAISON_CONTACT_KIND_MENTOR: mentor
 * @LIAISON_CONTACT_KIND_RECRUITER: recruiter
 * @LIAISON_CONTACT_KIND_OTHER: any other
 *
 * What kind of contact a person is to the user.
 */
typedef enum
{
  LIAISON_CONTACT_KIND_NONE,
  LIAISON_CONTACT_KIND_INDUSTRY,
  LIAISON_CONTACT_KIND_SYSTEMS,
  LIAISON_CONTACT_KIND_ASSOCIATION,
  LIAISON_CONTACT_KIND_COLLEAGUE,
  LIAISON_CONTACT_KIND_CLIENT,
  LIAISON_CONTACT_KIND_EDUCATION,
  LIAISON_CONTACT_KIND_MENTOR,
  LIAISON_CONTACT_KIND_RECRUITER,
  LIAISON_CONTACT_KIND_OTHER,
} LiaisonContactKind;

/**
 * LiaisonOrigin:
 * @LIAISON_ORIGIN_NONE: not said
 * @LIAISON_ORIGIN_PROFESSION: in the profession
 * @LIAISON_ORIGIN_CLIENT: through a client
 * @LIAISON_ORIGIN_EDUCATION: in ongoing education
 * @LIAISON_ORIGIN_ASSOCIATION: in an association
 * @LIAISON_ORIGIN_INTRODUCTION: introduced by somebody
 * @LIAISON_ORIGIN_EVENT: at an event
 * @LIAISON_ORIGIN_ONLINE: online
 * @LIAISON_ORIGIN_IMPORT: brought in from a file
 *
 * How a contact came about.
 */
typedef enum
{
  LIAISON_ORIGIN_NONE,
  LIAISON_ORIGIN_PROFESSION,
  LIAISON_ORIGIN_CLIENT,
  LIAISON_ORIGIN_EDUCATION,
  LIAISON_ORIGIN_ASSOCIATION,
  LIAISON_ORIGIN_INTRODUCTION,
  LIAISON_ORIGIN_EVENT,
  LIAISON_ORIGIN_ONLINE,
  LIAISON_ORIGIN_IMPORT,
} LiaisonOrigin;

/**
 * LiaisonTieKind:
 * @LIAISON_TIE_KIND_KNOWS: they know each other
 * @LIAISON_TIE_KIND_COLLEAGUE: they work or worked together
 * @LIAISON_TIE_KIND_EDUCATION: they studied or taught together
 * @LIAISON_TIE_KIND_ASSOCIATION: they serve in one association
 * @LIAISON_TIE_KIND_CLIENT: one serves the other
 * @LIAISON_TIE_KIND_MENTOR: the first is the mentor of the second
 * @LIAISON_TIE_KIND_MANAGER: the first leads the second
 * @LIAISON_TIE_KIND_INTRODUCED: the first introduced the second
 * @LIAISON_TIE_KIND_FAMILY: family
 * @LIAISON_TIE_KIND_OTHER: any other
 *
 * What joins two people.
 */
typedef enum
{
  LIAISON_TIE_KIND_KNOWS,
  LIAISON_TIE_KIND_COLLEAGUE,
  LIAISON_TIE_KIND_EDUCATION,
  LIAISON_TIE_KIND_ASSOCIATION,
  LIAISON_TIE_KIND_CLIENT,
  LIAISON_TIE_KIND_MENTOR,
  LIAISON_TIE_KIND_MANAGER,
  LIAISON_TIE_KIND_INTRODUCED,
  LIAISON_TIE_KIND_FAMILY,
  LIAISON_TIE_KIND_OTHER,
} LiaisonTieKind;

/**
 * LiaisonMethodKind:
 * @LIAISON_METHOD_KIND_EMAIL: an e-mail address
 * @LIAISON_METHOD_KIND_PHONE: a telephone number
 * @LIAISON_METHOD_KIND_WEB: a page
 * @LIAISON_METHOD_KIND_PROFILE: a profile in a social network
 * @LIAISON_METHOD_KIND_CHAT: an address in a messenger
 * @LIAISON_METHOD_KIND_ADDRESS: a postal address, lines parted by line breaks
 * @LIAISON_METHOD_KIND_OTHER: any other
 *
 * How a person or organization can be reached.
 */
typedef enum
{
  LIAISON_METHOD_KIND_EMAIL,
  LIAISON_METHOD_KIND_PHONE,
  LIAISON_METHOD_KIND_WEB,
  LIAISON_METHOD_KIND_PROFILE,
  LIAISON_METHOD_KIND_CHAT,
  LIAISON_METHOD_KIND_ADDRESS,
  LIAISON_METHOD_KIND_OTHER,
} LiaisonMethodKind;

/**
 * LiaisonInteractionKind:
 * @LIAISON_INTERACTION_KIND_MET: they met
 * @LIAISON_INTERACTION_KIND_CALLED: they spoke by telephone or video
 * @LIAISON_INTERACTION_KIND_WROTE: a letter or e-mail
 * @LIAISON_INTERACTION_KIND_MESSAGE: a short message
 * @LIAISON_INTERACTION_KIND_EVENT: at an event
 * @LIAISON_INTERACTION_KIND_INTRODUCTION: an introduction
 * @LIAISON_INTERACTION_KIND_OTHER: any other
 *
 * What happened with people.
 */
typedef enum
{
  LIAISON_INTERACTION_KIND_MET,
  LIAISON_INTERACTION_KIND_CALLED,
  LIAISON_INTERACTION_KIND_WROTE,
  LIAISON_INTERACTION_KIND_MESSAGE,
  LIAISON_INTERACTION_KIND_EVENT,
  LIAISON_INTERACTION_KIND_INTRODUCTION,
  LIAISON_INTERACTION_KIND_OTHER,
} LiaisonInteractionKind;

/**
 * LiaisonFavour:
 * @LIAISON_FAVOUR_NONE: nobody in particular
 * @LIAISON_FAVOUR_GIVEN: the user helped
 * @LIAISON_FAVOUR_RECEIVED: the user was helped
 *
 * Who helped whom in an interaction.
 */
typedef enum
{
  LIAISON_FAVOUR_NONE,
  LIAISON_FAVOUR_GIVEN,
  LIAISON_FAVOUR_RECEIVED,
} LiaisonFavour;

/**
 * LiaisonRepeatFrom:
 * @LIAISON_REPEAT_FROM_SCHEDULE: the day it was due
 * @LIAISON_REPEAT_FROM_COMPLETION: the day it was done
 *
 * What the next occurrence of a follow-up is counted from.
 */
typedef enum
{
  LIAISON_REPEAT_FROM_SCHEDULE,
  LIAISON_REPEAT_FROM_COMPLETION,
} LiaisonRepeatFrom;

/**
 * LiaisonIntroductionState:
 * @LIAISON_INTRODUCTION_STATE_IDEA: nobody was asked yet
 * @LIAISON_INTRODUCTION_STATE_ASKED: the introducer was asked
 * @LIAISON_INTRODUCTION_STATE_AGREED: both sides said yes
 * @LIAISON_INTRODUCTION_STATE_MADE: the introduction was made
 * @LIAISON_INTRODUCTION_STATE_MET: the two met
 * @LIAISON_INTRODUCTION_STATE_THANKED: the introducer was thanked
 * @LIAISON_INTRODUCTION_STATE_DECLINED: somebody said no
 *
 * How far an introduction has come.
 */
typedef enum
{
  LIAISON_INTRODUCTION_STATE_IDEA,
  LIAISON_INTRODUCTION_STATE_ASKED,
  LIAISON_INTRODUCTION_STATE_AGREED,
  LIAISON_INTRODUCTION_STATE_MADE,
  LIAISON_INTRODUCTION_STATE_MET,
  LIAISON_INTRODUCTION_STATE_THANKED,
  LIAISON_INTRODUCTION_STATE_DECLINED,
} LiaisonIntroductionState;

/**
 * LiaisonFollowUpPurpose:
 * @LIAISON_FOLLOW_UP_PURPOSE_NONE: what the user wrote
 * @LIAISON_FOLLOW_UP_PURPOSE_ASK: ask for an introduction, or ask the other side
 * @LIAISON_FOLLOW_UP_PURPOSE_SECOND_PERSON: nobody answered; try somebody else
 * @LIAISON_FOLLOW_UP_PURPOSE_ASK_AGAIN: nobody answered; follow up with who was asked
 * @LIAISON_FOLLOW_UP_PURPOSE_MAKE: both agreed; see that the introduction is made
 * @LIAISON_FOLLOW_UP_PURPOSE_MEET: it was made; write and meet
 * @LIAISON_FOLLOW_UP_PURPOSE_THANK: thank the introducer
 * @LIAISON_FOLLOW_UP_PURPOSE_RENEW: renew a membership
 * @LIAISON_FOLLOW_UP_PURPOSE_PREPARE: prepare for the deadline of an opening
 * @LIAISON_FOLLOW_UP_PURPOSE_DEADLINE: the deadline of an opening
 * @LIAISON_FOLLOW_UP_PURPOSE_STEP: begin or finish a step of the plan
 *
 * What an introduction, a membership, an opening or a step made a follow-up for.
 */
typedef enum
{
  LIAISON_FOLLOW_UP_PURPOSE_NONE,
  LIAISON_FOLLOW_UP_PURPOSE_ASK,
  LIAISON_FOLLOW_UP_PURPOSE_SECOND_PERSON,
  LIAISON_FOLLOW_UP_PURPOSE_ASK_AGAIN,
  LIAISON_FOLLOW_UP_PURPOSE_MAKE,
  LIAISON_FOLLOW_UP_PURPOSE_MEET,
  LIAISON_FOLLOW_UP_PURPOSE_THANK,
  LIAISON_FOLLOW_UP_PURPOSE_RENEW,
  LIAISON_FOLLOW_UP_PURPOSE_PREPARE,
  LIAISON_FOLLOW_UP_PURPOSE_DEADLINE,
  LIAISON_FOLLOW_UP_PURPOSE_STEP,
} LiaisonFollowUpPurpose;

/**
 * LiaisonOpeningStage:
 * @LIAISON_OPENING_STAGE_SPOTTED: seen
 * @LIAISON_OPENING_STAGE_APPLIED: applied for
 * @LIAISON_OPENING_STAGE_INTERVIEW: an interview is set or was held
 * @LIAISON_OPENING_STAGE_OFFER: an offer was made
 * @LIAISON_OPENING_STAGE_CLOSED: over, whatever the outcome
 *
 * How far an opening has come.
 */
typedef enum
{
  LIAISON_OPENING_STAGE_SPOTTED,
  LIAISON_OPENING_STAGE_APPLIED,
  LIAISON_OPENING_STAGE_INTERVIEW,
  LIAISON_OPENING_STAGE_OFFER,
  LIAISON_OPENING_STAGE_CLOSED,
} LiaisonOpeningStage;

/**
 * LiaisonStepKind:
 * @LIAISON_STEP_KIND_POSITION: a job
 * @LIAISON_STEP_KIND_QUALIFICATION: a degree, certificate or course
 * @LIAISON_STEP_KIND_SIDETRACK: a job away from the route that leads back to it
 * @LIAISON_STEP_KIND_PROJECT: a piece of work with an end
 * @LIAISON_STEP_KIND_NETWORKING: something to do in the network
 *
 * What a step of a route is.
 */
typedef enum
{
  LIAISON_STEP_KIND_POSITION,
  LIAISON_STEP_KIND_QUALIFICATION,
  LIAISON_STEP_KIND_SIDETRACK,
  LIAISON_STEP_KIND_PROJECT,
  LIAISON_STEP_KIND_NETWORKING,
} LiaisonStepKind;

/**
 * LiaisonStepStatus:
 * @LIAISON_STEP_STATUS_PLANNED: not begun
 * @LIAISON_STEP_STATUS_ACTIVE: under way
 * @LIAISON_STEP_STATUS_DONE: done
 * @LIAISON_STEP_STATUS_DROPPED: given up
 *
 * How far a step has come.
 */
typedef enum
{
  LIAISON_STEP_STATUS_PLANNED,
  LIAISON_STEP_STATUS_ACTIVE,
  LIAISON_STEP_STATUS_DONE,
  LIAISON_STEP_STATUS_DROPPED,
} LiaisonStepStatus;

/**
 * LiaisonEvidenceKind:
 * @LIAISON_EVIDENCE_KIND_POSITION: a position that the user holds or held
 * @LIAISON_EVIDENCE_KIND_COURSE: a course
 * @LIAISON_EVIDENCE_KIND_PROJECT: a project
 * @LIAISON_EVIDENCE_KIND_CERTIFICATE: a certificate
 *
 * What shows that somebody has a skill.
 */
typedef enum
{
  LIAISON_EVIDENCE_KIND_POSITION,
  LIAISON_EVIDENCE_KIND_COURSE,
  LIAISON_EVIDENCE_KIND_PROJECT,
  LIAISON_EVIDENCE_KIND_CERTIFICATE,
} LiaisonEvidenceKind;

/**
 * LiaisonEntryKind:
 * @LIAISON_ENTRY_KIND_SPECIALTY: one of the fields a librarian commits to
 * @LIAISON_ENTRY_KIND_AREA: a new place to build a network
 * @LIAISON_ENTRY_KIND_ROLE: a kind of job
 * @LIAISON_ENTRY_KIND_SKILL: something a person can do
 * @LIAISON_ENTRY_KIND_QUALIFICATION: a degree, certification or licence
 * @LIAISON_ENTRY_KIND_ASSOCIATION: a professional body
 * @LIAISON_ENTRY_KIND_SYSTEM: a system in use
 *
 * What an entry of the catalogue is.
 */
typedef enum
{
  LIAISON_ENTRY_KIND_SPECIALTY,
  LIAISON_ENTRY_KIND_AREA,
  LIAISON_ENTRY_KIND_ROLE,
  LIAISON_ENTRY_KIND_SKILL,
  LIAISON_ENTRY_KIND_QUALIFICATION,
  LIAISON_ENTRY_KIND_ASSOCIATION,
  LIAISON_ENTRY_KIND_SYSTEM,
} LiaisonEntryKind;

G_END_DECLS
