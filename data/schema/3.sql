-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: 2026 The Liaison developers
--
-- Step 3: each subject in a block of its own.

-- Introductions: who of the two sides was asked and said yes, and how it went on.

ALTER TABLE introduction ADD COLUMN introducer_agreed_on TEXT NOT NULL DEFAULT '';
ALTER TABLE introduction ADD COLUMN target_asked_on TEXT NOT NULL DEFAULT '';
ALTER TABLE introduction ADD COLUMN target_agreed_on TEXT NOT NULL DEFAULT '';
ALTER TABLE introduction ADD COLUMN met_on TEXT NOT NULL DEFAULT '';
ALTER TABLE introduction ADD COLUMN thanked_on TEXT NOT NULL DEFAULT '';

-- Follow-ups that an introduction or a membership made: what for, so that they
-- are kept in step with it.

ALTER TABLE follow_up ADD COLUMN purpose TEXT NOT NULL DEFAULT 'none';
ALTER TABLE follow_up ADD COLUMN membership INTEGER REFERENCES membership (id) ON DELETE CASCADE;

CREATE INDEX follow_up_membership ON follow_up (membership) WHERE membership IS NOT NULL;
