"""Pages of sources: all of them, those of a case, one of them."""

from typing import Any, cast
from uuid import UUID

from flask import url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user

import tracker.sources.facts  # noqa: F401 - registers its counts
from tracker.accounts.models import User
from tracker.cases.access import load_case
from tracker.cases.head import head
from tracker.cases.models import Case
from tracker.core import clock
from tracker.core.web import arg, needs, show
from tracker.officials.models import OfficialKind
from tracker.officials.visibility import Register
from tracker.policy import DESK, Permission, Role, may
from tracker.sources import arrivals, flags, linking, promise_views, service
from tracker.sources.access import Reached, load_source
from tracker.sources.blueprint import bp
from tracker.sources.forms import AnonymousForm, LinkForm, NamedForm, SourceForm
from tracker.sources.handling import handling_log, offer_versions
from tracker.sources.items import page_url
from tracker.sources.listing import counts, page_of_sources
from tracker.sources.pseudonyms import suggested
from tracker.sources.standing import state_of, to_complete
from tracker.sources.uses import uses_of
from tracker.tasks.talk import talk_about

__all__ = ["bp", "promise_views"]


@bp.get("/sources")
@needs(Permission.RECORD_USE)
def listing() -> ResponseReturnValue:
    """The sources of all cases one may open."""
    wanted = arg("show")
    pager = page_of_sources(current_user, wanted)
    return show("sources/listing.html", pager=pager, filters=_filters(wanted), wanted=wanted, flags=flags)


def _filters(wanted: str) -> list[dict[str, Any]]:
    labels = {
        "": _("All"),
        "anonymous": _("Not to be named"),
        "named": _("On the record"),
        "unsettled": _("Terms to settle"),
        "protect": _("To protect"),
        "mine": _("Handled by me"),
    }
    numbers = counts(current_user)
    return [
        {"label": text, "url": url_for(".listing", show=key or None), "count": numbers[key], "current": key == wanted}
        for key, text in labels.items()
    ]


@bp.get("/c/<code>/sources")
@needs(Permission.CASE_OPEN)
def in_case(code: str) -> ResponseReturnValue:
    case = load_case(code)
    return show("sources/in_case.html", case=case, head=head(case), sources=service.of_case(case), flags=flags)


@bp.route("/c/<code>/sources/new", methods=["GET", "POST"])
@needs(Permission.CASE_EDIT)
def new(code: str) -> ResponseReturnValue:
    """A source not to be named, or (?named=1) one on the record; ?from_log= is the entry it came out of."""
    case, named = load_case(code), arg("named") == "1"
    form = _named_form(case) if named else AnonymousForm(data={"pseudonym": suggested(current_user)})
    _offer_handlers(form, [case])
    if not form.is_submitted() and form.handler.data is None and current_user.id in case.member_ids:
        form.handler.data = current_user
    if form.accepted():
        with form.problems():
            source = service.add_source(case, anonymous=not named, **form.values())
            arrivals.take_up(case, arg("from_log"), source)
            return form.done(page_url(source, case), _("Saved. Next: what was agreed."))
    return form.show("sources/new.html", case=case, head=head(case), named=named)


def _named_form(case: Case, **kwargs: Any) -> NamedForm:
    form = NamedForm(**kwargs)
    form.official.offer((), more=Register(current_user, case, OfficialKind.PERSON))
    return form


def _offer_handlers(form: SourceForm, cases: list[Case], present: User | None = None) -> None:
    """Reporters and editors of the cases, oneself, and whoever handles it now."""
    people = [user for case in cases for role in (Role.REPORTER, Role.EDITOR) for user in case.people(role)]
    if current_user.role in DESK:
        people.append(cast(User, current_user))
    if present is not None:
        people.append(present)
    form.handler.offer(sorted({user.id: user for user in people}.values(), key=lambda user: user.name))


@bp.route("/c/<code>/sources/link", methods=["GET", "POST"])
@needs(Permission.CASE_EDIT)
def link(code: str) -> ResponseReturnValue:
    """A source of another case that speaks in this one too."""
    case = load_case(code)
    form = LinkForm()
    form.source.offer(service.linkable(current_user, case))
    if form.accepted():
        with form.problems():
            made = linking.link_source(case, form.values()["source"])
            arrivals.take_up(case, arg("from_log"), made.source)
            return form.done(page_url(made.source, case), _("Added to this case."))
    return form.show("sources/link.html", case=case, head=head(case))


@bp.get("/s/<uuid:public_id>")
@needs(Permission.CASE_OPEN)
def page(public_id: UUID) -> ResponseReturnValue:
    reached = load_source(public_id)
    source, case = reached.source, reached.case
    uses = uses_of(source, [c.id for c in reached.cases])
    log = handling_log(source, reached.cases, case)
    if may(current_user, Permission.CASE_EDIT, case):
        offer_versions(log, _forms_of(reached))
    return show(
        "sources/page.html",
        case=case,
        head=head(case),
        reached=reached,
        source=source,
        standing=state_of(source, clock.today()),
        to_complete=to_complete(source, clock.today()),
        uses=uses,
        log=log,
        flags=flags,
        talk=talk_about(case, source),
    )


def _forms_of(reached: Reached) -> dict[UUID, str]:
    """{public id: its form} of the source, its terms, and the details of the case it is looked at from."""
    given: dict[str, Any] = {"public_id": reached.source.uuid, "case": reached.case.slug}
    terms = {line.uuid: url_for(".edit_terms", terms=line.uuid, **given) for line in reached.terms}
    here = [detail for detail in reached.details if detail.case_id == reached.case.id]
    details = {detail.uuid: url_for(".edit_detail", detail=detail.uuid, **given) for detail in here}
    return {reached.source.uuid: url_for(".edit", **given), **terms, **details}


@bp.route("/s/<uuid:public_id>/edit", methods=["GET", "POST"])
@needs(Permission.CASE_EDIT)
def edit(public_id: UUID) -> ResponseReturnValue:
    reached = load_source(public_id)
    source, case = reached.source, reached.case
    form = AnonymousForm(record=source) if source.anonymous else _named_form(case, record=source)
    _offer_handlers(form, reached.cases, source.handler)
    if form.accepted():
        with form.problems():
            service.change_source(source, **form.values())
            return form.done(page_url(source, case), _("Saved."))
    return form.show("sources/edit.html", case=case, head=head(case), source=source)
