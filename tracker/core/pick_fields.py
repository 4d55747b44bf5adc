"""Form fields that pick records out of those that are offered."""

from collections.abc import Callable, Iterable
from typing import Any, Protocol

from flask_babel import gettext as _
from wtforms import SelectField, SelectMultipleField
from wtforms.fields.choices import Choice as Option
from wtforms.validators import StopValidation

from tracker.core.fields import Required


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

    def offer_as(self, other: "Pick") -> None:
        self.records, self.labels = other.records, other.labels

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

    def offer_as(self, other: "PickMany") -> None:
        self.records, self.labels = other.records, other.labels

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
