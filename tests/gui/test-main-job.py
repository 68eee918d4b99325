#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""The main job, in the real window, from the first start to the second.

usage: test-main-job.py LIAISON SAMPLE.vcf
"""

import json
import os
import sys
import tempfile

try:
    import accessible
except (ImportError, ValueError):
    print('1..0 # SKIP the accessibility library is missing')
    sys.exit(77)

PERSON = 'María José Núñez'
PASSPHRASE = 'four words nobody says'


def first_start(start):
    program = start()
    program.find('Where do you stand')
    program.find('Where do you want to go')
    program.press_until('Tab', 'Start Empty', 'list item')
    program.keys('Return')
    program.find('Nothing to Do')
    program.quit()


def first_import(start):
    program = start(data='imported.db')
    program.find('Where do you stand')
    program.press_until('Tab', 'Import Contacts', 'list item')
    program.keys('Return')
    program.find('Import…', 'push button')
    program.keys('Escape')
    program.gone('Import…', 'push button')
    program.quit()


def open_by_path(program, path):
    """As in every file dialog: a slash begins a path."""
    program.keys('ctrl+o')
    program.find('Import…', 'push button')
    program.press_until('slash', '', 'text')
    program.write(path.removeprefix('/'))
    program.keys('Return')


def save_as(program, path):
    program.find('Save', 'push button')
    program.press_until('ctrl+a', '', 'text')
    program.keys('ctrl+a')
    program.write(path)
    program.keys('Return')
    program.wait(path, lambda: os.path.exists(path))  # whole or not there


def import_several(start, sample, empty):
    """Of two files that a new window is opened with the last one has nothing: those who came in are shown."""
    with open(empty, 'wb'):
        pass
    program = start('several.db', sample, empty)
    program.click('Import$')
    program.find('Nothing Was Imported')
    program.click('^_Close')
    program.find('Kim, Ha-eun', 'label')
    program.quit()


def close_while_reading(start, sample, empty):
    """The window goes while the next file is read for the dialog above it."""
    program = start('closed.db', sample, empty)
    program.click('Import$')
    program.click('^Close Close$|^Close$')
    program.process.wait(accessible.PATIENCE)
    assert program.process.returncode == 0, program.process.returncode


def import_an_export(start, export):
    """What an export holds are records, not contacts."""
    with open(export, 'w', encoding='utf-8') as file:
        json.dump({'format': 'liaison-export', 'version': 1, 'settings': {'user-name': 'Ana'}, 'records': {'person': [{'uid': 'a', 'name': 'Ana', 'mood': 'good'}]}}, file)
    program = start('records.db', export)
    program.find('2 records would be added')
    program.find('1 record holds what this version of Liaison does not know')
    program.click('Import$')
    program.find('2 records imported')
    program.quit()


def import_and_plan(start, sample):
    program = start()
    program.find('Nothing to Do')
    open_by_path(program, sample)
    program.find('3 contacts would be added')
    program.click('Import$')
    program.gone('3 contacts would be added')

    # those who came in are shown
    program.find('Kim, Ha-eun', 'label')
    program.keys('ctrl+f')
    program.keys('n', 'u', 'n', 'e', 'z')
    program.gone('Kim, Ha-eun', 'label')
    program.find(PERSON, 'label')
    program.keys('Down', 'Return')

    program.click('Follow Up$')
    program.type('What to Do', 'Ask about fixity')
    program.click('Create$')
    program.gone('What to Do', 'text')
    program.keys('ctrl+1')
    program.find('^Ask about fixity', 'list item')

    program.keys('ctrl+2')
    program.click('On the Map$')
    program.find(f'^Map, .*{PERSON}.* selected')

    program.keys('ctrl+1')
    program.find('^Ask about fixity', 'list item')
    program.keys('ctrl+z')
    program.gone('^Ask about fixity', 'list item')
    program.keys('ctrl+shift+z')
    program.find('^Ask about fixity', 'list item')
    program.quit()


def log_and_export(start, path):
    program = start()
    program.find('^Ask about fixity', 'list item')
    program.keys('ctrl+l')
    program.type('In Plain Words', 'met nunez yesterday: fixity; send the notes in 3 days')
    program.find(PERSON, 'label')
    program.keys('ctrl+Return')
    program.gone('In Plain Words', 'text')
    program.find('^send the notes', 'list item')

    program.keys('ctrl+e')
    save_as(program, path)
    program.find('Exported to')
    with open(path, encoding='utf-8') as file:
        assert 'send the notes' in file.read()
    program.quit()


def start_again(start, path):
    program = start()
    program.find('^Ask about fixity', 'list item')
    program.keys('ctrl+2')
    program.find(PERSON, 'label')
    program.find('Kim, Ha-eun', 'label')

    program.keys('ctrl+k')
    program.find('^The first filter', 'label')  # it is open
    program.write('locked')
    program.find('^Export everything, locked', 'label')
    program.gone('^Log what happened', 'label')  # which the first letters find, too
    program.keys('Return')
    program.find('^The Passphrase Again')
    program.write(PASSPHRASE)
    program.keys('Tab', 'Tab')
    program.write(PASSPHRASE)
    program.keys('Return')
    save_as(program, path)
    program.quit()


def open_locked(start, path):
    """By somebody else, who first gets it wrong."""
    program = start('other.db')
    program.find('Where do you stand')
    program.press_until('Tab', 'Start Empty', 'list item')
    program.keys('Return')
    program.find('Nothing to Do')
    open_by_path(program, path)
    program.find('^Locked File')
    program.write('a wrong passphrase')
    program.keys('Return')
    program.find('does not open with this passphrase')
    program.find('^Locked File')
    program.write(PASSPHRASE)
    program.keys('Return')
    program.click('Import$')
    program.find(PERSON, 'label')
    program.quit()


def main():
    liaison, sample = sys.argv[1:]
    running = []
    with tempfile.TemporaryDirectory() as folder:
        def start(data='liaison.db', *files):
            running.append(accessible.Program([liaison, '--data', f'{folder}/{data}', *files], accessible.environment(folder)))
            return running[-1]

        steps = [('asks-at-the-first-start', lambda: first_start(start)),
                 ('imports-from-the-first-start', lambda: first_import(start)),
                 ('imports-several-at-the-first-start', lambda: import_several(start, sample, f'{folder}/empty.vcf')),
                 ('closes-while-it-reads', lambda: close_while_reading(start, sample, f'{folder}/empty.vcf')),
                 ('imports-an-export', lambda: import_an_export(start, f'{folder}/records.json')),
                 ('imports-finds-plans-maps-and-undoes', lambda: import_and_plan(start, sample)),
                 ('logs-and-exports', lambda: log_and_export(start, f'{folder}/export.json')),
                 ('is-all-there-after-a-restart', lambda: start_again(start, f'{folder}/all.zip')),
                 ('opens-what-was-locked', lambda: open_locked(start, f'{folder}/all.zip'))]
        print(f'1..{len(steps)}')
        try:
            for number, (name, step) in enumerate(steps, 1):
                step()
                print(f'ok {number} /gui/main-job/{name}', flush=True)
        except Exception as failure:  # whatever went wrong, the step did not
            print(f'not ok {number} /gui/main-job/{name}\n# {failure}', flush=True)
            sys.exit(1)
        finally:
            for program in running:
                program.kill()


main()
