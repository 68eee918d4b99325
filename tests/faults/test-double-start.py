#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""Starts the window twice at once: one of them stays; on two session buses both do, and share.

usage: test-double-start.py LIAISON LIAISON-CLI
"""

import os
import re
import select
import signal
import subprocess
import sys
import time

import faults

PROGRAM = sys.argv[1]
CLI = faults.Command(sys.argv[2])
APART = 0.01  # seconds between two starts, at most


def start(data, *before):
    return subprocess.Popen([*before, PROGRAM, '--data', str(data)], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                            stderr=subprocess.DEVNULL, env=faults.ENVIRONMENT, start_new_session=True)


def kill(processes):
    for process in processes:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def windows():
    """Those that the window manager has."""
    said = subprocess.run(['xprop', '-root', '_NET_CLIENT_LIST'], check=True, capture_output=True, text=True).stdout
    return len(re.findall('0x[0-9a-f]+', said))


def wait_for_windows(number, processes):
    end = time.monotonic() + faults.PATIENCE
    while windows() != number:
        ended = [process.returncode for process in processes if process.poll() not in (None, 0)]
        assert not ended, f'ended with {ended}'
        assert time.monotonic() < end, f'{windows()} windows, not {number}'
        time.sleep(0.02)


def first_to_end(processes):
    """Waits until one of the processes ends."""
    poll = select.poll()
    ends = [os.pidfd_open(process.pid) for process in processes]
    for end in ends:
        poll.register(end, select.POLLIN)
    ready = poll.poll(faults.PATIENCE * 1000)
    for end in ends:
        os.close(end)
    assert ready, 'both stay'
    return processes[ends.index(ready[0][0])]


def one_bus(folder):
    rounds = faults.count(5, 200)
    data = folder / 'l.db'
    CLI.must(data, 'add-person', 'Somebody')
    late = 0
    for number in range(rounds):
        both = [start(data)]
        began = time.monotonic()
        both.append(start(data))
        late += time.monotonic() - began > APART
        try:
            gone = first_to_end(both)
            assert gone.wait() == 0, f'round {number}: the one that does not stay ended with {gone.returncode}'
            wait_for_windows(1, both)
            stays = both[gone is both[0]]
            assert stays.poll() is None, f'round {number}: none stays, {stays.returncode}'
            CLI.must(data, 'add-person', f'Person {number}')
            assert windows() == 1, f'round {number}: {windows()} windows'
        finally:
            kill(both)
        wait_for_windows(0, [])
        CLI.must(data, 'check', '--deep')
        assert len(faults.names(data)) == number + 2, f'round {number}: {len(faults.names(data))} people'
    return f'{2 * rounds} starts in {rounds} pairs, {late} more than {APART * 1000:.0f} ms apart: 1 window each, 0 corrupt, 0 lost'


def two_buses(folder):
    rounds = faults.count(2, 20)
    data = folder / 'l.db'
    CLI.must(data, 'add-person', 'Somebody')
    for number in range(rounds):
        both = [start(data, 'dbus-run-session', '--'), start(data, 'dbus-run-session', '--')]
        try:
            wait_for_windows(2, both)
            CLI.must(data, 'add-person', f'Person {number}')
            CLI.must(data, 'check', '--deep')
            assert all(process.poll() is None for process in both), f'round {number}: {[process.returncode for process in both]}'
        finally:
            kill(both)
        wait_for_windows(0, [])
        CLI.must(data, 'check', '--deep')
        assert len(faults.names(data)) == number + 2, f'round {number}: {len(faults.names(data))} people'
    return f'{rounds} pairs on two buses: 2 windows each that share, 0 corrupt, 0 lost'


faults.run_all('/faults/double-start', [one_bus, two_buses])
