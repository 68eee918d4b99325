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

-- The log without AUTOINCREMENT, which writes another page at every change. A
-- number is still never given twice: see src/store/liaison-change-log.c.

INSERT INTO derived_state (name, value) SELECT 'changes', CAST (seq AS TEXT) FROM sqlite_sequence WHERE name = 'change_log';
ALTER TABLE change_log RENAME TO former_log;

CREATE TABLE change_log (
  id INTEGER PRIMARY KEY,
  label TEXT NOT NULL,
  made INTEGER NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0,
  changeset BLOB NOT NULL
) STRICT;

INSERT INTO change_log (id, label, made, undone, changeset) SELECT id, label, made, undone, changeset FROM former_log;
DROP TABLE former_log;
CREATE INDEX change_log_undone ON change_log (id) WHERE undone = 1;

-- Derived: those whose texts changed lately. A change writes them here, on one
-- page, instead of into contact_index with its orders and contact_search with
-- its words; who reads looks here first. They are folded in by the hundred
-- (src/store/liaison-contact-fresh.c). Without text: who is no longer there.

CREATE TABLE contact_fresh (
  key INTEGER PRIMARY KEY,
  text TEXT,
  match TEXT,
  sort_key BLOB,
  letters INTEGER
) STRICT;

CREATE VIEW contact_current (key, text, match, sort_key, letters) AS
  SELECT key, text, match, sort_key, letters FROM contact_index WHERE key NOT IN (SELECT key FROM contact_fresh)
  UNION ALL
  SELECT key, text, match, sort_key, letters FROM contact_fresh WHERE text IS NOT NULL;

-- Searching: the words of an import are gathered before they are written, up to
-- eight megabytes at a time instead of one, with fewer merges in between.

INSERT INTO contact_search (contact_search, rank) VALUES ('hashsize', 8388608);

-- Imports: which fields are as a file said them last, a few bits of a digest for
-- each (src/exchange/liaison-last-said.c).

ALTER TABLE person ADD COLUMN imported INTEGER NOT NULL DEFAULT 0;
ALTER TABLE organization ADD COLUMN imported INTEGER NOT NULL DEFAULT 0;
ALTER TABLE affiliation ADD COLUMN imported INTEGER NOT NULL DEFAULT 0;

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
