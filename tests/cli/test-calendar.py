#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""Calendars in and out, as liaison-cli does it."""

import json
import pathlib
import sys
import time

from cli import contains, equal, run_all

SAMPLES = pathlib.Path(sys.argv[2])


def calendar(*lines):
    return '\r\n'.join(['BEGIN:VCALENDAR', 'VERSION:2.0', *lines, 'END:VCALENDAR', ''])


def todo(uid, *lines):
    return ['BEGIN:VTODO', f'UID:{uid}', *lines, 'END:VTODO']


def without_stamps(path):
    return [line for line in pathlib.Path(path).read_bytes().decode().split('\r\n') if not line.startswith('DTSTAMP')]


def counts(answer):
    return answer['new'], answer['same'], len(answer['skipped'])


def samples_come_in_once(network):
    for name, new in ('vtodo', 1), ('ruby-rrule', 1), ('events-and-todos', 3), ('outlook-2010', 1):
        equal(counts(network.read('import', str(SAMPLES / f'{name}.ics'))), (new, 0, 0))
        equal(counts(network.read('import', str(SAMPLES / f'{name}.ics'))), (0, new, 0))
    equal([(due['text'], due['due']) for due in network.read('due')],
          [('Test Todo 1', ''), ('Submit Quebec Income Tax Return for 2006', '2007-05-01')])


def one_of_a_uid_is_enough(network):
    """Of three, too: the second is let go of, and is not what the third is compared with."""
    several = [line for text in ('One', 'Two', 'Three', 'Four') for line in todo('a', f'SUMMARY:{text}')]
    equal(counts(network.read('import', network.write('a.ics', calendar(*several)))), (1, 3, 0))
    equal([due['text'] for due in network.read('due')], ['One'])


def rules_exclusions_and_zones_are_kept(network):
    network.run('import', network.write('a.ics', calendar(*todo(
        'a', 'SUMMARY:Call\\, again', 'DTSTART;TZID="America/New_York":20991201T093000', 'DUE;TZID=America/New_York:20991201T093000',
        'RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=4', 'EXDATE;TZID=America/New_York:20991208T093000'))))
    equal([(firing['text'], firing['when']) for firing in network.read('reminders')],
          [('Call, again', '2099-12-01T15:30'), ('Call, again', '2099-12-15T15:30'), ('Call, again', '2099-12-22T15:30')])


def done_goes_on_with_a_series_and_logs(network):
    ana = network.run('add-person', 'Ana').strip()
    uid = network.run('add-follow-up', '--on', '2099-12-03T09:30', '--zone', 'America/New_York', '--log', '--with', 'Ana', '--repeat',
                      'FREQ=WEEKLY', 'Call').strip()
    equal(network.read('reminders', '--count', '1')[0]['when'], '2099-12-03T15:30')
    network.run('done', uid)
    equal(network.read('reminders', '--count', '1')[0]['when'], '2099-12-10T15:30')
    equal([interaction['summary'] for interaction in network.read('show', ana)['interactions']], ['Call'])
    for arguments in (['2099-12-03', '--zone', 'Europe/Madrid'], ['2099-12-03T09:30', '--zone', 'Nowhere/Land']):
        network.run('add-follow-up', '--on', *arguments, 'Call', status=2)


def a_selection_is_of_what_is_to_do_with_them(network):
    for name in ('Ana', 'Bo'):
        network.run('add-person', name)
    for name in ('Ana', 'Bo'):
        network.run('add-follow-up', '--on', '2099-12-03', '--with', name, f'Call {name}')
    network.run('add-follow-up', '--on', '2099-12-03', 'Read the report')
    network.run('export', str(network.folder / 'ana.ics'), 'Ana')
    equal([line for line in without_stamps(network.folder / 'ana.ics') if line.startswith('SUMMARY')], ['SUMMARY:Call Ana'])


