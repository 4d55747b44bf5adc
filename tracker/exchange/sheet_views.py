"""Pages of one sheet: say what its columns are, see each row's fate, enter it, take home what is wrong in it."""

from typing import Any
from uuid import UUID

from flask import abort, flash, redirect, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user

from tracker.core.csvtext import csv_file
from tracker.core.db import session
from tracker.core.forms import Button
from tracker.core.paging import page_in
from tracker.core.text import without_unprintable
from tracker.core.web import arg, needs
from tracker.exchange import entering, squeezing, waiting
from tracker.exchange.access import load_sheet
from tracker.exchange.blueprint import bp
from tracker.exchange.forms import chosen, mapping_form
from tracker.exchange.leftover import left_out
from tracker.exchange.models import ImportRun, Upload
from tracker.exchange.planning import Fate, PlanRow, read_rows
from tracker.exchange.sheets import Table
from tracker.exchange.telling import is_doubtful, told
from tracker.policy import Permission

FATES = {Fate.NEW: "ok", Fate.CHANGED: "due", Fate.SAME: "none", Fate.WRONG: "stop"}
EXAMPLES = 3
# Rows whose figure or day was not read, or hangs on today: a key of `Upload.counts`, and a filter.
DOUBTFUL = "doubtful"


@bp.route("/import/<uuid:public_id>", methods=["GET", "POST"])
@needs(Permission.CASE_ADD)
def mapping(public_id: UUID) -> ResponseReturnValue:
    upload = load_sheet(public_id, Upload.sheet)
    table = waiting.sheet_of(upload)
    kept = waiting.mappings(current_user, upload.sort, len(table.headings))
    form = mapping_form(upload.sort, table.headings, data=_filled(upload, kept))
    if form.is_submitted() and form.validate():
        columns, otherwise = chosen(form, len(table.headings)), form.otherwise.data.value
        # Reading twenty thousand dates takes seconds; nobody else waits for them.
        session().rollback()
        rows = read_rows(upload.sort, table, columns, otherwise)
        upload = load_sheet(public_id, Upload.sheet)
        if form.accepted():
            with form.problems():
                waiting.map_columns(upload, columns, otherwise)
                if form.name.data:
                    waiting.keep_mapping(current_user, upload, form.name.data, table.headings)
                entering.check(upload, current_user, rows)
                return form.done(url_for(".check", public_id=public_id))
        upload = load_sheet(public_id, Upload.sheet)
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
    upload = load_sheet(public_id, Upload.plan)
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
    upload = load_sheet(public_id, Upload.plan)
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
    upload = load_sheet(public_id, Upload.plan, Upload.sheet)
    if upload.plan is None:
        abort(404)
    rows = left_out(waiting.sheet_of(upload), squeezing.unfolded(upload.plan))
    return csv_file(rows, "telusur-errors")
