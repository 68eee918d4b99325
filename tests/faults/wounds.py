# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""Damages a database in the ways that disks, copies and people do."""

import os
import pathlib
import sqlite3
import tempfile

PAGE = 4096
FIELDS = {'magic': (0, b'SQLite format 4\0'), 'page-size': (16, b'\x02\x00'), 'encoding': (56, b'\0\0\0\2'), 'future': (60, b'\x7f\xff\xff\xff'),
          'negative-version': (60, b'\xff\xff\xff\xff'), 'other-program': (68, b'\x0f\x05\x51\x12'), 'rollback-mode': (18, b'\1\1'),
          'free-pages': (32, b'\0\0\0\2\0\0\0\5'), 'schema-cookie': (40, b'\0\0\0\0')}


class Wounds:
    """Variants of a database and its journal: (kind, file, {suffix: bytes})."""

    def __init__(self, data, journal, chance):
        self.data = data
        self.journal = journal
        self.side = {'-wal': journal} if journal else {}
        self.chance = chance
        self.pages = len(data) // PAGE

    def variants(self, number):
        """So many, all kinds in turn."""
        fixed = list(self._fixed())
        yield from fixed
        kinds = [self._bit, self._bits, self._byte, self._cut, self._tail, self._zeros, self._swap, self._double, self._wipe, self._head, self._header,
                 self._cut_pages] + ([self._cut_journal, self._flip_journal] if self.journal else [])
        for index in range(number - len(fixed)):
            kind = kinds[index % len(kinds)]
            data = bytearray(self.data)
            side = dict(self.side)
            data = kind(data, side) or data
            yield kind.__name__.strip('_').replace('_', '-'), bytes(data), side

    def _fixed(self):
        yield 'empty', b'', self.side
        for name, (offset, value) in FIELDS.items():
            yield f'field-{name}', self.data[:offset] + value + self.data[offset + len(value):], self.side
        if self.journal:
            yield 'journal-lost', self.data, {}
            yield 'journal-empty', self.data, {'-wal': b''}
            yield 'journal-rubbish', self.data, {'-wal': self.chance.randbytes(9000)}
        yield from self._foreign()

    def _foreign(self):
        """The journals of another database, left beside this one."""
        with tempfile.TemporaryDirectory() as folder:
            for mode, suffix in (('WAL', '-wal'), ('DELETE', '-journal')):
                path = os.path.join(folder, mode)
                other = sqlite3.connect(path, isolation_level=None)
                other.executescript(f'PRAGMA journal_mode={mode}; CREATE TABLE a(b);')
                other.executemany('INSERT INTO a VALUES (?)', [('x' * 900,)] * 40)
                other.executescript('PRAGMA cache_size=2; BEGIN; UPDATE a SET b = hex(randomblob(900));')
                journal = pathlib.Path(path + suffix)
                if journal.exists():
                    yield f'foreign{suffix}', self.data, {**(self.side if suffix == '-journal' else {}), suffix: journal.read_bytes()}
                other.execute('ROLLBACK')
                other.close()

    def _flip(self, data, low=0, high=None):
        data[self.chance.randrange(low, high or len(data))] ^= 1 << self.chance.randrange(8)

    def _page(self):
        return self.chance.randrange(self.pages) * PAGE

    def _bit(self, data, side):
        self._flip(data)

    def _bits(self, data, side):
        for _ in range(16):
            self._flip(data)

    def _byte(self, data, side):
        data[self.chance.randrange(len(data))] = self.chance.randrange(256)

    def _cut(self, data, side):
        return data[:self.chance.randrange(1, len(data))]

    def _tail(self, data, side):
        return data + self.chance.randbytes(self.chance.randrange(1, 5000))

    def _zeros(self, data, side):
        begin = self.chance.randrange(len(data))
        end = min(len(data), begin + self.chance.choice((16, 512, PAGE)))
        data[begin:end] = bytes(end - begin)

    def _swap(self, data, side):
        one, other = self._page(), self._page()
        data[one:one + PAGE], data[other:other + PAGE] = data[other:other + PAGE], data[one:one + PAGE]

    def _double(self, data, side):
        one, other = self._page(), self._page()
        data[one:one + PAGE] = data[other:other + PAGE]

    def _wipe(self, data, side):
        page = self._page()
        data[page:page + PAGE] = bytes(PAGE)

    def _head(self, data, side):
        """The first bytes of a page: its kind, its cells, where they begin."""
        page = self._page()
        begin = page + (100 if page == 0 else 0)
        self._flip(data, begin, begin + 12)

    def _header(self, data, side):
        self._flip(data, 0, 100)

    def _cut_pages(self, data, side):
        return data[:self._page()]

    def _cut_journal(self, data, side):
        side['-wal'] = self.journal[:self.chance.randrange(len(self.journal))]

    def _flip_journal(self, data, side):
        journal = bytearray(self.journal)
        self._flip(journal)
        side['-wal'] = bytes(journal)
