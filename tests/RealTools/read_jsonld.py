"""Reads a JSON-LD file with rdflib and prints the titles of its papers and how many relations they have, as JSON.

usage: read_jsonld.py FILE
"""

import json
import sys

from rdflib import RDF, Graph, Literal, Namespace

SCHEMA = Namespace("https://schema.org/")

graph = Graph().parse(sys.argv[1], format="json-ld")
papers = {paper for kind in (SCHEMA.ScholarlyArticle, SCHEMA.Thesis) for paper in graph.subjects(RDF.type, kind)}
json.dump(
    {
        "titles": sorted(str(title) for paper in papers for title in graph.objects(paper, SCHEMA.name)),
        "cited": sum(1 for _ in graph.triples((None, SCHEMA.citation, None))),
        # What should be a thing and is text, or is no thing of the file.
        "loose": sorted(
            str(end)
            for relation in (SCHEMA.citation, SCHEMA.about, SCHEMA.isPartOf, SCHEMA.hasPart, SCHEMA.hasDefinedTerm)
            for end in graph.objects(None, relation)
            if isinstance(end, Literal) or (end, RDF.type, None) not in graph
        ),
    },
    sys.stdout,
)
