#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""Wall clocks of forty zones from 2020 to 2037, beside Python's zoneinfo, as TAP.

usage: test-zones.py MOMENTS
The days around each change of the clock and some others; all of them, a
million times, where LIAISON_ZONES is "all".
"""

import datetime
import os
import random
import subprocess
import sys
import zoneinfo

ZONES = ('Africa/Cairo Africa/Casablanca Africa/Johannesburg America/Anchorage America/Asuncion America/Bogota America/Caracas '
         'America/Chicago America/Havana America/Los_Angeles America/Mexico_City America/New_York America/Nuuk America/Santiago '
         'America/Sao_Paulo America/St_Johns Asia/Beirut Asia/Gaza Asia/Jerusalem Asia/Kathmandu Asia/Kolkata Asia/Shanghai '
         'Asia/Tehran Asia/Tokyo Atlantic/Azores Australia/Adelaide Australia/Lord_Howe Australia/Sydney Europe/Berlin '
         'Europe/Chisinau Europe/Dublin Europe/Istanbul Europe/London Europe/Madrid Europe/Moscow Pacific/Apia Pacific/Auckland '
         'Pacific/Chatham Pacific/Norfolk UTC').split()
CLOCKS = ['00:00', '01:30', '02:15', '02:30', '03:00', '09:00', '23:30']
FIRST, LAST = datetime.date(2020, 1, 1), datetime.date(2037, 12, 31)
OTHERS = 20  # days beside those around a change
UTC = datetime.timezone.utc


def offset(zone, moment):
    return datetime.datetime.fromtimestamp(moment, zone).utcoffset()


def expected(zone, wall):
    """The first of two, or the first minute after a gap."""
    first, second = (int(wall.replace(tzinfo=zone, fold=fold).timestamp()) for fold in (0, 1))
    if datetime.datetime.fromtimestamp(first, zone).replace(tzinfo=None) == wall:
        return first
    low, high = sorted((first, second))
    low, before = low - 1, offset(zone, low - 1)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if offset(zone, middle) == before else (low, middle)
    return high


def days(zone):
    everything = [FIRST + datetime.timedelta(days=number) for number in range((LAST - FIRST).days + 1)]
    if os.environ.get('LIAISON_ZONES') == 'all':
        return everything
    noons = [datetime.datetime(day.year, day.month, day.day, 12, tzinfo=zone).utcoffset() for day in everything]
    chosen = set(random.sample(range(len(everything)), OTHERS))
    for number in range(1, len(everything)):
        if noons[number] != noons[number - 1]:
            chosen |= {number - 1, number}
    return [everything[number] for number in sorted(chosen)]


def main():
    random.seed(7)
    questions, wanted, skipped, doubled = [], [], 0, 0
    for name in ZONES:
        zone = zoneinfo.ZoneInfo(name)
        for day in days(zone):
            for clock in CLOCKS:
                wall = datetime.datetime.fromisoformat(f'{day}T{clock}')
                moment = expected(zone, wall)
                skipped += datetime.datetime.fromtimestamp(moment, zone).replace(tzinfo=None) != wall
                doubled += wall.replace(tzinfo=zone).utcoffset() > wall.replace(tzinfo=zone, fold=1).utcoffset()
                questions.append(f'{name} {day} {clock}')
                wanted.append(moment)
    answer = subprocess.run([sys.argv[1]], input='\n'.join(questions) + '\n', capture_output=True, text=True, check=True).stdout.split()
    different = [(question, int(found) - want) for question, found, want in zip(questions, answer, wanted) if int(found) != want]
    print('1..1')
    print(f'# {len(questions)} times in {len(ZONES)} zones, {skipped} of them skipped and {doubled} doubled: {len(different)} differences')
    for question, seconds in different[:20]:
        print(f'# {question} is {seconds} s off')
    ok = not different and len(answer) == len(questions)
    print(f'{"ok" if ok else "not ok"} 1 /reminders/zones/agree-with-another-program')
    sys.exit(0 if ok else 1)


main()
