"""A case made anew from its data, in one transaction: what stands in the file and nothing it does not say.

It goes past the services on purpose: they ask what a person may do next, and these things have happened. Every record
still leaves its audit entry, in the name of whoever brings the case in.
"""

import hashlib
import re
from typing import Any

from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from tracker.accounts.models import User
from tracker.articles.models import ArticleVersion
from tracker.audit.chain import Happening
from tracker.audit.tracking import report
from tracker.cases.models import Case, Member
from tracker.cases.service import new_code
from tracker.core.db import session
from tracker.core.i18n import N_, Problem
from tracker.core.points import reached
from tracker.core.record import Record
from tracker.core.text import fold
from tracker.exchange.parts import OF_CASE, ONE_OF, PARTS, Part, key_of
from tracker.exchange.values import Odd, moment, read, wrong
from tracker.officials.models import Alias, Official
from tracker.sources.models import CaseSource, Source

MOST_ROWS = 100_000
_CODE = re.compile(r"[A-Z]{2,6}-[0-9]{1,6}")
_PATH = re.compile(r"(?:/(?!/)[a-z0-9/{}?=&#-]{0,190})?", re.IGNORECASE)
OF_OFFICIAL = frozenset({"spellings", "numbers", "tenures"})


def rebuild(data: dict[str, Any], opener: User, *, same_code: bool = False) -> Case:
    """The case of `data`, with `opener` as its member. Raises Problem beside `file`, with the place that is wrong.

    `same_code`: under the code it had, where that is free; else the next free number is drawn, as for a new case.
    """
    try:
        with session().no_autoflush:
            case = _Building(data, opener, same_code).build()
        session().flush()
    except DBAPIError:
        raise Problem(N_("What this file says contradicts itself. Nothing was entered."), field="file") from None
    reached("exchange.case-built")
    return case


