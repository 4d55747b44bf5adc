"""The timeline of a case, and the events recorded for it."""

from typing import Any
from uuid import UUID

from flask import Blueprint, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user

from tracker.cases import items
from tracker.cases.access import load_case, load_in
from tracker.cases.head import head
from tracker.cases.models import Case
from tracker.core.i18n import N_
from tracker.core.web import arg, needs, show
from tracker.officials.visibility import label_of, offered
from tracker.policy import Permission
from tracker.timeline import service
from tracker.timeline import stock as _stock  # noqa: F401 - registers the dated items of the features below
from tracker.timeline.dated import KINDS
from tracker.timeline.forms import EventFields, event_form
from tracker.timeline.models import Event
from tracker.timeline.overview import EVENTS, overview, period_of
from tracker.timeline.wording import reading_of_field

bp = Blueprint("timeline", __name__)


@bp.get("/dates/reading")
@needs(Permission.SIGNED_IN)
def reading() -> ResponseReturnValue:
    """How Telusur reads ?q=, for a date field as it is typed; ?as= as `reading_of_field` has it."""
    return show("timeline/reading.html", said=reading_of_field(arg("q")[:300], arg("as")))


@bp.get("/c/<code>/timeline")
@needs(Permission.CASE_OPEN)
def page(code: str) -> ResponseReturnValue:
    """?kind= one kind alone, ?from= and ?until= a period in any words."""
    case = load_case(code)
    kind = arg("kind") if arg("kind") in (EVENTS, *KINDS) else ""
    made = overview(case, service.load_events(case), kind, period_of(arg("from"), arg("until")))
    return show("timeline/page.html", case=case, head=head(case), page=made, kind=kind)


@bp.route("/c/<code>/timeline/new", methods=["GET", "POST"])
@needs(Permission.CASE_EDIT)
def new(code: str) -> ResponseReturnValue:
    case = load_case(code)
    form = event_form()
    form.offer(offered(current_user, case), label_of)
    if form.accepted():
        with form.problems():
            service.add_event(case, **form.values())
            return form.done(url_for(".page", code=case.slug), _("Saved."))
    return _form_page(form, case)


@bp.route("/c/<code>/timeline/<uuid:public_id>/edit", methods=["GET", "POST"])
@needs(Permission.CASE_EDIT)
def edit(code: str, public_id: UUID) -> ResponseReturnValue:
    case = load_case(code)
    event = load_in(case, Event, public_id, service.with_parties())
    form = event_form(event)
    officials = offered(current_user, case)
    form.offer(
        [*officials, *(p.official for p in event.parties if p.official and p.official not in officials)], label_of
    )
    if form.accepted():
        with form.problems():
            service.change_event(event, **form.values())
            return form.done(url_for(".page", code=case.slug), _("Saved."))
    return _form_page(form, case, event)


def _form_page(form: EventFields, case: Case, event: Event | None = None) -> ResponseReturnValue:
    return form.show("timeline/form.html", case=case, head=head(case), event=event)


def _home(case: Case, _event: Any) -> str:
    return url_for("timeline.page", code=case.slug)


items.register(
    items.Kind(
        "event",
        N_("Event"),
        Event,
        _home,
        edit=lambda case, event: url_for("timeline.edit", code=case.slug, public_id=event.uuid),
    )
)
