"""No contact of a source is kept in plain text."""

import re
from collections.abc import Mapping

from tracker.core.i18n import N_, Problem

# Tried once for a long word, not anew at each of its letters.
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+\.\w")
# Indonesian mobile and foreign numbers, in any grouping; sixteen digits in a row are a NIK, eighteen a NIP.
_PHONE = re.compile(r"(?<![\d.,])(?:\+\s?\d|\(?0?62[ .)-]{0,2}8|\(?08)\d?(?:[ ().-]{0,2}\d){6,}|\(0\d{2,3}\) ?\d{5}")
_LONG_NUMBER = re.compile(r"(?<!\d)\d{16}(?!\d)|(?<!\d)\d{8} ?\d{6} ?\d ?\d{3}(?!\d)")


def refuse_contacts(texts: Mapping[str, object]) -> None:
    """Raises Problem beside the first of {field: text} that holds a phone number, an address or a personal number."""
    for field, text in texts.items():
        if isinstance(text, str) and any(p.search(text) for p in (_MAIL, _PHONE, _LONG_NUMBER)):
            raise Problem(
                N_("This has a phone number, an e-mail address or a personal number. Keep it where you keep it now."),
                field=field,
            )
