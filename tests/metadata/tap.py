# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""Prints promises as a TAP program does."""

import subprocess
import sys


def run(*command, **options):
    """A command that may fail; its output is both of its streams."""
    options.setdefault('stdin', subprocess.DEVNULL)
    return subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          encoding='utf-8', check=False, **options)


def failure(command):
    """What a finished command said if it failed, "" if it did not."""
    return (command.stdout or f'status {command.returncode}') if command.returncode else ''


def report(prefix, promises):
    """Print each (name, why it does not hold or ""), and exit; None means that it was skipped."""
    failed = number = 0
    for number, (name, why) in enumerate(promises, 1):
        failed += bool(why)
        skipped = ' # SKIP the program for it is not installed' if why is None else ''
        print(f'{"not ok" if why else "ok"} {number} {prefix}/{name}{skipped}')
        for line in (why or '').splitlines():
            print(f'# {line}')
    print(f'1..{number}')
    sys.exit(1 if failed else 0)
