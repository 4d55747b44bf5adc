"""Form fields: each cleans what is typed, says what is wrong, and keeps the words."""

from collections.abc import Iterable
from typing import Any

from flask import current_app
from flask_babel import gettext as _
from wtforms import BooleanField, IntegerField, RadioField, SelectField, StringField
from wtforms.fields.choices import Choice as Option
from wtforms.validators import InputRequired, NumberRange, Optional, StopValidation, ValidationError
from wtforms.widgets import TextArea

from tracker.core.i18n import Vocabulary
from tracker.core.text import unprintable, without_unprintable


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


class Number(IntegerField):
    """A whole number between two bounds, or None."""

    def __init__(self, label: Any, *, least: int = 0, most: int = 1_000_000, required: Any = None, **kw: Any) -> None:
        first = Required(required) if required else Optional()
        super().__init__(label, [first, NumberRange(least, most)], **kw)


class Tick(BooleanField):
    """A yes or no."""
