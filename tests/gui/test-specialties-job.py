#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""Compares specialties in the real window, by pointer and by keys.

usage: test-specialties-job.py LIAISON LIAISON-CLI
"""

import json
import re
import subprocess
import sys
import tempfile

try:
    import accessible
except (ImportError, ValueError):
    print('1..0 # SKIP the accessibility library is missing')
    sys.exit(77)


class Network:
    """The command line on the same database."""

    def __init__(self, cli, data):
        self.command = [cli, '--data', data]

    def run(self, *arguments):
        subprocess.run([*self.command, *arguments], check=True, capture_output=True)

    def fits(self):
        """How the roles fit, by id."""
        answer = json.loads(subprocess.run([*self.command, 'fit', '--json'], check=True, capture_output=True).stdout)
        return {role['id']: role['fit'] for role in answer}


def point_at(program, pattern, role='push button'):
    """Clicks where a widget is on the screen."""
    x, y, width, height = program.place(pattern, role)
    subprocess.run(['xdotool', 'mousemove', str(x + width // 2), str(y + height // 2), 'click', '1'], check=True)


def compare_by_pointer(program, network):
    program.find('^Today', 'list item')
    program.keys('ctrl+4')
    point_at(program, '^Compare Law$')
    point_at(program, '^Compare Medical$')
    program.find('^Law, Medical$', 'label')
    point_at(program, 'Compare$')
    program.find('^Commitment. Law: Commitment 5 of 5. Medical: Commitment 4 of 5.$')


def compare_by_keys(program, network):
    program.press_until('Tab', '^Compare Medical No Longer$', 'push button')
    program.keys('space')
    program.gone('^Compare Medical No Longer$')
    program.write('archive')  # the search has the focus now
    program.keys('Return')
    program.find('^Commitment. Law: Commitment 5 of 5. Archive: Commitment 4 of 5.$')
    program.keys('alt+Left')
    program.find('^Compare Academic$')


def fill_in_by_pointer(program, network):
    before = network.fits()
    program.click('^My Skills$', None)
    point_at(program, '^Search a skill to add$', 'entry')
    program.write('sql')
    program.keys('Return')
    program.find('^SQL$', 'label')
    program.wait('a skill counts', lambda: network.fits() != before)


def fill_in_by_keys(program, network):
    before = network.fits()
    program.write('copyright')  # the search has kept the focus
    program.keys('Return')
    program.find('^Copyright and licences$', 'label')
    program.wait('another counts', lambda: network.fits() != before)


def what_would_add(program):
    """The skills that would add most, which are buttons."""
    tree = program.look()
    tables = [widget for widget in tree.walk() if widget.role == 'table' and widget.name == 'Skills that would add most'] if tree else []
    return [widget.name for table in tables for widget in table.walk() if widget.role == 'push button']


def best_roles(program):
    tree = program.look()
    lists = [widget for widget in tree.walk() if widget.name == 'Roles, the best fit first'] if tree else []
    return [widget.name for roles in lists for widget in roles.walk() if widget.role == 'list item'][:5]


def ask_what_if_by_pointer(program, network):
    """Having a skill puts other roles first, and not having it any more those that were."""
    counted = network.fits()
    before = program.wait('roles that fit', lambda: best_roles(program))
    name = program.wait('a skill to ask for', lambda: what_would_add(program))[0]
    point_at(program, f'^{re.escape(name)}$')
    program.wait('other roles fit best', lambda: best_roles(program) not in ([], before))
    assert network.fits() == counted, 'a question is no change'
    point_at(program, f'^{re.escape(name)}$')
    program.wait('the roles are those that were', lambda: best_roles(program) == before)


def ask_what_if_by_keys(program, network):
    before = best_roles(program)
    name = what_would_add(program)[0]
    program.press_until('shift+Tab', f'^{re.escape(name)}$', 'push button')
    program.keys('space')
    program.wait('other roles fit best', lambda: best_roles(program) not in ([], before))
    program.keys('space')
    program.wait('the roles are those that were', lambda: best_roles(program) == before)
    program.quit()


def main():
    liaison, cli = sys.argv[1:]
    steps = [compare_by_pointer, compare_by_keys, fill_in_by_pointer, fill_in_by_keys, ask_what_if_by_pointer, ask_what_if_by_keys]
    print(f'1..{len(steps)}')
    with tempfile.TemporaryDirectory() as folder:
        data = f'{folder}/liaison.db'
        network = Network(cli, data)
        network.run('add-person', 'Ana')
        program = accessible.Program([liaison, '--data', data], accessible.environment(folder))
        try:
            for number, step in enumerate(steps, 1):
                step(program, network)
                print(f'ok {number} /gui/specialties-job/{step.__name__}', flush=True)
        except Exception as failure:  # whatever went wrong, the step did not
            print(f'not ok {number} /gui/specialties-job/{step.__name__}\n# {failure}', flush=True)
            sys.exit(1)
        finally:
            program.kill()


main()
