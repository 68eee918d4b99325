#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""A database in folders that are not this computer's alone, as a preloaded library has it.

usage: test-network-folder.py LIAISON-CLI NETFS.so
"""

import json
import socket
import sys

import faults

CLI = faults.Command(sys.argv[1])
SHIM = sys.argv[2]
TYPES = {'nfs': 0x6969, 'cifs': 0xFF534D42, 'smb2': 0xFE534D42, '9p': 0x01021997, 'fuse': 0x65735546}
LOCAL = {'ext4': 0xEF53, 'btrfs': 0x9123683E, 'tmpfs': 0x01021994}


def check(data, **extra):
    return CLI.must(data, 'check', extra={'LD_PRELOAD': SHIM, **extra})


def network_folders_are_named(folder):
    data = folder / 'l.db'
    CLI.must(data, 'add-person', 'Ada')
    for name, number in TYPES.items():
        assert 'network folder' in check(data, NETFS_TYPE=str(number)), name
    for name, number in LOCAL.items():
        assert check(data, NETFS_TYPE=str(number)).strip() == 'All is well.', name
    return f'{len(TYPES)} of {len(TYPES)} kinds of network folders named, 0 of {len(LOCAL)} others'


def synced_folders_are_named(folder):
    marks = ('.stfolder', '.dropbox', '.nextcloudsync.log')
    for mark in marks:
        data = folder / mark[1:] / 'deep' / 'l.db'
        data.parent.mkdir(parents=True)
        CLI.must(data, 'add-person', 'Ada')
        assert CLI.must(data, 'check').strip() == 'All is well.', mark
        (data.parent.parent / mark).touch()
        assert 'a service syncs' in CLI.must(data, 'check'), mark
    names = ('OneDrive', 'OneDrive - City Library', 'Google Drive', 'MEGA', 'pCloud Drive')
    for name in names:
        data = folder / name / 'deep' / 'l.db'
        data.parent.mkdir(parents=True)
        CLI.must(data, 'add-person', 'Ada')
        assert 'a service syncs' in CLI.must(data, 'check'), name
    return f'{len(marks) + len(names)} of {len(marks) + len(names)} kinds of synced folders named'


def conflict_copies_are_named_and_left(folder):
    data = folder / 'liaison.db'
    CLI.must(data, 'add-person', 'Ada')
    names = ('liaison.sync-conflict-20261127-101010-ABCDEFG.db', "liaison (Ada's conflicted copy 2026-11-27).db",
             'liaison (conflicted copy 2026-11-27 101010).db', 'liaison (In Konflikt stehende Kopie von Ada 2026-11-27).db', 'liaison (Konfliktkopie).db',
             'liaison (copie en conflit de Ada 2026-11-27).db', f'liaison-{socket.gethostname().upper()}.db')
    for name in names:
        other = folder / name
        CLI.must(other, 'add-person', 'Bea')
    before = {name: (folder / name).read_bytes() for name in names}
    said = CLI.must(data, 'check')
    assert all(name in said for name in names), said
    assert len(json.loads(CLI.must(data, 'check', '--json'))['risks']) == len(names)
    assert all((folder / name).read_bytes() == content for name, content in before.items())
    assert sorted(faults.names(data)) == ['Ada']
    return f'{len(names)} of {len(names)} named, 0 merged'


def locks_that_fail_are_a_sentence(folder):
    data = folder / 'l.db'
    CLI.must(data, 'add-person', 'Ada')
    before = data.read_bytes()
    answer = CLI.run(data, 'add-person', 'Bea', extra={'LD_PRELOAD': SHIM, 'NETFS_NO_LOCKS': '1'})
    assert answer.status == 1 and 'cannot lock files' in answer.err, answer
    assert data.read_bytes() == before
    CLI.must(data, 'add-person', 'Cleo')
    return 'refused with a sentence, nothing written'


faults.run_all('/faults/network-folder', [network_folders_are_named, synced_folders_are_named, conflict_copies_are_named_and_left,
                                          locks_that_fail_are_a_sentence])
