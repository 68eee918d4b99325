-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: 2026 The Liaison developers
--
-- Step 4: each subject in a block of its own. That of the digests stays the
-- last: a digest stands behind the fields of its row, and a new table of
-- records ends with one.

-- Openings: what happened with one, and the files that belong to it.

CREATE TABLE opening_history (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  opening INTEGER REFERENCES opening (id) ON DELETE CASCADE,
  day TEXT NOT NULL DEFAULT '',
  stage TEXT NOT NULL,
  "text" TEXT NOT NULL DEFAULT '',
  digest INTEGER
) STRICT;

CREATE INDEX opening_history_opening ON opening_history (opening) WHERE opening IS NOT NULL;

CREATE TABLE opening_document (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  opening INTEGER REFERENCES opening (id) ON DELETE CASCADE,
  name TEXT NOT NULL DEFAULT '',
  uri TEXT NOT NULL DEFAULT '',
  digest INTEGER
) STRICT;

CREATE INDEX opening_document_opening ON opening_document (opening) WHERE opening IS NOT NULL;

-- Skills: of what kind what shows them is.

ALTER TABLE profile_skill ADD COLUMN evidence_kind TEXT NOT NULL DEFAULT 'position';

-- Digests: what a row held when it was written, so that a letter that a disk
-- has changed is found (src/store/liaison-digest.c). Filled in by the program
-- once the steps are done.

ALTER TABLE organization ADD COLUMN digest INTEGER;
ALTER TABLE person ADD COLUMN digest INTEGER;
ALTER TABLE affiliation ADD COLUMN digest INTEGER;
ALTER TABLE tie ADD COLUMN digest INTEGER;
ALTER TABLE contact_method ADD COLUMN digest INTEGER;
ALTER TABLE tag ADD COLUMN digest INTEGER;
ALTER TABLE tagging ADD COLUMN digest INTEGER;
ALTER TABLE event ADD COLUMN digest INTEGER;
ALTER TABLE event_person ADD COLUMN digest INTEGER;
ALTER TABLE interaction ADD COLUMN digest INTEGER;
ALTER TABLE interaction_person ADD COLUMN digest INTEGER;
ALTER TABLE introduction ADD COLUMN digest INTEGER;
ALTER TABLE opening ADD COLUMN digest INTEGER;
ALTER TABLE opening_person ADD COLUMN digest INTEGER;
ALTER TABLE plan ADD COLUMN digest INTEGER;
ALTER TABLE route ADD COLUMN digest INTEGER;
ALTER TABLE step ADD COLUMN digest INTEGER;
ALTER TABLE step_requirement ADD COLUMN digest INTEGER;
ALTER TABLE follow_up ADD COLUMN digest INTEGER;
ALTER TABLE follow_up_person ADD COLUMN digest INTEGER;
ALTER TABLE membership ADD COLUMN digest INTEGER;
ALTER TABLE skill ADD COLUMN digest INTEGER;
ALTER TABLE profile_skill ADD COLUMN digest INTEGER;
ALTER TABLE advert ADD COLUMN digest INTEGER;
ALTER TABLE advert_term ADD COLUMN digest INTEGER;
ALTER TABLE catalog_entry ADD COLUMN digest INTEGER;
ALTER TABLE saved_filter ADD COLUMN digest INTEGER;
ALTER TABLE dismissal ADD COLUMN digest INTEGER;
ALTER TABLE map ADD COLUMN digest INTEGER;
ALTER TABLE import ADD COLUMN digest INTEGER;
ALTER TABLE former_uid ADD COLUMN digest INTEGER;
ALTER TABLE change_log ADD COLUMN digest INTEGER;
