#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers

import json

from cli import contains, equal, run_all


def bring_in(network, skills):
    records = {'profile_skill': [{'uid': f'{number:08}-0000-4000-8000-000000000000', 'skill': skill, 'level': level}
                                 for number, (skill, level) in enumerate(skills.items())]}
    network.run('import', network.write('skills.json', json.dumps(
        {'format': 'liaison-export', 'version': 1, 'settings': {}, 'records': records})))


def fit_ranks_all_roles(network):
    bring_in(network, {'digital-preservation-oais': 3, 'premis': 3, 'fixity-checksums': 3})
    fits = network.read('fit')
    assert len(fits) > 90, len(fits)
    equal(fits, sorted(fits, key=lambda fit: (-round(fit['fit'], 9), fit['name'])))
    assert 0 < fits[0]['fit'] <= 1 and fits[-1]['fit'] == 0, fits
    contains(network.run('fit'), fits[0]['sentence'])


def fit_names_each_gap_and_what_closes_it(network):
    bring_in(network, {'web-archiving': 2})
    answer = network.read('fit', 'web-archivist')
    gaps = [skill for skill in answer['skills'] if skill['state'] != 'have']
    equal([gap['adds'] for gap in gaps], sorted((gap['adds'] for gap in gaps), reverse=True))
    assert abs(answer['fit'] + sum(gap['adds'] for gap in gaps) - 1) < 1e-9, answer
    assert all(gap['closes'] for gap in gaps), gaps
    web, = [skill for skill in answer['skills'] if skill['id'] == 'web-archiving']
    equal((web['state'], web['level']), ('nearly', 2))
    contains(network.run('fit', 'web-archivist'), gaps[0]['closes'][0]['reason'])


def fit_asks_what_if(network):
    before = network.read('fit', 'web-archivist')
    after = network.read('fit', 'web-archivist', '--closed', before['skills'][0]['id'])
    assert abs(after['fit'] - before['fit'] - before['skills'][0]['adds']) < 1e-9, (before, after)
    network.run('fit', 'web-archivist', '--closed', 'no-such-skill', status=1)
    network.run('fit', 'no-such-role', status=1)
    network.run('fit', 'one', 'two', status=2)


def entries_are_compared(network):
    bring_in(network, {'legal-research': 4})
    law, medical, archivist = network.read('compare', 'law', 'medical', 'digital-archivist')
    equal([law['id'], medical['id'], archivist['name']], ['law', 'medical', 'Digital archivist'])
    for aspect in 'kind', 'commitment', 'time', 'size', 'openness', 'have', 'skills', 'systems', 'qualifications', 'adjacent':
        assert law[aspect] and medical[aspect] and archivist[aspect], aspect
    shared = [item['text'] for item in law['kind'] if item['shared']]
    equal(shared, [])
    assert any(item['text'].startswith('Have: Legal research') for item in law['have']), law['have']
    assert any('carry over' in item['text'] for item in archivist['kind']), archivist['kind']
    contains(network.run('compare', 'law', 'medical'), 'Legal research')
    network.run('compare', 'law', status=2)
    network.run('compare', 'law', 'law', status=2)
    network.run('compare', 'law', 'no-such-field', status=1)

    paper = network.folder / 'comparison.pdf'
    network.run('export', str(paper), 'law', 'medical', 'digital-archivist', '--what', 'comparison')
    assert paper.read_bytes().startswith(b'%PDF-')
    network.run('export', str(paper), 'law', '--what', 'comparison', '--force', status=2)
    network.run('export', str(paper), 'law', 'medical', '--what', 'coverage', '--force', status=2)
    network.run('export', str(network.folder / 'people.csv'), 'two', 'words', status=2)


OWN = {'roles': [{'id': 'map-librarian', 'title': 'Map librarian', 'specialties': ['academic'], 'skills': ['own-maps', 'copyright']},
                 {'id': 'taxonomist', 'level': 'senior'}],
       'skills': [{'id': 'own-maps', 'name': 'Old maps', 'synonyms': ['map curation']}]}


