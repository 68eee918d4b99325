#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""A long session: the window, the agent and a program that changes the same data without a pause, while a fourth reads
one and the same state all the time. Nothing may grow. Run by hand, with programs built as a release, under a display:

    ninja -C _build src/app/liaison src/agent/liaison-agent src/cli/liaison-cli tests/faults/write-on
    build-aux/with-display --window-manager tests/faults/soak.py _build SECONDS

The journal grows while somebody reads a state before its changes, for that state is to stay: it has to be short again
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


class Process:
    """What a running program keeps."""

    def __init__(self, name, number):
        self.name = name
        self.folder = pathlib.Path(f'/proc/{number}')
        self.before = None

    def look(self):
        status = dict(line.split(':', 1) for line in (self.folder / 'status').read_text().splitlines())
        return int(status['RssAnon'].split()[0]) << 10, len(list((self.folder / 'fd').iterdir()))

    def judge(self):
        """What has grown since it was warm."""
        (memory, files), (memory_before, files_before) = self.look(), self.before
        print(f'{self.name}: {memory_before / 2**20:.1f} MiB and {files_before} files after {WARM} changes, '
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


def soak(folder, build, seconds):
    data = folder / 'liaison.db'
    said = folder / 'said'
    journal = folder / 'liaison.db-wal'
    environment = dict(os.environ, LIAISON_MODULE_DIR=f'{build}/src/exchange', GSETTINGS_SCHEMA_DIR=f'{build}/data', GSETTINGS_BACKEND='memory',
                       XDG_DATA_HOME=f'{folder}/data', XDG_CONFIG_HOME=f'{folder}/config', XDG_CACHE_HOME=f'{folder}/cache', GTK_A11Y='none',
                       LIAISON_AGENT=f'{build}/src/agent/liaison-agent')
    subprocess.run([build / 'src/cli/liaison-cli', '--data', data, 'add-person', 'Somebody'], check=True, env=environment, stdout=subprocess.DEVNULL)
    window = subprocess.Popen([build / 'src/app/liaison', '--data', data], env=environment)
    agent = wait('the agent runs', lambda: find_agent(data))
    subprocess.run(['xdotool', 'search', '--sync', '--onlyvisible', '--name', 'Liaison', 'key', 'ctrl+2'], check=False)  # the list is up
    reader = sqlite3.connect(data, isolation_level=None)
    reader.execute('BEGIN')
    reader.execute('SELECT count(*) FROM person').fetchall()
    with open(said, 'wb') as out:
        writer = subprocess.Popen([build / 'tests/faults/write-on', data, 'soak', str(seconds * 1000), str(PEOPLE)], stdout=out, env=environment)
    processes = [Process('window', window.pid), Process('agent', agent), Process('writer', writer.pid)]
    longest = 0
    try:
        begun = time.monotonic()
        while writer.poll() is None and time.monotonic() < begun + seconds - 1:
            time.sleep(min(LOOK, max(0, begun + seconds - 1 - time.monotonic())))
            changes = count_changes(said)
            longest = max(longest, journal.stat().st_size)
            print(f'{time.monotonic() - begun:5.0f} s, {changes} changes, journal {journal.stat().st_size >> 20} MiB; ' +
                  ', '.join(f'{one.name} {one.look()[0] / 2**20:.1f} MiB, {one.look()[1]} files' for one in processes), flush=True)
            if changes >= WARM and processes[0].before is None:
                for one in processes:
                    one.before = one.look()
        assert processes[0].before is not None, f'{count_changes(said)} changes only: too short'
        writer.send_signal(signal.SIGSTOP)  # still there to be looked at
        faults = [fault for one in processes for fault in one.judge()]
        writer.send_signal(signal.SIGCONT)
        writer.wait(60)
        reader.execute('COMMIT')
        reader.close()
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
    build, seconds = pathlib.Path(sys.argv[1]).resolve(), int(sys.argv[2])
    with tempfile.TemporaryDirectory() as folder:
        faults = soak(pathlib.Path(folder), build, seconds)
    print('\n'.join(faults) or 'Nothing grew.')
    sys.exit(bool(faults))


main()
