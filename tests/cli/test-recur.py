#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""When something repeats, as liaison-cli lists it."""

from cli import contains, equal, run_all


def recur(network, *arguments, **options):
    return network.run('recur', *arguments, **options).split()


def lists_days_one_a_line(network):
    equal(recur(network, '--start', '2024-01-31', '--rule', 'FREQ=MONTHLY;COUNT=3'), ['2024-01-31', '2024-03-31', '2024-05-31'])


def lists_as_many_as_asked_for(network):
    equal(len(recur(network, '--start', '2024-01-31', '--rule', 'FREQ=DAILY', '--count', '25')), 25)


def leaves_out_days(network):
    equal(recur(network, '--start', '2026-01-05', '--rule', 'FREQ=WEEKLY;COUNT=3', '--exdate', '2026-01-12'), ['2026-01-05', '2026-01-19'])


def a_skipped_hour_is_the_first_minute_after(network):
    equal(recur(network, '--start', '2026-03-28T02:30', '--zone', 'Europe/Madrid', '--rule', 'FREQ=DAILY;COUNT=3'),
          ['2026-03-28T02:30', '2026-03-29T03:00', '2026-03-30T02:30'])


def a_doubled_hour_comes_once_and_first(network):
    answer = network.read('recur', '--start', '2026-10-24T02:30', '--zone', 'Europe/Madrid', '--rule', 'FREQ=DAILY;COUNT=3')
    equal(answer['occurrences'], ['2026-10-24T02:30', '2026-10-25T02:30', '2026-10-26T02:30'])
    equal([late - early for early, late in zip(answer['moments'], answer['moments'][1:])], [86400, 86400 + 3600])


def says_the_rule(network):
    answer = network.read('recur', '--start', '2026-11-24', '--rule', 'RRULE:FREQ=MONTHLY;BYDAY=1MO', '--count', '1')
    equal(answer['sentence'], 'Every month on the first Monday')
    equal(answer['occurrences'], ['2026-12-07'])


def refuses_what_is_too_fine(network):
    network.run('recur', '--start', '2026-11-24', '--rule', 'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30', status=1)
    contains(network.errors, 'every minute')


def by_the_minute_as_in_rfc_5545(network):
    equal(recur(network, '--start', '1997-09-02T09:00', '--zone', 'America/New_York', '--rule', 'FREQ=MINUTELY;INTERVAL=90;COUNT=4'),
          ['1997-09-02T09:00', '1997-09-02T10:30', '1997-09-02T12:00', '1997-09-02T13:30'])


def refuses_what_it_cannot_read(network):
    network.run('recur', '--start', 'yesterday', '--rule', 'FREQ=DAILY', status=2)
    network.run('recur', '--start', '2026-11-24', status=2)
    network.run('recur', '--start', '2026-11-24T09:00', '--zone', 'Mars/Olympus', '--rule', 'FREQ=DAILY', status=2)
    network.run('recur', '--start', '2026-11-24', '--rule', 'FREQ=DAILY', '--count', '-1', status=2)


def what_never_comes_ends_at_once(network):
    equal(recur(network, '--start', '2026-11-24', '--rule', 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'), [])


run_all('/cli/recur', [value for value in list(globals().values())
                       if callable(value) and getattr(value, '__module__', '') == '__main__' and value is not recur])
