"""The filters of a list of cases: read from an address, put into SQL, and back into an address."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, false, func, or_, select

from tracker.accounts.models import User
from tracker.cases import facts
from tracker.cases.access import is_member, visible_to
from tracker.cases.blocking import BLOCKERS, is_blocked
from tracker.cases.models import BEFORE_PUBLISHED, Case, Member, Stage, Tag
from tracker.core import clock

FIELDS = ("stage", "who", "blocked", "late", "draft", "region", "tag", "q")
LONGEST = 120


@dataclass(frozen=True)
class Wanted:
    """Which cases. `who`: "me", a person's public id, or "all"; `blocked`: "1", or the name of one blocker."""

    stage: str = ""
    who: str = "all"
    blocked: str = ""
    late: str = ""
    draft: str = ""
    region: str = ""
    tag: str = ""
    q: str = ""

    @property
    def narrowed(self) -> bool:
        """Whether it asks for more than whose cases they are."""
        return any(getattr(self, name) for name in FIELDS if name != "who")

    def args(self, **changed: str) -> dict[str, Any]:
        """The arguments of an address with these filters, some of them changed, in a fixed order."""
        made = replace(self, **changed)
        return {name: text for name in FIELDS if (text := getattr(made, name))}


def read(given: Mapping[str, str], *, who: str = "all") -> Wanted:
    """The filters of an address; what makes no sense asks for nothing. `who`: whose cases, unless it says."""
    text = {name: "".join(c for c in given.get(name, "") if c.isprintable()).strip()[:LONGEST] for name in FIELDS}
    return Wanted(
        stage=text["stage"] if text["stage"] in {s.value for s in Stage} else "",
        who=text["who"] if text["who"] in ("me", "all") or _uuid(text["who"]) else who,
        blocked=text["blocked"] if text["blocked"] in ("1", *BLOCKERS) else "",
        late="1" if text["late"] == "1" else "",
        draft="1" if text["draft"] == "1" else "",
        region=text["region"],
        tag=text["tag"],
        q=text["q"],
    )


def conditions(user: Any, wanted: Wanted, *, but: tuple[str, ...] = ()) -> ColumnElement[bool]:
    """A condition on Case: `user` may open it and it fits; the filters named in `but` are left out."""
    made: dict[str, Callable[[str], Any]] = {
        "stage": lambda text: Case.stage == Stage(text),
        "who": lambda text: _whose(user, text),
        "blocked": lambda text: is_blocked("" if text == "1" else text),
        "late": lambda _text: is_late(),
        "draft": lambda _text: has_draft(),
        "region": lambda text: Case.region.ilike(_like(text), escape="\\"),
        "tag": lambda text: Case.id.in_(
            select(Tag.case_id).where(func.lower(Tag.name) == text.lower(), Tag.removed_at.is_(None))
        ),
        "q": lambda text: or_(
            *(column.ilike(_like(text), escape="\\") for column in (Case.title, Case.code, Case.question))
        ),
    }
    asked = [make(getattr(wanted, name)) for name, make in made.items() if name not in but and getattr(wanted, name)]
    return and_(visible_to(user), Case.removed_at.is_(None), *asked)


def is_late() -> ColumnElement[bool]:
    """A condition on Case, the twin of `Case.days_late`."""
    return and_(Case.stage.in_(BEFORE_PUBLISHED), func.coalesce(Case.target_on < clock.today(), False))


def has_draft() -> ColumnElement[bool]:
    """A condition on Case: a draft of ours with a text waits in it."""
    return and_(Case.stage.in_(BEFORE_PUBLISHED), facts.COUNTS["drafts"](Case.id) > 0)


def _whose(user: Any, who: str) -> Any:
    if who == "all":
        return True
    if who == "me":
        return is_member(user)
    person = _uuid(who)
    if person is None:
        return false()
    theirs = select(Member.case_id).join(User, User.id == Member.user_id)
    return Case.id.in_(theirs.where(User.uuid == person, Member.removed_at.is_(None)))


def _like(text: str) -> str:
    return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
