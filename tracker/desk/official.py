"""The page of an official: public facts for everybody, and what the cases one may open say of it."""

from typing import Any
from uuid import UUID

from flask import Blueprint
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user
from sqlalchemy import or_, select
from sqlalchemy.orm import contains_eager, joinedload, selectinload

from tracker.cases.models import Case
from tracker.core.db import session
from tracker.core.web import needs, show
from tracker.desk.official_links import links
from tracker.desk.official_past import colleagues, history, offer_versions
from tracker.officials.identifiers import personal, shown
from tracker.officials.loading import load
from tracker.officials.models import Official, OfficialKind, Tenure
from tracker.officials.visibility import post_label, recency, visible_officials
from tracker.policy import Permission, may


def init_app(bp: Blueprint) -> None:
    bp.add_url_rule("/officials/<uuid:public_id>", view_func=official)


@needs(Permission.RECORD_USE)
def official(public_id: UUID) -> ResponseReturnValue:
    """One that was removed still has its page, with the way back."""
    also = (joinedload(Official.body), selectinload(Official.aliases), selectinload(Official.identifiers))
    found = load(public_id, *also, removed=True)
    edits = may(current_user, Permission.OFFICIAL_EDIT)
    cases = links(current_user, found)
    keeper = _keeper(found)
    seen = colleagues(current_user, cases, found.private_case_id)
    codes = {c.case_id: c.code for c in cases} | ({keeper.id: keeper.code} if keeper else {})
    tenures, past = _tenures(found), history(found, seen, codes, whole=edits)
    if edits and not found.removed:
        offer_versions(past, found, tenures)
    return show(
        "desk/official.html",
        official=found,
        keeper=keeper,
        body=found.body if found.body and not found.body.removed else None,
        spellings=[alias.name for alias in found.aliases if not alias.removed],
        numbers=_numbers(found, whole=edits),
        tenures=tenures,
        post_label=post_label,
        parts=_parts(found),
        cases=cases,
        entered_by=seen.get(found.created_by) if found.created_by else None,
        history=past,
    )


def _keeper(found: Official) -> Case | None:
    """The case that keeps it private; whoever sees the official may open that case."""
    if found.private_case_id is None:
        return None
    return session().scalar(select(Case).where(Case.id == found.private_case_id))


def _numbers(found: Official, *, whole: bool) -> list[dict[str, Any]]:
    live = [row for row in found.identifiers if not row.removed]
    return [
        {
            "label": _(row.system.label),
            "value": shown(row.system, row.value, whole=whole),
            "need": row.need,
            "cut": not whole and personal(row.system, row.value),
        }
        for row in live
    ]


def _tenures(found: Official) -> list[Tenure]:
    """The posts of a person, or who held a post, as far as one may see them; the present first."""
    if found.kind not in (OfficialKind.PERSON, OfficialKind.POST):
        return []
    statement = (
        select(Tenure)
        .join(Official, Tenure.person_id == Official.id)
        .where(or_(Tenure.person_id == found.id, Tenure.post_id == found.id), visible_officials(current_user))
        .options(contains_eager(Tenure.person), joinedload(Tenure.post))
    )
    return sorted((t for t in session().scalars(statement) if t.live), key=recency, reverse=True)


def _parts(found: Official) -> list[Official]:
    """What belongs to a body: its parts, its posts, its groups."""
    if found.kind is not OfficialKind.BODY:
        return []
    order = (Official.kind, Official.name_key)
    mine = select(Official).where(Official.body_id == found.id, visible_officials(current_user)).order_by(*order)
    return list(session().scalars(mine))
