"""What leaks still ask of a case before it is published, from its counts (`head.facts`)."""

from typing import Any

from flask import url_for
from flask_babel import gettext as _
from flask_babel import ngettext

from tracker.cases.facts import Facts
from tracker.cases.models import CLOSE, Case

Item = dict[str, Any]


def missing(case: Case, facts: Facts) -> list[Item]:
    """[{kind: "stop" | "due", text, note, url}], with no statement of its own."""
    return [*_scans(case, facts), *_details(case, facts)]


def _scans(case: Case, facts: Facts) -> list[Item]:
    """A name in the text is worse than a late article, so each of these blocks once the case is to be published."""
    url, made = url_for("leaks.page", code=case.slug), []
    late = "stop" if case.stage in CLOSE else "due"
    if number := facts["leaks_found"]:
        text = ngettext(
            "%(num)s place may name a protected source", "%(num)s places may name a protected source", number
        )
        made.append({"kind": "stop", "text": text, "note": _("Look at each, and take the words out."), "url": url})
    if facts["leaks_unscanned"]:
        text = _("The case was not scanned for a sealed identity since its last change")
        note = _("A custodian opens it with their passphrase; nobody sees the name.")
        made.append({"kind": late, "text": text, "note": note, "url": url})
    if facts["leaks_undeclared"]:
        text = _("Nobody declared that the draft is free of an identity held elsewhere")
        made.append({"kind": late, "text": text, "note": _("Who holds it looks at the text and says so."), "url": url})
    return made


def _details(case: Case, facts: Facts) -> list[Item]:
    made: list[Item] = []
    url = url_for("sources.in_case", code=case.slug)
    if number := facts["details_too_few"]:
        text = ngettext(
            "The details of %(num)s draft together point at too few people",
            "The details of %(num)s drafts together point at too few people",
            number,
        )
        note = _("Take words out, or ask a legal reviewer. The source's page says which.")
        made.append({"kind": "stop", "text": text, "note": note, "url": url})
    if facts["details_uncounted"]:
        text = _("Nobody has said how many people the details in a draft fit together")
        note = _("Write it down on the page of the source's details.")
        made.append({"kind": "due", "text": text, "note": note, "url": url})
    return made
