"""Form fields: each cleans what is typed, says what is wrong, and keeps the words."""

import uuid
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, Protocol

from flask import current_app, request
from flask_babel import gettext as _
from wtforms import BooleanField, DateField, IntegerField, RadioField, SelectField, SelectMultipleField, StringField
from wtforms.fields.choices import Choice as Option
from wtforms.validators import InputRequired, NumberRange, Optional, StopValidation, ValidationError
from wtforms.widgets import TextArea, TextInput

from tracker.core import clock
from tracker.core.i18n import Problem, Vocabulary
from tracker.core.text import unprintable, without_unprintable
from tracker.core.types import Dated

# Reads a date as people type it; `create_app` puts the reader of `tracker.language` here, which core cannot import.
# Returns a Dated, with words only when nothing can be read; raises Problem for a date that cannot be.
date_reader: list[Callable[[str], Dated]] = []
# Reads one calendar day ("besok", "15/7"); the second argument says whether a day to come is meant. None: it is no day.
day_reader: list[Callable[[str, bool], date | None]] = []
# Says in the reader's language how a date was read, to be shown before it is saved.
date_teller: list[Callable[[Dated], str]] = []


class Line(StringField):
    """One line of text. An empty answer is ""."""

    def __init__(
        self, label: Any, *, required: Any = None, longest: int = 300, checks: Iterable[Any] = (), **kwargs: Any
    ) -> None:
        """`checks`: further validators, after the one that asks for an answer."""
        self.longest = longest
        first = Required(required) if required else Optional()
        super().__init__(label, [first, *checks], **kwargs)

    def process_formdata(self, valuelist: list[str]) -> None:
        self.data = self.shape(valuelist[0]) if valuelist else (self.data or "")
        self._strange = unprintable(self.data)
        if self._strange:
            self.data = without_unprintable(self.data)

    def shape(self, text: str) -> str:
        return " ".join(text.split())

    def _value(self) -> str:
        return str(self.data) if self.data is not None else ""

    def pre_validate(self, form: Any) -> None:
        if getattr(self, "_strange", False):
            raise StopValidation(
                _("This text had invisible characters that cannot be kept. They are taken out: look, then save again.")
            )
        longest = min(self.longest, current_app.config["FIELD_CHARS"])
        if len(self._value()) > longest:
            raise StopValidation(
                _("This is %(now)s characters long; %(most)s fit here.", now=len(self._value()), most=longest)
            )


class Words(Line):
    """Text of several lines, kept as typed but for trailing space and line ends."""

    widget = TextArea()

    def __init__(self, label: Any, *, longest: int = 200_000, **kwargs: Any) -> None:
        super().__init__(label, longest=longest, **kwargs)

    def shape(self, text: str) -> str:
        return text.replace("\r\n", "\n").replace("\r", "\n").strip()


class Required(InputRequired):
    """Refuses an empty answer with a message that says what to write."""

    def __call__(self, form: Any, field: Any) -> None:
        if not field.data or (isinstance(field.data, str) and not field.data.strip()):
            message = self.message if not isinstance(self.message, bool) else None
            raise StopValidation(str(message or _("Fill this in.")))


class Choice(SelectField):
    """One word of a vocabulary; `blank` is the text of "not said", whose value is None."""

    def __init__(
        self, label: Any, vocabulary: type[Vocabulary] | Iterable[Vocabulary], *, blank: Any = None, **kw: Any
    ) -> None:
        self.words, self.blank = list(vocabulary), blank
        required = kw.pop("required", None)
        super().__init__(label, [Required(required)] if required else [], coerce=self._coerce, **kw)
        self.set_choices()

    def set_choices(self) -> None:
        """Fills the choices from `words`; call it again after narrowing them."""
        blank = [("", str(self.blank))] if self.blank is not None else []
        self.choices = [*blank, *((word.value, _(word.label)) for word in self.words)]

    def _coerce(self, value: Any) -> Any:
        if value in (None, "", "None"):
            return None
        return next((w for w in self.words if w == value), value)

    def iter_choices(self) -> Any:
        for value, label in self.choices:
            yield Option(value, label, (value or None) == (self.data or None), {})

    def pre_validate(self, form: Any) -> None:
        if self.data is None and self.blank is not None:
            return
        if self.data not in self.words:
            raise ValidationError(_("Choose one of the list."))


