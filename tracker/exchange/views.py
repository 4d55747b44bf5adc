"""Pages of bringing a sheet in: the sheets that wait and what they brought in, handing one in, putting one away."""

from uuid import UUID

from flask import abort, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user
from sqlalchemy.orm import joinedload

import tracker.exchange.case_views
import tracker.exchange.run_views
import tracker.exchange.sheet_views  # noqa: F401 - the pages of one sheet
from tracker.cases.access import load_case, open_case_ids
from tracker.cases.head import head
from tracker.core.csvtext import csv_file
from tracker.core.db import session
from tracker.core.forms import Button
from tracker.core.i18n import N_, Problem
from tracker.core.paging import page_of
from tracker.core.web import arg, needs, show
from tracker.exchange import entering, waiting
from tracker.exchange.access import load_sheet
from tracker.exchange.blueprint import bp
from tracker.exchange.columns import COLUMNS, Sort
from tracker.exchange.forms import CaseSheetForm, SheetForm
from tracker.exchange.limits import MOST_BYTES
from tracker.exchange.models import ImportRun, Upload
from tracker.exchange.sheets import Table, read_sheet
from tracker.policy import Permission


@bp.get("/import")
@needs(Permission.CASE_ADD)
def listing() -> ResponseReturnValue:
    """The sheets of this person that wait, and what they brought in."""
    cases = open_case_ids(current_user)
    pager = page_of(entering.runs_of(current_user, cases).options(joinedload(ImportRun.case)))
    return show("exchange/listing.html", waits=waiting.mine(current_user, cases), pager=pager)


@bp.route("/import/officials", methods=["GET", "POST"])
@needs(Permission.OFFICIAL_EDIT)
def officials() -> ResponseReturnValue:
    form = SheetForm()
    if (table := _handed_in(form)) and form.accepted():
        return _on(form, waiting.wait(current_user, Sort.OFFICIALS, None, table))
    return form.show("exchange/officials.html", columns=COLUMNS[Sort.OFFICIALS], sort=Sort.OFFICIALS)


@bp.route("/c/<code>/import", methods=["GET", "POST"])
@needs(Permission.CASE_EDIT)
def into_case(code: str) -> ResponseReturnValue:
    case = load_case(code)
    form = CaseSheetForm()
    if arg("rows") == Sort.ENTRIES and not form.is_submitted():
        form.sort.data = Sort.ENTRIES
    if table := _handed_in(form):
        case = load_case(code)
        if form.accepted():
            return _on(form, waiting.wait(current_user, Sort(form.sort.data), case, table))
    return form.show("exchange/into_case.html", case=case, head=head(case), columns=COLUMNS)


def _handed_in(form: SheetForm) -> Table | None:
    """The table of the file that was sent. What is slow comes before the first write, so that nobody waits for it."""
    if not form.is_submitted():
        return None
    if not form.validate():
        form.status = 422
        return None
    upload = request.files.get("file")
    with form.problems():
        session().rollback()
        if upload is None or not upload.filename:
            raise Problem(N_("Choose a file."), field="file")
        return read_sheet(upload.read(MOST_BYTES + 1))
    return None


def _on(form: SheetForm, upload: Upload) -> ResponseReturnValue:
    return form.done(url_for(".mapping", public_id=upload.uuid), _("Read. Nothing is entered yet."))


@bp.get("/import/sheet/<kind>")
@needs(Permission.CASE_ADD)
def empty_sheet(kind: str) -> ResponseReturnValue:
    """A CSV with the headings Telusur knows, to fill in."""
    if kind not in set(Sort):
        abort(404)
    return csv_file([[_(column.label) for column in COLUMNS[Sort(kind)]]], f"telusur-{kind}")


@bp.post("/import/<uuid:public_id>/discard")
@needs(Permission.CASE_ADD)
def discard(public_id: UUID) -> ResponseReturnValue:
    form = Button()
    form.first_time()
    upload = load_sheet(public_id)
    if form.accepted():
        waiting.discard(upload)
    return form.done(url_for(".listing"), _("The sheet is gone from the server. Nothing was entered."))
