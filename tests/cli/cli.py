# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""Runs liaison-cli as a person or a script would, and reports as TAP."""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import traceback

PROGRAM = sys.argv[1]


class Network:
    """A database in a folder of its own."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.data = self.folder / 'liaison.db'

    def run(self, *arguments, status=0, **options):
        """What the program printed, once it ended with the status."""
        answer = subprocess.run([PROGRAM, '--data', str(self.data), *arguments], capture_output=True, check=False,
                                stdin=subprocess.DEVNULL, timeout=60, **options)
        if answer.returncode != status:
            raise AssertionError(f'{arguments} ended with {answer.returncode}, not {status}: '
                                 f'{answer.stdout.decode()} {answer.stderr.decode()}')
        if status != 0 and not answer.stderr.strip():
            raise AssertionError(f'{arguments} failed without a word')
        self.errors = answer.stderr.decode()
        return answer.stdout.decode()

    def read(self, *arguments, **options):
        return json.loads(self.run(*arguments, '--json', **options))

    def write(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)


def equal(found, wanted):
    if found != wanted:
        raise AssertionError(f'found {found!r}, wanted {wanted!r}')


def contains(text, part):
    if part not in text:
        raise AssertionError(f'{part!r} is not in {text!r}')


def run_all(prefix, tests):
    """Runs each test function with a network of its own, in the order of names."""
    os.environ.pop('LIAISON_DATA', None)
    failed = 0
    print(f'1..{len(tests)}')
    for number, test in enumerate(tests, 1):
        name = f'{prefix}/{test.__name__.replace("_", "-")}'
        try:
            with tempfile.TemporaryDirectory() as folder:
                test(Network(folder))
            print(f'ok {number} {name}', flush=True)
        except Exception:  # pylint: disable=broad-except
            failed += 1
            print(f'not ok {number} {name}')
            for line in traceback.format_exc().splitlines():
                print(f'# {line}', flush=True)
    sys.exit(1 if failed else 0)