class Options(Choice, RadioField):
    """A vocabulary as radio buttons."""

    widget = RadioField.widget
    option_widget = RadioField.option_widget


class More(Protocol):
    """Records too many to load for one choice: found one by one, and listed as (uuid, label) only to be shown."""

    def find(self, key: str) -> Any: ...

    def lines(self) -> Iterable[tuple[str, str]]: ...


class Pick(SelectField):
    """One record out of `records`, by its uuid; `data` is the record or None."""

    def __init__(self, label: Any, *, blank: Any = None, required: Any = None, **kwargs: Any) -> None:
        self.records: dict[str, Any] = {}
        self.labels: dict[str, str] = {}
        self.more: More | None = None
        self.blank = blank
        super().__init__(label, [Required(required)] if required else [], coerce=lambda v: v, **kwargs)

    def offer(
        self, records: Iterable[Any], label: Callable[[Any], str] | None = None, more: More | None = None
    ) -> None:
        """Sets what may be chosen: `records`, and after them what is in `more`. Call it right after the form is made.

        The labels are made now: after a rollback every record would be fetched anew, one by one, to show the list.
        """
        self.records = {str(r.uuid): r for r in records}
        self.labels = {key: (label or _display)(r) for key, r in self.records.items()}
        self.more = more
        if isinstance(self.data, str):
            self.data = self._found(self.data)

    def _found(self, key: str) -> Any:
        if self.more and key not in self.records and (record := self.more.find(key)):
            self.records[key] = record
        return self.records.get(key, key or None)

    def process_data(self, value: Any) -> None:
        self.data = value

    def process_formdata(self, valuelist: list[str]) -> None:
        if valuelist:
            self.data = valuelist[0] or None

    def iter_choices(self) -> Any:
        chosen = _key(self.records, self.data) if self.data else ""
        yield Option("", str(self.blank or ""), not chosen, {})
        more = self.more.lines() if self.more else ()
        for key, label in (*self.labels.items(), *(line for line in more if line[0] not in self.labels)):
            yield Option(key, label, key == chosen, {})

    def has_groups(self) -> bool:
        return False

    def pre_validate(self, form: Any) -> None:
        if isinstance(self.data, str):
            raise StopValidation(_("Choose one of the list."))


def _display(record: Any) -> str:
    return str(record.display)


def _key(records: dict[str, Any], chosen: Any) -> str:
    """The key of what was chosen: a record, or what somebody sent instead of one."""
    if isinstance(chosen, str):
        return chosen
    return next((key for key, record in records.items() if record is chosen), "") or str(chosen.uuid)


class PickMany(SelectMultipleField):
    """Any number of records out of `records`; `data` is the list of them."""

    def __init__(self, label: Any, *, required: Any = None, **kwargs: Any) -> None:
        self.records: dict[str, Any] = {}
        self.labels: dict[str, str] = {}
        super().__init__(label, [Required(required)] if required else [], coerce=lambda v: v, **kwargs)

    def offer(self, records: Iterable[Any], label: Callable[[Any], str] | None = None) -> None:
        """As `Pick.offer`."""
        self.records = {str(r.uuid): r for r in records}
        self.labels = {key: (label or _display)(r) for key, r in self.records.items()}
        self.data = [self.records.get(v, v) if isinstance(v, str) else v for v in self.data or []]

    def process_data(self, value: Any) -> None:
        self.data = list(value or [])

    def process_formdata(self, valuelist: list[str]) -> None:
        self.data = list(valuelist)

    def iter_choices(self) -> Any:
        chosen = {_key(self.records, v) for v in self.data or []}
        for key, label in self.labels.items():
            yield Option(key, label, key in chosen, {})

    def has_groups(self) -> bool:
        return False

    def pre_validate(self, form: Any) -> None:
        if any(isinstance(value, str) for value in self.data or []):
            raise StopValidation(_("Choose from the list."))


