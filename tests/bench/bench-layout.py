#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""bench-layout.py LIAISON_CLI SCORE_LAYOUT: the layout beside Graphviz sfdp.

Both programs are run on the same networks, one after the other, and their
layouts scored by one program. The seconds are those of the processor, for the
whole of each program, and of the clock. What takes a tenth of a second is
doubled by whatever else the machine does: both are run again, in turns, and the
least of each counts. LIAISON_BENCH_QUICK=1 leaves the two large networks out.
"""

import os
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile
import time

import graphs

GOAL_SPEED = 5
QUICK_TIES = 20_000
ENOUGH_SECONDS = 5  # of running both on a network
MOST_RUNS = 9


def timed(*arguments, **options):
    """What the program printed, its seconds of processor and of the clock."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    answer = subprocess.run(arguments, check=True, capture_output=True, text=True, **options).stdout
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return answer, used, time.monotonic() - start


def lay_out(program, folder, edges):
    positions = folder / 'ours.tsv'
    _, used, clock = timed(program, 'layout', str(edges), str(positions))
    return positions, used, clock


def lay_out_by_sfdp(program, folder, pairs):
    positions = folder / 'sfdp.tsv'
    dot = 'graph {' + ''.join(f'{one}--{other};' for one, other in pairs) + '}'
    answer, used, clock = timed(program, '-Tplain', input=dot)
    lines = (line.split() for line in answer.splitlines())
    positions.write_text(''.join(f'{cells[1]}\t{cells[2]}\t{cells[3]}\n' for cells in lines if cells[0] == 'node'))
    return positions, used, clock


def score(program, edges, positions):
    answer = subprocess.run([program, str(edges), str(positions)], check=True, capture_output=True, text=True).stdout
    return [float(word) for word in answer.split()]


def run_in_turns(*programs):
    """Where each put the nodes, and the least of its seconds, of processor and of the clock; and how many runs that took."""
    begin, n_runs, least = time.monotonic(), 0, [(None, float('inf'), float('inf'))] * len(programs)
    while n_runs == 0 or (n_runs < MOST_RUNS and time.monotonic() - begin < ENOUGH_SECONDS):
        for index, program in enumerate(programs):
            positions, used, clock = program()
            least[index] = positions, min(used, least[index][1]), min(clock, least[index][2])
        n_runs += 1
    return least, n_runs


def row(title, stress, neighbourhood, used, clock):
    print(f'  {title:24} stress {stress:6.3f}   neighbourhood {neighbourhood:5.3f}   {used:7.3f} s, by the clock {clock:7.3f} s')


def compare(ours, theirs):
    """Each as a ratio and its goal. Returns whether all goals are met."""
    stress, neighbourhood, speed = ours[0] / theirs[0], ours[1] / theirs[1], theirs[2] / ours[2]
    print(f'  {"ratio":24} stress {stress:6.2f} (goal below 1)   neighbourhood {neighbourhood:.2f} (goal 1 or more)   '
          f'{speed:.1f} x faster (goal {GOAL_SPEED}), by the clock {theirs[3] / ours[3]:.1f}', flush=True)
    return stress < 1 and neighbourhood >= 1 and speed >= GOAL_SPEED


def measure(folder, liaison_cli, scorer, sfdp, title, pairs):
    edges = folder / 'edges.tsv'
    edges.write_text(''.join(f'{one}\t{other}\n' for one, other in pairs))
    print(f'{title}: {len({node for pair in pairs for node in pair})} nodes, {len(pairs)} ties')
    programs = [lambda: lay_out(liaison_cli, folder, edges)]
    if sfdp is not None:
        programs.append(lambda: lay_out_by_sfdp(sfdp, folder, pairs))
    least, n_runs = run_in_turns(*programs)
    scores = [[*score(scorer, edges, positions), *seconds] for positions, *seconds in least]
    for name, values in zip(('Liaison', 'sfdp'), scores):
        row(f'{name}, of {n_runs}' if n_runs > 1 else name, *values)
    return sfdp is None or compare(*scores)


def main():
    liaison_cli, scorer = sys.argv[1:]
    sfdp = shutil.which('sfdp')
    most = QUICK_TIES if os.environ.get('LIAISON_BENCH_QUICK') else sys.maxsize
    if sfdp is None:
        print('Graphviz is not installed: sfdp is not run')
    with tempfile.TemporaryDirectory() as name:
        met = [measure(pathlib.Path(name), liaison_cli, scorer, sfdp, *graph) for graph in graphs.all_graphs()
               if len(graph[1]) <= most]
    print(f'{sum(met)} of {len(met)} networks meet all goals')


main()
