#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""The real agent on days off, with a full disk, killed and started again, as TAP.

usage: test-hardships.py AGENT CLI CLOCKSHIM FAULTFS

LIAISON_RETURNS says how often it is killed or hangs and comes back.
"""

import datetime
import os
import signal
import subprocess
import sys
import time

from desktop import AGENT, SHIM, run_all

FAULTFS = sys.argv[4]
RETURNS = int(os.environ.get('LIAISON_RETURNS', '6'))
TICKS = os.sysconf('SC_CLK_TCK')


def seconds_until(moment):
    return int((moment - datetime.datetime.now()).total_seconds())


def tomorrow(hour, minute=0):
    day = datetime.date.today() + datetime.timedelta(days=1)
    return datetime.datetime.combine(day, datetime.time(hour, minute))


def days_off_shift(desktop):
    """Today and tomorrow are days off: what is due waits for the day after, at the hour."""
    off = sum(1 << (datetime.date.today() + datetime.timedelta(days=days)).isoweekday() for days in range(2))
    desktop.set(days_off=off, reminder_hour=9)
    desktop.add('Now', -60)
    desktop.start()
    desktop.wait(lambda: desktop.state().get('next', 0) > 0, 'the next firing')
    assert desktop.titles() == []
    later = tomorrow(9) + datetime.timedelta(days=1)
    assert desktop.state()['next'] == int(later.timestamp()), desktop.state()
    desktop.jump(seconds_until(later) - 60)
    time.sleep(1)
    assert desktop.titles() == [], 'it rang on a day off'
    desktop.jump(90)
    desktop.wait(lambda: desktop.titles() == ['Now'], 'the end of the days off')


def a_day_comes_as_one_digest(desktop):
    desktop.set(reminder_digest='true', reminder_hour=8)
    for hour in 10, 12, 20:
        desktop.run('add-follow-up', '--on', tomorrow(hour).strftime('%Y-%m-%dT%H:%M'), f'At {hour}')
    desktop.start()
    desktop.wait(lambda: desktop.state().get('next', 0) == int(tomorrow(8).timestamp()), 'the next firing')
    desktop.jump(seconds_until(tomorrow(8)) - 60)
    time.sleep(1)
    assert desktop.titles() == []
    desktop.jump(90)
    desktop.wait(desktop.titles, 'the digest')
    desktop.jump(13 * 3600)
    time.sleep(1)
    assert desktop.titles() == ['3 follow-ups are due'], desktop.titles()
    assert desktop.events()[0]['body'].startswith('At 10\nAt 12\nAt 20'), desktop.events()


def processor_seconds(process):
    with open(f'/proc/{process.pid}/stat', encoding='ascii') as file:
        fields = file.read().rsplit(')', 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def a_full_disk_keeps_nothing_from_ringing(desktop):
    """Whatever writes to the database fails; what rang is recorded when there is room again."""
    desktop.add('Due', 600)
    trigger = desktop.folder / 'full'
    desktop.agent = subprocess.Popen(
        [AGENT, '--data', str(desktop.data)], stderr=subprocess.PIPE, text=True,
        env=dict(desktop.environment, LD_PRELOAD=f'{FAULTFS}:{SHIM}', ASAN_OPTIONS='verify_asan_link_order=0:detect_leaks=0',
                 FAULT_PATH=f'{desktop.data}*', FAULT_OPS='write,sync,truncate', FAULT_NTH='1', FAULT_MODE='sticky',
                 FAULT_KIND='ENOSPC', FAULT_WHILE=str(trigger)))
    desktop.wait(lambda: desktop.state().get('next', 0) > 0, 'the next firing')
    trigger.touch()
    desktop.jump(700)
    desktop.wait(lambda: desktop.titles() == ['Due'], 'the reminder')
    desktop.wait(lambda: desktop.state().get('problem', ''), 'the words about it')
    assert desktop.recorded() == 0
    before, begun = processor_seconds(desktop.agent), time.monotonic()
    for _ in range(5):
        desktop.jump(61)
        time.sleep(1)
    share = (processor_seconds(desktop.agent) - before) / (time.monotonic() - begun)
    print(f'# "{desktop.state()["problem"]}", {share:.2%} of the processor while it tried five times')
    assert desktop.titles() == ['Due'] and desktop.recorded() == 0
    trigger.unlink()
    desktop.jump(61)
    desktop.wait(lambda: desktop.recorded() == 1, 'the record')
    desktop.wait(lambda: desktop.state().get('problem', '?') == '', 'the end of the problem')
    desktop.kill()
    desktop.start()
    time.sleep(1)
    assert desktop.titles() == ['Due'], desktop.titles()


def start_on_a_full_disk(desktop):
    """The agent, beside whose database nothing can be written while there is a file "full"; its copies go to a folder "run"."""
    return subprocess.Popen(
        [AGENT, '--data', str(desktop.data)],
        env=dict(desktop.environment, XDG_RUNTIME_DIR=str(desktop.folder / 'run'), LD_PRELOAD=f'{FAULTFS}:{SHIM}',
                 ASAN_OPTIONS='verify_asan_link_order=0:detect_leaks=0',
                 FAULT_PATH=f'{desktop.data}*', FAULT_OPS='write,sync,truncate', FAULT_NTH='1', FAULT_MODE='sticky',
                 FAULT_KIND='ENOSPC', FAULT_WHILE=str(desktop.folder / 'full')))


def count_copies(desktop):
    return len(list((desktop.folder / 'run').glob('liaison-*')))


def its_copy_goes_with_it(desktop):
    """What it reads from while the disk is full; where it is killed, who comes next removes it."""
    desktop.add('Later', 86_400)
    (desktop.folder / 'full').touch()
    (desktop.folder / 'run').mkdir(mode=0o700)
    for end, left in (signal.SIGTERM, 0), (signal.SIGKILL, 1), (signal.SIGTERM, 0):
        desktop.agent = start_on_a_full_disk(desktop)
        desktop.wait(desktop.state, 'the agent')
        assert count_copies(desktop) == 1
        desktop.agent.send_signal(end)
        desktop.agent.wait()
        assert count_copies(desktop) == left, end


def started_on_a_full_disk_it_rings(desktop):
    """From a copy, until there is room; what was added meanwhile rings then, and it all is recorded."""
    desktop.add('Due', -60)
    trigger = desktop.folder / 'full'
    trigger.touch()
    (desktop.folder / 'run').mkdir(mode=0o700)
    desktop.agent = start_on_a_full_disk(desktop)
    desktop.wait(lambda: desktop.titles() == ['Due'], 'the reminder')
    assert desktop.recorded() == 0 and count_copies(desktop) == 1
    # Room that may not be used, as under a quota, is none.
    desktop.jump(301)
    time.sleep(1)
    assert desktop.titles() == ['Due'], desktop.titles()
    assert count_copies(desktop) == 1
    desktop.add('Meanwhile', -60)
    trigger.unlink()
    desktop.jump(301)
    desktop.wait(lambda: 'Meanwhile' in desktop.titles(), 'what was added meanwhile')
    # What rang from the copy is recorded in the next minute, and does not ring again.
    desktop.jump(61)
    desktop.wait(lambda: desktop.recorded() == 2, 'the records')
    assert sorted(desktop.titles()) == ['Due', 'Meanwhile'], desktop.titles()
    assert desktop.agent.poll() is None
    assert count_copies(desktop) == 0, 'the copy stayed'
    # Now there is a backup of the day, as anywhere else.
    desktop.jump(301)
    desktop.wait(lambda: list(desktop.data.parent.glob('*backups*/*')), 'the backup')


def do_not_disturb_is_said_and_drops_nothing(desktop):
    """As KDE says it; and that nobody shows anything."""
    desktop.start()
    desktop.wait(lambda: desktop.state().get('hindrance') == 'nobody', 'the word that nobody is there')
    desktop.start_server('--inhibited')
    desktop.wait(lambda: desktop.state()['hindrance'] == 'silence', 'the word of the silence')
    desktop.add('Call Ana', -60)
    desktop.wait(lambda: desktop.recorded() == 1, 'the record')
    assert desktop.titles() == ['Call Ana'], desktop.titles()
    desktop.children[-1].send_signal(signal.SIGUSR1)
    desktop.wait(lambda: desktop.state()['hindrance'] == '', 'the end of the silence')
    desktop.children[-1].send_signal(signal.SIGUSR1)
    desktop.wait(lambda: desktop.state()['hindrance'] == 'silence', 'the silence again')
    desktop.stop_server()
    desktop.wait(lambda: desktop.state()['hindrance'] == 'nobody', 'the word that nobody is there any more')
    desktop.start_server()
    desktop.wait(lambda: desktop.state()['hindrance'] == '', 'a server without the property')
    assert desktop.titles() == ['Call Ana'], desktop.titles()


def killed_or_hung_it_comes_back(desktop):
    """What fell due while nobody rang comes when it is back, once."""
    desktop.start()
    for number in range(RETURNS):
        desktop.wait(desktop.state, 'the agent')
        hangs = number % 2 == 1
        desktop.agent.send_signal(signal.SIGSTOP if hangs else signal.SIGKILL)
        if not hangs:
            desktop.agent.wait()
        desktop.add(f'Missed {number}', -60)
        if hangs:
            desktop.agent.send_signal(signal.SIGCONT)
        else:
            desktop.start()
        desktop.wait(lambda number=number: desktop.recorded() == number + 1, 'what was missed')
    titles = desktop.titles()
    print(f'# {RETURNS} returns, {RETURNS - len(set(titles))} missed, {len(titles) - len(set(titles))} doubled')
    assert sorted(titles) == sorted(f'Missed {number}' for number in range(RETURNS)), titles


run_all('/agent', [
    (days_off_shift, True), (a_day_comes_as_one_digest, True), (a_full_disk_keeps_nothing_from_ringing, True),
    (its_copy_goes_with_it, True),
    (started_on_a_full_disk_it_rings, True),
    (do_not_disturb_is_said_and_drops_nothing, False), (killed_or_hung_it_comes_back, True)])
