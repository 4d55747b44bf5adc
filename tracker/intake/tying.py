"""Which finding another one means: the speaker of a quote, the person asked, the source that a detail is about."""

import re
from collections.abc import Mapping
from typing import Any

from tracker.core.text import fold
from tracker.intake.kinds import Kind

Finding = dict[str, Any]
# Words that introduce a source and say nothing of who it is.
_EMPTY = frozenset(
    """
    sumber media ini itu tersebut yang meminta minta enggan tidak mau disebut disebutkan namanya nama dirahasiakan
    identitasnya identitas oknum seorang salah satu sejumlah beberapa para kepada di lingkup dan
    source sources who asked not to be named a an the of
    """.split()
)


def tie(items: list[Finding]) -> None:
    """Says which finding each speaker, each person asked and each detail belongs to, by their keys."""
    named = {item["values"]["name"]: item["key"] for item in _of(items, Kind.PERSON)}
    hidden = [item for item in _of(items, Kind.SOURCE) if item["values"]["anonymous"]]
    _same_sources(hidden, _of(items, Kind.DETAIL))
    by_words = {item["words"]: item["key"] for item in hidden}
    for item in _of(items, Kind.SOURCE):
        if not item["values"]["anonymous"]:
            item["values"]["of"] = named.get(item["values"]["of"], "")
    for item in [*_of(items, Kind.QUOTE), *_of(items, Kind.CLAIM)]:
        values = item["values"]
        speaker = values["by"]
        if values["anonymous"]:
            values["by"] = _nearest(hidden, item, by_words.get(speaker, "")) if speaker else ""
        else:
            values["by"] = named.get(speaker, "")
    others = {item["values"]["name"]: item["key"] for item in [*_of(items, Kind.BODY), *_of(items, Kind.POST)]}
    for item in _of(items, Kind.ATTEMPT):
        item["values"]["to"] = named.get(item["values"]["to"]) or others.get(item["values"]["to"], "")
    for item in _of(items, Kind.DETAIL):
        item["values"]["of"] = _nearest(hidden, item, "")


def leading(item: Finding, by_key: Mapping[str, Finding]) -> Finding:
    """The source that `item` is the same as, among `by_key`; itself where it leans on none or on a refused one."""
    seen = {item["key"]}
    while (key := item["values"].get("same_as")) and key not in seen and key in by_key:
        if by_key[key]["decision"] == "no":
            break
        seen.add(key)
        item = by_key[key]
    return item


def told_once(items: list[Finding]) -> list[Finding]:
    """The findings without the details that another says already of the same source."""
    by_key = {item["key"]: item for item in items}
    told: set[tuple[str, str]] = set()
    kept = []
    for item in items:
        if item["kind"] == Kind.DETAIL:
            of = by_key.get(item["values"]["of"])
            detail = fold(item["words"]), leading(of, by_key)["key"] if of else ""
            if detail in told:
                continue
            told.add(detail)
        kept.append(item)
    return kept


def _of(items: list[Finding], kind: Kind) -> list[Finding]:
    return [item for item in items if item["kind"] == kind.value]


def _nearest(hidden: list[Finding], item: Finding, otherwise: str) -> str:
    """The anonymous source whose introduction stands nearest to a finding."""
    if not hidden:
        return otherwise
    if otherwise and sum(1 for one in hidden if one["key"] == otherwise) == 1:
        same = [one for one in hidden if one["words"] == next(h["words"] for h in hidden if h["key"] == otherwise)]
        return str(min(same, key=lambda one: _apart(one, item))["key"])
    return str(min(hidden, key=lambda one: _apart(one, item))["key"])


def _apart(one: Finding, other: Finding) -> int:
    return max(one["start"] - other["end"], other["start"] - one["end"], 0)


def _same_sources(hidden: list[Finding], details: list[Finding]) -> None:
    """Proposes that a bare "sumber", a plural, or words about the same thing mean a source introduced elsewhere.

    Two made of one would look like corroboration: where nothing is told against it they are one, and a person parts
    them. One made of two puts the words of somebody under the promise of somebody else: "sumber di internal dinas" is
    not the teacher of the next paragraph.
    """
    if not hidden:
        return
    # The fullest introduction of each is the source; "sejumlah ASN" and "sumber" lean on it.
    told = {item["key"]: _telling(item) | _told_behind(item, details) for item in hidden}
    mains: list[Finding] = []
    for item in sorted((one for one in hidden if told[one["key"]]), key=_fullness):
        main = next((one for one in mains if told[item["key"]] & told[one["key"]]), None)
        if main is None:
            mains.append(item)
        else:
            item["values"]["same_as"] = main["key"]
    full = [item for item in hidden if told[item["key"]]] or sorted(hidden, key=_fullness)[:1]
    for item in hidden:
        if not told[item["key"]] and item is not full[0]:
            item["values"]["same_as"] = _last_before(full, item)


def _last_before(full: list[Finding], item: Finding) -> str:
    """Whom a bare "sumber itu" points back to: the last who was introduced before, else the first of all."""
    before = [one for one in full if one["start"] < item["start"]]
    one = max(before or full[:1], key=lambda other: other["start"])
    return str(one["values"]["same_as"] or one["key"])


def _fullness(item: Finding) -> tuple[bool, bool, int]:
    return item["values"]["plural"], item["values"]["promise"] == "none", item["start"]


def _telling(item: Finding) -> set[str]:
    return _words(item["words"])


def _told_behind(item: Finding, details: list[Finding]) -> set[str]:
    """The words of a detail right behind an introduction: "sumber | di internal dinas"."""
    return {word for one in details if 0 <= one["start"] - item["end"] <= 1 for word in _words(one["words"])}


def _words(text: str) -> set[str]:
    return {word for word in re.findall(r"\w+", fold(text)) if word not in _EMPTY and len(word) > 2}
