#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers

import csv
import io
import json
import os
import pathlib
import shutil
import stat

from cli import contains, equal, run_all

ROOT = pathlib.Path(__file__).resolve().parents[2]
SAMPLES = ROOT / 'tests' / 'fixtures' / 'samples'
EXAMPLE = ROOT / 'data' / 'example' / 'example.json'
CARD = 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{}\r\nN:{};;;;\r\nEMAIL:{}\r\nEND:VCARD\r\n'
COUNTS = ('new', 'updated', 'same')


def counts(answer):
    return tuple(answer[name] for name in COUNTS)


def everything(network, name):
    """The records and settings of an export, in an order of their own."""
    path = network.folder / name
    network.run('export', str(path))
    export = json.loads(path.read_text(encoding='utf-8'))
    records = {table: sorted(rows, key=lambda row: row['uid']) for table, rows in export['records'].items() if table != 'import'}
    return export['settings'], records


def a_card_becomes_a_person(network):
    answer = network.read('import', str(SAMPLES / 'vcard/gmail-single.vcf'))
    equal(answer['skipped'], [])
    assert answer['new'] >= 1, answer
    wanted = json.loads((SAMPLES / 'expected.json').read_text(encoding='utf-8'))['vcard/gmail-single.vcf']
    person, = network.read('people')
    equal(person['name'], wanted['fn'])
    equal(person['emails'], wanted['emails'])
    equal(person['phones'], wanted['phones'])
    equal(person['organizations'], wanted['org'])
    equal(person['title'], wanted['title'])


ROSTER = 'Wer;Erreichbar unter;Haus;Merkzettel\nAda Lovelace;ada@example.org;Engines;met in May\nGrace Hopper;grace@example.org;Navy;\n'


def unknown_columns_are_named_and_mapped(network):
    path = network.write('roster.csv', ROSTER)
    network.run('import', path, status=1)
    for name in ('“Wer”', '“Erreichbar unter”', '--map'):
        contains(network.errors, name)
    network.run('import', path, '--map', 'Wer=nobody', status=2)
    contains(network.errors, 'given-name')
    network.run('import', path, '--map', 'Wen=name', status=1)
    contains(network.errors, '“Wen”')
    equal(network.read('changes'), [])

    answer = network.read('import', path, '--map', 'wer=name', '--map', 'Erreichbar unter=email', '--map', 'Haus=organization')
    equal(counts(answer), (2, 0, 0))
    contains(answer['files'][0]['remarks'][0], '“Merkzettel”')
    equal(sorted(person['name'] for person in network.read('people')), ['Ada Lovelace', 'Grace Hopper'])
    equal(network.read('show', 'Ada Lovelace')['emails'], ['ada@example.org'])


def the_mapping_is_remembered_by_header(network):
    path = network.write('roster.csv', ROSTER)
    network.run('import', path, '--map', 'Wer=name', '--map', 'Erreichbar unter=email')
    later = network.write('later.csv', ROSTER.split('\n')[0].upper() + '\nAlan Turing;alan@example.org;Bletchley;\n')
    answer = network.read('import', later)
    equal(counts(answer), (1, 0, 0))
    assert not any('not understood' in remark for remark in answer['files'][0]['remarks']), answer
    network.run('undo')
    network.run('undo')
    network.run('import', later, status=1)


def partly_known_columns_are_named(network):
    path = network.write('partly.csv', 'Name,Lieblingsbuch\nAda Lovelace,Ulysses\n')
    answer = network.read('import', path)
    equal(counts(answer), (1, 0, 0))
    contains(answer['files'][0]['remarks'][0], '“Lieblingsbuch”')


def a_dry_run_changes_nothing(network):
    path = network.write('a.vcf', CARD.format('Ada', 'Ada', 'ada@example.org'))
    equal(counts(network.read('import', '--dry-run', path)), (1, 0, 0))
    equal(network.read('people'), [])
    equal(network.read('changes'), [])
    equal(counts(network.read('import', path)), (1, 0, 0))


def the_same_file_twice_adds_nothing(network):
    files = [str(path) for path in sorted(SAMPLES.rglob('*')) if path.suffix in ('.vcf', '.csv')]
    network.run('import', *files)
    before = everything(network, 'before.json')
    equal(counts(network.read('import', *files))[:2], (0, 0))
    equal(everything(network, 'after.json'), before)


