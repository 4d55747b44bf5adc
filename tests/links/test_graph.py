"""What of a graph is shown; that a protected source is never tied to anybody."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.links.graph import KINDS, PEOPLE, Graph, Node, Tie, around, best_linked, of_kind, safe, without


def node(kind: str, number: int) -> Node:
    table = "official" if kind in PEOPLE else kind
    return Node((table, number), kind, f"{kind} {number}", f"{kind} {number}", "", f"{table}-{number}")


@st.composite
def graphs(draw) -> tuple[dict, list[Tie]]:
    made = [node(draw(st.sampled_from(KINDS)), number) for number in range(draw(st.integers(0, 9)))]
    nodes = {n.key: n for n in made}
    ends = st.sampled_from([*nodes, ("claim", 99)])
    ties = draw(st.lists(st.builds(Tie, ends, st.sampled_from(["supports", "accused"]), ends), max_size=20))
    return nodes, ties


@settings(max_examples=80)
@given(graphs())
def test_no_tie_joins_a_protected_source_to_anybody(made):
    graph = safe(*made)
    for tie in graph.ties:
        kinds = [graph.nodes[tie.one].kind, graph.nodes[tie.other].kind]
        assert not ("source" in kinds and set(kinds) <= {"source", *PEOPLE})
        assert tie.one != tie.other
    assert {end for tie in graph.ties for end in (tie.one, tie.other)} == set(graph.nodes)
    assert len(set(graph.ties)) == len(graph.ties)


@settings(max_examples=40)
@given(graphs(), st.integers(1, 6))
def test_a_smaller_graph_is_part_of_the_larger(made, most):
    graph = safe(*made)
    parts = [best_linked(graph, most), *(of_kind(graph, kind) for kind in KINDS), without(graph, "source")]
    parts += [around(graph, key) for key in graph.nodes]
    assert len(parts[0].nodes) <= max(most, 0)
    for part in parts:
        assert set(part.ties) <= set(graph.ties)
        assert part.nodes.items() <= graph.nodes.items()
    assert not any(n.kind == "source" for n in parts[len(KINDS) + 1].nodes.values())


def test_two_steps_reach_what_a_claim_rests_on_and_no_further():
    person, claim, document, other = node("person", 1), node("claim", 2), node("document", 3), node("body", 4)
    nodes = {n.key: n for n in (person, claim, document, other)}
    ties = [
        Tie(claim.key, "accused", person.key),
        Tie(document.key, "supports", claim.key),
        Tie(document.key, "issued", other.key),
    ]
    graph = safe(nodes, ties)
    assert set(around(graph, person.key, 2).nodes) == {person.key, claim.key, document.key}
    assert set(around(graph, person.key).nodes) == {person.key, claim.key}
    assert around(graph, ("official", 99)) == Graph()
