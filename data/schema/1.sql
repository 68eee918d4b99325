-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: 2026 The Liaison developers
--
-- Step 1: everything there is.
--
-- The records first: one table a type of src/model, a column a field. Text is
-- never NULL ("" is none), a link and a moment are NULL for none, moments are
-- UTC seconds, choices are kept by their nick. No column that users change is
-- UNIQUE: SQLite cannot undo a swap of two such values.

CREATE TABLE organization (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  name TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL,
  sector TEXT NOT NULL DEFAULT '',
  place TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT '',
  extra TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  name TEXT NOT NULL DEFAULT '',
  given_name TEXT NOT NULL DEFAULT '',
  additional_name TEXT NOT NULL DEFAULT '',
  family_name TEXT NOT NULL DEFAULT '',
  name_prefix TEXT NOT NULL DEFAULT '',
  name_suffix TEXT NOT NULL DEFAULT '',
  nickname TEXT NOT NULL DEFAULT '',
  birthday TEXT NOT NULL DEFAULT '',
  sector TEXT NOT NULL DEFAULT '',
  contact_kind TEXT NOT NULL,
  origin TEXT NOT NULL,
  introduced_by INTEGER REFERENCES person (id) ON DELETE SET NULL,
  place TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT '',
  cadence INTEGER NOT NULL DEFAULT 0,
  paused_until TEXT NOT NULL DEFAULT '',
  extra TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX person_introduced_by ON person (introduced_by) WHERE introduced_by IS NOT NULL;

CREATE TABLE affiliation (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  person INTEGER REFERENCES person (id) ON DELETE CASCADE,
  organization INTEGER REFERENCES organization (id) ON DELETE CASCADE,
  title TEXT NOT NULL DEFAULT '',
  department TEXT NOT NULL DEFAULT '',
  role TEXT NOT NULL DEFAULT '',
  since TEXT NOT NULL DEFAULT '',
  until TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX affiliation_person ON affiliation (person) WHERE person IS NOT NULL;
CREATE INDEX affiliation_organization ON affiliation (organization) WHERE organization IS NOT NULL;

CREATE TABLE tie (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  person INTEGER REFERENCES person (id) ON DELETE CASCADE,
  other INTEGER REFERENCES person (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  closeness INTEGER NOT NULL DEFAULT 0,
  since TEXT NOT NULL DEFAULT '',
  until TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT '',
  CHECK (closeness BETWEEN 1 AND 5),
  CHECK (person IS NOT NULL AND person IS NOT other)
) STRICT;

CREATE INDEX tie_person ON tie (person) WHERE person IS NOT NULL;
CREATE INDEX tie_other ON tie (other) WHERE other IS NOT NULL;

CREATE TABLE contact_method (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  person INTEGER REFERENCES person (id) ON DELETE CASCADE,
  organization INTEGER REFERENCES organization (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  value TEXT NOT NULL DEFAULT '',
  label TEXT NOT NULL DEFAULT '',
  preferred INTEGER NOT NULL DEFAULT 0 CHECK (preferred IN (0, 1)),
  position INTEGER NOT NULL DEFAULT 0,
  CHECK ((person IS NULL) <> (organization IS NULL))
) STRICT;

CREATE INDEX contact_method_person ON contact_method (person) WHERE person IS NOT NULL;
CREATE INDEX contact_method_organization ON contact_method (organization) WHERE organization IS NOT NULL;

CREATE TABLE tag (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  name TEXT NOT NULL DEFAULT '',
  cadence INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE tagging (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  tag INTEGER REFERENCES tag (id) ON DELETE CASCADE,
  person INTEGER REFERENCES person (id) ON DELETE CASCADE,
  organization INTEGER REFERENCES organization (id) ON DELETE CASCADE,
  CHECK ((person IS NULL) <> (organization IS NULL))
) STRICT;

CREATE INDEX tagging_tag ON tagging (tag) WHERE tag IS NOT NULL;
CREATE INDEX tagging_person ON tagging (person) WHERE person IS NOT NULL;
CREATE INDEX tagging_organization ON tagging (organization) WHERE organization IS NOT NULL;

CREATE TABLE event (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  name TEXT NOT NULL DEFAULT '',
  organization INTEGER REFERENCES organization (id) ON DELETE SET NULL,
  since TEXT NOT NULL DEFAULT '',
  until TEXT NOT NULL DEFAULT '',
  place TEXT NOT NULL DEFAULT '',
  url TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX event_organization ON event (organization) WHERE organization IS NOT NULL;

CREATE TABLE event_person (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  event INTEGER REFERENCES event (id) ON DELETE CASCADE,
  person INTEGER REFERENCES person (id) ON DELETE CASCADE,
  notes TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX event_person_event ON event_person (event) WHERE event IS NOT NULL;
CREATE INDEX event_person_person ON event_person (person) WHERE person IS NOT NULL;

CREATE TABLE interaction (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  kind TEXT NOT NULL,
  day TEXT NOT NULL DEFAULT '',
  clock TEXT NOT NULL DEFAULT '',
  summary TEXT NOT NULL DEFAULT '',
  favour TEXT NOT NULL,
  event INTEGER REFERENCES event (id) ON DELETE SET NULL,
  place TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX interaction_event ON interaction (event) WHERE event IS NOT NULL;

CREATE TABLE interaction_person (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  interaction INTEGER REFERENCES interaction (id) ON DELETE CASCADE,
  person INTEGER REFERENCES person (id) ON DELETE CASCADE
) STRICT;

CREATE INDEX interaction_person_interaction ON interaction_person (interaction) WHERE interaction IS NOT NULL;
CREATE INDEX interaction_person_person ON interaction_person (person) WHERE person IS NOT NULL;

CREATE TABLE introduction (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  introducer INTEGER REFERENCES person (id) ON DELETE CASCADE,
  person INTEGER REFERENCES person (id) ON DELETE CASCADE,
  organization INTEGER REFERENCES organization (id) ON DELETE SET NULL,
  sector TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL,
  asked_on TEXT NOT NULL DEFAULT '',
  made_on TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX introduction_introducer ON introduction (introducer) WHERE introducer IS NOT NULL;
CREATE INDEX introduction_person ON introduction (person) WHERE person IS NOT NULL;
CREATE INDEX introduction_organization ON introduction (organization) WHERE organization IS NOT NULL;

CREATE TABLE opening (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  title TEXT NOT NULL DEFAULT '',
  organization INTEGER REFERENCES organization (id) ON DELETE SET NULL,
  role TEXT NOT NULL DEFAULT '',
  stage TEXT NOT NULL,
  deadline TEXT NOT NULL DEFAULT '',
  url TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX opening_organization ON opening (organization) WHERE organization IS NOT NULL;

CREATE TABLE opening_person (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  opening INTEGER REFERENCES opening (id) ON DELETE CASCADE,
  person INTEGER REFERENCES person (id) ON DELETE CASCADE,
  notes TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX opening_person_opening ON opening_person (opening) WHERE opening IS NOT NULL;
CREATE INDEX opening_person_person ON opening_person (person) WHERE person IS NOT NULL;

CREATE TABLE plan (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  name TEXT NOT NULL DEFAULT '',
  role TEXT NOT NULL DEFAULT '',
  sector TEXT NOT NULL DEFAULT '',
  until TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE route (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  plan INTEGER REFERENCES plan (id) ON DELETE CASCADE,
  name TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL DEFAULT 0,
  notes TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX route_plan ON route (plan) WHERE plan IS NOT NULL;

CREATE TABLE step (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  route INTEGER REFERENCES route (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  title TEXT NOT NULL DEFAULT '',
  role TEXT NOT NULL DEFAULT '',
  qualification TEXT NOT NULL DEFAULT '',
  organization INTEGER REFERENCES organization (id) ON DELETE SET NULL,
  since TEXT NOT NULL DEFAULT '',
  until TEXT NOT NULL DEFAULT '',
  cost REAL NOT NULL DEFAULT 0,
  currency TEXT NOT NULL DEFAULT '',
  status TEXT NOT NULL,
  after INTEGER REFERENCES step (id) ON DELETE SET NULL,
  position INTEGER NOT NULL DEFAULT 0,
  notes TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX step_route ON step (route) WHERE route IS NOT NULL;
CREATE INDEX step_organization ON step (organization) WHERE organization IS NOT NULL;
CREATE INDEX step_after ON step (after) WHERE after IS NOT NULL;

CREATE TABLE step_requirement (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  step INTEGER REFERENCES step (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  entry TEXT NOT NULL DEFAULT '',
  level INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX step_requirement_step ON step_requirement (step) WHERE step IS NOT NULL;

CREATE TABLE follow_up (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  "text" TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT '',
  day TEXT NOT NULL DEFAULT '',
  clock TEXT NOT NULL DEFAULT '',
  zone TEXT NOT NULL DEFAULT '',
  rule TEXT NOT NULL DEFAULT '',
  repeat_from TEXT NOT NULL,
  series_start TEXT NOT NULL DEFAULT '',
  snoozed_until INTEGER,
  done INTEGER,
  log_on_done INTEGER NOT NULL DEFAULT 0 CHECK (log_on_done IN (0, 1)),
  organization INTEGER REFERENCES organization (id) ON DELETE SET NULL,
  introduction INTEGER REFERENCES introduction (id) ON DELETE SET NULL,
  opening INTEGER REFERENCES opening (id) ON DELETE SET NULL,
  step INTEGER REFERENCES step (id) ON DELETE SET NULL
) STRICT;

CREATE INDEX follow_up_organization ON follow_up (organization) WHERE organization IS NOT NULL;
CREATE INDEX follow_up_introduction ON follow_up (introduction) WHERE introduction IS NOT NULL;
CREATE INDEX follow_up_opening ON follow_up (opening) WHERE opening IS NOT NULL;
CREATE INDEX follow_up_step ON follow_up (step) WHERE step IS NOT NULL;

CREATE TABLE follow_up_person (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  follow_up INTEGER REFERENCES follow_up (id) ON DELETE CASCADE,
  person INTEGER REFERENCES person (id) ON DELETE CASCADE
) STRICT;

CREATE INDEX follow_up_person_follow_up ON follow_up_person (follow_up) WHERE follow_up IS NOT NULL;
CREATE INDEX follow_up_person_person ON follow_up_person (person) WHERE person IS NOT NULL;

CREATE TABLE membership (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  organization INTEGER REFERENCES organization (id) ON DELETE CASCADE,
  number TEXT NOT NULL DEFAULT '',
  dues REAL NOT NULL DEFAULT 0,
  currency TEXT NOT NULL DEFAULT '',
  since TEXT NOT NULL DEFAULT '',
  until TEXT NOT NULL DEFAULT '',
  renews_on TEXT NOT NULL DEFAULT '',
  committee TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX membership_organization ON membership (organization) WHERE organization IS NOT NULL;

CREATE TABLE skill (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  entry TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL DEFAULT '',
  description TEXT NOT NULL DEFAULT '',
  synonyms TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE profile_skill (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  skill TEXT NOT NULL DEFAULT '',
  level INTEGER NOT NULL DEFAULT 0,
  evidence TEXT NOT NULL DEFAULT '',
  affiliation INTEGER REFERENCES affiliation (id) ON DELETE SET NULL,
  last_used TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX profile_skill_affiliation ON profile_skill (affiliation) WHERE affiliation IS NOT NULL;

CREATE TABLE advert (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  title TEXT NOT NULL DEFAULT '',
  organization TEXT NOT NULL DEFAULT '',
  role TEXT NOT NULL DEFAULT '',
  sector TEXT NOT NULL DEFAULT '',
  seen_on TEXT NOT NULL DEFAULT '',
  "text" TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE advert_term (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  advert INTEGER REFERENCES advert (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  entry TEXT NOT NULL DEFAULT '',
  start INTEGER NOT NULL DEFAULT 0,
  length INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX advert_term_advert ON advert_term (advert) WHERE advert IS NOT NULL;

CREATE TABLE catalog_entry (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  kind TEXT NOT NULL,
  entry TEXT NOT NULL DEFAULT '',
  content TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE saved_filter (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  name TEXT NOT NULL DEFAULT '',
  filter TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE dismissal (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  subject TEXT NOT NULL DEFAULT '',
  person INTEGER REFERENCES person (id) ON DELETE CASCADE,
  other INTEGER REFERENCES person (id) ON DELETE CASCADE,
  until TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX dismissal_person ON dismissal (person) WHERE person IS NOT NULL;
CREATE INDEX dismissal_other ON dismissal (other) WHERE other IS NOT NULL;

CREATE TABLE map (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  name TEXT NOT NULL DEFAULT '',
  filter TEXT NOT NULL DEFAULT '',
  colour_by TEXT NOT NULL DEFAULT '',
  centre_x REAL NOT NULL DEFAULT 0,
  centre_y REAL NOT NULL DEFAULT 0,
  zoom REAL NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE import (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  name TEXT NOT NULL DEFAULT '',
  form TEXT NOT NULL DEFAULT '',
  added INTEGER NOT NULL DEFAULT 0,
  updated INTEGER NOT NULL DEFAULT 0,
  unchanged INTEGER NOT NULL DEFAULT 0,
  skipped INTEGER NOT NULL DEFAULT 0
) STRICT;


-- Choices of the user that belong to no record: where they stand, what they
-- aim for. Undone like everything else.

CREATE TABLE setting (
  name TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Beside undo: these rows never refer to a record by a foreign key, so that
-- undoing the record's making is never stopped by them.

CREATE TABLE map_node (
  map INTEGER NOT NULL,
  node INTEGER NOT NULL, -- a contact key; 0 the user
  x REAL NOT NULL,
  y REAL NOT NULL,
  pinned INTEGER NOT NULL DEFAULT 0,
  hidden INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (map, node)
) STRICT, WITHOUT ROWID;

CREATE TABLE reminder_shown (
  follow_up TEXT NOT NULL, -- uid
  occurrence TEXT NOT NULL, -- the day and time it was for
  state TEXT NOT NULL,
  moment INTEGER NOT NULL,
  PRIMARY KEY (follow_up, occurrence)
) STRICT, WITHOUT ROWID;

CREATE TABLE change_log (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  label TEXT NOT NULL,
  made INTEGER NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0,
  changeset BLOB NOT NULL
) STRICT;

-- What a new change makes unreachable is found without a walk through the history.
CREATE INDEX change_log_undone ON change_log (id) WHERE undone = 1;

-- Derived: what the list of contacts is sorted and searched by. A contact key
-- is twice the id of a person, or twice the id of an organization plus one.
-- The store folds the texts of those whom a change concerns anew before it
-- commits (src/store/liaison-contact-index.c). For all who write without it,
-- steps of the schema too, triggers note them.

CREATE TABLE contact_index (
  key INTEGER PRIMARY KEY,
  text TEXT NOT NULL,  -- folded words
  match TEXT NOT NULL, -- folded name, by which imports find people and organizations
  sort_key BLOB NOT NULL,
  letters INTEGER NOT NULL -- a bit for each of a to z and 0 to 9 that stands in the text
) STRICT;

-- The list in its order, and what a search of one letter asks.
CREATE INDEX contact_index_sort ON contact_index (sort_key, key, letters);
CREATE INDEX contact_index_match ON contact_index (match);

CREATE VIRTUAL TABLE contact_search USING fts5 (
  text, content = '', columnsize = 0, detail = none, tokenize = 'ascii', prefix = '1 2 3'
);

CREATE TABLE contact_dirty (
  key INTEGER PRIMARY KEY
) STRICT;

CREATE TABLE derived_state (
  name TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER person_insert_dirty AFTER INSERT ON person
BEGIN
  INSERT INTO contact_dirty (key) SELECT new.id * 2 WHERE true ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER person_update_dirty AFTER UPDATE ON person
BEGIN
  INSERT INTO contact_dirty (key) SELECT new.id * 2 WHERE true ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER person_delete_dirty AFTER DELETE ON person
BEGIN
  INSERT INTO contact_dirty (key) SELECT old.id * 2 WHERE true ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER organization_insert_dirty AFTER INSERT ON organization
BEGIN
  INSERT INTO contact_dirty (key) SELECT new.id * 2 + 1 WHERE true ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER organization_update_dirty AFTER UPDATE ON organization
BEGIN
  INSERT INTO contact_dirty (key) SELECT new.id * 2 + 1 WHERE true ON CONFLICT DO NOTHING;
  INSERT INTO contact_dirty (key) SELECT person * 2 FROM affiliation WHERE organization = new.id AND person IS NOT NULL ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER organization_delete_dirty AFTER DELETE ON organization
BEGIN
  INSERT INTO contact_dirty (key) SELECT old.id * 2 + 1 WHERE true ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER affiliation_insert_dirty AFTER INSERT ON affiliation
BEGIN
  INSERT INTO contact_dirty (key) SELECT new.person * 2 WHERE new.person IS NOT NULL ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER affiliation_update_dirty AFTER UPDATE ON affiliation
BEGIN
  INSERT INTO contact_dirty (key) SELECT new.person * 2 WHERE new.person IS NOT NULL ON CONFLICT DO NOTHING;
  INSERT INTO contact_dirty (key) SELECT old.person * 2 WHERE old.person IS NOT NULL ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER affiliation_delete_dirty AFTER DELETE ON affiliation
BEGIN
  INSERT INTO contact_dirty (key) SELECT old.person * 2 WHERE old.person IS NOT NULL ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER contact_method_insert_dirty AFTER INSERT ON contact_method
BEGIN
  INSERT INTO contact_dirty (key) SELECT coalesce(new.person * 2, new.organization * 2 + 1) WHERE true ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER contact_method_update_dirty AFTER UPDATE ON contact_method
BEGIN
  INSERT INTO contact_dirty (key) SELECT coalesce(new.person * 2, new.organization * 2 + 1) WHERE true ON CONFLICT DO NOTHING;
  INSERT INTO contact_dirty (key) SELECT coalesce(old.person * 2, old.organization * 2 + 1) WHERE true ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER contact_method_delete_dirty AFTER DELETE ON contact_method
BEGIN
  INSERT INTO contact_dirty (key) SELECT coalesce(old.person * 2, old.organization * 2 + 1) WHERE true ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER tagging_insert_dirty AFTER INSERT ON tagging
BEGIN
  INSERT INTO contact_dirty (key) SELECT coalesce(new.person * 2, new.organization * 2 + 1) WHERE true ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER tagging_update_dirty AFTER UPDATE ON tagging
BEGIN
  INSERT INTO contact_dirty (key) SELECT coalesce(new.person * 2, new.organization * 2 + 1) WHERE true ON CONFLICT DO NOTHING;
  INSERT INTO contact_dirty (key) SELECT coalesce(old.person * 2, old.organization * 2 + 1) WHERE true ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER tagging_delete_dirty AFTER DELETE ON tagging
BEGIN
  INSERT INTO contact_dirty (key) SELECT coalesce(old.person * 2, old.organization * 2 + 1) WHERE true ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER tag_update_dirty AFTER UPDATE ON tag
BEGIN
  INSERT INTO contact_dirty (key) SELECT coalesce(person * 2, organization * 2 + 1) FROM tagging WHERE tag = new.id ON CONFLICT DO NOTHING;
END;