def each_file_is_one_change(network):
    files = [network.write(f'{name}.vcf', CARD.format(name, name, f'{name}@example.org')) for name in ('ada', 'grace')]
    answer = network.read('import', *files)
    equal(counts(answer), (2, 0, 0))
    equal([counts(file) for file in answer['files']], [(1, 0, 0), (1, 0, 0)])
    equal(len(network.read('changes')), 2)
    network.run('undo')
    equal([person['name'] for person in network.read('people')], ['ada'])


def before_each_file_there_is_a_backup_or_a_word(network):
    """An import is not stopped by a backup that cannot be made, and it is said."""
    todo = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VTODO\r\nUID:{0}\r\nSUMMARY:Call {0}\r\nDUE;VALUE=DATE:20270104\r\nEND:VTODO\r\nEND:VCALENDAR\r\n'
    files = [network.write('a.ics', todo.format('Ada')), network.write('b.vcf', CARD.format('Bo', 'Bo', 'bo@example.org'))]
    network.run('add-person', 'Somebody')
    for number, path in enumerate(files, 1):
        equal(network.read('import', path)['files'][0]['remarks'], [])
        equal(sorted(backup['reason'] for backup in network.read('backups')), ['before-import'] * number + ['daily'])
    network.run('undo')
    network.run('undo')
    folder = network.folder / f'{network.data.name}-backups'
    shutil.rmtree(folder)
    folder.write_text('no folder')
    for path in files:
        contains(network.run('import', path), 'No backup could be made before the import: ')
    equal([person['name'] for person in network.read('people')], ['Bo', 'Somebody'])


def a_name_of_which_nothing_is_seen_is_none(network):
    for name in ('\u200b', '\u00a0\u2003', '\ufeff\u2060', '\u3164', '\u202e'):
        network.run('add-person', name, status=2)
    network.run('import', network.write('a.vcf', CARD.format('\u200b', '\u2060', 'ada@example.org')))
    equal([person['name'] for person in network.read('people')], ['ada@example.org'])


def what_is_skipped_has_a_line_and_a_reason(network):
    path = network.write('a.csv', 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\r\n'
                                  'Ada,Lovelace,,ada@example.org,Engines,Analyst,24 Nov 2025\r\n,,,,,,\r\n')
    answer = network.read('import', path)
    equal([person['name'] for person in network.read('people')], ['Ada Lovelace'])
    for row in answer['skipped']:
        assert row['line'] > 1 and row['reason'], row
    contains(network.run('import', path), 'a.csv')


def an_export_restores_everything(network):
    network.run('import', str(EXAMPLE))
    before = everything(network, 'everything.json')
    equal(stat.S_IMODE((network.folder / 'everything.json').stat().st_mode), 0o600)
    network.data = network.folder / 'other.db'
    answer = network.read('import', str(network.folder / 'everything.json'))
    equal(answer['skipped'], [])
    equal(everything(network, 'again.json'), before)
    equal(network.read('check')['faults'], [])
    network.run('undo')
    equal(network.read('people'), [])


def the_example_is_alive(network):
    network.run('import', str(EXAMPLE))
    assert len(network.read('people')) > 100
    deepa, = [person for person in network.read('people', 'holloway')]
    shown = network.read('show', deepa['uid'])
    for member in ('affiliations', 'ties', 'tags', 'interactions', 'follow_ups', 'methods'):
        assert shown[member], member
    equal(shown['organizations'], ['St Brigid’s Hospital'])


FULL_CARD = r"""BEGIN:VCARD
VERSION:4.0
N:Doe;John;Q.;Mr.;III
FN:John Doe
ORG:Company;Department
TITLE:Engineer
ANNIVERSARY:20110604
RELATED;TYPE=spouse;VALUE=text:The Wife
ROLE:Lead
X-BADGE:data:image/png\;base64\,iVBORw0KGgo=
END:VCARD
BEGIN:VCARD
VERSION:4.0
FN:Ana Ruiz
END:VCARD
"""


