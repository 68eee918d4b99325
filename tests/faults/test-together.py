#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""Programs that write at once, and one that reads: all see all, and within a second.

usage: test-together.py LIAISON-CLI WRITE-ON
"""

import concurrent.futures
import subprocess
import sys

import faults

CLI = faults.Command(sys.argv[1])
WRITER = sys.argv[2]
WRITERS = 3
SECONDS = faults.count(3, 60)
LATE = 0.001 if faults.FULL else 1  # of what is seen elsewhere, how much may take a second; sanitizers are slow


def three_write(folder):
    data = folder / 'l.db'
    CLI.must(data, 'add-person', 'Somebody')
    writers = []
    for number in range(WRITERS):
        with open(folder / f'said{number}', 'wb') as said:  # a pipe would be full long before anybody reads it
            writers.append(subprocess.Popen([WRITER, data, f'w{number}', str(SECONDS * 1000)], stdout=said, stderr=subprocess.PIPE, text=True,
                                            env=faults.ENVIRONMENT))
    reads = 0
    while any(writer.poll() is None for writer in writers):
        try:
            writers[0].wait(0.5)
        except subprocess.TimeoutExpired:
            pass
        CLI.must(data, 'people', 'w1')
        CLI.must(data, 'log', '--add', f'called Person X{reads}')
        reads += 1
        if reads % 8 == 0:
            CLI.must(data, 'backup')
    acknowledged = set()
    seen = late = slowest = 0
    for number, writer in enumerate(writers):
        _, err = writer.communicate()
        out = (folder / f'said{number}').read_text(encoding='utf-8')
        assert writer.returncode == 0 and not err, err
        acknowledged.update(line[4:] for line in out.splitlines() if line.startswith('ACK '))
        count, slow, longest = map(int, out.splitlines()[-1].split()[1:])
        seen += count
        late += slow
        slowest = max(slowest, longest)
    CLI.must(data, 'check', '--deep')
    found = set(faults.names(data))
    assert acknowledged <= found, f'{len(acknowledged - found)} lost'
    assert len(found) == len(acknowledged) + reads + 1
    assert seen > 0 and late <= LATE * seen, f'{seen} seen, {late} after more than a second, the slowest after {slowest / 1000} ms'
    return (f'{WRITERS} programs for {SECONDS} s, {len(acknowledged)} changes and {reads} of the command line: 0 lost; '
            f'{seen} seen by others, {late} after more than a second, the slowest after {slowest / 1000:.0f} ms')


def eight_command_lines(folder):
    """Each a new program for every change, beside one that writes on as the window does, for the first minute."""
    runs, lines, changes = faults.count(1, 5), 8, faults.count(6, 1000)
    for number in range(runs):
        data = folder / f'{number}.db'
        CLI.must(data, 'add-person', 'Somebody')
        with open(folder / 'said', 'w+b') as said:
            window = subprocess.Popen([WRITER, data, 'window', str(faults.count(20_000, 60_000))], stdout=said, stderr=subprocess.PIPE, env=faults.ENVIRONMENT)

            def write_on(line, data=data):
                for change in range(changes):
                    answer = CLI.run(data, 'log', '--add', f'called Person L{line}x{change}')
                    assert answer.status == 0 and not answer.err, answer

            with concurrent.futures.ThreadPoolExecutor(lines) as pool:
                list(pool.map(write_on, range(lines)))
            window.kill()
            _, err = window.communicate()
            assert not err, err
            said.seek(0)
            acknowledged = {line[4:].decode() for line in said.read().splitlines()[:-1] if line.startswith(b'ACK ')}
        CLI.must(data, 'check', '--deep')
        found = faults.names(data)
        wanted = {f'Person L{line}x{change}' for line in range(lines) for change in range(changes)}
        assert wanted | acknowledged <= set(found), f'{len((wanted | acknowledged) - set(found))} lost'
        assert len(found) == len(set(found)), 'somebody is there twice'
        assert faults.read(data, 'SELECT count(*) FROM interaction') == [(lines * changes,)]
    return f'{runs} x {lines} command lines x {changes} changes beside a program that writes on: 0 lost, 0 refused'


faults.run_all('/faults/together', [three_write, eight_command_lines])
