#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""Nothing that was typed stands in a log, nor would it in a core file, as TAP.

usage: test-logs.py AGENT CLI CLOCKSHIM FAULTFS
"""

import re
import subprocess
import sys
import time

from desktop import AGENT, CLI, SHIM, run_all

FAULTFS = sys.argv[4]
PEOPLE = 500
WORD = 'Zyxwo'  # in all that is typed here, and in nothing else
PRELOADED = {'ASAN_OPTIONS': 'verify_asan_link_order=0:detect_leaks=0', 'G_MESSAGES_DEBUG': 'all', 'G_DEBUG': ''}


def import_people(desktop, log):
    cards = desktop.folder / 'people.vcf'
    cards.write_text(''.join(
        f'BEGIN:VCARD\r\nVERSION:3.0\r\nN:{WORD}{number};Ana;;;\r\nFN:Ana {WORD}{number}\r\nEMAIL:{WORD}{number}@example.org\r\n'
        f'ADR:;;{WORD} street {number};Town;;;\r\nNOTE:{WORD} said {number}\r\nEND:VCARD\r\n' for number in range(PEOPLE)), newline='')
    run(desktop, log, 'import', str(cards))


def run(desktop, log, *arguments):
    """What a log would get; what answers who asked is in the output as well."""
    done = subprocess.run([CLI, '--data', str(desktop.data), *arguments], check=False, capture_output=True, text=True,
                          env=dict(desktop.environment, LD_PRELOAD=SHIM, **PRELOADED))
    assert done.returncode == 0, (arguments, done.stderr[-2000:])
    log.extend(done.stderr.splitlines())
    log.extend(line for line in done.stdout.splitlines() if re.search(r'-(DEBUG|INFO|Message|WARNING|CRITICAL)', line))


def start(desktop, errors, **faults):
    preload = f'{FAULTFS}:{SHIM}' if faults else SHIM
    desktop.agent = subprocess.Popen([AGENT, '--data', str(desktop.data)], stdout=errors, stderr=errors,
                                     env=dict(desktop.environment, LD_PRELOAD=preload, **PRELOADED, **faults))


def no_name_stands_in_a_log(desktop):
    log = []
    import_people(desktop, log)
    run(desktop, log, 'log', f'called Ana {WORD}1 yesterday: {WORD} again')
    for number in range(3):
        desktop.run('add-follow-up', '--with', f'Ana {WORD}{number}', '--on', time.strftime('%Y-%m-%d'), f'{WORD} task {number}')
    for arguments in (('people', f'{WORD}7'), ('due',), ('reminders',), ('check',), ('backup',), ('export', str(desktop.folder / 'all.json'))):
        run(desktop, log, *arguments)
    with open(desktop.folder / 'errors', 'w+', encoding='utf-8') as errors:
        desktop.stop_server()
        desktop.start_server('--refuse')
        start(desktop, errors)
        desktop.add(f'{WORD} now', -60)
        desktop.wait(desktop.titles, 'a refusal')
        desktop.stop_server()
        desktop.start_server()
        desktop.wait(lambda: desktop.recorded() > 0, 'the reminder')
        desktop.kill()
        full = desktop.folder / 'full'
        start(desktop, errors, FAULT_PATH=f'{desktop.data}*', FAULT_OPS='write,sync', FAULT_NTH='1', FAULT_MODE='sticky',
              FAULT_KIND='ENOSPC', FAULT_WHILE=str(full))
        desktop.wait(lambda: desktop.state().get('since', 0) > 0, 'the agent')
        desktop.add(f'{WORD} later', 600)
        desktop.wait(lambda: 0 < desktop.state().get('next', 0), 'the next firing')
        full.touch()
        desktop.jump(700)
        desktop.wait(lambda: desktop.state().get('problem', ''), 'the full disk')
        errors.seek(0)
        log.extend(errors.read().splitlines())
    found = [line for line in log if WORD.lower() in line.lower()]
    print(f'# {PEOPLE} names, {len(log)} lines of logs, {len(found)} of them with something that was typed')
    assert len(log) > 20 and not found, found[:5]


def no_core_file_is_written(desktop):
    desktop.start()
    desktop.wait(desktop.state, 'the agent')
    with open(f'/proc/{desktop.agent.pid}/limits', encoding='ascii') as file:
        core, = [line for line in file if line.startswith('Max core file size')]
    assert core.split()[4:6] == ['0', '0'], core


run_all('/logs', [(no_name_stands_in_a_log, True), (no_core_file_is_written, True)])
