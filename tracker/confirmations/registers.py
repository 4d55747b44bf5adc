"""What confirmations tell the features below: their counts, their kind of item, and what the pages of claims show."""

from typing import Any

from flask import url_for

from tracker.cases import items
from tracker.cases.models import Case
from tracker.claims import extras
from tracker.claims.models import Claim
from tracker.confirmations import facts, shown
from tracker.confirmations.load import put_claims
from tracker.confirmations.matrix import kind_of
from tracker.confirmations.missing import ask_url, asked_badges
from tracker.confirmations.models import Attempt
from tracker.core.i18n import N_


def fill() -> None:
    facts.register()
    items.register(
        items.Kind(
            "attempt",
            N_("Attempt to confirm"),
            Attempt,
            _page,
            away=_matrix,
            edit=lambda case, attempt: url_for("confirmations.edit", code=case.slug, public_id=attempt.uuid),
        )
    )
    extras.PANELS.append(extras.Panel("confirmations/claim.html", attempts_about))
    extras.asked[:] = [asked_badges]


def _page(case: Case, attempt: Attempt) -> str:
    return url_for("confirmations.page", code=case.slug, public_id=attempt.uuid)


def _matrix(case: Case) -> str:
    return url_for("confirmations.matrix", code=case.slug)


def attempts_about(case: Case, claim: Claim) -> dict[str, Any]:
    """{attempts: what was put of `claim` to whom, open: [(official, accused, url to ask them)]} for its page."""
    puts = [p for p in put_claims(case, claim) if not p.removed and p.attempt is not None]
    asked = {p.attempt.official_id for p in puts}
    parties = [(o, True) for o in claim.accused] + [(o, False) for o in claim.named]
    return {
        "attempts": [
            {"put": p, "when": shown.how_and_when(p.attempt), "kind": kind_of(p.answer), "url": _page(case, p.attempt)}
            for p in puts
        ],
        "open": [(o, accused, ask_url(case, o, [claim])) for o, accused in parties if o.id not in asked],
    }
