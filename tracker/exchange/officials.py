"""Rows that are officials: found again by key, number, or name and body; only in the shared register."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any

from flask_babel import gettext as _
from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import joinedload, selectinload

from tracker.core.db import session
from tracker.core.i18n import N_, Problem
from tracker.core.record import Record
from tracker.core.text import fold
from tracker.core.types import Dated
from tracker.exchange.cells import Row
from tracker.exchange.columns import Sort, word_of
from tracker.exchange.rows import SEVERAL, Rows, gather, length, one_of
from tracker.officials import service
from tracker.officials.identifiers import tidy
from tracker.officials.models import (
    Alias,
    BodyKind,
    Identifier,
    IdentifierSystem,
    Official,
    OfficialKind,
    PostTitle,
    Tenure,
)

NUMBERS = {"npwp": IdentifierSystem.NPWP, "nip": IdentifierSystem.NIP, "nib": IdentifierSystem.NIB}
# What a row adds beside an official's own values: label, text, and what makes the records.
New = tuple[str, str, Callable[[], list[Record]]]
CIRCLE = N_("A body cannot be a part of itself.")
NO_BODY = N_("No body called “%(name)s” is on file or in this sheet. Bring it in first, or give it a row here.")


class OfficialRows(Rows):
    sort = Sort.OFFICIALS
    model = Official

    @staticmethod
    def read(row: Row, otherwise: str) -> None:
        row.line_of_text("key", 120)
        for name in ("name", "titles", "place"):
            row.line_of_text(name, length(Official, name))
        row.text("note", 20_000)
        for name in ("body", "post_title"):
            row.line_of_text(name, length(Official, "name"))
        row.word("body_kind", BodyKind)
        row.number("people", 1, 1_000_000)
        row.values["kind"] = _kind(row, otherwise)
        row.required("name", N_("The name is missing."))
        row.values["also"] = [" ".join(one.split()) for one in row.cells.get("also", "").split(";") if one.strip()]
        for key, system in NUMBERS.items():
            row.read(key, lambda text, system=system: tidy(system, text))

    def load(self, rows: Sequence[dict[str, Any]]) -> None:
        self.load_keys(rows)
        names = {fold(values["name"]) for values in rows if "name" in values}
        names |= {fold(values[part]) for values in rows for part in ("body", "post_title") if values.get(part)}
        spelled = select(Alias.official_id).where(Alias.removed_at.is_(None))
        numbers = {values[key] for values in rows for key in NUMBERS if values.get(key)}
        carried = select(Identifier.official_id).where(Identifier.removed_at.is_(None))
        found = gather(Official.name_key, names, _officials)
        found |= gather(Alias.name_key, names, lambda fits: _officials(Official.id.in_(spelled.where(fits))))
        found |= gather(Identifier.value, numbers, lambda fits: _officials(Official.id.in_(carried.where(fits))))
        found |= gather(Official.uuid, self.by_key.values(), _officials)
        self.by_uuid = {official.uuid: official for official in found}
        self.by_name: dict[str, list[Official]] = {}
        self.by_number: dict[tuple[IdentifierSystem, str], list[Official]] = {}
        for official in sorted(found, key=lambda one: one.id):
            self._know(official)
        # Bodies that have a row of their own in this sheet, until they are entered.
        bodies = [values for values in rows if values.get("kind") == OfficialKind.BODY and values.get("name")]
        self.coming = {fold(values["name"]) for values in bodies}
        self.above = {fold(values["name"]): fold(values.get("body", "")) for values in bodies}

    def _know(self, official: Official) -> None:
        names = {official.name_key, *(alias.name_key for alias in official.aliases if not alias.removed)}
        for name in names:
            self.by_name.setdefault(name, []).append(official)
        for number in official.identifiers:
            if not number.removed:
                self.by_number.setdefault((number.system, number.value), []).append(official)

    def _named(self, name: str, kind: OfficialKind) -> list[Official]:
        return [official for official in self.by_name.get(fold(name), ()) if official.kind is kind]

    def sole(self, values: dict[str, Any]) -> set[Hashable]:
        return super().sole(values) | {(system, values[key]) for key, system in NUMBERS.items() if values.get(key)}

    def natures(self, values: dict[str, Any]) -> set[Hashable]:
        body = fold(values.get("body", ""))
        return {(values["kind"], fold(name), body) for name in (values["name"], *values["also"])}

    def apart(self, values: dict[str, Any]) -> tuple[Hashable | None, ...]:
        return tuple(values.get(key) for key in NUMBERS)

    def find(self, values: dict[str, Any]) -> Official | None:
        if (public_id := self.by_key.get(values.get("key", ""))) in self.by_uuid:
            return self.by_uuid[public_id]
        for key, system in NUMBERS.items():
            if values.get(key) and (found := one_of(self.by_number.get((system, values[key]), ()))):
                return found
        named = self.free(self._named(values["name"], OfficialKind(values["kind"])), values)
        if len(named) > 1 or values.get("body"):
            named = [official for official in named if _is_of(official, fold(values.get("body", "")))] or (
                [official for official in named if not _bodies(official)] if values.get("body") else named
            )
        return one_of(named)

    def _body(self, values: dict[str, Any]) -> Official | None:
        """The body a row names; None while it still waits in this sheet. Raises Problem for one that is nowhere."""
        name = values.get("body", "")
        found = self._named(name, OfficialKind.BODY) if name else []
        if len(found) > 1:
            raise Problem(SEVERAL, field="body")
        if name and not found and fold(name) not in self.coming:
            raise Problem(NO_BODY, field="body", name=name[:60])
        return found[0] if found else None

    def _no_circle(self, values: dict[str, Any]) -> None:
        """Raises Problem where the bodies of the sheet are parts of one another."""
        name = fold(values["name"])
        above, steps = (self.above.get(name, "") if values["kind"] == OfficialKind.BODY else ""), 0
        while above and steps <= len(self.above):
            if above == name:
                raise Problem(CIRCLE, field="body")
            above, steps = self.above.get(above, ""), steps + 1

    def make(self, values: dict[str, Any]) -> Record:
        self._no_circle(values)
        kind = OfficialKind(values["kind"])
        numbers = [(system, values[key], "") for key, system in NUMBERS.items() if values.get(key)]
        plain_values = {name: value for name, value in self._plain(kind, values).items() if name != "name"}
        return service.new_official(kind, values["name"], aliases=values["also"], identifiers=numbers, **plain_values)

    def _plain(self, kind: OfficialKind, values: dict[str, Any]) -> dict[str, Any]:
        mine = {name: values[name] for name in ("name", "titles", "people", "place", "note") if name in values}
        body = self._body(values)
        if kind is OfficialKind.BODY and "body_kind" in values:
            mine["body_kind"] = BodyKind(values["body_kind"])
        if kind is OfficialKind.POST and "post_title" in values:
            mine["post_title"] = word_of(PostTitle, values["post_title"]) or PostTitle.OTHER
        if kind is not OfficialKind.PERSON and body is not None:
            mine["body"] = body
        of_kind = {*service.OF_KIND[kind], "name", *service.ALWAYS}
        return {name: value for name, value in mine.items() if name in of_kind}

    def wanted(self, item: Official, values: dict[str, Any]) -> dict[str, Any]:
        wanted = self._plain(item.kind, values)
        if fold(wanted["name"]) in {alias.name_key for alias in item.aliases if not alias.removed}:
            del wanted["name"]
        return wanted

    def check(self, item: Official, values: dict[str, Any]) -> None:
        above = self._body(values) if item.kind is OfficialKind.BODY else None
        while above is not None:
            if above is item:
                raise Problem(CIRCLE, field="body")
            above = above.body
        self._no_circle(values)
        numbers = [(system, values[key], "") for key, system in NUMBERS.items() if values.get(key)]
        standing = {name: getattr(item, name) for name in service.OF_KIND[item.kind] if name != "body"}
        service.new_official(item.kind, values["name"], aliases=values["also"], identifiers=numbers, **standing)

    def differences(self, item: Official, values: dict[str, Any]) -> list[list[str]]:
        added = [[label, "", text] for label, text, _make in self._news(item, values)]
        return [*super().differences(item, values), *added]

    def change(self, item: Official, wanted: dict[str, Any]) -> None:
        service.change_official(item, flush=False, **wanted)

    def hang(self, item: Official, values: dict[str, Any]) -> list[Record]:
        fresh = item.id is None
        made = [record for _label, _text, make in self._news(item, values) for record in make()]
        if made and not fresh:
            item.touch()
        if fresh:
            self._know(item)
        return made

    def _news(self, item: Official, values: dict[str, Any]) -> list[New]:
        """Spellings, numbers and the post that a row gives an official and the register does not have yet."""
        found: list[New] = []
        if item.id is not None:
            names = {item.name_key, *(alias.name_key for alias in item.aliases)}
            found += [_spelling(item, name) for name in values["also"] if fold(name) not in names]
            held = {(number.system, number.value) for number in item.identifiers}
            numbers = [(system, values[key]) for key, system in NUMBERS.items() if values.get(key)]
            found += [_number(item, *number) for number in numbers if number not in held]
        if item.kind is OfficialKind.PERSON and values.get("post_title"):
            found += self._post(item, values)
        return found

    def _post(self, item: Official, values: dict[str, Any]) -> list[New]:
        name, body = values["post_title"], self._body(values)
        fitting = [post for post in self._named(name, OfficialKind.POST) if body is None or post.body is body]
        if item.id is not None and any(t.live and t.post in fitting for t in item.tenures):
            return []
        one_of(fitting)

        def make() -> list[Record]:
            if fitting:
                return [Tenure(person=item, post=fitting[0], capacity=None, held=Dated())]
            title = word_of(PostTitle, name) or PostTitle.OTHER
            post = service.new_official(OfficialKind.POST, name, post_title=title, body=body)
            self._know(post)
            return [post, Tenure(person=item, post=post, capacity=None, held=Dated())]

        return [(_("Post"), name, make)]

    def drop(self, wrong: list[dict[str, Any]]) -> bool:
        lost = {
            fold(values["name"]) for values in wrong if values.get("kind") == OfficialKind.BODY and "name" in values
        }
        before, self.coming = self.coming, self.coming - lost
        return self.coming != before

    def order(self, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Bodies before what is part of them."""
        bodies = {fold(row["values"]["name"]): row for row in rows if row["values"]["kind"] == OfficialKind.BODY}
        self.coming = set()
        done: dict[int, dict[str, Any]] = {}
        for row in rows:
            path: list[dict[str, Any]] = []
            above: dict[str, Any] | None = row
            while above is not None and above["line"] not in done and above not in path:
                path.append(above)
                above = bodies.get(fold(above["values"].get("body", "")))
            done |= {one["line"]: one for one in reversed(path)}
        return list(done.values())

    def name(self, values: dict[str, Any]) -> str:
        return str(values.get("name", ""))


