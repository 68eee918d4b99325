-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: 2026 The Liaison developers
--
-- Step 2: the uids of contacts that were merged into others.

CREATE TABLE former_uid (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  former TEXT NOT NULL DEFAULT '',
  person INTEGER REFERENCES person (id) ON DELETE CASCADE,
  organization INTEGER REFERENCES organization (id) ON DELETE CASCADE,
  CHECK ((person IS NULL) <> (organization IS NULL))
) STRICT;

CREATE INDEX former_uid_former ON former_uid (former);
CREATE INDEX former_uid_person ON former_uid (person) WHERE person IS NOT NULL;
CREATE INDEX former_uid_organization ON former_uid (organization) WHERE organization IS NOT NULL;
