"""The search page, the command bar, and the searches people keep."""

from typing import Any
from uuid import UUID

from flask import Blueprint, abort, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user

import tracker.search.indexing  # noqa: F401 - keeps the index with every change
from tracker.cases.models import Stage
from tracker.core.forms import Button, refused
from tracker.core.formstore import Repeated
from tracker.core.i18n import Problem
from tracker.core.paging import Pager, page_by
from tracker.core.web import arg, needs, show
from tracker.policy import Permission, may
from tracker.search import finding, saved
from tracker.search.commands import COMMANDS, where_to
from tracker.search.filters import FIELDS, Asked, read_filters
from tracker.search.finding import Finds
from tracker.search.forms import NameForm
from tracker.search.kinds import BY_NOUN, KINDS
from tracker.search.models import SavedSearch
from tracker.search.results import results

bp = Blueprint("search", __name__)
SIZE = 20


@bp.get("/go")
@needs(Permission.RECORD_USE)
def go() -> ResponseReturnValue:
    """The box in the header. Too long a text is answered here, as no address of ours could carry it on."""
    typed = request.args.get("q", "").strip()
    if len(typed) > 500:
        return page()
    return redirect(where_to(typed, current_user, arg("case")) or url_for(".page", q=typed or None))


@bp.get("/search")
@needs(Permission.RECORD_USE)
def page() -> ResponseReturnValue:
    asked = read_filters(_given(), current_user)
    ready = asked.asks and not asked.faults
    finds = finding.find(asked, current_user) if ready else None
    return show(
        "search/page.html",
        asked=asked,
        said={name: _(message, **params) if params else _(message) for name, (message, params) in asked.faults.items()},
        ready=ready,
        pager=_pager(asked, finds) if finds else None,
        kinds=_kinds(asked, finds) if finds else [],
        stages=Stage,
        kept=saved.saved_by(current_user),
        commands=[c for c in COMMANDS if c.of_case or may(current_user, c.permission)] if not asked.asks else [],
        here=_address,
    )


def _given() -> dict[str, str]:
    """The arguments of the address. Whole: what is too long is said to be, not cut."""
    return {name: request.args.get(name, "") for name in (*FIELDS, "since")}


def _address(**changed: Any) -> str:
    """This search with some arguments changed, None taken away, from its first page."""
    args: dict[str, Any] = {name: text for name, text in _given().items() if text} | changed
    return url_for(".page", **args)


def _pager(asked: Asked, finds: Finds) -> Pager:
    def read(start: int, most: int) -> list[Any]:
        return finding.page(asked, current_user, finds, size=most, start=start)

    found = page_by(read, finds.total, size=SIZE)
    found.items = results(found.items, asked.question.wanted, request.script_root)
    return found


def _kinds(asked: Asked, finds: Finds) -> list[dict[str, Any]]:
    """Links to each kind found, with how many; the kind chosen stays, found or not. Among more finds than are counted
    any kind may have some."""
    everything = {"label": _("All"), "url": _address(kind=None), "count": finds.everything}
    made: list[dict[str, Any]] = [{**everything, "current": not asked.kind}]
    for kind in KINDS:
        number, current = finds.by_kind.get(kind.noun), kind.noun == asked.kind
        if current:
            number = finds.total
        if number or current or finds.everything.more:
            link = {"label": _(kind.plural), "url": _address(kind=kind.noun), "count": number}
            made.append({**link, "current": current})
    return made


@bp.route("/search/save", methods=["GET", "POST"])
@needs(Permission.RECORD_USE)
def save() -> ResponseReturnValue:
    """Keeps the question of the address."""
    asked = read_filters(_given(), current_user)
    form = NameForm(name=asked.texts.get("q", "")[:80])
    if form.accepted():
        with form.problems():
            made = saved.save(current_user, form.values()["name"], asked)
            message = _("Saved. Your desk tells you when something new fits.")
            args: dict[str, Any] = saved.arguments(made)
            return form.done(url_for(".page", **args), message)
    return form.show("search/name.html", title=_("Save this search"), asked=asked, back=_address(since=None))


@bp.get("/search/saved", endpoint="saved")
@needs(Permission.RECORD_USE)
def listing() -> ResponseReturnValue:
    return show("search/saved.html", news=saved.news_for(current_user), filters_said=_filters_said)


def _filters_said(texts: dict[str, str]) -> list[str]:
    """The filters of a saved search in words."""
    said = {
        "kind": lambda text: _(BY_NOUN[text].plural),
        "case": lambda text: text.upper(),
        "stage": lambda text: _("at the stage: %(stage)s", stage=_(Stage(text).label)),
        "from": lambda text: _("from %(day)s", day=text),
        "to": lambda text: _("to %(day)s", day=text),
        "least": lambda text: _("at least %(sum)s", sum=text),
        "most": lambda text: _("at most %(sum)s", sum=text),
        "person": lambda _uuid: _("about one person or body"),
    }
    return [said[name](texts[name]) for name in said if texts.get(name)]


@bp.route("/search/saved/<uuid:public_id>", methods=["GET", "POST"])
@needs(Permission.RECORD_USE)
def rename(public_id: UUID) -> ResponseReturnValue:
    kept = _own(public_id)
    form = NameForm(record=kept)
    if form.accepted():
        with form.problems():
            saved.rename(kept, **form.values())
            return form.done(url_for(".saved"), _("Renamed."))
    return form.show("search/name.html", title=_("Rename a saved search"), asked=None, back=url_for(".saved"))


@bp.post("/search/saved/<uuid:public_id>/look")
@needs(Permission.RECORD_USE)
def look(public_id: UUID) -> ResponseReturnValue:
    """Opens a saved search at what is new in it, or at all of it; from now on only later items are new."""
    kept, form = _own(public_id), Button()
    try:
        form.accepted()
    except Repeated:
        # Where the first tap led is kept without what was searched for, and so would be an empty page.
        return redirect(url_for(".page", **saved.arguments(kept)), 303)
    before = saved.look(kept)
    args: dict[str, Any] = {**saved.arguments(kept), "since": before.isoformat() if arg("new") else None}
    return form.done(url_for(".page", **args))


@bp.post("/search/saved/<uuid:public_id>/remove")
@needs(Permission.RECORD_USE)
def remove(public_id: UUID) -> ResponseReturnValue:
    kept, form = _own(public_id), Button()
    if form.accepted():
        kept.remove()
    undo = {"url": url_for(".restore", public_id=public_id), "label": _("Undo")}
    return form.done(url_for(".saved"), _("Deleted."), undo=undo)


@bp.post("/search/saved/<uuid:public_id>/restore")
@needs(Permission.RECORD_USE)
def restore(public_id: UUID) -> ResponseReturnValue:
    kept, form = _own(public_id, removed=True), Button()
    if form.accepted() and kept.removed:
        try:
            saved.restore(kept)
        except Problem as problem:
            return refused(problem, url_for(".saved"))
    return form.done(url_for(".saved"), _("Back again."))


def _own(public_id: UUID, *, removed: bool = False) -> SavedSearch:
    return saved.own(current_user, public_id, removed=removed) or abort(404)