def _kind(row: Row, otherwise: str) -> str:
    text = row.cells.get("kind", "")
    if not text:
        if row.values.get("body_kind"):
            return OfficialKind.BODY.value
        return OfficialKind.GROUP.value if row.values.get("people") else otherwise
    found = word_of(OfficialKind, text)
    if found is None:
        row.wrong("kind", N_("“%(text)s” is none of the words known here."), text=text[:60])
        return otherwise
    return found.value


def _officials(fits: ColumnElement[bool]) -> Iterable[Official]:
    """Of the shared register only: what a case keeps to itself is never touched, nor told of, by a sheet."""
    statement = select(Official).where(Official.private_case_id.is_(None), fits)
    posts = selectinload(Official.tenures).joinedload(Tenure.post).joinedload(Official.body)
    return session().scalars(
        statement.options(
            joinedload(Official.body), selectinload(Official.aliases), selectinload(Official.identifiers), posts
        )
    )


def _bodies(official: Official) -> set[str]:
    """The names, folded, of the bodies an official is of: a person by the posts they held."""
    of = [t.post.body for t in official.tenures if t.live] if official.kind is OfficialKind.PERSON else [official.body]
    return {body.name_key for body in of if body is not None}


def _is_of(official: Official, body: str) -> bool:
    return body in _bodies(official)


def _spelling(item: Official, name: str) -> New:
    return _("Also written"), name, lambda: [Alias(official=item, name=name, name_key=fold(name)[:200])]


def _number(item: Official, system: IdentifierSystem, value: str) -> New:
    return system.value.upper(), value, lambda: [Identifier(official=item, system=system, value=value, need="")]
