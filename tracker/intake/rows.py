"""Findings as the page shows them: by kind, with what each would enter, and what it may be the same as."""

from collections.abc import Mapping, Sequence
from typing import Any

from flask_babel import gettext as _

from tracker.confirmations.models import Outcome
from tracker.intake.kinds import ANOMALIES, CLAIMS, ODD, Kind, doubts
from tracker.intake.reading import Finding
from tracker.intake.sums import told
from tracker.intake.tying import leading
from tracker.language.dated import from_edtf
from tracker.officials.models import BodyKind, Capacity, Official
from tracker.officials.visibility import label_of
from tracker.sources.models import Promise, SourceKind
from tracker.timeline.wording import edtf_words

LONGEST = 160


def groups(
    findings: Sequence[Finding], seen: Mapping[str, Official], everything: Sequence[Finding] = ()
) -> list[dict[str, Any]]:
    """The kinds that have findings, each with its rows. `everything`: what they may speak of, where they are a part."""
    by_key = {item["key"]: item for item in everything or findings}
    found = []
    for kind in Kind:
        rows = [_row(item, by_key, seen) for item in findings if item["kind"] == kind]
        if rows:
            found.append({"kind": kind.value, "label": _(kind.label), "rows": rows})
    return found


def _row(item: Finding, by_key: Mapping[str, Finding], seen: Mapping[str, Official]) -> dict[str, Any]:
    return {
        "item": item,
        "name": name_of(item),
        "told": ", ".join(filter(None, _told(item, by_key))),
        "read": told(item["values"]["words"], _("No figure read.")) if item["kind"] == Kind.AMOUNT else "",
        "doubts": ", ".join(map(_, doubts(item["flags"]))),
        "same": _same(item, by_key, seen),
    }


def name_of(item: Finding) -> str:
    """A finding in a few words."""
    values = item["values"]
    match item["kind"]:
        case Kind.PERSON | Kind.POST | Kind.BODY:
            name = values["name"]
        case Kind.SOURCE:
            name = item["words"]
        case Kind.QUOTE:
            name = f"“{values['said']}”"
        case Kind.CLAIM:
            name = values["summary"]
        case Kind.AMOUNT:
            name = values["words"]
        case Kind.DATE:
            name = values["typed"]
        case Kind.ATTEMPT:
            name = values["reply"]
        case Kind.ANOMALY:
            name = values.get("title") or _(ANOMALIES.get(values["why"], ODD))
        case _:
            name = values.get("said") or item["words"]
    return name if len(name) <= LONGEST else name[: LONGEST - 1] + "…"


def _told(item: Finding, by_key: Mapping[str, Finding]) -> list[str]:
    """What else would be entered with it."""
    values = item["values"]
    match item["kind"]:
        case Kind.PERSON:
            capacity = _(Capacity(values["capacity"]).label) if values["capacity"] in set(Capacity) else ""
            return [values["post"] or _("no post"), capacity, values["body"]]
        case Kind.POST:
            group = _("%(count)s people, none named", count=values["count"]) if values.get("count") else _("no name")
            return [group, values["body"]]
        case Kind.BODY:
            return [_(BodyKind(values["body_kind"]).label) if values["body_kind"] else "", values["also"]]
        case Kind.SOURCE:
            return _told_of_source(values, by_key)
        case Kind.QUOTE:
            return [_tied(values["by"], by_key) or _("nobody is said to say it")]
        case Kind.DATE:
            return [_day(values) or _("no date read, the words are kept"), values["title"]]
        case Kind.CLAIM:
            return [
                _(CLAIMS[values["why"]]) if values.get("why") in CLAIMS else "",
                _tied(values.get("by", ""), by_key),
            ]
        case Kind.AMOUNT:
            return [values["label"]]
        case Kind.ATTEMPT:
            to = _tied(values["to"], by_key) or _("not said to whom")
            return [to, _day(values) or values.get("typed", ""), _(Outcome(values["outcome"]).label)]
        case Kind.DETAIL:
            return [_tied(values["of"], by_key)]
        case Kind.ANOMALY:
            return [f"“{item['words'][:LONGEST]}”"]
    return []


def _day(values: Mapping[str, Any]) -> str:
    return edtf_words(from_edtf(values["edtf"])) if values.get("edtf") else ""


def _told_of_source(values: Mapping[str, Any], by_key: Mapping[str, Finding]) -> list[str]:
    if not values["anonymous"]:
        return [_("on the record"), _tied(values["of"], by_key)]
    if values["same_as"] in by_key:
        return [_("the same as %(other)s", other=_tied(values["same_as"], by_key))]
    kind = _(SourceKind(values["source_kind"]).label) if values["source_kind"] else ""
    return [values["pseudonym"], kind, _(Promise(values["promise"]).label)]


def _tied(key: str, by_key: Mapping[str, Finding]) -> str:
    other = by_key.get(key)
    if other is None:
        return ""
    other = leading(other, by_key)
    name = other["values"].get("pseudonym") or name_of(other)
    return f"{other['no']}. {name}"


def _same(item: Finding, by_key: Mapping[str, Finding], seen: Mapping[str, Official]) -> list[dict[str, Any]]:
    """What it may be the same as: only what may still be seen, with the reason."""
    shown = []
    for like in item["likes"]:
        said = like["reason"]
        reason = _(said, name=like["name"])
        if like["to"] in seen:
            shown.append({"to": like["to"], "label": label_of(seen[like["to"]]), "reason": reason})
        elif like["to"].startswith("f:") and (other := by_key.get(like["to"][2:])) is not None:
            label = _("number %(no)s, %(name)s", no=other["no"], name=name_of(other))
            shown.append({"to": like["to"], "label": label, "reason": reason})
    return shown