def show_gives_what_the_page_gives(network):
    network.run('import', network.write('cards.vcf', FULL_CARD))
    network.run('cadence', 'John Doe', '--every', '90')
    shown = network.read('show', 'John Doe')
    details = {detail['property']: (detail['label'], detail['value']) for detail in shown['other_details']}
    equal((details['ANNIVERSARY'], details['RELATED'], details['X-BADGE']),
          (('Anniversary', '2011-06-04'), ('Spouse', 'The Wife'), ('X-BADGE', None)))
    for member in ('introduced', 'events'):
        equal(shown[member], [])
    equal((shown['help_given'], shown['help_received'], shown['affiliations'][0]['department']), (0, 0, 'Department'))
    lines = network.run('show', 'John Doe').splitlines()
    for line in ('Prefix\tMr.', 'Given name\tJohn', 'Additional name\tQ.', 'Family name\tDoe', 'Suffix\tIII', 'Met through\timport',
                 'Days between contacts\t90', 'Other detail\tAnniversary\t2011-06-04', 'Other detail\tSpouse\tThe Wife',
                 'Other detail\tX-BADGE\tKept for exports'):
        assert line in lines, (line, lines)
    assert any(line.startswith('Position\tEngineer\tCompany\t\t\tDepartment') for line in lines), lines
    assert not any('none' in line for line in lines), lines


def bad_files_change_nothing(network):
    files = {
        'empty.vcf': b'', 'binary.vcf': bytes(range(256)) * 40, 'truncated.json': EXAMPLE.read_bytes()[:3000],
        'nested.json': b'[' * 100000, 'other.json': b'{"format": "something"}', 'text.csv': b'just one line of text',
        'line.vcf': b'BEGIN:VCARD\r\nFN:' + b'x' * 10_000_000,
    }
    for name, content in files.items():
        network.run('import', network.write(name, content), status=1)
        contains(network.errors, name)
    network.run('import', str(network.folder / 'missing.vcf'), status=1)
    network.run('import', str(network.folder), status=1)
    equal(network.read('changes'), [])


def every_file_is_tried(network):
    files = [network.write('good.csv', 'Name,Email\nAda,ada@example.org\n'), network.write('bad.csv', 'Dear Sir\n'),
             network.write('more.csv', 'Name,Email\nBob,bob@example.org\n')]
    lines = network.run('import', *files, status=1).splitlines()
    equal([line.rsplit('/', 1)[1] for line in lines], ['good.csv: 1 new, 0 updated, 0 the same, 0 skipped',
                                                      'more.csv: 1 new, 0 updated, 0 the same, 0 skipped'])
    contains(network.errors, f'{files[1]}: The file holds no contacts')
    contains(network.errors, '1 of 3 files was not imported.')
    answer = json.loads(network.run('import', *files, '--json', status=1))
    equal([file['imported'] for file in answer['files']], [True, False, True])
    contains(answer['files'][1]['error'], 'Nothing was changed.')
    equal(answer['same'], 2)


def a_dry_run_tells_what_is_said_anew(network):
    head = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n'
    row = 'Jane,Doe,https://www.linkedin.com/in/jane,,Engines,{},\n'
    network.run('import', network.write('a.csv', head + row.format('Product Manager')))
    path = network.write('a.csv', head + row.format('VP of Product'))
    contains(network.run('import', '--dry-run', path), '\t2\tJane Doe\tJob title: Product Manager → VP of Product')
    change, = network.read('import', path)['files'][0]['changes']
    equal((change['line'], change['changes']), (2, 'Job title: Product Manager → VP of Product'))


def the_encoding_and_the_dates_are_chosen(network):
    path = network.write('a.csv', 'Name,Birthday\nИван,03/04/1990\n'.encode('koi8-r'))
    contains(network.run('import', '--dry-run', path), 'is not UTF-8 and was read as')
    contains(network.run('import', '--dry-run', path), '03/04/1990')
    network.run('import', path, '--encoding', 'nonsense', status=2)
    network.run('import', path, '--first', 'year', status=2)
    equal(network.read('import', path, '--encoding', 'KOI8-R', '--first', 'day')['files'][0]['remarks'], [])
    equal([(person['name'], person['birthday']) for person in [network.read('show', 'Иван')]], [('Иван', '1990-04-03')])


def a_name_that_is_too_long_is_cut(network):
    path = network.write('a.vcf', f'BEGIN:VCARD\nVERSION:4.0\nFN:{"x" * 5000}\nKIND:location\nEND:VCARD\n' + CARD.format('Ada', 'Ada', 'a@b.example'))
    assert max(map(len, network.run('import', path).splitlines())) < 250


