#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""Many vCards imported, against EVCard parsing them plus bare SQLite inserting the same.

usage: bench-import.py LIAISON-CLI BARE-IMPORT MAKE-NETWORK
"""

import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

GOAL = 1.5


def main():
    command, bare, make_network = sys.argv[1:]
    quick = bool(os.environ.get('LIAISON_BENCH_QUICK'))
    people = 2_000 if quick else 50_000
    ours, theirs = [], []
    # The build folder is on a disk, where a commit has to wait for it.
    with tempfile.TemporaryDirectory(dir=os.getcwd()) as folder:
        cards = pathlib.Path(folder, 'cards.vcf')
        with open(cards, 'wb') as file:
            subprocess.run([sys.executable, make_network, str(people), '--vcard'], stdout=file, check=True)
        for number in range(1 if quick else 5):
            place = pathlib.Path(folder, str(number))
            place.mkdir()
            begin = time.monotonic()
            subprocess.run([command, '--data', str(place / 'liaison.db'), 'import', str(cards)], check=True, stdout=subprocess.DEVNULL)
            ours.append((time.monotonic() - begin) * 1000)
            subprocess.run([command, '--data', str(place / 'liaison.db'), 'people', 'nobody'], check=True)
            answer = subprocess.run([bare, str(cards), str(place / 'liaison.db'), str(place)], check=True, capture_output=True, text=True)
            theirs.append(float(answer.stdout))
    own, peer = statistics.median(ours), statistics.median(theirs)
    print(f'import of {people} vCards: median {own:.0f} ms, all within {max(ours):.0f} ms; '
          f'EVCard and bare SQLite: median {peer:.0f} ms, all within {max(theirs):.0f} ms; '
          f'ratio of medians {own / peer:.2f} (goal {GOAL}: {"met" if own <= GOAL * peer else "missed"})')


main()