def an_export_comes_in_as_it_was(network):
    network.run('add-follow-up', '--on', '2099-12-03T09:30', '--repeat', 'FREQ=MONTHLY;BYDAY=1TH;EXDATE=20991207;SHIFT=NEXT',
                'Write; “ünïcödé” in a long line, so that it is folded where no character is cut: ' + 'ß' * 90)
    network.run('add-follow-up', '--on', '2099-12-04', '--repeat', 'FREQ=WEEKLY;INTERVAL=2', '--from-completion', 'Once done')
    network.run('export', str(network.folder / 'one.ics'))
    lines = without_stamps(network.folder / 'one.ics')
    equal([line for line in lines if len(line.encode()) > 75], [])
    equal(sum(line == 'BEGIN:VALARM' for line in lines), 2)
    network.data = network.folder / 'other.db'
    equal(counts(network.read('import', str(network.folder / 'one.ics'))), (2, 0, 0))
    network.run('export', str(network.folder / 'two.ics'))
    equal(without_stamps(network.folder / 'two.ics'), lines)


def renewals_and_deadlines_are_in_it(network):
    """Whole days, and nothing that comes in a second time when the file is read again."""
    stamps = {'created': 1, 'modified': 1}
    uids = [f'{number}1111111-1111-4111-8111-111111111111' for number in range(2)]
    records = {'organization': [{'uid': uids[0], 'name': 'County Library', 'kind': 'association', **stamps}],
               'membership': [{'uid': uids[1], 'organization': uids[0], 'renews_on': '2099-01-31', **stamps}]}
    network.run('import', network.write('all.json', json.dumps({'format': 'liaison-export', 'version': 1, 'settings': {}, 'records': records})))
    network.run('opening', 'add', '--title', 'Digital archivist', '--deadline', '2099-03-15')
    network.run('export', str(network.folder / 'all.ics'))
    lines = without_stamps(network.folder / 'all.ics')
    equal([line for line in lines if line.startswith(('SUMMARY', 'DTSTART'))],
          ['SUMMARY:Prepare the application for Digital archivist', 'SUMMARY:Apply for Digital archivist',
           'SUMMARY:Renew the membership of County Library', 'DTSTART;VALUE=DATE:20990131',
           'SUMMARY:Deadline: Digital archivist', 'DTSTART;VALUE=DATE:20990315'])
    new, _, skipped = counts(network.read('import', str(network.folder / 'all.ics')))
    equal((new, skipped), (0, 0))
    network.run('export', str(network.folder / 'again.ics'))
    equal(without_stamps(network.folder / 'again.ics'), lines)
    network.data = network.folder / 'second.db'
    answer = network.read('import', str(network.folder / 'all.ics'))
    equal((answer['new'], answer['same']), (2, 0))
    equal([row['name'] for row in answer['skipped']], ['Renew the membership of County Library', 'Deadline: Digital archivist'])
    contains(answer['skipped'][0]['reason'], 'that you do not have')


def one_undo_takes_it_back(network):
    network.run('import', str(SAMPLES / 'events-and-todos.ics'))
    network.run('undo')
    equal(network.read('due'), [])
    equal(counts(network.read('import', str(SAMPLES / 'events-and-todos.ics'))), (3, 0, 0))


def a_dry_run_changes_nothing(network):
    equal(counts(network.read('import', '--dry-run', str(SAMPLES / 'vtodo.ics'))), (1, 0, 0))
    equal(network.read('due'), [])


def what_cannot_be_read_is_named(network):
    answer = network.read('import', network.write('b.ics', calendar(
        *todo('a', 'SUMMARY:Too often', 'DUE:20991201', 'RRULE:FREQ=SECONDLY'), *todo('b', 'DUE:20991201'), *todo('c', 'SUMMARY:Good'))))
    equal(counts(answer), (1, 0, 2))
    equal([(row['line'], row['name']) for row in answer['skipped']], [(3, 'Too often'), (9, '')])


def a_calendar_that_was_cut_is_not_taken_for_whole(network):
    whole = calendar(*todo('a', 'SUMMARY:First', 'DUE:20991201'), *todo('b', 'SUMMARY:Second', 'DUE:20991202'))
    answer = network.read('import', network.write('cut.ics', whole[:whole.index('20991202') + 8]))
    equal(counts(answer), (1, 0, 1))
    equal(answer['skipped'][0]['name'], 'Second')
    contains(answer['files'][0]['remarks'][0], 'The file ends on line')
    network.run('import', network.write('begun.ics', whole[:whole.index('20991201') + 8]), status=1)
    contains(network.errors, 'in the middle of its calendar. Nothing was changed.')
    network.run('import', network.write('line.ics', 'BEGIN:VCALENDAR\n' + 'x' * 10_000_000), status=1)
    contains(network.errors, 'Line 2 is longer')
    attached = calendar(*todo('c', 'SUMMARY:Third', 'ATTACH;ENCODING=BASE64;VALUE=BINARY:' + 'A' * 1_000_000))
    equal(counts(network.read('import', network.write('attached.ics', attached))), (1, 0, 0))