def exports_for_other_programs_add_nothing(network):
    """Contacts written as vCard and as CSV are the same when they come back."""
    files = [str(path) for path in sorted(SAMPLES.rglob('*')) if path.suffix in ('.vcf', '.csv')]
    network.run('import', str(EXAMPLE), *files)
    names = [(person['name'], person['title'], person['organizations'], person['emails'], person['phones'])
             for person in network.read('people')]
    source = network.data
    for suffix in ('vcf', 'csv'):
        path = network.folder / f'contacts.{suffix}'
        network.run('export', str(path))
        equal(stat.S_IMODE(path.stat().st_mode), 0o600)
        answer = network.read('import', '--dry-run', str(path))
        equal((answer['new'], answer['updated'], answer['skipped']), (0, 0, []))
        network.data = network.folder / f'{suffix}.db'
        network.run('import', str(path))
        equal([(person['name'], person['title'], person['organizations'], person['emails'], person['phones'])
               for person in network.read('people')], names)
        network.data = source


def an_export_takes_a_query(network):
    for name in ('Ada Lovelace', 'Grace Hopper'):
        network.run('add-person', name)
    path = network.folder / 'ada.vcf'
    network.run('export', str(path), 'lovel')
    cards = path.read_text(encoding='utf-8')
    contains(cards, 'FN:Ada Lovelace\n')
    equal(cards.count('BEGIN:VCARD'), 1)
    network.run('export', str(network.folder / 'a.json'), 'lovel', status=2)
    network.run('export', '--bom', str(path), status=2)


def a_table_holds_no_formulas(network):
    card = network.write('a.vcf', CARD.format('=1+1', '=1+1', '@ada') + CARD.format('"Bo", x', 'x', '+1 555 0100'))
    network.run('import', card)
    path = network.folder / 'a.csv'
    network.run('export', '--bom', str(path))
    text = path.read_bytes()
    equal(text[:3], b'\xef\xbb\xbf')
    rows = list(csv.reader(io.StringIO(text[3:].decode('utf-8'), newline='')))
    for row in rows:
        for cell in row:
            assert not cell.startswith(('=', '+', '-', '@')), row
    equal(counts(network.read('import', '--dry-run', str(path))), (0, 0, 2))


def texts_like_formulas_come_back(network):
    """Full-width ones are formulas, too, and an apostrophe of one's own stays."""
    names = ['＝1＋1', '＋49 Ada', '－Bo', '＠Cy', "'=Di", "''+Eli", "'Flo", '=Guy']
    network.run('import', network.write('a.vcf', ''.join(CARD.format(name, 'x', f'a{number}@example.org') for number, name in enumerate(names))))
    path = network.folder / 'a.csv'
    network.run('export', str(path))
    for row in csv.reader(io.StringIO(path.read_text(encoding='utf-8'), newline='')):
        for cell in row:
            assert not cell.startswith(tuple('=+-@＝＋－＠')), row
    equal(counts(network.read('import', '--dry-run', str(path))), (0, 0, len(names)))
    network.run('undo')
    network.run('import', str(path))
    equal(sorted(person['name'] for person in network.read('people')), sorted(names))


def a_long_line_is_folded_between_characters(network):
    network.run('import', network.write('a.vcf', CARD.format('é' * 300, 'x', 'a@example.org')))
    path = network.folder / 'b.vcf'
    network.run('export', str(path))
    for line in path.read_bytes().split(b'\r\n'):
        assert len(line) <= 75, line
        line.decode('utf-8')
    equal(counts(network.read('import', '--dry-run', str(path))), (0, 0, 1))


def what_is_there_is_replaced_only_by_force(network):
    network.run('add-person', 'Ada')
    taken = network.write('taken.json', 'mine')
    other = network.write('other', 'mine too')
    link = network.folder / 'link.json'
    link.symlink_to(other)
    for command in (['export', taken], ['export', str(link)], ['backup', taken], ['salvage', str(network.data), taken]):
        network.run(*command, status=1)
    network.run('export', '--force', str(link), status=1)
    equal([pathlib.Path(taken).read_text(encoding='utf-8'), pathlib.Path(other).read_text(encoding='utf-8')], ['mine', 'mine too'])
    network.run('export', '--force', taken)
    contains(pathlib.Path(taken).read_text(encoding='utf-8'), 'Ada')


