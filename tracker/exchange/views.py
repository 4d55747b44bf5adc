"""Pages of bringing a sheet in: hand it in, say what its columns are, see each row's fate, enter it, take it back."""

from typing import Any
from uuid import UUID

from flask import Response, abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import ngettext
from flask_login import current_user
from sqlalchemy import select
from sqlalchemy.orm import joinedload, undefer

import tracker.exchange.case_views  # noqa: F401 - the pages of taking a case out and bringing one in
from tracker.cases.access import load_case, open_case_ids
from tracker.cases.head import head
from tracker.cases.models import Case
from tracker.core.csvtext import to_csv
from tracker.core.db import session
from tracker.core.forms import Button
from tracker.core.i18n import N_, Problem
from tracker.core.paging import page_in, page_of
from tracker.core.text import without_unprintable
from tracker.core.web import arg, needs, show
from tracker.exchange import entering, squeezing, waiting
from tracker.exchange.blueprint import bp
from tracker.exchange.columns import COLUMNS, Sort
from tracker.exchange.forms import CaseSheetForm, SheetForm, chosen, mapping_form
from tracker.exchange.leftover import left_out
from tracker.exchange.limits import MOST_BYTES
from tracker.exchange.models import ImportRun, Upload
from tracker.exchange.planning import Fate, PlanRow, read_rows
from tracker.exchange.sheets import Table, read_sheet
from tracker.exchange.telling import is_doubtful, told
from tracker.exchange.undoing import undo as take_back
from tracker.policy import Permission, may

FATES = {Fate.NEW: "ok", Fate.CHANGED: "due", Fate.SAME: "none", Fate.WRONG: "stop"}
EXAMPLES = 3
# Rows whose figure or day was not read, or hangs on today: a key of `Upload.counts`, and a filter.
DOUBTFUL = "doubtful"


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
    return _csv(to_csv([[_(column.label) for column in COLUMNS[Sort(kind)]]]), kind)


def _csv(data: bytes, name: str) -> Response:
    return Response(
        data, mimetype="text/csv", headers={"Content-Disposition": f'attachment; filename="telusur-{name}.csv"'}
    )


def _load(public_id: UUID, *also: Any) -> Upload:
    """Somebody's own sheet, else 404; also where they may no longer work in its case."""
    statement = select(Upload).where(Upload.uuid == public_id, Upload.owner_id == current_user.id)
    statement = statement.options(joinedload(Upload.case).selectinload(Case.members), *map(undefer, also))
    found = session().scalar(statement)
    if found is None or not _still_theirs(found):
        abort(404)
    return found


def _still_theirs(thing: Upload | ImportRun) -> bool:
    if thing.case_id is None:
        return may(current_user, Permission.OFFICIAL_EDIT)
    return thing.case is not None and may(current_user, Permission.CASE_EDIT, thing.case)


@bp.route("/import/<uuid:public_id>", methods=["GET", "POST"])
@needs(Permission.CASE_ADD)
def mapping(public_id: UUID) -> ResponseReturnValue:
    upload = _load(public_id, Upload.sheet)
    table = waiting.sheet_of(upload)
    kept = waiting.mappings(current_user, upload.sort, len(table.headings))
    form = mapping_form(upload.sort, table.headings, data=_filled(upload, kept))
    if form.is_submitted() and form.validate():
        columns, otherwise = chosen(form, len(table.headings)), form.otherwise.data.value
        # Reading twenty thousand dates takes seconds; nobody else waits for them.
        session().rollback()
        rows = read_rows(upload.sort, table, columns, otherwise)
        upload = _load(public_id, Upload.sheet)
        if form.accepted():
            with form.problems():
                waiting.map_columns(upload, columns, otherwise)
                if form.name.data:
                    waiting.keep_mapping(current_user, upload, form.name.data, table.headings)
                entering.check(upload, current_user, rows)
                return form.done(url_for(".check", public_id=public_id))
        upload = _load(public_id, Upload.sheet)
    elif form.is_submitted():
        form.status = 422
    examples = [_examples(table, number) for number in range(len(table.headings))]
    return form.show("exchange/mapping.html", upload=upload, table=table, examples=examples, kept=kept)


def _filled(upload: Upload, kept: list[Any]) -> dict[str, Any]:
    chosen_one = next((one for one in kept if one.name == arg("use")), None) or upload
    columns = {f"column_{number}": key for number, key in enumerate(chosen_one.columns)}
    return {**columns, "otherwise": chosen_one.otherwise}


def _examples(table: Table, number: int) -> list[str]:
    """The first cells of a column that say something."""
    cells = (cells[number] for _line, cells in table.rows[:200] if number < len(cells))
    found = dict.fromkeys(without_unprintable(cell)[:60] for cell in cells if cell)
    return list(found)[:EXAMPLES]


