#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""The real agent on a bus of its own, under a clock that really moves, as TAP.

usage: test-agent.py AGENT CLI CLOCKSHIM [KILLS]
"""

import os
import random
import shutil
import signal
import subprocess
import sys
import time

from desktop import AGENT, PATIENCE, run_all

# How often it is tried what is rare: see the tests that use them.
TRAVELS = int(os.environ.get('LIAISON_TRAVELS', '3'))
JUMPS = int(os.environ.get('LIAISON_JUMPS', '3'))
SERVERS = int(os.environ.get('LIAISON_SERVERS', '5'))
KILLS = int(sys.argv[4]) if len(sys.argv) > 4 else int(os.environ.get('LIAISON_KILLS', '8'))


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


def many_missed_are_one_digest(desktop):
    for number in range(5):
        desktop.add(f'Missed {number}', -3600 * (5 - number))
    desktop.start()
    desktop.wait(desktop.titles, 'the digest')
    assert desktop.titles() == ['5 follow-ups are due'], desktop.titles()
    assert desktop.events()[0]['body'].startswith('Missed 0\nMissed 1\n')


def a_day_on_which_something_changed_has_a_backup(desktop):
    """Also with the window closed for weeks, and late where it was missed."""
    backups = desktop.data.with_name(desktop.data.name + '-backups')
    desktop.run('add-person', 'Ana')
    shutil.rmtree(backups)
    desktop.start()
    desktop.jump(200)
    desktop.wait(lambda: desktop.state().get('since'), 'the agent')
    assert not backups.exists(), 'it held up the login'
    desktop.jump(200)
    desktop.wait(lambda: len(list(backups.glob('*daily*'))) == 1, 'the backup of the day')
    desktop.run('add-person', 'Bo')
    assert len(list(backups.iterdir())) == 1
    for _ in range(2):
        desktop.jump(24 * 3600 + 60)
        desktop.wait(lambda: len(list(backups.glob('*daily*'))) == 2, 'the backup of the next day')


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


def thousands_missed_are_one_notice(desktop):
    """After an absence; LIAISON_MISSED says how many."""
    missed = int(os.environ.get('LIAISON_MISSED', '400'))
    desktop.import_tasks([(f'Task {number}', number % 3000 + 60) for number in range(missed)])
    desktop.start()
    desktop.wait(lambda: desktop.recorded() == missed, 'the record of all')
    print(f'# {missed} missed: {len(desktop.titles())} notices')
    assert desktop.titles() == [f'{missed} follow-ups are due'], desktop.titles()
    oldest = {f'Task {number}' for number in range(missed) if number % 3000 == min(missed, 3000) - 1}
    assert desktop.events()[0]['body'].split('\n')[0] in oldest, desktop.events()[0]['body']


def it_moves_with_the_zone(desktop):
    """The link that names the zone is swapped under it, in a folder that only it sees."""
    zones = desktop.folder / 'etc'
    zones.mkdir()
    set_zone(zones, 'Europe/Madrid')
    if not desktop.start_with_private(zones):
        print('# skipped: nothing may be mounted here')
        return
    day = time.strftime('%Y-%m-%d', time.localtime(time.time() + 5 * 86400))
    desktop.run('add-follow-up', '--on', f'{day}T15:00', 'Call')
    desktop.wait(lambda: desktop.state().get('next', 0) > 0, 'the next firing')
    madrid = desktop.state()['next']
    places = ('Asia/Tokyo', 8), ('America/New_York', -6), ('Europe/Madrid', 0)
    slowest = 0
    for number in range(TRAVELS):
        zone, hours = places[number % len(places)]
        set_zone(zones, zone)
        begun = time.monotonic()
        desktop.wait(lambda hours=hours: abs(madrid - desktop.state()['next'] - hours * 3600) <= 3600, f'{zone}')
        slowest = max(slowest, time.monotonic() - begun)
        assert desktop.state()['zone'] == zone, desktop.state()
        assert zone != 'Europe/Madrid' or desktop.state()['next'] == madrid
    print(f'# {TRAVELS} changes of the zone, the slowest followed in {slowest:.1f} s')


def set_zone(folder, name):
    link = folder / 'new'
    link.symlink_to(f'/usr/share/zoneinfo/{name}')
    link.rename(folder / 'localtime')


def a_server_that_restarts_shows_it_once(desktop):
    desktop.add('One', -60)
    desktop.start()
    desktop.wait(lambda: desktop.recorded() == 1, 'the record')
    for _ in range(3):
        desktop.stop_server()
        desktop.start_server()
        time.sleep(.5)
    assert desktop.titles() == ['One'], desktop.titles()


def whatever_the_server_does_nothing_is_lost(desktop):
    """Absent, late by 90 s, hanging, refusing or restarted as it shows: in turn, under one agent."""
    desktop.start()
    desktop.wait(lambda: desktop.state().get('since'), 'the agent')
    for number in range(SERVERS):
        mode = number % 5
        desktop.stop_server()
        if mode in (2, 3):
            desktop.start_server('--hang' if mode == 2 else '--refuse')
        elif mode == 4:
            desktop.start_server()
        title = f'Reminder {number}'
        desktop.add(title, -60)
        if mode >= 2:
            desktop.wait(lambda title=title: title in desktop.titles(), 'the first try')
            assert desktop.state().get('since'), 'the agent does not answer'
            desktop.stop_server()
        elif mode == 1:
            time.sleep(1)
            desktop.jump(90)
            time.sleep(1)
        desktop.start_server()
        desktop.wait(lambda number=number: desktop.recorded() == number + 1, f'number {number} in mode {mode}')
    lost = {f'Reminder {number}' for number in range(SERVERS)} - set(desktop.titles())
    places = {}
    for event in desktop.events():
        places.setdefault(event['summary'], set()).add(event['id'])
    doubled = [title for title, ids in places.items() if len(ids) > 1]
    print(f'# {SERVERS} servers of five kinds, {len(lost)} lost, {len(doubled)} in two places at once')
    assert not lost and not doubled


def an_impossible_clock_rings_nothing(desktop):
    """1970, 2086 and three years ago, in which it is not due yet."""
    desktop.add('Later', 7200)
    desktop.start()
    places = -56 * 365 * 86400, 60 * 365 * 86400, -3 * 365 * 86400
    for number in range(JUMPS):
        seconds = places[number % len(places)]
        desktop.jump(seconds)
        time.sleep(1)
        assert desktop.titles() == [] and desktop.recorded() == 0
        desktop.jump(-seconds)
    print(f'# {JUMPS} jumps there and back, nothing rang and nothing was recorded')
    desktop.jump(7300)
    desktop.wait(lambda: desktop.titles() == ['Later'], 'the reminder')


def what_is_done_while_it_is_stopped_does_not_ring(desktop):
    desktop.start()
    uids = [desktop.add(f'Task {number}', 3600) for number in range(4)]
    time.sleep(1)
    desktop.agent.send_signal(signal.SIGSTOP)
    desktop.jump(3700)
    for uid in uids[:3]:
        desktop.run('done', uid)
    desktop.agent.send_signal(signal.SIGCONT)
    desktop.wait(desktop.titles, 'the one that is left')
    time.sleep(1)
    assert desktop.titles() == ['Task 3'], desktop.titles()


def quiet_hours_shift(desktop):
    desktop.add('Now', -60)
    hour = time.localtime().tm_hour
    desktop.set(quiet_hours='true', quiet_from=(hour - 1) % 24, quiet_until=(hour + 2) % 24)  # a minute ago was in them, too
    desktop.start()
    time.sleep(2)
    assert desktop.titles() == []
    desktop.jump(2 * 3600)
    desktop.wait(lambda: desktop.titles() == ['Now'], 'the end of the quiet hours')


def names_are_hidden_where_that_is_wanted(desktop):
    desktop.set(reminder_hide_names='true')
    desktop.add('Call Ana', -60)
    desktop.start()
    desktop.wait(desktop.titles, 'the reminder')
    assert desktop.titles() == ['A follow-up is due'], desktop.titles()


def a_calendar_is_kept_up_to_date(desktop):
    folder = desktop.folder / 'calendar'
    folder.mkdir()
    desktop.set(calendar_folder=f"'{folder}'")
    desktop.add('First', 7200)
    desktop.start()
    desktop.wait(lambda: list(folder.glob('*.ics')), 'the calendar')
    file, = folder.glob('*.ics')
    assert 'SUMMARY:First' in file.read_text()
    uid = desktop.add('Second', 7200)
    desktop.wait(lambda: 'SUMMARY:Second' in file.read_text(), 'the new one')
    desktop.run('done', uid)
    desktop.wait(lambda: 'STATUS:COMPLETED' in file.read_text() or 'SUMMARY:Second' not in file.read_text(), 'what was done')
    assert [path.name for path in folder.iterdir()] == [file.name]


def it_goes_where_its_database_goes(desktop):
    """Another one is put in its place by hand; then that is deleted."""
    desktop.add('Of another', -60)
    other = desktop.data.with_name('other.db')
    subprocess.run(['sqlite3', str(desktop.data), f"VACUUM INTO '{other}'", 'DELETE FROM follow_up'], check=True)
    desktop.start()
    desktop.wait(lambda: desktop.state().get('since'), 'the agent')
    assert desktop.titles() == []
    for journal in desktop.folder.glob('liaison.db-*'):
        journal.rename(desktop.folder / f'old{journal.suffix}')
    other.rename(desktop.data)
    desktop.wait(lambda: desktop.titles() == ['Of another'], 'the reminder of the other')
    desktop.wait(lambda: desktop.recorded() == 1, 'the record in the other')
    assert desktop.agent.poll() is None
    desktop.data.unlink()
    assert desktop.agent.wait(PATIENCE) == 0
    assert desktop.state() == {}


run_all('/agent', [
    (rings_when_the_clock_moves_past, True), (many_missed_are_one_digest, True),
    (a_day_on_which_something_changed_has_a_backup, True), (done_needs_no_window, False), (there_is_one_agent, True), (once_rings_and_says_what_is_next, True),
    (killed_around_a_firing_it_rings_once, True), (thousands_missed_are_one_notice, True),
    (it_moves_with_the_zone, True),
    (a_server_that_restarts_shows_it_once, True), (whatever_the_server_does_nothing_is_lost, True), (an_impossible_clock_rings_nothing, True),
    (what_is_done_while_it_is_stopped_does_not_ring, True), (quiet_hours_shift, True),
    (names_are_hidden_where_that_is_wanted, True), (a_calendar_is_kept_up_to_date, True), (it_goes_where_its_database_goes, True)])
