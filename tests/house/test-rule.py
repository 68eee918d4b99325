#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""Check one rule of the house in the tree: test-rule.py RULE ROOT."""

import sys

import house

# The version whose output the sources hold; others differ in details.
CLANG_FORMAT = 14


def main():
    rule, root = sys.argv[1:]
    if rule == 'format' and house.clang_format_version() != CLANG_FORMAT:
        print(f'clang-format {CLANG_FORMAT} is not installed', file=sys.stderr)
        sys.exit(77)
    complaints = list(house.RULES[rule](root))
    print('\n'.join(complaints), file=sys.stderr)
    sys.exit(1 if complaints else 0)


main()
