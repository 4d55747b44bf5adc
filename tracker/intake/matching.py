"""Which officials on file, and which others of the same text, a finding may mean; the reason is kept with each.

`likes`: [{"to": "o:<uuid>" or "f:<key>", "name", "reason" (a msgid with %(name)s), "score"}]. `same`: one of those
`to`, "new" for somebody else, "" while nobody said which.
"""

from collections.abc import Mapping, Sequence
from copy import deepcopy
from typing import Any
from uuid import UUID

from tracker.intake.kinds import OFFICIAL_KINDS, Kind
from tracker.intake.reading import Finding
from tracker.officials.finding import known_names
from tracker.officials.matching import Known, likely
from tracker.officials.models import Official
from tracker.officials.visibility import offered

SURE = 95.0
MOST_SHOWN = 4


def match(user: Any, case: Any, findings: Sequence[Finding], only: str = "") -> None:
    """Fills `likes` and `same` of the findings that become officials, from what `user` may see and `case` may name."""
    fitting = {official.uuid: official for official in offered(user, case)}
    register = [known for known in known_names(user) if known.official in fitting]
    here: list[Known] = []
    for item in findings:
        kind = OFFICIAL_KINDS.get(Kind(item["kind"]))
        if kind is None:
            continue
        values = item["values"]
        if not only or item["key"] == only:
            _liken(item, kind, register, here, fitting)
        here.append(Known(f"f:{item['key']}", values["name"], kind))
        if values.get("also"):
            here.append(Known(f"f:{item['key']}", values["also"], kind, alias=True))


def _liken(
    item: Finding, kind: str, register: list[Known], here: list[Known], fitting: Mapping[UUID, Official]
) -> None:
    values, likes = item["values"], []
    for like in (*likely(values["name"], kind, register), *likely(values["name"], kind, here)):
        to, name = like.known.official, like.known.name
        namesake = to in fitting and _is_elsewhere(values.get("post", ""), fitting[to])
        score = min(like.score, SURE - 1) if namesake else like.score
        likes.append({"to": _to(to), "name": name, "reason": like.reason, "score": round(score)})
    item["likes"] = sorted(likes, key=lambda like: -like["score"])[:MOST_SHOWN]
    item["same"] = _proposed(item["likes"])


def _is_elsewhere(post: str, official: Official) -> bool:
    """Whether a person of this name holds another post than the text says: that may be a namesake, and people move."""
    held = [Known(tenure.post.uuid, tenure.post.name, "post") for tenure in official.tenures if tenure.live]
    return bool(post and held) and not likely(post, "post", held)


def _to(official: Any) -> str:
    return f"o:{official}" if isinstance(official, UUID) else str(official)


def _proposed(likes: list[dict[str, Any]]) -> str:
    """The one that is surely the same; "new" when nothing is alike; "" where a person has to look."""
    sure = [like for like in likes if like["score"] >= SURE]
    if len(sure) == 1:
        return str(sure[0]["to"])
    return "new" if not any(like["score"] >= 86 for like in likes) else ""


def afresh(user: Any, case: Any, findings: Sequence[Finding]) -> list[Finding]:
    """Copies of the accepted findings that would become new entries of `case`, though somebody alike is on file whom
    they were not compared with: another case was meant then, or that entry is younger. With whom they may mean now."""
    again = deepcopy(list(findings))
    match(user, case, again)
    seen = still_seen(user, case, again)
    return [now for before, now in zip(findings, again, strict=True) if _is_news(before, now, seen)]


def _is_news(before: Finding, now: Finding, seen: Mapping[str, Official]) -> bool:
    same = before["same"]
    if before["decision"] != "yes" or same.startswith("f:") or same in seen or now["same"] == "new":
        return False
    refused = {like["to"] for like in before["likes"]} if same == "new" else set()
    return any(like["to"] in seen and like["to"] not in refused for like in now["likes"])


def still_seen(user: Any, case: Any, findings: Sequence[Finding]) -> dict[str, Official]:
    """{"o:<uuid>": official} of the likes that `user` may still see and `case` may name."""
    wanted = {like["to"] for item in findings for like in item["likes"] if like["to"].startswith("o:")}
    wanted |= {item["same"] for item in findings if item["same"].startswith("o:")}
    if not wanted:
        return {}
    return {key: official for official in offered(user, case) if (key := f"o:{official.uuid}") in wanted}
