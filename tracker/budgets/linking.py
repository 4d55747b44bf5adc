"""Tying amounts that are the same money, part of one another, or revise one another; never in a circle."""

from collections.abc import Iterable, Sequence

from sqlalchemy import select

from tracker.budgets.models import Amount, AmountLink, LinkKind
from tracker.core.children import with_removed
from tracker.core.db import session
from tracker.core.i18n import N_, Problem


def link(amount: Amount, kind: LinkKind, other: Amount) -> AmountLink:
    """Ties two amounts of one case. Raises Problem for a link that is there, or that closes a circle."""
    if other.case_id != amount.case_id:
        raise Problem(N_("Choose one of this case."), field="other")
    if other.id == amount.id:
        raise Problem(N_("An amount cannot be linked to itself."), field="other")
    _no_circle(_links_of(amount.case_id), amount.id, kind, other.id)
    rows = with_removed(AmountLink, amount_id=amount.id)
    known = next((row for row in rows if row.other_id == other.id), None)
    if known is None:
        known = AmountLink(amount=amount, other=other, kind=kind)
        session().add(known)
    else:
        known.restore().kind = kind
    amount.touch()
    session().flush()
    return known


def _links_of(case_id: int) -> Sequence[AmountLink]:
    return session().scalars(select(AmountLink).join(AmountLink.amount).where(Amount.case_id == case_id)).all()


def _no_circle(links: Iterable[AmountLink], one: int, kind: LinkKind, other: int) -> None:
    """Part of and revises lead one way; the same money leads both ways, so neither may lead back."""
    edges: dict[int, set[int]] = {}
    for tie in links:
        if {tie.amount_id, tie.other_id} == {one, other}:
            raise Problem(N_("These two are linked already. Remove that link first."), field="other")
        edges.setdefault(tie.amount_id, set()).add(tie.other_id)
        if tie.kind is LinkKind.SAME:
            edges.setdefault(tie.other_id, set()).add(tie.amount_id)
    back = _reaches(edges, other, one)
    if back and not (kind is LinkKind.SAME and _only_same(links, one, other)):
        raise Problem(N_("This would close a circle: that amount already hangs on this one."), field="other")
    if kind is LinkKind.SAME and _reaches(edges, one, other) and not _only_same(links, one, other):
        raise Problem(N_("One of the two is already part of the other, or revises it."), field="other")


def _only_same(links: Iterable[AmountLink], one: int, other: int) -> bool:
    """Whether links of the same money alone already join the two."""
    same: dict[int, set[int]] = {}
    for tie in links:
        if tie.kind is LinkKind.SAME:
            same.setdefault(tie.amount_id, set()).add(tie.other_id)
            same.setdefault(tie.other_id, set()).add(tie.amount_id)
    return _reaches(same, one, other)


def _reaches(edges: dict[int, set[int]], start: int, goal: int) -> bool:
    seen, wave = set[int](), {start}
    while wave:
        seen |= wave
        wave = {after for node in wave for after in edges.get(node, ())} - seen
    return goal in seen