def a_folder_has_a_file_of_each_format(network):
    network.run('import', network.write('a.csv', 'Name,Organization,Email,Notes\n../../*Ada*,Library,ada@example.org,"# no head\n- no item"\n'))
    network.run('add-follow-up', '--on', '2030-01-01', '--with', '../../*Ada*', 'Write')
    network.run('log', '--add', 'called Bo Chen: fixity')
    folder = network.folder / 'out'
    network.run('export', f'{folder}/')
    equal(sorted(path.name for path in folder.iterdir()),
          ['calendar.ics', 'contacts.csv', 'contacts.vcf', 'everything.json', 'network.graphml', 'people.md'])
    equal(stat.S_IMODE(folder.stat().st_mode), 0o700)
    for path in folder.iterdir():
        equal(stat.S_IMODE(path.stat().st_mode), 0o600)
    text = (folder / 'people.md').read_text(encoding='utf-8')
    for part in ('## \\.\\./\\.\\./\\*Ada\\*', '\\# no head', '\\- no item', '- [ ] 2030-01-01 Write', 'fixity'):
        contains(text, part)
    network.run('export', f'{folder}/', status=1)
    network.run('export', f'{network.folder}/other/', 'ada', status=2)
    equal(sorted(path.name for path in network.folder.glob('out*')), ['out'])
    network.data = network.folder / 'second.db'
    network.run('import', str(folder / 'everything.json'))
    equal(len(network.read('people')), 2)


def an_export_that_others_wrote_anew_restores_everything(network):
    """With its members in another order, in ASCII, and without the folder for backups of another computer."""
    network.run('import', str(EXAMPLE))
    before = everything(network, 'everything.json')
    export = json.loads((network.folder / 'everything.json').read_text(encoding='utf-8'))
    export['settings']['backup-folder'] = str(network.folder / 'elsewhere')
    upside_down = dict(reversed(export.items())) | {'records': dict(reversed(export['records'].items()))}
    for number, text in enumerate((json.dumps(export, sort_keys=True, indent=2), json.dumps(upside_down))):
        network.data = network.folder / f'other-{number}.db'
        answer = network.read('import', network.write('anew.json', text))
        equal([row['name'] for row in answer['skipped']], ['backup-folder'])
        equal(everything(network, f'again-{number}.json'), before)
    network.run('backup')
    assert not (network.folder / 'elsewhere').exists()


def export_of(person, schema=5):
    return json.dumps({'format': 'liaison-export', 'version': 1, 'schema': schema, 'records': {'person': [{'uid': 'a', 'name': 'Ada', **person}]}})


def what_an_export_holds_in_vain_is_said(network):
    """A field or a word that nobody knows is left out, a number that is none skips its record, a newer schema is refused."""
    answer = network.read('import', network.write('odd.json', export_of({'colour': 'red', 'contact_kind': 'captain'})))
    equal(counts(answer), (1, 0, 0))
    equal(answer['files'][0]['remarks'], ['1 record holds what this version of Liaison does not know, and comes in without it (line 1): “colour”, “contact_kind: captain”.'])
    for number in ('1e30', '1.5', '"yesterday"', '12345678901234567890', '-9223372036854775809'):
        answer = network.read('import', network.write('number.json', export_of({'uid': 'b', 'modified': 0}).replace('0}', number + '}')))
        equal((answer['new'], [row['line'] for row in answer['skipped']]), (0, [1]))
    network.run('import', network.write('newer.json', export_of({'uid': 'c'}, schema=99)), status=1)
    contains(network.errors, 'made by a newer Liaison')
    equal(len(network.read('people')), 1)


def a_contact_without_a_name_has_no_empty_row(network):
    """What else is known of it is not lost; read again it is the same."""
    records = {'person': [{'uid': 'a', 'name': 'Ada'}, {'uid': 'b', 'name': ' \t', 'notes': 'met in the lift'}, {'uid': 'c'},
                          {'uid': 'e', 'given_name': 'Bo', 'family_name': 'Li'}],
               'organization': [{'uid': 'd', 'name': ''}]}
    text = json.dumps({'format': 'liaison-export', 'version': 1, 'records': records}, indent=1)
    name = network.write('nameless.json', text)
    answer = network.read('import', name)
    equal(counts(answer), (5, 0, 0))
    line = text[:text.index('"b"')].count('\n')
    equal(answer['files'][0]['remarks'], [f'3 contacts have no name in the file (the first on line {line}) and come in as “No Name”.'])
    equal(sorted(person['name'] for person in network.read('people')), ['Ada', 'Bo Li', 'No Name', 'No Name'])
    equal([person['name'] for person in network.read('people', 'lift')], ['No Name'])
    equal(counts(network.read('import', name)), (0, 0, 5))


