"""What the promises to a source amount to today, in Python and in SQL; a test holds the two equal."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, exists, func, or_
from sqlalchemy.orm import aliased

from tracker.core.i18n import N_, Vocabulary
from tracker.sources.models import AnonymityReason, DetailDecision, IdentifyingDetail, Promise, Source, Terms


class Line(Vocabulary):
    """Where one line of terms stands."""

    IN_FORCE = "in_force", N_("Granted")
    REQUESTED = "requested", N_("Asked, not yet granted")
    UNPROMISED = "unpromised", N_("No promise recorded")
    EXPIRED = "expired", N_("Expired")
    WITHDRAWN = "withdrawn", N_("Withdrawn")


class State(Vocabulary):
    """Where all the terms with a source stand together."""

    COMPLETE = "complete", N_("Terms complete")
    INCOMPLETE = "incomplete", N_("Terms incomplete")
    EXPIRED = "expired", N_("Terms expired")
    WITHDRAWN = "withdrawn", N_("Terms withdrawn")
    NONE = "none", N_("No promise recorded")
    ON_RECORD = "on_record", N_("On the record")


@dataclass(frozen=True)
class Standing:
    """`lacks`: msgids of what is missing. `promised`: a granted promise is in force. `ends_on`: the next end."""

    state: State
    lacks: tuple[str, ...] = ()
    promised: bool = False
    ends_on: date | None = None

    @property
    def settled(self) -> bool:
        return self.state in (State.COMPLETE, State.ON_RECORD)


def line_of(terms: Terms, today: date) -> Line:
    if terms.withdrawn_on is not None and terms.withdrawn_on <= today:
        return Line.WITHDRAWN
    if terms.promise == Promise.GRANTED:
        return Line.EXPIRED if terms.expires_on is not None and terms.expires_on < today else Line.IN_FORCE
    return Line.REQUESTED if terms.promise == Promise.REQUESTED else Line.UNPROMISED


def state_of(source: Source, today: date) -> Standing:
    """The flags of a source. Terms that ended, were withdrawn or were only asked for no longer count once others in
    force cover the same thing."""
    live = [t for t in source.terms if not t.removed]
    in_force = [t for t in live if line_of(t, today) is Line.IN_FORCE]
    covered = {t.scope.lower() for t in in_force}
    open_lines = {line_of(t, today) for t in live if t not in in_force and t.scope.lower() not in covered}
    ends_on = min((t.expires_on for t in in_force if t.expires_on), default=None)
    if not source.anonymous:
        return Standing(State.WITHDRAWN if Line.WITHDRAWN in open_lines else State.ON_RECORD, (), True, ends_on)
    return _anonymous(live, in_force, open_lines, ends_on)


def to_complete(source: Source, today: date) -> list[Terms]:
    """The terms that what is lacking is about: in force and not told in full, or asked for and not answered."""
    live = [t for t in source.terms if not t.removed]
    lines = [(t, line_of(t, today)) for t in live]
    covered = {t.scope.lower() for t, line in lines if line is Line.IN_FORCE}
    return [
        t
        for t, line in lines
        if (line in (Line.REQUESTED, Line.UNPROMISED) and t.scope.lower() not in covered)
        or (line is Line.IN_FORCE and _untold(t))
    ]


def _untold(terms: Terms) -> bool:
    return terms.attribution is None or terms.reason == AnonymityReason.UNSTATED or not terms.agreed


def _anonymous(live: list[Terms], in_force: list[Terms], open_lines: set[Line], ends_on: date | None) -> Standing:
    lacks = _lacks(in_force, open_lines)
    if not live:
        state = State.NONE
    elif Line.WITHDRAWN in open_lines:
        state = State.WITHDRAWN
    elif Line.EXPIRED in open_lines:
        state = State.EXPIRED
    else:
        state = State.INCOMPLETE if lacks else State.COMPLETE
    return Standing(state, lacks, bool(in_force), ends_on)


def _lacks(in_force: Iterable[Terms], open_lines: set[Line]) -> tuple[str, ...]:
    in_force = list(in_force)
    missing = (
        (not in_force, N_("a promise that was granted")),
        (Line.REQUESTED in open_lines and bool(in_force), N_("an answer to everything that was asked")),
        (Line.UNPROMISED in open_lines and bool(in_force), N_("a promise on everything listed")),
        (any(t.attribution is None for t in in_force), N_("how the words may be attributed")),
        (any(t.reason == AnonymityReason.UNSTATED for t in in_force), N_("the reason")),
        (any(not t.agreed for t in in_force), N_("when it was agreed")),
    )
    return tuple(words for is_missing, words in missing if is_missing)


def in_force(terms: Any, today: date) -> ColumnElement[bool]:
    """A condition on Terms: a granted promise that has neither ended nor been withdrawn."""
    return and_(
        terms.removed_at.is_(None),
        terms.promise == Promise.GRANTED,
        or_(terms.withdrawn_on.is_(None), terms.withdrawn_on > today),
        or_(terms.expires_on.is_(None), terms.expires_on >= today),
    )


def promised(today: date) -> ColumnElement[bool]:
    """A condition on Source: some promise is in force."""
    return exists().where(Terms.source_id == Source.id, in_force(Terms, today))


def unsettled(today: date) -> ColumnElement[bool]:
    """A condition on Source, the twin of `not state_of(source).settled`."""
    other = aliased(Terms)
    covered = exists().where(
        other.source_id == Terms.source_id, in_force(other, today), func.lower(other.scope) == func.lower(Terms.scope)
    )
    of_source = and_(Terms.source_id == Source.id, Terms.removed_at.is_(None))
    withdrawn = exists().where(of_source, Terms.withdrawn_on <= today, ~covered)
    open_line = exists().where(of_source, ~in_force(Terms, today), ~covered)
    lacking = exists().where(of_source, in_force(Terms, today), _lacking())
    return or_(withdrawn, and_(Source.anonymous, or_(~promised(today), open_line, lacking)))


def _lacking() -> ColumnElement[bool]:
    undated = and_(
        func.coalesce(Terms.__table__.c.agreed_edtf, "") == "", func.coalesce(Terms.__table__.c.agreed_words, "") == ""
    )
    return or_(Terms.attribution.is_(None), Terms.reason == AnonymityReason.UNSTATED, undated)


def open_detail() -> ColumnElement[bool]:
    """A condition on IdentifyingDetail: to be decided, or decided and not yet carried out in the text."""
    waits = and_(IdentifyingDetail.decision != DetailDecision.KEEP, ~IdentifyingDetail.carried_out)
    return and_(IdentifyingDetail.removed_at.is_(None), waits)
