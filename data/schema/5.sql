-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: 2026 The Liaison developers
--
-- Step 5: each subject in a block of its own. A column that is added to a table
-- of records stands behind its digest, for the changes that were recorded
-- before name columns by their place: src/store/liaison-mapper.c has how many
-- there are of each table. Where they hold nothing the digest is what it was.

-- Snoozing: the day that a follow-up rests until, where it rests for days. Until
-- now that was read from the minute of snoozed_until; the program brings what
-- was written so to this step (src/store/liaison-earlier-step.c).

ALTER TABLE follow_up ADD COLUMN snoozed_to_day TEXT NOT NULL DEFAULT '';
