"""Holds the measures in a GraphML file against those that igraph finds in its graph.

usage: check_metrics.py FILE

Standard output: a line for each measure that differs, and how far at most.
"""

import sys

import igraph


def main():
    graph = igraph.Graph.Read_GraphML(sys.argv[1])
    nodes = {name: graph.vs[name] for name in graph.vs.attributes()}
    # Several relations between two nodes are one link.
    graph.simplify(combine_edges={"weight": "max"})
    undirected = graph.as_undirected(mode="collapse")
    expected = {
        "degree": graph.degree(),
        "pagerank": graph.pagerank(damping=0.85, weights="weight"),
        "core": undirected.coreness(),
    }
    if graph.is_directed():
        expected |= {"in_degree": graph.indegree(), "out_degree": graph.outdegree()}
    if "betweenness" in nodes:
        expected["betweenness"] = graph.betweenness()
    for name, values in expected.items():
        difference = max(abs(one - other) / max(1, abs(other)) for one, other in zip(nodes[name], values))
        if not difference <= 1e-9:
            print(f"{name} differs by {difference}")
    sizes = igraph.VertexClustering(graph, [int(number) - 1 for number in nodes["component"]]).sizes()
    if sizes != sorted(map(len, graph.connected_components(mode="weak")), reverse=True):
        print("component differs")
    communities = igraph.VertexClustering(undirected, [int(number) - 1 for number in nodes["community"]])
    if not all(community.is_connected() for community in communities.subgraphs()):
        print("community is not connected")


main()
