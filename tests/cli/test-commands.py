#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers

import concurrent.futures
import contextlib
import ctypes
import datetime
import json
import os
import pathlib
import re
import resource
import signal
import sqlite3
import stat
import subprocess
import tempfile

from cli import PROGRAM, contains, equal, run_all

UID = re.compile(r'^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$')
TODAY = datetime.date.today()


def day(offset):
    return (TODAY + datetime.timedelta(days=offset)).isoformat()


def add_person_prints_its_uid(network):
    uid = network.run('add-person', 'Ada Lovelace').strip()
    assert UID.match(uid), uid
    equal(network.read('add-person', 'Grace Hopper').keys(), {'uid'})
    people = network.read('people')
    equal([person['name'] for person in people], ['Ada Lovelace', 'Grace Hopper'])
    equal(people[0], {'uid': uid, 'name': 'Ada Lovelace', 'emails': [], 'phones': [], 'organizations': [], 'title': ''})


def the_database_is_private(network):
    network.run('add-person', 'Ada')
    equal(stat.S_IMODE(os.stat(network.data).st_mode), 0o600)


def people_are_found_by_any_part_of_a_word(network):
    for name in ('Núñez Íñiguez, María', 'Ada Lovelace', 'Kim Ha-eun'):
        network.run('add-person', name)
    equal([person['name'] for person in network.read('people', 'NUN')], ['Núñez Íñiguez, María'])
    equal([person['name'] for person in network.read('people', 'love')], ['Ada Lovelace'])
    equal([person['name'] for person in network.read('people', 'ovel da')], ['Ada Lovelace'])
    equal(network.read('people', 'nobody'), [])
    equal(network.run('people', 'nobody'), '')


def people_are_narrowed_by_filters(network):
    for name in ('Ada Lovelace', 'Grace Hopper', 'Kim Ha-eun'):
        network.run('add-person', name)
    with contextlib.closing(sqlite3.connect(network.data)) as database, database:
        database.execute("UPDATE person SET sector = 'academic', contact_kind = 'mentor', place = 'Málaga' WHERE name LIKE 'Ada%'")
        database.execute("UPDATE person SET sector = 'academic', place = 'Oslo' WHERE name LIKE 'Kim%'")
        database.execute("INSERT INTO tag (uid, created, modified, name) VALUES ('t', 1, 1, 'Écoute')")
        database.execute("INSERT INTO tagging (uid, created, modified, tag, person) SELECT 'g', 1, 1, tag.id, person.id "
                         "FROM tag, person WHERE person.name LIKE 'Grace%'")
        database.execute("INSERT INTO saved_filter (uid, created, modified, name, filter) VALUES ('s', 1, 1, 'Mentors', 'kind=mentor')")
    network.run('log', 'met Ada Lovelace today')

    def names(*options):
        return [person['name'] for person in network.read('people', *options)]

    equal(names('--sector', 'academic'), ['Ada Lovelace', 'Kim Ha-eun'])
    equal(names('--sector', 'academic', '--place', 'malaga'), ['Ada Lovelace'])
    equal(names('--place', 'malaga', '--place', 'oslo'), ['Ada Lovelace', 'Kim Ha-eun'])
    equal(names('kim', '--kind', 'mentor'), [])
    equal(names('--tag', 'ecoute'), ['Grace Hopper'])
    equal(names('--last-contact', 'never', '--no-cadence', '--closeness', '0'), ['Grace Hopper', 'Kim Ha-eun'])
    equal(names('--filter', 'mentors'), ['Ada Lovelace'])
    equal(names('--type', 'association'), [])
    for options in (['--kind', 'friend'], ['--closeness', '9'], ['--last-contact', 'ever']):
        network.run('people', *options, status=2)
    for options in (['--tag', 'nothing'], ['--sector', 'nothing'], ['--filter', 'nothing'], ['--organization', 'Ada Lovelace']):
        network.run('people', *options, status=1)

    cards = str(network.folder / 'mentors.vcf')
    network.run('export', cards, '--kind', 'mentor')
    with open(cards, encoding='utf-8') as file:
        equal(re.findall('^FN[^:]*:(.*?)\r?$', file.read(), re.MULTILINE), ['Ada Lovelace'])
    network.run('export', str(network.folder / 'all.json'), '--kind', 'mentor', status=2)


