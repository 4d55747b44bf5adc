"""Entering officials and changing them. All take plain values; rules that say no raise Problem beside their field."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import select

from tracker.core import moved
from tracker.core.children import sync, with_removed
from tracker.core.db import session
from tracker.core.i18n import N_, Problem
from tracker.core.text import fold
from tracker.officials.identifiers import personal, tidy
from tracker.officials.models import Alias, Identifier, IdentifierSystem, Official, OfficialKind, Tenure
from tracker.officials.usage import in_use

ALWAYS = ("place", "note")
# What else an official of each kind has; values of another kind are not kept.
OF_KIND: dict[OfficialKind, tuple[str, ...]] = {
    OfficialKind.PERSON: ("titles",),
    OfficialKind.BODY: ("body_kind", "body"),
    OfficialKind.POST: ("post_title", "body"),
    OfficialKind.GROUP: ("people", "body"),
}
EMPTY: dict[str, Any] = {"titles": "", "body_kind": None, "post_title": None, "people": None, "body": None}
MOST_ALIASES = 40
MOST_IDENTIFIERS = 40
# (system, number, why it is kept)
Number = tuple[IdentifierSystem, str, str]


def add_official(
    kind: OfficialKind,
    name: str,
    *,
    private_case: Any = None,
    aliases: Iterable[str] = (),
    identifiers: Iterable[Number] = (),
    **values: Any,
) -> Official:
    """A new official. `values`: titles, body_kind, post_title, people, body, place, note, as its kind has them.

    `private_case`: the restricted case that keeps it to itself, None for the shared register.
    """
    official = Official(kind=kind, private_case_id=private_case.id if private_case else None)
    _assign(official, {"name": name, **values})
    _check_privacy(official, [official.body])
    session().add(official)
    session().flush()
    _set_aliases(official, aliases)
    _set_identifiers(official, identifiers)
    session().flush()
    return official


def new_official(
    kind: OfficialKind, name: str, *, aliases: Iterable[str] = (), identifiers: Iterable[Number] = (), **values: Any
) -> Official:
    """An official of the shared register that `add_official` would add, checked as it is there and not yet in the
    session: for many at once."""
    official = Official(kind=kind)
    _assign(official, {"name": name, **values})
    _check_privacy(official, [official.body])
    official.aliases = [Alias(name=n, name_key=fold(n)[:200]) for n in _wanted_aliases(official, aliases)]
    wanted = _wanted_identifiers(identifiers)
    official.identifiers = [Identifier(system=s, value=value, **need) for (s, value), need in wanted.items()]
    return official


def change_official(official: Official, *, flush: bool = True, **values: Any) -> Official:
    """New values of an official; what is not given stays. Also takes kind, private_case, aliases and identifiers.

    `flush` False: whoever changes many at once sends them together.
    """
    if "kind" in values:
        _change_kind(official, values["kind"])
    if "private_case" in values:
        _change_privacy(official, values["private_case"])
    _assign(official, values)
    _check_privacy(official, [official.body, *(t.post for t in official.tenures if t.live)])
    hanging = [
        "aliases" in values and _set_aliases(official, values["aliases"]),
        "identifiers" in values and _set_identifiers(official, values["identifiers"]),
    ]
    if any(hanging):
        official.touch()
    if flush:
        session().flush()
    return official


def check_name(name: str) -> None:
    """Raises Problem beside `name` for one that nobody can be called."""
    if not any(map(str.isalpha, name)):
        raise Problem(N_("A name has letters. Write it as it is usually written."), field="name")


def _assign(official: Official, values: dict[str, Any]) -> None:
    if "name" in values:
        check_name(values["name"])
        official.name = values["name"]
        official.name_key = fold(official.name)[:200]
    mine = OF_KIND[official.kind]
    for name in (*EMPTY, *ALWAYS):
        if name in EMPTY and name not in mine:
            if official.id is not None:
                setattr(official, name, EMPTY[name])
        elif name in values:
            setattr(official, name, values[name])
    _check_body(official)


def _check_body(official: Official) -> None:
    """Whatever it is part of is a body, and never itself by way of its own parts."""
    above, seen = official.body, {official.id} if official.id else set()
    if above is not None and above.kind is not OfficialKind.BODY:
        raise Problem(N_("Choose a body."), field="body")
    while above is not None:
        if above.id in seen:
            raise Problem(N_("A body cannot be a part of itself."), field="body")
        seen.add(above.id)
        above = above.body


def _change_kind(official: Official, kind: OfficialKind) -> None:
    """The kind can be set right until others rely on it being what it is."""
    if kind is official.kind:
        return
    if in_use(official) or any(t.live for t in official.tenures):
        raise Problem(N_("It is in use as what it is. Make a new entry of the other kind."), field="kind")
    official.kind = kind


def _change_privacy(official: Official, case: Any) -> None:
    """Out of a private case into the shared register, never back: others may rely on what stands there.

    The same answer whether or not somebody does, so that it tells nothing of other cases.
    """
    wanted = case.id if case else None
    if wanted is not None and wanted != official.private_case_id:
        raise Problem(
            N_("It stands in the shared register and stays there, as others may rely on it.")
            if official.private_case_id is None
            else N_("It is private to another case. Only the shared register can take it from there."),
            field="private_case",
        )
    official.private_case_id = wanted


def _check_privacy(official: Official, refers: Iterable[Official | None]) -> None:
    """What it refers to is public, or private to the same case."""
    for other in refers:
        if other is not None and other.private_case_id not in (None, official.private_case_id):
            message = N_("%(name)s is private to a case, so this must be private to it too.")
            raise Problem(message, field="private_case", name=other.name)


def _wanted_aliases(official: Official, names: Iterable[str]) -> dict[str, dict[str, Any]]:
    clean = dict.fromkeys(" ".join(name.split()) for name in names)
    wanted: dict[str, dict[str, Any]] = {name: {} for name in clean if name and name != official.name}
    if len(wanted) > MOST_ALIASES:
        raise Problem(N_("%(most)s spellings at most."), field="also", most=MOST_ALIASES)
    if too_long := next((name for name in wanted if len(name) > 200), None):
        raise Problem(N_("A spelling can have 200 characters: %(text)s…"), field="also", text=too_long[:40])
    return wanted


def _set_aliases(official: Official, names: Iterable[str]) -> bool:
    """Makes these its other spellings; the ones no longer given are removed with their history."""
    wanted = _wanted_aliases(official, names)
    rows = with_removed(Alias, official_id=official.id)
    changed = sync(
        rows,
        lambda alias: alias.name,
        wanted,
        lambda name: Alias(official=official, name=name, name_key=fold(name)[:200]),
    )
    session().flush()
    session().expire(official, ["aliases"])
    return changed


def _wanted_identifiers(numbers: Iterable[Number]) -> dict[tuple[IdentifierSystem, str], dict[str, str]]:
    wanted: dict[tuple[IdentifierSystem, str], dict[str, str]] = {}
    for system, text, need in numbers:
        value = tidy(system, text)
        if personal(system, value) and not need.strip():
            raise Problem(N_("Write why this personal number must be kept (UU 27/2022)."), field="need")
        wanted[system, value] = {"need": need.strip() if personal(system, value) else ""}
    if len(wanted) > MOST_IDENTIFIERS:
        raise Problem(N_("%(most)s numbers at most."), field="other", most=MOST_IDENTIFIERS)
    return wanted


def _set_identifiers(official: Official, numbers: Iterable[Number]) -> bool:
    wanted = _wanted_identifiers(numbers)
    changed = sync(
        with_removed(Identifier, official_id=official.id),
        lambda row: (row.system, row.value),
        wanted,
        lambda key, need: Identifier(official=official, system=key[0], value=key[1], need=need),
    )
    session().flush()
    session().expire(official, ["identifiers"])
    return changed


def remove(official: Official) -> None:
    """Takes an official out of the register; it can be brought back. Refused while something live refers to it."""
    if in_use(official):
        raise Problem(N_("It is in use, so it stays. Correct it instead, or first take it out of what you know of."))
    official.remove()
    session().flush()


def restore(official: Official) -> None:
    """Brings back an official that was removed. Raises Problem for one that was merged, or hangs on one removed."""
    if moved.moved_to(official.uuid):
        raise Problem(N_("It was merged into another entry. Open that one, and take the two apart there."))
    gone = select(Official).where(Official.id == official.body_id).execution_options(include_removed=True)
    body = session().scalar(gone) if official.body_id else None
    if body is not None and body.removed:
        raise Problem(N_("%(name)s, which it belongs to, was removed. Bring that back first."), name=body.name)
    official.restore()
    session().flush()


def posts_of(person: Official) -> list[Tenure]:
    """The posts a person held, as they stand."""
    return [tenure for tenure in person.tenures if tenure.live]
