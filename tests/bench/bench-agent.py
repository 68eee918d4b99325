#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""What the agent costs while nothing rings: wake-ups and resident memory.

usage: bench-agent.py AGENT CLI
Ten minutes long; LIAISON_BENCH_QUICK=1 watches half a minute.
"""

import os
import pathlib
import subprocess
import sys
import tempfile
import time

MINUTES = 10
QUICK_SECONDS = 30
FOLLOW_UPS = 200
GOAL_MEMORY = 12 * 1024  # KiB


def switches(pid):
    """How often its threads have gone to sleep, which is how often they woke, and were put aside."""
    total = 0
    for task in pathlib.Path(f'/proc/{pid}/task').iterdir():
        for line in (task / 'status').read_text().splitlines():
            if line.startswith('voluntary_ctxt_switches'):
                total += int(line.split()[1])
    return total


def resident(pid):
    for line in pathlib.Path(f'/proc/{pid}/status').read_text().splitlines():
        if line.startswith('VmRSS'):
            return int(line.split()[1])
    return 0


def fill(cli, data):
    """Follow-ups that ring tomorrow and later, some again and again."""
    rows = []
    for number in range(FOLLOW_UPS):
        day = time.strftime('%Y%m%d', time.localtime(time.time() + (number + 2) * 86400))
        rule = 'RRULE:FREQ=WEEKLY\r\n' if number % 4 == 0 else ''
        rows.append(f'BEGIN:VTODO\r\nUID:{number}\r\nSUMMARY:Task {number}\r\nDUE:{day}T090000\r\n{rule}END:VTODO\r\n')
    calendar = data.with_suffix('.ics')
    calendar.write_text('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n' + ''.join(rows) + 'END:VCALENDAR\r\n', newline='')
    subprocess.run([cli, '--data', data, 'import', calendar], check=True, stdout=subprocess.DEVNULL)


def main():
    agent, cli = sys.argv[1:3]
    seconds = QUICK_SECONDS if os.environ.get('LIAISON_BENCH_QUICK') else MINUTES * 60
    with tempfile.TemporaryDirectory() as folder:
        data = pathlib.Path(folder, 'liaison.db')
        fill(cli, data)
        bus = subprocess.Popen(['dbus-daemon', '--session', '--nofork', '--print-address'], stdout=subprocess.PIPE,
                               stderr=subprocess.DEVNULL, text=True)
        environment = dict(os.environ, DBUS_SESSION_BUS_ADDRESS=bus.stdout.readline().strip())
        process = subprocess.Popen([agent, '--data', data], env=environment)
        try:
            time.sleep(5)  # it has read what there is, and set its timer
            before = switches(process.pid)
            time.sleep(seconds)
            wakes, memory = switches(process.pid) - before, resident(process.pid)
        finally:
            process.kill()
            process.wait()
            bus.kill()
            bus.wait()
    print(f'idle for {seconds} s with {FOLLOW_UPS} follow-ups: {wakes} wake-ups (goal 0)')
    print(f'resident: {memory / 1024:.1f} MiB (goal {GOAL_MEMORY / 1024:.0f})')
    sys.exit(0 if wakes == 0 and memory <= GOAL_MEMORY else 1)


main()