def show_takes_a_uid_a_name_or_a_part(network):
    uid = network.run('add-person', 'Ada Lovelace').strip()
    for name in (uid, 'Ada Lovelace', 'ada lovelace', 'lovel'):
        shown = network.read('show', name)
        equal((shown['uid'], shown['name']), (uid, 'Ada Lovelace'))
    for member in ('emails', 'phones', 'organizations', 'methods', 'affiliations', 'ties', 'tags', 'interactions', 'follow_ups'):
        equal(shown[member], [])
    contains(network.run('show', uid), 'Ada Lovelace')


def show_lists_who_is_meant_by_an_ambiguous_name(network):
    first = network.run('add-person', 'John Smith').strip()
    second = network.run('add-person', 'John Smith').strip()
    listed = network.run('show', 'John Smith', status=1)
    contains(listed, first)
    contains(listed, second)
    listed = network.run('show', 'John Smith', '--json', status=1)
    contains(listed, first)
    equal(network.read('show', second)['uid'], second)


def show_prefers_the_very_name(network):
    uid = network.run('add-person', 'Ada').strip()
    network.run('add-person', 'Ada Lovelace')
    equal(network.read('show', 'ada')['uid'], uid)


def what_is_not_there_fails(network):
    network.run('show', 'Nobody', status=1)
    network.run('done', 'no-such-uid', status=1)
    network.run('undo', status=1)
    network.run('redo', status=1)
    network.run('add-follow-up', '--on', day(0), '--with', 'Nobody', 'Call', status=1)
    equal(network.read('due'), [])


def usage_is_told_apart(network):
    for arguments in ([], ['fly'], ['--fly'], ['people', 'a', 'b'], ['show'], ['show', ''], ['show', ' '], ['add-person'], ['add-person', ''],
                      ['add-follow-up', 'Call'], ['add-follow-up', '--on', 'soon', 'Call'], ['add-follow-up', '--on', '2026-02-30', 'Call'],
                      ['add-follow-up', '--on', '2026-02-03T25:00', 'Call'], ['add-follow-up', '--on', day(0)], ['due', '--within', '-1'],
                      ['due', '--within', 'x'], ['due', 'x'], ['done'], ['undo', 'x'], ['changes', '--fly'], ['changes', '--keep', '-1']):
        network.run(*arguments, status=2)
    assert not network.data.exists(), 'a usage error made a database'


def every_command_has_help(network):
    overview = network.run('--help')
    commands = re.findall(r'^  ([a-z][a-z-]+) ', overview.split('Commands:')[1], re.MULTILINE)
    assert {'people', 'show', 'add-person', 'add-follow-up', 'due', 'done', 'undo', 'redo', 'changes', 'catalog', 'check', 'import', 'export'} <= set(commands), commands
    for command in commands:
        contains(network.run(command, '--help'), f'liaison-cli [OPTION…] {command}')
    assert not network.data.exists(), 'the help made a database'


def the_version_is_told(network):
    assert re.match(r'^liaison-cli \d+\.\d+', network.run('--version'))


def a_follow_up_is_due_until_it_is_done(network):
    ada = network.run('add-person', 'Ada Lovelace').strip()
    late = network.run('add-follow-up', '--on', day(-3), 'Renew the membership').strip()
    now = network.run('add-follow-up', '--on', day(0) + 'T9:30', '--with', 'Ada', 'Ask about the pilot').strip()
    network.run('add-follow-up', '--on', day(6), 'Read the report')
    network.run('add-follow-up', '--on', day(60), 'Write again')

    due = network.read('due')
    equal([(item['uid'], item['day'], item['clock'], item['state']) for item in due],
          [(late, day(-3), '', 'overdue'), (now, day(0), '09:30', 'today')])
    equal(due[1]['people'], [{'uid': ada, 'name': 'Ada Lovelace'}])
    equal([item['text'] for item in network.read('due', '--within', '7')],
          ['Renew the membership', 'Ask about the pilot', 'Read the report'])
    contains(network.run('due'), '09:30\tAsk about the pilot\tAda Lovelace')
    equal(network.read('show', ada)['follow_ups'][0]['uid'], now)

    network.run('done', late)
    equal([item['uid'] for item in network.read('due')], [now])
    network.run('done', late, status=1)
    equal(network.read('undo'), {'undone': 'Mark “Renew the membership” as Done'})
    equal(len(network.read('due')), 2)


