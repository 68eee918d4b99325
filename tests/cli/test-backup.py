#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""Backups, and what is done with a damaged database.

usage: test-backup.py LIAISON-CLI
"""

import contextlib
import fcntl
import os
import pathlib
import random
import shutil
import sqlite3
import uuid

from cli import contains, equal, run_all


def fill(network, people=60):
    rows = ''.join(f'Person {number},Library {number % 7},person{number}@example.org\n' for number in range(people))
    network.run('import', network.write('people.csv', 'Name,Organization,Email\n' + rows))
    network.run('add-follow-up', '--on', '2030-01-01', '--with', 'Person 3', 'Write')


def everything(network):
    name = str(network.folder / 'everything.json')
    network.run('export', '--force', name)
    return pathlib.Path(name).read_text(encoding='utf-8')


def backups_are_listed_with_what_is_in_them(network):
    fill(network)
    made = network.run('backup').strip()
    backup = network.read('backups')[0]
    equal(backup['file'], made)
    equal((backup['people'], backup['organizations'], backup['follow_ups']), (60, 7, 1))
    equal(backup['readable'], True)


def a_restore_is_undone(network):
    fill(network)
    first = everything(network)
    copy = str(network.folder / 'copy.db')
    network.run('backup', '/proc/copy.db', status=1)
    contains(network.errors, '/proc/copy.db')
    assert '.new' not in network.errors, network.errors
    network.run('backup', copy)
    network.run('add-person', 'Somebody Else')
    second = everything(network)
    contains(network.run('restore', copy), 'Restored')
    equal(everything(network), first)
    network.run('undo')
    equal(everything(network), second)


def a_changed_letter_is_found(network):
    fill(network)
    network.run('add-person', 'Wilhelmina Quist')
    contains(network.run('check', '--deep'), 'All is well')
    data = bytearray(network.data.read_bytes())
    for place in [place for place in range(len(data)) if data.startswith(b'Wilhelmina', place)]:
        data[place] ^= 1
    network.data.write_bytes(data)
    contains(network.run('check', '--deep', status=1), 'of person')


def what_is_begun_anew_beside_backups_is_said(network):
    fill(network, 4)
    network.run('backup')
    network.data.unlink()
    equal(network.read('people'), [])
    contains(network.errors, 'was not there and was begun anew, but there are backups of it')
    network.run('restore', network.read('backups')[0]['file'])
    equal(network.errors, '')
    equal(len(network.read('people')), 4)


def backups_of_one_second_are_in_the_order_of_their_changes(network):
    """The number of a change is no text: 100 comes after 99."""
    fill(network, 4)
    name = pathlib.Path(network.run('backup').strip())
    moment, _, reason = name.name.split('-', 2)
    for change in (90, 100, 99):
        shutil.copy(name, name.parent / f'{moment}-c{change}-{reason}')
    name.unlink()
    equal([int(pathlib.Path(backup['file']).name.split('-')[1][1:]) for backup in network.read('backups')][:3], [100, 99, 90])


def is_sound(path):
    try:
        with contextlib.closing(sqlite3.connect(f'file:{path}?immutable=1', uri=True)) as database:
            return database.execute('PRAGMA quick_check(1)').fetchone() == ('ok',)
    except sqlite3.DatabaseError:
        return False


def nothing_is_written_to_a_damaged_database(network):
    """Also where the pages that a change needs are whole: they are all read before the first one is written."""
    fill(network)
    backup = network.run('backup').strip()
    whole = network.data.read_bytes()
    card = network.write('bo.vcf', 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Bo\r\nEND:VCARD\r\n')
    n_damaged = 0
    for start in range(4096, len(whole), 4096 * 7):
        spoilt = whole[:start] + bytes(4096) + whole[start + 4096:]
        network.data.write_bytes(spoilt)
        if is_sound(network.data):
            continue
        n_damaged += 1
        for command in (('add-person', 'Bo'), ('import', card), ('undo',)):
            network.run(*command, status=1)
            contains(network.errors, 'The data file is damaged')
            equal(network.data.read_bytes(), spoilt)
        kept = pathlib.Path(network.read('restore', backup)['damaged'])
        equal((kept / network.data.name).read_bytes(), spoilt)
        shutil.rmtree(kept)
        contains(network.run('check', '--deep'), 'All is well')
    assert n_damaged > 5, n_damaged


def pages_that_changed_places_are_not_exported(network):
    """Two of one kind are read without a fault, and are not what they are taken for."""
    fill(network)
    bytes_ = network.data.read_bytes()
    pages = [bytes_[at:at + 4096] for at in range(0, len(bytes_), 4096)]
    leaves = [index for index, page in enumerate(pages) if page[0] == 0x0d and index > 0]
    n_swapped = 0
    for one, other in zip(leaves[:-3:2], leaves[3::2]):
        swapped = list(pages)
        swapped[one], swapped[other] = pages[other], pages[one]
        network.data.write_bytes(b''.join(swapped))
        if is_sound(network.data):
            continue  # its own digests tell, to “check --deep”
        network.run('export', network.folder / f'{one}.json', status=1)
        contains(network.errors, 'is damaged')
        assert not (network.folder / f'{one}.json').exists()
        n_swapped += 1
    assert n_swapped > 3, n_swapped


def a_backup_of_what_others_packed_and_measured_is_restored(network):
    """SQLite's own lists come and go with that."""
    fill(network)
    before = everything(network)
    with contextlib.closing(sqlite3.connect(network.data, isolation_level=None)) as other:
        other.execute('VACUUM')
        other.execute('ANALYZE')
    backup = network.run('backup').strip()
    network.run('add-person', 'Somebody Later')
    network.run('restore', backup)
    equal(everything(network), before)
    network.data.write_bytes(b'x' * 9000)
    network.run('restore', backup)
    equal(everything(network), before)


