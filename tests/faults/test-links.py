#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""A second program puts links where files are to be written, and takes them away: nothing is written through one.

usage: test-links.py LIAISON-CLI SWAP
"""

import os
import subprocess
import sys

import faults

CLI = faults.Command(sys.argv[1])
SWAP = sys.argv[2]
ROUNDS = faults.count(6, 200)
TREASURE = 'not ours\n'


def race(folder, name, *command):
    """While the place is now a link, now a file, now empty, it is written to again and again."""
    data = folder / 'l.db'
    CLI.must(data, 'add-person', 'Ada')
    outside = folder / 'outside'
    outside.mkdir()
    treasure = outside / 'treasure'
    treasure.write_text(TREASURE)
    place = folder / name
    with subprocess.Popen([SWAP, place, treasure], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as swap:
        done = refused = 0
        for _ in range(ROUNDS):
            answer = CLI.run(data, *command, '--force', place)
            assert not answer.crashed, answer
            assert treasure.read_text() == TREASURE, f'written through a link: {answer}'
            done += answer.status == 0
            refused += answer.status != 0
        swaps, _ = swap.communicate(b'\n')
    assert os.listdir(outside) == ['treasure'], os.listdir(outside)
    left = [path.name for path in folder.iterdir() if path.name not in ('outside', 'l.db', 'l.db-backups', name)]
    assert not left, f'{left} is left'
    return f'{ROUNDS} times while {int(swaps)} swaps: {done} written, {refused} refused, 0 bytes outside'


def export(folder):
    return race(folder, 'out.json', 'export')


def picture(folder):
    return race(folder, 'out.svg', 'export')


def paper(folder):
    return race(folder, 'out.pdf', 'export')


def backup(folder):
    return race(folder, 'out.db', 'backup')


faults.run_all('/faults/links', [export, picture, paper, backup])
