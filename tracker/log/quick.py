"""The quick log: what a reporter writes on a phone, on the way out of the door."""

from typing import Any

from flask import Blueprint, abort, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user

from tracker.cases.access import load_case
from tracker.cases.models import Case
from tracker.core.i18n import N_, Problem
from tracker.core.paging import page_of
from tracker.core.web import arg, needs, show
from tracker.log import listing, service
from tracker.log.forms import QUICK, QuickForm
from tracker.log.lacks import lacks
from tracker.log.models import LogEntry
from tracker.log.words import name_of
from tracker.officials.models import Official
from tracker.officials.visibility import Register
from tracker.policy import Permission
from tracker.sources.models import Source
from tracker.sources.service import offered as sources_for


def init_app(bp: Blueprint) -> None:
    bp.add_url_rule("/log", view_func=quick, methods=["GET", "POST"])


@needs(Permission.CASE_ADD)
def quick() -> ResponseReturnValue:
    """The form of the case in ?case=. Without one: of the case written in last; with ?pick=1, a list to choose from.

    The case stands in the address and nowhere else, so that a kept draft can never be filed in another one.
    """
    if arg("case"):
        return _write(load_case(arg("case")))
    if request.method == "POST":
        abort(404)
    last = None if arg("pick") else listing.last_case(current_user)
    if last is not None:
        return redirect(url_for(".quick", case=last.slug))
    return show("log/pick.html", pager=page_of(listing.cases_to_log(current_user)))


def _write(case: Case) -> ResponseReturnValue:
    form = QuickForm()
    form.who.offer(sources_for(current_user, case), name_of, more=Register(current_user, case))
    if arg("kind") in QUICK and not form.is_submitted() and form.draft_at is None:
        form.kind.data = next(kind for kind in QUICK if kind == arg("kind"))
    if form.accepted():
        with form.problems():
            return _done(form, case, _save(form, case))
    return form.show("log/quick.html", case=case)


def _save(form: QuickForm, case: Case) -> LogEntry:
    told = form.values()
    who, asked = told.pop("who"), told.pop("asked")
    if asked and who is not None and not (isinstance(who, Source) and who.anonymous):
        message = N_("Whoever is not to be named cannot be saved under a name. Choose “Not known yet” here.")
        raise Problem(message, field="who")
    return service.add_entry(
        case,
        source=who if isinstance(who, Source) else None,
        official=who if isinstance(who, Official) else None,
        passages=[(told.pop("words"),)],
        asked_unnamed=asked and who is None,
        unfinished=True if asked and who is None else None,
        **told,
    )


def _done(form: QuickForm, case: Case, entry: LogEntry) -> Any:
    """To the entry; where a promise was asked for, to the terms before anything else."""
    if form.asked.data and entry.source is None:
        terms = url_for("sources.new", code=case.slug, from_log=entry.uuid)
        return form.done(terms, _("Your words are saved. Now the terms: what was promised, and why."), kind="due")
    page = url_for(".page", code=case.slug, public_id=entry.uuid)
    return form.done(page, said_of(entry, case), kind="due" if entry.unfinished else "ok")


def said_of(entry: LogEntry, case: Case) -> str:
    """What a save answers: where it went, or what is still to add."""
    parts = [_(part) for part in lacks(entry)]
    if not entry.unfinished:
        return _("Saved to %(code)s.", code=case.code)
    if not parts:
        return _("Saved as unfinished.")
    if len(parts) == 1:
        return _("Saved as unfinished. Add %(what)s when you can.", what=parts[0])
    return _("Saved as unfinished. Add when you can: %(list)s.", list=", ".join(parts))
