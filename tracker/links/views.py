"""Who is linked with what: the links of a case, and those around one official."""

from uuid import UUID

from flask import Blueprint
from flask.typing import ResponseReturnValue
from flask_login import current_user

from tracker.cases.access import load_case
from tracker.cases.head import head
from tracker.core.web import arg, needs, show
from tracker.links import load, page
from tracker.officials import loading
from tracker.policy import Permission

bp = Blueprint("links", __name__)


@bp.get("/c/<code>/links")
@needs(Permission.CASE_OPEN)
def case(code: str) -> ResponseReturnValue:
    found = load_case(code)
    made = page.links_page(load.of_case(found, current_user), _asked(), cases=False)
    return show("links/case.html", case=found, head=head(found), page=made, parts=page)


@bp.get("/officials/<uuid:public_id>/links")
@needs(Permission.RECORD_USE)
def official(public_id: UUID) -> ResponseReturnValue:
    """Over all cases one may open; of the others nothing, not even that there are any."""
    found = loading.load(public_id)
    graph, codes = load.around_official(found, current_user)
    made = page.links_page(graph, _asked(), cases=True, of=("official", found.id))
    return show("links/official.html", official=found, codes=codes, most=load.MOST_CASES, page=made, parts=page)


def _asked() -> dict[str, str]:
    return {name: arg(name) for name in ("kind", "at", "sort", "all")}
