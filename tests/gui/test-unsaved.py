#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""The real window, closed while somebody types: it asks before anything typed is thrown away, also when the session ends.

usage: test-unsaved.py LIAISON LIAISON-CLI
"""

import pathlib
import sqlite3
import subprocess
import sys
import tempfile

try:
    import accessible
except (ImportError, ValueError):
    print('1..0 # SKIP the accessibility library is missing')
    sys.exit(77)

from contacts import Network

QUESTION = '^Discard What You Typed'


def open_log(program):
    program.keys('ctrl+l')
    return 'Log What Happened', 'In Plain Words'


def open_follow_up(program):
    program.keys('ctrl+t')
    return 'New Follow-Up', '^What to Do$'


def open_opening(program):
    program.keys('ctrl+5')
    program.click('^Openings$', None)
    program.press_until('Tab', 'Add an Opening$', 'push button')
    program.keys('Return')
    return 'New Opening', '^Job$'


def open_own_entry(program):
    program.keys('ctrl+4')
    program.click('Add to the Catalogue$')
    return 'Add to the Catalogue', '^Name$'


def press(program, title, key):
    """In a form, once no question has the keys any more."""
    program.wait(f'“{title}” has the keys', lambda: program.has_keys_in(title))
    program.keys(key)


def closes_unasked_when_empty(program, opens):
    title, field = opens(program)
    program.find(field, 'text')
    press(program, title, 'Escape')
    program.gone(field, 'text')
    assert not program.look_for(QUESTION), f'{field}: asked about nothing'


def keep(program):
    program.find(QUESTION)
    program.click('Keep Editing$')
    program.gone(QUESTION)


def asks(program, opens):
    """Escape and Quit ask; what was typed stays until one says that it may go."""
    title, field = opens(program)
    program.find(field, 'text')
    program.type(field, 'met Žofia Ahmad: she knows Ana')
    for name, ask in (('Escape', lambda: press(program, title, 'Escape')), ('Quit', program.ask_to_quit)):
        ask()
        keep(program)
        assert program.find(field, 'text').text() == 'met Žofia Ahmad: she knows Ana', f'{field}: {name} took what was typed'
    press(program, title, 'Escape')
    program.find(QUESTION)
    program.click('Discard$')
    program.gone(field, 'text')
    program.gone(QUESTION)


def read_notes(data):
    connection = sqlite3.connect(data)
    notes = connection.execute('SELECT notes FROM plan').fetchall()
    connection.close()
    return notes


def saves_what_is_typed_in_place(program, data):
    """A field that is saved as it is left is saved by quitting, too: nothing is asked."""
    program.keys('ctrl+5')
    program.click('^Routes$', None)
    program.press_until('Tab', '^Digital Archives Specialist', 'list item')
    program.keys('shift+Tab', 'shift+Tab')  # over what it asks for first to the notes
    program.write('ask Ana')
    program.quit()
    assert read_notes(data) == [('ask Ana',)], read_notes(data)


def quits_when_told(program):
    open_log(program)
    program.find('In Plain Words', 'text')
    program.type('In Plain Words', 'met Ada Kowalski yesterday: fixity')
    program.ask_to_quit()
    program.find(QUESTION)
    assert program.process.poll() is None
    program.click('Discard$')
    program.process.wait(20)
    assert program.process.returncode == 0


class Session:
    """Asks whether it may end, as when one logs out."""

    def __init__(self):
        manager = pathlib.Path(__file__).with_name('session-manager.py')
        self.process = subprocess.Popen([sys.executable, manager], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.read_until('ready')

    def read_until(self, last):
        """What is said until then."""
        lines = []
        for line in self.process.stdout:
            lines.append(line.strip())
            if lines[-1] == last:
                return lines
        raise AssertionError(f'the session ended after {lines}')

    def hears(self, *lines):
        """What the program says to it, when it is asked."""
        self.process.stdin.write('\n')
        self.process.stdin.flush()
        said = self.read_until('answered')[:-1]
        assert said == list(lines), f'{said}, not {lines}'


def holds_up_the_end(program, session):
    """Logging out is held up while something is typed, and not after it was saved or thrown away."""
    session.read_until('registered')
    session.hears()
    open_log(program)
    program.find('In Plain Words', 'text')
    program.type('In Plain Words', 'met Ada Kowalski yesterday: fixity')
    session.hears('reason Something that you typed is not saved.')
    press(program, 'Log What Happened', 'ctrl+Return')
    program.gone('In Plain Words', 'text')
    session.hears('taken back')
    session.hears()


def saves_when_the_session_ends(program, session, data):
    """A field that is saved as it is left is saved before the session ends, which waits for the disk."""
    program.keys('ctrl+5')
    program.click('^Routes$', None)
    program.press_until('Tab', '^Digital Archives Specialist', 'list item')
    program.keys('shift+Tab', 'shift+Tab')
    program.write('ask Bo')
    program.wait('the last key', lambda: program.find('^Notes$', 'text').text() == 'ask Bo')
    session.hears('reason What you changed is being saved.')
    session.read_until('taken back')
    assert read_notes(data) == [('ask Bo',)], read_notes(data)
    session.hears()


def run(number, name, step, *arguments):
    step(*arguments)
    print(f'ok {number} /gui/unsaved/{name}', flush=True)


def main():
    forms = {'log': open_log, 'follow-up': open_follow_up, 'opening': open_opening, 'own-entry': open_own_entry}
    print(f'1..{2 * len(forms) + 4}')
    with tempfile.TemporaryDirectory() as folder:
        data = f'{folder}/liaison.db'
        Network(sys.argv[2], data).add('Ada Kowalski')
        subprocess.run([sys.argv[2], '--data', data, 'route', '--from', 'cataloguing-librarian', '--to',
                        'digital-preservation-manager', '--adopt', '1'],
                       check=True, capture_output=True)
        program = accessible.Program([sys.argv[1], '--data', data], accessible.environment(folder))
        try:
            program.find('^Today$', None)
            number = 0
            for name, opens in forms.items():
                run(number + 1, f'closes-empty-{name}', closes_unasked_when_empty, program, opens)
                run(number + 2, f'asks-for-{name}', asks, program, opens)
                number += 2
            run(number + 1, 'quits-when-told', quits_when_told, program)
            program = accessible.Program([sys.argv[1], '--data', data], accessible.environment(folder))
            program.find('^Today$', None)
            run(number + 2, 'saves-what-is-typed-in-place', saves_what_is_typed_in_place, program, data)
            session = Session()
            program = accessible.Program([sys.argv[1], '--data', data], accessible.environment(folder))
            program.find('^Today$', None)
            run(number + 3, 'holds-up-the-end-of-the-session', holds_up_the_end, program, session)
            run(number + 4, 'saves-when-the-session-ends', saves_when_the_session_ends, program, session, data)
            session.process.stdin.close()
            session.process.wait(20)
        except Exception as failure:  # whatever went wrong, the step did not
            print(f'not ok /gui/unsaved\n# {failure}', flush=True)
            sys.exit(1)
        finally:
            program.kill()


if __name__ == '__main__':
    main()
