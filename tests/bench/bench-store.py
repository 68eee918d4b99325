#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""Runs a benchmark of the store in a folder on a disk, not in memory.

usage: bench-store.py change|duplicates PROGRAM | search|list PROGRAM MAKE-DATABASE
"""

import os
import pathlib
import subprocess
import sys
import tempfile

PEOPLE = 100_000
QUICK_PEOPLE = 5_000


def main():
    what, program, *others = sys.argv[1:]
    # The build folder is on a disk, where a commit has to wait for it.
    with tempfile.TemporaryDirectory(dir=os.getcwd()) as folder:
        if what in ('search', 'list'):
            people = QUICK_PEOPLE if os.environ.get('LIAISON_BENCH_QUICK') else PEOPLE
            folder = str(pathlib.Path(folder, 'liaison.db'))
            subprocess.run([*others, folder, str(people)], check=True)
            print(f'{people} people')
        sys.stdout.flush()
        subprocess.run([program, folder], check=True)


main()
