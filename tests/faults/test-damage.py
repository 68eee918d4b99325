#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""Damaged databases: shown right or refused with a sentence, never written to, and what is wrong is found.

usage: test-damage.py LIAISON-CLI
"""

import collections
import os
import pathlib
import random
import shutil
import sqlite3
import sys

import faults
import wounds

CLI = faults.Command(sys.argv[1])
FILES = faults.count(60, 2000)
HANG = 60

# A journal that is lost, or whose last commit is broken, leaves the state before. Where the file system keeps no
# attributes nothing tells that there was another.
NOTED = 'user.liaison.acknowledged'
OLDER = {'journal-lost', 'journal-empty', 'cut-journal', 'flip-journal'}


def make(folder, closed):
    """A network with much text; with its journal still beside it where it was not closed."""
    data = folder / 'sound' / 'l.db'
    data.parent.mkdir()
    CLI.add_people(data, [f'Person {number} {"of many words " * (number % 5)}' for number in range(150)], folder)
    CLI.must(data, 'add-person', 'Wilhelmina Quist')
    if closed:
        return data
    # While another has it open the journal stays.
    other = sqlite3.connect(data)
    other.execute('SELECT count(*) FROM person').fetchall()
    CLI.must(data, 'import', people(folder))
    journal = pathlib.Path(f'{data}-wal')
    kept = data.read_bytes(), journal.read_bytes()
    other.close()
    journal.unlink(missing_ok=True)
    pathlib.Path(f'{data}-shm').unlink(missing_ok=True)
    data.write_bytes(kept[0])
    journal.write_bytes(kept[1])
    assert len(kept[1]) > 20 * wounds.PAGE
    return data


def people(folder):
    path = folder / 'more.csv'
    faults.write_people(path, [f'More {number}' for number in range(200)])
    return path


def get_noted(data):
    """What the file itself knows of the changes that were acknowledged, where the file system keeps it."""
    try:
        return os.getxattr(data, NOTED)
    except OSError:
        return None


def put(folder, data, side, noted=None):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    path = folder / 'l.db'
    path.write_bytes(data)
    for suffix, content in side.items():
        pathlib.Path(f'{path}{suffix}').write_bytes(content)
    if noted:
        os.setxattr(path, NOTED, noted)
    return path


def export(path, target):
    target.unlink(missing_ok=True)
    answer = CLI.run(path, 'export', target, patience=HANG)
    return answer, target.read_bytes() if target.exists() else None


def judge(work, target, wanted, variant, noted, tally):
    kind, data, side = variant
    path = put(work, data, side, noted)
    answer, shown = export(path, target)
    assert not answer.crashed, f'{kind}: {answer}'
    if answer.status != 0:
        assert answer.err.strip(), f'{kind}: refused without a word'
        assert path.read_bytes() == data, f'{kind}: refused, and the file was changed'
        assert shown is None, f'{kind}: refused, and something was written'
        tally['refused'] += 1
    elif shown == wanted:
        tally['right'] += 1
    elif kind in OLDER and not noted:
        tally['older'] += 1
    else:
        # What no structure tells the digests do.
        checked = CLI.run(put(work, data, side, noted), 'check', '--deep', patience=HANG)
        assert not checked.crashed, f'{kind}: check {checked}'
        assert checked.status != 0, f'{kind}: shown as if it were right, and a deep check finds nothing'
        tally['found by the deep check'] += 1


def damage(folder, closed, number):
    sound = make(folder, closed)
    data = sound.read_bytes()
    journal = pathlib.Path(f'{sound}-wal').read_bytes() if not closed else None
    work, target = folder / 'work', folder / 'out.json'
    answer, wanted = export(put(work, data, {'-wal': journal} if journal else {}), target)
    assert answer.status == 0, answer
    tally = collections.Counter()
    noted = get_noted(sound)
    for index, variant in enumerate(wounds.Wounds(data, journal, random.Random(closed)).variants(number)):
        try:
            judge(work, target, wanted, variant, noted, tally)
        except AssertionError as failure:
            raise AssertionError(f'file {index}: {failure}') from failure
    return f'{sum(tally.values())} files: ' + ', '.join(f'{count} {what}' for what, count in sorted(tally.items()))


def closed(folder):
    return damage(folder, True, FILES // 2)


def not_closed(folder):
    return damage(folder, False, FILES - FILES // 2)


def flipped_letters(folder):
    """Of the texts of records, of those they are found by and of the history, one bit each time: every one is found."""
    number = faults.count(20, 500)
    chance = random.Random(3)
    sound = make(folder, True)
    data = sound.read_bytes()
    before = texts(sound)
    places = [place for place in range(len(data)) if data.startswith(b'of many words', place)]
    flips = 0
    while flips < number:
        spoilt = bytearray(data)
        place = chance.choice(places) + chance.randrange(13)
        spoilt[place] ^= 1 << chance.randrange(7)
        path = put(folder / 'work', bytes(spoilt), {})
        if texts(path) == before:
            continue  # no row stands there now, or what words are looked up in
        flips += 1
        answer = CLI.run(path, 'check', '--deep')
        assert not answer.crashed, answer
        assert answer.status != 0, f'a letter at {place} is not found'
    return f'{number} of {number} flipped letters found'


def texts(path):
    return [faults.read(path, sql) for sql in ('SELECT CAST(name AS BLOB) FROM person', 'SELECT label, changeset FROM change_log',
                                               'SELECT CAST(text AS BLOB), CAST(match AS BLOB) FROM contact_current')]


def what_seems_to_want_upkeep(folder):
    """Sorted for other people, it would be sorted anew as it is opened, but for its damage."""
    data = make(folder, True)
    with sqlite3.connect(data) as other:
        other.execute("UPDATE derived_state SET value = 'xx_XX.UTF-8' WHERE name = 'locale'")
        assert other.total_changes == 1
        page, = other.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'opening'").fetchone()
        other.execute('PRAGMA journal_mode = WAL')
    other.close()
    wounded = bytearray(data.read_bytes())
    wounded[(page - 1) * wounds.PAGE] = 7
    path = put(folder / 'work', bytes(wounded), {})
    answer, shown = export(path, folder / 'out.json')
    assert answer.status != 0 and not answer.crashed and shown is None, answer
    assert path.read_bytes() == wounded, 'the file was changed'
    return 'refused, and left as it was found'


def misspelt_columns(folder):
    """A letter of the schema: what is asked for is no longer there, and the journal stays beside the file."""
    sound = make(folder, False)
    data, journal = sound.read_bytes(), pathlib.Path(f'{sound}-wal').read_bytes()
    for name in b'nickname', b'modified', b'uid':
        wounded = data.replace(name + b' TEXT', name[:-1] + b'z TEXT').replace(name + b' INTEGER', name[:-1] + b'z INTEGER')
        assert len(wounded) == len(data) and wounded != data
        path = put(folder / 'work', wounded, {'-wal': journal})
        answer, shown = export(path, folder / 'out.json')
        assert answer.status != 0 and not answer.crashed and shown is None, answer
        assert 'damaged' in answer.err, answer
        assert path.read_bytes() == wounded, 'the file was changed'
        assert pathlib.Path(f'{path}-wal').read_bytes() == journal, 'the journal was changed'
    return 'refused, and left as they were found'


faults.run_all('/faults/damage', [closed, not_closed, flipped_letters, what_seems_to_want_upkeep, misspelt_columns])
