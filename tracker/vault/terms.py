"""The words by which a sealed identity could be found in a text."""

import re

from tracker.vault.fields import IdentityFields

_APART = re.compile(r"[\n,;|/]+")


def terms_of(fields: IdentityFields) -> list[str]:
    """The name, each contact and the post, as typed and in this order: a leak scan looks for their variants. The notes
    are prose and no term."""
    parts = [fields.name, *_APART.split(fields.contacts), fields.post]
    return list(dict.fromkeys(text for part in parts if len(text := " ".join(part.split())) > 2))
