"""Form fields for dates, typed as people say them."""

from collections.abc import Callable
from datetime import date
from typing import Any

from flask import request
from flask_babel import gettext as _
from wtforms import DateField
from wtforms.validators import Optional, StopValidation
from wtforms.widgets import TextInput

from tracker.core import clock
from tracker.core.fields import Line, Required
from tracker.core.i18n import Problem
from tracker.core.text import unprintable, without_unprintable
from tracker.core.types import Dated

# Reads a date as people type it; `create_app` puts the reader of `tracker.language` here, which core cannot import.
# Returns a Dated, with words only when nothing can be read; raises Problem for a date that cannot be. The second
# argument is the day that "yesterday" and "15/7" are counted from; None: today.
date_reader: list[Callable[[str, date | None], Dated]] = []
# Reads one calendar day ("besok", "15/7"); the second argument says whether a day to come is meant. None: it is no day.
day_reader: list[Callable[[str, bool], date | None]] = []
# Says in the reader's language how a date was read, to be shown before it is saved.
date_teller: list[Callable[[Dated], str]] = []


def no_day(words: str) -> str:
    """Why `words` are no single calendar day, and what to write instead."""
    try:
        read = date_reader[0](words, None)
    except Problem as problem:
        return _(problem.message, **problem.params)
    if read.edtf:
        return _("%(reading)s A single day is needed here: write it as 31/12/2026.", reading=date_teller[0](read))
    return _("This is no date. Write it as 2026-12-31 or 31/12/2026.")


class When(Line):
    """A date as known, in any words; `data` is a Dated (empty when nothing is said). `reads`: what its reading is asked
    for as; "" where what is typed goes nowhere before it is saved. `said_on`: the day of the words, if not today."""

    said_on: date | None = None

    def __init__(self, label: Any, *, reads: str = "when", **kwargs: Any) -> None:
        self.reads = f"when-{self.said_on}" if self.said_on and reads else reads
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
                self.data = date_reader[0](self.raw, self.said_on)
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
            raise StopValidation(_(problem.message, **problem.params))
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
            words = without_unprintable(valuelist[0]).strip()[:200]
            self.data = day_reader[0](words, self.ahead)
            if self.data is None:
                raise ValueError(no_day(words)) from None
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
