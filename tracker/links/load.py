"""The graph of one case, and the graph around one official: what the tables say, as nodes and ties."""

from typing import Any

from flask import url_for
from sqlalchemy import ColumnElement, false, or_, select

from tracker.cases.models import Case
from tracker.core.db import session
from tracker.links import relations
from tracker.links.graph import AT, Graph, Node, Tie, around, safe, without
from tracker.officials.address import official_url
from tracker.officials.models import Capacity, Official, Tenure
from tracker.officials.visibility import visible_officials
from tracker.timeline.wording import edtf_words

# Cases around one official, those changed last; who wants the others opens them.
MOST_CASES = 100
# A claim that accuses the official, and what that claim rests on.
STEPS = 2


def of_case(case: Case, user: Any) -> Graph:
    """Five statements."""
    return _graph({case.id: case.code}, user, None, alone=True)


def around_official(official: Official, user: Any) -> tuple[Graph, list[str]]:
    """The graph within two steps, and the codes of the cases it is made of: six statements.

    No protected source is in it: who accuses whom across cases could tell who one is.
    """
    codes = dict(map(tuple, relations.cases_naming(user, official.id, MOST_CASES)))
    graph = _graph(codes, user, official, alone=False)
    return around(without(graph, "source"), ("official", official.id), STEPS), sorted(codes.values())


def _graph(codes: dict[int, str], user: Any, focus: Official | None, *, alone: bool) -> Graph:
    """`codes`: {case id: code}. `alone`: whether it is one case, so that no label need say which."""
    case_ids = list(codes)
    ties = [
        Tie((row.one_kind, row.one_id), row.relation, (row.other_kind, row.other_id), row.word, codes[row.case_id])
        for row in relations.rows(case_ids)
    ]
    nodes = {(row.kind, row.id): _item_node(row, codes[row.case_id], alone) for row in relations.items(case_ids)}
    named = {end[1] for tie in ties for end in (tie.one, tie.other) if end[0] == "official"}
    officials, held = _register(named, user, focus)
    nodes |= {("official", found.id): _official_node(found) for found in officials}
    bodies = [_tie(o.id, "part_of", o.body_id) for o in officials if o.body_id is not None]
    return safe(nodes, [*ties, *held, *bodies])


def _register(named: set[int], user: Any, focus: Official | None) -> tuple[list[Official], list[Tie]]:
    """The officials as far as `user` may see them, with posts and bodies, and who held which post."""
    mine = Official.id.in_(named) if focus is None else or_(Official.id.in_({*named, focus.id}), _part_of(focus))
    posts = false() if focus is None else or_(
        Tenure.post_id == focus.id, Tenure.post_id.in_(select(Official.id).where(_part_of(focus)))
    )  # fmt: skip
    held = list(session().scalars(select(Tenure).where(or_(Tenure.person_id.in_(named), posts))))
    also = {end for tenure in held for end in (tenure.person_id, tenure.post_id)}
    wanted = or_(mine, Official.id.in_(also))
    bodies = select(Official.body_id).where(wanted)
    found = session().scalars(
        select(Official).where(or_(wanted, Official.id.in_(bodies)), visible_officials(user)).order_by(Official.id)
    )
    return list(found), [_tie(t.person_id, "held", t.post_id, _how_held(t)) for t in held]


def _part_of(body: Official) -> ColumnElement[bool]:
    return Official.body_id == body.id


def _how_held(tenure: Tenure) -> str:
    capacity = tenure.capacity.value.capitalize() if tenure.capacity not in (None, Capacity.DEFINITIF) else ""
    return ", ".join(filter(None, (capacity, edtf_words(tenure.held))))


def _tie(one: int, relation: str, other: int, word: str = "") -> Tie:
    return Tie(("official", one), relation, ("official", other), word)


def _official_node(official: Official) -> Node:
    url = official_url(official.uuid)
    label, at = _short(official.name), official.uuid.hex[:AT]
    return Node(("official", official.id), official.kind.value, official.name, label, url, at)


def _item_node(row: Any, code: str, alone: bool) -> Node:
    slug, text = code.lower(), " ".join((row.text or "").split())
    number = {"claim": f"C{row.number}", "document": f"E{row.number}"}.get(row.kind, "")
    label = number or _short(f"“{text}”" if row.kind == "money" else text)
    match row.kind:
        case "claim":
            url = url_for("claims.page", code=slug, number=row.number)
        case "money":
            url, text = url_for("budgets.item", code=slug, public_id=row.uuid), f"“{text}”"
        case "source":
            url = url_for("sources.page", public_id=row.uuid, case=slug)
        case "event":
            url = url_for("timeline.page", code=slug, kind="event")
        case "document":
            url = url_for("evidence.page", code=slug, public_id=row.uuid)
        case _:
            url = url_for("articles.page", code=slug, public_id=row.uuid)
    shown = label if alone or not number else f"{code} {label}"
    return Node(
        (row.kind, row.id), row.kind, text, shown, url, row.uuid.hex[:AT], number, row.kind in ("money", "article")
    )


def _short(text: str, most: int = 26) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
