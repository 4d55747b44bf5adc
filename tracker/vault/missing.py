"""What a case's sources still lack of identities, for the readiness panel. Asks the database nothing."""

from collections.abc import Iterable
from typing import Any

from flask_babel import gettext as _

from tracker.cases.models import Case
from tracker.sources.items import page_url
from tracker.sources.models import Source
from tracker.vault.custodians import editor_knows
from tracker.vault.models import IdentityState, identity_of


def missing(case: Case, sources: Iterable[Source]) -> list[dict[str, Any]]:
    """[{kind, text, note, url}] of anonymous `sources`, loaded with `identities.loading()`."""
    return [item for source in sources if source.anonymous for item in _of(case, source)]


def _of(case: Case, source: Source) -> list[dict[str, Any]]:
    identity, name = identity_of(source), source.display
    if identity is None:
        text, note = _("Who %(name)s is stands nowhere", name=name), _("Seal it, or say who holds it.")
    elif identity.state is IdentityState.SEALED and not identity.custodians:
        text = _("Nobody can open who %(name)s is", name=name)
        note = _("Its custodians left or lost their passphrase. The recovery key gives it to another.")
    elif identity.state is not IdentityState.SHREDDED and not editor_knows(identity):
        text, note = _("No editor knows who %(name)s is", name=name), _("An editor should, before this is published.")
    else:
        return []
    return [{"kind": "due", "text": text, "note": note, "url": page_url(source, case) + "#identity"}]
