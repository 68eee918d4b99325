#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers

import datetime
import json

from cli import contains, equal, run_all

TODAY = datetime.date.today()


def day(offset):
    return (TODAY + datetime.timedelta(days=offset)).isoformat()


def add_two(network):
    network.run('add-person', 'Ada Lovelace')
    network.run('add-person', 'Grace Hopper')
    return network.run('intro', 'add', '--introducer', 'Ada', '--to', 'Grace', '--note', 'the EHR pilot').strip()


def dues(network):
    return {follow_up['text']: follow_up['day'] for follow_up in network.read('due', '--within', '30')}


def an_introduction_asks_both_sides_first(network):
    uid = add_two(network)
    equal(network.read('intro', 'list'), network.read('intro'))
    introduction = network.read('intro')[0]
    equal((introduction['uid'], introduction['state'], introduction['introducer'], introduction['target'], introduction['notes']),
          (uid, 'idea', 'Ada Lovelace', 'Grace Hopper', 'the EHR pilot'))
    equal(introduction['waiting'], 'Ada Lovelace still has to be asked.')
    equal(dues(network), {'Ask Ada Lovelace to introduce you to Grace Hopper': day(0)})
    network.run('intro', uid, 'asked')
    equal(dues(network), {'No reply from Ada Lovelace: ask somebody else who knows Grace Hopper': day(3),
                          'Follow up with Ada Lovelace about the introduction to Grace Hopper': day(7)})
    network.run('intro', uid, 'agreed', '--side', 'introducer')
    equal(network.read('intro')[0]['state'], 'asked')
    contains(network.read('intro')[0]['waiting'], 'Grace Hopper still has to be asked')
    network.run('intro', uid, 'agreed', '--side', 'target')
    equal(network.read('intro')[0]['state'], 'agreed')


def changes_name_whom_they_are_about(network):
    uid = add_two(network)
    network.run('intro', uid, 'asked')
    network.run('intro', 'add', '--introducer', 'Ada', '--sector', 'medical')
    network.run('add-follow-up', '--on', day(1), '--with', 'Ada', 'Send the slides')
    equal([change['label'] for change in network.read('changes')][:4],
          ['Add “Send the slides”', 'Add Introduction to Medical', 'Edit Introduction to Grace Hopper', 'Add Introduction to Grace Hopper'])


def thanks_are_due_once_it_is_made(network):
    uid = add_two(network)
    network.run('intro', uid, 'made')
    equal(dues(network)['Thank Ada Lovelace for the introduction to Grace Hopper'], day(1))
    equal(network.read('show', 'Grace')['introduced_by'], 'Ada Lovelace')
    thank = [follow_up for follow_up in network.read('due', '--within', '9') if follow_up['text'].startswith('Thank')][0]
    network.run('intro', uid, 'met')
    network.run('done', thank['uid'])
    equal(network.read('intro')[0]['state'], 'thanked')
    equal(dues(network), {})


def show_tells_of_introductions(network):
    uid = add_two(network)
    for name in ('Ada', 'Grace'):
        equal([introduction['uid'] for introduction in network.read('show', name)['introductions']], [uid])
        contains(network.run('show', name), 'Introduction\tidea\tAda Lovelace\tGrace Hopper')


def show_tells_of_inferred_ties_and_memberships(network):
    record = {'created': 1, 'modified': 1}
    uids = [f'{number}1111111-1111-4111-8111-111111111111' for number in range(6)]
    records = {
        'organization': [{'uid': uids[0], 'name': 'County Library', 'kind': 'association', **record}],
        'person': [{'uid': uids[1], 'name': 'Ada', **record}, {'uid': uids[2], 'name': 'Grace', **record}],
        'affiliation': [{'uid': uids[3], 'person': uids[1], 'organization': uids[0], 'since': '2018', 'until': '2022', **record},
                        {'uid': uids[4], 'person': uids[2], 'organization': uids[0], 'since': '2019', **record}],
        'membership': [{'uid': uids[5], 'organization': uids[0], 'number': 'A-7', 'renews_on': '2027-01-31', **record}],
    }
    path = network.write('all.json', json.dumps({'format': 'liaison-export', 'version': 1, 'settings': {}, 'records': records}))
    network.run('import', path)
    tie = network.read('show', 'Ada')['inferred_ties'][0]
    equal((tie['with'], tie['organization'], tie['since'], tie['until']), ('Grace', 'County Library', '2019', '2022'))
    contains(network.run('show', 'Ada'), 'Inferred tie\tGrace\tInferred: both at County Library')
    contains(network.run('show', 'County Library'), 'Membership\tA-7')


def usage_is_told_apart(network):
    uid = add_two(network)
    for arguments in (['add'], ['add', '--introducer', 'Ada'], ['add', '--to', 'Ada'], ['add', '--introducer', 'Ada', '--sector', 'nowhere'],
                      [uid], [uid, 'soon'], [uid, 'asked', '--side', 'nobody'], [uid, 'met', '--side', 'target'], [uid, 'asked', '--note', 'x']):
        network.run('intro', *arguments, status=2)
    network.run('intro', 'no-such-uid', 'asked', status=1)
    network.run('intro', 'add', '--introducer', 'Ada', '--to', 'Ada', status=1)
    network.run('intro', 'add', '--introducer', 'Ada', '--organization', 'Grace', status=1)
    equal(len(network.read('intro')), 1)
    network.run('intro', 'add', '--introducer', 'Ada', '--sector', 'medical')
    equal(network.read('intro')[1]['sector'], 'medical')


run_all('/cli/introductions', [
    an_introduction_asks_both_sides_first,
    changes_name_whom_they_are_about,
    thanks_are_due_once_it_is_made,
    show_tells_of_introductions,
    show_tells_of_inferred_ties_and_memberships,
    usage_is_told_apart,
])
