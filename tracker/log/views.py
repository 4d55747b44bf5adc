"""Pages of the log of a case; the quick form stands beside, in `quick`."""

from typing import Any
from uuid import UUID

from flask import Blueprint, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user
from sqlalchemy import select

from tracker.cases.access import load_case, load_in
from tracker.cases.facts import Facts
from tracker.cases.head import head
from tracker.cases.models import Case
from tracker.core.db import session
from tracker.core.forms import Button
from tracker.core.paging import page_of
from tracker.core.web import arg, needs, show
from tracker.evidence.models import Document
from tracker.log import listing as entries
from tracker.log import quick, service
from tracker.log.forms import EntryForm, SettleForm
from tracker.log.lacks import lacks
from tracker.log.models import EntryKind, LogEntry
from tracker.log.registers import home
from tracker.log.words import line_of, name_of
from tracker.officials.visibility import Register
from tracker.policy import Permission, may
from tracker.sources.service import offered as sources_for
from tracker.tasks.talk import talk_about

bp = Blueprint("log", __name__)
quick.init_app(bp)


@bp.get("/c/<code>/log")
@needs(Permission.CASE_OPEN)
def listing(code: str) -> ResponseReturnValue:
    case, wanted, who = load_case(code), arg("show"), arg("who")
    top = head(case)
    return show(
        "log/listing.html",
        case=case,
        head=top,
        pager=page_of(entries.entries_in(case, wanted, who)),
        filters=_filters(case, top.facts, wanted, who),
        people=[(str(person.uuid), name_of(person)) for person in entries.people_in(case)],
        wanted=wanted,
        who=who,
        line_of=line_of,
    )


def _filters(case: Case, facts: Facts, wanted: str, who: str) -> list[dict[str, Any]]:
    kinds = entries.counts_by_kind(case)
    states = (
        ("unfinished", _("Unfinished"), facts["unfinished"]),
        ("asked", _("Asked not to be named"), facts["asked_unnamed"]),
        ("anomalies", _("To settle"), facts["anomalies"]),
    )
    named = [("", _("All"), facts["log"])]
    named += [(kind.value, _(kind.label), kinds[kind]) for kind in EntryKind if kinds.get(kind)]
    named += [state for state in states if state[2]]
    return [
        {
            "label": label,
            "count": count,
            "url": url_for(".listing", code=case.slug, show=key or None, who=who or None),
            "current": key == wanted,
        }
        for key, label, count in named
    ]


@bp.get("/c/<code>/log/<uuid:public_id>")
@needs(Permission.CASE_OPEN)
def page(code: str, public_id: UUID) -> ResponseReturnValue:
    case = load_case(code)
    entry = _load(case, public_id)
    settling = entry.open_anomaly and may(current_user, Permission.CASE_EDIT, case)
    return show(
        "log/page.html",
        case=case,
        head=head(case),
        entry=entry,
        lacking=[_(part) for part in lacks(entry)] if entry.unfinished else [],
        settle_form=SettleForm(formdata=None) if settling else None,
        talk=talk_about(case, entry),
    )


def _load(case: Case, public_id: UUID) -> LogEntry:
    return load_in(case, LogEntry, public_id, *entries.with_all())


@bp.route("/c/<code>/log/new", methods=["GET", "POST"])
@needs(Permission.CASE_EDIT)
def new(code: str) -> ResponseReturnValue:
    case = load_case(code)
    form = _offer(EntryForm(), case)
    if not form.is_submitted() and form.draft_at is None and arg("kind") in entries.KINDS:
        form.kind.data = EntryKind(arg("kind"))
    if form.accepted():
        with form.problems():
            values = form.values()
            values["unfinished"] = values["unfinished"] or None
            entry = service.add_entry(case, **values)
            return _saved(form, case, entry)
    return _form_page(form, case, url_for(".listing", code=case.slug))


@bp.route("/c/<code>/log/<uuid:public_id>/edit", methods=["GET", "POST"])
@needs(Permission.CASE_EDIT)
def edit(code: str, public_id: UUID) -> ResponseReturnValue:
    case = load_case(code)
    entry = _load(case, public_id)
    form = _offer(EntryForm(record=entry), case, entry)
    lacked = bool(lacks(entry))
    if form.accepted():
        with form.problems():
            service.change_entry(entry, **form.values())
            if lacked and not lacks(entry):
                service.finish(entry)
            return _saved(form, case, entry)
    return _form_page(form, case, home(case, entry), entry=entry)


def _offer(form: EntryForm, case: Case, entry: LogEntry | None = None) -> EntryForm:
    """Fills the choices; what the entry says already stays among them though it be offered to nobody else."""
    sources = sources_for(current_user, case)
    documents = list(session().scalars(select(Document).where(Document.case_id == case.id).order_by(Document.number)))
    if entry is not None:
        sources = _and(sources, entry.source)
        documents = _and(documents, entry.document)
    form.source.offer(sources, name_of)
    form.official.offer((), more=Register(current_user, case, also=entry.official if entry else None))
    form.document.offer(documents)
    return form


def _and(offered: list[Any], known: Any) -> list[Any]:
    return offered if known is None or known in offered else [*offered, known]


def _form_page(form: EntryForm, case: Case, back: str, entry: LogEntry | None = None) -> ResponseReturnValue:
    form.said.add_empty()
    return form.show("log/form.html", case=case, head=head(case), back=back, entry=entry)


def _saved(form: EntryForm, case: Case, entry: LogEntry) -> ResponseReturnValue:
    """To the entry; with the button for more passages, back to the form with empty rows."""
    kind = "due" if entry.unfinished else "ok"
    if request.form.get("more"):
        more = url_for(".edit", code=case.slug, public_id=entry.uuid, _anchor="said")
        return form.done(more, quick.said_of(entry, case), kind=kind)
    return form.done(home(case, entry), quick.said_of(entry, case), kind=kind)


@bp.post("/c/<code>/log/<uuid:public_id>/finish")
@needs(Permission.CASE_EDIT)
def finish(code: str, public_id: UUID) -> ResponseReturnValue:
    """Takes an entry off the unfinished ones though something is missing: some things are never learnt."""
    case = load_case(code)
    entry = _load(case, public_id)
    form = Button()
    if form.accepted():
        service.finish(entry)
    return form.done(home(case, entry), _("No longer unfinished."))


@bp.post("/c/<code>/log/<uuid:public_id>/settle")
@needs(Permission.CASE_EDIT)
def settle(code: str, public_id: UUID) -> ResponseReturnValue:
    case = load_case(code)
    entry = _load(case, public_id)
    form = SettleForm()
    if form.accepted():
        with form.problems():
            service.settle(entry, form.settled.data or "")
            return form.done(home(case, entry), _("Settled."))
    return form.show(
        "log/page.html",
        case=case,
        head=head(case),
        entry=entry,
        lacking=[],
        settle_form=form,
        talk=None,
    )
