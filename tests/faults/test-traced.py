#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""What the programs ask of the kernel: who may read their files, who writes the database, and whom they call.

usage: test-traced.py LIAISON-CLI WRITE-ON
"""

import http.server
import os
import pathlib
import re
import signal
import stat
import subprocess
import sys
import threading

import faults

CLI = faults.Command(sys.argv[1])
WRITER = sys.argv[2]
ROUNDS = faults.count(2, 40)
CALLS = 'open,openat,creat,mkdir,mkdirat,chmod,fchmod,fchmodat'
MADE = re.compile(r'^\d+ +(?:open|openat|creat)\(.*?"(?P<path>[^"]*)", (?:\S*O_CREAT\S*, )?0(?P<mode>\d+)\b')
MADE_FOLDER = re.compile(r'^\d+ +(?:mkdir|mkdirat)\(.*?"(?P<path>[^"]*)", 0(?P<mode>\d+)\b')
SET = re.compile(r'^\d+ +(?:fchmod|chmod|fchmodat)\((?:\w+<[^>]*>, (?="))?(?:\d+<(?P<open>[^>]*)>|"(?P<path>[^"]*)"), 0(?P<mode>\d+)')
WRITTEN = re.compile(r'^\d+ +pwrite64\((?P<handle>\d+)<(?P<path>[^>]*)>')
CONNECTED = re.compile(r'^\d+ +(?:connect|sendto)\(.*sa_family=AF_INET')


class Traced:
    """A program whose calls are written down; lines() has them once it ended."""

    def __init__(self, log, calls, *command, **options):
        self.log = log
        self.process = subprocess.Popen(['strace', '-f', '-qq', '-y', '-e', 'signal=none', '-e', f'trace={calls}', '-o', log, *map(str, command)],
                                        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=faults.ENVIRONMENT, **options)

    def lines(self, stop=False):
        if stop:
            with self.log.open(encoding='utf-8') as log:
                os.kill(int(log.readline().split()[0]), signal.SIGKILL)
        out, err = self.process.communicate(timeout=faults.PATIENCE)
        assert self.process.returncode == 0 or stop, out + err
        return self.log.read_text(encoding='utf-8', errors='replace').splitlines()


def can_trace():
    try:
        return subprocess.run(['strace', '-qq', '-o', '/dev/null', 'true'], check=False, capture_output=True).returncode == 0
    except FileNotFoundError:
        return False


def asked_modes(line):
    """The path and the mode of what a call makes or changes."""
    for form in MADE, MADE_FOLDER, SET:
        found = form.match(line)
        if found:
            names = found.groupdict()
            return names.get('open') or names['path'], int(names['mode'], 8)
    return None


def files_are_for_their_owner_alone(folder):
    """Whatever the umask; what others may read is closed to them as it is opened."""
    asked = found = 0
    for mask in 0o000, 0o022, 0o077:
        place = folder / f'{mask:03o}'
        data = place / 'data' / 'l.db'
        out = place / 'out'
        out.mkdir(parents=True)
        out.chmod(0o700)
        (out / 'in.csv').write_text('Name,Email\nAda,ada@example.org\n', encoding='utf-8')
        (out / 'in.ics').write_text(faults.CALENDAR, encoding='utf-8')
        for path in out.iterdir():
            path.chmod(0o600)
        session = [('add-person', 'Somebody'), ('import', out / 'in.csv'), ('import', out / 'in.ics'), ('log', '--add', 'called Ada'), ('backup',),
                   ('backup', out / 'copy.db'), ('undo',), ('restore', out / 'copy.db'), ('salvage', data, out / 'salvaged.json'), ('check', '--deep'),
                   *(('export', out / f'all.{form}') for form in ('json', 'vcf', 'csv', 'graphml', 'ics', 'md', 'svg', 'png', 'pdf')),
                   ('export', f'{out}/folder/')]
        for command in session:
            traced = Traced(place / 'log', CALLS, CLI.program, '--data', data, *command, preexec_fn=lambda mask=mask: os.umask(mask))
            for path, mode in filter(None, map(asked_modes, traced.lines())):
                if not str(path).startswith(str(place)):
                    continue
                assert mode & 0o077 == 0, f'{command}: {path} was to be {mode:o}'
                asked += 1
            for parent in data.parent, out:
                for path in (parent, *parent.rglob('*')):
                    mode = stat.S_IMODE(path.stat().st_mode)
                    assert mode == (0o700 if path.is_dir() else 0o600), f'{command}: {path} is {mode:o}'
                    found += 1
        loose = [data, data.with_name('l.db-backups'), *data.with_name('l.db-backups').iterdir()]
        for path in loose[:2]:
            path.chmod(0o777 if path.is_dir() else 0o666)
        CLI.must(data, 'add-person', 'Somebody Else')
        CLI.must(data, 'backup')
        for path in loose[:2]:
            mode = stat.S_IMODE(path.stat().st_mode)
            assert mode == (0o700 if path.is_dir() else 0o600), f'{path} stayed {mode:o}'
    assert asked > 100
    return f'3 umasks, {asked} files and folders made or changed, {found} looked at: 0 that others may read'


def handles_of(program, data, **options):
    """By what a program wrote to the database itself, and how often."""
    written = [found['handle'] for found in map(WRITTEN.match, program.lines(**options)) if found and found['path'] == str(data)]
    return set(written), len(written)


def one_connection_writes_the_database(folder):
    """The store's writer: none that reads, looks or copies moves pages from the journal into the file."""
    data = folder / 'l.db'
    CLI.must(data, 'add-person', 'Somebody')
    writers = [Traced(folder / f'writer{number}', 'pwrite64', WRITER, data, f'w{number}', '600000') for number in range(2)]
    readers = [('people', 'w1'), ('backup',), ('check', '--deep'), ('export', '--force', folder / 'all.json')]
    for _ in range(ROUNDS):
        for command in (*readers, ('log', '--add', 'called Person 1')):
            handles, _ = handles_of(Traced(folder / 'command', 'pwrite64', CLI.program, '--data', data, *command), data)
            assert len(handles) <= (command not in readers), f'{command} wrote by {handles}'
    pages = 0
    for writer in writers:
        assert writer.process.poll() is None, 'it wrote no longer'
        handles, count = handles_of(writer, data, stop=True)
        assert len(handles) == 1, handles
        pages += count
    return f'{ROUNDS * len(readers)} commands that read beside two programs that wrote {pages} pages: 0 pages written by what does not write'


