"""What the pages of links show: the picture, the names in it, and the table that says the same."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flask import request, url_for
from flask_babel import gettext as _

from tracker.budgets.models import LinkKind
from tracker.confirmations.models import Outcome
from tracker.core.i18n import N_
from tracker.core.paging import Pager, page_in
from tracker.core.text import fold
from tracker.links.graph import AT, KINDS, PEOPLE, Graph, Key, Node, Tie, around, best_linked, of_kind
from tracker.links.picture import Label, Mark, Picture, picture

LABELS = {
    "person": N_("People"),
    "group": N_("Groups of people"),
    "body": N_("Bodies"),
    "post": N_("Posts"),
    "source": N_("Protected sources"),
    "claim": N_("Claims"),
    "article": N_("Articles"),
    "money": N_("Money"),
    "document": N_("Documents"),
    "event": N_("Events"),
}
RELATIONS = {
    "accused": N_("accuses"),
    "named": N_("names"),
    "supports": N_("supports"),
    "contradicts": N_("contradicts"),
    "asked": N_("was asked about"),
    "carries": N_("carries"),
    "payer": N_("is paid by"),
    "payee": N_("is paid to"),
    "of_claim": N_("belongs to"),
    "shown": N_("is shown in"),
    "awaited": N_("should be shown in"),
    "told": N_("spoke of"),
    "took_part": N_("took part in"),
    "issued": N_("is issued by"),
    "outlet": N_("is published by"),
    "held": N_("held"),
    **{kind.value: kind.label for kind in LinkKind},
}
# Of lines, the one that is drawn before the next.
STYLES = ("loud", "firm", "said")
SORTS = ("who", "how", "what", "case")
# Nodes drawn at first, and with ?all=1: more than that is no picture any more.
FEW, MANY = 40, 200
ROWS = 50


@dataclass(frozen=True)
class Row:
    one: Node
    how: str
    other: Node
    code: str


@dataclass(frozen=True)
class Drawn:
    """A node in the picture: where it is, its name, and the address that shows it alone with its neighbours."""

    node: Node
    x: int
    y: int
    label: Label
    url: str
    ties: int


@dataclass(frozen=True)
class LinksPage:
    """`names` [(kind, drawn nodes)]; `paths` {style: path data}; `left` nodes not drawn; `focus` the one ?at= names.

    `middle`: what a narrow screen opens the picture on.
    """

    rows: list[Row]
    pager: Pager
    sorts: dict[str, dict[str, Any]]
    filters: list[dict[str, Any]]
    picture: Picture | None
    drawn: list[Drawn]
    paths: dict[str, str]
    names: list[tuple[str, list[Drawn]]]
    left: int
    focus: Node | None
    middle: Drawn | None
    total: int


def links_page(graph: Graph, asked: dict[str, str], *, cases: bool, of: Key | None = None) -> LinksPage:
    """`asked`: ?kind=, ?at= (a uuid), ?sort=, ?all=. `cases`: whether the rows name their case. No statement.

    `of`: whom the whole page is about, if it is about one.
    """
    focus = next((node for node in graph.nodes.values() if node.at == asked["at"][:AT]), None)
    near = around(graph, focus.key) if focus else graph
    kind = asked["kind"] if asked["kind"] in KINDS else ""
    shown = of_kind(near, kind) if kind else near
    sort = asked["sort"] if asked["sort"] in SORTS else "who"
    rows = sorted((_row(shown, tie) for tie in shown.ties), key=lambda row: _key(row, sort))
    pager = page_in(rows, size=ROWS)
    part = best_linked(shown, MANY if asked["all"] else FEW)
    made, drawn, paths = _drawing(part, shown)
    return LinksPage(
        rows=pager.items,
        pager=pager,
        sorts={name: _sort(name, sort) for name in SORTS if cases or name != "case"},
        filters=_filters(near, kind),
        picture=made,
        drawn=drawn,
        paths=paths,
        names=[(kind_, found) for kind_ in KINDS if (found := _named(drawn, kind_))],
        left=len(shown.nodes) - len(part.nodes),
        focus=focus,
        middle=_middle(drawn, focus.key if focus else of),
        total=len(graph.nodes),
    )


def _row(graph: Graph, tie: Tie) -> Row:
    return Row(graph.nodes[tie.one], how(tie), graph.nodes[tie.other], tie.code)


def how(tie: Tie) -> str:
    """The relation in words: "was asked about, declined"; what was written of it stands behind."""
    word = _(Outcome(tie.word).label) if tie.relation == "asked" else tie.word
    return ": ".join(filter(None, (_(RELATIONS[tie.relation]), word)))


def _key(row: Row, sort: str) -> tuple[Any, ...]:
    one, other = ((KINDS.index(n.kind), _in_order(n)) for n in (row.one, row.other))
    return {"who": (), "how": (fold(row.how),), "what": (other,), "case": (row.code,)}[sort] + (one, row.how, other)


def _in_order(node: Node) -> tuple[int, str]:
    """Claims and documents by their number, all else by name."""
    return int(node.code[1:]) if node.code else 0, fold(node.name)


def _drawing(part: Graph, whole: Graph) -> tuple[Picture | None, list[Drawn], dict[str, str]]:
    nodes = sorted(part.nodes.values(), key=lambda n: (KINDS.index(n.kind), _in_order(n), n.key))
    if not nodes:
        return None, [], {}
    at = {node.key: index for index, node in enumerate(nodes)}
    pairs = sorted({(at[tie.one], at[tie.other]) for tie in part.ties})
    made = picture(len(nodes), pairs, [node.label for node in nodes], [_mark(node) for node in nodes])
    degree = whole.degree
    drawn = [
        Drawn(node, *made.points[index], made.labels[index], _url(at=node.at, page=None), degree[node.key])
        for index, node in enumerate(nodes)
    ]
    return made, drawn, _paths(part, made, at)


def _mark(node: Node) -> Mark:
    if node.kind != "claim":
        return Mark.SMALL
    return Mark.HOLDING if node.label == node.code else Mark.WIDE


def _paths(graph: Graph, made: Picture, at: dict[Key, int]) -> dict[str, str]:
    """One path a style: "M12 34L56 78M...". Two that hang together in several ways are joined once, the firmest way."""
    best: dict[tuple[int, ...], str] = {}
    for tie in graph.ties:
        pair = tuple(sorted((at[tie.one], at[tie.other])))
        best[pair] = min(style(graph, tie), best.get(pair, STYLES[-1]), key=STYLES.index)
    lines: dict[str, list[tuple[int, ...]]] = {}
    for pair, kind in best.items():
        lines.setdefault(kind, []).append(pair)
    point: Callable[[int], str] = lambda index: " ".join(map(str, made.points[index]))  # noqa: E731
    return {kind: "".join(f"M{point(a)}L{point(b)}" for a, b in found) for kind, found in sorted(lines.items())}


def style(graph: Graph, tie: Tie) -> str:
    """ "loud" for an accusation, "said" for what rests on somebody's word, "firm" for what is on record."""
    if tie.relation == "accused":
        return "loud"
    spoken = tie.relation in ("told", "supports", "contradicts") and graph.nodes[tie.one].kind != "document"
    return "said" if spoken else "firm"


