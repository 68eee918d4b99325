#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""Each write, sync, cut, open, rename, link and removal of a scripted session fails in turn, once and for good.

usage: test-failing-disk.py LIAISON-CLI FAULTFS.so FIXTURES
"""

import collections
import gzip
import json
import pathlib
import random
import signal
import struct
import sys

import faults

CLI = faults.Command(sys.argv[1])
SHIM = sys.argv[2]
FIXTURES = pathlib.Path(sys.argv[3])
OPERATIONS = 'write,sync,truncate,alloc,open,rename,link,unlink,copy'
KINDS = [(kind, mode) for kind in ('ENOSPC', 'EIO', 'EDQUOT', 'EROFS', 'EACCES') for mode in ('once', 'sticky')]
STRIDE = faults.count(431, 1)
HANG = 60


def count_of(path):
    return struct.unpack('Q', path.read_bytes())[0] if path.exists() else 0


class Sweep:
    """One command on fresh copies of one folder, each time with another operation that fails."""

    def __init__(self, folder, prepare, command, look):
        self.start = folder / 'start'
        self.work = folder / 'work'
        self.counter = folder / 'count'
        self.command = command
        self.look = look
        self.start.mkdir(parents=True)
        prepare(self.start)

    def once(self, kind, mode, number, operations=OPERATIONS):
        faults.settle(self.start, self.work)
        return self.again(kind, mode, number, operations)

    def again(self, kind, mode, number, operations=OPERATIONS):
        """On what was left."""
        self.counter.unlink(missing_ok=True)
        extra = {'LD_PRELOAD': SHIM, 'FAULT_PATH': f'{self.work}/*', 'FAULT_OPS': operations, 'FAULT_NTH': str(number),
                 'FAULT_KIND': kind, 'FAULT_MODE': mode, 'FAULT_COUNT': str(self.counter)}
        return CLI.run(self.work / 'l.db', *self.command(self.work), extra=extra, patience=HANG)

    def run(self):
        faults.settle(self.start, self.work)
        before = self.look(self.work)
        answer = self.once('EIO', 'once', 0)
        assert answer.status == 0, answer
        operations = count_of(self.counter)
        assert operations > 10, f'only {operations} operations seen'
        after = self.look(self.work)
        tally = collections.Counter()
        for index, (kind, mode) in enumerate(KINDS):
            for number in range(1 + index % STRIDE, operations + 1, STRIDE):
                self.judge(f'{kind} {mode} at {number} of {operations}', self.once(kind, mode, number), before, after, tally)
        return operations, tally

    def judge(self, where, answer, before, after, tally):
        assert not answer.crashed, f'{where}: {answer}'
        sound = CLI.run(self.work / 'l.db', 'check')
        assert sound.status == 0, f'{where}: afterwards {sound}'
        found = self.look(self.work)
        assert found in (before, after), f'{where}: a third state, {found} from {before} to {after}: {answer}'
        if answer.status == 0:
            assert found == after, f'{where}: said to be done and is not: {answer}'
        else:
            assert answer.err.strip(), f'{where}: failed without a word'
        tally['done' if answer.status == 0 else 'refused'] += 1


def people_of(folder):
    CLI.must(folder / 'l.db', 'check')  # brings the journal in
    return sorted(faults.names(folder / 'l.db'))


def fill(size):
    def prepare(folder):
        CLI.add_people(folder / 'l.db', [f'Person {number}' for number in range(size)])
    return prepare


def sweep(folder, prepare, command, look=people_of):
    operations, tally = Sweep(folder, prepare, command, look).run()
    return f'{operations} operations, {sum(tally.values())} failures of them: {tally["refused"]} refused, {tally["done"]} done all the same, 0 else'


def first_start(folder):
    return sweep(folder, lambda start: None, lambda work: ('add-person', 'Ada'), lambda work: people_of(work) if (work / 'l.db').exists() else [])


def log(folder):
    return sweep(folder, fill(5), lambda work: ('log', '--add', 'called Ada Kowalski'))


def import_(folder):
    path = folder / 'more.csv'
    faults.write_people(path, [f'More {number}' for number in range(20)])
    return sweep(folder, fill(5), lambda work: ('import', path))


def undo(folder):
    return sweep(folder, fill(5), lambda work: ('undo',))


def backup(folder):
    def look(work):
        backups = sorted((work / 'l.db-backups').glob('*-by-hand.db'))
        return people_of(work), [len(faults.names(file)) for file in backups]

    return sweep(folder, fill(5), lambda work: ('backup',), look)


def restore(folder):
    def prepare(start):
        fill(5)(start)
        CLI.must(start / 'l.db', 'backup', start / 'five.db')
        CLI.must(start / 'l.db', 'add-person', 'Ada')

    return sweep(folder, prepare, lambda work: ('restore', work / 'five.db'))


def migration(folder):
    def prepare(start):
        with gzip.open(FIXTURES / 'schema' / '3.db.gz') as file:
            (start / 'l.db').write_bytes(file.read())

    return sweep(folder, prepare, lambda work: ('people',))


def export(folder):
    """A file that was there is that or the new one, and nothing else stays."""
    def prepare(start):
        fill(5)(start)
        (start / 'out.json').write_text('{"records": {"person": []}}')

    def look(work):
        content = json.loads((work / 'out.json').read_text(encoding='utf-8'))
        return people_of(work), len(content['records']['person'])

    return sweep(folder, prepare, lambda work: ('export', '--force', work / 'out.json'), look)


def half_written_and_interrupted(folder):
    """Nothing is noticed of a write that takes two, and of a call that is to be made again.

    A sync is not made again: what the disk has after one that did not end well nobody knows, and it counts as failed.
    """
    path = folder / 'more.csv'
    faults.write_people(path, [f'More {number}' for number in range(20)])
    sweep = Sweep(folder, fill(5), lambda work: ('import', path), people_of)
    tally = collections.Counter()
    for kind, operations in (('short', 'write'), ('EINTR', 'write,truncate,alloc')):
        sweep.once('EIO', 'once', 0, operations)
        number_of = count_of(sweep.counter)
        assert number_of > 10, f'only {number_of} operations seen'
        after = people_of(sweep.work)
        for number in range(1, number_of + 1, faults.count(61, 1)):
            answer = sweep.once(kind, 'once', number, operations)
            assert answer.status == 0, f'{kind} at {number} of {number_of}: {answer}'
            assert people_of(sweep.work) == after, f'{kind} at {number} of {number_of}: another state'
            tally[kind] += 1
    return f'{tally["short"]} half writes, {tally["EINTR"]} interruptions: 0 differences'


def prepare_damaged(start):
    fill(5)(start)
    CLI.must(start / 'l.db', 'backup', start / 'five.db')
    (start / 'l.db').write_bytes(b'')


def killed_restoring_over_a_damaged_file(folder):
    """At every operation one database stands there, or the other: none is made anew where none would be."""
    def look(work):
        return people_of(work) if (work / 'l.db').stat().st_size else 'damaged'

    sweep = Sweep(folder, prepare_damaged, lambda work: ('restore', work / 'five.db'), look)
    sweep.once('EIO', 'once', 0)
    operations = count_of(sweep.counter)
    tally = collections.Counter()
    for kind in 'kill', 'killafter':
        for number in range(1, operations + 1, faults.count(5, 1)):
            answer = sweep.once(kind, 'once', number)
            found = look(sweep.work)
            assert found == 'damaged' or len(found) == 5, f'{kind} at {number} of {operations}: {found}'
            tally['damaged' if found == 'damaged' else 'restored'] += answer.status == -signal.SIGKILL
    return f'{sum(tally.values())} kills: {tally["restored"]} restored, {tally["damaged"]} not yet, 0 else'


def faults_on_faults(folder):
    """Killed at any operation, and what comes next fails or is killed too: then it is as before or as after."""
    path = folder / 'more.csv'
    faults.write_people(path, [f'More {number}' for number in range(20)])

    def earlier(start):
        with gzip.open(FIXTURES / 'schema' / '3.db.gz') as file:
            (start / 'l.db').write_bytes(file.read())

    def backed_up(start):
        fill(5)(start)
        CLI.must(start / 'l.db', 'backup', start / 'five.db')
        CLI.must(start / 'l.db', 'add-person', 'Ada')

    def damaged_or_people(work):
        return people_of(work) if (work / 'l.db').stat().st_size else 'damaged'

    chance = random.Random(4)
    scenes = [('import', fill(5), lambda work: ('import', path), people_of), ('migration', earlier, lambda work: ('people',), people_of),
              ('restore', backed_up, lambda work: ('restore', work / 'five.db'), people_of),
              ('recovery', prepare_damaged, lambda work: ('restore', work / 'five.db'), damaged_or_people)]
    tally = collections.Counter()
    for name, prepare, command, look in scenes:
        sweep = Sweep(folder / name, prepare, command, look)
        faults.settle(sweep.start, sweep.work)
        before = look(sweep.work)
        sweep.once('EIO', 'once', 0)
        operations = count_of(sweep.counter)
        after = look(sweep.work)
        for _ in range(faults.count(3, 125)):
            first = chance.choice(('kill', 'killafter')), chance.randrange(1, operations + 1)
            second = chance.choice(('ENOSPC', 'EIO', 'EACCES', 'kill', 'killafter')), chance.randrange(1, operations + 1)
            sweep.once(first[0], 'once', first[1])
            answer = sweep.again(second[0], chance.choice(('once', 'sticky')), second[1])
            assert not answer.crashed or answer.status == -signal.SIGKILL, f'{name}, {first} then {second}: {answer}'
            found = look(sweep.work)
            assert found in (before, after), f'{name}, {first} then {second}: {found} from {before} to {after}'
            tally['after' if found == after else 'before'] += 1
    return f'{sum(tally.values())} pairs: {tally["after"]} done, {tally["before"]} not, 0 else'


def restore_over_a_damaged_file(folder):
    def look(work):
        kept = list(work.glob('l.db-damaged-*/l.db'))
        if not (work / 'l.db').exists():
            return 'moved away' if kept else 'gone'
        return people_of(work) if (work / 'l.db').stat().st_size else 'damaged'

    class Damaged(Sweep):
        def judge(self, where, answer, before, after, tally):
            assert not answer.crashed, f'{where}: {answer}'
            found = self.look(self.work)
            # Between the two the damaged file is kept in its folder, and the answer says where.
            assert found in (before, after) or (found == 'moved away' and answer.status != 0), f'{where}: {found}: {answer}'
            assert answer.status == 0 or answer.err.strip(), f'{where}: failed without a word'
            assert answer.status != 0 or found == after, f'{where}: said to be done and is not'
            tally['done' if answer.status == 0 else 'refused'] += 1

    operations, tally = Damaged(folder, prepare_damaged, lambda work: ('restore', work / 'five.db'), look).run()
    return f'{operations} operations, {sum(tally.values())} failures of them: {tally["refused"]} refused, {tally["done"]} done all the same, 0 else'


import_.__name__ = 'import'
faults.run_all('/faults/failing-disk', [first_start, log, import_, undo, backup, restore, migration, export, half_written_and_interrupted, faults_on_faults, restore_over_a_damaged_file,
                                       killed_restoring_over_a_damaged_file])
