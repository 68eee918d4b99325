#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers

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


run_all('/cli/plan', [
    route_goes_from_role_to_role,
    route_says_what_it_needs_to_know,
])
