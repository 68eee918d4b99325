#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers

import json
import pathlib
import time
import xml.etree.ElementTree

from cli import contains, equal, run_all

ROOT = pathlib.Path(__file__).resolve().parents[2]
NETWORKS = ROOT / 'tests' / 'fixtures' / 'networks'
EXAMPLE = ROOT / 'data' / 'example' / 'example.json'


def uid(name):
    return f'{name.lower():0<8}-0000-4000-8000-000000000000'


def write_network(network, people, ties, stints=()):
    """Brings people (name: fields), ties (two names and a closeness) and stints in."""
    organizations = sorted({stint[1] for stint in stints})
    records = {
        'organization': [{'uid': uid(name), 'name': name, 'kind': 'organization'} for name in organizations],
        'person': [{'uid': uid(name), 'name': name, 'created': int(time.time()), **fields} for name, fields in people.items()],
        'affiliation': [{'uid': uid(f'{person}{number}'), 'person': uid(person), 'organization': uid(organization), **fields}
                        for number, (person, organization, fields) in enumerate(stints)],
        'tie': [{'uid': f'{number:08}-0000-4000-8000-000000000001', 'person': uid(one), 'kind': 'knows', 'closeness': closeness,
                 'created': int(time.time()), **({'other': uid(other)} if other else {})}
                for number, (one, other, closeness) in enumerate(ties)],
    }
    network.run('import', network.write('network.json', json.dumps(
        {'format': 'liaison-export', 'version': 1, 'settings': {}, 'records': records})))


def introduce_ranks_chains_and_says_why(network):
    write_network(network, {'Ana': {}, 'Ben': {}, 'Cai': {'sector': 'medical'}},
                  [('Ana', None, 5), ('Ben', None, 3), ('Ana', 'Cai', 4), ('Cai', 'Ben', 2)])
    answer = network.read('introduce', 'cai')
    equal(answer['target'], {'uid': uid('Cai'), 'name': 'Cai', 'kind': 'person'})
    equal(answer['from'], {'you': True, 'name': 'You'})
    first, second = answer['chains']
    equal([person.get('uid') for person in first['people']], [None, uid('Ana'), uid('Cai')])
    equal([person['name'] for person in second['people']], ['You', 'Ben', 'Cai'])
    assert abs(first['strength'] - 0.95 * 0.8) < 0.01, first
    product = 1
    for tie in second['ties']:
        product *= tie['strength']
    assert abs(product - second['strength']) < 1e-9, second
    contains(first['sentence'], first['why'])
    contains(first['sentence'], first['weak'])
    equal(network.read('introduce', 'medical')['chains'][0]['people'], first['people'])
    equal(network.read('introduce', 'MEDICAL')['target'], {'id': 'medical', 'name': 'Medical', 'kind': 'sector'})
    contains(network.run('introduce', 'Cai'), 'You → Ana → Cai')


def introduce_begins_with_somebody_else(network):
    write_network(network, {'Ana': {}, 'Ben': {}}, [('Ana', None, 5), ('Ben', None, 3)])
    chain, = network.read('introduce', 'Ben', '--from', 'Ana')['chains']
    equal([person['name'] for person in chain['people']], ['Ana', 'You', 'Ben'])
    network.run('introduce', 'Ben', '--from', 'Nobody', status=1)
    network.run('introduce', 'No such person', status=1)
    network.run('introduce', status=2)


def introduce_infers_ties(network):
    since = {'since': '2010'}
    write_network(network, {'Ana': {}, 'Ben': {}}, [('Ana', None, 5)],
                  [('Ana', 'Archive', since), ('Ben', 'Archive', since)])
    chain, = network.read('introduce', 'Ben')['chains']
    equal([tie['inferred'] for tie in chain['ties']], [False, True])
    equal(chain['ties'][1]['organization'], 'Archive')
    equal(chain['ties'][1]['closeness'], 1)


def coverage_is_a_matrix(network):
    write_network(network, {'Ana': {'sector': 'medical', 'contact_kind': 'colleague'}, 'Ben': {'sector': 'medical', 'contact_kind': 'mentor'}},
                  [('Ana', None, 5), ('Ana', 'Ben', 3)])
    answer = network.read('coverage', 'medical')
    equal((answer['id'], answer['name']), ('medical', 'Medical'))
    equal(answer['sectors'][0]['id'], 'medical')
    cells = {cell['kind']: cell for cell in answer['sectors'][0]['cells']}
    equal(cells['colleague']['state'], 'single')
    equal(cells['colleague']['people'], [{'uid': uid('Ana'), 'name': 'Ana', 'dormant': False}])
    equal(cells['mentor']['state'], 'empty')
    equal([person['name'] for person in cells['mentor']['introduce']['people']], ['You', 'Ana', 'Ben'])
    assert cells['mentor']['associations'], cells
    contains(network.run('coverage', 'medical'), cells['mentor']['sentence'])
    network.run('coverage', 'no-such-entry', status=1)