def what_is_changed_at_large_does_not_wait_for_a_folder(network):
    """The backup before it is made beside the data, where the chosen folder is not there."""
    fill(network)
    before = everything(network)
    backup = network.run('backup').strip()
    network.run('add-person', 'Somebody Later')
    with contextlib.closing(sqlite3.connect(network.data)) as other, other:
        other.execute("INSERT INTO setting (name, value) VALUES ('backup-folder', ?)", (str(network.folder / 'unplugged'),))
    network.run('backup', status=1)
    contains(network.errors, 'Connect the disk that it is on')
    network.run('restore', backup)
    equal(everything(network), before)
    reasons = [entry['reason'] for entry in network.read('backups')]
    assert 'before-restore' in reasons and not (network.folder / 'unplugged').exists(), reasons


def nothing_is_written_where_an_index_is_damaged(network):
    """Its pages are whole, and one row does not stand where it is looked for."""
    fill(network)
    with contextlib.closing(sqlite3.connect(network.data)) as other:
        pages, = other.execute("SELECT group_concat(rootpage) FROM sqlite_schema WHERE type = 'index'").fetchone()
    whole = network.data.read_bytes()
    n_damaged = 0
    for page in map(int, pages.split(',')):
        begin = (page - 1) * 4096
        cell = begin + int.from_bytes(whole[begin + 8:begin + 10], 'big')
        if whole[begin] != 0x0a or whole[begin + 3:begin + 5] == bytes(2) or whole[cell] > 100:
            continue
        last = cell + whole[cell]  # of its row's number
        spoilt = whole[:last] + bytes([whole[last] ^ 0x40]) + whole[last + 1:]
        network.data.write_bytes(spoilt)
        if not is_sound(network.data):
            continue
        network.run('add-person', 'Bo', status=1)
        contains(network.errors, 'is damaged')
        equal(network.data.read_bytes(), spoilt)
        n_damaged += 1
    assert n_damaged > 3, n_damaged


