#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""Three programs that write at once, and a fourth that reads: all see all, within a second.

usage: test-together.py LIAISON-CLI WRITE-ON
"""

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


faults.run_all('/faults/together', [three_write])
