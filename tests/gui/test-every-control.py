#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""Every control of every place has a name that a screen reader can say.

usage: test-every-control.py LIAISON LIAISON-CLI
"""

import subprocess
import sys
import tempfile

try:
    import accessible
except (ImportError, ValueError):
    print('1..0 # SKIP the accessibility library is missing')
    sys.exit(77)
import views


def fill(cli, data):
    """A little of everything."""
    for command in (['log', '--add', 'met Ada Lovelace and Grace Hopper on 2020-01-01: tea; write on 2030-01-01'],
                    ['add-person', 'A. Lovelace'], ['cadence', 'Grace Hopper', '--every', '30'],
                    ['add-follow-up', '--on', '2020-01-02', '--with', 'Ada Lovelace', 'Say thanks']):
        subprocess.run([cli, '--data', data, *command], check=True, stdout=subprocess.DEVNULL)


def main():
    liaison, cli = sys.argv[1:]
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        data = f'{folder}/liaison.db'
        fill(cli, data)
        program = accessible.Program([liaison, '--data', data], accessible.environment(folder))
        try:
            print(f'1..{len(views.VIEWS)}')
            for number, name in enumerate(views.visit(program), 1):
                unnamed = program.find_unnamed()
                failed = failed or bool(unnamed)
                print(f'{"not ok" if unnamed else "ok"} {number} /gui/every-control/{name}', flush=True)
                for path in unnamed:
                    print(f'# {path}')
        except AssertionError as failure:
            print(f'Bail out! {failure}', flush=True)
            failed = True
        finally:
            program.kill()
    sys.exit(1 if failed else 0)


main()