def a_check_leaves_what_it_finds(network):
    """With a journal beside the database, which a program that was killed left."""
    fill(network)
    with contextlib.closing(sqlite3.connect(network.data)) as other:
        other.execute('SELECT count(*) FROM person').fetchall()
        network.run('add-person', 'Somebody Later')
        kept = {part: pathlib.Path(f'{network.data}{part}').read_bytes() for part in ('', '-wal')}
    kept[''] = kept[''].replace(b'Person 3', b'Persom 3')
    pathlib.Path(f'{network.data}-shm').unlink(missing_ok=True)
    for part, bytes_ in kept.items():
        pathlib.Path(f'{network.data}{part}').write_bytes(bytes_)
    network.run('check', '--deep', status=1)
    contains(network.errors, 'It was left as it is')
    for part, bytes_ in kept.items():
        equal(pathlib.Path(f'{network.data}{part}').read_bytes(), bytes_)


def an_undo_of_what_was_altered_is_refused(network):
    """No change of Liaison stands in the way, so that none is blamed."""
    network.run('add-person', 'Ada Quillfeather')
    with contextlib.closing(sqlite3.connect(network.data)) as other, other:
        other.execute("UPDATE person SET name = 'Ada Quillfaether'")
    network.run('undo', status=1)
    contains(network.errors, 'no later change says why: another program wrote into the file, or it is damaged. Nothing was changed')
    equal([person['name'] for person in network.read('people')], ['Ada Quillfaether'])


def a_database_of_another_format_than_it_says_is_damaged(network):
    """A bit of the number is turned: no step is run on what has it already, and a backup can take its place."""
    fill(network)
    before = everything(network)
    backup = network.run('backup').strip()
    for number in (0, 1, 4):
        bytes_ = bytearray(network.data.read_bytes())
        bytes_[63] = number
        network.data.write_bytes(bytes_)
        for command in (['check'], ['people'], ['add-person', 'Ada'], ['import', network.write('bo.csv', 'Name\nBo\n')]):
            network.run(*command, status=1)
            contains(network.errors, 'The data file is damaged')
            equal(network.data.read_bytes(), bytes(bytes_))
        spoilt = network.folder / f'spoilt-{number}.db'
        spoilt.write_bytes(bytes_)
        equal([path for path in network.data.parent.glob('*-backups/*before-format*')], [])
        network.run('restore', backup)
        equal(everything(network), before)
        network.run('restore', spoilt, status=1)
        contains(network.errors, 'damaged')
        equal(everything(network), before)


def a_search_index_that_cannot_be_read_is_a_fault(network):
    """Its pages are whole: SQLite finds nothing wrong with them."""
    fill(network)
    before = everything(network)
    backup = network.run('backup').strip()
    with contextlib.closing(sqlite3.connect(network.data)) as other, other:
        other.execute('DELETE FROM contact_search_data')
    contains(network.run('check', status=1), 'The search index cannot be read')
    network.run('add-person', 'Ada', status=1)
    network.run('undo', status=1)
    network.run('restore', backup)
    contains(network.run('check', '--deep'), 'All is well')
    assert 'Person 7' in [person['name'] for person in network.read('people', 'Person 7')]
    equal(everything(network), before)


def links_that_others_broke_hinder_no_undo(network):
    """But one that would break another is refused."""
    fill(network)
    network.run('add-person', 'Ada Quillfeather')
    with contextlib.closing(sqlite3.connect(network.data)) as other, other:
        other.execute("DELETE FROM person WHERE name = 'Person 3'")
    faults = network.run('check', status=1)
    contains(faults, 'links to a row of person that is gone')
    network.run('undo')
    equal(network.read('people', 'Quillfeather'), [])
    network.run('redo')
    equal(network.run('check', status=1), faults)
    with contextlib.closing(sqlite3.connect(network.data)) as other, other:
        other.execute("UPDATE contact_method SET person = (SELECT id FROM person WHERE name = 'Ada Quillfeather') WHERE value = 'person5@example.org'")
    network.run('undo', status=1)
    contains(network.errors, 'no later change says why')
    equal(len(network.read('people', 'Quillfeather')), 1)