class Telltale(http.server.BaseHTTPRequestHandler):
    """A server that nobody is to ask."""

    asked = 0

    def do_GET(self):
        Telltale.asked += 1
        self.send_error(404)

    def log_message(self, *arguments):
        pass


def nobody_is_called(folder):
    """Pictures and pages are named by addresses: no reader follows them, nor reads a file that they name."""
    server = http.server.HTTPServer(('127.0.0.1', 0), Telltale)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f'http://127.0.0.1:{server.server_port}/'
    secret = folder / 'secret'
    secret.write_text('a secret', encoding='utf-8')
    large = 'A' * (40 * 1024 * 1024)
    cards = ''.join(f'BEGIN:VCARD\r\nVERSION:{version}\r\nFN:Person {number}\r\n{picture}\r\nURL:{address}{number}\r\nEND:VCARD\r\n'
                    for number, (version, picture) in enumerate([
                        ('4.0', f'PHOTO:{address}p.png'), ('3.0', f'PHOTO;VALUE=uri:{address}p.png'), ('4.0', f'PHOTO:file://{secret}'),
                        ('3.0', f'LOGO;VALUE=URI:file://{secret}'), ('2.1', f'PHOTO;VALUE=URL:{address}p.gif'), ('4.0', f'SOUND:{address}s.ogg'),
                        ('4.0', f'KEY:{address}k.asc'), ('4.0', f'SOURCE:{address}card.vcf'), ('4.0', 'PHOTO:data:image/png;base64,AAAA'),
                        ('3.0', f'PHOTO;ENCODING=b;TYPE=JPEG:{large}')]))
    files = {'cards.vcf': cards,
             'table.csv': f'Name,Email,Photo,Website\nAda,ada@example.org,{address}a.png,{address}\n',
             'network.graphml': f'<?xml version="1.0"?><!DOCTYPE g SYSTEM "{address}g.dtd" [<!ENTITY e SYSTEM "file://{secret}">]>'
                                '<graphml><graph edgedefault="undirected"><node id="a"/><node id="b"/><edge source="a" target="b"/></graph></graphml>',
             'todo.ics': faults.CALENDAR.replace('SUMMARY', f'ATTACH:{address}a.pdf\r\nSUMMARY'),
             'advert.html': f'<html><head><link href="{address}a.css" rel="stylesheet"></head><body><img src="{address}a.png"><p>Librarian wanted</p></body></html>'}
    calls = 0
    for name, text in files.items():
        path = folder / name
        path.write_text(text, encoding='utf-8')
        traced = Traced(folder / 'log', 'open,openat,connect,sendto', CLI.program, '--data', folder / 'l.db',
                        'advert' if name == 'advert.html' else 'import', path)
        for line in traced.lines():
            assert not CONNECTED.match(line), f'{name}: {line}'
            assert str(secret) not in line, f'{name}: {line}'
            calls += 1
    server.shutdown()
    assert Telltale.asked == 0
    return f'{len(files)} files, {calls} calls: 0 connections, 0 files that they name were opened'


if can_trace():
    faults.run_all('/faults/traced', [files_are_for_their_owner_alone, one_connection_writes_the_database, nobody_is_called])
else:
    print('1..0 # SKIP strace is not there, or may not trace')
