#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""Journals that are cut, lost, spoilt or of another state of the database: never an older or a mixed one unsaid.

usage: test-broken-journal.py LIAISON-CLI
"""

import contextlib
import os
import pathlib
import random
import shutil
import subprocess
import sys

import faults

CLI = faults.Command(sys.argv[1])
HEADER = 32
FRAME = 24 + 4096
PARTS = ('', '-wal', '-shm')


def add(data, number):
    CLI.must(data, 'add-person', f'Person {number} {"of many words " * (number % 5)}')


def take(data):
    """The files as a killed program leaves them: with the journal and its index."""
    return {part: path.read_bytes() for part in PARTS if (path := pathlib.Path(f'{data}{part}')).exists()}


@contextlib.contextmanager
def held_open(data):
    """By another program: who opens and closes a file here would take off the locks of this one."""
    hold = 'import sqlite3, sys; o = sqlite3.connect(sys.argv[1]); o.execute("SELECT count(*) FROM person").fetchall(); print(flush=True); input()'
    with subprocess.Popen([sys.executable, '-c', hold, data], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        other.stdout.readline()
        yield
        other.communicate(b'\n')


@contextlib.contextmanager
def held_open_new(data):
    """A database of another program, with a journal."""
    hold = ('import sqlite3, sys; o = sqlite3.connect(sys.argv[1]); o.execute("PRAGMA journal_mode = WAL"); '
            'o.execute("CREATE TABLE t (a)"); o.execute("INSERT INTO t VALUES (1)"); o.commit(); print(flush=True); input()')
    with subprocess.Popen([sys.executable, '-c', hold, data], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        other.stdout.readline()
        yield
        other.communicate(b'\n')


def restart(data):
    """Brings the journal in, and has the next change begin it anew."""
    subprocess.run([sys.executable, '-c', 'import sqlite3, sys; print(sqlite3.connect(sys.argv[1]).execute("PRAGMA wal_checkpoint(RESTART)").fetchall())', data],
                   check=True, stdout=subprocess.DEVNULL)


def put(folder, state):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    path = folder / 'l.db'
    for part, content in state.items():
        pathlib.Path(f'{path}{part}').write_bytes(content)
    return path


def people(folder, state):
    """Who is in it, or what is said instead; the refused file stays as it was."""
    path = put(folder / 'work', state)
    answer = CLI.run(path, 'people', '--json')
    assert not answer.crashed, answer
    if answer.status != 0:
        assert 'damaged' in answer.err, answer
        for part in PARTS[:2]:
            assert take(path).get(part) == state.get(part), f'refused, and {part or "the file"} was changed'
        return None
    return answer.out.count('"uid"')


def make(folder, before, within):
    """So many people before the journal begins, and so many in it; the states that were, oldest first."""
    data = folder / 'sound' / 'l.db'
    data.parent.mkdir()
    states = []
    for number in range(before):
        add(data, number)
        states.append({'': data.read_bytes()})
    with held_open(data):
        for number in range(within):
            add(data, before + number)
            states.append(take(data))
    assert len(states[-1]['-wal']) > (within - 1) * 4 * FRAME
    return states


def commits(journal):
    """Where each commit in it ends."""
    salts = journal[16:24]
    ends = []
    for begin in range(HEADER, len(journal) - FRAME + 1, FRAME):
        if journal[begin + 8:begin + 16] == salts and journal[begin + 4:begin + 8] != bytes(4):
            ends.append(begin + FRAME)
    return ends


def spoilt(state, chance, kind):
    """A journal that is not what was written, with the index that a killed program leaves."""
    journal = bytearray(state['-wal'])
    end = commits(state['-wal'])[-1]
    if kind == 'lost':
        return {part: state[part] for part in ('', '-shm')}
    if kind == 'empty':
        journal = b''
    elif kind == 'rubbish':
        journal = chance.randbytes(len(journal))
    elif kind == 'zeros':
        begin = chance.randrange(end)
        length = min(end - begin, chance.choice((16, 512, 4096)))
        journal[begin:begin + length] = bytes(length)
    elif kind == 'cut':
        journal = journal[:chance.randrange(end)]
    else:
        journal[chance.randrange(end)] ^= 1 << chance.randrange(8)
    return {**state, '-wal': bytes(journal)}


def after_a_kill(folder):
    """The index beside it says how much was committed: what is missing is noticed."""
    chance = random.Random(1)
    kinds = ('lost', 'empty', 'rubbish', 'zeros', 'cut', 'flip', 'cut', 'flip')
    state = make(folder, 5, 6)[-1]
    assert people(folder, state) == 11
    number = faults.count(32, 400)
    whole = 0
    for index in range(number):
        kind = kinds[index % len(kinds)]
        found = people(folder, spoilt(state, chance, kind))
        assert found in (None, 11), f'{index}, {kind}: {found} people shown of 11'
        whole += found is not None
    return f'{number} journals: {number - whole} refused, {whole} whole, 0 older'


def after_the_power_failed(folder):
    """Without the index what stands behind a break tells that more was saved than one commit."""
    chance = random.Random(2)
    state = {part: content for part, content in make(folder, 5, 6)[-1].items() if part != '-shm'}
    ends = commits(state['-wal'])
    number = faults.count(16, 200)
    for index in range(number):
        journal = bytearray(state['-wal'])
        # The header is left alone, and the last two commits: of those nothing tells whether they were saved.
        journal[chance.randrange(HEADER, ends[-3])] ^= 1 << chance.randrange(8)
        found = people(folder, {**state, '-wal': bytes(journal)})
        assert found is None, f'{index}: {found} people shown of 11'
    for index in range(number):
        # As a commit looks that the power failed in.
        journal = bytearray(state['-wal'])
        journal[ends[-2] + chance.randrange(FRAME)] ^= 1
        found = people(folder, {**state, '-wal': bytes(journal)})
        assert found == 10, f'{index}: {found} people shown, and one of 11 was not saved whole'
    return f'{number} broken in the middle: refused; {number} in the last commit: opened without it'


def without_its_header(folder):
    """Nor an index: SQLite takes such a journal for none. What was committed in it shows that it was one."""
    chance = random.Random(3)
    state = {part: content for part, content in make(folder, 5, 6)[-1].items() if part != '-shm'}
    number = faults.count(32, 256)
    for index in range(number):
        journal = bytearray(state['-wal'])
        journal[index * 8 * HEADER // number // 8] ^= 1 << (index * 8 * HEADER // number % 8)
        found = people(folder, {**state, '-wal': bytes(journal)})
        assert found is None, f'bit {index}: {found} people shown of 11'
    rest = state['-wal'][HEADER:]
    for name, journal in {'zeros in its place': bytes(HEADER) + rest, 'rubbish in its place': chance.randbytes(HEADER) + rest,
                          'nothing but rubbish': chance.randbytes(len(state['-wal'])), 'a word': b'journal'}.items():
        found = people(folder, {**state, '-wal': journal})
        assert found is None, f'{name}: {found} people shown of 11'
    for name, journal in {'empty': b'', 'all zeros': bytes(len(state['-wal'])), 'half a header': state['-wal'][:HEADER // 2]}.items():
        found = people(folder, {**state, '-wal': journal})
        assert found == 5, f'{name}: {found} people shown, and as the power fails before the first commit there are 5'
    return f'{number} turned bits and 4 others: refused; 3 that never began: opened'


def as_the_power_failed_at_its_head(folder):
    """While it began anew: all that was in it is in the file already."""
    data = folder / 'l.db'
    for number in range(3):
        add(data, number)
    with held_open(data):
        add(data, 3)
        add(data, 4)
        restart(data)
        state = take(data)
        add(data, 5)
        new = take(data)['-wal'][:HEADER]
    old = state['-wal']
    assert new != old[:HEADER], 'the journal did not begin anew'
    for parts in ({}, {'-shm': state['-shm']}):
        for length in range(HEADER + 1):
            torn = new[:length] + old[length:]
            found = people(folder, {'': state[''], '-wal': torn, **parts})
            assert found == 5, f'{length} bytes of a new header: {found} people shown of 5'
    return f'{2 * (HEADER + 1)} of {2 * (HEADER + 1)} opened'


def under_an_older_state(folder):
    """An older database copied over a newer one whose journal stayed: mixed with it never."""
    states = make(folder, 8, 6)
    newest = states[-1]
    refused = whole = 0
    for index, state in enumerate(states):
        for parts in (PARTS[1:], PARTS[1:2]):
            mixed = {'': state[''], **{part: newest[part] for part in parts}}
            found = people(folder, mixed)
            assert found in (None, 14), f'{index}: {found} people shown of 14'
            assert found == 14 or index < 7, f'{index}: it goes with the journal, and was refused'
            refused, whole = refused + (found is None), whole + (found is not None)
    assert refused == 14, f'{refused} refused'
    return f'{refused + whole} states under a newer journal: {refused} refused, {whole} whole, 0 mixed'


def an_earlier_journal_is_put_back(folder):
    """Beside the index of a later use of it, where all of the earlier one is in the file already."""
    data = folder / 'l.db'
    for number in range(3):
        add(data, number)
    with held_open(data):
        add(data, 3)
        earlier = take(data)['-wal']
        restart(data)
        add(data, 4)
        newest = take(data)
    assert earlier[:16] != newest['-wal'][:16] or earlier[16:24] != newest['-wal'][16:24], 'the journal did not begin anew'
    assert people(folder, newest) == 5
    assert people(folder, {**newest, '-wal': earlier}) is None
    return 'refused'


def of_one_that_was_packed(folder):
    """Another program moves every page, and the journal has it all: that is no other state."""
    data = folder / 'l.db'
    for number in range(5):
        add(data, number)
    with held_open(data):
        subprocess.run([sys.executable, '-c', 'import sqlite3, sys; o = sqlite3.connect(sys.argv[1]); o.execute("PRAGMA wal_autocheckpoint = 0"); '
                                              'o.execute("VACUUM")', data], check=True)
        states = [take(data)]
        add(data, 5)
        states.append(take(data))
    for number, state in enumerate(states):
        for parts in (PARTS, PARTS[:2]):
            assert people(folder, {part: state[part] for part in parts}) == 5 + number
    return '4 of 4 opened'


def keeps_attributes(folder):
    try:
        os.setxattr(folder, 'user.liaison.test', b'1')
    except OSError:
        return False
    return True


def what_was_acknowledged(folder):
    """A database that is whole without its journal, and older, tells nothing: the file itself remembers."""
    data = folder / 'sound' / 'l.db'
    data.parent.mkdir()
    for number in range(3):
        add(data, number)
    older = data.read_bytes()
    with held_open(data):
        for number in range(3, 6):
            add(data, number)
        state = take(data)
    if not keeps_attributes(folder):
        return 'not here: the file system keeps no attributes'
    noted = os.getxattr(data, 'user.liaison.acknowledged')
    journal = state['-wal']
    chance = random.Random(4)

    def shown(parts):
        """What a program finds that was killed, of which only these are left."""
        path = put(folder / 'work', parts)
        os.setxattr(path, 'user.liaison.acknowledged', noted)
        before = take(path)
        answer = CLI.run(path, 'people', '--json')
        assert not answer.crashed, answer
        if answer.status == 0:
            return answer.out.count('"uid"')
        assert 'damaged' in answer.err, answer
        assert all(take(path).get(part, b'') == before.get(part, b'') for part in PARTS[:2]), 'refused, and it was changed'
        return None

    file = {'': state['']}
    assert shown({**file, '-wal': journal}) == 6
    assert shown(file) is None, 'the journal is gone with its index'
    assert shown({'': older}) is None, 'an older one was written over it'
    number = faults.count(16, 200)
    end = commits(journal)[-1]
    for index in range(number):
        assert shown({**file, '-wal': journal[:chance.randrange(end)]}) is None, f'{index}: cut'
        flipped = bytearray(journal)
        flipped[chance.randrange(commits(journal)[-2], end)] ^= 1 << chance.randrange(8)
        found = shown({**file, '-wal': bytes(flipped)})
        assert found in (None, 6), f'{index}: a bit of the last commit was turned, and {found} people are shown of 6'

    with held_open(data):
        CLI.must(data, 'undo')
        state = take(data)
    noted = os.getxattr(data, 'user.liaison.acknowledged')
    assert shown({'': state[''], '-wal': state['-wal']}) == 5
    assert shown({'': state['']}) is None, 'an undo is lost'
    noted = os.getxattr(data, 'user.liaison.acknowledged')

    path = folder / 'work' / 'l.db'
    assert shown(file) is None
    saved = folder / 'saved.json'
    assert 'saved last are missing' in CLI.must(path, 'salvage', path, saved)
    CLI.must(path, 'restore', path)
    assert CLI.must(path, 'people', '--json').count('"uid"') == 3
    assert CLI.must(path, 'check', '--deep').startswith('All is well')
    add(path, 7)
    copy = folder / 'copy.db'
    copy.write_bytes(older)
    assert CLI.must(copy, 'people', '--json').count('"uid"') == 3, 'what was put elsewhere is no loss'
    return f'{2 * number} journals that were cut or turned at their end, and 2 that were gone: refused'


def whose_journal_is_no_part_of_it(folder):
    """What the file holds alone is saved and restored, whatever lies beside it."""
    states = make(folder, 3, 3)
    other = folder / 'other' / 'o.db'
    other.parent.mkdir()
    with held_open_new(other):
        foreign = take(other)
    newer = {'': states[-1][''], '-wal': states[-1]['-wal']}
    whole = put(folder / 'work', newer)
    CLI.must(whole, 'check')
    alone = whole.read_bytes()
    assert not pathlib.Path(f'{whole}-wal').exists()
    earlier = states[3]['-wal']
    for name, journal in {'an earlier state': earlier, 'another database': foreign['-wal']}.items():
        path = put(folder / 'work', {'': alone, '-wal': journal})
        assert CLI.run(path, 'people').status != 0, name
        saved = folder / f'{name}.json'
        CLI.must(path, 'salvage', path, saved)
        assert sum(f'"Person {number}' in saved.read_text() for number in range(6)) == 6, name
        CLI.must(path, 'restore', path)
        assert CLI.must(path, 'people', '--json').count('"uid"') == 6, name
    return 'six of six, twice'


def what_is_there_is_used(folder):
    """The rest of a database whose newest changes are lost is as good as a backup of that moment."""
    state = make(folder, 5, 4)[-1]
    journal = state['-wal'][:commits(state['-wal'])[1]]
    path = put(folder / 'work', {**state, '-wal': journal})
    assert CLI.run(path, 'people').status != 0
    CLI.must(path, 'restore', path)
    assert CLI.must(path, 'people', '--json').count('"uid"') == 7
    assert CLI.must(path, 'check', '--deep').startswith('All is well')
    kept, = path.parent.glob('l.db-damaged-*')
    assert (kept / 'l.db-wal').read_bytes() == journal, 'the journal was not kept'
    return '7 of 9 are there, and the journal is kept'


def a_backup_that_has_more(folder):
    """Told where nothing else remembers; not of who restored an older one, nor once it was restored."""
    data = folder / 'sound' / 'l.db'
    data.parent.mkdir()
    for number in range(3):
        add(data, number)
    older = data.read_bytes()
    for number in range(3, 6):
        add(data, number)
    backup = pathlib.Path(CLI.must(data, 'backup').strip())
    assert CLI.must(data, 'check').startswith('All is well')
    data.unlink()  # a file that was written over would know itself
    data.write_bytes(older)
    assert '3 changes more' in CLI.must(data, 'check')
    CLI.must(data, 'restore', backup)
    assert CLI.must(data, 'check').startswith('All is well')
    CLI.must(data, 'undo')
    assert CLI.must(data, 'check').startswith('All is well')
    data.unlink()
    assert '6 changes that your data lacks' in CLI.must(data, 'check')
    data.write_bytes(b'x' * 9000)
    first = folder / 'first.db'
    first.write_bytes(older)
    CLI.must(data, 'restore', first)
    assert CLI.must(data, 'check').startswith('All is well')
    return 'told twice, and not three times'


faults.run_all('/faults/broken-journal', [after_a_kill, after_the_power_failed, without_its_header, as_the_power_failed_at_its_head,
                                         under_an_older_state, an_earlier_journal_is_put_back, of_one_that_was_packed,
                                         what_was_acknowledged, whose_journal_is_no_part_of_it, what_is_there_is_used, a_backup_that_has_more])