def what_a_record_rests_on_in_vain_is_said(network):
    """A link to nobody is left out, a follow-up on no day is skipped, a note may be longer than any that is typed."""
    records = {'person': [{'uid': 'a', 'name': 'Ada', 'introduced_by': 'nobody', 'notes': 'x' * 8_000_000 + '\x7f'}],
               'follow_up': [{'uid': 'b', 'text': 'Write', 'day': 'yesterday'}, {'uid': 'c', 'text': 'Call', 'day': '2030-02-01'}]}
    name = network.write('loose.json', json.dumps({'format': 'liaison-export', 'version': 1, 'records': records}, indent=1))
    answer = network.read('import', name)
    equal((answer['new'], len(answer['skipped'])), (2, 1))
    equal(answer['files'][0]['remarks'], ['1 record that others name is neither in the file nor in your data: the links to it are left out.'])
    contains(network.run('check'), 'All is well')
    first = everything(network, 'first.json')
    network.data = network.folder / 'second.db'
    network.run('import', str(network.folder / 'first.json'))
    equal(everything(network, 'second.json'), first)


def what_is_no_record_is_told_by_how_it_begins(network):
    """Of a file without line ends too."""
    records = {'follow_up': [{'uid': 'b', 'text': 'Schreiben Sie Müller' + 'ü' * 40, 'day': 'yesterday'}, {'uid': 'c', 'text': 'Call', 'day': 'soon'}, 7]}
    name = network.write('line.json', json.dumps({'format': 'liaison-export', 'version': 1, 'records': records}, ensure_ascii=False))
    skipped = network.read('import', name)['skipped']
    equal([row['line'] for row in skipped], [1, 1, 1])
    equal([row['name'] for row in skipped][1:], ['{"uid": "c", "text": "Call", "day": "soon"}', '7'])
    contains(skipped[0]['name'], '{"uid": "b", "text": "Schreiben Sie Müllerüüü')
    assert skipped[0]['name'].endswith('ü…'), skipped


def a_record_that_a_rule_forbids_is_named(network):
    """Of the whole file nothing is taken then."""
    records = {'person': [{'uid': 'a', 'name': 'Ada'}], 'tag': [{'uid': 'b', 'name': 'Engines'}], 'tagging': [{'uid': 'c', 'tag': 'b'}]}
    text = json.dumps({'format': 'liaison-export', 'version': 1, 'records': records}, indent=1)
    network.run('import', network.write('forbidden.json', text), status=1)
    line = text[:text.index('"tagging"')].count('\n') + 2
    contains(network.errors, f'The record on line {line}, “tagging”, holds what the rules of the data forbid. Nothing was changed')
    equal(network.read('people'), [])


def an_export_of_which_a_letter_is_damaged_is_refused(network):
    """No encoding makes it right, and what was there is not to be overwritten by it."""
    network.run('add-person', 'Ada')
    network.run('export', network.folder / 'all.json')
    text = (network.folder / 'all.json').read_bytes()
    damaged = text.replace(b'"Ada"', b'"Ad\xff"')
    network.run('import', network.write('damaged.json', damaged), status=1)
    contains(network.errors, f"Line {text[:text.index(b'Ada')].count(bytes([10])) + 1} of the export is not UTF-8")
    equal([person['name'] for person in network.read('people')], ['Ada'])


def only_an_archive_is_locked(network):
    network.run('add-person', 'Ada')
    passphrase = network.write('passphrase', 'four words nobody says\n')
    for name in ('all.json', 'all.vcf', 'all.csv', 'network.graphml', 'do.ics', 'all.md', 'map.svg', 'folder/'):
        network.run('export', str(network.folder / name) + '/' * name.endswith('/'), '--passphrase-file', passphrase, status=2)
        contains(network.errors, '.zip')
        assert not (network.folder / name).exists()


