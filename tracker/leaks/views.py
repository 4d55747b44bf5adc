"""Pages of leaks: scanning a case, what was found, and declarations."""

from typing import cast
from uuid import UUID

from flask import Blueprint, abort, redirect, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user
from sqlalchemy import select
from sqlalchemy.orm import joinedload

import tracker.leaks.coverage
import tracker.leaks.marking  # noqa: F401 - registers its notes on articles
from tracker.accounts.models import User
from tracker.articles.models import Article
from tracker.cases.access import load_case, load_in
from tracker.cases.head import head
from tracker.cases.models import Case
from tracker.core import clock
from tracker.core.db import session
from tracker.core.web import arg, needs, show
from tracker.leaks import declarations, detail_views, expunge_views, places_found, scan
from tracker.leaks import page as pages
from tracker.leaks.forms import DeclarationForm, ScanForm, StaysForm
from tracker.leaks.models import LeakFinding
from tracker.policy import Permission
from tracker.sources.models import CaseSource, Source
from tracker.sources.speaking import speaking

bp = Blueprint("leaks", __name__)
detail_views.init_app(bp)
expunge_views.init_app(bp)


def me() -> User:
    """The account itself, for services."""
    return cast(User, current_user._get_current_object())


@bp.get("/c/<code>/leaks")
@needs(Permission.CASE_OPEN)
def page(code: str) -> ResponseReturnValue:
    """Where each protected identity stands with this case, and the places that may name one."""
    case, wanted = load_case(code), arg("show")
    found, rows = pages.findings(case, wanted), pages.rows(case, current_user)
    return show(
        "leaks/page.html",
        case=case,
        head=head(case),
        rows=rows,
        speaking={row.source.id for row in rows if row.speaks},
        findings=found,
        wanted=wanted,
        place_words=pages.place_words,
        may_declare=declarations.may_declare,
    )


@bp.route("/c/<code>/leaks/scan", methods=["GET", "POST"])
@needs(Permission.CASE_EDIT)
def scan_now(code: str) -> ResponseReturnValue:
    """A custodian lets the program compare the identities they can open with the whole case."""
    case = load_case(code)
    mine = [row.source for row in pages.rows(case, current_user) if row.mine]
    form = ScanForm()
    if form.accepted():
        with form.problems():
            values = form.values()
            scan.run(mine, me(), values["passphrase"], values["reason"], case)
            return form.done(url_for(".page", code=case.slug), _("Scanned. What was found stands here."))
    return form.show("leaks/scan.html", case=case, head=head(case), mine=mine)


def _finding(case: Case, public_id: UUID) -> LeakFinding:
    return cast(LeakFinding, load_in(case, LeakFinding, public_id, joinedload(LeakFinding.source)))


@bp.get("/c/<code>/leaks/<uuid:finding>")
@needs(Permission.CASE_OPEN)
def place(code: str, finding: UUID) -> ResponseReturnValue:
    """Leads to the item in which words were found."""
    case = load_case(code)
    return redirect(places_found.address(case, _finding(case, finding)), 303)


@bp.route("/c/<code>/leaks/<uuid:finding>/stays", methods=["GET", "POST"])
@needs(Permission.CASE_EDIT)
def stays(code: str, finding: UUID) -> ResponseReturnValue:
    case = load_case(code)
    found = _finding(case, finding)
    form = StaysForm(record=found, obj=None)
    if form.accepted():
        with form.problems():
            scan.let_stay(found, me(), form.values()["reason"])
            return form.done(url_for(".page", code=case.slug), _("Saved. It counts until the text changes."))
    named, words = pages.named(case, found.source), pages.place_words(found)
    return form.show("leaks/stays.html", case=case, head=head(case), finding=found, named=named, words=words)


@bp.route("/c/<code>/leaks/declare/<uuid:source>/<uuid:article>", methods=["GET", "POST"])
@needs(Permission.CASE_EDIT)
def declare(code: str, source: UUID, article: UUID) -> ResponseReturnValue:
    """The word of who holds an identity elsewhere, about one draft as it stands."""
    case = load_case(code)
    about, draft = _speaking(case, source), cast(Article, load_in(case, Article, article))
    latest = draft.latest
    form = DeclarationForm(data={"declared_on": clock.today(), "digest": latest.digest if latest else ""})
    if form.accepted():
        with form.problems():
            declarations.declare(case, about, draft, me(), **form.values())
            return form.done(url_for(".page", code=case.slug), _("Saved for this version. A new one needs a new word."))
    return form.show("leaks/declare.html", case=case, head=head(case), source=about, article=draft)


def _speaking(case: Case, public_id: UUID) -> Source:
    """The source of `case` with this uuid, else 404."""
    link = speaking(CaseSource.case_id == case.id)
    statement = select(Source).where(Source.uuid == public_id, Source.id.in_(link), Source.anonymous)
    return session().scalar(statement) or abort(404)
