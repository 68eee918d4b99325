# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""Breaks the disk and the processes under unmodified programs, and looks at what is left.

Each test takes a share of the counts in a run of all tests; LIAISON_FAULTS=full takes them whole. LIAISON_ONLY takes
the tests alone whose names it is in.
"""

import os
import pathlib
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import traceback

FULL = os.environ.get('LIAISON_FAULTS') == 'full'
PATIENCE = 120  # seconds

# Something to do.
CALENDAR = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VTODO\r\nUID:1\r\nSUMMARY:Call\r\nDUE;VALUE=DATE:20300104\r\nEND:VTODO\r\nEND:VCALENDAR\r\n'

# The sanitizers' runtime wants to be loaded first, and leaks are told elsewhere.
ENVIRONMENT = dict(os.environ, ASAN_OPTIONS='verify_asan_link_order=0:detect_leaks=0')
ENVIRONMENT.pop('LIAISON_DATA', None)


def count(share, whole):
    return whole if FULL else share


class Answer:
    """What a command said and how it ended."""

    def __init__(self, status, out, err):
        self.status = status
        self.out = out.decode(errors='replace')
        self.err = err.decode(errors='replace')

    @property
    def crashed(self):
        """Ended by a signal or a sanitizer; None is no end at all."""
        return self.status is None or self.status < 0 or self.status > 2 or 'Sanitizer' in self.err or 'runtime error' in self.err

    def __str__(self):
        return f'ended with {self.status}: {self.out.strip()[-200:]} {self.err.strip()[-400:]}'


class Command:
    """liaison-cli, on a database of one's choice."""

    def __init__(self, program):
        self.program = program

    def run(self, data, *arguments, extra=None, patience=PATIENCE, before=None):
        """Before the program is, before() is called in its process."""
        process = subprocess.Popen([self.program, '--data', str(data), *map(str, arguments)], stdin=subprocess.DEVNULL,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
                                   env=dict(ENVIRONMENT, **(extra or {})), preexec_fn=before)
        try:
            out, err = process.communicate(timeout=patience)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            out, err = process.communicate()
            return Answer(None, out, err)
        return Answer(process.returncode, out, err)

    def must(self, data, *arguments, **options):
        answer = self.run(data, *arguments, **options)
        assert answer.status == 0, f'{arguments} {answer}'
        return answer.out

    def add_people(self, data, names, folder=None):
        table = pathlib.Path(folder or pathlib.Path(data).parent) / 'people.csv'
        write_people(table, names)
        self.must(data, 'import', table)
        table.unlink()


def write_people(path, names):
    path.write_text('Name,Organization,Email\n' +
                    ''.join(f'{name},Library {len(name) % 7},{name.replace(" ", ".")}@example.org\n' for name in names), encoding='utf-8')


def read(data, sql):
    """What a database holds, by SQLite alone, once nobody has it open."""
    connection = sqlite3.connect(f'file:{data}?mode=ro', uri=True)
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()


def names(data):
    return [name for name, in read(data, 'SELECT name FROM person')]


def settle(path, destination):
    """A folder copied as it is."""
    shutil.rmtree(destination, ignore_errors=True)
    shutil.copytree(path, destination, symlinks=True)


def run_all(prefix, tests):
    """Runs the tests, each in a folder of its own; each returns what it counted."""
    failed = False
    tests = [test for test in tests if os.environ.get('LIAISON_ONLY', '') in test.__name__.replace('_', '-')]
    print(f'1..{len(tests)}')
    for number, test in enumerate(tests, 1):
        name = f'{prefix}/{test.__name__.replace("_", "-")}'
        with tempfile.TemporaryDirectory() as folder:
            try:
                print(f'# {name}: {test(pathlib.Path(folder))}')
                print(f'ok {number} {name}', flush=True)
            except Exception:  # a test ends with any of them
                failed = True
                print(''.join(f'# {line}\n' for line in traceback.format_exc().splitlines()) + f'not ok {number} {name}', flush=True)
    sys.exit(failed)