def undo_and_redo_take_any_number(network):
    for name in ('One', 'Two', 'Three'):
        network.run('add-person', name)
    equal(network.read('undo'), {'undone': 'Add Three'})
    network.run('undo')
    equal([person['name'] for person in network.read('people')], ['One'])
    equal([(change['label'], change['undone']) for change in network.read('changes')],
          [('Add Three', True), ('Add Two', True), ('Add One', False)])
    equal(network.read('redo'), {'redone': 'Add Two'})
    network.run('redo')
    network.run('redo', status=1)
    equal(len(network.read('people')), 3)
    equal([change['label'] for change in network.read('changes', '--most', '2')], ['Add Three', 'Add Two'])


def the_catalogue_is_listed_and_shown(network):
    entries = network.read('catalog')
    specialties = [entry for entry in entries if entry['kind'] == 'specialty']
    equal(len(specialties), 10)
    for entry in entries:
        equal({'id', 'name', 'kind', 'summary'} - entry.keys(), set())
    contains(network.run('catalog'), entries[0]['name'])
    for entry in specialties:
        contains(network.run('catalog', entry['id']), entry['name'])
        equal(network.read('catalog', entry['id'])['id'], entry['id'])
    network.run('catalog', 'no-such-entry', status=1)
    assert not network.data.exists(), 'the catalogue made a database'


def a_whole_database_is_found_whole(network):
    network.run('add-person', 'Ada')
    network.run('add-follow-up', '--on', day(0), '--with', 'Ada', 'Call')
    equal(network.read('check'), {'sound': True, 'faults': [], 'risks': []})
    contains(network.run('check'), 'well')


def what_is_wrong_with_a_database_is_told(network):
    network.run('add-person', 'Ada')
    network.run('add-follow-up', '--on', day(0), '--with', 'Ada', 'Call')
    for statement, word in (('DELETE FROM contact_fresh', 'search index'), ("UPDATE person SET contact_kind = 'friend'", 'friend'),
                            ('UPDATE follow_up_person SET person = 99', 'person'), ("UPDATE follow_up SET day = 'soon'", 'no day')):
        with contextlib.closing(sqlite3.connect(network.data)) as database:
            database.execute(statement)
            database.commit()
        contains(network.run('check', status=1), word)
    answer = json.loads(network.run('check', '--json', status=1))
    equal((answer['sound'], len(answer['faults'])), (False, 3))  # to touch a person mends the index


def hostile_names_stay_what_they_are(network):
    names = ['<b>Bold & "quoted"</b>', "Robert'); DROP TABLE person;--", 'two\nlines\tand a tab', 'turned \u202eround', '\x1b[31mred',
             '🧑‍🏫 emoji', '%s %n', '-dash', 'Ελλάδα عربى']
    for name in names:
        network.run('add-person', '--', name)
    equal(sorted(person['name'] for person in network.read('people')), sorted(names))
    text = network.run('people')
    equal(len(text.splitlines()), len(names))
    for character in '\x1b\u202e':
        assert character not in text
    contains(text, 'two\\nlines\\tand a tab')
    contains(text, '\\u001b[31mred')


def text_that_is_not_utf_8_is_refused(network):
    answer = subprocess.run([PROGRAM.encode(), b'--data', str(network.data).encode(), b'add-person', b'\xff\xfe'],
                            capture_output=True, check=False)
    equal(answer.returncode, 2)


def it_speaks_utf_8_in_any_locale(network):
    environment = dict(os.environ, LC_ALL='C')
    network.run('add-person', 'María Núñez', env=environment)
    equal(network.read('people', 'Núñez', env=environment)[0]['name'], 'María Núñez')
    contains(network.run('people', env=environment), 'María Núñez')


def the_data_comes_from_the_environment_too(network):
    other = network.folder / 'other.db'
    environment = dict(os.environ, LIAISON_DATA=str(other))
    subprocess.run([PROGRAM, 'add-person', 'Ada'], env=environment, check=True, capture_output=True)
    assert other.exists()
    equal(network.read('people', env=environment), [])  # --data wins


def no_name_is_not_ones_own_data(network):
    environment = dict(os.environ, XDG_DATA_HOME=str(network.folder / 'share'))
    answer = subprocess.run([PROGRAM, '--data', '', 'add-person', 'Ada'], env=environment, check=False, capture_output=True)
    equal(answer.returncode, 2)
    assert not (network.folder / 'share').exists()


