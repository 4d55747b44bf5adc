"""What the log of a case leaves to do before it is published."""

from typing import Any

from flask import url_for
from flask_babel import gettext as _
from flask_babel import ngettext

from tracker.cases.facts import Facts
from tracker.cases.models import Case


def missing(case: Case, facts: Facts) -> list[dict[str, Any]]:
    """Promises asked for, open anomalies and unfinished entries, from the counts of the case (`head.facts`)."""
    found = []
    if waiting := facts["asked_unnamed"]:
        text = ngettext(
            "%(num)s log entry waits for its source's terms",
            "%(num)s log entries wait for their sources' terms",
            waiting,
        )
        note = _("Somebody asked not to be named. Write down the source and what was promised.")
        found.append(_item(case, "stop", text, note, "asked"))
    if odd := facts["anomalies"]:
        text = ngettext("%(num)s anomaly to settle", "%(num)s anomalies to settle", odd)
        note = _("Each is a word or a fact that does not fit. Say how it was settled.")
        found.append(_item(case, "due", text, note, "anomalies"))
    if begun := facts["unfinished"]:
        text = ngettext("%(num)s unfinished log entry", "%(num)s unfinished log entries", begun)
        note = _("Saved in a hurry. Add what is missing while it is remembered.")
        found.append(_item(case, "due", text, note, "unfinished"))
    return found


def _item(case: Case, kind: str, text: str, note: str, show: str) -> dict[str, Any]:
    return {"kind": kind, "text": text, "note": note, "url": url_for("log.listing", code=case.slug, show=show)}
