#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""Memory runs out, from a program that cannot start to one that has enough: what was acknowledged is there.

The address space is limited; where the program is built with the address sanitizer, which cannot be, what malloc() gives.

usage: test-memory.py LIAISON-CLI SCARCE.so
"""

import pathlib
import resource
import sys
import tempfile

import faults

CLI = faults.Command(sys.argv[1])
SHIM = sys.argv[2]
SANITIZED = b'__asan_init' in pathlib.Path(sys.argv[1]).read_bytes()
MOST = 1 << 30  # bytes; enough for anything here
STEPS = 20
PEOPLE = 400


def run(data, limit, *arguments):
    if SANITIZED:
        return CLI.run(data, *arguments, extra={'LD_PRELOAD': SHIM, 'SCARCE_BYTES': str(limit)})
    return CLI.run(data, *arguments, before=lambda: resource.setrlimit(resource.RLIMIT_AS, (limit, limit)))


def least(folder, *arguments):
    """About the fewest bytes with which a command does what it should, where nothing of it is done yet."""
    def works(limit):
        with tempfile.TemporaryDirectory(dir=folder) as place:
            data = pathlib.Path(place) / 'l.db'
            CLI.must(data, 'add-person', 'Somebody')
            return run(data, limit, *arguments).status == 0

    low, high = 1, MOST
    assert works(high), arguments
    while high - low > max(high // 64, 4096):
        middle = (low + high) // 2
        if works(middle):
            high = middle
        else:
            low = middle
    return high


def steps(folder, *arguments):
    """From what is too little to start to what is plenty for a change."""
    start = least(folder, '--version')
    enough = least(folder, *arguments)
    low, high = start * 9 // 10, enough * 5 // 4
    return [low + (high - low) * step // (STEPS - 1) for step in range(STEPS)]


def go(folder, share, whole, prepare, look):
    """Makes changes with ever more memory; look() asserts that what is found is whole, given what was acknowledged."""
    rounds = faults.count(share, whole)
    limits = steps(folder, *prepare('needs'))
    ended = {'done': 0, 'refused': 0, 'aborted': 0}
    for number in range(rounds):
        if number % STEPS == 0:  # as much is in it as where the needs were told
            data = folder / f'{number}.db'
            CLI.must(data, 'add-person', 'Somebody')
            acknowledged = set()
        answer = run(data, limits[number % STEPS], *prepare(number))
        assert answer.status is not None, f'round {number}: hangs'
        if answer.status == 0:
            acknowledged.add(number)
        ended['done' if answer.status == 0 else 'aborted' if answer.crashed else 'refused'] += 1
        CLI.must(data, 'check', '--deep')
        look(data, number, acknowledged)
    assert ended['done'] and ended['refused'] + ended['aborted'], ended
    return (f'{rounds} runs in {STEPS} steps from {limits[0] / 1048576:.1f} to {limits[-1] / 1048576:.1f} MiB of '
            f'{"malloc" if SANITIZED else "address space"}: {ended["done"]} done, {ended["refused"]} refused, '
            f'{ended["aborted"]} aborted; 0 lost, 0 by halves')


def conversations(folder):
    def look(data, number, acknowledged):
        found = faults.names(data)
        lost = {f'Person {one}x' for one in acknowledged} - set(found)
        assert not lost, f'round {number}: {sorted(lost)[:3]} lost'
        assert faults.read(data, 'SELECT count(*) FROM interaction') == [(len(found) - 1,)], f'round {number}: a conversation by halves'

    return go(folder, 20, 200, lambda number: ('log', '--add', f'called Person {number}x'), look)


def imports(folder):
    def prepare(number):
        path = folder / 'people.csv'
        faults.write_people(path, [f'Import{number} Person {one}' for one in range(PEOPLE)])
        return 'import', path

    def look(data, number, acknowledged):
        found = dict(faults.read(data, "SELECT substr(name, 7, instr(name, ' ') - 7), count(*) FROM person WHERE name LIKE 'Import%' GROUP BY 1"))
        lost = {str(one) for one in acknowledged} - set(found)
        assert not lost, f'round {number}: {sorted(lost)} lost'
        assert set(found.values()) <= {PEOPLE}, f'round {number}: {found}, by halves'
        bare = faults.read(data, "SELECT count(*) FROM person WHERE name LIKE 'Import%' AND NOT EXISTS "
                                 '(SELECT 1 FROM contact_method WHERE person = person.id)')
        assert bare == [(0,)], f'round {number}: {bare} without their address'

    return go(folder, 20, 200, prepare, look)


faults.run_all('/faults/memory', [conversations, imports])