def a_damaged_database_is_kept_and_replaced(network):
    fill(network)
    first = everything(network)
    backup = network.run('backup').strip()
    for spoil in (lambda data: b'', lambda data: data[:3000], lambda data: data[:4096] + b'x' * (len(data) - 4096)):
        spoilt = spoil(network.data.read_bytes())
        network.data.write_bytes(spoilt)
        network.run('people', status=1)
        equal(network.data.read_bytes(), spoilt)
        kept = pathlib.Path(network.read('restore', backup)['damaged'])
        equal((kept / network.data.name).read_bytes(), spoilt)
        equal(everything(network), first)
        kept.rename(network.folder / f'{kept.name}-{random.random()}')
    letter = network.folder / 'letter.db'
    letter.write_bytes(pathlib.Path(backup).read_bytes().replace(b'Person 7', b'Persom 7', 1))
    network.data.write_bytes(b'')
    network.run('restore', str(letter))
    contains(network.errors, '1 record of the backup is not as Liaison wrote it')


def what_can_be_read_is_salvaged(network):
    fill(network, 800)
    whole = network.data.read_bytes()
    dice = random.Random(7)
    complete = 0
    for _ in range(12):
        data = bytearray(whole)
        page = dice.randrange(12, len(data) // 4096)
        data[page * 4096:page * 4096 + 4096] = dice.randbytes(4096)
        network.data.write_bytes(data)
        out = str(network.folder / 'saved.json')
        counts = network.read('salvage', '--force', str(network.data), out)
        equal(network.data.read_bytes(), bytes(data))
        complete += counts['broken'] == 0
        if counts['read'] < 400:
            raise AssertionError(f'page {page}: only {counts}')
    for name in (network.data, *network.folder.glob(f'{network.data.name}-[ws]*')):
        name.unlink(missing_ok=True)
    network.run('import', out)
    equal(network.read('check')['sound'], True)
    print(f'# {complete} of 12 had every record')


def a_lost_schema_is_known_by_heart(network):
    """Any page of those that say where the tables are: what stands on the others is read all the same."""
    network.run('people')
    n_fresh = network.data.stat().st_size // 4096
    fill(network, 300)
    whole = network.data.read_bytes()
    with sqlite3.connect(network.data) as database:
        roots = {page for page, in database.execute('SELECT rootpage FROM sqlite_schema')}
    database.close()
    out = str(network.folder / 'saved.json')
    pages = [page for page in range(1, n_fresh + 1) if page not in roots]
    assert len(pages) > 4, pages
    for page in pages:
        begin = (page - 1) * 4096 + (100 if page == 1 else 0)
        letter = whole.find(b'INTEGER', begin, page * 4096)
        for begin, wound in ((begin, bytes(4096 if page > 1 else 3996)), (begin, b'\xff' * 12), *([(letter, b'INTEOER')] if letter > 0 else [])):
            data = bytearray(whole)
            data[begin:begin + len(wound)] = wound
            network.data.write_bytes(data)
            counts = network.read('salvage', '--force', str(network.data), out)
            if counts['read'] < 300 or counts['broken'] > 0:
                raise AssertionError(f'page {page}: {counts}')
            equal(network.data.read_bytes(), bytes(data))


def a_cut_file_is_salvaged(network):
    """The last pages are gone: what stands before them is there."""
    fill(network, 800)
    whole = network.data.read_bytes()
    out = str(network.folder / 'saved.json')
    for pages in (1, 3):
        network.data.write_bytes(whole[:-4096 * pages])
        counts = network.read('salvage', '--force', str(network.data), out)
        if counts['read'] < 400:
            raise AssertionError(f'{pages} pages: only {counts}')
        equal(network.data.read_bytes(), whole[:-4096 * pages])


def the_database_is_no_place_for_a_backup(network):
    fill(network, 10)
    whole = network.data.read_bytes()
    network.run('backup', '--force', str(network.data), status=1)
    contains(network.errors, 'belongs to')
    equal(network.data.read_bytes(), whole)


def of_a_backup_it_is_said_what_is_wrong_with_it(network):
    """That it is damaged, and not the data; or that a letter of it changed."""
    fill(network, 30)
    whole = network.folder / 'whole.db'
    network.run('backup', str(whole))
    before = everything(network)
    broken = network.folder / 'broken.db'
    broken.write_bytes(whole.read_bytes()[:8192] + bytes(4096 * 40) + whole.read_bytes()[8192 + 4096 * 40:])
    network.run('restore', str(broken), status=1)
    contains(network.errors, f'The backup “{broken}” is damaged')
    equal('data file' in network.errors, False)
    network.run('restore', network.write('empty.db', ''), status=1)
    contains(network.errors, 'empty.db” is damaged. Nothing was changed')
    equal('data file' in network.errors, False)
    equal(everything(network), before)
    spoilt = network.folder / 'spoilt.db'
    spoilt.write_bytes(whole.read_bytes().replace(b'Person 7', b'Persom 7', 1))
    network.run('restore', str(spoilt))
    contains(network.errors, '1 record of the backup is not as Liaison wrote it')
    network.run('check', '--deep', status=1)


def a_link_is_never_written_through_nor_replaced(network):
    network.run('add-person', 'Ada')
    target = network.folder / 'target'
    target.write_text('kept')
    for form in ('json', 'vcf', 'svg', 'png', 'pdf', 'db'):
        link = network.folder / f'link.{form}'
        link.symlink_to(target)
        network.run('backup' if form == 'db' else 'export', '--force', str(link), status=1)
        contains(network.errors, 'is a link')
        equal((link.is_symlink(), target.read_text()), (True, 'kept'))


def a_pipe_is_no_database(network):
    """It is not waited for."""
    os.mkfifo(network.data)
    network.run('people', status=1)
    network.run('salvage', str(network.data), str(network.folder / 'out.json'), status=1)
    network.data.unlink()
    network.run('add-person', 'Ada')
    pipe = network.folder / 'pipe.db'
    os.mkfifo(pipe)
    network.run('restore', str(pipe), status=1)


def what_a_killed_program_worked_on_is_removed(network):
    """Not what another still works on, and not what only looks like it."""
    fill(network, 10)
    network.run('backup')
    names = [f'{uuid.uuid4()}{ending}' for ending in ('.copy', '.copy-wal', '.copy-shm', '.new', '.new-journal')]
    beside = [network.folder / f'{network.data.name}.{name}' for name in names]
    within = [network.folder / f'{network.data.name}-backups' / names[3]]
    others = [network.folder / name for name in (f'{network.data.name}.copy', f'{network.data.name}.old.copy', names[0], f'other.db.{names[0]}')]
    held = network.folder / f'{network.data.name}.{uuid.uuid4()}.copy'
    for path in [*beside, *within, *others, held]:
        path.write_text('Ada')
    with open(held, encoding='utf-8') as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        network.run('people')
        equal([path for path in beside + within if path.exists()], [])
        equal([path for path in others + [held] if not path.exists()], [])
    network.run('people')
    equal(held.exists(), False)


def what_is_no_database_is_called_so(network):
    """Not damaged: nothing of Liaison was lost in it."""
    out = network.folder / 'saved.json'
    text = network.write('letter.txt', 'Dear Ada,\nthank you for the map of the archives.\n' * 30)
    for command, words in ((('salvage', text, str(out)), 'does not belong to Liaison'),
                           (('salvage', network.write('empty', ''), str(out)), 'is empty'), (('people',), 'is empty')):
        network.data.write_bytes(b'')
        network.run(*command, status=1)
        contains(network.errors, words)
        equal('damaged' in network.errors, False)
        equal((out.exists(), network.data.read_bytes()), (False, b''))


def an_import_is_preceded_by_a_backup(network):
    fill(network)
    equal([backup['reason'] for backup in network.read('backups')], ['daily'])
    network.run('import', network.write('more.csv', 'Name,Email\nOne More,one@example.org\n'))
    equal([(backup['reason'], backup['people']) for backup in network.read('backups')], [('before-import', 60), ('daily', 60)])


def a_day_on_which_something_changed_has_a_backup(network):
    network.run('people')
    equal(network.read('backups'), [])
    network.run('add-person', 'Ana')
    network.run('add-person', 'Bo')
    equal([(backup['reason'], backup['people']) for backup in network.read('backups')], [('daily', 1)])
    # That of another day is none of today.
    folder = pathlib.Path(str(network.data) + '-backups')
    made = next(folder.iterdir())
    made.rename(folder / ('20200101T090000Z' + made.name[16:]))
    network.run('people')
    equal(len(network.read('backups')), 1)
    network.run('undo')
    equal(len(network.read('backups')), 1)  # which has all that is there again
    network.run('redo')
    equal([(backup['reason'], backup['people']) for backup in network.read('backups')], [('daily', 2), ('daily', 1)])


def a_backup_that_fails_takes_nothing_back(network):
    folder = pathlib.Path(str(network.data) + '-backups')
    folder.write_text('no folder')
    network.run('add-person', 'Ana')
    contains(network.errors, f'the backup of today was not made: “{folder}” is a file or a link')
    network.run('backups', status=1)
    contains(network.errors, f'“{folder}” is a file or a link')
    equal(len(network.read('people')), 1)
    folder.unlink()
    network.run('add-person', 'Bo')
    equal((network.errors, [backup['people'] for backup in network.read('backups')]), ('', [2]))


def a_journal_that_was_kept_is_named(network):
    """Its database is gone: what is in it can be had still, and who looks is told where it is."""
    fill(network)
    reader = sqlite3.connect(network.data)
    reader.execute('SELECT count(*) FROM person').fetchone()
    network.run('add-person', 'Only In The Journal')
    name = network.data.name
    held = {end: network.data.with_name(name + end).read_bytes() for end in ('', '-wal')}
    reader.close()
    for path in network.data.parent.glob(f'{name}*'):
        if path.is_file():
            path.unlink()
    network.data.with_name(f'{name}-wal').write_bytes(held['-wal'])
    network.run('add-person', 'Begun Anew')
    kept, = network.data.parent.glob(f'{name}-journal-*')
    contains(network.run('check'), f'“{kept.name}” keeps the journal')
    contains(network.read('check')['risks'][0], kept.name)
    contains(network.run('salvage', network.data, network.folder / 'rest.json'), kept.name)
    contains(network.read('salvage', network.data, network.folder / 'more.json')['kept'][0], kept.name)
    (kept / name).write_bytes(held[''])
    contains(network.run('--data', kept / name, 'people'), 'Only In The Journal')
    shutil.rmtree(kept)
    contains(network.run('check'), 'All is well')


def a_file_of_others_is_no_backup(network):
    fill(network)
    before = everything(network)
    for name, content in (('text.db', 'no database'), ('empty.db', ''), ('cut.db', network.data.read_bytes()[:9000])):
        network.run('restore', network.write(name, content), status=1)
    equal(everything(network), before)


run_all('/cli/backup', [backups_are_listed_with_what_is_in_them, a_restore_is_undone, a_changed_letter_is_found,
                        what_is_begun_anew_beside_backups_is_said, backups_of_one_second_are_in_the_order_of_their_changes,
                        an_undo_of_what_was_altered_is_refused, links_that_others_broke_hinder_no_undo,
                        a_database_of_another_format_than_it_says_is_damaged, a_search_index_that_cannot_be_read_is_a_fault,
                        nothing_is_written_to_a_damaged_database, pages_that_changed_places_are_not_exported, a_backup_of_what_others_packed_and_measured_is_restored,
                        nothing_is_written_where_an_index_is_damaged, what_is_changed_at_large_does_not_wait_for_a_folder, a_check_leaves_what_it_finds,
                        a_damaged_database_is_kept_and_replaced,
                        what_can_be_read_is_salvaged, a_lost_schema_is_known_by_heart, a_cut_file_is_salvaged, the_database_is_no_place_for_a_backup,
                        of_a_backup_it_is_said_what_is_wrong_with_it, a_link_is_never_written_through_nor_replaced, a_pipe_is_no_database,
                        what_a_killed_program_worked_on_is_removed,
                        what_is_no_database_is_called_so, an_import_is_preceded_by_a_backup,
                        a_day_on_which_something_changed_has_a_backup, a_backup_that_fails_takes_nothing_back, a_journal_that_was_kept_is_named,
                        a_file_of_others_is_no_backup])
