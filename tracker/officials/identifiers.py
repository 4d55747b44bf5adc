"""Numbers of people and bodies: how each must look, how it is shown, and which are personal."""

import re

from tracker.core.i18n import N_, Problem
from tracker.officials.models import IdentifierSystem

# How many digits a number of each system has.
DIGITS = {
    IdentifierSystem.NIK: (16,),
    IdentifierSystem.NPWP: (15, 16),
    IdentifierSystem.NITKU: (22,),
    IdentifierSystem.NIB: (13,),
    # Eighteen since 2008; nine before.
    IdentifierSystem.NIP: (18, 9),
}
_WRONG = {
    IdentifierSystem.NIK: N_("A NIK has 16 digits: %(text)s has %(count)s."),
    IdentifierSystem.NPWP: N_("An NPWP has 15 or 16 digits: %(text)s has %(count)s."),
    IdentifierSystem.NITKU: N_("A NITKU has 22 digits: %(text)s has %(count)s."),
    IdentifierSystem.NIB: N_("A NIB has 13 digits: %(text)s has %(count)s."),
    IdentifierSystem.NIP: N_("A NIP has 18 digits, an old one 9: %(text)s has %(count)s."),
}


def tidy(system: IdentifierSystem, text: str) -> str:
    """The number as it is kept: digits alone where the system has only digits. Raises Problem, beside `system`."""
    words = " ".join(text.split())
    if system not in DIGITS:
        if len(words) > 60:
            raise Problem(N_("A number can have 60 characters."), field=system.value)
        return words
    digits = re.sub(r"[\s.\-/]", "", words)
    if not (digits.isascii() and digits.isdigit()):
        raise Problem(N_("Only digits here: %(text)s."), field=system.value, text=words[:60])
    if len(digits) not in DIGITS[system]:
        raise Problem(_WRONG[system], field=system.value, text=words[:60], count=len(digits))
    return digits


def personal(system: IdentifierSystem, value: str) -> bool:
    """Whether it is a NIK: under that name, or as the 16-digit NPWP of a person (a body's begins with 0)."""
    return system is IdentifierSystem.NIK or (
        system is IdentifierSystem.NPWP and len(value) == 16 and not value.startswith("0")
    )


def shown(system: IdentifierSystem, value: str, *, whole: bool = True) -> str:
    """The number as people write it: 01.234.567.8-901.000. A personal one is cut to its last four unless `whole`."""
    if not whole and personal(system, value):
        return "•" * (len(value) - 4) + value[-4:]
    if system is IdentifierSystem.NPWP and len(value) == 15:
        return re.sub(r"(\d\d)(\d{3})(\d{3})(\d)(\d{3})(\d{3})", r"\1.\2.\3.\4-\5.\6", value)
    return value
