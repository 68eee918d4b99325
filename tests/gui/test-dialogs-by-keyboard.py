#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""Dialogs by keys alone: many people at once, tags, and the reminders, whose test
rings in a minute with the window closed.

usage: test-dialogs-by-keyboard.py LIAISON LIAISON-CLI LIAISON-AGENT CLOCKSHIM
"""

import json
import mmap
import pathlib
import struct
import subprocess
import sys
import tempfile
import time

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


class Evening:
    """The notification server and the clock of the agent, which is the real one."""

    def __init__(self, folder, agent, shim):
        self.log, self.clock, self.program = (pathlib.Path(folder) / name for name in ('log', 'clock', 'agent'))
        self.log.touch()
        self.clock.write_bytes(bytes(24))
        self.program.write_text(f'#!/bin/sh\nLD_PRELOAD={shim} CLOCKSHIM={self.clock} ASAN_OPTIONS=verify_asan_link_order=0:detect_leaks=0 '
                                f'exec {agent} "$@"\n')
        self.program.chmod(0o755)
        server = pathlib.Path(__file__).parent.parent / 'faults' / 'notification-server.py'
        self.server = subprocess.Popen([sys.executable, server, self.log], stdout=subprocess.PIPE, text=True)
        assert self.server.stdout.readline().strip() == 'ready'

    def jump(self, seconds):
        with open(self.clock, 'r+b') as file, mmap.mmap(file.fileno(), 24) as memory:
            memory[:] = struct.pack('qqQ', seconds * 10**9, 0, 1)

    def titles(self):
        return [json.loads(line)['summary'] for line in self.log.read_text().splitlines()]

    def end(self):
        self.server.kill()
        self.server.wait()


def ring_with_the_window_closed(program, evening):
    program.keys('F10')
    program.press_until('Down', '^Reminders$', 'menu item')
    program.keys('Return')
    program.find('^Shown as soon as something is due')
    program.press_until('Tab', 'Ring in a Minute$', 'push button')
    asked = time.monotonic()
    program.keys('space')
    program.find('^It rings in a minute')
    program.keys('Escape')
    program.gone('Ring in a Minute$', 'push button')
    program.quit()
    titles = evening.titles()
    assert titles == [] or time.monotonic() > asked + 60, titles
    evening.jump(61)
    end = time.monotonic() + accessible.PATIENCE
    while evening.titles() != ['Reminders arrive'] and time.monotonic() < end:
        time.sleep(.1)
    assert evening.titles() == ['Reminders arrive'], evening.titles()


def main():
    liaison, cli, *agent = sys.argv[1:]
    steps = [change_all, rename_tag, ring_with_the_window_closed]
    print(f'1..{len(steps)}')
    with tempfile.TemporaryDirectory() as folder:
        data = f'{folder}/liaison.db'
        network = Network(cli, data)
        for name in ('Ada Byron', 'Alan Turing', 'Grace Hopper'):
            network.add(name)
        evening = Evening(folder, *agent)
        program = accessible.Program([liaison, '--data', data], dict(accessible.environment(folder), LIAISON_AGENT=str(evening.program)))
        try:
            for number, step in enumerate(steps, 1):
                step(program, evening if step is ring_with_the_window_closed else network)
                print(f'ok {number} /gui/dialogs-by-keyboard/{step.__name__}', flush=True)
        except Exception as failure:  # whatever went wrong, the step did not
            print(f'not ok {number} /gui/dialogs-by-keyboard/{step.__name__}\n# {failure}', flush=True)
            sys.exit(1)
        finally:
            program.kill()
            evening.end()


main()
