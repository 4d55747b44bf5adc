"""What /search is asked, read from the texts of its fields; each text that cannot be read keeps its message."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import or_, select

from tracker.budgets.reading import read_words
from tracker.cases.access import visible_to
from tracker.cases.models import Case, Stage
from tracker.core.db import session
from tracker.core.i18n import N_, Problem
from tracker.core.text import as_uuid, fold
from tracker.language.dated import read_date
from tracker.officials.models import Alias, Official
from tracker.officials.visibility import visible_officials
from tracker.search.asking import Question, read
from tracker.search.kinds import BY_NOUN

FIELDS = ("q", "kind", "case", "from", "to", "least", "most", "stage", "person")
# Of these the whole is read, to say how much too long it is; nothing else needs more.
LONGEST_FILTER = 200
OFFERED = 8


@dataclass
class Asked:
    """A question with its filters. `texts`: as typed; `faults`: {field: (msgid, params)}.

    `people`: officials that the person filter may mean, where it is not one alone.
    """

    texts: dict[str, str]
    question: Question = field(default_factory=Question)
    kind: str = ""
    case: "Case | Named | None" = None
    first: date | None = None
    last: date | None = None
    least: int | None = None
    most: int | None = None
    currency: str = ""
    since: datetime | None = None
    stage: Stage | None = None
    person: "Official | Named | None" = None
    people: list[Official] = field(default_factory=list)
    faults: dict[str, tuple[str, dict[str, Any]]] = field(default_factory=dict)

    @property
    def lasting(self) -> dict[str, str]:
        """The texts to ask it again later: the person by uuid, as a name may come to mean several."""
        kept = {name: text for name, text in self.texts.items() if name in FIELDS}
        return {**kept, "person": str(self.person.uuid)} if isinstance(self.person, Official) else kept

    @property
    def narrowed(self) -> bool:
        """Whether any filter but the kind is set."""
        return any(self.texts.get(name) for name in FIELDS[2:])

    @property
    def asks(self) -> bool:
        """Whether there is anything to search for."""
        return bool(self.question) or bool(self.kind) or self.narrowed


def read_filters(texts: Mapping[str, str], user: Any) -> Asked:
    """`texts` ({field: text}, others ignored) as `user` may ask them; three statements at most, of the filters used."""
    asked = Asked({name: texts[name].strip() for name in FIELDS if texts.get(name, "").strip()})
    asked.since = _moment(texts.get("since", ""))
    _read(asked, user, READERS)
    _compare(asked)
    return asked


@dataclass(frozen=True)
class Named:
    """What a filter names, to be looked up by the query itself: `id` is a subquery."""

    id: Any


def again(texts: Mapping[str, str]) -> Asked:
    """What `Asked.lasting` kept, without a statement: case and person are left to the query."""
    asked = Asked(dict(texts))
    looked_up = ("case", "person")
    _read(asked, None, {name: reader for name, reader in READERS.items() if name not in looked_up})
    if code := texts.get("case"):
        asked.case = Named(select(Case.id).where(Case.code == code.upper()).scalar_subquery())
    if public_id := as_uuid(texts.get("person", "")):
        asked.person = Named(select(Official.id).where(Official.uuid == public_id).scalar_subquery())
    return asked


def _moment(text: str) -> datetime | None:
    """A moment of ours in an address; anything else is none."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo else None


def _read(asked: Asked, user: Any, readers: Mapping[str, Any]) -> None:
    for name, reader in readers.items():
        text = asked.texts.get(name, "")
        if not text:
            continue
        try:
            if name != "q":
                _check_length(text)
            reader(asked, text, user)
        except Problem as problem:
            asked.faults[name] = (problem.message, dict(problem.params))


def _check_length(text: str) -> None:
    if len(text) > LONGEST_FILTER:
        raise Problem(N_("This is %(now)s characters long; %(most)s fit here."), now=len(text), most=LONGEST_FILTER)


def _q(asked: Asked, text: str, _user: Any) -> None:
    asked.question = read(text)


def _kind(asked: Asked, text: str, _user: Any) -> None:
    if text not in BY_NOUN:
        raise Problem(N_("Choose one of the list."))
    asked.kind = text


def _stage(asked: Asked, text: str, _user: Any) -> None:
    asked.stage = next((stage for stage in Stage if stage == text), None)
    if asked.stage is None:
        raise Problem(N_("Choose one of the list."))


def _case(asked: Asked, text: str, user: Any) -> None:
    asked.case = session().scalar(select(Case).where(Case.code == text.upper(), visible_to(user)))
    if asked.case is None:
        raise Problem(N_("No case with this code is open to you. Write it as AMB-01."))


def _from(asked: Asked, text: str, _user: Any) -> None:
    asked.first = _day(text, "earliest")


def _to(asked: Asked, text: str, _user: Any) -> None:
    asked.last = _day(text, "latest")


def _day(text: str, end: str) -> date:
    found = read_date(text)
    day = getattr(found, end) or found.earliest or found.latest
    if day is None:
        raise Problem(N_("No date can be read in this. Write it as 13 Juli 2023, Juli 2023 or 2023."))
    return day


def _least(asked: Asked, text: str, _user: Any) -> None:
    asked.least, asked.currency = _sum(text, "low")


def _most(asked: Asked, text: str, _user: Any) -> None:
    asked.most, currency = _sum(text, "high")
    if asked.least is not None and currency != asked.currency:
        raise Problem(N_("Both sums must be in one currency."))
    asked.currency = currency


def _sum(text: str, end: str) -> tuple[int, str]:
    """(minor units, currency)."""
    found = read_words(text)
    figure = found[end] if found[end] is not None else found["low" if end == "high" else "high"]
    if figure is None:
        raise Problem(N_("No sum can be read in this. Write it as 500 juta or Rp1.250.000.000."))
    return figure, found["currency"]


def _person(asked: Asked, text: str, user: Any) -> None:
    """By uuid, as a link gives it, or by name: the one of exactly that name, else the one that has it in the name."""
    seen = select(Official).where(visible_officials(user)).order_by(Official.name_key, Official.id).limit(OFFERED + 1)
    if public_id := as_uuid(text):
        found = list(session().scalars(seen.where(Official.uuid == public_id)))
    else:
        key = fold(text)
        spelled = select(Alias.official_id).where(
            Alias.name_key.contains(key, autoescape=True), Alias.removed_at.is_(None)
        )
        fits = or_(Official.name_key.contains(key, autoescape=True), Official.id.in_(spelled))
        exactly = Official.name_key == key
        found = list(session().scalars(seen.where(fits).order_by(None).order_by(exactly.desc(), Official.name_key)))
        exact = [official for official in found if official.name_key == key]
        found = exact if len(exact) == 1 else found
    if not found:
        raise Problem(N_("Nobody in the register is called that."))
    if len(found) > 1:
        asked.people = found[:OFFERED]
        raise Problem(N_("Several have this in their name. Choose one."))
    asked.person = found[0]


def _compare(asked: Asked) -> None:
    if asked.first and asked.last and asked.first > asked.last:
        asked.faults["to"] = (N_("This lies before the first date."), {})
    if asked.least is not None and asked.most is not None and asked.least > asked.most:
        asked.faults["most"] = (N_("This is less than the other sum."), {})


READERS = {
    "q": _q,
    "kind": _kind,
    "case": _case,
    "from": _from,
    "to": _to,
    "least": _least,
    "most": _most,
    "stage": _stage,
    "person": _person,
}
