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
        found.append(
            {
                "kind": "stop",
                "text": ngettext(
                    "%(num)s log entry waits for its source's terms",
                    "%(num)s log entries wait for their sources' terms",
                    waiting,
                ),
                "note": _("Somebody asked not to be named. Write down the source and what was promised."),
                "url": url_for("log.listing", code=case.slug, show="asked"),
            }
        )
    if facts["anomalies"]:
        found.append(
            {
                "kind": "due",
                "text": ngettext("%(num)s anomaly to settle", "%(num)s anomalies to settle", facts["anomalies"]),
                "note": _("Each is a word or a fact that does not fit. Say how it was settled."),
                "url": url_for("log.listing", code=case.slug, show="anomalies"),
            }
        )
    if facts["unfinished"]:
        found.append(
            {
                "kind": "due",
                "text": ngettext("%(num)s unfinished log entry", "%(num)s unfinished log entries", facts["unfinished"]),
                "note": _("Saved in a hurry. Add what is missing while it is remembered."),
                "url": url_for("log.listing", code=case.slug, show="unfinished"),
            }
        )
    return found
