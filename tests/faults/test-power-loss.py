#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""What is on the disk after a power failure, which no kill can tell: the system's memory outlives a process.

usage: test-power-loss.py LIAISON-CLI LIAISON-AGENT FAULTFS.so FIXTURES
"""

import contextlib
import gzip
import json
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import time

import disk
import faults

CLI = faults.Command(sys.argv[1])
AGENT, SHIM = sys.argv[2:4]
FIXTURES = pathlib.Path(sys.argv[4])
STEPS = faults.count(3, 16)
STATES = faults.count(4, 500)


@contextlib.contextmanager
def nobody(root, extra):
    yield


def fail_often(folder, prepare, step, judge, holds=nobody):
    """Records steps, then judges what failures at random moments leave of them."""
    root = folder / 'data'
    base = folder / 'base'
    record = folder / 'record'
    root.mkdir()
    prepare(root)
    faults.settle(root, base)
    record.touch()
    extra = {'LD_PRELOAD': SHIM, 'FAULT_PATH': f'{root}/*', 'FAULT_RECORD': str(record)}
    with holds(root, extra):
        for number in range(1, STEPS + 1):
            disk.mark(record, disk.Step.BEGUN, number)
            answer = step(root, number, extra)
            assert answer.status == 0, answer
            disk.mark(record, disk.Step.ACKNOWLEDGED, number)
    events = disk.load(record)
    failing = disk.Disk(base, root, events)
    state = folder / 'state'
    for seed in range(STATES):
        chance = random.Random(seed)
        upto = chance.randint(1, len(events))
        shutil.rmtree(state, ignore_errors=True)
        state.mkdir()
        acknowledged, running = failing.fail(upto, chance, state)
        try:
            judge(state, acknowledged, running)
        except AssertionError as failure:
            raise AssertionError(f'seed {seed}, after {upto} of {len(events)} events, {acknowledged} acknowledged, '
                                 f'{running} running: {failure}') from failure
    syncs = sum(event[0] == 'S' for event in events)
    return f'{STATES} power failures in {STEPS} steps ({len(events)} operations, {syncs} syncs): 0 lost, 0 damaged'


def sound(data):
    answer = CLI.run(data, 'check')
    assert answer.status == 0, answer


def log(folder):
    def prepare(root):
        CLI.must(root / 'l.db', 'add-person', 'Somebody')

    def step(root, number, extra):
        return CLI.run(root / 'l.db', 'log', '--add', f'called Person Step{number}', extra=extra)

    return fail_often(folder, prepare, step, judge_log)


def judge_log(state, acknowledged, running):
    sound(state / 'l.db')
    found = set(faults.names(state / 'l.db'))
    for number in range(1, acknowledged + 1):
        assert f'Person Step{number}' in found, f'step {number} is lost'
    conversations = faults.read(state / 'l.db', 'SELECT count(*) FROM interaction')[0][0]
    assert conversations == len(found) - 1, f'{conversations} conversations with {len(found) - 1} people'
    assert conversations in (acknowledged, running or acknowledged)


def log_while_the_agent_has_the_file_open(folder):
    @contextlib.contextmanager
    def agent(root, extra):
        process = subprocess.Popen(['dbus-run-session', '--', 'env', *(f'{key}={value}' for key, value in extra.items()),
                                    AGENT, '--data', str(root / 'l.db')], env=faults.ENVIRONMENT, start_new_session=True,
                                   stderr=subprocess.DEVNULL)
        end = time.monotonic() + faults.PATIENCE
        while not (root / 'l.db-shm').exists():
            assert process.poll() is None and time.monotonic() < end, 'the agent did not open the database'
            time.sleep(0.01)
        try:
            yield
        finally:
            os.killpg(process.pid, signal.SIGTERM)
            process.wait()

    def prepare(root):
        CLI.must(root / 'l.db', 'add-person', 'Somebody')

    def step(root, number, extra):
        return CLI.run(root / 'l.db', 'log', '--add', f'called Person Step{number}', extra=extra)

    return fail_often(folder, prepare, step, judge_log, agent)


def import_(folder):
    size = 20

    def prepare(root):
        CLI.must(root / 'l.db', 'add-person', 'Somebody')

    def step(root, number, extra):
        table = folder / f'{number}.csv'
        faults.write_people(table, [f'Person {number} {index}' for index in range(size)])
        return CLI.run(root / 'l.db', 'import', table, extra=extra)

    def judge(state, acknowledged, running):
        sound(state / 'l.db')
        found = faults.names(state / 'l.db')
        for number in range(1, STEPS + 1):
            there = sum(name.startswith(f'Person {number} ') for name in found)
            wanted = (size,) if number <= acknowledged else (0, size) if number == running else (0,)
            assert there in wanted, f'{there} people of import {number}'

    return fail_often(folder, prepare, step, judge)


def undo(folder):
    def prepare(root):
        for number in range(STEPS + 2):
            CLI.must(root / 'l.db', 'add-person', f'Person {number}')

    def step(root, number, extra):
        return CLI.run(root / 'l.db', 'undo', extra=extra)

    def judge(state, acknowledged, running):
        sound(state / 'l.db')
        left = len(faults.names(state / 'l.db'))
        assert STEPS + 2 - left in (acknowledged, running or acknowledged), f'{left} people are left'

    return fail_often(folder, prepare, step, judge)


def migration(folder):
    def prepare(root):
        for number in range(1, STEPS + 1):
            (root / str(number)).mkdir()
            with gzip.open(FIXTURES / 'schema' / '3.db.gz') as file:
                (root / str(number) / 'l.db').write_bytes(file.read())

    def step(root, number, extra):
        return CLI.run(root / str(number) / 'l.db', 'people', extra=extra)

    def judge(state, acknowledged, running):
        for number in range(1, (running or acknowledged) + 1):
            data = state / str(number) / 'l.db'
            sound(data)
            assert len(faults.names(data)) == 3
            backups = list((state / str(number) / 'l.db-backups').glob('*-before-format-4.db'))
            assert backups, f'no backup of {number}'
            for backup in backups:
                assert faults.read(backup, 'PRAGMA user_version') == [(3,)] and len(faults.names(backup)) == 3

    return fail_often(folder, prepare, step, judge)


def backup(folder):
    def prepare(root):
        CLI.add_people(root / 'l.db', [f'Person {number}' for number in range(30)], folder)

    def step(root, number, extra):
        CLI.must(root / 'l.db', 'add-person', f'More {number}', extra=extra)
        return CLI.run(root / 'l.db', 'backup', extra=extra)

    def judge(state, acknowledged, running):
        sound(state / 'l.db')
        backups = list((state / 'l.db-backups').glob('*-by-hand.db'))
        assert len(backups) in (acknowledged, running or acknowledged), f'{len(backups)} backups'
        for file in backups:
            assert faults.read(file, 'PRAGMA integrity_check') == [('ok',)]
            assert len(faults.names(file)) - 30 in range(1, (running or acknowledged) + 1)

    return fail_often(folder, prepare, step, judge)


def restore(folder):
    sizes = (10, 25)

    def prepare(root):
        for size in sizes:
            CLI.add_people(root / 'l.db', [f'Person {number}' for number in range(size)], folder)
            CLI.must(root / 'l.db', 'backup', folder / f'{size}.db')
        CLI.must(root / 'l.db', 'add-person', 'Somebody')

    def step(root, number, extra):
        return CLI.run(root / 'l.db', 'restore', folder / f'{sizes[number % 2]}.db', extra=extra)

    def judge(state, acknowledged, running):
        sound(state / 'l.db')
        wanted = {sizes[number % 2] if number else sizes[1] + 1 for number in (acknowledged, running or acknowledged)}
        found = len(faults.names(state / 'l.db'))
        assert found in wanted, f'{found} people, not {wanted}'

    return fail_often(folder, prepare, step, judge)


def export(folder):
    def prepare(root):
        CLI.add_people(root / 'l.db', [f'Person {number}' for number in range(10)], folder)

    def step(root, number, extra):
        CLI.must(root / 'l.db', 'add-person', f'More {number}', extra=extra)
        return CLI.run(root / 'l.db', 'export', '--force', root / 'out.json', extra=extra)

    def judge(state, acknowledged, running):
        sound(state / 'l.db')
        if acknowledged == 0 and not (state / 'out.json').exists():
            return
        people = len(json.loads((state / 'out.json').read_text(encoding='utf-8'))['records']['person'])
        assert people - 10 in (acknowledged, running or acknowledged), f'{people} people were exported'

    return fail_often(folder, prepare, step, judge)


import_.__name__ = 'import'
faults.run_all('/faults/power-loss', [log, log_while_the_agent_has_the_file_open, import_, undo, migration, backup, restore, export])