class When(Line):
    """A date as known, in any words; `data` is a Dated (empty when nothing is said). `reads`: what its reading is asked
    for as; "" where what is typed goes nowhere before it is saved."""

    def __init__(self, label: Any, *, reads: str = "when", **kwargs: Any) -> None:
        self.reads = reads
        # Whether its year was asked about: sent a second time, unchanged, it is kept.
        self.asked = False
        kwargs.setdefault("description", _("As known: 15/7, yesterday, July 2023."))
        super().__init__(label, **kwargs)

    def process_data(self, value: Dated | None) -> None:
        self.data = value or Dated()

    def process_formdata(self, valuelist: list[str]) -> None:
        self._problem = None
        raw = self.shape(valuelist[0]) if valuelist else ""
        self._strange = unprintable(raw)
        self.raw = without_unprintable(raw)
        self.data = Dated()
        if self.raw and not self._strange and len(self.raw) <= self.longest:
            try:
                self.data = date_reader[0](self.raw)
            except Problem as problem:
                self._problem = problem

    def _value(self) -> str:
        if getattr(self, "raw", None) is not None:
            return self.raw
        return self.data.words or self.data.edtf or "" if isinstance(self.data, Dated) else ""

    @property
    def told(self) -> str:
        """How what was sent is read; "" when nothing was."""
        sent = getattr(self, "raw", "") and not self.errors
        return date_teller[0](self.data) if sent and isinstance(self.data, Dated) and self.data else ""

    def pre_validate(self, form: Any) -> None:
        super().pre_validate(form)
        if problem := getattr(self, "_problem", None):
            raise StopValidation(_(problem.message, **problem.params) if problem.params else _(problem.message))
        self.asked = self._odd_year() is not None
        if self.asked and request.form.get(f"{self.name}-sure") != self.raw:
            raise StopValidation(_("Is the year %(year)s right? Save again to keep it.", year=self._odd_year()))

    def _odd_year(self) -> int | None:
        """The year to ask about, of a date that does not stand already."""
        read, stands = self.data, self.object_data
        if not isinstance(read, Dated) or (isinstance(stands, Dated) and stands.edtf == read.edtf):
            return None
        return clock.odd_year(read.earliest, read.latest)


class Day(DateField):
    """One calendar day, typed as people do (31/12/2026, 15/7, besok); `data` is a date or None.

    `ahead`: a day to come is meant, so that "15/7" is the next one. `reads` as for `When`.
    """

    widget = TextInput()

    def __init__(
        self, label: Any, *, required: Any = None, ahead: bool = True, reads: str | None = None, **kwargs: Any
    ) -> None:
        self.ahead = ahead
        self.reads = ("day-ahead" if ahead else "day") if reads is None else reads
        kwargs.setdefault("render_kw", {"size": 18, "autocomplete": "off"})
        kwargs.setdefault(
            "description", _("As 15/7, tomorrow, 31 December 2026.") if ahead else _("As 15/7, yesterday.")
        )
        super().__init__(
            label, [Required(required)] if required else [Optional()], format=["%Y-%m-%d", "%d/%m/%Y"], **kwargs
        )

    def _value(self) -> str:
        return without_unprintable(super()._value())

    def process_formdata(self, valuelist: list[str]) -> None:
        try:
            super().process_formdata([without_unprintable(v).strip() for v in valuelist if v.strip()])
        except ValueError:
            # `raw_data` is what is shown again; what is read out of it is no ISO date.
            self.data = day_reader[0](without_unprintable(valuelist[0]).strip()[:200], self.ahead)
            if self.data is None:
                raise ValueError(_("This is no date. Write it as 2026-12-31 or 31/12/2026.")) from None
            self.worded = True
        if isinstance(self.data, date) and not 1800 <= self.data.year <= 2200:
            self.data = None
            raise ValueError(_("The year must lie between 1800 and 2200."))

    def pre_validate(self, form: Any) -> None:
        if not self.ahead and self.data and self.data > clock.today():
            raise StopValidation(_("This day has not come yet."))

    @property
    def told(self) -> str:
        """How words were read; "" for a date that was written out."""
        if not getattr(self, "worded", False) or self.errors or self.data is None:
            return ""
        return date_teller[0](Dated(self.data.isoformat(), self.data.isoformat(), self.data, self.data))


class Number(IntegerField):
    """A whole number between two bounds, or None."""

    def __init__(self, label: Any, *, least: int = 0, most: int = 1_000_000, required: Any = None, **kw: Any) -> None:
        first = Required(required) if required else Optional()
        super().__init__(label, [first, NumberRange(least, most)], **kw)


class Tick(BooleanField):
    """A yes or no."""


def as_uuid(text: str) -> uuid.UUID | None:
    try:
        return uuid.UUID(text)
    except ValueError:
        return None