def the_users_own_data_is_in_their_data_folder(network):
    environment = dict(os.environ, XDG_DATA_HOME=str(network.folder / 'share'))
    subprocess.run([PROGRAM, 'add-person', 'Ada'], env=environment, check=True, capture_output=True)
    path = network.folder / 'share' / 'liaison' / 'liaison.db'
    assert path.exists()
    equal(stat.S_IMODE(path.parent.stat().st_mode), 0o700)


def a_foreign_file_is_left_as_it_is(network):
    network.data.write_bytes(b'This is not a database. ' * 400)
    before = network.data.read_bytes()
    network.run('people', status=1)
    network.run('add-person', 'Ada', status=1)
    equal(network.data.read_bytes(), before)


def without_rights_of_root():
    """Root writes into any folder, unless it gives that up."""
    if os.geteuid() == 0:
        for capability in (1, 2):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
            ctypes.CDLL(None).prctl(24, capability, 0, 0, 0)  # PR_CAPBSET_DROP


def a_folder_that_is_read_only_is_told(network):
    network.folder.chmod(0o500)
    network.run('add-person', 'Ada', status=1, preexec_fn=without_rights_of_root)
    contains(network.errors, 'check the permissions of the file and its folder')
    equal(list(network.folder.iterdir()), [])
    network.folder.chmod(0o700)
    network.run('add-person', 'Ada')


def what_may_not_be_written_is_read(network):
    network.run('add-person', 'Ada Lovelace')
    before = network.data.read_bytes()
    for file_mode, folder_mode in ((0o400, 0o500), (0o400, 0o700), (0o600, 0o500)):
        network.data.chmod(file_mode)
        network.folder.chmod(folder_mode)
        equal([person['name'] for person in network.read('people', preexec_fn=without_rights_of_root)], ['Ada Lovelace'])
        network.run('add-person', 'Grace', status=1, preexec_fn=without_rights_of_root)
        contains(network.errors, 'cannot be written to')
        equal(len(network.read('backups', preexec_fn=without_rights_of_root)), 1)
        with tempfile.TemporaryDirectory() as elsewhere:
            network.run('backup', f'{elsewhere}/ada.db', preexec_fn=without_rights_of_root)
            equal(sqlite3.connect(f'{elsewhere}/ada.db').execute('SELECT name FROM person').fetchall(), [('Ada Lovelace',)])
        network.folder.chmod(0o700)
        equal(network.data.read_bytes(), before)
        equal(sorted(path.name for path in network.folder.iterdir()), ['liaison.db', 'liaison.db-backups'])


