"""Marking text for translation where no request is at hand, and words that come from a fixed list."""

from enum import StrEnum
from typing import Self


def N_(text: str) -> str:  # noqa: N802 - gettext's usual name for "translate later"
    """Marks `text` for the catalogues; the page translates it when it is shown."""
    return text


class Vocabulary(StrEnum):
    """A fixed list of keys, each with its English label (the msgid of both catalogues).

    class Stage(Vocabulary):
        LEAD = "lead", N_("Lead")
    """

    label: str

    def __new__(cls, key: str, label: str) -> Self:
        member = str.__new__(cls, key)
        member._value_ = key
        member.label = label
        return member


class Problem(Exception):
    """A rule says no. `message` is a msgid, `params` fill its %(names)s, `field` is the form field it stands beside."""

    def __init__(self, message: str, *, field: str | None = None, **params: object) -> None:
        super().__init__(message)
        self.message = message
        self.field = field
        self.params = params
