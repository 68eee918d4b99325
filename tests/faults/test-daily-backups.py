#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""A backup a day for more than a year, while the disk fails, the program is killed or the clock goes wrong.

usage: test-daily-backups.py LIAISON-CLI CLOCKSHIM.so FAULTFS.so
"""

import collections
import datetime
import random
import re
import sqlite3
import struct
import sys
import time
import zoneinfo

import faults

CLI = faults.Command(sys.argv[1])
CLOCKSHIM, FAULTFS = sys.argv[2:4]
DAYS = faults.count(40, 400)
DAY = 24 * 60 * 60
OPERATIONS = 'write,sync,truncate,open,rename,unlink'
ZONE = zoneinfo.ZoneInfo('Europe/Madrid')
NAME = re.compile(r'(\d{8}T\d{6}Z)-c\d+-daily\.db')


def moment_of(name):
    return datetime.datetime.strptime(NAME.fullmatch(name).group(1), '%Y%m%dT%H%M%S%z').timestamp()


def day_of(moment):
    return datetime.datetime.fromtimestamp(moment, ZONE).date()


def keep(names):
    """Of backups that the clock has the same to say of: the rule of seven days, four weeks and twelve months."""
    ordered = sorted(names, reverse=True)
    kept = set()
    for form, most in (('%Y-%m-%d', 7), ('%G-%V', 4), ('%Y-%m', 12)):
        newest = {}
        for name in ordered:
            newest.setdefault(datetime.datetime.fromtimestamp(moment_of(name), ZONE).strftime(form), name)
        kept.update(list(newest.values())[:most])
    return kept | {name for name in ordered if moment_of(ordered[0]) - moment_of(name) <= 2 * DAY}


def keep_all(names, begun):
    now = begun + 60  # the clock goes on while the program runs
    return keep({name for name in names if moment_of(name) <= now}) | keep({name for name in names if moment_of(name) > now})


class Year:
    """The days of a network, and its backups by name, each looked into once."""

    def __init__(self, folder):
        self.data = folder / 'l.db'
        self.clock = folder / 'clock'
        self.folder = folder / 'l.db-backups'
        self.environment = {'CLOCKSHIM': str(self.clock), 'TZ': ZONE.key}
        self.sound = {}
        self.now = time.time()

    def set_clock(self, now):
        self.now = now
        self.clock.write_bytes(struct.pack('qqQ', int((now - time.time()) * 1e9), 0, 1))

    def run(self, *arguments, **fault):
        preload = f'{CLOCKSHIM}:{FAULTFS}' if fault else CLOCKSHIM
        return CLI.run(self.data, *arguments, extra={**self.environment, 'LD_PRELOAD': preload, **fault})

    def look(self):
        """The backups that are there, all of them whole."""
        found = {path.name for path in self.folder.glob('*.db')}
        for name in found - set(self.sound):
            connection = sqlite3.connect(f'file:{self.folder / name}?mode=ro', uri=True)
            assert connection.execute('PRAGMA quick_check').fetchall() == [('ok',)], f'{name} is damaged'
            self.sound[name] = connection.execute('SELECT count(*) FROM person').fetchone()[0]
            connection.close()
        return found

    def live(self, hinder):
        """Each day somebody is added, after which the backup of the day is made; hinder() says how that is hindered, or moves the clock."""
        tally = collections.Counter()
        begin = self.now
        people = 0
        for day in range(DAYS):
            self.set_clock(begin + day * DAY)
            fault = hinder(self) or {}
            before = self.look()
            today = day_of(self.now)
            answer = self.run('add-person', f'Person {day}', **fault)
            after = self.look()
            # Who is killed as leftovers are removed has added nobody yet.
            people, earlier = faults.read(self.data, 'SELECT count(*) FROM person')[0][0], people
            assert people == earlier + 1 or (people == earlier and answer.status < 0), f'day {day}: {people} people after {earlier}, {answer}'
            fresh = after - before
            lost = before - after
            assert not lost & keep_all(before | after, self.now), f'day {day}: {sorted(lost)} went, after {answer}'
            assert len(fresh) <= 1 and (answer.status == 0 or answer.status < 0), f'day {day}: {answer}'
            assert fresh or answer.status < 0 or 'backup of today was not made' in answer.err or today in map(day_of, map(moment_of, before)), \
                f'day {day}: {answer}'
            assert not fresh or self.sound[fresh.copy().pop()] == people, f'day {day}: the backup lacks somebody'
            tally['made' if fresh else 'not made'] += 1
        assert CLI.must(self.data, 'check').strip() == 'All is well.'
        self.set_clock(begin + (DAYS + 1) * DAY)
        assert self.run('add-person', 'The last').err == ''
        left = self.look()
        assert left == keep_all(left, self.now), f'{len(left)} are left'
        return f'{DAYS} days: {tally["made"]} backups made, {tally["not made"]} not; {len(left)} are left, 0 lost but by the rule'


def failing(folder):
    chance = random.Random(1)

    def hinder(year):
        return chance.random() < 0.5 and {'FAULT_PATH': f'{year.folder}/*', 'FAULT_OPS': OPERATIONS, 'FAULT_NTH': str(chance.randrange(1, 40)),
                                          'FAULT_KIND': chance.choice(('ENOSPC', 'EIO', 'EACCES')), 'FAULT_MODE': chance.choice(('once', 'sticky'))}
    return Year(folder).live(hinder)


def killed(folder):
    chance = random.Random(2)

    def hinder(year):
        return chance.random() < 0.5 and {'FAULT_PATH': f'{year.folder}/*', 'FAULT_OPS': OPERATIONS, 'FAULT_NTH': str(chance.randrange(1, 40)),
                                          'FAULT_KIND': chance.choice(('kill', 'killafter')), 'FAULT_MODE': 'once'}
    return Year(folder).live(hinder)


def by_a_wrong_clock(folder):
    chance = random.Random(3)

    def hinder(year):
        if chance.random() < 0.2:
            year.set_clock(year.now + chance.choice((-3000, -40, -3, -1, 1, 3, 40, 3000)) * DAY + chance.randrange(DAY))
    return Year(folder).live(hinder)


faults.run_all('/faults/daily-backups', [failing, killed, by_a_wrong_clock])
