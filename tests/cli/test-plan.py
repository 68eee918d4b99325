#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers

import json

from cli import contains, equal, run_all


def route_goes_from_role_to_role(network):
    answer = network.read('route', '--from', 'cataloguing-librarian', '--to', 'digital-preservation-manager')
    equal(answer['to'], 'digital-preservation-manager')
    assert 1 <= len(answer['routes']) <= 4, answer
    for route in answer['routes']:
        at = route['start']['id']
        for step in route['steps']:
            equal(step['from'], at)
            assert step['reason'], step
            at = step['id']
        equal(at, 'digital-preservation-manager')
        equal(route['months'], route['steps'][-1]['month'])
    contains(network.run('route', '--from', 'cataloguing-librarian', '--to', 'digital-preservation-manager'), '→ Metadata librarian')


def route_says_what_it_needs_to_know(network):
    equal(network.read('route')['routes'], [])
    contains(network.run('route'), 'Say what you aim for')
    contains(network.run('route', '--to', 'law'), 'Say where you stand')
    network.run('route', '--from', 'law', '--to', 'astronaut', status=1)
    contains(network.errors, 'astronaut')
    network.run('route', 'law', status=2)


def route_starts_from_the_position_of_now(network):
    role = 'cataloguing-librarian'
    network.run('import', network.write('own.json', json.dumps({
        'format': 'liaison-export', 'version': 1, 'settings': {'stands-in': 'academic'},
        'records': {'affiliation': [{'uid': '11111111-2222-4333-8444-555555555555', 'role': role, 'since': '2020'}]}})))
    answer = network.read('route', '--to', 'metadata-librarian')
    equal((answer['start'], answer['from']), ('position', [role]))
    assert answer['routes'] and all(route['start']['id'] == role for route in answer['routes']), answer
    contains(network.run('route', '--to', 'metadata-librarian'), 'Starting from the position you have now: Cataloguing and metadata librarian')
    equal(network.read('route', '--from', 'academic', '--to', 'metadata-librarian')['start'], 'given')


def a_proposed_route_becomes_one_of_the_plan(network):
    ends = ['--from', 'cataloguing-librarian', '--to', 'digital-preservation-manager']
    proposal = network.read('route', *ends)['routes'][0]
    network.run('route', *ends, '--adopt', '1')
    plan = network.read('plan')
    equal(plan['role'], 'digital-preservation-manager')
    equal(plan['routes'][0]['months'], proposal['months'])
    equal([step['role'] for step in plan['routes'][0]['steps'] if step['role']], [step['id'] for step in proposal['steps']])
    equal(len(plan['next']), 1)
    contains(plan['next'][0]['text'], 'Begin')
    contains(network.run('plan'), 'Digital preservation manager')
    network.run('route', *ends, '--adopt', '9', status=1)
    network.run('undo')
    equal(network.read('plan')['routes'], [])


def openings_are_added_and_brought_on(network):
    people = network.write('people.csv', 'Name,Organization\nAna,City Archive\n')
    network.run('import', people)
    uid = network.read('opening', 'add', '--title', 'Digital archivist', '--employer', 'City Archive', '--role', 'digital-archivist',
                       '--deadline', '2099-03-15', '--person', 'Ana')['uid']
    opening, = network.read('opening')
    equal((opening['employer'], opening['stage'], opening['people'][0]['name']), ('City Archive', 'spotted', 'Ana'))
    equal(opening['people'][0]['connected'], True)
    network.run('opening', 'stage', uid, 'applied')
    network.run('opening', 'note', uid, 'Sent the letter')
    network.run('opening', 'document', uid, people)
    shown = network.read('opening', 'show', uid)
    equal([line['stage'] for line in shown['history']], ['spotted', 'applied', 'applied'])
    equal(shown['documents'][0]['name'], 'people.csv')
    equal(shown['introduce'], [])
    contains(network.run('opening', 'show', uid), 'Sent the letter')


def openings_refuse_what_is_wrong(network):
    network.run('opening', 'add', status=2)
    network.run('opening', 'add', '--role', 'astronaut', status=2)
    network.run('opening', 'add', '--title', 'A', '--deadline', 'soon', status=2)
    network.run('opening', 'show', 'nothing', status=1)
    network.run('opening', 'stage', 'nothing', 'closed', status=1)
    uid = network.read('opening', 'add', '--title', 'A')['uid']
    network.run('opening', 'stage', uid, 'dreamt', status=2)
    network.run('opening', 'delete', status=2)
    network.run('opening', 'delete', uid, uid, status=2)
    network.run('opening', 'delete', 'nothing', status=1)
    equal(len(network.read('opening')), 1)


def an_opening_is_deleted_with_what_was_to_do(network):
    uid = network.read('opening', 'add', '--title', 'Digital archivist', '--deadline', '2099-03-15')['uid']
    other = network.read('opening', 'add', '--title', 'Taxonomist', '--deadline', '2099-04-15')['uid']
    network.run('opening', 'note', uid, 'Sent the letter')
    before = network.read('opening', 'show', uid)
    equal(len(network.read('due', '--within', '40000')), 4)
    network.run('opening', 'delete', uid)
    equal([opening['uid'] for opening in network.read('opening')], [other])
    equal(len(network.read('due', '--within', '40000')), 2)
    network.run('opening', 'delete', uid, status=1)
    network.run('undo')
    equal(network.read('opening', 'show', uid), before)
    equal(len(network.read('due', '--within', '40000')), 4)


def the_plan_goes_on_paper(network):
    ends = ['--from', 'cataloguing-librarian', '--to', 'digital-preservation-manager']
    network.run('route', *ends, '--adopt', '1')
    network.run('import', network.write('people.csv', 'Name,Organization\nAna,City Archive\n'))
    for name, arguments in (('plan', ['--what', 'plan']), ('person', ['--what', 'person', 'Ana']), ('coverage', ['--what', 'coverage', 'law'])):
        file = network.folder / f'{name}.pdf'
        equal(network.read('export', str(file), *arguments)['file'], str(file))
        equal(file.read_bytes()[:5], b'%PDF-')
    network.run('export', str(network.folder / 'a.pdf'), '--what', 'dream', status=2)
    network.run('export', str(network.folder / 'a.pdf'), '--what', 'person', status=2)
    network.run('export', str(network.folder / 'a.csv'), '--what', 'plan', status=2)


run_all('/cli/plan', [
    route_goes_from_role_to_role,
    route_says_what_it_needs_to_know,
    route_starts_from_the_position_of_now,
    a_proposed_route_becomes_one_of_the_plan,
    openings_are_added_and_brought_on,
    openings_refuse_what_is_wrong,
    an_opening_is_deleted_with_what_was_to_do,
    the_plan_goes_on_paper,
])
