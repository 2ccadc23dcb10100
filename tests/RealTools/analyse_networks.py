"""Says of networks what igraph and networkx find in them.

Standard input: {"networks": [{"nodes": N, "directed": true, "links": [[source, target, weight], ...]}, ...]}, with no
link twice. Standard output: a list with, for each of them, the measures of each node by the library that found them,
and the modularity of the communities of networkx.
"""

import json
import sys

import igraph
import networkx


def by_igraph(network):
    graph = igraph.Graph(network["nodes"], [link[:2] for link in network["links"]], directed=network["directed"])
    weights = [link[2] for link in network["links"]]
    simple = graph.as_undirected(mode="collapse")
    return {
        "pageRank": graph.pagerank(damping=0.85, weights=weights or None),
        "component": graph.connected_components(mode="weak").membership,
        "core": simple.coreness(),
        "betweenness": graph.betweenness(directed=network["directed"]),
    }


def by_networkx(network):
    graph = networkx.DiGraph() if network["directed"] else networkx.Graph()
    graph.add_nodes_from(range(network["nodes"]))
    graph.add_weighted_edges_from(network["links"])
    simple = networkx.Graph()
    simple.add_nodes_from(graph)
    # Of two directions the larger weight holds.
    simple.add_weighted_edges_from(sorted(network["links"], key=lambda link: link[2]))
    component = {node: number for number, nodes in enumerate(networkx.connected_components(simple)) for node in nodes}
    core = networkx.core_number(simple)
    betweenness = networkx.betweenness_centrality(graph, normalized=False)
    nodes = range(network["nodes"])
    return {
        "component": [component[node] for node in nodes],
        "core": [core[node] for node in nodes],
        "betweenness": [betweenness[node] for node in nodes],
    }


def modularity(network):
    """The highest of ten runs, for one of them may have bad luck."""
    graph = networkx.Graph()
    graph.add_nodes_from(range(network["nodes"]))
    graph.add_weighted_edges_from(sorted(network["links"], key=lambda link: link[2]))
    if graph.number_of_edges() == 0:
        return 0
    community = networkx.algorithms.community
    return max(
        community.modularity(graph, community.louvain_communities(graph, seed=seed)) for seed in range(10)
    )


json.dump(
    [
        {"igraph": by_igraph(network), "networkx": by_networkx(network), "modularity": modularity(network)}
        for network in json.load(sys.stdin)["networks"]
    ],
    sys.stdout,
)