def insight_names_people_and_the_number(network):
    known = ['Ana', 'Ben', 'Cai', 'Dee', 'Eli']
    write_network(network, {name: {} for name in known + ['Zoe']},
                  [(name, None, 3) for name in known] + [('Ana', 'Ben', 3), ('Ben', 'Zoe', 2)])
    insights = {insight['kind']: insight for insight in network.read('insight')}
    assert abs(insights['reach']['number'] - (5 - 2 * 1 / 5)) < 0.2, insights['reach']
    equal(insights['hanging']['sentence'], 'You reach Zoe only through Ben.')
    equal([person['uid'] for person in insights['hanging']['people']], [uid('Ben'), uid('Zoe')])
    assert insights['hanging']['advice'] and insights['repeat']['measure'], insights
    contains(network.run('insight'), insights['hanging']['sentence'])
    network.run('insight', 'more', status=2)


def counts(answer):
    return answer['new'], answer['updated'], answer['same'], len(answer['skipped'])


def networks_of_others_come_in_once(network):
    for name, number in (('library.graphml', 4), ('pairs.tsv', None), ('edges.csv', None)):
        path = str(NETWORKS / name)
        first = counts(network.read('import', path))
        assert first[0] > 0 and first[3] == 0, (name, first)
        if number is not None:
            equal(first, (number, 0, 0, 0))
        again = counts(network.read('import', path))
        equal(again, (0, 0, sum(first), 0))
    ana = network.read('show', 'Ana Abad')
    equal([affiliation['since'] for affiliation in ana['affiliations']], ['2015'])
    chain, = network.read('introduce', 'Dee <Dubois>')['chains']
    equal([person['name'] for person in chain['people']], ['You', 'Ana Abad', 'Dee <Dubois>'])
    for _ in range(3):
        network.run('undo')
    equal(network.read('people'), [])


def the_network_goes_out_as_graphml_and_comes_back(network):
    network.run('import', str(EXAMPLE))
    path = network.folder / 'example.graphml'
    network.run('export', str(path))
    tree = xml.etree.ElementTree.parse(path)
    space = '{http://graphml.graphdrawing.org/xmlns}'
    nodes = tree.findall(f'.//{space}node')
    edges = tree.findall(f'.//{space}edge')
    people = network.read('people')
    assert len(nodes) > len(people) > 0, len(nodes)
    ids = {node.get('id') for node in nodes}
    equal(len(ids), len(nodes))
    assert all(edge.get('source') in ids and edge.get('target') in ids for edge in edges)
    answer = counts(network.read('import', str(path)))
    equal(answer, (0, 0, len(nodes) - 1, 0))
    picture = network.folder / 'map.svg'
    network.run('export', str(picture), '--title', 'Whom I <know>')
    again = network.folder / 'again.svg'
    network.run('export', str(again), '--title', 'Whom I <know>')
    assert len(picture.read_bytes()) > 10000, len(picture.read_bytes())
    equal(picture.read_bytes(), again.read_bytes())
    xml.etree.ElementTree.parse(picture)
    few = network.folder / 'few.svg'
    network.run('export', str(few), people[0]['name'])
    assert len(few.read_bytes()) < len(picture.read_bytes()), len(few.read_bytes())
    for end, begin in (('png', b'\x89PNG'), ('pdf', b'%PDF')):
        network.run('export', str(network.folder / f'map.{end}'))
        assert (network.folder / f'map.{end}').read_bytes().startswith(begin), end
    network.run('export', str(network.folder / 'map.gif'), status=2)
    part = network.folder / 'part.graphml'
    network.run('export', str(part), people[0]['name'])
    equal(len(xml.etree.ElementTree.parse(part).findall(f'.//{space}node')), 2)


run_all('/cli/network', [value for value in list(globals().values())
                         if callable(value) and getattr(value, '__module__', '') == '__main__' and value not in (uid, write_network, counts)])
