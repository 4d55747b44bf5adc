"""The legal queue: each anonymous source close to publication, and what is still to be settled about it."""

from dataclasses import dataclass
from typing import Any

from flask import Blueprint, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import ngettext
from flask_login import current_user

from tracker.cases.models import CLOSE, Case
from tracker.claims.models import Claim
from tracker.core import clock
from tracker.core.paging import page_of
from tracker.core.web import arg, needs, show
from tracker.desk import queue
from tracker.leaks import standing as leaks_standing
from tracker.leaks.coverage import AWAY
from tracker.policy import Permission
from tracker.requests.models import Retention
from tracker.sources.flags import badges, details_tally, lacking
from tracker.sources.items import page_url
from tracker.sources.models import Source
from tracker.sources.standing import state_of
from tracker.vault.models import IdentityState, identity_of

SIZE = 30
Badge = tuple[str, str]


@dataclass(frozen=True)
class Row:
    """One source in one case: [(kind, text)] of each column, and where each is put right."""

    source: Source
    case: Case
    url: str
    terms: list[Badge]
    lacks: str
    details: list[Badge]
    alone: list[Claim]
    scan: list[Badge]
    scan_url: str
    kept: list[Badge]


def init_app(bp: Blueprint) -> None:
    bp.add_url_rule("/legal", view_func=legal)


@needs(Permission.RECORD_USE)
def legal() -> ResponseReturnValue:
    every, waiting = queue.counts(current_user)
    chosen = "all" if arg("show") == "all" else "work"
    total = every if chosen == "all" else waiting
    found = queue.rows(current_user, all_of_them=chosen == "all")
    pager = page_of(found, size=SIZE, scalars=False, total=total)
    links = [row[0] for row in pager.items]
    sources, alone = queue.sources_of(links), queue.resting_alone(links)
    filters = [
        {"label": _("To settle"), "url": url_for(".legal"), "count": waiting, "current": chosen == "work"},
        {"label": _("All"), "url": url_for(".legal", show="all"), "count": every, "current": chosen == "all"},
    ]
    made = [_row(row, sources[row[0].source_id], alone) for row in pager.items]
    return show("desk/legal.html", rows=made, pager=pager, filters=filters, every=every)


def _row(found: Any, source: Source, alone: dict[tuple[int, int], list[Claim]]) -> Row:
    case, flags = found[0].case, dict(zip(queue.FLAGS, found[1:], strict=True))
    return Row(
        source=source,
        case=case,
        url=page_url(source, case),
        terms=badges(source),
        lacks=lacking(state_of(source, clock.today())),
        details=_details(source, case, flags["pointing"]),
        alone=alone.get((case.id, source.id), []),
        scan=_scan(source, case, flags),
        scan_url=url_for("leaks.page", code=case.slug),
        kept=_kept(source, due=flags["due"]),
    )


def _details(source: Source, case: Case, pointing: bool) -> list[Badge]:
    own = [d for d in source.details if not d.removed and d.case_id == case.id]
    made = []
    if pointing:
        few = leaks_standing.threshold[0]
        made.append(("stop", _("Together they fit fewer than %(few)s people", few=few)))
    if not own:
        return [*made, ("none", _("Not looked at yet"))]
    return [*made, *(details_tally(own) or [("ok", _("Every detail settled"))])]


def _scan(source: Source, case: Case, flags: dict[str, Any]) -> list[Badge]:
    """A scan or a declaration; neither, while nobody said who the source is."""
    identity, late = identity_of(source), "stop" if case.stage in CLOSE else "due"
    if identity is None or identity.state is IdentityState.SHREDDED:
        return [("none", _("Nothing to scan for"))]
    made = [("stop", _("Places to look at"))] if flags["places"] else []
    if flags["unscanned"]:
        return [*made, (late, _("Not scanned since the last change"))]
    if flags["undeclared"]:
        return [*made, (late, _("No word yet that the draft is free of it"))]
    if made:
        return made
    return [("ok", _("Declared free of it") if identity.state in AWAY else _("Scanned, nothing changed since"))]


def _kept(source: Any, *, due: bool) -> list[Badge]:
    """Where the identity is, how many can open it, and until when it is kept."""
    identity = identity_of(source)
    if identity is None:
        return [("due", _("Stands nowhere yet"))]
    retention: Retention | None = source.retention
    made = [("seal" if identity.state is not IdentityState.SHREDDED else "none", _(identity.state.label))]
    if identity.state is IdentityState.SEALED:
        number = len(identity.custodians)
        text = ngettext("%(num)s custodian", "%(num)s custodians", number)
        made.append(("none" if number else "stop", text))
    if due:
        made.append(("stop", _("Due to be shredded")))
    elif retention is not None and retention.held:
        made.append(("seal", _("Under legal hold")))
    return made
