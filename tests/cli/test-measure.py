#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Liaison developers

import csv
import itertools
import math
import random

from cli import contains, equal, run_all

try:
    import networkx
except ImportError:
    networkx = None

TRIANGLE = 'ana\tben\nben\tcai\nana\tcai\ncai\tdee\ndee\teve\n'


def table(text):
    return list(csv.DictReader(text.splitlines(), delimiter='\t', quoting=csv.QUOTE_NONE))


def layout_writes_a_place_for_every_node(network):
    edges = network.write('edges.tsv', TRIANGLE)
    contains(network.run('layout', edges, str(network.folder / 'one.tsv')), 'seconds for 5 nodes and 5 ties')
    answer = network.read('layout', edges, str(network.folder / 'two.tsv'))
    equal(answer.keys(), {'seconds', 'nodes', 'ties'})
    places = (network.folder / 'one.tsv').read_text()
    equal((network.folder / 'two.tsv').read_text(), places)
    rows = [line.split('\t') for line in places.splitlines()]
    equal([row[0] for row in rows], ['ana', 'ben', 'cai', 'dee', 'eve'])
    assert all(math.isfinite(float(cell)) for row in rows for cell in row[1:]), rows


def measure_tells_all_of_every_node(network):
    edges = network.write('edges.tsv', TRIANGLE)
    rows = table(network.run('measure', edges))
    equal(rows[2], {'node': 'cai', 'contacts': '3', 'effective_size': '2.333333', 'efficiency': '0.777778',
                    'constraint': '0.611111', 'hierarchy': '0.052205', 'betweenness': '4.000000', 'community': '1',
                    'hanging': '2'})
    equal(rows[4]['hierarchy'], '')
    values = network.read('measure', edges)
    equal(values[4]['hierarchy'], None)
    equal([value['community'] for value in values], [1, 1, 1, 2, 2])


def a_bad_list_is_a_sentence_with_its_line(network):
    for content, part in ((b'', 'no pair'), (b'a\tb\nc\n', 'Line 2'), (b'a\tb\n\0\0\n', 'line 2'), (b'x' * 5000000, 'line 1'),
                          (b'a\tb\tmuch\n', 'line 1')):
        edges = network.write('edges.tsv', content)
        for command in (('measure', edges), ('layout', edges, str(network.folder / 'places.tsv'))):
            equal(network.run(*command, status=1), '')
            contains(network.errors, part)
            equal(len(network.errors.splitlines()), 1)
    assert not (network.folder / 'places.tsv').exists()
    network.run('measure', '/dev/zero', status=1)
    network.run('measure', str(network.folder), status=1)
    network.run('measure', status=2)


def a_name_cannot_drive_the_terminal(network):
    edges = network.write('edges.tsv', 'a\u202eb\tc\n')
    contains(network.run('measure', edges), 'a\\u202eb')


def near(found, wanted, what):
    if wanted is None or (isinstance(wanted, float) and math.isnan(wanted)):
        return
    if found is None or abs(found - wanted) > 1e-6 * max(1, abs(wanted)):
        raise AssertionError(f'{what}: found {found}, wanted {wanted}')


def real_networks():
    """Who met whom, as books and observers tell: they come with networkx."""
    yield 'karate', networkx.karate_club_graph(), 'weight'
    yield 'women', networkx.davis_southern_women_graph(), None
    yield 'florence', networkx.florentine_families_graph(), None
    yield 'misérables', networkx.les_miserables_graph(), 'weight'


def random_networks():
    """Hubs, groups that hardly know one another, ties by chance, and trees, where much hangs on one."""
    for seed in range(3):
        for title, graph in (('hubs', networkx.powerlaw_cluster_graph(150, 3, 0.5, seed=seed)),
                             ('groups', networkx.relaxed_caveman_graph(20, 7, 0.1, seed=seed)),
                             ('chance', networkx.gnm_random_graph(120, 220, seed=seed)),
                             ('tree', networkx.random_tree(80, seed=seed) if hasattr(networkx, 'random_tree') else networkx.path_graph(80))):
            chance = random.Random(seed)
            for _, _, data in graph.edges(data=True):
                data['weight'] = chance.randint(1, 20) / 4
            graph.remove_edges_from(list(networkx.selfloop_edges(graph)))  # nobody knows themselves
            graph.remove_nodes_from(list(networkx.isolates(graph)))  # a list of pairs cannot tell of them
            yield f'{title} {seed}', graph, 'weight'


def measures_are_those_of_networkx(network):
    for title, graph, weight in itertools.chain(real_networks(), random_networks()):
        lines = [f'{one}\t{other}' + (f'\t{data[weight]}' if weight else '') for one, other, data in graph.edges(data=True)]
        found = {value['node']: value for value in network.read('measure', network.write('edges.tsv', '\n'.join(lines)))}
        constraint = networkx.constraint(graph, weight=weight)
        size = networkx.effective_size(graph, weight=weight)
        betweenness = networkx.betweenness_centrality(graph, normalized=False)
        points = {str(node) for node in networkx.articulation_points(graph)}
        for node in graph:
            value = found[str(node)]
            near(value['constraint'], constraint[node], f'{title}, {node}: constraint')
            near(value['effective_size'], size[node], f'{title}, {node}: effective size')
            near(value['betweenness'], betweenness[node], f'{title}, {node}: betweenness')
        equal({node for node, value in found.items() if value['hanging'] > 0}, points)
        check_communities(title, graph, weight, found)


def check_communities(title, graph, weight, found):
    """Ours have at least nearly the modularity of theirs."""
    communities = {}
    for node in graph:
        communities.setdefault(found[str(node)]['community'], set()).add(node)
    ours = networkx.community.modularity(graph, communities.values(), weight=weight)
    theirs = networkx.community.modularity(graph, networkx.community.greedy_modularity_communities(graph, weight=weight), weight=weight)
    assert ours > theirs - 0.02, f'{title}: modularity {ours}, that of networkx {theirs}'


run_all('/cli/measure', [
    layout_writes_a_place_for_every_node,
    measure_tells_all_of_every_node,
    a_bad_list_is_a_sentence_with_its_line,
    a_name_cannot_drive_the_terminal,
] + ([measures_are_those_of_networkx] if networkx else []))