def a_date_that_is_none_is_remarked(network):
    answer = network.read('import', network.write('a.ics', calendar(*todo('a', 'SUMMARY:Call', 'DUE:99999999'))))
    equal(counts(answer), (1, 0, 0))
    contains(answer['files'][0]['remarks'][0], '“Call” has a date that cannot be read, “99999999”')


def letters_in_another_encoding_are_remarked(network):
    for letter in (b'\xe9', b'\xff\xc3'):
        text = calendar(*todo(letter.hex(), 'SUMMARY:Call Ren?e about the caf?')).encode().replace(b'?', letter)
        answer = network.read('import', network.write('a.ics', text))
        equal(counts(answer), (1, 0, 0))
        contains(' '.join(answer['files'][0]['remarks']), 'encoding' if letter == b'\xe9' else 'UTF-8')
    contains([due['text'] for due in network.read('due')], 'Call Renée about the café')
    equal(network.read('import', network.write('b.ics', calendar(*todo('b', 'SUMMARY:Déjà vu'))))['files'][0]['remarks'], [])


def what_repeats_and_is_over_does_not_ring(network):
    network.run('import', str(SAMPLES / 'ruby-rrule.ics'))
    equal(network.read('reminders'), [])


def hostile_files_end_soon(network):
    began = time.monotonic()
    hostile = {
        'deep': 'BEGIN:VCALENDAR\n' + 'BEGIN:VTODO\n' * 100000,
        'long': calendar(*todo('a', 'SUMMARY:' + 'x' * 5_000_000)),
        'semicolons': calendar(*todo('a', 'SUMMARY:s', 'DUE' + ';' * 2_000_000 + ':20991201')),
        'quotes': calendar(*todo('a', 'SUMMARY:s', 'DUE;TZID="' + '"' * 1_000_001 + ':20991201')),
        'folded': 'BEGIN:VCALENDAR\nBEGIN:VTODO\nSUMMARY:' + '\n ' * 1_000_000 + 'x\nEND:VTODO\n',
        'excluded': calendar(*todo('a', 'SUMMARY:s', 'DUE:20991201', 'RRULE:FREQ=DAILY', 'EXDATE:' + '20991202,' * 20000)),
        'never': calendar(*todo('a', 'SUMMARY:s', 'DUE:20991201', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30')),
        'zone': calendar(*todo('a', 'SUMMARY:s', 'DUE;TZID=../../../etc/passwd:20991201T090000')),
        'nul': b'BEGIN:VCALENDAR\r\nBEGIN:VTODO\r\nUID:\0\xff\r\nSUMMARY:a\0b\xfe\r\nEND:VTODO\r\nEND:VCALENDAR\r\n',
        'ends': 'BEGIN:VCALENDAR\n' + 'END:VTODO\n' * 100000,
        'cut': 'BEGIN:VCALENDAR\nBEGIN:VTODO\nSUMMARY:cut\nDUE:2099',
    }
    for name, content in hostile.items():
        network.run('import', network.write(f'{name}.ics', content), status=1 if name in ('deep', 'long', 'semicolons', 'quotes', 'nul', 'cut') else 0)
        if name in ('deep', 'long', 'nul', 'cut'):
            contains(network.errors, f'{name}.ics: ')
            contains(network.errors, 'Nothing was changed.')
        network.run('reminders')
    contains(network.run('check'), '')
    print(f'# {len(hostile)} hostile calendars, {time.monotonic() - began:.1f} s')


run_all('/cli/calendar', [value for value in list(globals().values())
                          if callable(value) and getattr(value, '__module__', '') == '__main__' and
                          value not in (calendar, todo, without_stamps, counts)])
