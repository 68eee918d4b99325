# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers
"""Networks like those of people, the same at every run, and two real ones.

Each is a set of pairs of numbers, of its largest connected part. The sizes
and densities are those of networks that layouts are usually measured on:
co-authors of network science (379 nodes) and of physics (4,158), friends
around ten people (4,039), pages that like one another (13,861).
"""

import bisect
import collections
import itertools
import pathlib
import random
import re

# Bibliographies that TeX Live brings (texlive-bibtex-extra): real co-authors.
BIBLIOGRAPHIES = pathlib.Path('/usr/share/texlive/texmf-dist/bibtex/bib/beebe')
AUTHORS = re.compile(r'^\s*author\s*=\s*"([^"]*)"', re.MULTILINE | re.IGNORECASE)

# What is installed, and what it depends on: real, and on every Debian.
PACKAGES = pathlib.Path('/var/lib/dpkg/status')
PACKAGE = re.compile(r'^Package: (\S+)', re.MULTILINE)
DEPENDS = re.compile(r'^Depends: (.*)', re.MULTILINE)
NEEDED = re.compile(r'(?:^|[,|])\s*([a-z0-9.+-]+)')


def largest_part(edges):
    neighbours = collections.defaultdict(set)
    for one, other in edges:
        neighbours[one].add(other)
        neighbours[other].add(one)
    seen, largest = set(), []
    for start in neighbours:
        if start in seen:
            continue
        part = [start]
        seen.add(start)
        for node in part:
            for other in sorted(neighbours[node] - seen):
                seen.add(other)
                part.append(other)
        if len(part) > len(largest):
            largest = part
    numbers = {node: number for number, node in enumerate(sorted(largest))}
    return sorted({tuple(sorted((numbers[one], numbers[other]))) for one, other in edges if one in numbers})


def team_size(chance, large):
    """Most papers have two to five authors, a few very many."""
    share = chance.random()
    for size, end in ((1, .12), (2, .42), (3, .70), (4, .86), (5, .94)):
        if share < end:
            return size
    return chance.randint(6, 10) if share < 1 - large else chance.randint(10, 30)


def co_authors(n_people, seed, large, loyal, new):
    """Papers by teams of groups that grow, some of whose members are of another."""
    chance = random.Random(seed)
    groups = [[] for _ in range(n_people // 9)]
    edges, papers, n = set(), [], 0
    while n < n_people:
        group = chance.randrange(len(groups)) if chance.random() < .5 or not papers else chance.choice(papers)
        papers.append(group)
        team = []
        for _ in range(team_size(chance, large)):
            share = chance.random()
            if (not groups[group] or share < new) and n < n_people:
                groups[group].append(n)
                team.append(n)
                n += 1
            elif chance.random() < loyal:
                team.append(chance.choice(groups[group]))
            else:
                step = chance.choice((-1, 1)) * int(chance.paretovariate(1.1))
                other = groups[(group + step) % len(groups) if chance.random() < .5 else chance.randrange(len(groups))]
                team.extend([chance.choice(other)] if other else [])
        groups[group].extend(sorted(set(team)))
        edges.update(itertools.combinations(sorted(set(team)), 2))
    return largest_part(edges)


def circles_of(chance, members):
    """Circles of many sizes that overlap."""
    at = 0
    while at < len(members):
        size = min(int(chance.paretovariate(.9) * 8), max(10, len(members) // 3))
        circle = members[at:at + size]
        yield circle + [chance.choice(members) for _ in range(len(circle) // 6)]
        at += size


def friends(seed):
    """Ten people, all whom each knows, and the circles among those: dense."""
    chance = random.Random(seed)
    edges, known, start = set(), [], 0
    for size in (347, 1045, 224, 150, 168, 61, 755, 792, 53, 535):
        members = list(range(start + 1, start + size))
        edges.update((start, member) for member in members)
        chance.shuffle(members)
        for circle in circles_of(chance, members):
            share = min(.8, 28 / len(circle) + .12)
            edges.update(pair for pair in itertools.combinations(circle, 2) if chance.random() < share and pair[0] != pair[1])
        if known:
            edges.add((start - 1, chance.choice(members)))
        known.append(members)
        start += size
    for one, other in itertools.combinations(known, 2):
        if chance.random() < .45:
            edges.update((chance.choice(one), chance.choice(other)) for _ in range(chance.randint(1, 12)))
    return largest_part(edges)


def pages(n_nodes, seed):
    """Communities of many sizes, degrees with a heavy tail, and triangles."""
    chance = random.Random(seed)
    communities = []
    while len(communities) < n_nodes:
        communities += [communities[-1] + 1 if communities else 0] * min(int(10 * chance.paretovariate(1.1)), 400)
    communities = communities[:n_nodes]
    weights = [min(chance.paretovariate(1.6), 60) for _ in range(n_nodes)]
    mean = sum(weights) / n_nodes
    members = collections.defaultdict(list)
    for node, community in enumerate(communities):
        members[community].append(node)
    sums = {community: list(itertools.accumulate(weights[node] for node in nodes)) for community, nodes in members.items()}
    near = collections.defaultdict(list)
    edges = set()

    def join(one, other):
        if one != other:
            edges.add((min(one, other), max(one, other)))
            near[one].append(other)
            near[other].append(one)

    for node in range(n_nodes):
        for _ in range(max(1, int(weights[node] / mean * 4 + chance.random()))):
            community = communities[node]
            if chance.random() > .86:
                community = (community + chance.choice((-1, 1)) * int(chance.paretovariate(.9))) % (communities[-1] + 1)
            other = members[community][bisect.bisect(sums[community], chance.random() * sums[community][-1])]
            third = chance.choice(near[other]) if near[other] and chance.random() < .6 else other
            join(node, other)
            join(node, third)
    return largest_part(edges)


def bibliographies():
    edges = set()
    for path in sorted(BIBLIOGRAPHIES.glob('*.bib')):
        for names in AUTHORS.findall(path.read_text(encoding='latin-1')):
            words = [re.sub(r'[{}\\"\'`^~]|\s+', ' ', name).split() for name in re.split(r'\s+and\s+', names)]
            team = sorted({(name[-1].strip('., ').lower(), name[0][0].lower()) for name in words if name and name != ['others']})
            edges.update(itertools.combinations(team, 2))
    return largest_part(edges)


def packages():
    edges = set()
    for entry in PACKAGES.read_text(encoding='utf-8').split('\n\n'):
        name, depends = PACKAGE.search(entry), DEPENDS.search(entry)
        if name and depends:
            edges.update((name[1], needed) for needed in NEEDED.findall(depends[1]) if needed != name[1])
    return largest_part(edges)


def all_graphs():
    if BIBLIOGRAPHIES.is_dir():
        yield 'co-authors (real)', bibliographies()
    if PACKAGES.exists():
        yield 'packages (real)', packages()
    yield 'co-authors, fewest', co_authors(480, 11, .003, .82, .33)
    yield 'co-authors, few', co_authors(560, 1, 0, .8, .34)
    yield 'co-authors, many', co_authors(4560, 2, .012, .84, .31)
    yield 'friends, dense', friends(3)
    yield 'pages', pages(13900, 4)