def a_locked_archive_opens_with_its_passphrase(network):
    network.run('add-person', 'Ada Quillfeather')
    path = str(network.folder / 'all.zip')
    passphrase = network.write('passphrase', 'four words\tnobody says\nnot this\n')
    network.run('export', path, status=1)
    network.run('export', path, '--passphrase-file', network.write('short', 'short'), status=1)
    network.run('export', path, '--passphrase-file', str(network.folder / 'none'), status=1)
    network.run('export', path, 'ada', '--passphrase-file', passphrase, status=2)
    equal(sorted(found.name for found in network.folder.glob('all.zip*')), [])
    network.run('export', path, '--passphrase-file', passphrase)
    assert b'Quillfeather' not in pathlib.Path(path).read_bytes()
    everything = network.run('people', '--json')
    network.data = network.folder / 'second.db'
    network.run('import', path, status=1)
    contains(network.errors, '--passphrase-file')
    network.run('import', path, '--passphrase-file', network.write('other', 'four words nobody says'), status=1)
    network.run('import', path, '--passphrase-file', network.write('empty', '\nfour words nobody says'), status=1)
    contains(network.errors, 'is empty; it is to be the passphrase')
    network.run('import', path, '--passphrase-file', passphrase)
    equal(network.run('people', '--json'), everything)
    cut = network.folder / 'cut.zip'
    cut.write_bytes(pathlib.Path(path).read_bytes()[:-60])
    answer = network.read('import', str(cut), '--passphrase-file', passphrase)
    equal(answer['files'][0]['remarks'], ['The end of the ZIP archive is missing or damaged: there may have been more in it than was read.'])


def edges_that_stand_for_nothing_are_said(network):
    answer = network.read('import', network.write('edges.tsv', 'Ada\tAda\nAda\tBo\n'))
    equal(counts(answer), (2, 0, 0))
    equal(answer['files'][0]['remarks'], ['1 edge joins a node with itself, two organizations, or you with one, and was left out.'])


def a_dry_run_makes_no_database(network):
    path = network.write('cards.vcf', FULL_CARD)
    network.data = network.folder / 'new' / 'liaison.db'
    temporary = network.folder / 'temporary'
    temporary.mkdir()
    environment = dict(os.environ, TMPDIR=str(temporary))
    equal(counts(network.read('import', '--dry-run', path, env=environment)), (2, 0, 0))
    assert not network.data.parent.exists()
    equal(list(temporary.iterdir()), [])


def what_is_wrong_with_a_file_is_said_of_it(network):
    network.run('add-person', 'Ada')
    many = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VTODO\r\nUID:a\r\n' + 'X-A:b\r\n' * 30000 + 'END:VTODO\r\nEND:VCALENDAR\r\n'
    for name, content, words in (('line.vcf', 'x' * 10_000_000, 'holds no vCard'),
                                 ('headers.csv', 'First Name,Last Name,Email Address\n', 'no rows'),
                                 ('many.ics', many, 'more properties')):
        network.run('import', network.write(name, content), status=1)
        contains(network.errors, words)
    everything = network.folder / 'everything.json'
    network.run('export', str(everything))
    exported = json.loads(everything.read_text())
    exported['records']['person'][0].update(name=5, uid='another')
    answer = network.read('import', network.write('wrong.json', json.dumps(exported, indent=1)))
    equal((answer['new'], len(answer['skipped'])), (0, 1))
    assert answer['skipped'][0]['line'] > 1, answer
    equal(len(network.read('people')), 1)


def a_database_that_cannot_be_is_told_in_a_sentence(network):
    network.data = network.folder
    network.run('people', status=1)
    contains(network.errors, 'is a folder')
    network.data = '/proc/x.db'
    network.run('people', status=1)
    contains(network.errors, 'could not be made')
    assert '.new' not in network.errors, network.errors


def what_cannot_be_written_fails(network):
    network.run('add-person', 'Ada')
    network.run('export', str(network.folder / 'no' / 'such' / 'folder.json'), status=1)
    network.run('export', str(network.folder / 'a.txt'), status=2)
    network.run('export', status=2)
    network.run('import', status=2)


run_all('/cli', [value for value in list(globals().values())
                 if callable(value) and getattr(value, '__module__', '') == '__main__' and value not in (counts, everything, export_of)])