def own_entries_are_added_changed_and_taken_back(network):
    before = network.read('catalog', 'taxonomist')
    network.run('catalog', '--add', network.write('own.json', json.dumps(OWN)))
    equal(sorted((mine['kind'], mine['entry']['id']) for mine in network.read('catalog', '--mine')),
          [('role', 'map-librarian'), ('role', 'taxonomist'), ('skill', 'own-maps')])
    after = network.read('catalog', 'taxonomist')
    equal(after, {**before, 'level': 'senior'})  # the rest is the catalogue's, as it is and will be
    contains(network.run('catalog', 'map-librarian'), 'Old maps')
    equal([skill['id'] for skill in network.read('fit', 'map-librarian')['skills']], ['copyright', 'own-maps'])
    contains(network.run('compare', 'map-librarian', 'taxonomist'), 'Old maps')
    network.run('advert', network.write('advert.txt', 'Map librarian\nExperience of map curation is needed.'), '--seen', '2026-10-05')
    contains([term['id'] for term in network.read('demand')['terms']], 'own-maps')

    network.run('catalog', '--take-back', 'taxonomist')
    equal(network.read('catalog', 'taxonomist'), before)
    contains(network.run('catalog', 'map-librarian'), 'Old maps')
    network.run('undo')
    equal(network.read('catalog', 'taxonomist'), after)
    network.run('catalog', '--take-back', 'media', status=1)

    # What no longer fits is left out, and stays kept.
    network.run('catalog', '--take-back', 'own-maps')
    network.run('catalog', 'map-librarian', status=1)
    equal(network.read('catalog', 'taxonomist'), after)
    equal(len(network.read('catalog', '--mine')), 2)
    network.run('undo')
    contains(network.run('catalog', 'map-librarian'), 'Old maps')


def broken_entries_are_refused_with_line_and_reason(network):
    for text, reason in (('{"roles": [\n {"id": "x",\n  "title": "X", "level": "huge"}]}', 'own.json, line 2: “huge”'),
                         ('{"roles": [\n{"id": "x", "title": "X"},\n{"id": "taxonomist", "next": ["nobody"]}]}', 'line 3: “next” of “taxonomist” refers to “nobody”'),
                         ('{"roles": [\n{"title": "X"}]}', 'line 2: '),
                         ('{"roles": [\n{]}', 'line 2: '),
                         ('{"roles":\n {}}', 'line 1: “roles” must be a list'),
                         ('{"jobs": []}', '“jobs” is no kind of entry'),
                         ('[]', 'must be an object')):
        network.run('catalog', '--add', network.write('own.json', text), status=1)
        contains(network.errors, reason)
    equal(network.read('catalog', '--mine'), [])


def adverts_are_kept_once_and_counted(network):
    bring_in(network, {'sql': 3})
    one = network.write('one.txt', 'Data Librarian\nSQL is needed. Zorbix too.\nWe like Zorbix.')
    two = network.write('two.html', '<html><body><h1>Web archivist</h1><p>You know WARC &amp; Zorbix.</p></body></html>')
    first, second = network.read('advert', one, two, '--seen', '2026-10-05')
    equal((first['new'], first['role'], [term['id'] for term in first['terms']]), (True, 'data-librarian', ['sql']))
    equal((second['role'], [term['id'] for term in second['terms']]), ('web-archivist', ['web-archiving']))
    equal([advert['new'] for advert in network.read('advert', one)], [False])

    answer = network.read('demand')
    equal(answer['adverts'], 2)
    terms = {term['id']: term for term in answer['terms']}
    equal((terms['sql']['adverts'], terms['sql']['level'], terms['sql']['rare']), (1, 3, True))
    equal(terms['sql']['sentences'][0]['sentence'], 'SQL is needed.')
    contains(terms['web-archiving']['match'], 'You lack it')
    equal(answer['months'], [{'id': '2026-10', 'adverts': 2}])
    equal(answer['unknown'], [{'text': 'Zorbix', 'adverts': 2, 'sentence': answer['unknown'][0]['sentence']}])
    equal(network.read('demand', '--role', 'web-archivist')['adverts'], 1)
    equal(network.read('demand', '--month', '2025')['adverts'], 0)
    contains(network.run('demand'), 'SQL')

    network.run('undo')
    equal(network.read('demand')['adverts'], 0)
    network.run('demand', '--role', 'no-such-role', status=1)
    network.run('advert', str(network.folder / 'nothing.txt'), status=1)
    network.run('advert', one, '--seen', 'lately', status=2)


run_all('/cli/skills', [value for value in list(globals().values())
                        if callable(value) and getattr(value, '__module__', '') == '__main__' and value is not bring_in])