@bp.route("/import/<uuid:public_id>/check", methods=["GET", "POST"])
@needs(Permission.CASE_ADD)
def check(public_id: UUID) -> ResponseReturnValue:
    """Each row's fate; sent, the sheet is entered."""
    form = Button()
    if form.is_submitted():
        # A second tap finds no sheet any more: it is sent to what the first one did.
        form.first_time()
    upload = _load(public_id, Upload.plan)
    if upload.plan is None:
        return redirect(url_for(".mapping", public_id=public_id), 303)
    if form.accepted():
        try:
            run = entering.enter(upload, current_user)
            session().flush()
            undo = {"url": url_for(".undo", public_id=run.uuid), "label": _("Undo")}
            return form.done(url_for(".done", public_id=run.uuid), _entered(run), undo=undo)
        except entering.Moved as moved:
            return _look_again(public_id, _(moved.message))
    rows = squeezing.unfolded(upload.plan)
    wanted = arg("show") if arg("show") in {*Fate, DOUBTFUL} else ""
    pager = page_in([row for row in rows if not wanted or _is(row, wanted)])
    return form.show(
        "exchange/check.html",
        upload=upload,
        pager=pager,
        filters=_filters(upload, wanted),
        kinds=FATES,
        fates=Fate,
        told=lambda row: told(upload.sort, row),
    )


def _is(row: PlanRow, wanted: str) -> bool:
    return is_doubtful(row) if wanted == DOUBTFUL else row["fate"] == wanted


def _look_again(public_id: UUID, message: str) -> ResponseReturnValue:
    """Plans the sheet anew, as what is on file moved."""
    session().rollback()
    upload = _load(public_id, Upload.plan)
    shown = squeezing.unfolded(upload.plan or b"")
    entering.check(upload, current_user, entering.rows_of(upload.sort, shown))
    flash(message, "due")
    return redirect(url_for(".check", public_id=public_id), 303)


def _entered(run: ImportRun) -> str:
    return _("Entered: %(added)s new, %(changed)s changed.", added=run.added, changed=run.changed)


def _filters(upload: Upload, wanted: str) -> list[dict[str, Any]]:
    def item(key: str, label: str, count: int) -> dict[str, Any]:
        kept: dict[str, Any] = {"show": key} if key else {}
        url = url_for(".check", public_id=upload.uuid, **kept)
        return {"label": label, "url": url, "count": count, "current": wanted == key}

    counted = [item(fate.value, _(fate.label), upload.counts[fate.value]) for fate in Fate if upload.counts[fate.value]]
    if doubtful := upload.counts.get(DOUBTFUL):
        counted.append(item(DOUBTFUL, _("To look at"), doubtful))
    return [item("", _("All"), upload.counts["rows"]), *counted]


@bp.get("/import/<uuid:public_id>/errors")
@needs(Permission.CASE_ADD)
def errors(public_id: UUID) -> ResponseReturnValue:
    """The rows that are left out, as they were, with the reason: to be set right and handed in again."""
    upload = _load(public_id, Upload.plan, Upload.sheet)
    if upload.plan is None:
        abort(404)
    rows = left_out(waiting.sheet_of(upload), squeezing.unfolded(upload.plan))
    return _csv(to_csv(rows), "errors")


@bp.post("/import/<uuid:public_id>/discard")
@needs(Permission.CASE_ADD)
def discard(public_id: UUID) -> ResponseReturnValue:
    form = Button()
    form.first_time()
    upload = _load(public_id)
    if form.accepted():
        waiting.discard(upload)
    return form.done(url_for(".listing"), _("The sheet is gone from the server. Nothing was entered."))


def _run(public_id: UUID) -> ImportRun:
    statement = select(ImportRun).where(ImportRun.uuid == public_id, ImportRun.owner_id == current_user.id)
    found = session().scalar(
        statement.options(joinedload(ImportRun.case).selectinload(Case.members), undefer(ImportRun.made))
    )
    if found is None or not _still_theirs(found):
        abort(404)
    return found


@bp.get("/import/done/<uuid:public_id>")
@needs(Permission.CASE_ADD)
def done(public_id: UUID) -> ResponseReturnValue:
    run = _run(public_id)
    return show("exchange/done.html", run=run, can_undo=entering.can_undo(run))


@bp.post("/import/done/<uuid:public_id>/undo")
@needs(Permission.CASE_ADD)
def undo(public_id: UUID) -> ResponseReturnValue:
    run = _run(public_id)
    form = Button()
    page = url_for(".done", public_id=public_id)
    if not form.accepted() or not entering.can_undo(run):
        return form.done(page)
    stays = take_back(run)
    if stays:
        names = ", ".join(stays[:8])
        said = ngettext(
            "%(num)s stays, as others rely on it or changed it since: %(names)s.",
            "%(num)s stay, as others rely on them or changed them since: %(names)s.",
            len(stays),
            names=names,
        )
        flash(said, "due")
    done = _("Taken out again. The history keeps it.") if run.undone_at else _("Nothing was taken out.")
    return form.done(page, done)
