"""The flags of a source in words: what pages show as badges, and what to look at next."""

import re
from datetime import date, timedelta
from typing import Any

from flask_babel import gettext as _
from flask_babel import ngettext

from tracker.core import clock
from tracker.core.jinja import day
from tracker.sources.models import DetailDecision, IdentifyingDetail, Source, Terms
from tracker.sources.standing import Line, Standing, State, line_of, state_of

SOON = timedelta(days=30)
# Words for several people: "sejumlah ASN", "para pegawai", "sumber-sumber".
_PLURAL = re.compile(
    r"\b(sejumlah|beberapa|para|berbagai|banyak|sebagian|segelintir|several|some|many)\b|\b(\w+)-\2\b", re.I
)
KINDS = {
    State.COMPLETE: "seal",
    State.INCOMPLETE: "due",
    State.EXPIRED: "stop",
    State.WITHDRAWN: "stop",
    State.NONE: "due",
    State.ON_RECORD: "ok",
}
DECISIONS = {
    DetailDecision.DECIDE: "due",
    DetailDecision.REMOVE: "stop",
    DetailDecision.REWORD: "due",
    DetailDecision.KEEP: "ok",
}


def badges(source: Source, today: date | None = None) -> list[tuple[str, str]]:
    """[(kind, text)] of a source's terms together: the state first, then when they end."""
    today = today or clock.today()
    standing = state_of(source, today)
    asked = any(line_of(t, today) is Line.REQUESTED for t in source.terms if not t.removed)
    if standing.state is State.INCOMPLETE and not standing.promised:
        text = _(Line.REQUESTED.label) if asked else _(Line.UNPROMISED.label)
    else:
        text = _(standing.state.label)
    kind = "stop" if source.anonymous and not standing.promised else KINDS[standing.state]
    return [(kind, text), *_end(standing.ends_on, today)]


def terms_badges(terms: Terms, today: date | None = None) -> list[tuple[str, str]]:
    """[(kind, text)] of one line of terms."""
    today = today or clock.today()
    line = line_of(terms, today)
    if line is Line.WITHDRAWN:
        return [("stop", _("Withdrawn %(day)s", day=day(terms.withdrawn_on)))]
    if line is Line.EXPIRED:
        return [("stop", _("Expired %(day)s", day=day(terms.expires_on)))]
    if line is Line.IN_FORCE:
        return [("seal", _(line.label)), *_end(terms.expires_on, today)]
    return [("due", _(line.label))]


def _end(ends_on: date | None, today: date) -> list[tuple[str, str]]:
    if ends_on is None:
        return []
    return [("due" if ends_on <= today + SOON else "none", _("Expires %(day)s", day=day(ends_on)))]


def lacking(standing: Standing) -> str:
    """ "Missing: the reason, when it was agreed", or ""."""
    return _("Missing: %(what)s", what=", ".join(_(words) for words in standing.lacks)) if standing.lacks else ""


def people_words(source: Source) -> str:
    if source.people is None:
        return _("Number of people unknown")
    return ngettext("%(num)s person", "%(num)s people", source.people)


def plural_doubt(source: Source) -> str:
    """What does not fit where a text speaks of several people and the record of one, or of nobody knows how many."""
    if not source.anonymous or not _PLURAL.search(source.described_as) or (source.people or 0) > 1:
        return ""
    if source.people is None:
        return _("The text speaks of several people; how many there are is not recorded.")
    return _("The text speaks of several people; one is on record.")


def decision_badge(detail: IdentifyingDetail) -> dict[str, Any]:
    """How a decision is shown: {kind, text, box}; what was carried out is settled."""
    if detail.carried_out and detail.decision is DetailDecision.REMOVE:
        return {"kind": "ok", "text": _("Removed from the text"), "box": False}
    if detail.carried_out:
        return {"kind": "ok", "text": _("Reworded"), "box": False}
    kind = DECISIONS[detail.decision]
    return {"kind": kind, "text": _(detail.decision.label), "box": kind == "stop"}


def details_tally(details: list[IdentifyingDetail]) -> list[tuple[str, str]]:
    """[(kind, text)]: how many details are still to be removed, and how many to be settled."""
    remove, settle = open_details(details)
    made = []
    if remove:
        made.append(("stop", ngettext("%(num)s to remove", "%(num)s to remove", len(remove))))
    if settle:
        made.append(("due", ngettext("%(num)s to settle", "%(num)s to settle", len(settle))))
    return made


def open_details(details: list[IdentifyingDetail]) -> tuple[list[IdentifyingDetail], list[IdentifyingDetail]]:
    """(to remove and still in the text, to decide or to reword)."""
    remove = [d for d in details if d.decision is DetailDecision.REMOVE and not d.carried_out]
    settle = [d for d in details if d.decision in (DetailDecision.DECIDE, DetailDecision.REWORD) and not d.carried_out]
    return remove, settle


def together(details: list[IdentifyingDetail]) -> list[str]:
    """The words that stay in the text, once every detail has its decision; read side by side they may say more."""
    if not details or any(d.decision is DetailDecision.DECIDE for d in details):
        return []
    return [d.words for d in details if d.decision is DetailDecision.KEEP]
