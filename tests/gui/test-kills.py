#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""The real window, killed while it saves: what was seen as done is there, the rest whole or not at all.

usage: test-kills.py LIAISON LIAISON-CLI

LIAISON_KILLS says how often.
"""

import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import time

try:
    import accessible
except (ImportError, ValueError):
    print('1..0 # SKIP the accessibility library is missing')
    sys.exit(77)

KILLS = int(os.environ.get('LIAISON_KILLS', '3'))
LONGEST = 0.08  # seconds after the key that saves begins to be pressed


class Network:
    def __init__(self, cli, data):
        self.cli = cli
        self.data = data

    def run(self, *arguments):
        return subprocess.run([self.cli, '--data', self.data, *arguments], capture_output=True, check=True, text=True).stdout

    def names(self):
        return {person['name'] for person in json.loads(self.run('people', '--json'))}


def write_and_save(program, name):
    """Begins to press the key that saves."""
    program.keys('ctrl+l')
    program.type('In Plain Words', f'met {name} yesterday: fixity')
    program.find(name, 'label')
    return subprocess.Popen(['xdotool', 'key', 'ctrl+Return'])


def killed(liaison, network, folder):
    chance = random.Random(1)
    acknowledged = set()
    n_done = 0
    for number in range(KILLS):
        program = accessible.Program([liaison, '--data', str(network.data)], accessible.environment(folder))
        try:
            program.find('Follow Up$|Nothing to Do|To Do')
            write_and_save(program, f'Seen Person{number}').wait()
            program.gone('In Plain Words', 'text')
            acknowledged.add(f'Seen Person{number}')
            pressing = write_and_save(program, f'Last Person{number}')
            time.sleep(chance.uniform(0, LONGEST))
        finally:
            program.kill()
        pressing.wait()
        assert network.run('check').strip() == 'All is well.', f'round {number}'
        found = network.names()
        assert acknowledged <= found, f'round {number}: {acknowledged - found} lost'
        for name in (f'Seen Person{number}', f'Last Person{number}'):
            if name in found:
                shown = json.loads(network.run('show', name, '--json'))
                assert len(shown['interactions']) == 1, f'round {number}: {name} by halves'
        n_done += f'Last Person{number}' in found
    print(f'# {KILLS} kills of the window, {len(acknowledged)} changes seen as done: 0 lost; of those being saved {n_done} were, 0 by halves')


def main():
    print('1..1')
    with tempfile.TemporaryDirectory() as folder:
        network = Network(sys.argv[2], pathlib.Path(folder, 'liaison.db'))
        network.run('add-person', 'Somebody')
        try:
            killed(sys.argv[1], network, folder)
        except Exception as failure:  # whatever went wrong, something was lost
            print(f'not ok 1 /gui/kills/killed-while-it-saves\n# {failure}', flush=True)
            sys.exit(1)
    print('ok 1 /gui/kills/killed-while-it-saves')


main()
