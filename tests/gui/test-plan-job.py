#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""Moves a step and an opening in the real window, by pointer and by keys.

usage: test-plan-job.py LIAISON LIAISON-CLI
"""

import json
import subprocess
import sys
import tempfile

try:
    import accessible
except (ImportError, ValueError):
    print('1..0 # SKIP the accessibility library is missing')
    sys.exit(77)

ENDS = ('--from', 'cataloguing-librarian', '--to', 'digital-preservation-manager')


class Network:
    """What the command line knows of the same database, to see what the window did."""

    def __init__(self, cli, data):
        self.command = [cli, '--data', data]

    def run(self, *arguments):
        subprocess.run([*self.command, *arguments], check=True, capture_output=True)

    def read(self, *arguments):
        return json.loads(subprocess.run([*self.command, *arguments, '--json'], check=True, capture_output=True).stdout)

    def step(self):
        """The months from which and until which the first step is."""
        step = self.read('plan')['routes'][0]['steps'][0]
        return step['from_month'], step['until_month']

    def stage(self):
        return self.read('opening')[0]['stage']


def pointer(*words):
    subprocess.run(['xdotool', *words], check=True)


def drag(start, end):
    """Slowly, as a hand does: the window is to hear of each part of the way."""
    pointer('mousemove', *map(str, start), 'mousedown', '1')
    for part in range(1, 11):
        at = [round(one + (other - one) * part / 10) for one, other in zip(start, end)]
        pointer('mousemove', *map(str, at), 'sleep', '0.05')
    pointer('mouseup', '1')


def show_plan(program, network):
    program.find('^Today', 'list item')
    program.keys('ctrl+5')
    program.find('^Metadata librarian: ', 'push button')


def step_by_pointer(program, network):
    before = network.step()
    x, y, width, height = program.place('^Metadata librarian: ', 'push button')
    drag((x + 60, y + height // 2), (x + 60 + 48, y + height // 2))
    program.wait('the step is moved', lambda: network.step() != before)
    year, month = map(int, before[0].split('-'))
    found = network.step()[0]
    assert found == f'{year + (month + 3) // 12:04}-{(month + 3) % 12 + 1:02}', f'{before} became {found}'


def step_by_keys(program, network):
    before = network.step()
    program.press_until('Tab', '^Metadata librarian: ', 'push button')
    program.keys('alt+Right')
    program.wait('the step is moved', lambda: network.step()[0] > before[0])
    program.keys('ctrl+z')
    program.wait('it is where it was', lambda: network.step() == before)


def page_by_wheel(program, network):
    """Over the timeline, too, the wheel moves the page."""
    x, y, width, height = program.place('^Metadata librarian: ', 'push button')
    pointer('mousemove', str(x + width // 2), str(y + height // 2), 'click', '5')
    program.wait('the page moves', lambda: program.place('^Metadata librarian: ', 'push button')[1] < y)
    pointer('click', '4', 'click', '4')
    program.wait('the page moves back', lambda: program.place('^Metadata librarian: ', 'push button')[1] == y)


def step_is_opened(program, network):
    """A click on a step unfolds it in the list below, where the focus goes.

    The page may be laid out anew between the look at the step's place and the click: it is clicked again then.
    """
    top = program.place('^Metadata librarian: ', 'push button')[1]

    def clicked():
        x, y, width, height = program.place('^Metadata librarian: ', 'push button')
        if y == top:
            pointer('mousemove', str(x + width // 2), str(y + height // 2), 'click', '1')
        return y < top

    program.wait('the page moves to the step', clicked)
    program.find('^Delete Step', None)


def opening_by_pointer(program, network):
    program.click('^Openings$', None)
    x, y, width, height = program.place('^Archivist, ', 'push button')
    column = program.place('^Applied$', 'list')
    drag((x + 40, y + height // 2), (column[0] + column[2] // 2, column[1] + 60))
    program.wait('the opening is moved', lambda: network.stage() == 'applied')


def opening_by_keys(program, network):
    program.press_until('Tab', '^Archivist, ', 'push button')
    program.keys('alt+Right')
    program.wait('the opening is moved', lambda: network.stage() == 'interview')
    program.quit()


def main():
    liaison, cli = sys.argv[1:]
    steps = [show_plan, step_by_pointer, step_by_keys, page_by_wheel, step_is_opened, opening_by_pointer, opening_by_keys]
    print(f'1..{len(steps)}')
    with tempfile.TemporaryDirectory() as folder:
        data = f'{folder}/liaison.db'
        network = Network(cli, data)
        network.run('route', *ENDS, '--adopt', '1')
        network.run('opening', 'add', '--title', 'Archivist')
        network.run('add-person', 'Ana')
        program = accessible.Program([liaison, '--data', data], accessible.environment(folder))
        try:
            for number, step in enumerate(steps, 1):
                step(program, network)
                print(f'ok {number} /gui/plan-job/{step.__name__}', flush=True)
        except Exception as failure:  # whatever went wrong, the step did not
            print(f'not ok {number} /gui/plan-job/{step.__name__}\n# {failure}', flush=True)
            sys.exit(1)
        finally:
            program.kill()


main()
