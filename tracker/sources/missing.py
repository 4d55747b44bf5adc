"""What a case's sources still lack, for the readiness panel."""

from collections.abc import Iterable
from typing import Any

from flask_babel import gettext as _

from tracker.cases.models import Case
from tracker.core import clock
from tracker.sources.flags import badges, lacking, open_details, plural_doubt
from tracker.sources.items import page_url
from tracker.sources.models import Source
from tracker.sources.standing import State, state_of


def missing(case: Case, sources: Iterable[Source]) -> list[dict[str, Any]]:
    """[{kind: "stop" | "due", text, note, url}] of `sources`, as `service.of_case(case)` loads them."""
    made: list[dict[str, Any]] = []
    for source in sources:
        made += [*_of_terms(case, source), *_of_details(case, source), *_of_number(case, source)]
    return made


def _item(kind: str, text: str, note: str, url: str) -> dict[str, Any]:
    return {"kind": kind, "text": text, "note": note, "url": url}


def _of_terms(case: Case, source: Source) -> list[dict[str, Any]]:
    standing, url, name = state_of(source, clock.today()), page_url(source, case) + "#terms", source.display
    if standing.state is State.WITHDRAWN:
        return [
            _item(
                "stop", _("Terms with %(name)s were withdrawn", name=name), _("Agree anew, or take the words out."), url
            )
        ]
    if standing.state is State.EXPIRED:
        return [
            _item(
                "stop", _("Terms with %(name)s have expired", name=name), _("Agree anew, or take the words out."), url
            )
        ]
    if standing.settled:
        return []
    text = _("Terms with %(name)s are incomplete", name=name)
    if standing.promised:
        return [_item("due", text, lacking(standing), url)]
    return [_item("stop", text, badges(source)[0][1], url)]


def _of_details(case: Case, source: Source) -> list[dict[str, Any]]:
    remove, settle = open_details([d for d in source.details if not d.removed and d.case_id == case.id])
    url, made = page_url(source, case) + "#details", []
    for detail in remove:
        made.append(_item("stop", _("%(name)s could be recognised", name=source.display), f"“{detail.words}”", url))
    if settle:
        note = ", ".join(f"“{d.words}”" for d in settle)
        made.append(_item("due", _("Details that point at %(name)s are not settled", name=source.display), note, url))
    return made


def _of_number(case: Case, source: Source) -> list[dict[str, Any]]:
    doubt = plural_doubt(source)
    text = _("“%(words)s”: how many people is that?", words=source.described_as)
    return [_item("due", text, doubt, page_url(source, case))] if doubt else []
