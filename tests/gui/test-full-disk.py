#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""The real window, whose files cannot grow any more: what was typed stays, and is saved once there is space.

usage: test-full-disk.py LIAISON
"""

import resource
import sqlite3
import sys
import tempfile

try:
    import accessible
except (ImportError, ValueError):
    print('1..0 # SKIP the accessibility library is missing')
    sys.exit(77)

SMALL = 20_000  # bytes; the journal is longer than that


def keeps_what_was_typed(program):
    program.find('Where do you stand')
    program.press_until('Tab', 'Start Empty', 'list item')
    program.keys('Return')
    program.find('Nothing to Do')
    program.keys('ctrl+l')
    program.type('In Plain Words', 'met Ada Kowalski yesterday: fixity; send the notes in 3 days')
    program.find('Ada Kowalski', 'label')
    _, hard = resource.prlimit(program.process.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(program.process.pid, resource.RLIMIT_FSIZE, (SMALL, hard))
    program.keys('ctrl+Return')
    program.find('Nothing was changed')
    program.find('In Plain Words', 'text')
    resource.prlimit(program.process.pid, resource.RLIMIT_FSIZE, (hard, hard))
    program.keys('ctrl+Return')
    program.gone('In Plain Words', 'text')
    program.find('^send the notes', 'list item')


def stays_until_it_is_saved(program, data):
    """A window that is closed right after the last key, and again once there is space."""
    program.keys('ctrl+2')
    program.find('Ada Kowalski', 'label')
    program.keys('ctrl+f')
    program.write('kowal')
    program.keys('Down', 'Return')
    program.find('Follow Up$', 'push button')
    program.press_until('Tab', '^Notes$', 'text')
    program.write('said to the last')
    _, hard = resource.prlimit(program.process.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(program.process.pid, resource.RLIMIT_FSIZE, (SMALL, hard))
    program.keys('ctrl+q')
    program.find('Nothing was changed')
    assert program.process.poll() is None, 'the program ended'
    resource.prlimit(program.process.pid, resource.RLIMIT_FSIZE, (hard, hard))
    program.press_until('Tab', '^Notes$', 'text')
    program.quit()
    connection = sqlite3.connect(data)
    notes = connection.execute('SELECT notes FROM person WHERE notes <> ""').fetchall()
    connection.close()
    assert notes == [('said to the last',)], notes


def main():
    print('1..2')
    with tempfile.TemporaryDirectory() as folder:
        # A file that may not grow is an error then, not the end.
        command = ['sh', '-c', 'trap "" XFSZ; exec "$@"', 'sh', sys.argv[1], '--data', f'{folder}/liaison.db']
        program = accessible.Program(command, accessible.environment(folder))
        try:
            keeps_what_was_typed(program)
            print('ok 1 /gui/full-disk/keeps-what-was-typed', flush=True)
            stays_until_it_is_saved(program, f'{folder}/liaison.db')
            print('ok 2 /gui/full-disk/stays-until-it-is-saved', flush=True)
        except Exception as failure:  # whatever went wrong, the step did not
            print(f'not ok /gui/full-disk\n# {failure}', flush=True)
            sys.exit(1)
        finally:
            program.kill()


main()
