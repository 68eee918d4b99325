#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""The real window, whose files cannot grow any more: what was typed stays, and is saved once there is space.

usage: test-full-disk.py LIAISON LIAISON-CLI
"""

import os
import pathlib
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile

try:
    import accessible
except (ImportError, ValueError):
    print('1..0 # SKIP the accessibility library is missing')
    sys.exit(77)

SMALL = 20_000  # bytes; the journal is longer than that


def keeps_what_was_typed(program):
    program.find('Where do you stand')
    program.press_until('Tab', 'Start Empty', 'list item')
    program.keys('Return')
    program.find('Nothing to Do')
    program.keys('ctrl+l')
    program.type('In Plain Words', 'met Ada Kowalski yesterday: fixity; send the notes in 3 days')
    program.find('Ada Kowalski', 'label')
    _, hard = resource.prlimit(program.process.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(program.process.pid, resource.RLIMIT_FSIZE, (SMALL, hard))
    program.keys('ctrl+Return')
    program.find('Nothing was changed')
    program.find('In Plain Words', 'text')
    resource.prlimit(program.process.pid, resource.RLIMIT_FSIZE, (hard, hard))
    program.keys('ctrl+Return')
    program.gone('In Plain Words', 'text')
    program.find('^send the notes', 'list item')


def open_the_person(program):
    program.keys('ctrl+f')
    program.write('kowal')
    program.keys('Down', 'Return')
    program.find('Follow Up$', 'push button')


def stays_until_it_is_saved(program, data):
    """A window that is closed right after the last key, again while there is no space, and once there is."""
    program.keys('ctrl+2')
    program.find('Ada Kowalski', 'label')
    open_the_person(program)
    program.press_until('Tab', '^Notes$', 'text')
    program.write('said to the last')
    _, hard = resource.prlimit(program.process.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(program.process.pid, resource.RLIMIT_FSIZE, (SMALL, hard))
    program.keys('ctrl+q')
    program.find('Nothing was changed')
    assert program.process.poll() is None, 'the program ended'
    program.keys('ctrl+q')
    program.find('Discard What You Typed')
    program.keys('Escape')
    program.gone('Discard What You Typed')
    resource.prlimit(program.process.pid, resource.RLIMIT_FSIZE, (hard, hard))
    program.quit()
    connection = sqlite3.connect(data)
    notes = connection.execute('SELECT notes FROM person WHERE notes <> ""').fetchall()
    connection.close()
    assert notes == [('said to the last',)], notes


def log(program, line):
    program.keys('ctrl+l')
    program.type('In Plain Words', line)
    program.find('Ada Kowalski', 'label')
    program.keys('ctrl+Return')


def opens_to_be_read(program, filler, data):
    """A database on a disk that is full when the window comes up: read from elsewhere, and changed once there is space."""
    program.find('There is no space left on the disk', 'label')
    program.keys('ctrl+2')
    program.find('Ada Kowalski', 'label')
    log(program, 'met Ada Kowalski today')
    program.find('Nothing was changed')
    program.find('In Plain Words', 'text')
    program.keys('ctrl+a', 'BackSpace')
    program.click('Cancel$')
    program.gone('In Plain Words', 'text')
    filler.unlink()
    program.press_until('Tab', 'Open Again', 'push button')
    program.keys('Return')
    program.gone('There is no space left on the disk', 'label')
    log(program, 'met Ada Kowalski today')
    program.gone('In Plain Words', 'text')
    program.quit()
    assert count_interactions(data) == 2, count_interactions(data)


def saves_once_there_is_space(program, filler, data):
    """A form over such a database: it is saved by trying again, and what lies behind it is the database itself."""
    program.find('There is no space left on the disk', 'label')
    program.keys('ctrl+2')
    open_the_person(program)
    program.press_until('Tab', '^Notes$', 'text')
    program.write('typed in vain')
    program.press_until('Tab', 'Open Again', 'push button')  # there is no space yet
    program.keys('Return')
    program.find('Nothing was changed')
    kept = program.find('^Notes$', 'text').text()
    assert kept.endswith('typed in vain'), kept
    log(program, 'met Ada Kowalski at the fair')
    filler.unlink()
    program.keys('ctrl+Return')
    program.gone('In Plain Words', 'text')
    program.gone('There is no space left on the disk', 'label')
    assert count_interactions(data) == 2, count_interactions(data)
    program.keys('ctrl+z')
    program.wait('the undo in the file itself', lambda: count_interactions(data) == 1)
    subprocess.run(['sqlite3', data, "UPDATE person SET place = 'of another program'"], check=True)
    program.find('of another program')
    program.press_until('Tab', '^Notes$', 'text')
    program.keys('shift+Tab')
    program.wait('the notes', lambda: read_notes(data).endswith('typed in vain'))
    program.quit()


def nothing_is_changed_that_was_not_seen(program, filler, data):
    """Another program changes something once there is space: who saves a form sees that first."""
    program.find('There is no space left on the disk', 'label')
    log(program, 'met Ada Kowalski at the fair')
    program.find('Nothing was changed')
    filler.unlink()
    subprocess.run([sys.argv[2], '--data', data, 'add-person', 'Bo Li'], check=True, stdout=subprocess.DEVNULL)
    program.keys('ctrl+Return')
    program.find('Another program changed the data meanwhile')
    assert count_interactions(data) == 1, count_interactions(data)
    program.keys('ctrl+Return')
    program.gone('In Plain Words', 'text')
    assert count_interactions(data) == 2, count_interactions(data)
    program.quit()


def nothing_goes_into_another_file(program, filler, data):
    """What was read is gone once there is space, and then another file stands there: neither is taken for it."""
    program.find('There is no space left on the disk', 'label')
    log(program, 'met Ada Kowalski at the fair')
    program.find('Nothing was changed')
    kept = pathlib.Path(f'{filler.parent}/kept.db')
    filler.unlink()
    data.rename(kept)
    program.keys('ctrl+Return')
    program.find('moved, removed, replaced or overwritten')
    program.find('Save What You Had', 'push button')
    assert not data.exists(), 'an empty database was made'
    shutil.copyfile(kept, data)
    program.keys('ctrl+Return')
    program.find('moved, removed, replaced or overwritten')
    assert count_interactions(data) == 1
    program.find('In Plain Words', 'text')


def imports_once_there_is_space(program, filler, data):
    """A file that was read is not to be looked for again."""
    program.find('would be added')
    program.press_until('Tab', '^_?Import', 'push button')
    program.keys('Return')
    program.find('Nothing Was Imported')
    filler.unlink()
    program.press_until('Tab', 'Try Again', 'push button')
    program.keys('Return')
    program.find('would be added')
    program.press_until('Tab', '^_?Import', 'push button')
    program.keys('Return')
    program.gone('would be added')
    program.find('Bo Li', 'label')
    assert ask(data, 'SELECT count(*) FROM person') == 2
    program.quit()


def leaves_nothing_when_it_is_ended(program, _filler, _data):
    """What it was read from goes with the window, also at the end of the session."""
    program.find('There is no space left on the disk', 'label')
    program.process.terminate()
    assert program.process.wait() == 0


def ask(data, question):
    connection = sqlite3.connect(data)
    answer = connection.execute(question).fetchone()[0]
    connection.close()
    return answer


def count_interactions(data):
    return ask(data, 'SELECT count(*) FROM interaction')


def read_notes(data):
    return ask(data, 'SELECT notes FROM person')


def fill_a_disk(folder, data):
    """A small disk with a copy of the database and nothing free; the file that fills it, and the copy. None where nothing can be mounted."""
    disk = pathlib.Path(folder)
    disk.mkdir()
    if subprocess.run(['mount', '-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', disk], check=False, capture_output=True).returncode != 0:
        return None
    subprocess.run(['sqlite3', data, f'.backup {disk}/liaison.db'], check=True)  # the agent has it open
    (disk / 'filler').write_bytes(bytes(os.statvfs(disk).f_bavail * os.statvfs(disk).f_bsize))
    return disk / 'filler', disk / 'liaison.db'


def on_a_full_disk(step, number, folder, data, *files):
    name = f'/gui/full-disk/{step.__name__.replace("_", "-")}'
    filled = fill_a_disk(f'{folder}/{step.__name__}', data)
    if filled is None:
        print(f'ok {number} {name} # SKIP no disk can be mounted here')
        return
    copies = pathlib.Path(tempfile.mkdtemp(dir=folder))
    program = accessible.Program([sys.argv[1], '--data', str(filled[1]), *files], dict(accessible.environment(folder), XDG_RUNTIME_DIR=str(copies)))
    try:
        step(program, *filled)
        program.process.terminate()
        program.process.wait()
        assert not list(copies.glob('liaison-*')), 'the copy stayed'
    finally:
        program.kill()
        subprocess.run(['umount', '-l', filled[1].parent], check=True)
    print(f'ok {number} {name}', flush=True)


def main():
    print('1..8')
    with tempfile.TemporaryDirectory() as folder:
        # A file that may not grow is an error then, not the end.
        command = ['sh', '-c', 'trap "" XFSZ; exec "$@"', 'sh', sys.argv[1], '--data', f'{folder}/liaison.db']
        program = accessible.Program(command, accessible.environment(folder))
        try:
            keeps_what_was_typed(program)
            print('ok 1 /gui/full-disk/keeps-what-was-typed', flush=True)
            stays_until_it_is_saved(program, f'{folder}/liaison.db')
            print('ok 2 /gui/full-disk/stays-until-it-is-saved', flush=True)
            on_a_full_disk(opens_to_be_read, 3, folder, f'{folder}/liaison.db')
            on_a_full_disk(saves_once_there_is_space, 4, folder, f'{folder}/liaison.db')
            on_a_full_disk(leaves_nothing_when_it_is_ended, 5, folder, f'{folder}/liaison.db')
            on_a_full_disk(nothing_goes_into_another_file, 6, folder, f'{folder}/liaison.db')
            on_a_full_disk(nothing_is_changed_that_was_not_seen, 7, folder, f'{folder}/liaison.db')
            card = pathlib.Path(folder, 'bo.vcf')
            card.write_text('BEGIN:VCARD\nVERSION:4.0\nFN:Bo Li\nEND:VCARD\n', encoding='utf-8')
            on_a_full_disk(imports_once_there_is_space, 8, folder, f'{folder}/liaison.db', str(card))
        except Exception as failure:  # whatever went wrong, the step did not
            print(f'not ok /gui/full-disk\n# {failure}', flush=True)
            sys.exit(1)
        finally:
            program.kill()


if 'LIAISON_APART' not in os.environ and subprocess.run(['unshare', '--mount', 'true'], check=False, capture_output=True).returncode == 0:
    # In a mount namespace of its own, which goes with it.
    os.environ['LIAISON_APART'] = 'yes'
    os.execvp('unshare', ['unshare', '--mount', sys.executable, *sys.argv])
main()
