#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""A long session: somebody goes round the places of the window and searches, with the agent and a program that changes
the same data, while a fourth reads. Nothing may grow. Run by hand, with programs built as a release, under a display:

    ninja -C _build src/app/liaison src/agent/liaison-agent src/cli/liaison-cli tests/faults/write-on
    build-aux/with-display --window-manager tests/faults/soak.py _build SECONDS [CHANGES]

CHANGES are spread over the time, and the reader looks anew twice a minute; without them changes come without a pause, and
it reads one and the same state all the time. Then the journal grows, for that state is to stay, and has to be short again
once that reader is gone. Memory is what a program keeps for itself (RssAnon); the index of a long journal is not.
"""

import os
import pathlib
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

WARM = 10_000  # changes after which nothing grows any more
GROWTH = 5 << 20  # bytes of memory
JOURNAL = 64 << 20  # bytes
PEOPLE = 500
LOOK = 10  # seconds between two lines
STATE = 30  # seconds that a state is read, where it changes
REST = 1  # seconds between two states
WARM_SHARE = 10  # that part of the changes, where they are spread


class Process:
    """What a running program keeps."""

    def __init__(self, name, number):
        self.name = name
        self.folder = pathlib.Path(f'/proc/{number}')
        self.before = None

    def look(self):
        status = dict(line.split(':', 1) for line in (self.folder / 'status').read_text().splitlines())
        return int(status['RssAnon'].split()[0]) << 10, len(list((self.folder / 'fd').iterdir()))

    def judge(self, warm):
        """What has grown since it was warm."""
        (memory, files), (memory_before, files_before) = self.look(), self.before
        print(f'{self.name}: {memory_before / 2**20:.1f} MiB and {files_before} files after {warm} changes, '
              f'{memory / 2**20:.1f} MiB and {files} files now')
        return [f'{self.name} grew by {(memory - memory_before) / 2**20:.1f} MiB'] * (memory - memory_before > GROWTH) + \
            [f'{self.name} has {files} files open, {files_before} before'] * (files > files_before)


def find_agent(data):
    for process in pathlib.Path('/proc').glob('[0-9]*'):
        try:
            if (process / 'comm').read_text().strip() == 'liaison-agent' and str(data).encode() in (process / 'cmdline').read_bytes():
                return int(process.name)
        except OSError:
            pass  # it has ended
    return None


def wait(what, check, patience=60):
    end = time.monotonic() + patience
    while time.monotonic() < end:
        found = check()
        if found:
            return found
        time.sleep(0.1)
    raise AssertionError(f'{what}: waited {patience} seconds')


def count_changes(said):
    return said.read_bytes().count(b'ACK ')


class Reader:
    """Somebody who looks into the same data."""

    def __init__(self, data, state):
        self.connection = sqlite3.connect(data, isolation_level=None)
        self.state = state  # seconds that one is read; None for all the time
        self.begin()

    def begin(self):
        self.connection.execute('BEGIN')
        self.connection.execute('SELECT count(*) FROM person').fetchall()
        self.since = time.monotonic()

    def go_on(self):
        if self.state is not None and time.monotonic() > self.since + self.state:
            self.connection.execute('COMMIT')
            time.sleep(REST)
            self.begin()

    def end(self):
        self.connection.execute('COMMIT')
        self.connection.close()


def press(*keys):
    subprocess.run(['xdotool', 'key', '--delay', '40', *keys], check=True)


def use(turn):
    """A turn round the window: a place, and every other time a search in the list."""
    press(f'ctrl+{turn % 5 + 1}')
    if turn % 2:
        press('ctrl+2', 'ctrl+f')
        subprocess.run(['xdotool', 'type', '--delay', '40', f'soak.{turn % PEOPLE}'], check=True)
        time.sleep(0.5)
        press('Down', 'Return')
        time.sleep(0.5)
        press('Escape', 'Escape')


def soak(folder, build, seconds, wanted):
    data = folder / 'liaison.db'
    said = folder / 'said'
    journal = folder / 'liaison.db-wal'
    pause = seconds * 1000 // wanted if wanted else 0
    warm = max(WARM, wanted // WARM_SHARE)
    environment = dict(os.environ, LIAISON_MODULE_DIR=f'{build}/src/exchange', GSETTINGS_SCHEMA_DIR=f'{build}/data', GSETTINGS_BACKEND='memory',
                       XDG_DATA_HOME=f'{folder}/data', XDG_CONFIG_HOME=f'{folder}/config', XDG_CACHE_HOME=f'{folder}/cache', GTK_A11Y='none',
                       LIAISON_AGENT=f'{build}/src/agent/liaison-agent')
    subprocess.run([build / 'src/cli/liaison-cli', '--data', data, 'add-person', 'Somebody'], check=True, env=environment, stdout=subprocess.DEVNULL)
    window = subprocess.Popen([build / 'src/app/liaison', '--data', data], env=environment)
    agent = wait('the agent runs', lambda: find_agent(data))
    subprocess.run(['xdotool', 'search', '--sync', '--onlyvisible', '--name', 'Liaison', 'key', 'ctrl+2'], check=False)  # the list is up
    reader = Reader(data, STATE if wanted else None)
    with open(said, 'wb') as out:
        writer = subprocess.Popen([build / 'tests/faults/write-on', data, 'soak', str(seconds * 1000), str(PEOPLE), str(pause)], stdout=out,
                                  env=environment)
    processes = [Process('window', window.pid), Process('agent', agent), Process('writer', writer.pid)]
    longest = turn = 0
    try:
        begun = time.monotonic()
        while writer.poll() is None and time.monotonic() < begun + seconds - LOOK:
            next_look = time.monotonic() + LOOK
            turn += 1
            use(turn)
            reader.go_on()
            time.sleep(max(0, next_look - time.monotonic()))
            changes = count_changes(said)
            longest = max(longest, journal.stat().st_size)
            print(f'{time.monotonic() - begun:5.0f} s, {changes} changes, journal {journal.stat().st_size >> 20} MiB; ' +
                  ', '.join(f'{one.name} {one.look()[0] / 2**20:.1f} MiB, {one.look()[1]} files' for one in processes), flush=True)
            if changes >= warm and processes[0].before is None:
                for one in processes:
                    one.before = one.look()
        assert processes[0].before is not None, f'{count_changes(said)} changes only: too short'
        writer.send_signal(signal.SIGSTOP)  # still there to be looked at
        faults = [fault for one in processes for fault in one.judge(warm)]
        writer.send_signal(signal.SIGCONT)
        writer.wait(60)
        reader.end()
        faults += [f'the journal had {longest >> 20} MiB'] * (wanted > 0 and longest > JOURNAL)
        for number in range(3):
            subprocess.run([build / 'src/cli/liaison-cli', '--data', data, 'add-person', f'After {number}'], check=True, env=environment,
                           stdout=subprocess.DEVNULL)
        print(f'{count_changes(said)} changes; journal {longest >> 20} MiB at its longest, {journal.stat().st_size >> 20} MiB now')
        faults += [f'the journal has {journal.stat().st_size >> 20} MiB'] * (journal.stat().st_size > JOURNAL)
        subprocess.run([build / 'src/cli/liaison-cli', '--data', data, 'check', '--deep'], check=True, env=environment)
    finally:
        for number in (window.pid, writer.pid, agent):
            try:
                os.kill(number, signal.SIGKILL)
            except OSError:
                pass  # it has ended
    return faults


def main():
    build, seconds, wanted = pathlib.Path(sys.argv[1]).resolve(), int(sys.argv[2]), int((sys.argv[3:] or ['0'])[0])
    with tempfile.TemporaryDirectory() as folder:
        faults = soak(pathlib.Path(folder), build, seconds, wanted)
    print('\n'.join(faults) or 'Nothing grew.')
    sys.exit(bool(faults))


main()
