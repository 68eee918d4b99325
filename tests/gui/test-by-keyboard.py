#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""Snoozes, logs, tags, filters, keeps a filter, introduces, merges and undoes in the real window by keys alone.

usage: test-by-keyboard.py LIAISON LIAISON-CLI
"""

import sys
import tempfile
import time

try:
    import accessible
    from contacts import Network, ask_to_merge, go_to_list
except (ImportError, ValueError):
    print('1..0 # SKIP the accessibility library is missing')
    sys.exit(77)

PEOPLE = ('Ada Byron', 'Ada Lovelace', 'Grace Hopper')


def snooze(program, network):
    network.run('add-follow-up', '--on', time.strftime('%Y-%m-%d'), '--with', 'Ada Byron', 'Send the notes')
    program.press_until('Tab', '^Send the notes', 'list item')
    program.keys('s')
    program.press_until('Down', '^Pick a Date…$', 'menu item')
    program.keys('Escape')
    program.press_until('Tab', '^Send the notes', 'list item')
    program.keys('s')
    program.press_until('Down', '^Tomorrow$', 'menu item')
    program.keys('Return')
    program.wait('it is put off', lambda: not network.read('due'))


def log(program, network):
    program.find('^People', 'list item')
    program.keys('ctrl+2')
    program.find('^Grace Hopper', 'list item')
    go_to_list(program)
    program.keys('j')
    program.find('Follow Up$', 'push button')
    program.keys('l')
    program.find('In Plain Words', 'text')
    program.keys('End')
    program.write(' met Ada Byron yesterday: archives')
    program.keys('ctrl+Return')
    program.gone('In Plain Words', 'text')
    program.wait('it is logged', lambda: network.read('show', 'Ada Byron')['interactions'])


def tag(program, network):
    go_to_list(program)
    program.keys('t')
    program.find('^Tag$', 'text')
    program.write('mentors')
    program.keys('Return')
    program.find('Tag 1 Contact')
    program.wait('the tag is there', lambda: network.names('--tag', 'mentors') == ['Ada Byron'])


def narrow(program, network):
    go_to_list(program)
    program.keys('ctrl+shift+f')
    program.press_until('Down', '^Tag$', 'menu item')
    program.keys('Return')
    program.press_until('Down', '^mentors$', 'menu item')
    program.keys('Return')
    program.find('Take Off the Filter “Tag: mentors”', 'push button')
    program.gone('^Grace Hopper', 'list item')
    program.find('^Ada Byron', 'list item')


def keep(program, network):
    """Names what the list is narrowed to, and comes back to it from the sidebar."""
    go_to_list(program)
    program.keys('ctrl+s')
    program.find('^Name$', 'text')
    program.keys('ctrl+a')
    program.write('Guides')
    program.keys('Return')
    program.find('^Guides', 'list item')
    go_to_list(program)
    program.keys('ctrl+BackSpace')
    program.find('^Grace Hopper', 'list item')
    program.keys('ctrl+6')
    program.gone('^Grace Hopper', 'list item')
    go_to_list(program)
    program.keys('ctrl+BackSpace')
    program.find('^Grace Hopper', 'list item')


def introduce(program, network):
    """On her page follows up by F, and plans that Ada Byron introduces one to Grace Hopper."""
    go_to_list(program)
    program.keys('Return', 'f')  # as in the list
    program.find('^What to Do$', 'text')
    program.keys('Escape')
    program.gone('^What to Do$', 'text')
    program.keys('ctrl+shift+f')  # as in the list, too
    program.find('^Tag$', 'menu item')
    program.keys('Escape')
    program.gone('^Tag$', 'menu item')
    program.press_until('Tab', '^Introduce$', 'push button')
    program.keys('space')
    program.press_until('Down', '^Ask for an Introduction…$', 'menu item')
    program.keys('Return')
    program.find('^Person$', 'text')
    program.write('Grace')
    program.find('^Grace Hopper', 'list item')
    program.keys('Return')
    program.find('^Both sides are asked before')
    program.keys('ctrl+Return')
    program.gone('^Both sides are asked before')
    program.wait('it is planned', lambda: [(one['introducer'], one['target']) for one in network.read('intro')] ==
                 [('Ada Byron', 'Grace Hopper')])


def merge(program, network):
    go_to_list(program)
    program.keys('shift+Down')
    program.find('^2 chosen$')
    ask_to_merge(program)
    program.keys('Return')
    program.wait('two are one', lambda: network.names() == ['Ada Byron', 'Grace Hopper'])
    program.gone('chosen$')  # of two there is one


def undo(program, network):
    program.keys('Escape')
    program.keys('ctrl+f')
    program.write('nobody')
    program.find('^Nobody Found$')
    program.keys('ctrl+z')  # the last change, not what is searched
    program.wait('one is two again', lambda: network.names() == list(PEOPLE))
    program.keys('Escape')
    program.find('^Ada Lovelace', 'list item')
    program.quit()


def main():
    liaison, cli = sys.argv[1:]
    steps = [snooze, log, tag, narrow, keep, introduce, merge, undo]
    print(f'1..{len(steps)}')
    with tempfile.TemporaryDirectory() as folder:
        data = f'{folder}/liaison.db'
        network = Network(cli, data)
        for name in PEOPLE:
            network.add(name)
        program = accessible.Program([liaison, '--data', data], accessible.environment(folder))
        try:
            for number, step in enumerate(steps, 1):
                step(program, network)
                print(f'ok {number} /gui/by-keyboard/{step.__name__}', flush=True)
        except Exception as failure:  # whatever went wrong, the step did not
            print(f'not ok {number} /gui/by-keyboard/{step.__name__}\n# {failure}', flush=True)
            sys.exit(1)
        finally:
            program.kill()


main()
