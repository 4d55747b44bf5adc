"""Nodes, the ties between them, and what of it a page shows. Pure.

A protected source is never tied to anybody of the register, whatever the tables say: `safe` lets no such tie through,
and every graph is made by it.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

# ("official", 7): the table and the key of a row.
Key = tuple[str, int]
# An address names a node by so many digits of its uuid: enough for one picture, and two hundred of them weigh little.
AT = 8
# What a node can be, in the order of lists and filters.
PEOPLE = ("person", "group", "body", "post")
KINDS = (*PEOPLE, "source", "claim", "article", "money", "document", "event")


@dataclass(frozen=True)
class Node:
    """`name` in full, `label` short for the picture, `url` its page, `at` what an address names it by."""

    key: Key
    kind: str
    name: str
    label: str
    url: str
    at: str
    code: str = ""
    words: bool = False


@dataclass(frozen=True)
class Tie:
    """`one` - `relation` - `other`; `word` says it closer, `code` is the case it stands in, "" for the register."""

    one: Key
    relation: str
    other: Key
    word: str = ""
    code: str = ""


@dataclass
class Graph:
    """Nodes that hang on something, and their ties."""

    nodes: dict[Key, Node] = field(default_factory=dict)
    ties: list[Tie] = field(default_factory=list)

    @property
    def degree(self) -> Counter[Key]:
        return Counter(end for tie in self.ties for end in {tie.one, tie.other})


def safe(nodes: Mapping[Key, Node], ties: Iterable[Tie]) -> Graph:
    """The graph of `ties` between known nodes, each once, without any between a protected source and a name."""
    kept = [
        tie
        for tie in dict.fromkeys(ties)
        if tie.one in nodes and tie.other in nodes and tie.one != tie.other and not _gives_away(nodes, tie)
    ]
    ends = {end for tie in kept for end in (tie.one, tie.other)}
    return Graph({key: node for key, node in nodes.items() if key in ends}, kept)


def _gives_away(nodes: Mapping[Key, Node], tie: Tie) -> bool:
    """Whether it joins a protected source to anybody: a name, or another protected source."""
    kinds = [nodes[end].kind for end in (tie.one, tie.other)]
    return "source" in kinds and all(kind in ("source", *PEOPLE) for kind in kinds)


def without(graph: Graph, kind: str) -> Graph:
    """The graph without nodes of `kind`."""
    return safe({key: node for key, node in graph.nodes.items() if node.kind != kind}, graph.ties)


def around(graph: Graph, start: Key, steps: int = 1) -> Graph:
    """What can be reached from `start` in so many steps, and the ties on those ways."""
    seen, wave, kept = {start}, {start}, list[Tie]()
    for _step in range(steps):
        new = [tie for tie in graph.ties if tie.one in wave or tie.other in wave]
        kept += new
        wave = {end for tie in new for end in (tie.one, tie.other)} - seen
        seen |= wave
    return safe(graph.nodes, kept)


def of_kind(graph: Graph, kind: str) -> Graph:
    """The ties that a node of `kind` is part of."""
    has = {key for key, node in graph.nodes.items() if node.kind == kind}
    return safe(graph.nodes, [tie for tie in graph.ties if tie.one in has or tie.other in has])


def best_linked(graph: Graph, most: int) -> Graph:
    """At most `most` nodes, those with the most ties first."""
    if len(graph.nodes) <= most:
        return graph
    degree = graph.degree
    first = sorted(graph.nodes.values(), key=lambda n: (-degree[n.key], KINDS.index(n.kind), n.name, n.key))[:most]
    return safe({node.key: node for node in first}, graph.ties)
