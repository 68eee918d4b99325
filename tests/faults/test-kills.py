#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""Kills what writes, at random moments: what was acknowledged is there, and nothing by halves.

usage: test-kills.py LIAISON-CLI WRITE-ON
"""

import os
import random
import signal
import subprocess
import sys
import time

import faults

CLI = faults.Command(sys.argv[1])
WRITER = sys.argv[2]
PEOPLE = 120


class Victim:
    """A process that ends when chance has it; what it said by then."""

    def __init__(self, chance, longest, *command):
        self.said = []
        process = subprocess.Popen(list(map(str, command)), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                                   env=faults.ENVIRONMENT, start_new_session=True, text=True)
        time.sleep(chance.random() * longest)
        self.killed = process.poll() is None
        if self.killed:
            os.killpg(process.pid, signal.SIGKILL)
        out, _ = process.communicate()
        # A line that was cut off was not said.
        self.said = [line[4:] for line in out.splitlines(keepends=True) if line.startswith('ACK ') and line.endswith('\n')]
        self.said = [name.strip() for name in self.said]
        self.status = process.returncode


ROUNDS_A_FILE = 31  # all of it is looked at after each


def sound(data):
    answer = CLI.run(data, 'check')
    assert answer.status == 0, answer


def program_that_goes_on_writing(folder):
    """As the window writes: one change after the other from a main loop."""
    rounds = faults.count(12, 620)
    chance = random.Random(1)
    n_acknowledged = 0
    for number in range(rounds):
        if number % ROUNDS_A_FILE == 0:
            data = folder / f'{number}.db'
            CLI.must(data, 'add-person', 'Somebody')
            acknowledged = set()
        n_before = len(acknowledged)
        acknowledged.update(Victim(chance, 0.4, WRITER, data, f'w{number}', 60000).said)
        sound(data)
        found = faults.names(data)
        lost = acknowledged - set(found)
        assert not lost, f'round {number}: {len(lost)} lost, {sorted(lost)[:3]}'
        halves = faults.read(data, "SELECT count(*) FROM person WHERE name LIKE 'w%' AND NOT EXISTS "
                                   '(SELECT 1 FROM contact_method WHERE person = person.id AND value = name)')
        assert halves == [(0,)], f'round {number}: {halves} by halves'
        n_acknowledged += len(acknowledged) - n_before
    return f'{rounds} kills, {n_acknowledged} changes acknowledged: 0 lost, 0 by halves'


def command_line(folder):
    rounds = faults.count(6, 200)
    chance = random.Random(2)
    data = folder / 'l.db'
    CLI.must(data, 'add-person', 'Somebody')
    acknowledged = set()
    script = ('for i in 1 2 3 4 5 6 7 8 9; do "$0" --data "$1" log --add "called Person $2x$i" >/dev/null && echo "ACK Person $2x$i"; done')
    for number in range(rounds):
        acknowledged.update(Victim(chance, 0.5, 'sh', '-c', script, CLI.program, data, number).said)
        sound(data)
        found = faults.names(data)
        assert acknowledged <= set(found), f'round {number}: {sorted(acknowledged - set(found))[:3]} lost'
        assert faults.read(data, 'SELECT count(*) FROM interaction') == [(len(found) - 1,)], f'round {number}: a conversation by halves'
    return f'{rounds} kills, {len(acknowledged)} conversations acknowledged: 0 lost, 0 by halves'


def whole_or_not(folder, rounds, longest, prepare, command):
    """Kills one big change again and again: the people are as many as before or as after."""
    chance = random.Random(3)
    start = folder / 'start'
    work = folder / 'work'
    start.mkdir()
    prepare(start / 'l.db')
    before = len(faults.names(start / 'l.db'))
    faults.settle(start, work)
    CLI.must(work / 'l.db', *command)
    after = len(faults.names(work / 'l.db'))
    done = killed = 0
    for number in range(rounds):
        faults.settle(start, work)
        victim = Victim(chance, longest, CLI.program, '--data', work / 'l.db', *command)
        sound(work / 'l.db')
        left = [path.name for path in work.rglob('*') if '.copy' in path.name or '.new' in path.name]
        assert not left, f'round {number}: {left} is left'
        found = len(faults.names(work / 'l.db'))
        assert found in (before, after), f'round {number}: {found} people, neither {before} nor {after}'
        assert victim.killed or found == after, f'round {number}: said to be done'
        done += found == after
        killed += victim.killed
    return f'{killed} of {rounds} killed, {done} done and {rounds - done} not: 0 by halves'


def table(folder):
    path = folder / 'people.csv'
    faults.write_people(path, [f'Person {number}' for number in range(PEOPLE)])
    return path


def import_(folder):
    path = table(folder)
    return whole_or_not(folder, faults.count(6, 100), 0.3, lambda data: CLI.must(data, 'add-person', 'Somebody'), ('import', path))


def undo(folder):
    path = table(folder)
    return whole_or_not(folder, faults.count(6, 100), 0.15, lambda data: CLI.must(data, 'import', path), ('undo',))


def restore(folder):
    path = table(folder)

    def prepare(data):
        CLI.must(data, 'add-person', 'Somebody')
        CLI.must(data, 'backup', folder / 'one.db')
        CLI.must(data, 'import', path)

    return whole_or_not(folder, faults.count(6, 100), 0.3, prepare, ('restore', folder / 'one.db'))


import_.__name__ = 'import'
faults.run_all('/faults/kills', [program_that_goes_on_writing, command_line, import_, undo, restore])