class _Building:
    def __init__(self, data: dict[str, Any], opener: User, same_code: bool) -> None:
        self.data, self.opener, self.same_code = data, opener, same_code
        self.made: dict[str, Record] = {}
        self.seen: set[str] = set()
        self.ids: dict[str, set[Any]] = {}
        # Officials that were on file already: what hangs on them here stays as it is.
        self.known: set[str] = set()

    def build(self) -> Case:
        if set(self.data) != {"format", "version", "case", *(part.name for part in PARTS)}:
            raise wrong("data.json")
        if not all(isinstance(self.data[part.name], list) for part in PARTS):
            raise wrong("data.json")
        if sum(len(self.data[part.name]) for part in PARTS) > MOST_ROWS:
            raise Problem(N_("This case has more than %(most)s rows."), field="file", most=f"{MOST_ROWS:,}")
        self.case = self._case()
        for part in PARTS:
            self._part(part)
        case, said = self.case, {"name": self.case.code}
        report(session(), Happening("case.import", object_uuid=case.uuid, case_uuid=case.uuid, data=said))
        return case

    def _case(self) -> Case:
        told = self.data["case"]
        if not isinstance(told, dict) or set(told) != {"code", *OF_CASE}:
            raise wrong("case")
        values = {name: read(Case, name, told[name], "case") for name in OF_CASE}
        if not isinstance(told["code"], str) or not _CODE.fullmatch(told["code"]) or not values["title"].strip():
            raise wrong("case, code")
        case = Case(code=self._code(told["code"]), **values)
        session().add(case)
        session().add(Member(case=case, user=self.opener))
        session().flush()
        return case

    def _code(self, wanted: str) -> str:
        taken = select(Case.id).where(Case.code == wanted).execution_options(include_removed=True)
        if self.same_code and session().scalar(taken) is None:
            return wanted
        return new_code(wanted.partition("-")[0])

    def _part(self, part: Part) -> None:
        rows = [self._checked(part, row) for row in self.data[part.name]]
        self.ids[part.name] = {row["id"] for row in rows}
        if part.model is Official:
            self._on_file(rows)
        fresh = []
        for row in rows:
            # What is on file already stands for its row, but the row must make sense all the same.
            for ref in part.later:
                self._known_later(part, row, ref)
            if row["id"] in self.made or (part.name in OF_OFFICIAL and row[next(iter(part.refs))] in self.known):
                continue
            record = self._record(part, row)
            self.made[row["id"]] = record
            session().add(record)
            fresh.append((record, row))
        session().flush()
        for record, row in fresh:
            for ref in part.later:
                setattr(record, ref, self._target(part, row, ref))
        session().flush()

    def _checked(self, part: Part, row: Any) -> dict[str, Any]:
        """A row with the keys of its part and an id of its own."""
        keys = {"id", *part.plain, *part.refs}
        keys |= {"private"} if part.model is Official else set()
        keys |= {"written"} if part.written else set()
        keys |= {"about", "path"} if part.about else set()
        if not isinstance(row, dict) or set(row) != keys:
            raise wrong(part.name)
        local = row["id"]
        if not isinstance(local, str) or not re.fullmatch(rf"{part.name}-[0-9]{{1,6}}", local) or local in self.seen:
            raise wrong(f"{part.name}, id")
        named = [row[ref] for ref in part.refs] + ([row["about"]] if part.about else [])
        if not all(one is None or isinstance(one, str) for one in named):
            raise wrong(local)
        self.seen.add(local)
        return row

    def _record(self, part: Part, row: dict[str, Any]) -> Record:
        place = row["id"]
        values = {name: read(part.model, name, row[name], place) for name in part.plain}
        values |= {ref: self._target(part, row, ref) for ref in part.refs if ref not in part.later}
        if part.name in ONE_OF and not any(values[ref] for ref in ONE_OF[part.name]):
            raise wrong(place)
        if hasattr(part.model, "case_id"):
            values["case"] = self.case
        values |= self._more(part, row, values)
        return part.model(**values)

    def _more(self, part: Part, row: dict[str, Any], values: dict[str, Any]) -> dict[str, Any]:
        """What a record has besides what the file says of it."""
        more: dict[str, Any] = {}
        if part.model in (Official, Alias):
            more["name_key"] = fold(values["name"])[:200]
        if part.model is Official:
            if not isinstance(row["private"], bool) or not values["name"].strip():
                raise wrong(f"{row['id']}, private")
            more["private_case_id"] = self.case.id if row["private"] else None
        if part.model is Source:
            more |= {"anonymous": False, "pseudonym": "", "handler": self.opener, "links": [CaseSource(case=self.case)]}
        if part.model is ArticleVersion:
            text = values["text"]
            more |= {"digest": hashlib.sha256(text.encode()).hexdigest(), "characters": len(text)}
        if part.written:
            try:
                more["created_at"] = moment(row["written"])
            except (Odd, ValueError, TypeError):
                raise wrong(f"{row['id']}, written") from None
        return more | (self._about(row) if part.about else {})

    def _about(self, row: dict[str, Any]) -> dict[str, Any]:
        if row["about"] is None:
            return {"about_uuid": self.case.uuid, "about_path": f"/c/{self.case.slug}"} if "body" in row else {}
        target = self.case if row["about"] == "case" else self.made.get(row["about"])
        if (
            target is None
            or not isinstance(row["path"], str)
            or not (row["path"] == "" or _PATH.fullmatch(row["path"]))
        ):
            raise wrong(f"{row['id']}, about")
        path = row["path"].replace("{code}", self.case.slug).replace("{item}", str(target.uuid))
        return {"about_uuid": target.uuid, "about_path": path[:200]}

    def _known_later(self, part: Part, row: dict[str, Any], ref: str) -> None:
        if row[ref] is not None and row[ref] not in self.ids[part.name]:
            raise wrong(f"{row['id']}, {ref}")

    def _target(self, part: Part, row: dict[str, Any], ref: str) -> Any:
        local = row[ref]
        if local is None:
            if not key_of(part.model, ref)[1]:
                raise wrong(f"{row['id']}, {ref}")
            return None
        if local.rpartition("-")[0] != part.refs[ref] or local not in self.made:
            raise wrong(f"{row['id']}, {ref}")
        return self.made[local]

    def _on_file(self, rows: list[dict[str, Any]]) -> None:
        """Officials of the shared register that surely are those of the file: of one kind, name and body, and the only
        one. Each stands for one row."""
        names = {row["id"]: fold(row["name"])[:200] for row in rows if isinstance(row["name"], str)}
        on_file: dict[tuple[Any, ...], list[Official]] = {}
        statement = select(Official).where(Official.private_case_id.is_(None), Official.name_key.in_(names.values()))
        for official in session().scalars(statement):
            body = official.body.name_key if official.body else ""
            on_file.setdefault((official.kind.value, official.name_key, body), []).append(official)
        for row in rows:
            kind = read(Official, "kind", row["kind"], row["id"]).value
            key = kind, names.get(row["id"], ""), names.get(row["body"] or "", "")
            if len(on_file.get(key, ())) == 1 and row["private"] is False:
                self.made[row["id"]] = on_file.pop(key)[0]
                self.known.add(row["id"])
