#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""A disk that is really full, of three sizes, and files that may not grow: what was there stays, is read, and goes on once there is room.

usage: test-full-disk.py LIAISON-CLI
"""

import collections
import contextlib
import itertools
import json
import os
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys

import faults

CLI = faults.Command(sys.argv[1])
SIZES = faults.count((2,), (1, 2, 8))  # MiB
LEFT = faults.count((0, 64), (0, 16, 64, 160, 320))  # KiB


@contextlib.contextmanager
def disk_of(size, place):
    """A disk of so many bytes, as mount says it, which is gone afterwards."""
    place.mkdir(exist_ok=True)
    subprocess.run(['mount', '-t', 'tmpfs', '-o', f'size={size}', 'tmpfs', place], check=True)
    try:
        yield
    finally:
        subprocess.run(['umount', place], check=True)


def fill(disk, left):
    """Leaves so many bytes, with a file that can be removed."""
    room = os.statvfs(disk).f_bavail * os.statvfs(disk).f_bsize - left
    assert room > 0
    filler = disk / 'filler'
    filler.write_bytes(bytes(room))
    return filler


class Scene:
    """A network in a file, and what twelve commands need beside it."""

    def __init__(self, folder):
        self.elsewhere = folder / 'elsewhere'
        self.elsewhere.mkdir()
        self.start = self.elsewhere / 'start.db'
        self.undone = self.elsewhere / 'undone.db'
        other = self.elsewhere / 'other.db'
        faults.write_people(self.elsewhere / 'more.csv', [f'More {number}' for number in range(20)])
        (self.elsewhere / 'todo.ics').write_text(faults.CALENDAR, encoding='utf-8')
        CLI.add_people(self.start, [f'Person {number}' for number in range(5)])
        self.uid = CLI.must(self.start, 'add-follow-up', '--on', '2030-01-01', 'Write').strip()
        CLI.must(self.start, 'backup', other)
        CLI.must(other, 'add-person', 'Of the Backup')
        CLI.must(self.start, 'backup', self.undone)
        CLI.must(self.undone, 'undo')
        self.other = other

    def commands(self, data):
        return {'add-person': ('add-person', 'Ada'), 'log': ('log', '--add', 'called Bo'), 'import': ('import', self.elsewhere / 'more.csv'),
                'import of a calendar': ('import', self.elsewhere / 'todo.ics'), 'undo': ('undo',), 'redo': ('redo',),
                'add-follow-up': ('add-follow-up', '--on', '2030-02-02', 'Ask'), 'done': ('done', self.uid), 'backup': ('backup',),
                'restore': ('restore', self.other), 'export': ('export', '--force', data.parent / 'out.json'),
                'export to a folder': ('export', f'{data.parent}/out/')}

    def lay(self, name, data):
        for path in data.parent.glob('*'):
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink()
        shutil.copyfile(self.undone if name == 'redo' else self.start, data)

    def state(self, data, **options):
        """What is there, read as people do: whatever the disk, it can be listed, found and exported elsewhere."""
        out = self.elsewhere / 'state.json'
        CLI.must(data, 'people', 'Person', **options)
        CLI.must(data, 'due', **options)
        CLI.must(data, 'check', **options)
        CLI.must(data, 'export', '--force', out)
        records = json.loads(out.read_text(encoding='utf-8'))['records']
        return (sorted(person['name'] for person in records.get('person', [])), len(records.get('interaction', [])),
                sorted((follow_up['text'], follow_up.get('done_on', '')) for follow_up in records.get('follow_up', [])))

    def around(self, name, command, data):
        """What is there before a command and after it, where nothing hinders it."""
        self.lay(name, data)
        before = self.state(data)
        CLI.must(data, *command)
        return before, self.state(data)


def judge(where, answer, found, before, after, tally):
    assert not answer.crashed, f'{where}: {answer}'
    assert found in (before, after), f'{where}: a third state, {found}: {answer}'
    assert answer.status != 0 or found == after, f'{where}: said to be done and is not: {answer}'
    assert answer.status == 0 or answer.err.strip(), f'{where}: failed without a word'
    tally['done' if answer.status == 0 else 'refused'] += 1


def disks_that_are_full(folder):
    scene = Scene(folder)
    disk = folder / 'disk'
    data = disk / 'l.db'
    tally = collections.Counter()
    for size, (name, command) in itertools.product(SIZES, scene.commands(data).items()):
        with disk_of('8m', disk):
            before, after = scene.around(name, command, data)
        for left in LEFT:
            where = f'{name} with {left} KiB of {size} MiB'
            with disk_of(f'{size}m', disk):
                scene.lay(name, data)
                filler = fill(disk, left * 1024)
                answer = CLI.run(data, *command)
                judge(where, answer, scene.state(data), before, after, tally)
                filler.unlink()
                if size > 1 and answer.status != 0:
                    CLI.must(data, *command)
                    assert scene.state(data) == after, f'{where}: not done once there was room'
    return f'{len(SIZES)} sizes x {len(scene.commands(data))} commands x {len(LEFT)}: {tally["refused"]} refused, {tally["done"]} done, 0 else'


def disks_without_files_left(folder):
    """There is space, but no file can be made: the journal cannot either."""
    scene = Scene(folder)
    disk = folder / 'disk'
    data = disk / 'l.db'
    tally = collections.Counter()
    for name, command in scene.commands(data).items():
        with disk_of('8m,nr_inodes=60', disk):
            before, after = scene.around(name, command, data)
            scene.lay(name, data)
            fillers = []
            with contextlib.suppress(OSError):
                for number in range(60):
                    fillers.append(disk / f'filler {number}')
                    fillers[-1].touch()
            answer = CLI.run(data, *command)
            judge(f'{name} without a file left', answer, scene.state(data), before, after, tally)
            assert answer.status != 0 and 'no space left' in answer.err, f'{name}: {answer}'
            for filler in fillers:
                filler.unlink(missing_ok=True)
            CLI.must(data, *command)
            assert scene.state(data) == after, f'{name}: not done once there was room'
    return f'{tally["refused"]} refused for what it was, 0 else'


def pictures_and_pages(folder):
    """The file that was there stays where it cannot be replaced; where there was none none is left."""
    scene = Scene(folder)
    disk = folder / 'disk'
    kinds = [('map', 'pdf'), ('map', 'svg'), ('map', 'png'), ('person', 'pdf'), ('plan', 'pdf')]
    refused = 0
    for (what, ending), is_there in itertools.product(kinds, (True, False)):
        with disk_of('1m', disk):
            picture = disk / f'o.{ending}'
            command = ('export', '--force', picture, '--what', what, *(('Person 1',) if what == 'person' else ()))
            if is_there:
                CLI.must(scene.start, *command)
            before = picture.read_bytes() if is_there else None
            fill(disk, 0)
            answer = CLI.run(scene.start, *command)
            where = f'{what} as {ending}: {answer}'
            assert not answer.crashed and answer.status == 1 and 'no space left' in answer.err, where
            assert (picture.read_bytes() if picture.exists() else None) == before, f'{where}: it is another'
            assert sorted(path.name for path in disk.iterdir()) == ['filler'] + [picture.name] * is_there, f'{where}: a file stayed'
            refused += 1
    return f'{refused} refused, {refused // 2} left as they were, 0 else'


def leave_journal(folder):
    """A database as a killed program leaves it: seven people, five of them in the journal alone."""
    left = folder / 'left'
    left.mkdir()
    data = folder / 'was.db'
    for number in range(2):
        CLI.must(data, 'add-person', f'Person {number}')
    reader = sqlite3.connect(data, isolation_level=None)
    reader.execute('BEGIN')
    reader.execute('SELECT count(*) FROM person').fetchone()
    for number in range(2, 7):
        CLI.must(data, 'add-person', f'Person {number}')
    for ending in '', '-wal', '-shm':
        shutil.copyfile(f'{data}{ending}', left / f'l.db{ending}')
    reader.close()
    return left


def wound_at(path, place):
    content = bytearray(path.read_bytes())
    content[place:place + 4] = bytes(byte ^ 0xff for byte in content[place:place + 4])
    path.write_bytes(content)


def damaged_journals(folder):
    """Noticed and left as they were, on a full disk and on one that may only be read, where the copy to judge them by is made elsewhere."""
    left = leave_journal(folder)
    disk = folder / 'disk'
    data = disk / 'l.db'
    journal = disk / 'l.db-wal'
    wounds = {'none': lambda: None, 'gone': journal.unlink, 'empty': lambda: journal.write_bytes(b''),
              'cut': lambda: os.truncate(journal, 60000), 'flipped': lambda: wound_at(journal, 30000)}
    tally = collections.Counter()

    def files():
        return {path.name: path.read_bytes() for path in disk.glob('l.db*')}

    for room, (name, wound) in itertools.product((0, 300 * 1024, 'read only'), wounds.items()):
        with disk_of('2m', disk):
            for path in left.iterdir():
                shutil.copyfile(path, disk / path.name)
            wound()
            if room == 'read only':
                subprocess.run(['mount', '-o', 'remount,ro', disk], check=True)
            else:
                fill(disk, room)
            before = files()
            # Where there is no room for the session's files either, there is where those for a while go.
            for runtime in folder, disk:
                answer = CLI.run(data, 'people', extra={'XDG_RUNTIME_DIR': str(runtime)})
                where = f'{name}, {room}: {answer}'
                assert not answer.crashed, where
                if name == 'none':
                    assert answer.status == 0 and answer.out.count('Person') == 7, where
                else:
                    assert answer.status == 1 and 'damaged' in answer.err, where
                    assert files() == before, f'{where}: it was changed'
                tally['read' if name == 'none' else 'refused'] += 1
            assert not list(folder.glob('liaison-*')), f'{where}: a copy stayed'
    return f'{tally["refused"]} refused and left as they were, {tally["read"]} sound ones read whole'


def files_that_may_not_grow(folder):
    """The limit of a shell, which SQLite takes for a fault of the disk."""
    scene = Scene(folder)
    place = folder / 'place'
    place.mkdir()
    data = place / 'l.db'
    tally = collections.Counter()
    for name, command in scene.commands(data).items():
        before, after = scene.around(name, command, data)
        for left in LEFT:
            scene.lay(name, data)

            def limit(left=left):
                signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
                resource.setrlimit(resource.RLIMIT_FSIZE, (left * 1024, left * 1024))

            answer = CLI.run(data, *command, before=limit)
            judge(f'{name} with {left} KiB a file', answer, scene.state(data), before, after, tally)
            if answer.status != 0:
                CLI.must(data, *command)
                assert scene.state(data) == after, f'{name} with {left} KiB a file: not done without the limit'
    return f'{len(scene.commands(data))} commands x {len(LEFT)}: {tally["refused"]} refused, {tally["done"]} done, 0 else'


if __name__ == '__main__' and os.environ.get('LIAISON_APART') != 'yes':
    # In a mount namespace of its own, which goes with it.
    apart = ['unshare', '--mount'] if os.geteuid() == 0 else ['unshare', '--mount', '--map-root-user']
    if subprocess.run([*apart, 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], check=False, capture_output=True).returncode != 0:
        print('1..0 # SKIP no disk can be mounted here')
        sys.exit(0)
    os.environ['LIAISON_APART'] = 'yes'
    os.execvp(apart[0], [*apart, sys.executable, *sys.argv])
faults.run_all('/faults/full-disk', [disks_that_are_full, disks_without_files_left, pictures_and_pages, damaged_journals, files_that_may_not_grow])
