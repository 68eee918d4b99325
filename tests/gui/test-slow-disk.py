#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""The real window on a disk that takes its time for each write: it answers meanwhile, and closes when all is saved.

usage: test-slow-disk.py LIAISON LIAISON-CLI FAULTFS.so

What takes minutes then, as a backup does, is done where LIAISON_FAULTS=full.
"""

import os
import pathlib
import subprocess
import sys
import tempfile
import time

try:
    import accessible
except (ImportError, ValueError):
    print('1..0 # SKIP the accessibility library is missing')
    sys.exit(77)

from contacts import Network, ask_to_merge, go_to_list

DELAY = 0.5  # seconds for each operation: longer than a busy machine keeps the window from an answer
WAITS = 5  # a backup is written page by page
OPERATIONS = 'write,sync,truncate,alloc,rename,link,unlink,copy'
PERSON = 'Ada Kowalski'


class Slow:
    """The window of a database whose disk is slow while a file is there."""

    def __init__(self, folder, liaison, cli, shim):
        self.data = folder / 'liaison.db'
        self.cli = cli
        self.mark = folder / 'slow'
        self.network = Network(cli, self.data)
        self.network.add(PERSON)
        ours = f'{folder}/liaison*:{folder}/.liaison*:{folder}/*out*'  # GTK writes what it keeps itself on the main thread
        extra = {'LD_PRELOAD': shim, 'FAULT_PATH': ours, 'FAULT_OPS': OPERATIONS, 'FAULT_KIND': 'slow', 'FAULT_NTH': '1', 'FAULT_MODE': 'sticky',
                 'FAULT_DELAY': str(int(DELAY * 1000)), 'FAULT_WHILE': str(self.mark),
                 'ASAN_OPTIONS': 'verify_asan_link_order=0:detect_leaks=0'}
        self.program = accessible.Program([liaison, '--data', str(self.data)], dict(accessible.environment(str(folder)), **extra))
        self.program.find('Nothing to Do')

    def run(self, *arguments):
        return subprocess.run([self.cli, '--data', self.data, *arguments], capture_output=True, check=True, text=True).stdout

    def answers(self, check):
        """Waits for what the disk is to take, and measures how long the window takes for a plain answer."""
        program = self.program
        slowest = 0
        name = accessible.GLib.Variant('(ss)', (accessible.ACCESSIBLE, 'Name'))

        def asked():
            nonlocal slowest
            for _ in range(5):
                began = time.monotonic()
                program.bus.ask([(program.root.bus_name, program.root.path, 'org.freedesktop.DBus.Properties', 'Get', name)])
                slowest = max(slowest, time.monotonic() - began)
            return check()

        for _ in range(WAITS - 1):
            try:
                program.wait('what the slow disk takes', asked)
                return slowest
            except AssertionError:
                assert program.process.poll() is None, 'the program ended'
        program.wait('what the slow disk takes', asked)
        return slowest

    def during(self, what, act, check):
        """Does something while the disk is slow."""
        self.mark.touch()
        began = time.monotonic()
        act()
        slowest = self.answers(check)
        took = time.monotonic() - began
        self.mark.unlink()
        print(f'# {what}: {took:.1f} s on the disk, the slowest answer after {slowest * 1000:.0f} ms', flush=True)
        assert took > DELAY, 'the disk was not slow'
        assert slowest < DELAY, f'{what}: an answer took {slowest:.2f} s'


def show_person(program):
    program.keys('ctrl+2')
    program.find(PERSON, 'label')
    program.keys('ctrl+f')
    program.write('kowal')
    program.keys('Down', 'Return')
    program.find('Follow Up$', 'push button')


def write_notes(slow, text):
    slow.program.press_until('Tab', '^Notes$', 'text')
    slow.program.write(text)


def answers_meanwhile(slow, folder):
    program = slow.program
    export = folder / 'out.json'
    program.keys('ctrl+l')
    program.type('In Plain Words', f'met {PERSON} yesterday: fixity; send the notes in 3 days')
    program.find(PERSON, 'label')
    slow.during('log', lambda: program.keys('ctrl+Return'), lambda: not program.look_for('In Plain Words', 'text'))
    program.find('^send the notes', 'list item')
    slow.during('undo', lambda: program.keys('ctrl+z'), lambda: not program.look_for('^send the notes', 'list item'))
    slow.during('redo', lambda: program.keys('ctrl+shift+z'), lambda: program.look_for('^send the notes', 'list item'))
    program.keys('ctrl+e')
    program.find('Save', 'push button')
    program.press_until('ctrl+a', '', 'text')
    program.keys('ctrl+a')
    program.write(str(export))
    slow.during('export', lambda: program.keys('Return'), export.exists)
    show_person(program)
    write_notes(slow, 'knows of fixity')
    slow.during('notes', lambda: program.keys('Tab'), lambda: 'knows of fixity' in slow.run('show', PERSON))
    program.quit()


def answers_for_many(slow, folder):
    """What is done to many at once, and what is read or written whole."""
    program = slow.program
    names = slow.network.names
    contacts = folder / 'people.csv'
    contacts.write_text('Name,Email\n' + ''.join(f'Person {number},p{number}@example.org\n' for number in range(20)))
    program.keys('ctrl+o')
    program.find('Import…', 'push button')
    program.press_until('slash', '', 'text')
    program.write(str(contacts).removeprefix('/'))
    program.keys('Return')
    program.find('20 contacts would be added')
    slow.during('import', lambda: program.click('Import$'), lambda: len(names()) == 21)
    program.gone('20 contacts would be added')
    program.keys('ctrl+2')
    go_to_list(program)
    program.keys('ctrl+a')
    program.find('^21 chosen$')
    program.keys('t')
    program.find('^Tag$', 'text')
    program.write('many')
    slow.during('tag many', lambda: program.keys('Return'), lambda: len(names('--tag', 'many')) == 21)
    program.gone('^Tag$', 'text')
    slow.during('delete many', lambda: program.keys('Delete'), lambda: not names())
    slow.during('undo a deletion of many', lambda: program.keys('ctrl+z'), lambda: len(names()) == 21)


def answers_for_today(slow, folder):
    """A follow-up that is put off and done, and two people who become one."""
    program = slow.program
    network = slow.network
    for text in 'Ask about fixity', 'Send the slides':
        slow.run('add-follow-up', '--on', time.strftime('%Y-%m-%d'), '--with', PERSON, text)

    def due(days):
        return len(network.read('due', '--within', str(days)))

    program.keys('ctrl+1')
    program.press_until('Tab', '^Ask about fixity', 'list item')
    program.keys('s')
    program.press_until('Down', '^Next Week', 'menu item')
    slow.during('snooze', lambda: program.keys('Return'), lambda: due(0) == 1 and due(30) == 2)
    program.press_until('Tab', '^Send the slides', 'list item')
    slow.during('done', lambda: program.keys('d'), lambda: due(30) == 1)
    network.add('Ada Kowalska')
    program.keys('ctrl+2')
    go_to_list(program)
    program.keys('ctrl+a')
    program.find('^2 chosen$')
    ask_to_merge(program)
    slow.during('merge', lambda: program.keys('Return'), lambda: len(network.names()) == 1)


def answers_for_backups(slow, folder):
    program = slow.program
    backups = folder / 'liaison.db-backups'
    slow.run('backup')
    before = len(list(backups.glob('*.db')))
    slow.run('add-person', 'Somebody Later')
    program.keys('F10')
    program.press_until('Down', '^Backups', 'menu item')
    program.keys('Return')
    program.find('Back Up Now$', 'push button')
    slow.during('backup', lambda: program.click('Back Up Now$'), lambda: len(list(backups.glob('*.db'))) > before)

    def find_restores():
        return [widget for widget in program.look().walk() if widget.role == 'push button' and widget.name.startswith('Restore ')]

    oldest = program.wait('the backups are listed', find_restores)[-1]
    slow.during('restore', oldest.do_action, lambda: 'Somebody Later' not in slow.network.names())


def closes_when_it_is_saved(slow, folder):
    """What was typed last is there, though the program was ended with the next key."""
    program = slow.program
    show_person(program)
    write_notes(slow, 'said to the last')
    slow.mark.touch()
    program.keys('ctrl+q')
    program.process.wait(accessible.PATIENCE)
    slow.mark.unlink()
    assert program.process.returncode == 0
    assert 'said to the last' in slow.run('show', PERSON), slow.run('show', PERSON)


def main():
    liaison, cli, shim = map(os.path.abspath, sys.argv[1:])
    long = [('answers-for-many', answers_for_many), ('answers-for-today', answers_for_today),
            ('answers-for-backups', answers_for_backups)]
    steps = [('answers-meanwhile', answers_meanwhile), *(long if os.environ.get('LIAISON_FAULTS') == 'full' else []),
             ('closes-when-it-is-saved', closes_when_it_is_saved)]
    failed = False
    print(f'1..{len(steps)}')
    for number, (name, step) in enumerate(steps, 1):
        with tempfile.TemporaryDirectory() as folder:
            slow = Slow(pathlib.Path(folder), liaison, cli, shim)
            try:
                step(slow, pathlib.Path(folder))
                print(f'ok {number} /gui/slow-disk/{name}', flush=True)
            except Exception as failure:  # whatever went wrong, the step did not
                print(f'not ok {number} /gui/slow-disk/{name}\n# {failure}', flush=True)
                failed = True
            finally:
                slow.mark.unlink(missing_ok=True)
                slow.program.kill()
    sys.exit(failed)


main()
