"""The form of an amount, which reads the words used; links; numbers."""

from decimal import Decimal
from typing import Any

from babel.numbers import get_currency_name
from flask import request
from flask_babel import get_locale
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import HiddenField, SelectField
from wtforms.fields.choices import Choice as Option
from wtforms.validators import StopValidation

from tracker.budgets.models import BudgetStage, CodeSystem, LinkKind, Method, Per
from tracker.budgets.reading import FIELDS, read_figure, read_words
from tracker.budgets.wording import figure_sentence, grouped
from tracker.core.fields import Choice, Line, Number, Tick, Words
from tracker.core.forms import Form
from tracker.core.i18n import Problem
from tracker.core.pick_fields import Pick
from tracker.core.types import MINOR, Bound, Precision, from_minor, to_minor


class Currency(SelectField):
    """One of the currencies Telusur knows, or None."""

    def __init__(self, label: Any, **kwargs: Any) -> None:
        super().__init__(label, coerce=lambda code: code or None, **kwargs)
        locale = get_locale() or "en"
        names = [(code, f"{code}, {get_currency_name(code, locale=locale)}") for code in MINOR]
        self.choices = [("", _("As the words say")), *names]

    def iter_choices(self) -> Any:
        for code, label in self.choices or []:
            yield Option(code, label, code == (self.data or ""), {})

    def pre_validate(self, form: Any) -> None:
        if self.data is not None and self.data not in MINOR:
            raise StopValidation(_("Telusur does not know the currency %(code)s.", code=str(self.data)[:10]))


class Figure(Line):
    """One figure as people write it, 1,2 miliar; `data` is minor units of the form's currency, or None."""

    tells = True

    def __init__(self, label: Any, _form: Any = None, **kwargs: Any) -> None:
        self.form, self._problem = _form, ""
        self.raw: str | None = None
        self._value_read: Decimal | None = None
        self._said_in: str | None = None
        super().__init__(label, longest=60, _form=_form, **kwargs)

    def process_data(self, value: int | None) -> None:
        self.data = value

    def process_formdata(self, valuelist: list[str]) -> None:
        if not valuelist:
            return
        super().process_formdata(valuelist)
        self.raw, self.data = str(self.data or ""), None
        try:
            found = read_figure(self.raw) if self.raw and len(self.raw) <= self.longest else None
        except Problem as problem:
            self._problem = _(problem.message)
            return
        if found is not None:
            self._value_read, self._said_in = found.low, None if "currency_inferred" in found.flags else found.currency
        elif self.raw:
            self._problem = _("Write one figure, as 1.250.000.000 or 1,2 miliar.")

    @property
    def told(self) -> str:
        """How what was typed is read; "" where the figure is written out."""
        return figure_sentence(self.raw) if self.raw and not self.errors else ""

    @property
    def given(self) -> bool:
        return bool(self.raw) if self.raw is not None else self.data is not None

    def put(self, minor: int | None) -> None:
        """Shows `minor` instead of what was typed."""
        self.raw, self._value_read, self._problem, self.data = None, None, "", minor

    def _value(self) -> str:
        if self.raw is not None:
            return self.raw
        return "" if self.data is None else grouped(from_minor(int(self.data), self.form.currency.data or "IDR"))

    def pre_validate(self, form: Any) -> None:
        super().pre_validate(form)
        if self._problem:
            raise StopValidation(self._problem)
        if self._value_read is not None:
            self.data = self._minor(self._value_read)

    def _minor(self, value: Decimal) -> int:
        currency = self.form.currency.data = self.form.currency.data or self._said_in or "IDR"
        if self._said_in not in (None, currency):
            raise StopValidation(_("This figure is in another currency than the one chosen."))
        try:
            return to_minor(value, currency)
        except ValueError:
            raise StopValidation(_("This is finer than the smallest coin, or too large.")) from None


