"""The box on a source's page: where its identity is, who can open it, and what one may do about it."""

from dataclasses import dataclass
from typing import Any

from tracker.sources.models import Source
from tracker.vault.custodians import editor_knows, is_custodian
from tracker.vault.forms import RevealForm
from tracker.vault.models import Identity, identity_of


@dataclass(frozen=True)
class Box:
    """`state`: "none" or that of the identity. `form`: for a custodian, to open it here."""

    identity: Identity | None
    state: str
    mine: bool
    form: RevealForm | None
    editor_knows: bool


def box(source: Source, user: Any) -> Box:
    """Asks the database nothing: `identities.loading` brought it all with the source."""
    identity = identity_of(source)
    if identity is None:
        return Box(None, "none", False, None, False)
    mine = is_custodian(user, source)
    form = RevealForm(formdata=None) if mine else None
    return Box(identity, identity.state.value, mine, form, editor_knows(identity))
