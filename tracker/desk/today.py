"""What needs a person today, across the cases they may open: by role, each number with the list it counts."""

from dataclasses import dataclass, field
from typing import Any

from flask import url_for
from flask_babel import gettext as _
from flask_babel import ngettext
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from tracker.cases.access import open_case_ids
from tracker.cases.models import Stage
from tracker.core import clock
from tracker.core.db import session
from tracker.core.tally import FEWER, Tally, up_to
from tracker.desk import queue
from tracker.desk.waiting import SIGNED, Waiting
from tracker.policy import Role
from tracker.sources.flags import badges, details_tally, lacking, open_details
from tracker.sources.listing import seen_by, to_protect
from tracker.sources.models import IdentifyingDetail, Source
from tracker.sources.standing import state_of

SHOWN = 5
# What presses, first what presses most: kinds of `Waiting`, and what a column counts itself.
FOR_LEGAL = ("queue", "review", "task_late", "late", "never")
FOR_OTHERS = ("late", "task_late", "review", "never", "protect")
# Words for what the legal queue lists of a source.
TO_SETTLE = {
    "terms": lambda: _("terms"),
    "details": lambda: _("details"),
    "pointing": lambda: _("too few people"),
    "places": lambda: _("places that may name it"),
    "unscanned": lambda: _("leak scan"),
    "undeclared": lambda: _("declaration"),
    "due": lambda: _("due to be shredded"),
}


@dataclass(frozen=True)
class Todo:
    """One line of the desk: what, where it stands, and how pressing (`kind`) in which words (`said`)."""

    text: str
    url: str
    kind: str
    said: str
    note: str = ""


@dataclass(frozen=True)
class Column:
    """`number`: how many; `rows` the first of them; `more` the list they are in.

    `also`: [(words with a number, its list)].
    """

    title: str
    number: int
    kind: str
    rows: list[Todo]
    empty: str
    more: str
    also: list[tuple[str, str]] = field(default_factory=list)
    # The name of its number where `Waiting` has none of it.
    counts: str = ""


def columns(user: Any, waiting: Waiting) -> list[Column]:
    """The columns of a role, in one statement more than `waiting` took."""
    if user.role is Role.LEGAL:
        return [_queue(user), _drafts(waiting), _tasks(waiting)]
    return [_confirmations(waiting), _tasks(waiting), _drafts(waiting), _sources(user, waiting)]


def pressing(user: Any, made: list[Column], waiting: Waiting) -> list[tuple[str, int]]:
    """[(what, how many)] of what is most pressing, at most two: what is late, then what nobody may forget."""
    numbers = {**waiting.numbers, **{column.counts: column.number for column in made}}
    kinds = FOR_LEGAL if user.role is Role.LEGAL else FOR_OTHERS
    return [(kind, numbers[kind]) for kind in kinds if numbers[kind]][:2]


def _confirmations(waiting: Waiting) -> Column:
    rows = [
        Todo(
            row.text,
            url_for("confirmations.page", code=row.code.lower(), public_id=row.uuid),
            "stop",
            ngettext("%(num)s day late", "%(num)s days late", (clock.today() - row.day).days),
            f"{row.code}. {row.note}" if row.note else row.code,
        )
        for row in waiting.rows("late")
    ]
    never = waiting.number("never")
    text = ngettext("In %(num)s case somebody was never asked", "In %(num)s cases somebody was never asked", never)
    also = [(text, url_for("cases.listing", who=waiting.who, blocked="never_asked"))] if never else []
    more = url_for("confirmations.listing", show="overdue")
    title = _("Confirmations past their date")
    return Column(title, waiting.number("late"), "stop", rows, _("No answer is late."), more, also)


def _tasks(waiting: Waiting) -> Column:
    rows = [_task(row) for row in waiting.rows("task")]
    kind = "stop" if any(row.kind == "stop" for row in rows) else ""
    empty = _("No task is waiting for you.")
    return Column(_("Tasks for me"), waiting.number("task"), kind, rows, empty, url_for("tasks.mine"))