class AmountForm(Form):
    """Words first. The figures may stay empty: they are then read from the words when the form is saved."""

    words = Line(_l("Words used"), required=_l("Write the words used, as they were said or written."), longest=500)
    # The words that the figures below were read from.
    read_from = HiddenField()
    precision = Choice(_l("How firm"), Precision, blank=_l("As the words say"))
    currency = Currency(_l("Currency"))
    low = Figure(_l("At least"))
    high = Figure(_l("At most"))
    open_bound = Choice(_l("Bound not included"), Bound, blank=_l("Both are included"))
    per = Choice(_l("Rate"), Per, blank=_l("Not a rate"))
    percent = Line(_l("Percent of it"), longest=12)
    label = Line(_l("What for"), longest=200)
    stage = Choice(_l("Budget stage"), BudgetStage)
    as_loss = Tick(_l("Said as a loss"))
    fiscal_year = Number(_l("Fiscal year"), least=1945, most=2100)
    payer = Pick(_l("Paid by"), blank=_l("Not known"))
    payee = Pick(_l("Paid to"), blank=_l("Not known"))
    method = Choice(_l("Method"), Method, blank=_l("Not known"))
    source = Pick(_l("Said by"), blank=_l("Nobody named"))
    log_entry = Pick(_l("Logged in"), blank=_l("Not in the log"))
    document = Pick(_l("Shown in"), blank=_l("No document"))
    claim = Pick(_l("Claim"), blank=_l("No claim"))
    note = Words(_l("Note"), longest=20_000)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.reading: dict[str, Any] | None = None
        super().__init__(*args, **kwargs)
        if self.record is not None and not self.is_submitted() and not self.draft_at:
            self.read_from.data = self.words.data
        if self.stage.data is None:
            self.stage.data = BudgetStage.UNKNOWN

    def asked_to_read(self) -> bool:
        """Whether "Read it" was pressed: the page comes back with the reading, and nothing is saved."""
        return self.is_submitted() and "read" in request.form

    def read(self) -> None:
        """Fills the figures from the words, unless they were written by hand, or read from the same words before."""
        if not self.words.validate(self):
            self.status = 422
            return
        try:
            self.reading = read_words(self.words.data or "")
        except Problem as problem:
            self._say("words", _(problem.message))
            self.status = 422
            return
        if not self._by_hand() or (self.read_from.data and self.words.data != self.read_from.data):
            self._fill(self.reading)
        self.read_from.data = self.words.data

    def _say(self, name: str, problem: str) -> None:
        field: Any = self._fields[name]
        field.errors = [*field.errors, problem]

    def _fill(self, reading: dict[str, Any]) -> None:
        for name in ("precision", "currency", "open_bound", "per", "percent"):
            self[name].data = reading[name]
        self.low.put(reading["low"])
        self.high.put(reading["high"])

    def _by_hand(self) -> bool:
        return self.precision.data is not None or self.low.given or self.high.given or bool(self.percent.data)

    def validate(self, *args: Any, **kwargs: Any) -> bool:
        if not super().validate(*args, **kwargs):
            return False
        if not (self._by_hand() and self.read_from.data and self.read_from.data != self.words.data):
            return True
        self._say(
            "words",
            _("The words changed, the figures did not. Press “Read it”, or save again to keep the figures."),
        )
        self.read_from.data = self.words.data
        return False

    def _is_stale(self) -> bool:
        """As ever, but what the figures were read from is no text of anybody's."""
        if not super()._is_stale():
            return False
        self.conflicts = [c for c in self.conflicts if c.label != str(self.read_from.label.text)]
        return bool(self.conflicts)

    def values(self) -> dict[str, Any]:
        """The fields of `service.add_amount`. Raises Problem as `read_words` does."""
        kept = {name: value for name, value in super().values().items() if name != "read_from"}
        return kept | self._figures()

    def _figures(self) -> dict[str, Any]:
        given = {name: self[name].data for name in FIELDS if name != "flags"}
        if not self._by_hand():
            reading = read_words(self.words.data or "")
            chosen = {name: given[name] for name in ("currency", "open_bound", "per") if given[name] is not None}
            return reading if reading["precision"] is Precision.UNKNOWN else reading | chosen
        given["precision"] = given["precision"] or _implied(given["low"], given["high"])
        given["currency"] = given["currency"] or ("IDR" if given["precision"] is not Precision.UNKNOWN else None)
        return given | {"flags": self._flags(given)}

    def _flags(self, given: dict[str, Any]) -> str:
        """The doubts of the reading while it stands; a figure of one's own has none but that it is one's own."""
        try:
            reading = read_words(self.words.data or "")
        except Problem:
            return "by_hand"
        same = all((given[name] or None) == (reading[name] or None) for name in given)
        return reading["flags"] if same else "by_hand"


def _implied(low: int | None, high: int | None) -> Precision:
    """What figures without a word on how firm they are come to."""
    if low is None and high is None:
        return Precision.UNKNOWN
    if low is None or high is None:
        return Precision.AT_MOST if low is None else Precision.AT_LEAST
    return Precision.EXACT if low == high else Precision.RANGE


class LinkForm(Form):
    """How this amount hangs on another one."""

    keeps_draft = False
    kind = Choice(_l("This amount"), LinkKind)
    other = Pick(_l("The other amount"), blank=_l("Choose one"), required=_l("Choose the other amount."))


class CodeForm(Form):
    """A number it is known by."""

    keeps_draft = False
    system = Choice(_l("Kind of number"), CodeSystem)
    value = Line(_l("Number"), required=_l("Write the number."), longest=80)
    year = Number(_l("Year"), least=1945, most=2100)