def with_little_space():
    """Files may grow to 10 kB: SQLite calls that now a full disk and now a failing one."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))


def a_full_disk_is_told_at_the_first_start(network):
    network.run('add-person', 'Ada', status=1, preexec_fn=with_little_space)
    contains(network.errors, 'Nothing was changed')
    equal(list(network.folder.iterdir()), [])
    network.run('add-person', 'Ada')


def a_line_of_plain_words_is_logged(network):
    ada, grace = (network.run('add-person', name).strip() for name in ('Ada Lovelace', 'Grace Hopper'))
    line = 'met ada lov and Grace Hopper at ALA yesterday: talked about EHR migration; send slides in 3 days'
    said = network.read('log', '--dry-run', line)
    equal([[person['uid'] for person in name['candidates']] for name in said['people']], [[ada], [grace]])
    equal(network.read('show', ada)['interactions'], [])
    logged = network.read('log', line)
    assert UID.match(logged['uid'])
    equal((logged['kind'], logged['day'], logged['place'], logged['summary']), ('met', day(-1), 'ALA', 'talked about EHR migration'))
    for uid in (ada, grace):
        shown = network.read('show', uid)
        equal([interaction['summary'] for interaction in shown['interactions']], ['talked about EHR migration'])
        equal([(follow_up['text'], follow_up['day']) for follow_up in shown['follow_ups']], [('send slides', day(3))])
    equal(network.read('changes')[0]['label'], 'Log Ada Lovelace and 1 More')
    network.run('undo')
    equal(network.read('show', ada)['interactions'], [])
    equal(network.read('due', '--within', '9'), [])


def a_log_asks_whom_it_means(network):
    network.run('add-person', 'John Smith')
    second = network.run('add-person', 'John Smith').strip()
    contains(network.run('log', 'called John: maps', status=1) + network.errors, 'any of 2')
    network.run('log', f'called {second}: maps')
    equal(len(network.read('show', second)['interactions']), 1)
    network.run('log', 'met Zoe Yang: tea', status=1)
    contains(network.errors, '--add')
    equal(len(network.read('people')), 2)
    network.run('log', '--add', 'met Zoe Yang: tea')
    equal(len(network.read('show', 'Zoe Yang')['interactions']), 1)
    network.run('log', 'a lovely day', status=1)


def bo_is_never_bob(network):
    network.run('add-person', 'Bob Smith')
    network.run('log', 'met Bo: tea', status=1)
    contains(network.errors, 'Bob Smith')
    network.run('log', '--add', 'met Bo: tea', status=1)
    contains(network.run('add-follow-up', 'thank Bo', '--on', '2030-01-01', '--with', 'Bo', status=1), 'Bob Smith')
    contains(network.errors, 'Bo')
    network.run('cadence', 'Bo', '--every', '30', status=1)
    equal(network.read('show', 'Bo')['name'], 'Bob Smith')  # what only tells takes any part
    network.run('add-person', 'Bo Diddley')
    network.run('log', 'met Bo: tea')
    network.run('add-follow-up', 'thank Bo', '--on', '2030-01-01', '--with', 'bo')
    shown = network.read('show', 'Bo')
    equal((shown['name'], len(shown['interactions']), len(shown['follow_ups'])), ('Bo Diddley', 1, 1))


def people_come_up_by_their_cadence(network):
    ada, grace, joan = (network.run('add-person', name).strip() for name in ('Ada', 'Grace', 'Joan'))
    network.run('log', 'met Ada on 2020-01-01: tea')
    network.run('log', 'met Grace yesterday: tea')
    for name in (ada, grace):
        network.run('cadence', name, '--every', '30')
    due = network.read('cadence')
    equal([(person['uid'], person['reason'], person['cadence']) for person in due], [(ada, 'overdue', 30)])
    contains(network.run('cadence'), 'every month')
    equal(network.read('cadence', ada, '--pause-until', day(9))['uid'], ada)
    equal(network.read('cadence'), [])
    equal(network.read('undo'), {'undone': 'Set Cadence of Ada'})
    equal(len(network.read('cadence')), 1)
    network.run('cadence', ada, '--every', 'never')
    equal(network.read('cadence'), [])
    for wrong in (('--every', '3'), (ada,), (ada, '--every', '0'), (ada, '--pause-until', 'soon'), (ada, '--tag', 'x', '--every', '9')):
        network.run('cadence', *wrong, status=2)
    network.run('cadence', '--tag', 'nothing', '--every', '9', status=1)
    equal(network.read('show', joan)['name'], 'Joan')


def card(name, *properties, uid=None):
    lines = ['BEGIN:VCARD', 'VERSION:3.0', f'FN:{name}', *properties, 'END:VCARD', '']
    return '\r\n'.join(lines[:2] + ([f'UID:{uid}'] if uid else []) + lines[2:])


def duplicates_are_found_with_reasons(network):
    cards = (card('Ada Lovelace', 'TEL:+44 20 5550 0104'), card('Lovelace, Ada', 'EMAIL:a@example.org'), card('A. Lovelace'),
             card('Robert Hope', 'X-SOCIALPROFILE:https://www.linkedin.com/in/hope/'), card('Bob Hope'),
             card('Anna Lovelace'), card('Bea Stone', 'EMAIL:x@example.org', 'BDAY:1980-01-01'),
             card('Bea Stone', 'EMAIL:x2@example.org', 'BDAY:1981-02-02'), card('Ivo Reed', 'TEL:020 5550 9999'),
             card('Ivo Marsh', 'TEL:+44 20 5550 9999'), card('Una Wolf', 'TEL:+44 20 5550 9999'), card('Carl Müller', 'TEL:+49 (0)30 1234567'),
             card('Karl Mueller', 'TEL:0049 30 1234567'), card('Jørn Skræder'), card('Joern Skraeder'))
    for number, one in enumerate(cards):
        network.run('import', network.write(f'{number}.vcf', one))
    for name in ('Zoë Nuñez', 'ZOE NUNEZ'):
        network.run('add-person', name)
    pairs = {tuple(sorted(person['name'] for person in pair['people'])): pair['reasons'] for pair in network.read('duplicates')}
    equal(set(pairs), {('Ada Lovelace', 'Lovelace, Ada'), ('A. Lovelace', 'Ada Lovelace'), ('A. Lovelace', 'Lovelace, Ada'),
                       ('Bob Hope', 'Robert Hope'), ('ZOE NUNEZ', 'Zoë Nuñez'), ('A. Lovelace', 'Anna Lovelace'),
                       ('Ivo Marsh', 'Ivo Reed'), ('Carl Müller', 'Karl Mueller'), ('Joern Skraeder', 'Jørn Skræder')})
    contains(pairs['Carl Müller', 'Karl Mueller'], 'phone')
    equal(pairs['Joern Skraeder', 'Jørn Skræder'], 'same name')
    contains(pairs['Ada Lovelace', 'Lovelace, Ada'], 'same name')
    contains(pairs['Bob Hope', 'Robert Hope'], 'short form')
    contains(pairs['A. Lovelace', 'Ada Lovelace'], 'initials')
    contains(pairs['Ivo Marsh', 'Ivo Reed'], 'phone')


def two_become_one_and_two_again(network):
    old = '12345678-1234-4234-8234-123456789abc'
    file = network.write('a.vcf', card('A. Lovelace', 'EMAIL:ada@example.org', uid=old))
    ada = network.run('add-person', 'Ada Lovelace').strip()
    network.run('import', file)
    network.run('log', f'met {old}: maps; write tomorrow')
    before = json.dumps([network.read('show', uid) for uid in (ada, old)])
    equal(network.read('merge', ada, old)['uid'], ada)
    equal([person['name'] for person in network.read('people')], ['Ada Lovelace'])
    shown = network.read('show', ada)
    equal((shown['emails'], len(shown['interactions']), len(shown['follow_ups'])), (['ada@example.org'], 1, 1))
    equal(network.read('show', old), shown)
    answer = network.read('import', '--dry-run', file)
    equal((answer['new'], answer['updated']), (0, 0))
    network.run('merge', ada, ada, status=1)
    equal(network.read('undo'), {'undone': 'Merge Ada Lovelace'})
    equal(json.dumps([network.read('show', uid) for uid in (ada, old)]), before)


def a_full_disk_takes_nothing_away(network):
    network.run('add-person', 'Ada')
    network.run('add-person', 'Bo', status=1, preexec_fn=with_little_space)
    contains(network.errors, 'Nothing was changed')
    equal([person['name'] for person in network.read('people')], ['Ada'])
    network.run('check')


def an_answer_that_cannot_be_written_fails(network):
    network.run('add-person', 'Ada')
    with open('/dev/full', 'wb') as full:
        answer = subprocess.run([PROGRAM, '--data', str(network.data), 'people'], stdout=full, stderr=subprocess.PIPE, check=False)
    equal(answer.returncode, 1)


def first_starts_at_once_make_one_database(network):
    with concurrent.futures.ThreadPoolExecutor(6) as pool:
        list(pool.map(lambda number: network.run('add-person', f'Person {number}'), range(6)))
    equal(len(network.read('people')), 6)
    equal(sorted(path.name for path in network.folder.iterdir() if not path.name.endswith(('-wal', '-shm'))), ['liaison.db', 'liaison.db-backups'])
    equal(len(list(pathlib.Path(f'{network.data}-backups').iterdir())), 1)


def processes_at_once_lose_nothing(network):
    network.run('add-person', 'First')
    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        uids = list(pool.map(lambda number: network.run('add-person', f'Person {number}').strip(), range(24)))
    equal(len(set(uids)), 24)
    people = network.read('people')
    equal(len(people), 25)
    assert set(uids) <= {person['uid'] for person in people}
    equal(len(network.read('changes')), 25)


HELPERS = (card, day, without_rights_of_root, with_little_space)

def history_is_bounded_by_a_setting(network):
    network.run('changes', '--keep', '10')
    for number in range(40):
        network.run('add-person', f'Person {number}')
    kept = len(network.read('changes'))
    assert 10 <= kept < 42, kept
    network.run('undo')
    equal(len(network.read('people')), 39)


run_all('/cli', [value for value in list(globals().values())
                 if callable(value) and getattr(value, '__module__', '') == '__main__' and value not in HELPERS])
