#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""The real window, closed while somebody types: it asks before anything typed is thrown away.

usage: test-unsaved.py LIAISON LIAISON-CLI
"""

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


def saves_what_is_typed_in_place(program, data):
    """A field that is saved as it is left is saved by quitting, too: nothing is asked."""
    program.keys('ctrl+5')
    program.click('^Routes$', None)
    program.press_until('Tab', '^Digital Archives Specialist', 'list item')
    program.keys('shift+Tab', 'shift+Tab')  # over what it asks for first to the notes
    program.write('ask Ana')
    program.quit()
    connection = sqlite3.connect(data)
    notes = connection.execute('SELECT notes FROM plan').fetchall()
    connection.close()
    assert notes == [('ask Ana',)], notes


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


def run(number, name, step, *arguments):
    step(*arguments)
    print(f'ok {number} /gui/unsaved/{name}', flush=True)


def main():
    forms = {'log': open_log, 'follow-up': open_follow_up, 'opening': open_opening, 'own-entry': open_own_entry}
    print(f'1..{2 * len(forms) + 2}')
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
        except Exception as failure:  # whatever went wrong, the step did not
            print(f'not ok /gui/unsaved\n# {failure}', flush=True)
            sys.exit(1)
        finally:
            program.kill()


if __name__ == '__main__':
    main()