def _middle(drawn: list[Drawn], wanted: Key | None) -> Drawn | None:
    """The node asked for; else the best linked of people and bodies; else the best linked."""
    return max(drawn, key=lambda at: (at.node.key == wanted, at.node.kind in PEOPLE, at.ties), default=None)


def _named(drawn: list[Drawn], kind: str) -> list[Drawn]:
    return [found for found in drawn if found.node.kind == kind]


def _filters(graph: Graph, current: str) -> list[dict[str, Any]]:
    counts = {kind: sum(node.kind == kind for node in graph.nodes.values()) for kind in KINDS}
    made = [{"label": _("All"), "url": _url(kind=None, page=None), "count": len(graph.nodes), "current": not current}]
    return made + [
        {"label": _(LABELS[kind]), "url": _url(kind=kind, page=None), "count": counts[kind], "current": kind == current}
        for kind in KINDS
        if counts[kind] or kind == current
    ]


def _sort(name: str, current: str) -> dict[str, Any]:
    return {"url": _url(sort=name, page=None), "current": name == current}


def _url(**changed: str | None) -> str:
    """This page with some of its arguments changed; None takes one away."""
    kept: dict[str, Any] = {k: v for k, v in request.args.items() if k in ("kind", "at", "sort", "all", "page")}
    given = {k: v[:100] for k, v in (kept | changed).items() if v}
    return url_for(request.endpoint or "", **(request.view_args or {}), **given)


def url_without_focus() -> str:
    return _url(at=None, page=None)


def url_of_all() -> str:
    return _url(all="1", page=None)
