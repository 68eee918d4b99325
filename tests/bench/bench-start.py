#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""Start to first frame with many people, against an empty libadwaita window.

usage: bench-start.py FIRST-FRAME EMPTY-WINDOW MAKE-DATABASE LIAISON

Both are started in turn on the same display; the medians are compared.
LIAISON_BENCH_QUICK=1 measures less.
"""

import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

# people, and the most that the start may take of the empty window's
GOALS = [(10_000, 1.3), (100_000, 1.5)]


def measure(first_frame, command, folder):
    environment = dict(os.environ, XDG_DATA_HOME=f'{folder}/share', XDG_CONFIG_HOME=f'{folder}/config',
                       XDG_CACHE_HOME=f'{folder}/cache', GTK_A11Y='none', G_DEBUG='', GSETTINGS_BACKEND='memory')
    # To a file: the agent that the window starts goes on, and would hold a pipe.
    with tempfile.TemporaryFile('w+', dir=folder) as complaint:
        answer = subprocess.run([first_frame, *command], env=environment, stdout=subprocess.PIPE, stderr=complaint, text=True,
                                check=False, timeout=120)
        if answer.returncode != 0:
            complaint.seek(0)
            sys.exit(f'{command} drew no frame: {complaint.read()}')
    return float(answer.stdout.split()[-1])


def compare(first_frame, empty, liaison, rounds, folder):
    ours, theirs = [], []
    for number in range(rounds + 1):
        peer, own = measure(first_frame, [empty], folder), measure(first_frame, liaison, folder)
        if number > 0:  # the first of each warms the caches
            theirs.append(peer)
            ours.append(own)
    return statistics.median(ours), statistics.median(theirs)


def main():
    first_frame, empty, make_database, liaison = sys.argv[1:]
    quick = bool(os.environ.get('LIAISON_BENCH_QUICK'))
    for people, goal in GOALS[:1] if quick else GOALS:
        # The agent of a window that is gone may still be closing its journal.
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            data = pathlib.Path(folder, 'liaison.db')
            subprocess.run([make_database, str(data), str(people)], check=True)
            ours, theirs = compare(first_frame, empty, [liaison, '--data', str(data)], 3 if quick else 21, folder)
        ratio = ours / theirs
        print(f'start with {people} people: {ours:.0f} ms, empty window {theirs:.0f} ms, ratio {ratio:.2f} '
              f'(goal {goal}: {"met" if ratio <= goal else "missed"})', flush=True)


main()
