#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""The real agent on a bus of its own, under a clock that really moves, as TAP.

usage: test-agent.py AGENT CLI CLOCKSHIM [KILLS]
"""

import json
import mmap
import os
import pathlib
import random
import signal
import struct
import subprocess
import sys
import tempfile
import time
import traceback

AGENT, CLI, SHIM = sys.argv[1:4]
KILLS = int(sys.argv[4]) if len(sys.argv) > 4 else 8
SERVER = str(pathlib.Path(__file__).parent.parent / 'faults' / 'notification-server.py')
PATIENCE = 60


class Desktop:
    """A database, a clock and a bus of its own."""

    def __init__(self, folder, server=True):
        self.folder = pathlib.Path(folder)
        self.data = self.folder / 'liaison.db'
        self.log = self.folder / 'log'
        self.clock = self.folder / 'clock'
        self.log.touch()
        with open(self.clock, 'wb') as file:
            file.write(bytes(24))
        self.environment = dict(os.environ, CLOCKSHIM=str(self.clock))
        self.children = []
        self.agent = None
        self.bus = subprocess.Popen(['dbus-daemon', '--session', '--nofork', '--print-address'], stdout=subprocess.PIPE,
                                    stderr=subprocess.DEVNULL, text=True)
        self.environment['DBUS_SESSION_BUS_ADDRESS'] = self.bus.stdout.readline().strip()
        if server:
            self.start_server()

    def start_server(self, *arguments):
        server = subprocess.Popen([sys.executable, SERVER, str(self.log), *arguments], env=self.environment,
                                  stdout=subprocess.PIPE, text=True)
        self.children.append(server)
        assert server.stdout.readline().strip() == 'ready'

    def start(self):
        # The sanitizer wants to be the first that is loaded.
        self.agent = subprocess.Popen([AGENT, '--data', str(self.data)],
                                      env=dict(self.environment, LD_PRELOAD=SHIM, ASAN_OPTIONS='verify_asan_link_order=0:detect_leaks=0'))

    def kill(self, number=signal.SIGKILL):
        self.agent.send_signal(number)
        self.agent.wait()

    def jump(self, seconds):
        with open(self.clock, 'r+b') as file, mmap.mmap(file.fileno(), 24) as memory:
            real, boot, generation = struct.unpack('qqQ', memory[:])
            memory[:16] = struct.pack('qq', real + seconds * 10**9, boot)
            memory[16:] = struct.pack('Q', generation + 1)
            self.offset = real // 10**9 + seconds

    offset = 0

    def add(self, text, ahead):
        moment = time.localtime(time.time() + self.offset + ahead)
        self.run('add-follow-up', '--on', time.strftime('%Y-%m-%dT%H:%M', moment), text)

    def run(self, *arguments):
        return subprocess.run([CLI, '--data', str(self.data), *arguments], check=True, capture_output=True, text=True, timeout=PATIENCE,
                              env=dict(self.environment, LD_PRELOAD=SHIM, ASAN_OPTIONS='verify_asan_link_order=0:detect_leaks=0')).stdout

    def events(self, kind='notify'):
        return [event for event in map(json.loads, self.log.read_text().splitlines()) if event['event'] == kind]

    def titles(self):
        return [event['summary'] for event in self.events()]

    def wait(self, condition, what):
        end = time.monotonic() + PATIENCE
        while not condition():
            if time.monotonic() > end:
                raise AssertionError(f'waited in vain for {what}: {self.log.read_text()}')
            time.sleep(.05)

    def recorded(self):
        answer = subprocess.run(['sqlite3', f'file:{self.data}?mode=ro', "SELECT count (*) FROM reminder_shown WHERE state = 'sent'"],
                                capture_output=True, text=True, check=False)
        return int(answer.stdout or 0)

    def end(self):
        for child in [self.agent, *self.children, self.bus]:
            if child is not None and child.poll() is None:
                child.kill()
                child.wait()


def rings_when_the_clock_moves_past(desktop):
    desktop.run('add-person', 'Ana')
    desktop.start()
    desktop.add('Later', 7200)
    desktop.wait(lambda: desktop.run('reminders'), 'the follow-up')
    time.sleep(1)
    assert desktop.titles() == []
    desktop.jump(7300)
    desktop.wait(lambda: desktop.titles() == ['Later'], 'the reminder')
    # A clock that is set back does not ring again.
    desktop.wait(lambda: desktop.recorded() == 1, 'the record')
    desktop.jump(-7300)
    desktop.jump(7300)
    desktop.add('Next', -60)
    desktop.wait(lambda: 'Next' in desktop.titles(), 'the next')
    assert desktop.titles() == ['Later', 'Next'], desktop.titles()


def arrives_when_the_server_does(desktop):
    desktop.add('Late', -60)
    desktop.start()
    time.sleep(2)
    desktop.start_server()
    desktop.wait(lambda: desktop.titles() == ['Late'], 'the reminder')


def many_missed_are_one_digest(desktop):
    for number in range(5):
        desktop.add(f'Missed {number}', -3600 * (5 - number))
    desktop.start()
    desktop.wait(desktop.titles, 'the digest')
    assert desktop.titles() == ['5 follow-ups are due'], desktop.titles()
    assert desktop.events()[0]['body'].startswith('Missed 0\nMissed 1\n')


def done_needs_no_window(desktop):
    desktop.start_server('--press', '0.2', 'Done')
    desktop.add('Call Ana', -60)
    desktop.start()
    desktop.wait(lambda: desktop.events('pressed'), 'the button')
    desktop.wait(lambda: desktop.run('due') == '', 'the change')


def there_is_one_agent(desktop):
    desktop.add('Once', -60)
    desktop.start()
    desktop.wait(desktop.titles, 'the reminder')
    second = subprocess.run([AGENT, '--data', str(desktop.data)], env=dict(desktop.environment, ASAN_OPTIONS='detect_leaks=0'),
                            timeout=PATIENCE, check=False)
    assert second.returncode == 0
    assert desktop.titles() == ['Once']


def once_rings_and_says_what_is_next(desktop):
    desktop.add('Due', -60)
    desktop.add('Coming', 86400)
    answer = subprocess.run([AGENT, '--data', str(desktop.data), '--once'], env=dict(desktop.environment, ASAN_OPTIONS='detect_leaks=0'),
                            capture_output=True, text=True, timeout=PATIENCE, check=True)
    assert answer.stdout.startswith('Next: '), answer.stdout
    assert desktop.titles() == ['Due']


def killed_around_a_firing_it_rings_once(desktop):
    random.seed(7)
    for number in range(KILLS):
        desktop.add(f'Reminder {number}', -60)
        desktop.start()
        time.sleep(random.random() * 1.5)
        desktop.kill()
    desktop.start()
    # What was to ring at a kill and did not comes now, perhaps in one notice.
    desktop.wait(lambda: desktop.recorded() == KILLS, 'all of them')
    visible = {}
    for event in desktop.events():
        visible.setdefault(event['summary'], set()).add(event['id'])
    doubled = [title for title, ids in visible.items() if len(ids) > 1 and title.startswith('Reminder')]
    print(f'# {KILLS} kills, {KILLS - desktop.recorded()} missed, {len(doubled)} shown twice at once')
    assert not doubled, visible


TESTS = [(rings_when_the_clock_moves_past, True), (arrives_when_the_server_does, False), (many_missed_are_one_digest, True),
         (done_needs_no_window, False), (there_is_one_agent, True), (once_rings_and_says_what_is_next, True),
         (killed_around_a_firing_it_rings_once, True)]


def main():
    failed = 0
    print(f'1..{len(TESTS)}')
    for number, (test, server) in enumerate(TESTS, 1):
        name = f'/agent/{test.__name__.replace("_", "-")}'
        with tempfile.TemporaryDirectory() as folder:
            desktop = Desktop(folder, server)
            try:
                test(desktop)
                print(f'ok {number} {name}', flush=True)
            except Exception:  # pylint: disable=broad-except
                failed += 1
                print(f'not ok {number} {name}')
                for line in traceback.format_exc().splitlines():
                    print(f'# {line}', flush=True)
            finally:
                desktop.end()
    sys.exit(1 if failed else 0)


main()
