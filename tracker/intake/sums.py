"""How the words of an amount are read: what a person sees before the amount is entered."""

from flask_babel import gettext as _
from wtforms.validators import StopValidation

from tracker.budgets.reading import read_words
from tracker.budgets.wording import reading_sentence
from tracker.core.fields import Line
from tracker.core.i18n import Problem
from tracker.core.types import Precision


def told(words: str, nothing: str = "") -> str:
    """The figures that `words` come to, as a sentence, or why they cannot be; `nothing` where they name none."""
    try:
        reading = read_words(words)
    except Problem as problem:
        return _(problem.message)
    return nothing if nothing and reading["precision"] is Precision.UNKNOWN else reading_sentence(reading)


class Sum(Line):
    """The words of an amount; `told` is how they are read as they stand."""

    @property
    def told(self) -> str:
        return told(self.data) if self.data and not self.errors else ""

    def pre_validate(self, form: object) -> None:
        super().pre_validate(form)
        try:
            read_words(self.data or "")
        except Problem as problem:
            raise StopValidation(_(problem.message)) from None
