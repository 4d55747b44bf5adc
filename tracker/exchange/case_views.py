"""Taking a case out, and bringing one in that was taken out somewhere."""

from typing import Any

from flask import Response, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import get_locale, lazy_gettext
from flask_babel import gettext as _
from flask_login import current_user
from sqlalchemy import func, select
from wtforms import FileField

from tracker.audit.chain import Happening
from tracker.audit.tracking import noun, report
from tracker.cases.access import load_case
from tracker.cases.head import head
from tracker.cases.models import Case
from tracker.core.db import session
from tracker.core.fields import Options
from tracker.core.forms import Form
from tracker.core.i18n import N_, Problem, Vocabulary
from tracker.core.web import needs
from tracker.exchange.blueprint import bp
from tracker.exchange.gathering import Taken, take
from tracker.exchange.limits import MOST_BYTES
from tracker.exchange.opening import read_case
from tracker.exchange.parts import PARTS
from tracker.exchange.rebuilding import rebuild
from tracker.leaks import exports as leaks_exports
from tracker.policy import Permission
from tracker.sources.models import CaseSource, Source

leaks_exports.leaving.update(noun(part.model) for part in PARTS)


class Shape(Vocabulary):
    """What a case is taken out as."""

    ZIP = "zip", N_("Everything that may leave: pages to read, CSV and JSON (ZIP)")
    FTM = "ftm", N_("FollowTheMoney, for OpenAleph and the like (JSON lines)")
    CALENDAR = "ics", N_("Deadlines for a calendar (iCalendar)")


MIMETYPES = {Shape.ZIP: "application/zip", Shape.FTM: "application/x-ndjson", Shape.CALENDAR: "text/calendar"}
ENDINGS = {Shape.ZIP: "zip", Shape.FTM: "ftm.json", Shape.CALENDAR: "ics"}


class ExportForm(Form):
    keeps_draft = False
    shape = Options(lazy_gettext("As"), Shape, required=lazy_gettext("Choose one."), default=Shape.ZIP)


class CaseFileForm(Form):
    keeps_draft = False
    file = FileField(
        lazy_gettext("The file"), description=lazy_gettext("The ZIP of a case, or the data.json in it, 8 MB at most.")
    )


def exported(case: Case, shape: Shape, user: Any = None) -> bytes:
    """The file, and the audit entry that it was made. Wants a request's context, for its words."""
    taken = take(case, user)
    about = {"name": case.code, "shape": shape.value}
    report(session(), Happening("case.export", object_uuid=case.uuid, case_uuid=case.uuid, data=about))
    return _as(shape, taken)


def _as(shape: Shape, taken: Taken) -> bytes:
    # Each writer loads what it needs only when it is asked for.
    if shape is Shape.FTM:
        from tracker.exchange.ftm import ftm_lines

        return ftm_lines(taken, str(get_locale() or "en"))
    if shape is Shape.CALENDAR:
        from tracker.exchange.calendar import ical

        return ical(taken)
    from tracker.exchange.packing import packed

    return packed(taken)


@bp.route("/c/<code>/export", methods=["GET", "POST"])
@needs(Permission.CASE_EDIT)
def export(code: str) -> ResponseReturnValue:
    """What would leave and what stays; sent, the file. The same form may be sent again: each time is in the audit."""
    case = load_case(code)
    form = ExportForm()
    if form.is_submitted():
        if form.validate():
            shape = Shape(form.shape.data)
            name = f'attachment; filename="{case.slug}.{ENDINGS[shape]}"'
            data = exported(case, shape, current_user)
            return Response(data, mimetype=MIMETYPES[shape], headers={"Content-Disposition": name})
        form.status = 422
    hidden = select(func.count()).select_from(CaseSource).join(Source, Source.id == CaseSource.source_id)
    hidden = hidden.where(CaseSource.case_id == case.id, CaseSource.removed_at.is_(None), Source.anonymous)
    return form.show("exchange/export.html", case=case, head=head(case), unnamed=session().scalar(hidden))


@bp.route("/import/case", methods=["GET", "POST"])
@needs(Permission.CASE_IMPORT)
def import_case() -> ResponseReturnValue:
    form, data = CaseFileForm(), None
    if form.is_submitted():
        form.status = 422
        if form.validate():
            with form.problems():
                session().rollback()
                data = read_case(_sent())
    if data is not None and form.accepted():
        with form.problems():
            me: Any = current_user
            case = rebuild(data, me._get_current_object())
            return form.done(url_for("desk.case", code=case.slug), _("Brought in as %(code)s.", code=case.code))
    return form.show("exchange/import_case.html")


def _sent() -> bytes:
    upload = request.files.get("file")
    if upload is None or not upload.filename:
        raise Problem(N_("Choose a file."), field="file")
    return upload.read(MOST_BYTES + 1)