def _task(row: Any) -> Todo:
    days = (row.day - clock.today()).days if row.day else None
    url = url_for("tasks.page", code=row.code.lower(), public_id=row.uuid)
    if days is None:
        return Todo(row.text, url, "none", _("no date"), row.code)
    if days < 0:
        return Todo(row.text, url, "stop", ngettext("%(num)s day late", "%(num)s days late", -days), row.code)
    words = {0: _("today"), 1: _("tomorrow")}
    return Todo(
        row.text, url, "due" if days < 2 else "none", words.get(days, _("in %(days)s days", days=days)), row.code
    )


def _drafts(waiting: Waiting) -> Column:
    """Our drafts, those in review first; the list behind is of the cases they are in."""
    rows = [
        Todo(row.text, url_for("articles.page", code=row.code.lower(), public_id=row.uuid), *_at(row.note), row.code)
        for row in waiting.rows("draft")
    ]
    unsent = waiting.number("unsent")
    text = ngettext("%(num)s form you did not send is kept", "%(num)s forms you did not send are kept", unsent)
    also = [(text, url_for("desk.unsent"))] if unsent else []
    more = url_for("cases.listing", who=waiting.who, draft="1")
    return Column(_("Drafts waiting"), waiting.number("draft"), "", rows, _("No draft is waiting."), more, also)


def _at(stage: str) -> tuple[str, str]:
    found = Stage(stage)
    return ("due" if found in SIGNED else "none"), _(found.label)


def _sources(user: Any, waiting: Waiting) -> Column:
    fits = (seen_by(user), to_protect(user))
    own_details = Source.details.and_(IdentifyingDetail.case_id.in_(open_case_ids(user)))
    statement = (
        select(Source, up_to(select(Source.id).where(*fits).correlate(None), FEWER))
        .where(*fits)
        .options(joinedload(Source.terms), joinedload(own_details))
        .order_by(Source.pseudonym, Source.id)
        .limit(SHOWN)
    )
    found = session().execute(statement).unique().all()
    shred = waiting.number("shred")
    text = ngettext("%(num)s identity is due to be shredded", "%(num)s identities are due to be shredded", shred)
    return Column(
        _("Sources to protect"),
        Tally(found[0][1] if found else 0, FEWER),
        "seal",
        [_source(source) for source, _total in found],
        _("Every promise is written down."),
        url_for("sources.listing", show="protect"),
        [(text, url_for("requests.kept", show="due"))] if shred else [],
        counts="protect",
    )


def _source(source: Source) -> Todo:
    url = url_for("sources.page", public_id=source.uuid)
    details = [detail for detail in source.details if not detail.removed]
    standing, described = state_of(source, clock.today()), _described(details)
    if not standing.settled:
        return Todo(source.display, url, *badges(source)[0], described or lacking(standing))
    tally = details_tally(details)
    return Todo(source.display, url, *(tally[0] if tally else ("due", _("Details to settle"))), described)


def _described(details: list[IdentifyingDetail]) -> str:
    """The recorded words by which readers could work out who it is, while unsettled. No draft is searched."""
    remove, settle = open_details(details)
    words = "; ".join(f"“{detail.words}”" for detail in (*remove, *settle)[:2])
    return _("Recorded details: %(words)s", words=words) if words else ""


def _queue(user: Any) -> Column:
    found = queue.first(user, SHOWN)
    rows = [_queued(row) for row in found]
    empty = _("Every source close to publication is settled.")
    total = Tally(found[0].total if found else 0, FEWER)
    return Column(_("Legal queue"), total, "seal", rows, empty, url_for("desk.legal"), counts="queue")


def _queued(row: Any) -> Todo:
    lacks = ", ".join(words() for name, words in TO_SETTLE.items() if getattr(row, name))
    url = url_for("sources.page", public_id=row.uuid, case=row.code.lower())
    return Todo(row.pseudonym, url, "due", row.code, _("To settle: %(what)s", what=lacks))
