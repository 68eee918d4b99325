#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""Gives a reader files that no program writes, as many as one likes: sound ones to begin with, the words of their format,
and what finds faults (leaks among them). What is new in a file is kept in the build's corpus-READER, for the next time;
a file that breaks something is READER-crash-… beside it.

    tests/fuzz/run.py _build-fuzz READER [RUNS] [BYTES]

RUNS is a number of files, 100,000 if not said, BYTES the longest.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
FIXTURES = HERE.parent / 'fixtures'
SEEDS = {
    'vcard': FIXTURES / 'samples/vcard',
    'table': FIXTURES / 'samples/csv',
    'calendar': FIXTURES / 'samples/ical',
    'catalog': FIXTURES / 'catalog',
}
SECONDS = 20  # that a file may take; a second is promised, without the sanitizers and beside nothing else
MEMORY = 1500  # MiB, likewise


def make_archives(folder):
    """What programs send as a ZIP, packed and not."""
    for table in (FIXTURES / 'samples/csv').iterdir():
        for how, kind in ((zipfile.ZIP_STORED, 'stored'), (zipfile.ZIP_DEFLATED, 'packed')):
            with zipfile.ZipFile(folder / f'{table.stem}-{kind}.zip', 'w', how) as archive:
                archive.writestr('Connections.csv', table.read_bytes())


def gather(build, reader):
    """The files to begin with: those of the tree, and what earlier runs kept."""
    folder = build / f'corpus-{reader}'
    folder.mkdir(exist_ok=True)
    for place in (HERE / 'corpus' / reader.replace('_', '-'), SEEDS.get(reader)):
        if place and place.is_dir():
            for file in place.iterdir():
                shutil.copy(file, folder)
    if reader == 'archive':
        make_archives(folder)

    return folder


def main(build, reader, runs='100000', most='1000'):
    build = pathlib.Path(build).resolve()
    words = HERE / 'dictionaries' / f'{reader}.dict'
    environment = {
        'ASAN_OPTIONS': 'detect_leaks=1:malloc_context_size=4:quarantine_size_mb=1:thread_local_quarantine_size_kb=64',  # 0 and 1 hide leaks
        'LSAN_OPTIONS': f'suppressions={HERE.parent / "leaks.supp"}',
        'GIO_USE_VFS': 'local',
        'GSETTINGS_BACKEND': 'memory',
        'GSETTINGS_SCHEMA_DIR': str(build / 'data'),
        'LIAISON_MODULE_DIR': str(build / 'src/exchange'),
        'LC_ALL': 'C.UTF-8',
    }
    command = [build / 'tests/fuzz' / f'fuzz-{reader}', f'-runs={runs}', f'-max_len={most}', f'-timeout={SECONDS}',
               f'-rss_limit_mb={MEMORY}', '-entropic=0', '-reduce_inputs=0', '-print_final_stats=1',
               f'-artifact_prefix={build}/{reader}-', *[f'-dict={words}'] * words.is_file(), gather(build, reader)]

    return subprocess.run(command, env=os.environ | environment, check=False).returncode


sys.exit(main(*sys.argv[1:]))
