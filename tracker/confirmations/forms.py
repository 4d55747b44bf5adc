"""Forms of an attempt: the whole of it, and the quick one for a phone."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from babel.lists import format_list
from flask_babel import get_locale
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_login import current_user
from wtforms import RadioField
from wtforms.fields.choices import Choice as Option
from wtforms.validators import ValidationError

from tracker.cases.models import Case
from tracker.claims.missing import codes
from tracker.claims.models import Claim
from tracker.confirmations.letters import open_points
from tracker.confirmations.matrix import matrix
from tracker.confirmations.models import Attempt, Outcome
from tracker.confirmations.service import Put
from tracker.core.date_fields import Day, When
from tracker.core.earlier_versions import as_asked_for
from tracker.core.fields import Choice, Line, Tick, Words
from tracker.core.forms import Form
from tracker.core.pick_fields import Pick, PickMany
from tracker.log.models import Channel
from tracker.officials.models import Official
from tracker.officials.visibility import label_of, offered


class AttemptForm(Form):
    """Base of the forms that `attempt_form` makes: everything but the claims, of which each case has its own."""

    official = Pick(_l("Who was asked?"), blank=_l("Not recorded"))
    asked = When(_l("When"), description=_l("15/7, 13 Juli 2023, yesterday, July 2023: whatever is known."))
    channel = Choice(_l("How"), Channel, default=Channel.UNKNOWN)
    asked_by = Pick(_l("Asked by"), blank=_l("Not recorded"))
    outcome = Choice(_l("What happened?"), Outcome, default=Outcome.PENDING)
    deadline = Day(_l("Answer due"), description=_l("For an answer that is still to come."))
    reply = Words(_l("Their exact words"), description=_l("As spoken. Spelling can wait."))
    also_asked = Words(
        _l("What else they were asked"),
        description=_l("What is no claim of this case. It shows what a refusal refused."),
    )
    conflict = Line(
        _l("Conflict of interest"),
        description=_l("Where the question touches the outlet's own interest, as its share of a media budget."),
    )
    note = Words(_l("Note"))
    follow_up_of = Pick(_l("Follows up"), blank=_l("Nothing: a first attempt"))
    unfinished = Tick(_l("Unfinished: the rest comes later"))

    case: Case
    claims: Sequence[Claim] = ()
    lines: Sequence["ClaimLine"] = ()

    def __init__(
        self, *args: Any, record: Attempt | None = None, attempts: Iterable[Attempt] = (), **kwargs: Any
    ) -> None:
        kwargs = {**(_said(as_asked_for(record)) if record is not None else {}), **kwargs}
        super().__init__(*args, record=record, **kwargs)
        self.offer(attempts)

    def offer(self, attempts: Iterable[Attempt]) -> None:
        self.official.offer(officials_of(self.case, self.claims), label_of)
        self.asked_by.offer(members_of(self.case, self.record), lambda user: user.name)
        self.follow_up_of.offer([a for a in attempts if a is not self.record], attempt_label)

    def put_rows(self) -> list["PutRow"]:
        """For the page: each claim with its three fields."""
        return [
            PutRow(c, line, self[f"put_{line.number}"], self[f"question_{line.number}"], self[f"answer_{line.number}"])
            for c, line in zip(self.claims, self.lines, strict=True)
        ]

    def values(self) -> dict[str, Any]:
        own = {f"{part}_{line.number}" for line in self.lines for part in ("put", "question", "answer")}
        values = {name: value for name, value in super().values().items() if name not in own}
        return {**values, "claims": [row.value for row in self.put_rows() if row.given]}


@dataclass(frozen=True)
class ClaimLine:
    """A claim as a form shows it, kept apart so that a rollback does not fetch each claim anew."""

    number: int
    code: str
    text: str


@dataclass
class PutRow:
    """One claim in the form. Words typed under a claim count as putting it, so that none are lost."""

    claim: Claim
    line: ClaimLine
    put: Any
    question: Any
    answer: Any

    @property
    def given(self) -> bool:
        return bool(self.put.data or self.question.data or self.answer.data)

    @property
    def errors(self) -> bool:
        return bool(self.question.errors or self.answer.errors)

    @property
    def value(self) -> Put:
        return self.claim, self.question.data or "", self.answer.data


def attempt_form(case: Case, claims: Sequence[Claim]) -> type[AttemptForm]:
    """The form of an attempt in `case`, with three fields for each claim."""
    lines = [ClaimLine(claim.number, claim.code, claim.summary) for claim in claims]
    fields: dict[str, Any] = {"case": case, "claims": claims, "lines": lines}
    for claim in claims:
        fields[f"put_{claim.number}"] = Tick(claim.code)
        fields[f"question_{claim.number}"] = Words(_l("Exact question"), longest=5_000)
        fields[f"answer_{claim.number}"] = Choice(_l("Answer to this claim"), Outcome, blank=_l("As the whole"))
    return type("CaseAttemptForm", (AttemptForm,), fields)


def _said(attempt: Attempt) -> dict[str, Any]:
    """What the claim fields of a form show of an attempt."""
    said: dict[str, Any] = {}
    for put in attempt.puts:
        said |= put_fields(put.claim, put.question, put.outcome)
    return said


def put_fields(claim: Claim, question: str = "", answer: Outcome | None = None) -> dict[str, Any]:
    number = claim.number
    return {f"put_{number}": True, f"question_{number}": question, f"answer_{number}": answer}


def officials_of(case: Case, claims: Iterable[Claim]) -> list[Official]:
    """Whom one may have asked: those the claims accuse, those they name, then the rest of the register."""
    accused = {o.id for claim in claims for o in claim.accused}
    named = {o.id for claim in claims for o in claim.named}
    return sorted(offered(current_user, case), key=lambda o: 0 if o.id in accused else 1 if o.id in named else 2)


def members_of(case: Case, attempt: Any = None) -> list[Any]:
    """The people of the case, and whoever asked before."""
    users = {m.user.id: m.user for m in case.members if not m.removed}
    if attempt is not None and attempt.asked_by is not None:
        users.setdefault(attempt.asked_by.id, attempt.asked_by)
    if current_user.id not in users:
        users[current_user.id] = current_user._get_current_object()
    return list(users.values())


def attempt_label(attempt: Attempt) -> str:
    """ "Ivan Mareoli, Phone, 15/7": enough to tell attempts apart."""
    asked = attempt.asked.words if attempt.asked else None
    return ", ".join(part for part in (attempt.display, _(attempt.channel.label), asked or "") if part)


# The four squares of the quick form, in the words one thinks in.
SQUARES = (
    (Outcome.ANSWERED, _l("Answered")),
    (Outcome.DECLINED, _l("Declined")),
    (Outcome.NO_REPLY, _l("No answer")),
    (Outcome.PROMISED_LATER, _l("Call back")),
)


class Squares(RadioField):
    """The four usual outcomes; None when none is chosen."""

    def __init__(self, label: Any, **kwargs: Any) -> None:
        super().__init__(label, coerce=_outcome, validate_choice=False, **kwargs)
        self.choices = [(outcome.value, text) for outcome, text in SQUARES]

    def iter_choices(self) -> Iterator[Option]:
        for outcome, text in SQUARES:
            yield Option(outcome.value, str(text), self.data == outcome, {})

    def pre_validate(self, form: Any) -> None:
        if self.data is not None and self.data not in {outcome for outcome, _text in SQUARES}:
            raise ValidationError(_("Choose one of the list."))


def _outcome(value: Any) -> Any:
    if value in (None, "", "None"):
        return None
    return next((o for o in Outcome if o == value), value)


class QuickForm(Form):
    """An attempt from a phone. Nothing is required: what is missing is asked for later."""

    official = Pick(_l("Who did you ask?"), blank=_l("Not in the list yet"))
    claims = PickMany(_l("About which claims?"))
    outcome = Squares(_l("What happened?"))
    other = Choice(
        _l("Something else"),
        [o for o in Outcome if o not in {outcome for outcome, _text in SQUARES}],
        blank=_l("One of the four above"),
    )
    reply = Words(_l("Their exact words"), description=_l("As spoken. Spelling can wait."))
    channel = Choice(_l("How"), Channel, default=Channel.UNKNOWN)
    asked = When(_l("When"))
    unnamed = Tick(_l("They asked not to be named"), description=_l("Opens the terms before their words are kept."))

    def __init__(
        self, *args: Any, case: Case, claims: Sequence[Claim], attempts: Sequence[Attempt], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        standing = [claim for claim in claims if not claim.withdrawn]
        self.unput = {official.id: codes(points) for official, points in open_points(matrix(standing, attempts))}
        self.official.offer(officials_of(case, standing), self._label)
        self.claims.offer(standing, lambda claim: f"{claim.code}: {claim.summary}")

    def _label(self, official: Official) -> str:
        open_claims = self.unput.get(official.id)
        return f"{label_of(official)} ({open_claims})" if open_claims else label_of(official)

    @property
    def not_asked(self) -> str:
        """The line under the official who is chosen: what they were not asked about yet."""
        chosen = self.official.data
        open_claims = self.unput.get(getattr(chosen, "id", None), "")
        if open_claims:
            listed = format_list(open_claims.split(", "), style="or", locale=get_locale())
            return _("Not asked about %(claims)s yet.", claims=listed)
        return _("The claims behind a name were not put to them yet.") if self.unput and not chosen else ""

    def validate_unnamed(self, field: Any) -> None:
        if field.data and self.reply.data:
            raise ValidationError(
                _("Their words must not stand beside their name then. Take them out here and log them with the source.")
            )

    def values(self) -> dict[str, Any]:
        """The values of `service.add_attempt`; unfinished when it puts nothing to anybody."""
        values = super().values()
        values.pop("unnamed")
        outcome = values.pop("other") or values["outcome"] or Outcome.PENDING
        claims = [(claim, "", None) for claim in values["claims"]]
        unfinished = values["official"] is None or not claims
        return {**values, "outcome": outcome, "claims": claims, "unfinished": unfinished}
