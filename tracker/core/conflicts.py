"""Where two people wrote in the same form: what stands now beside what was sent."""

from dataclasses import dataclass
from typing import Any

# The form's own fields, in which nobody writes.
BOOKKEEPING = frozenset({"csrf_token", "form_id", "version"})


@dataclass
class Conflict:
    """A field that somebody else saved differently: what stands now and what this person wrote."""

    label: str
    theirs: str
    mine: str


def between(stands: Any, sent: Any) -> list[Conflict]:
    """The fields in which `sent`, a form, differs from `stands`, the same form filled with what is saved."""
    found = []
    for mine in sent:
        theirs = stands[mine.name]
        # What may be chosen was offered to the form that was sent.
        if hasattr(theirs, "offer_as"):
            theirs.offer_as(mine)
        if mine.name not in BOOKKEEPING and _text(theirs) != _text(mine):
            found.append(Conflict(str(mine.label.text), _text(theirs), _text(mine)))
    return found


def _text(field: Any) -> str:
    """What a field shows, as text to compare and to display."""
    choices = getattr(field, "iter_choices", None)
    if choices is not None:
        return ", ".join(str(label) for _value, label, selected, *_rest in choices() if selected)
    if hasattr(field, "_value"):
        return str(field._value() or "")
    return "" if field.data is None else str(field.data)
