#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""The dialogs of people by keys alone: many at once, and tags.

usage: test-dialogs-by-keyboard.py LIAISON LIAISON-CLI
"""

import sys
import tempfile

try:
    import accessible
    from contacts import Network, go_to_list
except (ImportError, ValueError):
    print('1..0 # SKIP the accessibility library is missing')
    sys.exit(77)


def change_all(program, network):
    """Chooses everybody and tags them; Escape leaves the choice once the menu is gone."""
    program.find('^People', 'list item')
    program.keys('ctrl+2')
    program.find('^Ada Byron', 'list item')
    go_to_list(program)
    program.keys('ctrl+a')
    program.find('^3 chosen$')
    program.keys('ctrl+m')
    program.press_until('Down', '^Tag…$', 'menu item')
    program.keys('Return')
    program.find('^Tag$', 'text')
    program.write('mentors')
    program.keys('Return')
    program.wait('all are tagged', lambda: len(network.names('--tag', 'mentors')) == 3)
    program.gone('^Tag$', 'text')
    program.keys('Escape')
    program.gone(' chosen$')


def rename_tag(program, network):
    program.keys('ctrl+shift+t')
    program.find('^mentors', 'list item')
    program.press_until('Tab', '^mentors', 'list item')
    program.keys('Return')
    program.find('^Name$', 'text')
    program.keys('Tab', 'ctrl+a')
    program.write('guides')
    program.keys('Return')
    program.wait('the tag has another name', lambda: len(network.names('--tag', 'guides')) == 3)
    program.find('^guides', 'list item')
    program.keys('ctrl+z')
    program.wait('it has its name again', lambda: len(network.names('--tag', 'mentors')) == 3)
    program.keys('Escape', 'Escape')  # the first may close the line that tells of the undo
    program.gone('^mentors', 'list item')


def main():
    liaison, cli = sys.argv[1:]
    steps = [change_all, rename_tag]
    print(f'1..{len(steps)}')
    with tempfile.TemporaryDirectory() as folder:
        data = f'{folder}/liaison.db'
        network = Network(cli, data)
        for name in ('Ada Byron', 'Alan Turing', 'Grace Hopper'):
            network.add(name)
        program = accessible.Program([liaison, '--data', data], accessible.environment(folder))
        try:
            for number, step in enumerate(steps, 1):
                step(program, network)
                print(f'ok {number} /gui/dialogs-by-keyboard/{step.__name__}', flush=True)
        except Exception as failure:  # whatever went wrong, the step did not
            print(f'not ok {number} /gui/dialogs-by-keyboard/{step.__name__}\n# {failure}', flush=True)
            sys.exit(1)
        finally:
            program.kill()


main()
