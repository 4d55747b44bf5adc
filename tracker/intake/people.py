"""Findings that become officials: the one on file that was chosen, another of the same text, or a new entry."""

from collections.abc import Callable
from typing import Any

from tracker.accounts.models import User
from tracker.cases.models import Case
from tracker.core.record import Record
from tracker.core.text import fold
from tracker.intake.kinds import Kind
from tracker.intake.matching import SURE
from tracker.intake.reading import Finding
from tracker.officials import service, tenures
from tracker.officials.finding import known_names
from tracker.officials.matching import Known, likely
from tracker.officials.models import BodyKind, Capacity, Official, OfficialKind, PostTitle
from tracker.officials.visibility import offered

# How a post's name begins, and what the register calls such a post; the longer ones first.
TITLES = (
    ("wakil gubernur", PostTitle.WAKIL_GUBERNUR),
    ("gubernur", PostTitle.GUBERNUR),
    ("wakil bupati", PostTitle.WAKIL_BUPATI),
    ("bupati", PostTitle.BUPATI),
    ("wakil wali kota", PostTitle.WAKIL_WALI_KOTA),
    ("wakil walikota", PostTitle.WAKIL_WALI_KOTA),
    ("wali kota", PostTitle.WALI_KOTA),
    ("walikota", PostTitle.WALI_KOTA),
    ("sekda", PostTitle.SEKDA),
    ("sekretaris daerah", PostTitle.SEKDA),
    ("asisten", PostTitle.ASISTEN),
    ("kepala dinas", PostTitle.KEPALA_DINAS),
    ("kadis", PostTitle.KEPALA_DINAS),
    ("kepala badan", PostTitle.KEPALA_BADAN),
    ("kaban", PostTitle.KEPALA_BADAN),
    ("inspektur", PostTitle.INSPEKTUR),
    ("kepala inspektorat", PostTitle.INSPEKTUR),
    ("kabid", PostTitle.KABID),
    ("kepala bidang", PostTitle.KABID),
    ("camat", PostTitle.CAMAT),
    ("lurah", PostTitle.LURAH),
    ("kepala desa", PostTitle.LURAH),
    ("kades", PostTitle.LURAH),
    ("ketua dprd", PostTitle.KETUA_DPRD),
    ("anggota dprd", PostTitle.ANGGOTA_DPRD),
    ("kpa", PostTitle.KPA),
    ("ppk", PostTitle.PPK),
    ("pptk", PostTitle.PPTK),
    ("pokja", PostTitle.POKJA),
    ("bendahara", PostTitle.BENDAHARA),
)


class Officials:
    """Enters officials and remembers which finding became which. `private`: the restricted case that keeps new ones."""

    def __init__(
        self,
        user: User,
        case: Case,
        private: Case | None,
        findings: list[Finding],
        seen: dict[str, Official],
        note: Callable[[str, Record], None],
    ) -> None:
        self.private, self.seen, self.note = private, seen, note
        self.findings = {item["key"]: item for item in findings}
        self.made: dict[str, Official] = {}
        self.register = {official.uuid: official for official in offered(user, case)}
        self.names = [known for known in known_names(user) if known.official in self.register]

    def of(self, key: str) -> Official | None:
        """The official that the accepted finding `key` became; None for a finding that was not accepted."""
        if key in self.made:
            return self.made[key]
        item = self.findings.get(key)
        if item is None or item["kind"] not in (Kind.PERSON, Kind.POST, Kind.BODY):
            return None
        return self.enter(item)

    def enter(self, item: Finding) -> Official:
        """The official of a finding. One that means another finding of the text becomes what that one is."""
        key, same = item["key"], item["same"]
        if key in self.made:
            return self.made[key]
        if same.startswith("o:") and same in self.seen:
            self.made[key] = self.seen[same]
        elif same.startswith("f:") and (other := self.findings.get(same[2:])) is not None and other["no"] < item["no"]:
            self.made[key] = self.enter(other)
        else:
            self.made[key] = self._new(item)
        if item["kind"] == Kind.PERSON:
            self._post_of(self.made[key], item["values"])
        return self.made[key]

    def _new(self, item: Finding) -> Official:
        values = item["values"]
        match item["kind"]:
            case Kind.BODY:
                kind = BodyKind(values["body_kind"]) if values["body_kind"] else None
                also = [values["also"]] if values["also"] else []
                return self._add(OfficialKind.BODY, values["name"], body_kind=kind, aliases=also)
            case Kind.POST:
                return self._add_post(values["name"], values["body"])
            case _:
                return self._add(OfficialKind.PERSON, values["name"], titles=values["titles"])

    def _add(self, kind: OfficialKind, name: str, **values: Any) -> Official:
        official = service.add_official(kind, name[:200], private_case=self.private, **values)
        self.note("official", official)
        self.register[official.uuid] = official
        self.names.append(Known(official.uuid, official.name, kind.value))
        self.names += [Known(official.uuid, alias, kind.value, alias=True) for alias in values.get("aliases", ())]
        return official

    def _add_post(self, name: str, body: str) -> Official:
        title = next((word for start, word in TITLES if fold(name).startswith(start)), PostTitle.OTHER)
        return self._add(OfficialKind.POST, name, post_title=title, body=self._sure(OfficialKind.BODY, body))

    def _sure(self, kind: OfficialKind, name: str) -> Official | None:
        """The one official of the register, as it now stands, that surely has this name."""
        found = [like for like in likely(name, kind.value, self.names) if like.score >= SURE] if name else []
        return self.register[found[0].known.official] if len(found) == 1 else None

    def _post_of(self, person: Official, values: dict[str, Any]) -> None:
        """Records the post the text gives a person, unless it is on file. A public person takes no private post."""
        if not values["post"]:
            return
        post = self._sure(OfficialKind.POST, values["post"])
        keeps_out = self.private is not None and person.private_case_id is None
        if keeps_out and (post is None or post.private_case_id is not None):
            return
        post = post or self._add_post(values["post"], values["body"])
        capacity = Capacity(values["capacity"]) if values["capacity"] in set(Capacity) else None
        held = [(tenure.post_id, tenure.capacity) for tenure in service.posts_of(person)]
        if (post.id, capacity) not in held and post.private_case_id in (None, person.private_case_id):
            self.note("tenure", tenures.add_tenure(person, post, capacity))
