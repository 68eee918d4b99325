# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""What the tests that drive the place of people share."""

import json
import subprocess


class Network:
    """What the command line knows of the same database, to see what the window did."""

    def __init__(self, cli, data):
        self.command = [cli, '--data', data]

    def read(self, *arguments):
        return json.loads(subprocess.run([*self.command, *arguments, '--json'], check=True, capture_output=True).stdout)

    def run(self, *arguments):
        subprocess.run([*self.command, *arguments], check=True, capture_output=True)

    def add(self, name):
        self.run('add-person', name)

    def names(self, *arguments):
        """Of nobody while the tag that is asked for is not there yet."""
        answer = subprocess.run([*self.command, 'people', *arguments, '--json'], check=False, capture_output=True)
        return [person['name'] for person in json.loads(answer.stdout)] if answer.returncode == 0 else []


def go_to_list(program):
    """Escape leaves the search for whom it found, or for the list."""
    program.keys('ctrl+f')
    program.find('^Search people')
    program.keys('Escape')


def ask_to_merge(program):
    """Those chosen in the list, up to the button that does it."""
    program.keys('ctrl+m')
    program.press_until('Down', '^Merge…$', 'menu item')
    program.keys('Return')
    program.find('become one')
    program.press_until('Tab', 'Merge$', 'push button')
