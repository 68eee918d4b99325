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

# What is shown, the keys that show it, what tells that it is there, and the keys that leave it.
VIEWS = [
    ('today', ['ctrl+1'], 'Overdue', []),
    ('follow-up-editor', ['ctrl+t'], 'Create$', ['Escape']),
    ('log', ['ctrl+l'], 'In Plain Words', ['Escape']),
    ('duplicates', ['ctrl+d'], 'No Duplicates|Not the Same|may be one person', ['Escape']),
    ('people', ['ctrl+2'], 'Add Person|Add a Person', []),
    ('person', ['Down', 'Return'], 'Follow Up$', []),
    ('map', ['ctrl+3'], '^Zoom', []),
    ('specialties', ['ctrl+4'], '^Academic', []),
    ('plan', ['ctrl+5'], 'I Aim For|Where Do You Want to Go', []),
    ('preferences', ['ctrl+comma'], 'Reminder', ['Escape']),
    ('introductions', ['ctrl+i'], 'Introduction', ['Escape']),
    ('tags', ['shift+ctrl+t'], 'Tag', ['Escape']),
    ('jump', ['ctrl+k'], 'Go to|Jump', ['Escape']),
    ('shortcuts', ['ctrl+question'], 'Keyboard Shortcuts|Shortcuts', ['Escape']),
    ('menu', ['F10'], 'About Liaison', ['Escape']),
]


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
        name = 'start'
        try:
            program.find('Overdue')
            print(f'1..{len(VIEWS)}')
            for number, (name, keys, sign, leave) in enumerate(VIEWS, 1):
                stood_before = program.look_for(sign)
                for key in keys:
                    program.keys(key)
                program.find(sign)
                unnamed = program.find_unnamed()
                failed = failed or bool(unnamed)
                print(f'{"not ok" if unnamed else "ok"} {number} /gui/every-control/{name}', flush=True)
                for path in unnamed:
                    print(f'# {path}')
                for key in leave:
                    program.keys(key)
                if leave and not stood_before:
                    program.gone(sign)  # what closes still takes keys
        except AssertionError as failure:
            print(f'Bail out! {name}: {failure}', flush=True)
            failed = True
        finally:
            program.kill()
    sys.exit(1 if failed else 0)


main()
