#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""The real window before a really damaged database, and before one that is taken away.

usage: test-damaged.py LIAISON LIAISON-CLI
"""

import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile

try:
    import accessible
except (ImportError, ValueError):
    print('1..0 # SKIP the accessibility library is missing')
    sys.exit(77)

PAGE = 4096
DAMAGES = {
    'empty': lambda data: b'',
    'garbage': lambda data: b'what is this?' * 2000,
    'cut': lambda data: data[:len(data) // 2],
    'overwritten': lambda data: data[:60 * PAGE] + b'\7' * (20 * PAGE) + data[80 * PAGE:],
    'without-a-header': lambda data: b'x' * 100 + data[100:],
}


class Data:
    """A network with a backup that lacks a person."""

    def __init__(self, folder, cli):
        self.folder = folder
        self.cli = cli
        self.file = folder / 'liaison.db'
        people = folder / 'people.csv'
        people.write_text('Name,Organization,Email\n' +
                          ''.join(f'Person {number},Library {number % 7},p{number}@example.org\n' for number in range(400)))
        self.run('import', people)
        self.run('backup')
        self.run('add-person', 'Somebody Later')

    def run(self, *arguments):
        return subprocess.run([self.cli, '--data', self.file, *arguments], capture_output=True, check=True, text=True).stdout

    def enter(self, folder):
        """Moves everything into a folder below."""
        new = self.folder / folder / 'liaison.db'
        new.parent.mkdir(parents=True)
        for path in self.folder.glob('liaison.db*'):
            path.rename(new.parent / path.name)
        self.file = new

    def keep_a_journal(self):
        """As where the file was away for a while and its journal was not."""
        spoilt = self.file.rename(self.file.with_name('spoilt'))
        self.file.with_name('liaison.db-wal').write_bytes(b'journal')
        self.run('people')
        spoilt.rename(self.file)

    def spoil(self, damage):
        spoilt = damage(self.file.read_bytes())
        self.file.write_bytes(spoilt)
        return spoilt


def restores(start, data, damage):
    spoilt = data.spoil(damage)
    program = start(data)
    program.find('The newest good backup, of')
    assert data.file.read_bytes() == spoilt, 'the damaged file was changed'
    program.click('Restore$')
    program.find('The damaged file is kept in')
    program.keys('Return')
    program.find('Nothing to Do')
    program.quit()
    kept, = data.folder.glob('liaison.db-damaged-*')
    assert (kept / 'liaison.db').read_bytes() == spoilt, 'the damaged file was not kept'
    assert data.run('people', 'Person 399') and not data.run('people', 'Somebody Later')


def saves(start, data):
    """What the backup lacks comes back from what can be read."""
    data.spoil(DAMAGES['without-a-header'])
    rescued = data.folder / 'rescued.json'
    program = start(data)
    program.find('The newest good backup, of')
    program.click('Save…$')
    program.find('Save$', 'push button')
    program.keys('ctrl+a')
    program.write(str(rescued))
    program.keys('Return')
    program.find('^Saved: ')
    program.click('Restore$')
    program.find('The damaged file is kept in')
    program.keys('Return')
    program.find('Nothing to Do')
    program.quit()
    data.run('import', rescued)
    assert data.run('people', 'Somebody Later') and data.run('people', '--json').count('"uid"') == 401


def goes_on_with_the_rest(start, data):
    """The newest changes are lost with their journal, and no backup has them: what there is otherwise does."""
    hold = 'import sqlite3, sys; o = sqlite3.connect(sys.argv[1]); o.execute("SELECT count(*) FROM person").fetchall(); print(flush=True); input()'
    with subprocess.Popen([sys.executable, '-c', hold, data.file], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        other.stdout.readline()
        data.run('add-person', 'Somebody Lost')
        other.kill()
    pathlib.Path(f'{data.file}-wal').unlink()
    program = start(data)
    program.find('What is there, until')
    program.find('no backup has them')
    assert not program.find_unnamed()
    program.click('Go On With It$')
    program.find('The damaged file is kept in')
    program.keys('Return')
    program.find('Nothing to Do')
    program.quit()
    assert data.run('people', 'Somebody Later') and not data.run('people', 'Somebody Lost')
    assert data.run('check', '--deep').startswith('All is well')


def notices_a_journal_that_is_cut(start, data):
    """Another program cuts it while the window is open."""
    program = start(data)
    program.find('Nothing to Do')
    for number in range(3):
        data.run('add-person', f'Somebody Lost {number}')
    os.truncate(f'{data.file}-wal', 0)
    program.keys('ctrl+f')
    program.write('Somebody')
    program.find('Your Data File Is Damaged')
    program.find('What is there, until|The newest good backup, of')
    program.quit()


def tells_once_of_a_backup_with_more(start, data):
    """An older file took the place of the data: the window says what it lacks, and who knows is not told again."""
    backup, = data.folder.glob('liaison.db-backups/*-by-hand.db')
    older = backup.read_bytes()
    data.run('backup')
    data.file.unlink()
    data.file.write_bytes(older)
    program = start(data, GSETTINGS_BACKEND='keyfile')
    program.find('A Backup Has More Than Your Data')
    program.find('has 1 change more')
    assert not program.find_unnamed()
    program.click('Backups…$')
    program.find('^Backups$', 'frame')
    program.gone('A Backup Has More Than Your Data')
    program.keys('Escape')
    program.quit()
    program = start(data, GSETTINGS_BACKEND='keyfile')
    program.find('A Backup Has More Than Your Data')
    program.press_until('Tab', 'Dismiss$', 'push button')
    program.keys('Return')
    program.gone('A Backup Has More Than Your Data')
    program.quit()
    program = start(data, GSETTINGS_BACKEND='keyfile')
    program.find('Nothing to Do')
    assert not program.look_for('A Backup Has More Than Your Data')
    program.quit()


def notices_that_an_older_one_was_written_over_it(start, data):
    """The file remembers what was saved in it, where the file system has attributes of files."""
    backup, = data.folder.glob('liaison.db-backups/*-by-hand.db')
    try:
        os.getxattr(data.file, 'user.liaison.acknowledged')
    except OSError:
        return
    data.file.write_bytes(backup.read_bytes())
    program = start(data)
    program.find('Changes that were saved are missing: .*written over it')
    program.find('What is there, until')
    program.click('Go On With It$')
    program.find('The damaged file is kept in')
    program.keys('Return')
    program.find('Nothing to Do')
    program.quit()
    assert data.run('check', '--deep').startswith('All is well')
    assert data.run('people', '--json').count('"uid"') == 400


def has_no_backup(start, data):
    data.spoil(DAMAGES['overwritten'])
    for backup in data.folder.glob('liaison.db-backups/*'):
        backup.unlink()
    data.keep_a_journal()
    program = start(data)
    program.find('There is no backup of it')
    program.find('keeps the journal')
    program.find('Save…$', 'push button')
    assert not program.find_unnamed()
    program.quit()


def open_backups(start, data):
    program = start(data)
    program.find('Nothing to Do')
    program.keys('F10')
    program.press_until('Down', '^Backups', 'menu item')
    program.keys('Return')
    return program


def goes_back_and_forth(start, data):
    """A restore offers to take it back."""
    program = open_backups(start, data)
    program.press_until('Tab', '^Restore', 'push button')
    program.keys('Return')
    program.find('^Restore a Backup$', 'label')
    assert not data.run('people', 'Somebody Later')
    program.click('Undo$')
    program.find('^Undone: .*Restore a Backup')
    program.quit()
    assert data.run('people', 'Somebody Later')


def find_who_looks(folder):
    """The numbers of the programs that look into a backup there."""
    found = []
    for process in pathlib.Path('/proc').glob('[0-9]*'):
        try:
            arguments = (process / 'cmdline').read_bytes().split(b'\0')
        except OSError:
            continue  # it has ended, or is somebody else's
        if b'--look-into' in arguments and pathlib.Path(os.fsdecode(arguments[2])).parent == folder:
            found.append(int(process.name))
    return found


def looks_into_a_backup(start, data):
    """A key on what a backup is said to hold restores nothing, but opens a window that shows who is in it. Nothing can
    be changed there, and the backup stays as it is."""
    backup, = data.folder.glob('liaison.db-backups/*-by-hand.db')
    before = backup.read_bytes()
    program = open_backups(start, data)
    program.press_until('Tab', ' 20[0-9][0-9], ', 'list item')
    program.keys('Return')
    looking, = program.wait('the other window', lambda: find_who_looks(backup.parent))
    os.kill(looking, signal.SIGTERM)
    program.wait('it ends', lambda: not find_who_looks(backup.parent))
    program.wait('keys go to the dialog', lambda: program.has_keys_in('Backups'))
    program.keys('Escape')
    program.quit()
    assert data.run('people', 'Somebody Later')

    other = start(data, ['--look-into', str(backup)])
    other.find('^You are looking into the backup of .*20[0-9][0-9], .*Nothing can be changed here')
    assert not other.look_for('Open Again', 'push button') and not other.find_unnamed()
    other.keys('F10')
    for item in ('^Import', '^Find Duplicates', '^Backups', '^Preferences'):
        assert not other.find(item, 'menu item').has(accessible.Atspi.StateType.SENSITIVE), f'{item} can be chosen'
    assert other.find('^Export', 'menu item').has(accessible.Atspi.StateType.SENSITIVE)
    other.keys('Escape')
    other.gone('^Export', 'menu item')
    other.keys('ctrl+f')
    other.find('^Search people')
    other.write('Person 17')
    other.find('^Person 17', 'label')
    other.keys('ctrl+a', 'Delete')
    other.write('Somebody Later')
    other.find('^Nobody Found')
    other.keys('ctrl+comma')
    other.keys('ctrl+4')
    other.click('Add to the Catalogue$')
    other.find('^Name$', 'text')
    other.wait('keys go to the form', lambda: other.has_keys_in('Add to the Catalogue'))
    other.type('^Name$', 'Typed In Vain')
    other.keys('Escape')
    other.wait('the form is closed', lambda: not other.look_for('^Add to the Catalogue', 'frame'))
    assert not other.look_for('Discard What You Typed') and not other.look_for('^Preferences', 'frame')
    other.keys('ctrl+3')
    other.keys('F9')  # the panel slides in above the sentence
    other.find('^Table$', 'page tab')
    other.quit()
    assert not list(data.folder.rglob('liaison-read-*')), 'the copy stayed'
    assert backup.read_bytes() == before
    assert not list(backup.parent.glob('*-wal')) and not list(backup.parent.glob('*-backups'))


def saves_what_was_moved_away(start, data):
    """The file is taken away while the window is open: it says so, and saves what it holds."""
    saved = data.folder / 'saved.db'
    program = start(data)
    program.find('Nothing to Do')
    data.file.rename(data.folder / 'elsewhere.db')
    program.find('The Data File Is Gone')
    program.find('Open Another…$', 'push button')
    assert not program.find_unnamed()
    program.click('Save What You Had…$')
    program.find('Save$', 'push button')
    program.keys('ctrl+a')
    program.write(str(saved))
    program.keys('Return')
    program.wait('the saved file', saved.exists)
    program.quit()
    assert not data.file.exists(), 'another file was made in its place'
    data.file = saved
    assert data.run('people', 'Somebody Later') and data.run('people', '--json').count('"uid"') == 401


def opens_what_took_its_place(start, data):
    program = start(data)
    program.find('Nothing to Do')
    backup, = data.folder.glob('liaison.db-backups/*-by-hand.db')
    copy = data.folder / 'copy.db'
    copy.write_bytes(backup.read_bytes())
    copy.rename(data.file)
    program.find('The Data File Was Replaced')
    program.click('Open What Is There$')
    program.gone('The Data File Was Replaced')
    program.find('Nothing to Do')
    program.quit()
    assert data.run('people', '--json').count('"uid"') == 400
    assert json.loads(data.run('check', '--json'))['sound']


def says_that_a_folder_above_was_renamed(start, data):
    """Nothing happens to the file itself, and nobody changes anything: who comes back to the window is told."""
    data.enter(pathlib.Path('one', 'two'))
    program = start(data)
    program.find('Nothing to Do')
    (data.folder / 'one').rename(data.folder / 'renamed')
    program.keys('ctrl+question')
    program.find('^Keyboard Shortcuts$', 'frame')
    program.keys('Escape')
    program.find('The Data File Is Gone')
    program.quit()


def moves_out_of_a_synced_folder(start, data):
    """By the keyboard; from then on also who names the old file gets the new one."""
    data.enter(pathlib.Path('Sync'))
    (data.folder / 'Sync' / '.stfolder').touch()
    conflict = data.folder / 'Sync' / 'liaison.sync-conflict-20261127-101010-ABCDEFG.db'
    conflict.write_bytes(data.file.read_bytes())
    program = start(data)
    program.find('Your Data Is in an Unsafe Folder')
    program.find(f'can be moved to .*{data.folder}/data/liaison/liaison.db')
    program.find(conflict.name)
    assert not program.find_unnamed()
    program.press_until('Tab', 'Move It Out$', 'push button')
    program.keys('Return')
    program.find('Your Data Was Moved')
    program.find('Nothing to Do')
    assert not program.find_unnamed()
    new = data.folder / 'data' / 'liaison' / 'liaison.db'
    kept = list((data.folder / 'Sync').glob('liaison.db-backups/*'))
    assert kept and all((new.parent / 'liaison.db-backups' / backup.name).read_bytes() == backup.read_bytes() for backup in kept)
    program.quit()
    assert data.run('people', 'Somebody Later'), 'the old file was changed'

    moved = dict(os.environ, XDG_CONFIG_HOME=f'{data.folder}/config', XDG_DATA_HOME=f'{data.folder}/data')
    said = subprocess.run([data.cli, '--data', data.file, 'add-person', 'Somebody After'], env=moved, check=True, capture_output=True, text=True)
    assert str(new) in said.stderr, said
    assert 'Somebody After' not in data.run('people', '--json'), 'the old file is used'
    data.file.rename(data.folder / 'Sync' / 'old.db')
    program = start(data)
    program.find('Nothing to Do')
    program.keys('ctrl+f')
    program.find('^Search people')
    program.write('Somebody After')
    program.find('Somebody After', 'label')
    assert not program.look_for('Your Data')
    program.quit()
    data.file = new
    assert data.run('people', '--json').count('"uid"') == 402
    assert data.run('check').startswith('All is well')


def holders(file):
    """The names of the programs that have a file open."""
    found = []
    for process in pathlib.Path('/proc').glob('[0-9]*'):
        try:
            if any(os.readlink(descriptor) == str(file) for descriptor in (process / 'fd').iterdir()):
                found.append((process / 'comm').read_text().strip())
        except OSError:
            pass  # it has ended, or is somebody else's
    return found


def moves_nothing_under_another(start, data):
    """A window on another bus would go on with the old file. Once it is closed the agent goes along."""
    data.enter(pathlib.Path('Sync'))
    (data.folder / 'Sync' / '.stfolder').touch()
    new = data.folder / 'data' / 'liaison' / 'liaison.db'
    program = start(data)
    program.find('Your Data Is in an Unsafe Folder')
    program.wait('the agent has it', lambda: 'liaison-agent' in holders(data.file))
    other = subprocess.Popen(program.process.args, env=dict(accessible.environment(str(data.folder)), GTK_A11Y='none',
                                                            DBUS_SESSION_BUS_ADDRESS='disabled:'))
    try:
        program.wait('both have it', lambda: holders(data.file).count('liaison') == 2)
        program.click('Move It Out$')
        program.find('^Another program has your data open')
        program.find('Your Data Is in an Unsafe Folder')
        assert not new.exists()
    finally:
        other.kill()
        other.wait()
    program.click('Move It Out$')
    program.find('Your Data Was Moved')
    program.wait('the agent goes along', lambda: sorted(holders(new)) == ['liaison', 'liaison-agent'])
    assert not holders(data.file), holders(data.file)
    program.quit()


def stays_where_it_is_left(start, data):
    data.enter(pathlib.Path('Sync'))
    (data.folder / 'Sync' / '.stfolder').touch()
    program = start(data, GSETTINGS_BACKEND='keyfile')
    program.click('Leave It Here$')
    program.gone('Your Data Is in an Unsafe Folder')
    program.quit()
    program = start(data, GSETTINGS_BACKEND='keyfile')
    program.find('Nothing to Do')
    assert not program.look_for('Your Data Is in an Unsafe Folder')
    program.quit()


def opens_the_usual_one_wherever_it_is(start, data):
    """The window is there before the disk says where the data was moved to."""
    note = data.folder / 'config' / 'liaison' / 'moved'
    note.parent.mkdir(parents=True)
    os.mkfifo(note)
    program = start(data, [])
    program.find('^Liaison$', 'frame')
    program.find('Main Menu')
    assert not program.look_for('Nothing to Do')
    pair = f"[(b'{data.folder}/data/liaison/liaison.db', b'{data.file}')]"
    with open(note, 'w', encoding='utf-8') as said:
        note.unlink()
        note.write_text(pair)  # for the agent
        said.write(pair)
    program.find('Nothing to Do')
    program.keys('ctrl+f')
    program.find('^Search people')
    program.write('Somebody Later')
    program.find('Somebody Later', 'label')
    program.quit()
    assert not (data.folder / 'data' / 'liaison' / 'liaison.db').exists()

    data.spoil(DAMAGES['empty'])
    program = start(data, [])
    program.find(str(data.file))
    program.click('Restore$')
    program.find('The damaged file is kept in')
    program.keys('Return')
    program.find('Nothing to Do')
    program.quit()


def main():
    liaison, cli = sys.argv[1:]
    running = []

    def start(data, arguments=None, **extra):
        named = ['--data', str(data.file)] if arguments is None else arguments
        running.append(accessible.Program([liaison, *named], dict(accessible.environment(str(data.folder)), **extra)))
        return running[-1]

    steps = [(f'restores-over-what-is-{name}', lambda data, damage=damage: restores(start, data, damage)) for name, damage in DAMAGES.items()]
    steps += [('saves-what-can-be-read', lambda data: saves(start, data)),
              ('goes-on-with-the-rest', lambda data: goes_on_with_the_rest(start, data)),
              ('notices-a-journal-that-is-cut', lambda data: notices_a_journal_that_is_cut(start, data)),
              ('notices-that-an-older-one-was-written-over-it', lambda data: notices_that_an_older_one_was_written_over_it(start, data)),
              ('tells-once-of-a-backup-with-more', lambda data: tells_once_of_a_backup_with_more(start, data)),
              ('says-that-there-is-no-backup', lambda data: has_no_backup(start, data)),
              ('goes-back-and-forth', lambda data: goes_back_and_forth(start, data)),
              ('looks-into-a-backup', lambda data: looks_into_a_backup(start, data)),
              ('saves-what-was-moved-away', lambda data: saves_what_was_moved_away(start, data)),
              ('opens-what-took-its-place', lambda data: opens_what_took_its_place(start, data)),
              ('says-that-a-folder-above-was-renamed', lambda data: says_that_a_folder_above_was_renamed(start, data)),
              ('moves-out-of-a-synced-folder', lambda data: moves_out_of_a_synced_folder(start, data)),
              ('moves-nothing-under-another', lambda data: moves_nothing_under_another(start, data)),
              ('opens-the-usual-one-wherever-it-is', lambda data: opens_the_usual_one_wherever_it_is(start, data)),
              ('stays-where-it-is-left', lambda data: stays_where_it_is_left(start, data))]
    only = os.environ.get('LIAISON_ONLY', '')
    steps = [step for step in steps if only in step[0]]
    failed = False
    print(f'1..{len(steps)}')
    for number, (name, step) in enumerate(steps, 1):
        with tempfile.TemporaryDirectory() as folder:
            try:
                step(Data(pathlib.Path(folder), cli))
                print(f'ok {number} /gui/damaged/{name}', flush=True)
            except Exception as failure:  # whatever went wrong, the step did not
                print(f'not ok {number} /gui/damaged/{name}\n# {failure}', flush=True)
                failed = True
            finally:
                for program in running:
                    program.kill()
                running.clear()
    sys.exit(failed)


main()
