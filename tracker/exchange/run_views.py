"""Pages of what a sheet brought in: see it, take it back."""

from uuid import UUID

from flask import flash, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import ngettext

from tracker.core.forms import Button
from tracker.core.web import needs, show
from tracker.exchange import entering
from tracker.exchange.access import load_run
from tracker.exchange.blueprint import bp
from tracker.exchange.undoing import undo as take_back
from tracker.policy import Permission


@bp.get("/import/done/<uuid:public_id>")
@needs(Permission.CASE_ADD)
def done(public_id: UUID) -> ResponseReturnValue:
    run = load_run(public_id)
    return show("exchange/done.html", run=run, can_undo=entering.can_undo(run))


@bp.post("/import/done/<uuid:public_id>/undo")
@needs(Permission.CASE_ADD)
def undo(public_id: UUID) -> ResponseReturnValue:
    run = load_run(public_id)
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
