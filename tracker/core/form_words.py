"""What forms call their fields and choices, looked up by name: for the pages that show what was sent where its own form
cannot be shown."""

import re
from collections.abc import Iterator

from flask_babel import gettext as _
from wtforms import Form as WTForm
from wtforms.fields.core import UnboundField

from tracker.core.forms import Form
from tracker.core.i18n import Vocabulary


def label_of(name: str, package: str) -> str:
    """What a form of `package` (as "tracker.claims") calls the field `name`; "" when none of them has it."""
    return next((str(field.args[0]) for field in _fields(name, package) if field.args), "")


def is_choice(name: str) -> bool:
    """Whether a page asks this beside each row of a list ("d.person-1"): no form declares it, and nobody types it."""
    return re.match(r"[a-z]\.", name) is not None


def word_of(name: str, value: str, package: str) -> str:
    """What that field calls its choice `value`; the value itself where it offers no vocabulary with it."""
    words = (word for field in _fields(name, package) for word in _vocabulary(field))
    return next((_(word.label) for word in words if word.value == value), value)


def _fields(name: str, package: str) -> Iterator[UnboundField]:
    plain = re.sub(r".*-\d+-", "", name)
    kinds = [kind for kind in _kinds(WTForm) if kind.__module__.startswith(f"{package}.")]
    # "said-0-words" is the field of a row, which is no form of a page.
    kinds.sort(key=lambda kind: issubclass(kind, Form) is (plain != name))
    found = (getattr(kind, plain, None) for kind in kinds)
    return (field for field in found if isinstance(field, UnboundField))


def _vocabulary(field: UnboundField) -> list[Vocabulary]:
    given = (*field.args[1:], *field.kwargs.values())
    several = (list(each) for each in given if isinstance(each, list | tuple | type(Vocabulary)))
    return [word for words in several for word in words if isinstance(word, Vocabulary)]


def _kinds(base: type) -> Iterator[type]:
    for kind in base.__subclasses__():
        yield kind
        yield from _kinds(kind)
