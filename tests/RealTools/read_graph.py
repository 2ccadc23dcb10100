"""Reads a GraphML or GEXF file as its users' libraries do and prints what they saw as JSON.

usage: read_graph.py networkx|igraph FILE

The answer has the counts of nodes and edges, the label, title, year, place and colour of every node by its id,
the names of the attributes of nodes and of edges, and every warning.
"""

import io
import json
import sys
import warnings


def networkx(path):
    import networkx

    graph = networkx.read_gexf(gexf(path)) if path.endswith(".gexf") else networkx.read_graphml(path)
    nodes = {name: data for name, data in graph.nodes(data=True)}
    edges = [data for _, _, data in graph.edges(data=True)]
    return nodes, edges


def gexf(path):
    """The file; networkx up to 3.5 does not know GEXF 1.3 by its name, so there it gets the name of the version before."""
    from networkx.readwrite.gexf import GEXF

    with open(path, encoding="utf-8") as file:
        text = file.read()
    if "1.3" not in GEXF.versions:
        text = text.replace('"http://gexf.net/1.3', '"http://www.gexf.net/1.2draft')
    return io.BytesIO(text.encode())


def igraph(path):
    import igraph

    graph = igraph.Graph.Read_GraphML(path)
    nodes = {node["id"]: node.attributes() for node in graph.vs}
    edges = [edge.attributes() for edge in graph.es]
    return nodes, edges


def year(value):
    """A year as a number; None where igraph says with NaN that there is none; a text, which is wrong, stays one."""
    return None if value is None or value != value else value


def place(data):
    """The place of a node, which is among its attributes in GraphML and in one of them in GEXF; None where it has none."""
    data = data.get("viz", data)
    data = data.get("position", data)
    return [float(data["x"]), float(data["y"])] if "x" in data and "y" in data else None


def color(data):
    """Red, green and blue of a node, which are where its place is; None where it has none."""
    data = data.get("viz", data)
    data = data.get("color", data)
    return [int(data[channel]) for channel in "rgb"] if "r" in data else None


def main():
    reader, path = sys.argv[1:]
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        nodes, edges = {"networkx": networkx, "igraph": igraph}[reader](path)
    json.dump(
        {
            "nodes": len(nodes),
            "edges": len(edges),
            "labels": {name: data.get("label") for name, data in nodes.items()},
            "titles": {name: data["title"] for name, data in nodes.items() if data.get("title")},
            "years": {
                name: year(data.get("year")) for name, data in nodes.items() if year(data.get("year")) is not None
            },
            "places": {name: place(data) for name, data in nodes.items() if place(data)},
            "colors": {name: color(data) for name, data in nodes.items() if color(data)},
            "nodeAttributes": sorted({name for data in nodes.values() for name in data}),
            "edgeAttributes": sorted({name for data in edges for name in data}),
            "warnings": [
                f"{warning.category.__name__}: {warning.message}"
                for warning in caught
                # A library that warns of its own use of Python or NumPy does not speak of the file.
                if not issubclass(warning.category, (DeprecationWarning, PendingDeprecationWarning, FutureWarning))
            ],
        },
        sys.stdout,
    )


main()
